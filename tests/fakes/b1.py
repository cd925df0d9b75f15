"""What plain Dutch at B1 asks of every sentence a person reads, as far as a program can tell."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Final

MAX_WOORDEN: Final = 15
VERBODEN: Final = (
    "achterstand",
    "afgekeurd",
    "fout opgetreden",
    "gefaald",
    "gezakt",
    "helaas",
    "illegaal",
    "mislukt",
    "niet toegestaan",
    "ongeldig",
    "onvoldoende",
    "onjuist",
    "oops",
    "sorry",
    "tekort",
    "tevens",
    "verkeerd ingevuld",
    "verplicht",
    "zwak",
)
"""Words of blame, of shortage, or above B1."""

_ZIN: Final = re.compile(r"[^.!?]+[.!?]*")
_AANDEEL: Final = re.compile(r"%(?![A-Za-z])|procent")
_WOORD: Final = re.compile(r"[\w’'\-]+")


def zinnen(tekst: str) -> list[str]:
    """The sentences of a text; a colon or a dot inside a word ends none."""
    return [deel.strip() for deel in _ZIN.findall(tekst) if _WOORD.search(deel)]


def bezwaren(tekst: str) -> list[str]:
    """Why a text is not plain; empty when nothing was found."""
    klein = tekst.casefold()
    gevonden = [f"{woord!r} in {tekst!r}" for woord in VERBODEN if woord in klein]
    if _AANDEEL.search(tekst):
        gevonden.append(f"a percentage in {tekst!r}")
    lang = [zin for zin in zinnen(tekst) if len(_WOORD.findall(zin)) > MAX_WOORDEN]
    return gevonden + [f"more than {MAX_WOORDEN} words: {zin!r}" for zin in lang]


def teksten(waarde: object) -> Iterator[str]:
    """Every text inside a read picture; marks such as ids pass through as harmless words."""
    if isinstance(waarde, str):
        yield str(waarde)
    elif is_dataclass(waarde) and not isinstance(waarde, type):
        for veld in fields(waarde):
            yield from teksten(getattr(waarde, veld.name))
    elif isinstance(waarde, tuple | list | frozenset):
        for deel in waarde:
            yield from teksten(deel)
