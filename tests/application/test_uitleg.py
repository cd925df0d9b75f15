import json
import re

import pytest

from werkplek.application.ports import MapOnbereikbaar, PrinterOnbereikbaar
from werkplek.application.uitleg import foutcode, leg_uit
from werkplek.domain.fouten import AlGedaan
from werkplek.woorden.omgeving import PROGRAMMA, omgeving
from werkplek.woorden.weigering import weigering


def gevangen(deling: int) -> Exception:
    try:
        1 // deling
        [].pop()
    except (ZeroDivisionError, IndexError) as fout:
        return fout
    raise AssertionError


def test_a_refusal_says_what_a_person_can_do() -> None:
    assert leg_uit(AlGedaan("herroepen")) == weigering(AlGedaan("herroepen"))


def test_trouble_outside_says_what_is_wrong_outside() -> None:
    assert leg_uit(MapOnbereikbaar("vol")) == omgeving("MapOnbereikbaar", "vol")
    assert leg_uit(PrinterOnbereikbaar("x")) == omgeving("PrinterOnbereikbaar")


def test_anything_else_is_our_own_fault() -> None:
    assert leg_uit(gevangen(0)) == PROGRAMMA
    assert leg_uit(KeyboardInterrupt()) == PROGRAMMA


def test_a_bug_has_a_short_code_for_its_kind_and_place() -> None:
    assert re.fullmatch("[0-9A-F]{4}", foutcode(gevangen(0)))
    assert foutcode(gevangen(0)) == foutcode(gevangen(0))
    assert foutcode(gevangen(0)) != foutcode(gevangen(1))
    assert re.fullmatch("[0-9A-F]{4}", foutcode(ValueError("never raised")))


def test_the_code_names_where_it_went_wrong_not_where_it_was_caught() -> None:
    with pytest.raises(ValueError, match="Expecting") as gevangen:
        json.loads("{")
    diep = foutcode(gevangen.value)
    hier = gevangen.value.__traceback__
    assert hier is not None
    hier.tb_next = None
    assert foutcode(gevangen.value) != diep
