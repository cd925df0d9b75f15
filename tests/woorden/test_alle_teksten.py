"""All that people read, wherever it stands: short sentences, plain words, no word of shortage."""

import pytest

from tests.fakes.b1 import MAX_WOORDEN, bezwaren, zinnen
from tests.woorden.ambtelijk import AMBTELIJK, TEKORT, UITGEZONDERD, gevonden
from tests.woorden.bronnen import Tekst, alle_teksten, zinnen_in

MACHINETAAL = (
    *("documents/archief/xmp.py", "documents/meenemen/bladzijde.py"),
    *("structuur/kolommen.py", "structuur/sbb_element.py"),
    *("hub/logboek.py", "hub/rls.py", "hub/migrations/", "device/logs.py"),
)
"""SQL, XML, style sheets and patterns: for machines, and long."""

PLEKKEN = ("woorden", "forms", "ui", "documents", "cli", "demo", "application")


def mag(tekst: Tekst, woord: str) -> bool:
    """Whether this word was excepted there."""
    return (tekst.plek.split(":")[0], woord) in UITGEZONDERD


def ambtelijk(tekst: Tekst) -> list[str]:
    """Office words, each with the word that a person would say."""
    woorden = gevonden(tekst.tekst, tuple(AMBTELIJK))
    return [f"{w}, zeg: {AMBTELIJK[w]}" for w in woorden if not mag(tekst, w)]


def tekort(tekst: Tekst) -> list[str]:
    """Words of shortage."""
    return [woord for woord in gevonden(tekst.tekst, TEKORT) if not mag(tekst, woord)]


def test_nobody_reads_office_dutch() -> None:
    klachten = {f"{t.plek}: {t.tekst}": a for t in alle_teksten() if (a := ambtelijk(t))}
    assert klachten == {}


def test_nobody_reads_a_word_of_shortage() -> None:
    klachten = {f"{t.plek}: {t.tekst}": a for t in alle_teksten() if (a := tekort(t))}
    assert klachten == {}


def test_every_sentence_is_short_and_blames_nobody() -> None:
    voor_mensen = [t for t in alle_teksten() if not t.plek.startswith(MACHINETAAL)]
    klachten = {f"{t.plek}: {t.tekst}": b for t in voor_mensen if (b := bezwaren(t.tekst))}
    assert klachten == {}


@pytest.mark.parametrize("plek", PLEKKEN)
def test_every_room_was_read(plek: str) -> None:
    assert sum(t.plek.startswith(plek) for t in alle_teksten()) > 20


@pytest.mark.parametrize("woord", [*AMBTELIJK, *TEKORT])
def test_each_word_would_be_found_in_a_page(woord: str) -> None:
    bron = f'def f(self) -> None:\n    self.tr("Dit is {woord} nu.")\n'
    (tekst,) = zinnen_in(bron, "ui/pages/verzonnen.py")
    assert gevonden(tekst.tekst, (woord,)) == [woord]


def test_a_word_in_a_sentence_that_is_filled_in_is_found() -> None:
    (tekst,) = zinnen_in(
        'def f(wie):\n    return f"{wie} heeft een achterstand."\n', "woorden/x.py"
    )
    assert tekort(tekst) == ["achterstand"]


def test_a_long_sentence_is_found() -> None:
    lang = " ".join(["woord"] * (MAX_WOORDEN + 1))
    (tekst,) = zinnen_in(f'X = "{lang}."\n', "ui/x.py")
    assert bezwaren(tekst.tekst)
    assert zinnen(tekst.tekst) == [f"{lang}."]


def test_what_a_programmer_reads_is_left_out() -> None:
    bron = '"""Te laat."""\nLOG.warning("te laat hier")\nraise ValueError("een fout hier")\n'
    assert list(zinnen_in(bron, "ui/x.py")) == []


def test_every_exception_is_needed() -> None:
    gezien = {
        (t.plek.split(":")[0], woord)
        for t in alle_teksten()
        for woord in gevonden(t.tekst, (*AMBTELIJK, *TEKORT))
    }
    assert set(UITGEZONDERD) - gezien == set()
