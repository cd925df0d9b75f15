"""What a command answers: lines for people, one JSON object for scripts, and an exit code."""

import json
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum

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
    code: Code = Code.GEDAAN


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


def reden_van(fout: Exception) -> str:
    """The name of a refusal in JSON: `CodeOnleesbaar` is `code_onleesbaar`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", type(fout).__name__).lower()


def toon(uitkomst: Antwoord | Mislukt, *, als_json: bool) -> None:
    """Print an answer or a refusal on standard output, other trouble on standard error.

    JSON always goes to standard output.
    """
    if isinstance(uitkomst, Antwoord):
        velden, regels = {"gelukt": True, **uitkomst.velden}, uitkomst.regels
    else:
        velden, regels = _mislukt(uitkomst)
    uit = sys.stderr if uitkomst.code > Code.GEWEIGERD else sys.stdout
    if als_json:
        print(json.dumps(velden, default=_waarde))
    else:
        print("\n".join(filter(None, regels)), file=uit)
    sys.stdout.flush()


def _mislukt(mislukt: Mislukt) -> tuple[dict[str, object], tuple[str, ...]]:
    boodschap = mislukt.boodschap
    zinnen = {"wat": boodschap.wat, "doe": boodschap.doe, "gegevens": boodschap.gegevens}
    velden = {"gelukt": False, "reden": mislukt.reden, **zinnen, **mislukt.velden}
    return velden, tuple(zinnen.values())


def _waarde(waarde: object) -> str:
    if isinstance(waarde, date):
        return waarde.isoformat()
    raise TypeError(type(waarde).__name__)
