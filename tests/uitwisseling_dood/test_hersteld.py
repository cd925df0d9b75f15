"""Cases 16 to 19: revoked, cloned, put back, restored, and pointed at another hub."""

import shutil
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from tests.fakes.apparaat import Apparaat, Lijn
from tests.uitwisseling.apparaten import stuur
from tests.uitwisseling.plein import Plein, open_hub, plein
from tests.uitwisseling.tablet import Tablet, heropen
from werkplek.application.hubfouten import HubVerkeerd, HubWeigert
from werkplek.hub.database import Database
from werkplek.hub.herstel import meld_hersteld
from werkplek.hub.intrekken import trek_in
from werkplek.protocol.naam import naam_in
from werkplek.protocol.uitwisseling import Uitkomst


def test_16_a_device_that_was_revoked_offline_brings_its_work_and_gets_nothing(
    school: Plein,
) -> None:
    sam = school.deelnemer()
    weg, blijft = school.tablet("Ans"), school.tablet("Bea")
    school.laat_wisselen(keren=1)
    laatste = weg.zie_vaak(sam, 5)
    school.trek_in(weg)
    blijft.zie(sam)
    blijft.goed()
    uitkomst = weg.wissel()
    assert isinstance(uitkomst.fout, HubWeigert)
    assert uitkomst.fout.detail == "ingetrokken"
    assert uitkomst.aangehouden == 5
    assert set(school.dossier().gehouden) == set(laatste)
    assert uitkomst.opgehaald == 0
    school.laat_wisselen()
    school.eis_heel()


def test_16_a_stolen_device_an_unknown_one_and_a_used_code_come_no_further(school: Plein) -> None:
    sam = school.deelnemer()
    dief, vreemd = Apparaat(), Apparaat()
    lijn = Lijn(school.hub.adres)
    code = school.code()
    dief.meld_aan(lijn, code)
    nog_een = Apparaat()
    with pytest.raises(AssertionError):
        nog_een.meld_aan(lijn, code)
    vreemd.school = dief.school
    assert vreemd.vraag_bytes(lijn, "ophalen", b"").status == 401
    with school.school.database.beheer() as verbinding:
        trek_in(verbinding, school.nr, dief.id, "gestolen", door="proef", nu=datetime.now(UTC))
    with pytest.raises(AssertionError, match="410"):
        dief.haal(lijn)
    lijn.sluit()
    assert stuur(school, dief, dief.leg_vast(2, [sam])) == [Uitkomst.AANGEHOUDEN]
    school.eis_heel()


def kloon(tablet: Tablet, naar: Path) -> Tablet:
    """The folder copied as it lies there, opened as if it were another machine."""
    tablet.sluit()
    shutil.copytree(tablet.map, naar)
    tablet.open()
    een = heropen(naar, tablet.sleutel)
    een.verslag = tablet.verslag
    return een


def test_17_of_a_cloned_folder_both_branches_are_kept_and_the_key_is_closed(
    school: Plein, tmp_path: Path
) -> None:
    sam = school.deelnemer()
    echt = school.tablet("Ans")
    echt.goed()
    echt.zie(sam)
    klonen = [kloon(echt, tmp_path / f"kloon-{n}") for n in range(2)]
    allen = [echt, *klonen]
    gemaakt = [een.zie(sam, f"van {nr}") for nr, een in enumerate(allen)]
    uitkomsten = [een.wissel() for een in allen]
    assert uitkomsten[0].fout is None
    assert all(isinstance(een.fout, HubWeigert) for een in uitkomsten[1:])
    school.ingetrokken.add(echt.id)
    dossier = school.dossier()
    assert all(id_ in dossier.log or id_ in dossier.gehouden for id_ in gemaakt)
    assert [een.wacht for een in allen] == [0, 0, 0]
    school.eis_heel()
    for een in klonen:
        een.sluit()


