"""The commands around a school as they are typed, on a folder that has none yet."""

from pathlib import Path

import pytest

from tests.cli.regel import Regel


def test_without_a_school_nothing_is_exchanged_and_it_says_how_to_get_one(
    met_sanne: Regel, tmp_path: Path
) -> None:
    for woorden in (("uitwisselen",), ("uitwisselen", "--naar", str(tmp_path / "stick"))):
        uitkomst = met_sanne(*woorden)
        assert uitkomst.code == 1
        assert "werkplek koppelen" in uitkomst.uit
    assert not (tmp_path / "stick").exists()


@pytest.mark.parametrize(
    ("woorden", "reden"),
    [
        (("http://hub.example.nl", "B2C3D4F5"), "onveilig"),
        (("hub.example.nl", "B2C3D4F"), "8 tekens"),
        (("hub.example.nl",), "8 tekens"),
        (("werkplek-aanmelden:?hub=x",), "link"),
    ],
)
def test_what_was_mistyped_is_said_before_anybody_is_asked(
    met_sanne: Regel, woorden: tuple[str, ...], reden: str
) -> None:
    uitkomst = met_sanne("koppelen", *woorden)
    assert uitkomst.code == 1
    assert reden.replace("onveilig", "niet veilig") in uitkomst.uit


def test_a_school_that_does_not_answer_links_nothing(met_sanne: Regel) -> None:
    uitkomst = met_sanne("koppelen", "http://127.0.0.1:1", "B2C3D4F5")
    assert uitkomst.code == 3
    assert "niet te bereiken" in uitkomst.fout
    assert met_sanne.gelukt("status")["scholen"] == []


def test_nobody_is_whom_a_school_knows_while_there_is_none(met_sanne: Regel) -> None:
    assert met_sanne.gelukt("deelnemer", "koppelen")["voorstellen"] == []
    assert met_sanne("deelnemer", "koppelen", "Sanne").code == 2
    assert met_sanne("deelnemer", "koppelen", "Sanne", "Sanne Testers").code == 1


def test_a_remark_is_typed_and_stands_in_the_folder(met_sanne: Regel) -> None:
    voor = met_sanne.gelukt("status")["feiten"]
    assert met_sanne.gelukt("opmerken", "--deelnemer", "Sanne", "Ging goed.")["feit"]
    assert met_sanne.gelukt("status")["feiten"] == voor + 1
    assert met_sanne("opmerken", "--deelnemer", "Sanne", "Nummer 111222333").code == 1
