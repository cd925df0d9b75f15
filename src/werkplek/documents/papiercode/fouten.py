"""Why the text of a QR is not believed."""

from dataclasses import dataclass
from enum import StrEnum


class CodeOnleesbaar(Exception):
    """This is no whole text of a paper: cut off, or not ours."""


class CodePastNiet(Exception):
    """The claims are too long for any QR."""


class Valsheid(StrEnum):
    """What does not hold: the signature, the key, or what was signed."""

    HANDTEKENING = "handtekening"
    SLEUTEL_ONBEKEND = "sleutel_onbekend"
    INHOUD = "inhoud"


@dataclass(eq=False)
class CodeVals(Exception):
    """It has the form, and nobody who may say it says this.

    `school` is what the text itself claims, as far as it can be read: nothing vouches for it.
    """

    reden: Valsheid
    kid: bytes
    school: str = ""
