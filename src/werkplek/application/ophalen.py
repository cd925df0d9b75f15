"""Pull: pages until there is no more, then the proof that both sides hold the same."""

from functools import partial

from werkplek.application.hubfouten import HubVerkeerd
from werkplek.application.ports_school import Verwerkt
from werkplek.application.uitwisselgang import Deel, Gang
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.protocol.naam import naam_in
from werkplek.protocol.uitwisseling import Achter, Ophaling, OphalingAntwoord


def haal_alles_op(gang: Gang) -> None:
    """Take all that is new; a dossier that differs then is asked anew, once. Raises as `Hub`."""
    ongelijk = _haal_op(gang, frozenset())
    if ongelijk and gang.door:
        ongelijk = _haal_op(gang, ongelijk)
    gang.telling.ongelijk = ongelijk


def _haal_op(gang: Gang, anew: frozenset[DeelnemerId]) -> frozenset[DeelnemerId]:
    """The pages; `anew` are dossiers to ask from their first feit. Gives what differs after it."""
    erbij = _vanaf_begin(gang, anew)
    while gang.door:
        eigen = gang.map.ophaalvraag(gang.school.id)
        vraag = _vraag(eigen, erbij, gang.budget.nu, eigen_ook=bool(anew))
        kleiner = partial(gang.budget.kleiner, gang.budget.nu)
        pagina = gang.volhouder.vraag(partial(gang.hub.haal_op, vraag), bij_breuk=kleiner)
        if pagina is None:
            continue
        gang.budget.groter()
        if not _is_dezelfde(gang, pagina, vraag):
            break
        verwerkt = gang.map.verwerk_pagina(gang.school.id, pagina)
        gang.neem(verwerkt)
        gang.meld(Deel.OPHALEN, gang.telling.opgehaald)
        erbij = ()
        if not pagina.meer and not _is_erbij(gang, verwerkt):
            gang.volhouder.vooruit()
            return verwerkt.ongelijk
        if _brengt_iets(pagina, vraag):
            gang.volhouder.vooruit()
        else:
            gang.volhouder.stilstand()
    return frozenset()


def _is_erbij(gang: Gang, verwerkt: Verwerkt) -> bool:
    """Whether the last page named a dossier of which earlier feiten are still to come."""
    return bool(verwerkt.dossiers_erbij and gang.map.ophaalvraag(gang.school.id).achter)


def werk_bij(gang: Gang) -> None:
    """Fold the dossiers that got feiten, one by one, so that taps go first."""
    gedaan = 0
    while gevouwen := gang.map.vouw_bij():
        gedaan += len(gevouwen)
        gang.meld(Deel.BIJWERKEN, gedaan)


def _is_dezelfde(gang: Gang, pagina: OphalingAntwoord, vraag: Ophaling) -> bool:
    """Whether the hub is as it was when we spoke last. Raises `HubVerkeerd` for another one."""
    if pagina.hub != gang.school.hub:
        raise HubVerkeerd("andere_hub")
    if pagina.tijdvak != gang.school.tijdvak or pagina.stand < vraag.tot:
        gang.hersteld = pagina.tijdvak
        return False
    return True


def _vanaf_begin(gang: Gang, anew: frozenset[DeelnemerId]) -> tuple[Achter, ...]:
    banden = gang.map.banden() if anew else ()
    return tuple(
        Achter(naam_in(band.pseudoniem))
        for band in banden
        if band.school == gang.school.id and band.dossier in anew
    )


def _vraag(eigen: Ophaling, erbij: tuple[Achter, ...], budget: int, *, eigen_ook: bool) -> Ophaling:
    genoemd = {achter.dossier for achter in erbij}
    return Ophaling(
        tot=eigen.tot,
        achter=(*(a for a in eigen.achter if a.dossier not in genoemd), *erbij),
        rechten=eigen.rechten,
        stand=eigen.stand,
        wissing=eigen.wissing,
        besluit=eigen.besluit,
        eigen=eigen.eigen or eigen_ook,
        budget=budget,
    )


def _brengt_iets(pagina: OphalingAntwoord, vraag: Ophaling) -> bool:
    return pagina.tot > vraag.tot or bool(
        pagina.reeksen or pagina.wissingen or pagina.besluiten or pagina.rechten
    )
