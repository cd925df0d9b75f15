"""The proof page of an erasure: the same bytes each time, every fact on it, and no name."""

from dataclasses import replace
from datetime import date

import pytest

from tests.documents.lezen import text
from tests.fakes.b1 import bezwaren
from werkplek.application.ports_wissen import KopieElders, Wisbewijs, Wistelling
from werkplek.documents.fonts import paper_fonts
from werkplek.documents.wisbewijs import wisbewijs
from werkplek.domain.bewaren import Wisgrond
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.woorden import wissen as woorden

ID = DeelnemerId("01990000-0000-7000-8000-00000000000a")
BEWIJS = Wisbewijs(
    nummer="WB-2026-0ABC-1DEF",
    op=date(2026, 11, 22),
    deelnemer=ID,
    grond="verzoek",
    besloten_door="Marga Bakker",
    bedrijf="De Verzonnen Hal",
    plaats="Nergenshuizen",
    telling=Wistelling(31, 2, 1, 0, gezien=24, plaatsingen=1),
)
WEG_IN_WOORDEN = "24 keer iets gezien, de plaatsing, 2 documenten en 1 foto of bestand."
TELLINGEN = (
    *(Wistelling(), Wistelling(1), Wistelling(1, gezien=1)),
    *(Wistelling(1, 1, 1, 1, 1, 1), Wistelling(4, 2, 2, 2, 2, 2)),
)
RVO = replace(BEWIJS, klasse="rvo", behouden_tot=date(2031, 8, 1))


def test_the_same_proof_gives_the_same_bytes() -> None:
    eerste = wisbewijs(paper_fonts(), BEWIJS)
    assert eerste == wisbewijs(paper_fonts(), BEWIJS)
    assert eerste != wisbewijs(paper_fonts(), RVO)


def test_the_page_says_what_went_why_and_who_decided() -> None:
    tekst = text(wisbewijs(paper_fonts(), BEWIJS))
    for deel in (
        *("WB-2026-0ABC-1DEF", "22 november 2026", "Marga Bakker", ID),
        *("De deelnemer heeft het gevraagd", WEG_IN_WOORDEN),
        *(woorden.NAAM_WEG, woorden.NIETS_BLIJFT),
        woorden.HIER_SCHOON,
        *woorden.ELDERS,
    ):
        assert deel in tekst, deel


def test_the_page_says_what_a_law_keeps_and_until_when() -> None:
    tekst = text(wisbewijs(paper_fonts(), RVO))
    assert "tot 1 augustus 2031" in tekst
    assert woorden.NIETS_BLIJFT not in tekst
    assert woorden.NAAM_WEG not in tekst, "until then the name is kept"


def test_the_page_names_every_place_that_may_still_hold_it() -> None:
    elders = (KopieElders("Stick van Joris", date(2026, 3, 2)),)
    bewijs = replace(BEWIJS, schoon=("Kluis",), elders=elders, af=False)
    tekst = text(wisbewijs(paper_fonts(), bewijs))
    for deel in (
        woorden.schoon_elders("Kluis"),
        woorden.nog_elders("Stick van Joris", date(2026, 3, 2)),
        woorden.HIER_NOG_NIET,
        woorden.TERUGZETTEN,
    ):
        assert deel in tekst, deel


@pytest.mark.parametrize("telling", TELLINGEN)
def test_every_count_is_plain_dutch(telling: Wistelling) -> None:
    zin = woorden.telling(telling)
    assert zin.endswith(".")
    assert not bezwaren(zin)


def test_every_ground_has_its_words() -> None:
    assert set(woorden.GROND) == set(Wisgrond)
    for zin in (*woorden.GROND.values(), *woorden.behouden("rvo", date(2031, 8, 1))):
        assert not bezwaren(zin)
