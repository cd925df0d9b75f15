"""Words of the index that somebody may have meant by a word: endings, compounds, typing errors."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import sqlalchemy as sa

from werkplek.store.tables_structuur import zoekeinde, zoekwoord
from werkplek.store.zoekstam import stemmer
from werkplek.store.zoekwerkwoord import gesplitst, met_korte_klinker, vervoegd

_KORTSTE: Final = 4
"""Letters of a word that may stand inside another, or hold a typing error."""

_KORTSTE_STAM: Final = 5
"""Letters of a stem that a longer word may begin with: ontvang, and not werk."""

_LANG: Final = 8
"""From so many letters a word may hold two typing errors, and one in its first letter."""

_MEESTE: Final = 40
"""Words of the index that one word is taken for, the shortest ones."""

_TOT: Final = "\U0010ffff"
"""Comes after every letter, so that a beginning is a range."""

_woord, _stam = zoekwoord.c.woord, zoekwoord.c.stam
_vervoegd: Final = sa.func.json_each(sa.bindparam("vervoegd")).table_valued("value")
_VERWANT: Final = sa.union(
    sa.select(_woord).where(_stam == sa.bindparam("stam")),
    sa.select(_woord).where(_woord.in_(sa.select(_vervoegd.c.value))),
)
_BEGINT_ZO: Final = (
    sa.select(_woord).where(_woord >= sa.bindparam("begin"), _woord < sa.bindparam("tot")).limit(1)
)
_BINNEN: Final = (
    sa.select(zoekeinde.c.woord)
    .where(zoekeinde.c.einde >= sa.bindparam("begin"), zoekeinde.c.einde < sa.bindparam("tot"))
    .distinct()
    .order_by(sa.func.length(zoekeinde.c.woord), zoekeinde.c.woord)
    .limit(_MEESTE)
)
_IS_EVEN_LANG: Final = sa.func.length(_woord).between(
    sa.bindparam("kortste"), sa.bindparam("langste")
)
# As one JSON list: thousands of rows would cost more than the comparing.
_EVEN_LANG: Final = sa.select(sa.func.json_group_array(_woord)).where(
    _IS_EVEN_LANG, _woord >= sa.bindparam("begin"), _woord < sa.bindparam("tot")
)
_bedoeld: Final = sa.func.json_each(sa.bindparam("bedoeld")).table_valued("value")
_ZELFDE_STAMMEN: Final = (
    sa.select(_woord)
    .where(
        _stam.in_(sa.select(_stam).where(_woord.in_(sa.select(_bedoeld.c.value)))), _IS_EVEN_LANG
    )
    .order_by(_woord)
    .limit(_MEESTE)
)


@dataclass(frozen=True, slots=True)
class Woordvormen:
    """What one typed word may stand for in the index, from near to far.

    `heel` are whole words (itself, and those with its stem), `begin` what words may begin with,
    `binnen` words that hold it further on, `bijna` words that differ by a typing error.
    `gescheiden` are verbs in two parts: what it begins with, and the words for the rest. `bekend`
    is false of a word that is known in none of these ways but `bijna`.
    """

    woord: str
    begin: tuple[str, ...]
    heel: tuple[str, ...] = ()
    binnen: tuple[str, ...] = ()
    bijna: tuple[str, ...] = ()
    gescheiden: tuple[tuple[str, tuple[str, ...]], ...] = ()
    bekend: bool = True


def vormen(verbinding: sa.Connection, woorden: Sequence[str]) -> tuple[Woordvormen, ...]:
    """The forms of each word without typing errors; a short word is a beginning only."""
    lang = {woord for woord in woorden if len(woord) >= _KORTSTE}
    stam = stemmer() if lang else str
    return tuple(
        _vormen(verbinding, woord, stam) if woord in lang else Woordvormen(woord, (woord,))
        for woord in woorden
    )


def met_tikfouten(
    verbinding: sa.Connection, gevraagd: Sequence[Woordvormen]
) -> tuple[Woordvormen, ...]:
    """The same, with what the words that no title knows may be a slip of the finger for."""
    return tuple(
        vorm if vorm.bekend else replace(vorm, bijna=_bijna(verbinding, vorm.woord))
        for vorm in gevraagd
    )


def _vormen(verbinding: sa.Connection, woord: str, stam_van: Callable[[str], str]) -> Woordvormen:
    stam = stam_van(woord)
    begin = (woord, stam) if len(stam) >= _KORTSTE_STAM else (woord,)
    if woord.startswith(begin[-1]):
        begin = begin[-1:]
    verwant = _verwant(verbinding, woord, stam)
    heel = [ander for ander in verwant if ander == woord or not ander.startswith(begin)]
    binnen = _in_bereik(verbinding, _BINNEN, begin)
    gescheiden = tuple(
        (voor, werkwoorden)
        for voor, rest in gesplitst(woord)
        if (werkwoorden := _verwant(verbinding, rest, stam_van(rest)))
    )
    bekend = bool(heel or binnen or gescheiden or _in_bereik(verbinding, _BEGINT_ZO, begin))
    return Woordvormen(
        woord, begin, tuple(heel), tuple(binnen), gescheiden=gescheiden, bekend=bekend
    )


def _verwant(verbinding: sa.Connection, woord: str, stam: str) -> tuple[str, ...]:
    gevraagd = {"stam": stam, "vervoegd": json.dumps(sorted(vervoegd(woord)))}
    return tuple(verbinding.scalars(_VERWANT, gevraagd))


def _in_bereik(
    verbinding: sa.Connection, opdracht: sa.Select[str], begin: Sequence[str]
) -> list[str]:
    gevonden: dict[str, None] = {}
    for deel in begin:
        grenzen = {"begin": deel, "tot": f"{deel}{_TOT}"}
        gevonden |= dict.fromkeys(verbinding.scalars(opdracht, grenzen))
    return list(gevonden)


def _bijna(verbinding: sa.Connection, woord: str) -> tuple[str, ...]:
    """Of the same family, else with a typing error."""
    stam = stemmer()(woord)
    familie = met_korte_klinker(stam)
    verwant = _verwant(verbinding, familie, familie) if familie != stam else ()
    return verwant or _tikfout(verbinding, woord)


def _tikfout(verbinding: sa.Connection, woord: str) -> tuple[str, ...]:
    from rapidfuzz import process  # noqa: PLC0415  60 ms that only a slip of the finger needs
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    fouten = 2 if len(woord) >= _LANG else 1
    begin = "" if len(woord) >= _LANG else woord[0]
    grenzen: dict[str, int | str] = {
        "kortste": len(woord) - fouten,
        "langste": len(woord) + fouten,
        "begin": begin,
        "tot": f"{begin}{_TOT}",
    }
    anderen = json.loads(verbinding.execute(_EVEN_LANG, grenzen).scalar_one())
    lijkt = process.extract(woord, anderen, scorer=OSA.distance, score_cutoff=fouten, limit=_MEESTE)
    minst = min((afstand for _, afstand, _ in lijkt), default=0)
    bedoeld = json.dumps([ander for ander, afstand, _ in lijkt if afstand == minst])
    return tuple(verbinding.scalars(_ZELFDE_STAMMEN, grenzen | {"bedoeld": bedoeld}))
