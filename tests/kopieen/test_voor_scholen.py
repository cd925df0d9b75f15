"""A copy carries for each school what it lacks: lost devices and lost keys still bring it there."""

import logging
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.fakes.dienstlijn import een_hub
from tests.fakes.hub import SCHOOL, MemoryHub
from tests.store.histories import AUTEUR, Schrijver, buiten, leg_vast
from tests.store.kopieen import Kantoor, ontsluiter, verander
from werkplek.application.ports import MapBeschadigd
from werkplek.application.ports_veilig import Reservekopie
from werkplek.domain.feiten import DossierGewist, Feit, Kring, OpmerkingGemaakt
from werkplek.domain.kenmerk import DeelnemerId, OrganisatieId
from werkplek.domain.school import HouderSoort, School
from werkplek.durable.whole_file import replace_whole
from werkplek.hub.database import Database
from werkplek.hub.mensen import meld_personen
from werkplek.hub.noodbestand import neem_bestand_in
from werkplek.hub.tables import feit as hub_feit
from werkplek.hub.tables_mensen import apparaat as hub_apparaat
from werkplek.hub.toegang import Wie
from werkplek.hub.versturen import Innemer
from werkplek.protocol.naam import naam_in
from werkplek.protocol.reeks import pak_uit
from werkplek.protocol.uitwisseling import Persoonsopgave, Uitkomst
from werkplek.protocol.verzegeld import open_meegave
from werkplek.store import voor_scholen
from werkplek.store.kopie import lees_kopie
from werkplek.store.terugzetten import zet_terug

PRIVAAT = bytes([12]) * 32
"""The half that the school of these stories keeps."""

SANNE = DeelnemerId("01990000-0000-7000-8000-0000000a0001")
YUSUF = DeelnemerId("01990000-0000-7000-8000-0000000a0002")
ANDERE = OrganisatieId("01990000-0000-7000-b000-000000000002")
NAAM = "voor-roc-de-verzonnen-stad.werkplek"


@pytest.fixture
def bedrijf(tmp_path: Path) -> Iterator[Kantoor]:
    """A folder that is linked to a school; a deelnemer of its own besides."""
    kantoor = Kantoor(tmp_path / "bedrijf").maak()
    kantoor.store.uitwisselmap.bewaar_school(MemoryHub().school(), bytes(32))
    yield kantoor
    kantoor.sluit()


def schrijf(kantoor: Kantoor, *woorden: str, wie: DeelnemerId = SANNE) -> list[Feit]:
    """Words about somebody, for the school."""
    schrijver = Schrijver(wie, organisatie=SCHOOL)
    feiten = [schrijver.feit(OpmerkingGemaakt(woord)) for woord in woorden]
    leg_vast(kantoor.store, *feiten)
    return feiten


def in_bestand(pad: Path) -> dict[str, bytes]:
    """What a school reads in such a file: bodies by the id of their feit."""
    meegave = open_meegave(PRIVAAT, pad.read_bytes())
    return {
        feit.kop.id: feit.gecodeerd.inhoud
        for zending in meegave.zendingen
        for reeks in zending.reeksen
        for feit in pak_uit(reeks).feiten
    }


def bestanden(kopie: Reservekopie) -> list[Path]:
    """The files for schools in a copy."""
    return sorted(kopie.pad.glob("voor-*"))


def test_what_waits_goes_along_sealed_and_nothing_else(bedrijf: Kantoor) -> None:
    wachtend = schrijf(bedrijf, "ging goed", "nog eens")
    eigen = Schrijver(SANNE, organisatie=SCHOOL).feit(OpmerkingGemaakt("x"), kring=Kring.EIGEN)
    leg_vast(bedrijf.store, eigen)
    kopie = bedrijf.reserve.stel_veilig()
    (pad,) = bestanden(kopie)
    assert pad.name == NAAM
    assert in_bestand(pad).keys() == {feit.id for feit in wachtend}
    assert b"ging goed" not in pad.read_bytes()
    (gezegd,) = lees_kopie(kopie.pad).inhoud.voor_scholen
    assert (gezegd.naam, gezegd.school, gezegd.feiten) == (NAAM, SCHOOL, 2)
    assert bedrijf.store.uitwisselmap.stand(SCHOOL).hier == 2, "nothing counts as sent by it"


