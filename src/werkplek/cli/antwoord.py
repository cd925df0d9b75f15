"""What a command answers: lines for people, one JSON object for scripts, and an exit code."""

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum
from typing import TextIO

from werkplek.woorden.boodschap import Boodschap


class Code(IntEnum):
    """Exit codes (design §9); `PROGRAMMA` is a fault of Werkplek itself."""

    GEDAAN = 0
    GEWEIGERD = 1
    GEBRUIK = 2
    OMGEVING = 3
    PROGRAMMA = 4
    GESTOPT = 130


@dataclass(frozen=True, slots=True)
class Antwoord:
    """What a person reads, line by line, and the same as fields."""

    regels: tuple[str, ...]
    velden: Mapping[str, object] = field(default_factory=dict)


class Mislukt(Exception):
    """A command ends without doing what was asked; `reden` is its name in JSON."""

    def __init__(
        self,
        code: Code,
        reden: str,
        boodschap: Boodschap,
        velden: Mapping[str, object] | None = None,
    ) -> None:
        super().__init__(reden)
        self.code = code
        self.reden = reden
        self.boodschap = boodschap
        self.velden = velden or {}


def toon(antwoord: Antwoord, *, als_json: bool) -> None:
    """Print an answer on standard output."""
    if als_json:
        _json(sys.stdout, {"gelukt": True, **antwoord.velden})
    else:
        _regels(sys.stdout, antwoord.regels)


def toon_mislukt(mislukt: Mislukt, *, als_json: bool) -> None:
    """Print why it failed: a refusal on standard output, other trouble on standard error.

    JSON always goes to standard output.
    """
    boodschap = mislukt.boodschap
    if als_json:
        velden = {"wat": boodschap.wat, "doe": boodschap.doe, "gegevens": boodschap.gegevens}
        _json(
            sys.stdout, {"gelukt": False, "reden": mislukt.reden, **velden, **mislukt.velden}
        )
    else:
        uit = sys.stdout if mislukt.code is Code.GEWEIGERD else sys.stderr
        _regels(uit, (boodschap.wat, boodschap.doe, boodschap.gegevens))


def _regels(uit: TextIO, regels: tuple[str, ...]) -> None:
    print("\n".join(regel for regel in regels if regel), file=uit)


def _json(uit: TextIO, velden: Mapping[str, object]) -> None:
    print(json.dumps(velden, default=_waarde), file=uit)


def _waarde(waarde: object) -> str:
    if isinstance(waarde, date | datetime):
        return waarde.isoformat()
    raise TypeError(type(waarde).__name__)
