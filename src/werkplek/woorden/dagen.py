"""Days as people say them: vandaag, gisteren, maandag 3 maart."""

from datetime import date
from typing import Final

from werkplek.woorden.datums import dag_en_maand, datum

_WEEKDAGEN: Final = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def weekdag(dag: date) -> str:
    """`maandag 3 maart`."""
    return f"{_WEEKDAGEN[dag.weekday()]} {dag_en_maand(dag)}"


def wanneer(dag: date, *, vandaag: date) -> str:
    """`vandaag`, `gisteren`, `maandag 3 maart`, or with the year when it is another one."""
    match (vandaag - dag).days:
        case 0:
            return "vandaag"
        case 1:
            return "gisteren"
        case _:
            return weekdag(dag) if dag.year == vandaag.year else datum(dag)
