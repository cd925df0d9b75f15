"""How large a group is on a wall, and on how many pages: read at three metres where it fits."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics

from werkplek.ui.icons import Icon
from werkplek.ui.widgets.legenda import Teken

EM_MM: Final = 24.0
"""Capitals of 20 arc minutes at three metres (aesthetics.md §6.2: 4.9 mm at 60 cm)."""

SMALLER: Final = 0.94
CELL_EM: Final = 1.15
SHAPE_EM: Final = 0.95
"""A shape is larger than a capital, which is what has to be read."""

ROW_EM: Final = 1.5
NAMES: Final = 0.45
"""At most this part of the width is for names."""


@dataclass(frozen=True, slots=True)
class Wandrij:
    """A name and its shapes."""

    naam: str
    tekens: tuple[Icon, ...]
    tekst: str


@dataclass(frozen=True, slots=True)
class Wandgroep:
    """Those of one opleiding; of each column the kerntaak and the werkproces."""

    titel: str
    codes: tuple[tuple[str, str], ...]
    rijen: tuple[Wandrij, ...]
    legenda: tuple[Teken, ...]


@dataclass(frozen=True, slots=True)
class Wandmaat:
    """All sizes of one group in one room."""

    font: QFont
    names: int
    columns: int
    lines: int
    head: int
    row: int

    @property
    def em(self) -> int:
        """Of every word."""
        return self.font.pixelSize()

    @property
    def cell(self) -> int:
        """Of every shape with its room."""
        return round(CELL_EM * self.em)


@dataclass(frozen=True, slots=True)
class Wandblad:
    """What is shown at once; without rows it is the page that explains the shapes."""

    groep: Wandgroep
    maat: Wandmaat
    rijen: tuple[Wandrij, ...]
    legenda: bool


def wandmaat(groep: Wandgroep, room: QSize, font: QFont, em: int) -> Wandmaat:
    """As large as `em`, or as much smaller as one person needs to fit in the room."""
    while True:
        maat = _met(groep, room, font, em)
        past = maat.head + maat.row <= room.height() and maat.names <= NAMES * room.width()
        if past or em <= _LEAST:
            return maat
        em = max(_LEAST, int(em * SMALLER))


_LEAST: Final = 12


def _met(groep: Wandgroep, room: QSize, font: QFont, em: int) -> Wandmaat:
    groot = QFont(font)
    groot.setPixelSize(em)
    bold = QFont(groot)
    bold.setBold(True)
    names = max((QFontMetrics(bold).horizontalAdvance(rij.naam) for rij in groep.rijen), default=0)
    names += em // 2
    columns = max(1, (room.width() - names) // round(CELL_EM * em))
    lines = max(1, -(-len(groep.codes) // columns))
    head = 2 * round(1.2 * em) if lines == 1 else 0
    row = round(ROW_EM * em) + (lines - 1) * round(CELL_EM * em)
    return Wandmaat(groot, names, columns, lines, head, row)


def bladen(
    groepen: Sequence[tuple[Wandgroep, Wandmaat]], height: int, legends: Sequence[int]
) -> tuple[Wandblad, ...]:
    """The pages; the shapes are explained under the people where two of them fit above it.

    `height` is what people and legend share, `legends` the height of each group's legend.
    """
    gevonden: list[Wandblad] = []
    for (groep, maat), legend in zip(groepen, legends, strict=True):
        rest = height - maat.head - legend
        samen = rest >= min(2, len(groep.rijen)) * maat.row
        per_blad = max(1, (rest if samen else height - maat.head) // maat.row)
        gevonden += [
            Wandblad(groep, maat, groep.rijen[begin : begin + per_blad], legenda=samen)
            for begin in range(0, len(groep.rijen), per_blad)
        ]
        if not samen:
            gevonden.append(Wandblad(groep, maat, (), legenda=True))
    return tuple(gevonden)
