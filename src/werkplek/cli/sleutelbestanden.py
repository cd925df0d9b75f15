"""Files that say a secret to the command line, so that it stands in no history of commands."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from werkplek.device.herstelcode import lees_herstelcode_bestand
from werkplek.device.pincode import lees_pincode_bestand
from werkplek.device.wachtzin import lees_wachtzin_bestand
from werkplek.domain.fouten import DomeinFout
from werkplek.terminal.antwoord import Code, Mislukt
from werkplek.woorden import opdracht
from werkplek.woorden.boodschap import Boodschap

WACHTZIN: Final = "WERKPLEK_WACHTZIN_BESTAND"
HERSTELCODE: Final = "WERKPLEK_HERSTELCODE_BESTAND"
PINCODE: Final = "WERKPLEK_PINCODE_BESTAND"
"""Each names a file; the option with the same name goes before it."""


@dataclass(frozen=True, slots=True)
class Sleutelbestanden:
    """The files that were named. A method gives None when nobody named one, or raises `Mislukt`."""

    wachtzin: Path | None = None
    herstelcode: Path | None = None
    pincode: Path | None = None
    omgeving: Mapping[str, str] = field(default_factory=lambda: os.environ)

    def lees_wachtzin(self) -> str | None:
        """The passphrase."""
        pad = self.wachtzin or self._genoemd(WACHTZIN)
        return _lees(pad, lees_wachtzin_bestand, "wachtzin_bestand", opdracht.WACHTZIN_BESTAND)

    def lees_herstelcode(self) -> str | None:
        """The herstelcode as it was typed."""
        pad = self.herstelcode or self._genoemd(HERSTELCODE)
        boodschap = opdracht.HERSTELCODE_BESTAND
        return _lees(pad, lees_herstelcode_bestand, "herstelcode_bestand", boodschap)

    def lees_pincode(self) -> str | None:
        """The pincode."""
        return pincode_uit(self.pincode or self._genoemd(PINCODE))

    def _genoemd(self, naam: str) -> Path | None:
        genoemd = self.omgeving.get(naam)
        return Path(genoemd).expanduser() if genoemd else None


def pincode_uit(pad: Path | None) -> str | None:
    """The six digits in a file. Raises `Mislukt`."""
    return _lees(pad, lees_pincode_bestand, "pincode_bestand", opdracht.PINCODE_BESTAND)


def _lees(
    pad: Path | None, lezer: Callable[[Path], str], reden: str, boodschap: Boodschap
) -> str | None:
    if pad is None:
        return None
    try:
        return lezer(pad)
    except DomeinFout as fout:
        raise Mislukt(Code.GEBRUIK, reden, boodschap) from fout
