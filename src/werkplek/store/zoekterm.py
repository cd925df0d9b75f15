"""Words as FTS5 takes them: always quoted, so that nothing typed is ever its grammar."""

from collections.abc import Iterable, Sequence
from typing import Final

from werkplek.store.zoekwoorden import Woordvormen

Groep = tuple[str, ...]
"""Terms of which one must be there."""

_KERNTAKEN: Final = tuple(
    f"{deel}k{kerntaak}"
    for deel in ("b1", "d1", "c1", *(f"p{nummer}" for nummer in range(1, 10)))
    for kerntaak in range(1, 8)
)
"""How the code of a werkproces begins."""


def code_groep(code: str, *, heel: bool) -> Groep:
    """The code of a line itself, or any that begins so; one that is whole counts twice then."""
    if heel:
        return (f"({{code omgeving}} : {_heel(code)})",)
    return _heel(code), _begin(code)


def einde_groep(einde: str) -> Groep:
    """The codes of werkprocessen that end so, w2 or k1w2."""
    return tuple(
        _heel(f"{kerntaak}{einde.removeprefix(kerntaak[2:])}")
        for kerntaak in _KERNTAKEN
        if einde.startswith(("w", f"{kerntaak[2:]}w"))
    )


def woord_groep(vorm: Woordvormen, *, binnen: bool, gescheiden: bool = False) -> Groep:
    """Whole words, beginnings and slips of the finger; `binnen` adds what stands inside words.

    `gescheiden` adds the verbs that stand in two parts in one title.
    """
    return (
        *map(_heel, vorm.heel),
        *map(_begin, vorm.begin),
        *map(_heel, vorm.bijna),
        *(map(_heel, vorm.binnen) if binnen else ()),
        *(map(_in_een_titel, vorm.gescheiden) if gescheiden else ()),
    )


def naam_match(woorden: Sequence[str]) -> str:
    """All of these whole words in a name or title."""
    return f"{{titel}} : ({' AND '.join(map(_heel, woorden))})"


def match(groepen: Sequence[Groep], eigen: str) -> str:
    """One of each group anywhere, and at least one of them in these columns of its own."""
    overal = [een_van(groep) for groep in groepen]
    in_eigen = f"{{{eigen}}} : {een_van(term for groep in groepen for term in groep)}"
    return " AND ".join([in_eigen, *overal] if len(overal) > 1 else [in_eigen])


def een_van(termen: Iterable[str]) -> str:
    """One of these terms, wherever it stands."""
    return f"({' OR '.join(dict.fromkeys(termen))})"


def _in_een_titel(delen: tuple[str, Sequence[str]]) -> str:
    voor, werkwoorden = delen
    return f"({{titel}} : ({_heel(voor)} AND {een_van(map(_heel, werkwoorden))}))"


def _heel(woord: str) -> str:
    return f'"{woord}"'


def _begin(woord: str) -> str:
    return f'"{woord}"*'
