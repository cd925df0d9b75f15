"""Words of the index that somebody may have meant by a word: endings, compounds, typing errors."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import sqlalchemy as sa

from werkplek.store.tables_structuur import zoekwoord
from werkplek.store.zoekstam import stemmer

_KORTSTE: Final = 4
"""Letters of a word that may stand inside another, or hold a typing error."""

_KORTSTE_STAM: Final = 5
"""Letters of a stem that a longer word may begin with: ontvang, and not werk."""

_LANG: Final = 8
"""From so many letters a word may hold two typing errors."""

_MEESTE: Final = 40
"""Words of the index that one word is taken for, the shortest ones."""

_woord, _stam = zoekwoord.c.woord, zoekwoord.c.stam
_GELIJKEND: Final = sa.select(_woord, _stam).where(
    sa.or_(
        _stam == sa.bindparam("stam"),
        sa.func.instr(_woord, sa.bindparam("woord")) > 0,
        sa.func.instr(_woord, sa.bindparam("stam")) > 0,
    )
)
_EVEN_LANG: Final = sa.select(_woord, _stam).where(
    sa.func.length(_woord).between(sa.bindparam("kortste"), sa.bindparam("langste"))
)


@dataclass(frozen=True, slots=True)
class Woordvormen:
    """What one typed word may stand for in the index, from near to far.

    `heel` are whole words (itself, and those with its stem), `begin` what words may begin with,
    `binnen` words that hold it further on, `bijna` words that differ by a typing error.
    """

    woord: str
    begin: tuple[str, ...]
    heel: tuple[str, ...] = ()
    binnen: tuple[str, ...] = ()
    bijna: tuple[str, ...] = ()


def vormen(verbinding: sa.Connection, woorden: Sequence[str]) -> tuple[Woordvormen, ...]:
    """The forms of each word without typing errors; a short word is a beginning only."""
    lang = {woord for woord in woorden if len(woord) >= _KORTSTE}
    stam = stemmer() if lang else str
    return tuple(
        _vormen(verbinding, woord, stam(woord)) if woord in lang else Woordvormen(woord, (woord,))
        for woord in woorden
    )


def met_tikfouten(
    verbinding: sa.Connection, gevraagd: Sequence[Woordvormen]
) -> tuple[Woordvormen, ...]:
    """The same, each with the words that it may be a slip of the finger for."""
    return tuple(
        replace(vorm, bijna=_bijna(verbinding, vorm.woord)) if len(vorm.woord) >= _KORTSTE else vorm
        for vorm in gevraagd
    )


def _vormen(verbinding: sa.Connection, woord: str, stam: str) -> Woordvormen:
    begin = (woord, stam) if len(stam) >= _KORTSTE_STAM else (woord,)
    if woord.startswith(begin[-1]):
        begin = begin[-1:]
    heel, binnen = [], []
    for ander, andere_stam in verbinding.execute(_GELIJKEND, {"woord": woord, "stam": stam}):
        if ander == woord or (andere_stam == stam and not ander.startswith(begin)):
            heel.append(ander)
        elif not ander.startswith(begin) and any(deel in ander for deel in begin):
            binnen.append(ander)
    return Woordvormen(woord, begin, tuple(heel), tuple(sorted(binnen, key=len)[:_MEESTE]))


def _bijna(verbinding: sa.Connection, woord: str) -> tuple[str, ...]:
    from rapidfuzz import process  # noqa: PLC0415  60 ms that only a slip of the finger needs
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    fouten = 2 if len(woord) >= _LANG else 1
    grenzen = {"kortste": len(woord) - fouten, "langste": len(woord) + fouten}
    stammen = {rij.woord: rij.stam for rij in verbinding.execute(_EVEN_LANG, grenzen)}
    lijkt = process.extract(
        woord, list(stammen), scorer=OSA.distance, score_cutoff=fouten, limit=_MEESTE
    )
    minst = min((afstand for _, afstand, _ in lijkt), default=0)
    bedoeld = {stammen[ander] for ander, afstand, _ in lijkt if afstand == minst}
    return tuple(ander for ander, stam in stammen.items() if stam in bedoeld)[:_MEESTE]