def test_where_nothing_waits_there_is_no_file(bedrijf: Kantoor) -> None:
    bedrijf.zie(2)
    assert bestanden(bedrijf.reserve.stel_veilig()) == []


def test_two_schools_with_one_name_get_a_file_each(bedrijf: Kantoor) -> None:
    bedrijf.store.uitwisselmap.bewaar_school(replace(MemoryHub().school(), id=ANDERE), bytes(32))
    (een,) = schrijf(bedrijf, "voor de eerste")
    ander = Schrijver(YUSUF, organisatie=ANDERE).feit(OpmerkingGemaakt("voor de andere"))
    leg_vast(bedrijf.store, ander)
    paden = bestanden(bedrijf.reserve.stel_veilig())
    assert [pad.name for pad in paden] == [NAAM.replace(".", "-2."), NAAM]
    assert sorted(in_bestand(pad).popitem()[0] for pad in paden) == sorted([een.id, ander.id])


def test_a_school_without_a_key_costs_no_copy(
    bedrijf: Kantoor, caplog: pytest.LogCaptureFixture
) -> None:
    zonder = replace(MemoryHub().school(), noodsleutel=bytes(32))
    bedrijf.store.uitwisselmap.bewaar_school(zonder)
    schrijf(bedrijf, "ging goed")
    assert bestanden(bedrijf.reserve.stel_veilig()) == []
    assert "niets_voor_school" in caplog.messages


