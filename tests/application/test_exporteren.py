"""A deelnemer asks for everything about them: readable, as data, and with the files."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.kantoor import MemoryBestanden
from tests.fakes.werkvloer import P1, W1, Werkvloer
from werkplek.application.aantonen import bevestig_titel, verklaar_aangetoond
from werkplek.application.context import Steller
from werkplek.application.exporteren import Geexporteerd, exporteer
from werkplek.application.ports import BestandOnbereikbaar
from werkplek.application.ports_veilig import Bijlage
from werkplek.application.vastleggen import herroep, vul_aan
from werkplek.application.verklaren import bewaar_scan, geef_oordeel
from werkplek.domain.feiten import (
    SOORTEN,
    BewijsToegevoegd,
    Relatie,
    Verwijzing,
    WaarnemingVastgelegd,
)
from werkplek.domain.fouten import DeelnemerOnbekend
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.personen import Naam
from werkplek.protocol.kop import sha256

UIT = Path("/stick/sanne.zip")
FOTO = b"\xff\xd8 een foto"


@pytest.fixture
def schijf() -> MemoryBestanden:
    """Where it goes."""
    return MemoryBestanden()


def voeg_foto_toe(vloer: Werkvloer, gezien: FeitId) -> None:
    """A photo with a waarneming, as `application.bewijs` adds one."""
    with vloer.store.unit_of_work() as uow:
        feit = uow.feit(gezien)
        assert feit is not None
        assert isinstance(feit.inhoud, WaarnemingVastgelegd)
        plaatsing = feit.inhoud.plaatsing
        uow.bewaar_bijlage(Bijlage(sha256(FOTO), "image/jpeg", FOTO))
        uow.voeg_toe(
            Steller(vloer.ctx, uow, vloer.marga).feit(
                feit.deelnemer,
                BewijsToegevoegd(plaatsing, sha256(FOTO), "image/jpeg", len(FOTO), "De kar"),
                gezien_op=vloer.vandaag,
                verwijst=(Verwijzing(Relatie.RUST_OP, gezien),),
            )
        )
        uow.commit()


@pytest.fixture
def veel(vloer: Werkvloer, sanne: DeelnemerId) -> DeelnemerId:
    """Sanne, with something of everything: seen, corrected, withdrawn, stated, judged, scanned."""
    ctx, marga = vloer.ctx, vloer.marga
    eerste = vloer.zie(sanne, W1, notitie="Netjes 🙂 gestapeld.")
    voeg_foto_toe(vloer, eerste)
    vul_aan(ctx, marga, eerste, notitie="Netjes gestapeld 🙂.")
    vloer.zie_vaak_genoeg(sanne, W1)
    verklaar_aangetoond(ctx, marga, sanne, W1, toelichting="Rustig.")
    bevestig_titel(ctx, marga, sanne, W1)
    herroep(ctx, marga, [vloer.zie(sanne, P1)], "ging anders")
    papier = vloer.concept(sanne)
    geef_oordeel(ctx, vloer.marga_zelf, papier, "Nergenshuizen", vloer.renderer)
    bewaar_scan(ctx, marga, papier, b"%PDF-getekend")
    return sanne


def uit(vloer: Werkvloer, wie: DeelnemerId, schijf: MemoryBestanden) -> Geexporteerd:
    """Everything about somebody."""
    return exporteer(vloer.ctx, wie, vloer.renderer, schijf, UIT)


def gegevens(schijf: MemoryBestanden) -> dict[str, Any]:
    """What the JSON says."""
    gelezen: dict[str, Any] = json.loads(schijf.inhoud[UIT / "gegevens.json"])
    return gelezen


def test_every_feit_goes_out_with_its_body_its_author_and_its_seal(
    vloer: Werkvloer, veel: DeelnemerId, schijf: MemoryBestanden
) -> None:
    gedaan = uit(vloer, veel, schijf)
    feiten = gegevens(schijf)["feiten"]
    assert gedaan.feiten == len(feiten) == len(vloer.feiten(veel))
    assert [een["id"] for een in feiten] == [feit.id for feit in vloer.feiten(veel)]
    assert {een["soort"] for een in feiten} <= set(SOORTEN)
    assert all(een["verzegeld"] for een in feiten)
    assert {een["door"] for een in feiten} == {"Marga Bakker"}
    gezien = next(een for een in feiten if een["soort"] == "waarneming_vastgelegd")
    assert gezien["inhoud"]["werkproces"]["titel"] == "Bereidt werkzaamheden voor"
    assert gezien["inhoud"]["notitie"] == "Netjes 🙂 gestapeld."
    oordeel = next(een for een in feiten if een["soort"] == "oordeel_gegeven")
    persoon = oordeel["inhoud"]["verklaring"]["deelnemer"]
    assert persoon["geboortedatum"] == "2003-05-14"


def test_the_readable_part_is_what_the_screens_say(
    vloer: Werkvloer, veel: DeelnemerId, schijf: MemoryBestanden
) -> None:
    uit(vloer, veel, schijf)
    dossier = gegevens(schijf)
    (plaatsing,) = dossier["plaatsingen"]
    assert (dossier["naam"], plaatsing["praktijkopleider"]) == ("Sanne de Vries", "Marga Bakker")
    w1 = plaatsing["werkprocessen"][0]
    assert (w1["code"], w1["aangetoond"], w1["toelichting"]) == ("B1-K1-W1", True, "Rustig.")
    assert w1["waarnemingen"][0]["notitie"] == "Netjes gestapeld 🙂."
    assert w1["waarnemingen"][0]["aangepast"]
    p1 = next(w for w in plaatsing["werkprocessen"] if w["code"] == "P4-K1-W1")
    assert [w["herroepen_om"] for w in p1["waarnemingen"]] == ["ging anders"]
    (verklaring,) = dossier["verklaringen"]
    assert len(verklaring["bestanden"]) == 2


def test_papers_scans_and_photos_go_along_under_names_that_say_what_they_are(
    vloer: Werkvloer, veel: DeelnemerId, schijf: MemoryBestanden
) -> None:
    gedaan = uit(vloer, veel, schijf)
    namen = sorted(pad.relative_to(UIT).as_posix() for pad in schijf.inhoud)
    assert gedaan.bestanden == 3
    assert namen[0].startswith("bewijs/2026-03-02 B1-K1-W1 ")
    assert namen[1:3] == ["dossier.pdf", "gegevens.json"]
    assert all(naam.startswith("verklaringen/WP-2026-") for naam in namen[3:])
    assert schijf.inhoud[UIT / namen[0]] == FOTO
    assert b"%PDF-getekend" in schijf.inhoud.values()
    genoemd = [een["naam"] for een in gegevens(schijf)["bestanden"]]
    assert genoemd == [naam for naam in namen if "/" in naam]


def test_a_file_that_cannot_be_read_stops_nothing_and_is_named(
    vloer: Werkvloer, veel: DeelnemerId, schijf: MemoryBestanden
) -> None:
    vloer.geheugen.toestand.bijlagen.clear()
    gedaan = uit(vloer, veel, schijf)
    assert len(gedaan.ontbreekt) == 1
    assert gegevens(schijf)["ontbreekt"] == list(gedaan.ontbreekt)
    assert b"bewijs/" in schijf.inhoud[UIT / "dossier.pdf"]


def test_nothing_about_anybody_else_goes_out(
    vloer: Werkvloer, veel: DeelnemerId, schijf: MemoryBestanden
) -> None:
    mo = vloer.neem_aan(Naam("Mohammed", "Anders"))
    vloer.zie(mo, W1, notitie="Van Mohammed.")
    uit(vloer, veel, schijf)
    assert not any(b"Mohammed" in inhoud for inhoud in schijf.inhoud.values())


def test_somebody_without_a_plaatsing_gets_what_there_is(
    vloer: Werkvloer, sanne: DeelnemerId, schijf: MemoryBestanden
) -> None:
    gedaan = uit(vloer, sanne, schijf)
    assert (gedaan.feiten, gedaan.bestanden) == (3, 0)


def test_who_is_not_here_has_nothing(vloer: Werkvloer, schijf: MemoryBestanden) -> None:
    with vloer.weigert(DeelnemerOnbekend):
        uit(vloer, DeelnemerId("niemand"), schijf)


def test_a_stick_that_is_full_says_so(
    vloer: Werkvloer, veel: DeelnemerId, schijf: MemoryBestanden
) -> None:
    schijf.oorzaak = "vol"
    with pytest.raises(BestandOnbereikbaar):
        uit(vloer, veel, schijf)
