"""Push: runs in batches that fit the line; sent is only what a receipt says."""

from collections.abc import Iterable
from functools import partial
from typing import Final

from werkplek.application.hubfouten import HubVerkeerd, HubWeigert
from werkplek.application.ontvangst_nagaan import ga_na, tel
from werkplek.application.uitwisselgang import Deel, Gang
from werkplek.protocol.naam import Naam
from werkplek.protocol.ontvangst import OntvangstTekst
from werkplek.protocol.reeks import Reeks
from werkplek.protocol.uitwisseling import MAX_BYTES, MAX_FEITEN, Zending, ZendingAntwoord

ONVERTEERBAAR: Final = frozenset({"te_groot", "onleesbaar"})
"""Codes of a hub that could not take the message as a whole: one run of it may be why."""

Sleutel = tuple[Naam, Naam, int]


def verstuur_alles(gang: Gang) -> None:
    """Send all that waits for this school. Raises as `Hub`; what was answered before is kept.

    A run that the hub cannot take keeps nobody behind it waiting: it is passed over, and stays.
    """
    gedaan: set[Sleutel] = set()
    over: dict[Sleutel, int] = {}
    while gang.door:
        reeksen = gang.map.te_versturen(
            gang.school.id,
            feiten=gang.feiten.nu + sum(over.values()),
            bytes_=MAX_BYTES * (1 + len(over)),
        )
        reeksen = tuple(r for r in reeksen if sleutel_van(r) not in over)
        if not reeksen:
            return
        if gedaan.issuperset(map(sleutel_van, reeksen)):
            raise HubVerkeerd("geen_voortgang")
        verstuurd = verstuur(gang, reeksen, over)
        if verstuurd is None:
            continue
        antwoord, tekst = verstuurd
        gang.map.verwerk_uitkomsten(gang.school.id, antwoord, tekst)
        gedaan.update(map(sleutel_van, reeksen))
        _tel_mee(gang, antwoord, reeksen)


def verstuur(
    gang: Gang, reeksen: tuple[Reeks, ...], over: dict[Sleutel, int], *, vreemd: bool = False
) -> tuple[ZendingAntwoord, OntvangstTekst] | None:
    """One batch; None when it must be tried again, smaller, or the hub was found restored.

    `vreemd` runs are not the queue of this device, so that they say nothing about its end.
    """
    aantal = aantal_in(reeksen)
    rest = max(_wacht_na(gang, aantal), 1 if over or vreemd else 0)
    zending = Zending(reeksen, gang.personen, rest, gang.school.tijdvak)
    kleiner = partial(gang.feiten.kleiner, aantal)
    try:
        antwoord = gang.volhouder.vraag(partial(gang.hub.verstuur, zending), bij_breuk=kleiner)
    except HubWeigert as fout:
        if fout.detail not in ONVERTEERBAAR:
            raise
        _verklein_of_sla_over(gang, reeksen, over, fout)
        return None
    if antwoord is None:
        return None
    tekst = ga_na(antwoord, zending, gang.school, gang.map.aanmelding()[0])
    gang.volhouder.vooruit()
    gang.feiten.groter()
    gang.personen = ()
    gang.wachtend -= aantal
    if tekst.tijdvak != gang.school.tijdvak:
        gang.hersteld = tekst.tijdvak
        return None
    return antwoord, tekst


def aantal_in(reeksen: Iterable[Reeks]) -> int:
    """How many feiten travel in these runs."""
    return sum(len(reeks.plekken) for reeks in reeksen)


def sleutel_van(reeks: Reeks) -> Sleutel:
    """How a run is named on the line."""
    return reeks.apparaat, reeks.organisatie, reeks.eerste


def _wacht_na(gang: Gang, aantal: int) -> int:
    """How many wait behind so many; counted anew near the end, for somebody may be recording."""
    if gang.wachtend - aantal < MAX_FEITEN:
        gang.wachtend = gang.map.stand(gang.school.id).hier
    return gang.wachtend - aantal


def _verklein_of_sla_over(
    gang: Gang, reeksen: tuple[Reeks, ...], over: dict[Sleutel, int], fout: HubWeigert
) -> None:
    if len(reeksen) > 1:
        gang.feiten.kleiner(aantal_in(reeksen))
        return
    over[sleutel_van(reeksen[0])] = aantal_in(reeksen)
    gang.telling.fout = fout


def _tel_mee(gang: Gang, antwoord: ZendingAntwoord, reeksen: tuple[Reeks, ...]) -> None:
    bewaard, aangehouden, apart = tel(antwoord, Zending(reeksen))
    gang.telling.bewaard += bewaard
    gang.telling.aangehouden += aangehouden
    gang.telling.apart += apart
    t = gang.telling
    gang.meld(Deel.VERSTUREN, t.bewaard + t.aangehouden + t.apart)
