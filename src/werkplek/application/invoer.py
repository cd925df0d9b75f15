"""Read what people type: days in the ways they write them."""

import re
from datetime import date
from typing import Final

from werkplek.domain.fouten import TekstGeweigerd

_DAG_EERST: Final = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_JAAR_EERST: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def lees_datum(tekst: str, veld: str) -> date:
    """`5-3-2026`, `05/03/2026` or `2026-03-05`; else `TekstGeweigerd` (`leeg` or `vorm`)."""
    kaal = tekst.strip()
    if not kaal:
        raise TekstGeweigerd(veld, "leeg")
    dag_eerst, jaar_eerst = _DAG_EERST.fullmatch(kaal), _JAAR_EERST.fullmatch(kaal)
    try:
        if dag_eerst:
            dag, maand, jaar = map(int, dag_eerst.groups())
            return date(jaar, maand, dag)
        if jaar_eerst:
            jaar, maand, dag = map(int, jaar_eerst.groups())
            return date(jaar, maand, dag)
    except ValueError as fout:
        raise TekstGeweigerd(veld, "vorm") from fout
    raise TekstGeweigerd(veld, "vorm")
