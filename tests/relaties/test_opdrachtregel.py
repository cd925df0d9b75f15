"""The command line reads with the eyes of who is named, and gives a deelnemer everything."""

import json
from pathlib import Path

import pytest

from tests.cli.regel import Regel
from tests.relaties.vloer import LEZERS, MENSEN, mag_lezen, woorden_in


@pytest.mark.parametrize("vorm", [(), ("--json",)], ids=["tekst", "json"])
@pytest.mark.parametrize("wie", MENSEN)
def test_tonen_shows_nothing_that_is_not_theirs(
    regel: Regel, wie: str, vorm: tuple[str, ...]
) -> None:
    uitkomst = regel("deelnemer", "tonen", "Sanne", "--als", wie, *vorm)
    assert uitkomst.code == 0
    assert woorden_in(uitkomst.uit) - mag_lezen(wie) == frozenset()


@pytest.mark.parametrize("wie", ["marga", "nel", "bram"])
def test_another_s_note_cannot_be_turned_back_by_its_id(
    regel: Regel, geschreven: tuple[Path, dict[str, str]], wie: str
) -> None:
    """Refused in the same words as an id that never was, also by its ending."""
    feit, nooit = geschreven[1]["distel"], "01990000-0000-7000-8000-ffffffffffff"
    for genoemd, onbekend in ((feit, nooit), (feit[-8:], nooit[-8:])):
        antwoorden = []
        for id_ in (genoemd, onbekend):
            uitkomst = regel("herroepen", id_, "--reden", "weg", "--als", wie, "--json")
            antwoorden.append((uitkomst.code, uitkomst.uit.replace(id_, "…"), uitkomst.fout))
        assert antwoorden[0] == antwoorden[1]
        assert antwoorden[0][0] == 1


def test_sanne_gets_everything_that_was_ever_written_about_her(
    regel: Regel, tmp_path: Path
) -> None:
    """AVG art. 15: notes for oneself and support too, in the data and on paper."""
    uit = tmp_path / "dossier"
    regel.gelukt("deelnemer", "exporteren", "Sanne", "--uit", str(uit), "--als", "marga")
    gegevens = json.loads((uit / "gegevens.json").read_text(encoding="utf-8"))
    assert woorden_in(json.dumps(gegevens, ensure_ascii=False)) == frozenset(LEZERS)
    (pdf,) = uit.glob("*.pdf")
    assert woorden_in(_tekst(pdf)) == frozenset(LEZERS)


def _tekst(pdf: Path) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    tekst = "".join(blad.get_textpage().get_text_bounded() for blad in document)
    document.close()
    return tekst