def test_17_a_folder_of_a_week_ago_gets_back_what_it_sent_and_counts_as_a_clone_when_it_writes(
    klein: Plein, tmp_path: Path
) -> None:
    sam, ans = klein.deelnemer(), klein.tablet("Ans")
    ans.goed()
    ans.zie_vaak(sam, 4)
    ans.sluit()
    shutil.copytree(ans.map, tmp_path / "vorige week")
    ans.open()
    ans.goed()
    later = set(ans.zie_vaak(sam, 3))
    ans.goed()
    oud = heropen(tmp_path / "vorige week", ans.sleutel)
    oud.verslag = ans.verslag
    oud.wissel()
    assert oud.wacht == 0  # known there: success
    nieuw = oud.zie(sam, "na de week")
    oud.wissel()
    dossier = klein.dossier()
    assert later <= set(dossier.log)
    assert nieuw in dossier.log or nieuw in dossier.gehouden
    klein.ingetrokken.add(ans.id)
    klein.eis_heel()
    oud.sluit()


def zet_terug(school: Plein, kopie: Path) -> None:
    """The hub as it was, told that it was restored, and started again."""
    school.hub.stop()
    school.school.database.sluit()
    bestand = school.hub.map / "hub.db"
    for naam in (bestand, bestand.with_name("hub.db-wal"), bestand.with_name("hub.db-shm")):
        naam.unlink(missing_ok=True)
    shutil.copy(kopie, bestand)
    database = Database(school.hub.db)
    meld_hersteld(database, school.hub.map / "bijlagen", door="proef", nu=datetime.now(UTC))
    database.sluit()
    school.hub.start()


def maak_kopie(school: Plein, naar: Path) -> Path:
    """A copy of the database as it is now."""
    bron, doel = sqlite3.connect(school.hub.map / "hub.db"), sqlite3.connect(naar)
    bron.backup(doel)
    bron.close()
    doel.close()
    return naar


def test_18_a_hub_of_yesterday_gets_back_what_its_tablets_hold(
    alleen: Plein, tmp_path: Path
) -> None:
    sam, kim = alleen.deelnemer(), alleen.deelnemer()
    tablets = [alleen.tablet(naam) for naam in ("Ans", "Bea", "Cor")]
    alleen.laat_wisselen(keren=1)
    tablets[0].zie_vaak(sam, 5)
    alleen.laat_wisselen()
    kopie = maak_kopie(alleen, tmp_path / "gisteren.db")
    for een in tablets:
        een.zie_vaak(sam, 20)
        een.zie(kim)
    alleen.laat_wisselen()
    tablets[0].zie_vaak(sam, 2)
    zet_terug(alleen, kopie)
    lijn = Lijn(alleen.hub.adres)
    lijn.sluit()
    alleen.laat_wisselen(keren=3)
    alleen.eis_heel()
    assert tablets[2].ids_hier(sam.id) >= {
        id_ for id_, f in alleen.verslag.feiten.items() if sam.id.encode() in f.kop
    }


def test_19_another_hub_at_the_same_address_stops_and_loses_nothing(
    alleen: Plein, tmp_path: Path, leeg: Path, sleutel: bytes
) -> None:
    sam, ans = alleen.deelnemer(), alleen.tablet("Ans")
    ans.goed()
    ans.zie_vaak(sam, 3)
    ans.goed()
    ans.zie_vaak(sam, 2)
    (tmp_path / "elders").mkdir()
    with (
        open_hub("", tmp_path / "elders") as ander,
        plein(ander, tmp_path / "elders", leeg, sleutel),
    ):
        uitkomst = ans.wissel(ander.adres)
    assert isinstance(uitkomst.fout, HubWeigert | HubVerkeerd)
    assert ans.wacht == 2
    assert len(ans.ids_hier(sam.id)) == 7
    ans.goed()
    alleen.eis_heel()


def test_19_another_school_on_the_same_hub_gets_nothing(klein: Plein, tmp_path: Path) -> None:
    sam, ans = klein.deelnemer(), klein.tablet("Ans")
    ans.goed()
    ans.zie(sam)
    with plein(klein.hub, tmp_path, klein.leeg, klein.sleutel) as ander:
        ander.tablet("Vera")
        een = Apparaat()
        lijn = Lijn(klein.hub.adres)
        een.meld_aan(lijn, ander.code())
        assert een.school is not None
        een.school = msgspec.structs.replace(een.school, school=naam_in(ans.school.id))
        assert een.vraag_bytes(lijn, "ophalen", b"").status == 401
        lijn.sluit()
        ander.laat_wisselen()
        ander.eis_heel()
    klein.laat_wisselen()
    klein.eis_heel()
