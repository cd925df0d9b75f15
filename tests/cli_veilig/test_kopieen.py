"""Copies at the command line: made, listed, put back, and everything looked at."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cli.regel import WACHTZIN, Regel
from tests.cli_veilig.lezen import schrijf_in
from tests.store.mappen import maak
from werkplek.application.ports import MapOnbereikbaar
from werkplek.application.ports_veilig import Reservekopie
from werkplek.store import reserve
from werkplek.store.kopie import lees_kopie
from werkplek.terminal.antwoord import Code
from werkplek.wiring import herstel_van, open_werkplek


def geweigerd(regel: Regel, reden: str, *woorden: str, code: Code = Code.GEWEIGERD) -> None:
    """Run a command that must be refused for this reason."""
    uitkomst = regel(*woorden, "--json")
    assert (uitkomst.code, uitkomst.json["reden"]) == (code, reden), uitkomst


def zie_na(regel: Regel, code: Code = Code.GEDAAN) -> dict[str, Any]:
    """Look at everything."""
    uitkomst = regel("nakijken", "--json")
    assert uitkomst.code == code, uitkomst
    return uitkomst.json


def test_a_copy_is_made_beside_the_folder_and_can_be_listed(met_sanne: Regel) -> None:
    gemaakt = met_sanne.gelukt("veiligstellen")
    lijst = met_sanne.gelukt("herstellen", "--lijst")["kopieen"]

    assert gemaakt["feiten"] == met_sanne.feiten()
    assert Path(gemaakt["kopie"]).parent == met_sanne.map / "reservekopieen"
    assert [kopie["kopie"] for kopie in lijst] == [gemaakt["kopie"]]
    assert "nagelezen" in met_sanne("veiligstellen").uit


def test_a_stick_and_the_wachtzin_bring_everything_to_a_new_computer(
    met_sanne: Regel, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    met_sanne.leg_vast()
    met_sanne.gelukt("veiligstellen", "--naar", str(stick))
    feiten = met_sanne.feiten()
    shutil.rmtree(met_sanne.map)

    terug = met_sanne.gelukt("herstellen", "--van", str(stick))

    assert terug["feiten"] == feiten == met_sanne.feiten()
    assert zie_na(met_sanne)["gelukt"] is True
    met_sanne.leg_vast()
    assert met_sanne.feiten() == feiten + 1


def test_one_copy_can_be_pointed_at(met_sanne: Regel) -> None:
    eerste = met_sanne.gelukt("veiligstellen")["kopie"]
    met_sanne.leg_vast()
    met_sanne.gelukt("veiligstellen")

    terug = met_sanne.gelukt("herstellen", "--van", eerste, "--toch")

    assert (terug["kopie"], terug["meegenomen"]) == (eerste, 1)


def test_a_folder_that_still_opens_is_replaced_only_when_said_so(met_sanne: Regel) -> None:
    met_sanne.gelukt("veiligstellen")

    geweigerd(met_sanne, "map_opent_nog", "herstellen")
    assert not (met_sanne.map / "generatie-2").exists()

    assert met_sanne.gelukt("herstellen", "--toch")["meegenomen"] == 0
    assert (met_sanne.map / "generatie-2").exists()


def test_a_damaged_folder_is_put_back_from_its_newest_copy(met_sanne: Regel) -> None:
    met_sanne.gelukt("veiligstellen")
    feiten = met_sanne.feiten()
    (met_sanne.map / "bedrijf.db").write_bytes(b"")
    geweigerd(met_sanne, "map_beschadigd", "status", code=Code.OMGEVING)

    assert met_sanne.gelukt("herstellen")["feiten"] == feiten
    assert met_sanne.feiten() == feiten


def test_a_damaged_copy_is_not_put_back(met_sanne: Regel) -> None:
    kopie = Path(met_sanne.gelukt("veiligstellen")["kopie"])
    ruw = bytearray((kopie / "bedrijf.db").read_bytes())
    ruw[20_000] ^= 1
    (kopie / "bedrijf.db").write_bytes(ruw)

    geweigerd(met_sanne, "map_beschadigd", "herstellen", "--toch", code=Code.OMGEVING)
    assert met_sanne("herstellen", "--toch").fout.startswith("Deze kopie is beschadigd.")
    assert met_sanne.feiten()


def test_without_a_copy_it_says_where_to_look(met_sanne: Regel) -> None:
    geweigerd(met_sanne, "geen_kopie", "herstellen", "--toch")
    assert met_sanne.gelukt("herstellen", "--lijst")["kopieen"] == []


def test_a_place_that_is_not_there_is_the_environment(met_sanne: Regel, tmp_path: Path) -> None:
    naar = str(tmp_path / "weg" / "nog verder weg")

    geweigerd(
        met_sanne, "bestand_onbereikbaar", "veiligstellen", "--naar", naar, code=Code.OMGEVING
    )


def test_looking_at_everything_finds_nothing_in_a_whole_folder(met_sanne: Regel) -> None:
    met_sanne.gelukt("veiligstellen")

    gezien = zie_na(met_sanne)

    assert (gezien["gelukt"], gezien["bevindingen"], gezien["kopieen"]) == (True, {}, 1)
    assert "Alles is nagekeken en klopt." in met_sanne("nakijken").uit


def test_looking_at_everything_finds_a_wrong_overview_and_rebuilding_mends_it(
    met_sanne: Regel,
) -> None:
    schrijf_in(met_sanne, "update overzicht set gezien = gezien + 7")

    assert zie_na(met_sanne, Code.GEWEIGERD)["bevindingen"] == {"Projectie": 1}
    assert "werkplek herbouwen" in met_sanne("nakijken").uit
    met_sanne.gelukt("herbouwen")
    assert zie_na(met_sanne)["bevindingen"] == {}


def test_looking_at_everything_finds_a_feit_that_was_changed(met_sanne: Regel) -> None:
    met_sanne.leg_vast()
    schrijf_in(met_sanne, "update inhoud set zout = x'00112233445566778899aabbccddeeff'")

    gezien = zie_na(met_sanne, Code.GEWEIGERD)

    assert gezien["gelukt"] is False
    assert gezien["bevindingen"]


def test_looking_at_everything_finds_one_flipped_bit(met_sanne: Regel) -> None:
    met_sanne.leg_vast()
    pad = met_sanne.map / "bedrijf.db"
    ruw = bytearray(pad.read_bytes())
    ruw[-2000] ^= 1  # on the last page, that opening does not read
    pad.write_bytes(ruw)

    assert zie_na(met_sanne, Code.GEWEIGERD)["bevindingen"] == {"Bladzijde": 1}


def kopieen(map_: Path) -> tuple[Reservekopie, ...]:
    """The copies beside a folder."""
    return herstel_van(map_, sleutelbos=None).kopieen()


def test_closing_the_window_makes_a_copy_and_one_command_does_not(met_sanne: Regel) -> None:
    met_sanne.leg_vast()
    assert kopieen(met_sanne.map) == ()

    open_werkplek(met_sanne.map, WACHTZIN, sleutelbos=None).sluit()
    open_werkplek(met_sanne.map, WACHTZIN, sleutelbos=None).sluit()

    assert [kopie.aanleiding for kopie in kopieen(met_sanne.map)] == ["sluiten"]


def test_a_copy_that_cannot_be_made_never_keeps_the_folder_open(
    met_sanne: Regel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(*_: object) -> None:
        raise MapOnbereikbaar("vol")

    monkeypatch.setattr(reserve, "maak_kopie", vol)
    open_werkplek(met_sanne.map, WACHTZIN, sleutelbos=None).sluit()

    assert met_sanne.feiten(), "it was closed, and opens again"


def test_before_a_new_version_changes_the_folder_there_is_a_copy_that_brings_it_back(
    tmp_path: Path,
) -> None:
    map_ = Path(shutil.copytree(Path(maak.__file__).parent / "issue-2" / "map", tmp_path / "map"))
    werkplek = open_werkplek(map_, maak.WACHTZIN, sleutelbos=None)
    with werkplek.ctx.store.lees() as lezer:
        feiten = lezer.aantal_feiten()
    werkplek.sluit(kort=True)
    *_, kopie = kopieen(map_)

    terug = herstel_van(map_, sleutelbos=None).zet_terug(kopie.pad, maak.WACHTZIN)

    assert (kopie.aanleiding, lees_kopie(kopie.pad).inhoud.schema) == ("migratie", 1)
    assert (terug.feiten, terug.meegenomen) == (feiten, 0)


def test_a_change_of_key_begins_with_a_copy_that_still_opens_afterwards(met_sanne: Regel) -> None:
    werkplek = open_werkplek(met_sanne.map, WACHTZIN, sleutelbos=None)
    werkplek.toegang.vernieuw_sleutel()
    werkplek.sluit(kort=True)
    *_, kopie = kopieen(met_sanne.map)
    met_sanne.leg_vast()
    feiten = met_sanne.feiten()

    terug = met_sanne.gelukt("herstellen", "--van", str(kopie.pad), "--toch")

    assert kopie.aanleiding == "sleutel"
    assert terug["meegenomen"] == 1
    assert met_sanne.feiten() == feiten