def test_a_copy_whose_file_does_not_read_back_gets_no_name(
    bedrijf: Kantoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    schrijf(bedrijf, "ging goed")

    def half(pad: Path, inhoud: bytes) -> None:
        replace_whole(pad, inhoud[:-1] + b"?")

    monkeypatch.setattr(voor_scholen, "replace_whole", half)
    with pytest.raises(MapBeschadigd, match=NAAM):
        bedrijf.reserve.stel_veilig()
    assert bedrijf.reserve.kopieen() == ()
    monkeypatch.setattr(voor_scholen, "niet_heel", lambda *_: ())  # the planted fault
    assert bedrijf.reserve.stel_veilig().pad.is_dir()


def test_a_damaged_file_for_a_school_keeps_nobody_from_putting_the_copy_back(
    bedrijf: Kantoor, caplog: pytest.LogCaptureFixture
) -> None:
    schrijf(bedrijf, "ging goed")
    kopie = bedrijf.reserve.stel_veilig()
    bedrijf.sluit()
    verander(kopie.pad / NAAM, 90)
    assert voor_scholen.niet_heel(kopie.pad, lees_kopie(kopie.pad).inhoud.voor_scholen) == (NAAM,)
    with caplog.at_level(logging.WARNING):
        zet_terug(bedrijf.map, kopie.pad, ontsluiter(bedrijf.sleutel), buiten())
    assert "voor_school_stuk" in caplog.messages
    assert bedrijf.store.uitwisselmap.stand(SCHOOL).hier == 1


def test_a_copy_of_before_there_were_schools_is_read(bedrijf: Kantoor) -> None:
    kopie = bedrijf.reserve.stel_veilig()
    pad = kopie.pad / "inhoud.json"
    pad.write_text(
        pad.read_text().replace(' "voor_scholen": [],\n', "").replace(' "voor_scholen": []\n', "")
    )
    assert "voor_scholen" not in pad.read_text()
    assert lees_kopie(kopie.pad).inhoud.voor_scholen == ()


def gewist(kantoor: Kantoor, wie: DeelnemerId) -> None:
    """Erase somebody; what follows is the copy in the place of all older ones."""
    kantoor.store.wisser.wis(Schrijver(wie).feit(DossierGewist("verzoek")))
    kantoor.store.wisser.maak_schoon()
    kantoor.reserve.stel_veilig(aanleiding="wissen")


def al_het_leesbare(kantoor: Kantoor) -> bytes:
    """What the school could read in all copies."""
    paden = kantoor.map.rglob("voor-*.werkplek")
    return b"".join(inhoud for pad in paden for inhoud in in_bestand(pad).values())


def test_who_was_erased_is_in_no_file_for_a_school(
    bedrijf: Kantoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    schrijf(bedrijf, "over Sanne")
    schrijf(bedrijf, "over Yusuf", wie=YUSUF)
    bedrijf.reserve.stel_veilig()
    gewist(bedrijf, SANNE)
    assert b"over Yusuf" in al_het_leesbare(bedrijf)
    assert b"over Sanne" not in al_het_leesbare(bedrijf)

    monkeypatch.setattr("werkplek.store.reserve.wis_oudere", lambda *_: True)
    gewist(bedrijf, YUSUF)
    assert b"over Yusuf" in al_het_leesbare(bedrijf), "the planted fault: older copies stay"


def test_the_file_goes_with_its_copy(bedrijf: Kantoor) -> None:
    schrijf(bedrijf, "ging goed")
    gemaakt = []
    for _ in range(8):
        gemaakt.append(bedrijf.reserve.stel_veilig().pad)
        bedrijf.klok.verder(minutes=40)
    mappen = {pad.parent for pad in bedrijf.map.rglob("voor-*.werkplek")}
    assert mappen == {een.pad for een in bedrijf.reserve.kopieen()}
    assert len(mappen) < 8
    assert gemaakt[-1] in mappen


def test_a_copy_of_a_damaged_log_is_made_all_the_same(
    bedrijf: Kantoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    schrijf(bedrijf, "ging goed")

    def stuk(*_: object, **__: object) -> None:
        raise MapBeschadigd("feit")

    monkeypatch.setattr(voor_scholen, "pak_reeksen", stuk)
    monkeypatch.setattr("werkplek.store.folder.verzegel_open", stuk)
    assert bestanden(bedrijf.reserve.stel_veilig()) == []


def test_cases_17_and_32_lost_device_lost_keys_and_the_work_is_at_the_school(
    tmp_path: Path,
) -> None:
    """All that is left is a stick; the office takes the file in, twice changes nothing."""
    with een_hub(f"sqlite:///{(tmp_path / 'hub.db').as_posix()}", tmp_path) as hub:
        kantoor = Kantoor(tmp_path / "bedrijf").maak()
        apparaat, sleutel = kantoor.store.uitwisselmap.aanmelding()
        meld_aan(hub.hub.database, hub.hub.school.nr, apparaat, sleutel, hub.hub.leerbedrijf)
        school = School(
            id=OrganisatieId(hub.hub.school.id),
            naam=hub.hub.school.naam,
            adres="https://hub.example.nl",
            hub=hub.dienst.merk.id,
            tijdvak=hub.dienst.merk.tijdvak,
            sleutel=hub.hub.school.publiek,
            noodsleutel=hub.hub.school.nood_publiek,
            houder=hub.hub.leerbedrijf,
            houder_soort=HouderSoort.LEERBEDRIJF,
        )
        kantoor.store.uitwisselmap.bewaar_school(school, bytes(32))
        for een in hub.hub.deelnemers:
            wie = Schrijver(DeelnemerId(een.id), organisatie=school.id)
            leg_vast(kantoor.store, *(wie.feit(OpmerkingGemaakt(f"keer {n}")) for n in range(70)))
        stick = tmp_path / "stick"
        stick.mkdir()
        kopie = kantoor.reserve.stel_veilig(stick)
        kantoor.sluit()
        shutil.rmtree(kantoor.map)
        (kopie.pad / "sleutels.json").unlink()

        (bestand,) = bestanden(kopie)
        innemer = Innemer(hub.hub.database, hub.hub.school, hub.dienst.merk)
        for uitkomst in (Uitkomst.BEWAARD, Uitkomst.BEKEND):
            gedaan = neem_bestand_in(innemer, bestand.read_bytes(), door="beheer", nu=hub.klok())
            assert gedaan.uitkomsten == {uitkomst: 140}
            assert gedaan.apparaat == apparaat
        assert hub.hub.telling(hub_feit) == 140


def meld_aan(database: Database, nr: int, apparaat: str, sleutel: bytes, leerbedrijf: str) -> None:
    """The school knows the device, and who records on it."""
    rij = {
        "school": nr,
        "id": apparaat,
        "naam": "Tablet",
        "zegelsleutel": sleutel,
        "houder_soort": "leerbedrijf",
        "houder": leerbedrijf,
        "aangemeld_op": "2026-01-01T08:00:00+00:00",
    }
    wie = Wie(nr, apparaat, HouderSoort.LEERBEDRIJF, leerbedrijf, ingetrokken=False)
    persoon = Persoonsopgave(naam_in(AUTEUR), "Bo Verzonnen", "praktijkopleider")
    with database.beheer() as verbinding:
        verbinding.execute(sa.insert(hub_apparaat), rij)
        meld_personen(verbinding, wie, (persoon,))
