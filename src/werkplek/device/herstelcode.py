"""The herstelcode: 115 bits of chance on a paper, and 10 bits that find a typing error.

25 characters of Crockford's alphabet in five groups. The check is a CRC over the 23 characters of
chance, with a polynomial of degree 10 that leaves no single wrong character unseen, nor two
neighbours that changed places: both are an error of at most ten bits in a row, and a CRC of ten
bits finds every one of those. (A hash of ten bits, as in the prototype, lets one in a thousand by.)
"""

import re
import secrets
from pathlib import Path
from typing import Final

from werkplek.domain.fouten import HerstelcodeOnleesbaar, TekstGeweigerd

ALFABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CHANCE_BITS: Final = 115
CHECK_BITS: Final = 10
TEKENS: Final = (CHANCE_BITS + CHECK_BITS) // 5
GROEP: Final = 5
CODE_BYTES: Final = (CHANCE_BITS + 7) // 8

_POLYNOMIAL: Final = 0b110_0011_0011  # x^10 + x^9 + x^5 + x^4 + x + 1: CRC-10 of ITU-T I.610
_MAX_REGEL: Final = 256
_VORM: Final = re.compile(r"[0-9A-Za-z]{25}|[0-9A-Za-z]{5}([- ]+[0-9A-Za-z]{5}){4}")
_FORGIVEN: Final = str.maketrans({"O": "0", "I": "1", "L": "1", "-": None, " ": None})


def nieuwe_herstelcode() -> str:
    """A new code, in groups of five with a dash between them."""
    return schrijf_herstelcode(secrets.randbits(CHANCE_BITS).to_bytes(CODE_BYTES, "big"))


def schrijf_herstelcode(code: bytes) -> str:
    """The code as it is printed."""
    chance = int.from_bytes(code, "big")
    whole = chance << CHECK_BITS | check_bits(chance)
    tekens = "".join(ALFABET[whole >> 5 * plaats & 31] for plaats in reversed(range(TEKENS)))
    return "-".join(tekens[begin : begin + GROEP] for begin in range(0, TEKENS, GROEP))


def lees_herstelcode(tekst: str) -> bytes:
    """The 15 bytes of a code as somebody typed it.

    Small letters, spaces and dashes are as good, and O is 0, I and L are 1. Raises
    `HerstelcodeOnleesbaar` when a character is wrong, too many or too few.
    """
    tekens = "".join(tekst.split()).upper().translate(_FORGIVEN)
    if len(tekens) != TEKENS or not set(tekens) <= set(ALFABET):
        raise HerstelcodeOnleesbaar
    whole = 0
    for teken in tekens:
        whole = whole << 5 | ALFABET.index(teken)
    chance = whole >> CHECK_BITS
    if check_bits(chance) != whole & (1 << CHECK_BITS) - 1:
        raise HerstelcodeOnleesbaar
    return chance.to_bytes(CODE_BYTES, "big")


def lijkt_op_herstelcode(tekst: str) -> bool:
    """Whether this was meant as a code: with a digit in it, or 25 characters in groups of five."""
    return any(teken.isdecimal() for teken in tekst) or bool(_VORM.fullmatch(tekst.strip()))


def lees_herstelcode_bestand(pad: Path) -> str:
    """The first line of a UTF-8 file, as it was typed.

    Raises `TekstGeweigerd` for the field `herstelcode-bestand` when the file cannot be read.
    """
    try:
        with pad.open("rb") as bestand:
            regel = bestand.readline(_MAX_REGEL).decode("utf-8-sig").strip()
    except (OSError, UnicodeDecodeError) as fout:
        raise TekstGeweigerd("herstelcode-bestand", "onleesbaar") from fout
    if not regel:
        raise TekstGeweigerd("herstelcode-bestand", "leeg")
    return regel


def check_bits(chance: int) -> int:
    """The remainder of the division by the polynomial: 10 bits."""
    rest = chance << CHECK_BITS
    for plaats in reversed(range(CHECK_BITS, CHANCE_BITS + CHECK_BITS)):
        if rest >> plaats & 1:
            rest ^= _POLYNOMIAL << (plaats - CHECK_BITS)
    return rest
