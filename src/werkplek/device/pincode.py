"""What a new pincode must be, and how one is read from a file."""

from pathlib import Path

from werkplek.domain.fouten import PincodeGeweigerd
from werkplek.domain.pincode import is_pincode, lees_pincode


def eis_pincode(pincode: str) -> None:
    """Demand a pincode fit to choose. Raises `PincodeGeweigerd`."""
    lees_pincode(pincode)


def lees_pincode_bestand(pad: Path) -> str:
    """The first line of a file. Raises `PincodeGeweigerd` when it is no six digits."""
    try:
        with pad.open("rb") as bestand:
            regel = bestand.readline(64).decode("utf-8-sig").strip()
    except (OSError, UnicodeDecodeError) as fout:
        raise PincodeGeweigerd("vorm") from fout
    if not is_pincode(regel):
        raise PincodeGeweigerd("vorm")
    return regel
