"""After an erasure nothing of the person is in the folder: not in a page, a log, a copy or a file.

Somebody with the key of the folder looks at every byte of it (security reference, case 36).
"""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.fakes.werkvloer import W1, Werkvloer
from tests.kopieen.sporen import is_sqlite, open_bladzijden, zoek
from tests.store.histories import buiten
from tests.store.kopieen import Kantoor, ontsluiter
from werkplek.application.aantonen import bevestig_titel, verklaar_aangetoond
from werkplek.application.context import Steller
from werkplek.application.plaatsen import beeindig
from werkplek.application.ports_veilig import Bijlage
from werkplek.application.ports_wissen import Wisbewijs
from werkplek.application.verklaren import bewaar_scan, geef_oordeel, maak_op
from werkplek.application.wissen import wis
from werkplek.domain.bewaren import Wisgrond
from werkplek.domain.feiten import BewijsToegevoegd, Relatie, Verwijzing
from werkplek.domain.kenmerk import DeelnemerId, PlaatsingId
from werkplek.domain.kladje import Kladje
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Naam, Persoonsgegevens
from werkplek.store import engine, wisgang
from werkplek.store.terugzetten import zet_terug

NAAM = Naam("Zwaantje", "Obbinkhof")
GEGEVENS = Persoonsgegevens("Zwaantje Philippa", "Obbinkhof", date(2001, 7, 9), "Nergensoord")
FOTO = b"\xff\xd8 laskapfoto " + bytes(range(256)) * 40 + b"einde-laskapfoto"
SPOREN = (
    *(b"Zwaantje", b"Obbinkhof", b"Philippa", b"2001-07-09", b"Nergensoord"),
    *(b"heftruckverhaal", b"kladtekstje", b"getekendescan", b"laskapfoto", b"kruiwagenbijschrift"),
)
"""Words that stand nowhere but in her dossier."""


@pytest.fixture
def kantoor(tmp_path: Path) -> Iterator[Kantoor]:
    """A folder in which somebody else is followed as well."""
    gemaakt = Kantoor(tmp_path / "map").maak()
    gemaakt.zie(2)
    yield gemaakt
    gemaakt.sluit()


def maak_dossier(kantoor: Kantoor) -> tuple[Werkvloer, DeelnemerId]:
    """Zwaantje: name, notes, birth data, paper, scan, photo, draft; many pages of each."""
    vloer = Werkvloer(store=kantoor.store)
    zwaantje = vloer.neem_aan(NAAM)
    gezien = vloer.zie(zwaantje, W1, notitie="heftruckverhaal")
    for nummer in range(40):
        vloer.zie(zwaantje, W1, notitie=f"heftruckverhaal {nummer} " * 20)
    vloer.clock.verzet(dagen=1)
    vloer.zie(zwaantje, W1)
    verklaar_aangetoond(vloer.ctx, vloer.marga, zwaantje, W1, toelichting="heftruckverhaal")
    bevestig_titel(vloer.ctx, vloer.marga, zwaantje, W1)
    papier = maak_op(vloer.ctx, vloer.marga, zwaantje, GEGEVENS, vloer.renderer).id
    geef_oordeel(vloer.ctx, vloer.marga_zelf, papier, "Ginds", vloer.renderer)
    bewaar_scan(vloer.ctx, vloer.marga, papier, b"%PDF- getekendescan " * 900)
    with vloer.store.unit_of_work() as uow:
        feit = uow.feit(gezien)
        assert feit is not None
        som = hashlib.sha256(FOTO).hexdigest()
        uow.bewaar_bijlage(Bijlage(som, "image/jpeg", FOTO, b"\xff\xd8 laskapfoto klein"))
        foto = BewijsToegevoegd(
            PlaatsingId(uow.feiten(zwaantje)[1].id), som, "image/jpeg", 9, "kruiwagenbijschrift"
        )
        rust_op = (Verwijzing(Relatie.RUST_OP, gezien),)
        steller = Steller(vloer.ctx, uow, vloer.marga)
        uow.voeg_toe(steller.feit(zwaantje, foto, gezien_op=vloer.vandaag, verwijst=rust_op))
        uow.bewaar_kladje(Kladje(vloer.marga.id, "notitie/x", zwaantje, "kladtekstje"))
        uow.commit()
    beeindig(vloer.ctx, vloer.marga, zwaantje, vloer.vandaag)
    return vloer, zwaantje


def wis_haar(
    kantoor: Kantoor, vloer: Werkvloer, wie: DeelnemerId, *, rvo: bool = False
) -> Wisbewijs:
    """Marga erases her for good."""
    ja = frozenset({Navraag.WISSEN})
    grond = Wisgrond.VERZOEK
    return wis(
        vloer.ctx, kantoor.reserve, vloer.marga_zelf, wie, grond=grond, rvo=rvo, bevestigd=ja
    )


