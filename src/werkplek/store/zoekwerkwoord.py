"""Dutch verbs as titles have them: opruimen is `Ruimt … op`, and assisteren is `Assisteert`."""

import re
from collections.abc import Iterator
from typing import Final

_VOORVOEGSELS: Final = (
    *("aan", "achter", "af", "bij", "binnen", "door", "in", "klaar", "los", "mee", "na", "om"),
    *("onder", "op", "over", "samen", "schoon", "terug", "toe", "uit", "voor", "vast", "weg"),
)
"""What stands at the end of a title apart from its verb."""

_KORTSTE_REST: Final = 4
_OPEN: Final = re.compile("(?<![aeiou])([aeou])([^aeiou])$")
_DUBBEL: Final = re.compile(r"([^aeiou])\1$")
_LANGE_KLINKER: Final = re.compile(r"([aeou])\1")
_SCHERP: Final = {"v": "f", "z": "s"}


def gesplitst(woord: str) -> Iterator[tuple[str, str]]:
    """The verb apart from what it may be separated from: (op, ruimen) of opruimen."""
    for voor in _VOORVOEGSELS:
        rest = woord.removeprefix(voor)
        if rest != woord and len(rest) >= _KORTSTE_REST:
            yield voor, rest


def vervoegd(woord: str) -> frozenset[str]:
    """How a title may conjugate an infinitive: ruimen and ruimt, nemen and neemt, slaan and slaat.

    More than there are: which of them is a word, the index knows.
    """
    if woord.endswith(("aan", "oen", "ien")):
        return frozenset({f"{woord[:-1]}t"})
    if not woord.endswith("en"):
        return frozenset()
    kaal = _DUBBEL.sub(r"\1", woord[:-2])
    lang = _OPEN.sub(r"\1\1\2", kaal)
    stammen = {f"{stam[:-1]}{_SCHERP.get(stam[-1], stam[-1])}" for stam in (kaal, lang) if stam}
    return frozenset({*stammen, *(f"{stam}t" for stam in stammen)})


def met_korte_klinker(stam: str) -> str:
    """The stem as another word of its family may have it: kook and kok."""
    return _LANGE_KLINKER.sub(r"\1", stam)
