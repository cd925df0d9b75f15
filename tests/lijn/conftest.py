"""A hub behind a line that may be bad, and folders that exchange with it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests.fakes.hubproces import Hubproces, hubproces
from tests.fakes.lijn import Slechtelijn, slechte_lijn
from tests.fakes.schoolhub import Schoolhub, leg_school_neer


@dataclass(frozen=True, slots=True)
class Overkant:
    """The hub, the school on it, and the line to it."""

    hub: Hubproces
    school: Schoolhub
    lijn: Slechtelijn


@pytest.fixture
def overkant(tmp_path: Path) -> Iterator[Overkant]:
    db = f"sqlite:///{tmp_path / 'hub.db'}"
    school = leg_school_neer(db, tmp_path / "geheim")
    opties = ("--verzoeken-per-minuut", "1000000", "--aanmelden-per-uur", "1000")
    try:
        with hubproces(db, tmp_path, *opties) as hub, slechte_lijn(hub.poort) as lijn:
            yield Overkant(hub, school, lijn)
    finally:
        school.sluit()


__all__ = ["replace"]
