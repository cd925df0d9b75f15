"""The wachtzin: what a person types where the keyring does not give the key."""

import unicodedata
from pathlib import Path
from typing import Final

from werkplek.domain.fouten import TekstGeweigerd

MIN_WACHTZIN: Final = 8
"""Characters of the shortest wachtzin; Argon2id makes each guess cost a third of a second."""

_MAX_REGEL: Final = 4096  # bytes; a longer line would be cut, and a cut wachtzin opens nothing


def eis_wachtzin(wachtzin: str) -> None:
    """Demand that a new wachtzin is long enough. Raises `TekstGeweigerd`."""
    lengte = len(unicodedata.normalize("NFC", wachtzin).strip())
    if lengte < MIN_WACHTZIN:
        raise TekstGeweigerd("wachtzin", "vorm" if lengte else "leeg", lengte, MIN_WACHTZIN)


def lees_wachtzin_bestand(pad: Path) -> str:
    """The first line of a UTF-8 file.

    Raises `TekstGeweigerd` for the field `wachtzin-bestand` when the file cannot be read or holds
    no wachtzin of at least `MIN_WACHTZIN` characters on its first line.
    """
    try:
        with pad.open("rb") as bestand:
            ruw = bestand.readline(_MAX_REGEL + 1)
        regel = ruw.decode("utf-8-sig").rstrip("\r\n")
        eis_wachtzin(regel)
    except (OSError, UnicodeDecodeError, TekstGeweigerd) as fout:
        raise _geweigerd() from fout
    if len(ruw) > _MAX_REGEL:
        raise _geweigerd()
    return regel


def _geweigerd() -> TekstGeweigerd:
    return TekstGeweigerd("wachtzin-bestand", "vorm", grens=MIN_WACHTZIN)
