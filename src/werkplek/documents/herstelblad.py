"""The herstelcode on a sheet of A4: few words, five groups in a column, no name of anyone."""

from dataclasses import replace
from datetime import date
from typing import Final

from werkplek.documents.fonts import Fonts
from werkplek.documents.kader import Kader
from werkplek.documents.pdf import Properties, write_pdf
from werkplek.documents.stijl import BROOD, NAAM, REGEL, TITEL, VOL
from werkplek.documents.strips import Group
from werkplek.documents.typesetting import Typesetter
from werkplek.woorden import herstelcode as woorden

KENMERK: Final = "herstelcode-a4/1"
CODE: Final = replace(TITEL, size=30.0, leading=3 * REGEL)


def herstelblad(fonts: Fonts, code: str, bedrijf: str, op: date) -> bytes:
    """The PDF. Raises `TekenOntbreekt`."""
    fonts.check(bedrijf)
    zetter = Typesetter(fonts)
    kader = Kader(zetter, (woorden.TITEL,), concept=False)
    groups = (
        Group(zetter.set(woorden.TITEL, TITEL, VOL)),
        Group(zetter.set(bedrijf, NAAM, VOL), gap=REGEL),
        *(Group(zetter.set(groep, CODE, VOL), gap=REGEL) for groep in code.split("-")),
        *(Group(zetter.set(tekst, BROOD, VOL), gap=REGEL) for tekst in woorden.OP_PAPIER),
        Group(zetter.set(woorden.gemaakt(op), BROOD, VOL), gap=REGEL),
    )
    properties = Properties(
        title=woorden.TITEL,
        author=bedrijf,
        producer=f"Werkplek {KENMERK}",
        made_on=op,
        seed=f"{KENMERK} {op.isoformat()}".encode(),  # an identifier must not tell the code
    )
    return write_pdf(kader.pages((groups,)), properties)
