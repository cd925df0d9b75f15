"""Dates as Dutch writes them on paper: 3 maart 2026, without abbreviations."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import Final

_MAANDEN: Final = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def dag_en_maand(dag: date) -> str:
    """`3 maart`."""
    return f"{dag.day} {_MAANDEN[dag.month - 1]}"


def datum(dag: date) -> str:
    """`3 maart 2026`."""
    return f"{dag_en_maand(dag)} {dag.year}"


def datums(dagen: Iterable[date]) -> str:
    """`3 maart, 17 april 2026`: every day once, in order, the year after the last day of it."""
    jaren = groupby(sorted(set(dagen)), key=lambda dag: dag.year)
    return ", ".join(f"{', '.join(map(dag_en_maand, groep))} {jaar}" for jaar, groep in jaren)


def periode(begin: date, eind: date | None) -> str:
    """`2 februari 2026 tot en met 10 juli 2026`, or that it still runs."""
    if eind is None:
        return f"vanaf {datum(begin)}, loopt nog"
    return f"{datum(begin)} tot en met {datum(eind)}"
