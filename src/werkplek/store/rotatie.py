"""Which copies at a place may go: an older one goes only while a newer one keeps its day or week.

Days, weeks and months are counted as far as there are copies of them, so that a tablet that was off
for a year, or a clock that jumped, never makes a copy old. A copy from the future counts for
nothing and stays: it tells us nothing about the others.
"""

from collections.abc import Callable, Collection, Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from werkplek.application.ports_veilig import Reservekopie

NIEUWSTE: Final = 2
DAGEN: Final = 7
WEKEN: Final = 4
MAANDEN: Final = 6
"""How many of each are kept: the newest copy of it."""

BIJZONDER: Final = frozenset({"migratie", "herstel"})
BIJZONDER_BLIJFT: Final = timedelta(days=14)
"""Copies from just before a change that somebody may want to undo, and how long they stay."""

_Periode = Callable[[datetime], tuple[int, ...]]


def mogen_weg(kopieen: Collection[Reservekopie], nu: datetime) -> tuple[Reservekopie, ...]:
    """The copies that the rotation lets go, the oldest first; `nu` is UTC."""
    verleden = sorted(
        (kopie for kopie in kopieen if kopie.van <= nu), key=lambda kopie: kopie.van, reverse=True
    )
    blijft = {kopie.pad for kopie in verleden[:NIEUWSTE]}
    for periode, aantal in ((_dag, DAGEN), (_week, WEKEN), (_maand, MAANDEN)):
        blijft |= _nieuwste_van(verleden, periode, aantal)
    blijft |= {
        kopie.pad
        for kopie in verleden
        if kopie.aanleiding in BIJZONDER and not _is_lang_geleden(kopie, verleden, nu)
    }
    return tuple(kopie for kopie in reversed(verleden) if kopie.pad not in blijft)


def mag_wijken(kopieen: Collection[Reservekopie], nu: datetime) -> tuple[Reservekopie, ...]:
    """What goes first when the disk has no room for one more: all but the newest two of the past.

    The oldest first; copies from just before a change after all others.
    """
    verleden = sorted((kopie for kopie in kopieen if kopie.van <= nu), key=lambda kopie: kopie.van)
    return tuple(sorted(verleden[:-NIEUWSTE], key=lambda kopie: kopie.aanleiding in BIJZONDER))


def _is_lang_geleden(kopie: Reservekopie, verleden: Iterable[Reservekopie], nu: datetime) -> bool:
    """By the clock, and by the days on which copies were made after it: a jump makes only one."""
    erna = {_dag(later.van) for later in verleden if _dag(later.van) > _dag(kopie.van)}
    return nu - kopie.van >= BIJZONDER_BLIJFT and len(erna) >= DAGEN


def _nieuwste_van(verleden: Iterable[Reservekopie], periode: _Periode, aantal: int) -> set[Path]:
    """The newest copy of each of the newest periods; `verleden` is newest first."""
    eerste: dict[tuple[int, ...], Path] = {}
    for kopie in verleden:
        eerste.setdefault(periode(kopie.van), kopie.pad)
    return set(list(eerste.values())[:aantal])


def _dag(van: datetime) -> tuple[int, ...]:
    return van.year, van.month, van.day


def _week(van: datetime) -> tuple[int, ...]:
    return tuple(van.isocalendar())[:2]


def _maand(van: datetime) -> tuple[int, ...]:
    return van.year, van.month
