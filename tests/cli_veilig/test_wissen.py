"""`werkplek deelnemer exporteren` and `wissen`: give somebody what is theirs, and let them go."""

import json
import zipfile
from pathlib import Path

import pytest

from tests.cli.regel import Regel, dag
from werkplek.application.ports import MapOnbereikbaar

WEG = ("deelnemer", "wissen", "Sanne", "--grond", "verzoek")
EINDE = ("plaatsing", "beeindigen", "--deelnemer", "Sanne")


@pytest.fixture
def klaar(met_sanne: Regel) -> Regel:
    """Sanne was seen twice, and her plaatsing ended today."""
    met_sanne.zie_vaak_genoeg()
    met_sanne.gelukt(*EINDE)
    return met_sanne


def test_everything_about_somebody_goes_into_one_zip(klaar: Regel, tmp_path: Path) -> None:
    uit = tmp_path / "sanne.zip"
    gedaan = klaar.gelukt("deelnemer", "exporteren", "Sanne", "--uit", str(uit))
    with zipfile.ZipFile(uit) as archief:
        assert sorted(archief.namelist()) == ["dossier.pdf", "gegevens.json"]
        gegevens = json.loads(archief.read("gegevens.json"))
    assert gegevens["naam"] == "Sanne Testers"
    assert len(gegevens["feiten"]) == gedaan["feiten"]
    assert all(feit["verzegeld"] for feit in gegevens["feiten"])


def test_or_into_a_new_folder_and_never_over_another(klaar: Regel, tmp_path: Path) -> None:
    uit = tmp_path / "voor Sanne"
    opdracht = ("deelnemer", "exporteren", "sanne", "--uit", str(uit))
    assert "2 bestanden" not in klaar(*opdracht).uit
    assert sorted(pad.name for pad in uit.iterdir()) == ["dossier.pdf", "gegevens.json"]
    weer = klaar(*opdracht)
    assert (weer.code, "niet leeg" in weer.uit) == (1, True)
    nergens = klaar(*opdracht[:-1], str(tmp_path / "weg" / "hier"))
    assert nergens.code == 2


def test_somebody_is_erased_with_a_pincode_and_a_yes(klaar: Regel, tmp_path: Path) -> None:
    bewijs = tmp_path / "bewijs.pdf"
    gevraagd = klaar(*WEG, "--geen-rvo")
    assert (gevraagd.code, "--toch" in gevraagd.uit) == (1, True)
    gedaan = klaar.gelukt(*WEG, "--geen-rvo", "--toch", "--bewijs-uit", str(bewijs))
    assert (gedaan["grond"], gedaan["af"], gedaan["behouden_tot"]) == ("verzoek", True, None)
    assert "Sanne" not in json.dumps(gedaan)
    assert bewijs.read_bytes().startswith(b"%PDF-")
    assert b"Sanne" not in bewijs.read_bytes()
    assert klaar.gelukt("deelnemer", "lijst")["deelnemers"] == []
    assert klaar(*WEG, "--geen-rvo", "--toch").code == 1


def test_what_rvo_may_ask_for_stays_and_stands_apart(klaar: Regel, tmp_path: Path) -> None:
    gedaan = klaar.gelukt(*WEG, "--rvo", "--toch")
    assert gedaan["klasse"] == "rvo"
    assert klaar.gelukt("deelnemer", "lijst")["deelnemers"] == []
    (een,) = klaar.gelukt("deelnemer", "lijst", "--bewaard")["bewaard"]
    assert (een["naam"], een["behouden_tot"]) == ("Sanne Testers", gedaan["behouden_tot"])
    weer = klaar(*WEG, "--geen-rvo", "--toch")
    assert (weer.code, "RVO" in weer.uit) == (1, True)
    uit = tmp_path / "sanne.zip"
    klaar.gelukt("deelnemer", "exporteren", "Sanne", "--uit", str(uit))
    vergist = ("deelnemer", "wissen", "Sanne", "--grond", "vergissing")
    klaar.gelukt(*vergist, "--geen-rvo", "--toch")
    assert klaar.gelukt("deelnemer", "lijst", "--bewaard")["bewaard"] == []


def test_a_plaatsing_that_runs_is_ended_first(met_sanne: Regel) -> None:
    geweigerd = met_sanne(*WEG, "--geen-rvo", "--toch", "--json")
    assert (geweigerd.code, geweigerd.json["reden"]) == (1, "plaatsing_loopt")
    met_sanne.gelukt(*EINDE, "--datum", dag(0))
    met_sanne.gelukt(*WEG, "--geen-rvo", "--toch")


def test_without_a_pincode_nothing_is_erased(klaar: Regel) -> None:
    zonder = Regel(klaar.map, klaar.wachtzin_bestand, klaar.capsys)
    geweigerd = zonder(*WEG, "--geen-rvo", "--toch", "--json")
    assert (geweigerd.code, geweigerd.json["reden"]) == (1, "pincode_nodig")
    assert len(klaar.gelukt("deelnemer", "lijst")["deelnemers"]) == 1


def test_one_says_whether_there_was_a_subsidy(klaar: Regel) -> None:
    assert klaar(*WEG, "--toch").code == 2
    assert klaar("deelnemer", "wissen", "Sanne", "--geen-rvo", "--toch").code == 2


def test_a_proof_that_cannot_be_written_says_that_the_erasure_stands(
    klaar: Regel, tmp_path: Path
) -> None:
    dicht = tmp_path / "dicht"
    dicht.mkdir()
    pad = dicht / "bewijs.pdf"
    eerst = klaar(*WEG, "--geen-rvo", "--toch", "--bewijs-uit", str(dicht))
    assert eerst.code == 2
    assert len(klaar.gelukt("deelnemer", "lijst")["deelnemers"]) == 1
    klaar.gelukt(*WEG, "--geen-rvo", "--toch", "--bewijs-uit", str(pad))


def test_an_erasure_that_was_cut_off_is_finished_by_the_next_command(
    klaar: Regel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who never opens the window does not keep the copies of before."""

    def vol(*_: object, **__: object) -> None:
        raise MapOnbereikbaar("vol")

    with monkeypatch.context() as plek:
        plek.setattr("werkplek.store.reserve.maak_kopie", vol)
        assert not klaar.gelukt(*WEG, "--geen-rvo", "--toch")["af"]
        assert klaar.gelukt("deelnemer", "lijst")["deelnemers"] == [], "and no command fails by it"
    klaar.gelukt("deelnemer", "lijst")
    (kopie,) = (klaar.map / "reservekopieen").glob("2*")
    assert kopie.name.endswith("-wissen")
