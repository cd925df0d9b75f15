"""How long somebody was not seen: the days of a pause do not count, for nobody and nowhere."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from werkplek.domain.plaatsing import Pauze, Plaatsing, PlaatsingStaat

EEN_TIJD: Final = 14
"""Days after which somebody was not seen for a while."""

_DAG: Final = timedelta(days=1)


def stille_dagen(sinds: date, pauzes: Iterable[Pauze], vandaag: date) -> int:
    """The days after `sinds`, up to and with today, that lie in no pause; never below 0.

    Whoever counts days since something happened counts them with this.
    """
    geteld, tot_en_met = 0, sinds
    for pauze in sorted(pauzes, key=lambda pauze: pauze.van):
        if pauze.van > vandaag:
            break
        geteld += max(0, (pauze.van - _DAG - tot_en_met).days)
        laatste = vandaag if pauze.tot is None else pauze.tot - _DAG
        tot_en_met = max(tot_en_met, laatste)
    return geteld + max(0, (vandaag - tot_en_met).days)


def een_tijd_niet_gezien(plaatsing: Plaatsing, laatst: date | None, vandaag: date) -> bool:
    """Whether a plaatsing that runs had `EEN_TIJD` days without a waarneming.

    `laatst` is the day of the last one; before the first, days count from the first day.
    """
    if plaatsing.staat is not PlaatsingStaat.LOOPT:
        return False
    sinds = plaatsing.begin if laatst is None else laatst
    return stille_dagen(sinds, plaatsing.pauzes, vandaag) >= EEN_TIJD
