"""A new key for the folder: every way in stays, and nothing that was recorded is lost."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.regel import GOEDKOOP, PINCODE, WACHTZIN, Regel
from werkplek.application.ports import SleutelNodig, SleutelPastNiet, Unavailable
from werkplek.device.ontsluiten import ontsluit
from werkplek.device.toegang import MapToegang
from werkplek.wiring import Werkplek, open_werkplek


def geopend(map_: Path, herstelcode: str | None = None) -> Werkplek:
    wachtzin = None if herstelcode else WACHTZIN
    return open_werkplek(map_, wachtzin, herstelcode=herstelcode, sleutelbos=None, cost=GOEDKOOP)


def test_after_a_renewal_everything_is_there_and_every_way_in_works(met_sanne: Regel) -> None:
    met_sanne.leg_vast()
    feiten = met_sanne.feiten()
    eerst = ontsluit(met_sanne.map, sleutelbos=None, wachtzin=WACHTZIN)
    code = met_sanne.gelukt("herstelcode")["herstelcode"]

    werkplek = geopend(met_sanne.map)
    werkplek.toegang.vernieuw_sleutel()
    with werkplek.ctx.store.lees() as lezer:
        assert lezer.aantal_feiten() == feiten, "the open folder goes on with the new key"
    werkplek.sluit()

    nu = ontsluit(met_sanne.map, sleutelbos=None, wachtzin=WACHTZIN)
    assert nu.mapsleutel != eerst.mapsleutel
    assert nu.datasleutels() != eerst.datasleutels()
    assert met_sanne.feiten() == feiten
    met_sanne.leg_vast()
    geopend(met_sanne.map, code).sluit()
    met_sanne.zie_vaak_genoeg("B1-K1-W2")


def test_who_kept_the_old_key_file_cannot_read_the_store_of_today(
    met_sanne: Regel, tmp_path: Path
) -> None:
    oud = (met_sanne.map / "sleutels.json").read_bytes()
    werkplek = geopend(met_sanne.map)
    werkplek.toegang.vernieuw_sleutel()
    werkplek.sluit()
    kopie = tmp_path / "kopie"
    shutil.copytree(met_sanne.map, kopie)
    (kopie / "sleutels.json").write_bytes(oud)
    ervoor = (kopie / "bedrijf.db").read_bytes()
    with pytest.raises(SleutelPastNiet):
        geopend(kopie)
    assert (kopie / "bedrijf.db").read_bytes() == ervoor, "a key that does not fit changes nothing"


def test_a_renewal_that_fails_leaves_the_folder_open_and_openable(
    met_sanne: Regel, monkeypatch: pytest.MonkeyPatch
) -> None:
    werkplek = geopend(met_sanne.map)

    def vol(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("werkplek.device.sleutels.replace_whole", vol)
        with pytest.raises(Unavailable):
            werkplek.toegang.vernieuw_sleutel()
    with werkplek.ctx.store.lees() as lezer:
        assert lezer.aantal_feiten()
    werkplek.sluit()
    assert met_sanne.feiten()


@pytest.mark.parametrize("stap", ["before the rekey", "after the rekey"])
def test_a_renewal_that_was_cut_off_ends_when_the_folder_opens(
    met_sanne: Regel, monkeypatch: pytest.MonkeyPatch, stap: str
) -> None:
    feiten = met_sanne.feiten()
    werkplek = geopend(met_sanne.map)

    class Stroom(BaseException):
        pass

    def weg(*_: object) -> bytes:
        raise Stroom

    assert isinstance(werkplek.toegang, MapToegang)
    if stap == "before the rekey":
        werkplek.toegang.herversleutel = weg
    else:
        monkeypatch.setattr("werkplek.device.sleutelmap.Sleutelmap.bevestig_vernieuwing", weg)
    with pytest.raises(Stroom):
        werkplek.toegang.vernieuw_sleutel()
    monkeypatch.undo()
    werkplek.sluit()
    assert len(ontsluit(met_sanne.map, sleutelbos=None, wachtzin=WACHTZIN).datasleutels()) == 2
    assert met_sanne.feiten() == feiten
    assert len(ontsluit(met_sanne.map, sleutelbos=None, wachtzin=WACHTZIN).datasleutels()) == 1


@pytest.mark.parametrize("issue", ["issue-2", "issue-3"])
def test_a_folder_of_an_earlier_werkplek_gets_today_s_slots_and_a_new_key(
    tmp_path: Path, issue: str
) -> None:
    """Its wachtzin is asked once, as it always was; nobody notices the rest."""
    map_ = tmp_path / "map"
    shutil.copytree(Path(__file__).parents[1] / "store" / "mappen" / issue / "map", map_)
    eerst = ontsluit(map_, sleutelbos=None, wachtzin=WACHTZIN)
    assert eerst.sleutels.old
    assert eerst.datasleutels() == (eerst.mapsleutel,)

    werkplek = geopend(map_)
    with werkplek.ctx.store.lees() as lezer:
        feiten = lezer.aantal_feiten()
        wie = lezer.personen()[0].id
    werkplek.toegang.kies_pincode(wie, PINCODE)
    code = werkplek.toegang.maak_herstelcode()
    werkplek.toegang.vernieuw_sleutel()
    werkplek.sluit()

    daarna = ontsluit(map_, sleutelbos=None, wachtzin=WACHTZIN)
    assert not daarna.sleutels.old
    assert not set(daarna.datasleutels()) & {eerst.mapsleutel, daarna.mapsleutel}
    opnieuw = geopend(map_, code)
    opnieuw.toegang.toets_pincode(wie, PINCODE)
    with opnieuw.ctx.store.lees() as lezer:
        assert lezer.aantal_feiten() == feiten
    opnieuw.sluit()


def test_at_the_command_line_a_new_key_asks_for_a_pincode(met_sanne: Regel) -> None:
    eerst = ontsluit(met_sanne.map, sleutelbos=None, wachtzin=WACHTZIN)
    zonder = replace(met_sanne, pincode_bestand=None)
    uitkomst = zonder("sleutel", "vernieuwen", "--json")
    assert uitkomst.code == 1
    assert uitkomst.json["reden"] == "pincode_nodig"
    nu = ontsluit(met_sanne.map, sleutelbos=None, wachtzin=WACHTZIN)
    assert nu.datasleutels() == eerst.datasleutels()

    uitkomst = met_sanne("sleutel", "vernieuwen")
    assert uitkomst.code == 0, uitkomst
    assert "De map heeft een nieuwe sleutel." in uitkomst.uit
    nu = ontsluit(met_sanne.map, sleutelbos=None, wachtzin=WACHTZIN)
    assert nu.mapsleutel != eerst.mapsleutel
    assert not set(nu.datasleutels()) & set(eerst.datasleutels())
    assert met_sanne.gelukt("sleutel", "vernieuwen")["persoon"]
    met_sanne.leg_vast()


def test_a_way_in_of_an_earlier_werkplek_must_open_first(
    met_sanne: Regel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nog_niet(_: MapToegang) -> None:
        raise SleutelNodig("sleutelbos")

    monkeypatch.setattr(MapToegang, "vernieuw_sleutel", nog_niet)
    uitkomst = met_sanne("sleutel", "vernieuwen", "--json")
    assert uitkomst.code == 1
    assert (uitkomst.json["reden"], uitkomst.json["weg"]) == ("eerst_openen", "sleutelbos")
    assert "De sleutel is niet veranderd." in met_sanne("sleutel", "vernieuwen").uit
