"""The words on the pages against the record, for a layout that cannot be drawn again here.

That is weaker than drawing: words can be laid over. It finds another name, date or werkproces.
"""

import re
import unicodedata
from collections.abc import Iterator
from contextlib import closing
from typing import Final

import pypdfium2

from werkplek.domain.vaststelling import Papier
from werkplek.woorden.datums import datum

_BLADEN: Final = 60


def ontbrekende_tekst(inhoud: bytes, papier: Papier) -> tuple[str, ...]:
    """What the record says and the pages do not, by the name of its field."""
    bladen = _kaal(_tekst(inhoud))
    weg = (veld for veld, tekst in _velden(papier) if not _patroon(tekst).search(bladen))
    return tuple(dict.fromkeys(weg))


def _tekst(inhoud: bytes) -> str:
    with closing(pypdfium2.PdfDocument(inhoud)) as document:
        bladen = range(min(len(document), _BLADEN))
        return " ".join(document[blad].get_textpage().get_text_range() for blad in bladen)


def _kaal(tekst: str) -> str:
    return unicodedata.normalize("NFKC", tekst).casefold()


def _patroon(tekst: str) -> re.Pattern[str]:
    """These words as a whole, with line breaks wherever a layout likes."""
    woorden = r"\s*".join(re.escape(woord) for woord in _kaal(tekst).split())
    return re.compile(rf"(?<![\w-]){woorden}(?![\w-])")


def _velden(papier: Papier) -> Iterator[tuple[str, str]]:
    verklaring = papier.verklaring
    yield "nummer", verklaring.nummer
    yield "naam", f"{verklaring.deelnemer.voornamen} {verklaring.deelnemer.achternaam}".strip()
    yield "geboortedatum", datum(verklaring.deelnemer.geboortedatum)
    yield "leerbedrijf", verklaring.bedrijf.naam
    yield "praktijkopleider", verklaring.praktijkopleider.naam
    yield "crebo", verklaring.crebo
    for regel in verklaring.regels:
        yield regel.code, regel.code
        yield regel.code, regel.titel
    if papier.vaststelling is not None:
        yield "school", papier.vaststelling.school
        yield "vastgesteld_op", datum(papier.vaststelling.op)