def test_one_really_looks_into_every_page(kantoor: Kantoor) -> None:
    """Before the erasure each word is found: in the store, in a copy, in the log and in a file."""
    maak_dossier(kantoor)
    kantoor.reserve.stel_veilig()
    bladzijden = open_bladzijden(kantoor.map / "bedrijf.db", kantoor.sleutel)
    assert is_sqlite(bladzijden[0])
    gevonden = zoek(kantoor.map, kantoor.sleutel, SPOREN)
    assert {vondst.woord for vondst in gevonden} == set(SPOREN)
    waar = {vondst.bestand.split("/")[0] for vondst in gevonden}
    assert waar >= {"bedrijf.db-wal", "reservekopieen"}
    kantoor.sluit()
    assert {
        v.woord for v in zoek(kantoor.map, kantoor.sleutel, SPOREN) if v.bestand == "bedrijf.db"
    }


def test_nothing_of_her_is_left_anywhere_in_the_folder(kantoor: Kantoor) -> None:
    vloer, zwaantje = maak_dossier(kantoor)
    kantoor.reserve.stel_veilig()
    kantoor.klok.verder(hours=1)
    bewijs = wis_haar(kantoor, vloer, zwaantje)
    assert bewijs.af
    assert zoek(kantoor.map, kantoor.sleutel, SPOREN) == []
    assert len(kantoor.reserve.kopieen()) == 1
    assert kantoor.store.kijk_na() == ()
    kantoor.sluit()
    assert zoek(kantoor.map, kantoor.sleutel, SPOREN) == []
    assert list((kantoor.map / "bijlagen").iterdir()) == []


def test_everybody_else_is_untouched(kantoor: Kantoor) -> None:
    """Their feiten, and the numbers on their papers."""
    vloer, zwaantje = maak_dossier(kantoor)
    mo = vloer.neem_aan(Naam("Mo"))
    vloer.zie_vaak_genoeg(mo, W1)
    verklaar_aangetoond(vloer.ctx, vloer.marga, mo, W1)
    eigen = replace(GEGEVENS, voornamen="Mo", achternaam="X", geboorteplaats="Oord")
    opgemaakt = maak_op(vloer.ctx, vloer.marga, mo, eigen, vloer.renderer)
    voor, van_sanne = vloer.feiten(mo), kantoor.feiten()
    wis_haar(kantoor, vloer, zwaantje)
    assert vloer.feiten(mo) == voor
    assert kantoor.feiten() == van_sanne
    nummers = [v.verklaring.nummer for p in vloer.gang(mo).plaatsingen for v in p.verklaringen]
    assert nummers == [opgemaakt.verklaring.nummer]


def test_without_a_clean_file_she_would_be_found(
    kantoor: Kantoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Planted fault: rows deleted, and nothing wiped, written anew or emptied."""
    kantoor.sluit()
    monkeypatch.setitem(engine.PRAGMAS, "secure_delete", "off")
    monkeypatch.setattr(wisgang.Wisgang, "_schrijf_bestand_opnieuw", lambda _: None)
    vloer, zwaantje = maak_dossier(kantoor)
    wis_haar(kantoor, vloer, zwaantje)
    kantoor.sluit()
    gevonden = zoek(kantoor.map, kantoor.sleutel, SPOREN)
    assert {vondst.bestand for vondst in gevonden} == {"bedrijf.db"}
    assert b"heftruckverhaal" in {vondst.woord for vondst in gevonden}


def test_a_photo_goes_at_once_when_a_law_keeps_the_rest(kantoor: Kantoor) -> None:
    vloer, zwaantje = maak_dossier(kantoor)
    wis_haar(kantoor, vloer, zwaantje, rvo=True)
    gevonden = {vondst.woord for vondst in zoek(kantoor.map, kantoor.sleutel, SPOREN)}
    weg = {b"laskapfoto", b"kruiwagenbijschrift", b"kladtekstje"}
    assert gevonden == set(SPOREN) - weg


def test_a_copy_on_a_stick_does_not_bring_her_back(kantoor: Kantoor, tmp_path: Path) -> None:
    """The stick was in a drawer; somebody puts its copy back a month later."""
    vloer, zwaantje = maak_dossier(kantoor)
    stick, la = tmp_path / "stick", tmp_path / "la"
    stick.mkdir()
    kopie = kantoor.reserve.stel_veilig(stick)
    stick.rename(la)
    bewijs = wis_haar(kantoor, vloer, zwaantje)
    assert [een.naam for een in bewijs.elders] == [stick.name]
    la.rename(stick)
    kantoor.klok.verder(days=30)
    kantoor.sluit()
    zet_terug(kantoor.map, kopie.pad, ontsluiter(kantoor.sleutel), buiten())
    with kantoor.store.lees() as lezer:
        assert [r.roepnaam for r in lezer.overzicht()] == ["Sanne"]
    kantoor.store.wisser.maak_schoon()
    assert kantoor.store.kijk_na() == ()
    kantoor.reserve.stel_veilig(aanleiding="wissen")
    kantoor.store.wisser.kopieen_zijn_weg()
    kantoor.sluit()
    assert zoek(kantoor.map, kantoor.sleutel, SPOREN) == []
