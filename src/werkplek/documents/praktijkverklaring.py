"""The praktijkverklaring on A4: a Papier in, always the same bytes out."""

from dataclasses import dataclass
from typing import Final

from werkplek.documents.archief.archiveren import Archiefstuk, archiefpdf
from werkplek.documents.archief.bijsluiten import Bijsluiting
from werkplek.documents.controlecode import canonical_record, controlecode
from werkplek.documents.fonts import Fonts
from werkplek.documents.kader import Kader
from werkplek.documents.kop import head
from werkplek.documents.ondertekening import ondertekening
from werkplek.documents.opmaak import Opmaak
from werkplek.documents.pdf import Page, Properties
from werkplek.documents.stijl import GEWOON, GROOT, LABEL, Letters
from werkplek.documents.strips import Element, Group, glue
from werkplek.documents.typesetting import Column, Typesetter
from werkplek.documents.uitleg import explanation
from werkplek.documents.verslag import BESTANDSNAAM, schrijf_verslag
from werkplek.documents.werkprocessen import werkprocessen
from werkplek.domain.vaststelling import Papier
from werkplek.domain.verklaring import Staat
from werkplek.woorden.papier import BIJSLUITING
from werkplek.woorden.verklaring import TITEL, voettekst

KENMERK: Final = "praktijkverklaring-a4/2"
"""Names this layout in every file it makes: another look is another number.

Number 1 was never established by a school, and carried no record to draw it again from.
"""
KENMERK_GROOT: Final = "praktijkverklaring-groot/1"


@dataclass(frozen=True, slots=True)
class Praktijkverklaring:
    """A layout; `fonts` are those of the paper unless a test plants others."""

    fonts: Fonts
    kenmerk: str = KENMERK
    letters: Letters = GEWOON
    label: Column | None = LABEL

    def __call__(self, papier: Papier) -> bytes:
        """The PDF. Raises `TekenOntbreekt` with every character that no font shows."""
        record = canonical_record(papier)
        self.fonts.check(record.decode())
        properties = Properties(
            title=f"{TITEL} {papier.verklaring.nummer}",
            author=_author(papier),
            producer=f"Werkplek {self.kenmerk}",
            made_on=papier.verklaring.opgemaakt_op,
            seed=record,
        )
        verslag = schrijf_verslag(papier, self.kenmerk)
        bijsluiting = Bijsluiting(BESTANDSNAAM, BIJSLUITING, verslag)
        pages = self.pages(papier, controlecode(record))
        return archiefpdf(Archiefstuk(pages, properties, bijsluiting))

    def pages(self, papier: Papier, code: str) -> tuple[Page, ...]:
        """The pages as values: the statement itself, then the sheet that explains it."""
        verklaring = papier.verklaring
        opmaak = Opmaak(Typesetter(self.fonts), self.letters, self.label, Element("Sect"))
        kader = Kader(
            opmaak.zetter,
            voettekst(verklaring, code),
            verklaring.staat is Staat.CONCEPT,
            self.letters.voet,
        )
        return kader.pages((_statement(opmaak, papier), explanation(opmaak.in_deel(), papier)))


def large_print(fonts: Fonts) -> Praktijkverklaring:
    """The layout for who sees little: 18 points, labels above their text."""
    return Praktijkverklaring(fonts, KENMERK_GROOT, GROOT, label=None)


def _author(papier: Papier) -> str:
    vaststelling = papier.vaststelling
    return papier.verklaring.bedrijf.naam if vaststelling is None else vaststelling.school


def _statement(opmaak: Opmaak, papier: Papier) -> tuple[Group, ...]:
    """No signature stands on a page without the end of what is signed."""
    *groups, last = (*head(opmaak, papier), *werkprocessen(opmaak, papier.verklaring.regels))
    first, *others = ondertekening(opmaak, papier)
    return (*groups, glue(last, first), *others)
