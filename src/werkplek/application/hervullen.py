"""A hub that was restored from a copy gets back what it lost: devices are the copy elsewhere."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from werkplek.application.uitwisselgang import Deel, Gang
from werkplek.application.versturen import Sleutel, aantal_in, sleutel_van, verstuur
from werkplek.application.volhouden import niets
from werkplek.protocol.naam import naam_in
from werkplek.protocol.reeks import Reeks
from werkplek.protocol.uitwisseling import MAX_FEITEN, MAX_VRAAG, Vraag

T = TypeVar("T")


def hervul(gang: Gang, tijdvak: int) -> None:
    """Offer every run that is here, by whomever; then begin anew and count nothing as sent.

    Beginning anew comes last, so that whoever is cut off in between offers it again. Raises as
    `Hub`.
    """
    gang.school = replace(gang.school, tijdvak=tijdvak)
    aanbod = gang.map.bied_aan(gang.school.id)
    for namen in _delen(aanbod, MAX_VRAAG):
        vraag = Vraag(tuple((naam_in(a), naam_in(o), eerste) for a, o, eerste in namen))
        ontbreekt = None
        while ontbreekt is None and gang.door:
            ontbreekt = gang.volhouder.vraag(partial(gang.hub.vraag, vraag), bij_breuk=niets)
        if ontbreekt is None:
            return
        gang.volhouder.vooruit()
        _geef(gang, [namen[plek] for plek in ontbreekt.ontbreekt if plek < len(namen)])
    if gang.door:
        gang.map.begin_opnieuw(gang.school.id, gang.school.hub, tijdvak)


def _geef(gang: Gang, namen: Sequence[tuple[str, str, int]]) -> None:
    over: dict[Sleutel, int] = {}
    for deel in _delen(namen, MAX_FEITEN):
        wachtend = list(gang.map.reeksen(gang.school.id, deel))
        while wachtend and gang.door:
            nu = _passend(wachtend, gang.feiten.nu)
            verstuurd = verstuur(gang, nu, over, vreemd=True)
            if verstuurd is not None:
                gang.map.verwerk_uitkomsten(gang.school.id, *verstuurd)
                wachtend = wachtend[len(nu) :]
                gang.telling.hervuld += aantal_in(nu)
                gang.meld(Deel.VERSTUREN, gang.telling.hervuld)
            wachtend = [reeks for reeks in wachtend if sleutel_van(reeks) not in over]


def _passend(reeksen: Sequence[Reeks], feiten: int) -> tuple[Reeks, ...]:
    """The first runs that hold at most so many feiten together; at least one."""
    aantal, som = 0, 0
    for reeks in reeksen:
        som += len(reeks.plekken)
        if aantal and som > feiten:
            break
        aantal += 1
    return tuple(reeksen[:aantal])


def _delen(alle: Sequence[T], grootte: int) -> Iterator[Sequence[T]]:
    for begin in range(0, len(alle), grootte):
        yield alle[begin : begin + grootte]
