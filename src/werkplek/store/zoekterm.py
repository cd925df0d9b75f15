"""Words as FTS5 takes them: always quoted, so that nothing typed is ever its grammar."""

from collections.abc import Iterable, Sequence

from werkplek.store.zoekwoorden import Woordvormen

Groep = tuple[str, ...]
"""Terms of which one must be there."""


def code_groep(code: str, *, heel: bool) -> Groep:
    """A code whole, or what begins with it; one that is whole counts twice then."""
    return (_heel(code),) if heel else (_heel(code), _begin(code))


def woord_groep(vorm: Woordvormen, *, binnen: bool) -> Groep:
    """Whole words, beginnings and slips of the finger; `binnen` adds what stands inside words."""
    return (
        *map(_heel, vorm.heel),
        *map(_begin, vorm.begin),
        *map(_heel, vorm.bijna),
        *(map(_heel, vorm.binnen) if binnen else ()),
    )


def match(groepen: Sequence[Groep], eigen: str) -> str:
    """One of each group anywhere, and at least one of them in these columns of its own."""
    overal = [_een_van(groep) for groep in groepen]
    in_eigen = f"{{{eigen}}} : {_een_van(term for groep in groepen for term in groep)}"
    return " AND ".join([in_eigen, *overal] if len(overal) > 1 else [in_eigen])


def _een_van(termen: Iterable[str]) -> str:
    return f"({' OR '.join(dict.fromkeys(termen))})"


def _heel(woord: str) -> str:
    return f'"{woord}"'


def _begin(woord: str) -> str:
    return f'"{woord}"*'
