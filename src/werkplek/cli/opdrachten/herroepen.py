"""`werkplek herroepen`: withdraw a feit, with a reason; it stays readable."""

from argparse import Namespace
from datetime import date
from typing import Final

from werkplek.application.beelden.tijdlijn import tijdlijn_beeld
from werkplek.application.ports import Lezer
from werkplek.application.vastleggen import herroep
from werkplek.cli import opties
from werkplek.cli.sessie import Sessie
from werkplek.domain.bevoegdheid import zichtbaar_voor
from werkplek.domain.feiten import SOORTEN, Relatie
from werkplek.domain.fouten import FeitOnbekend
from werkplek.domain.kenmerk import FeitId
from werkplek.domain.personen import Persoon
from werkplek.terminal.antwoord import Antwoord, Code, Mislukt
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import antwoorden, opdracht
from werkplek.woorden import opdrachthulp as hulp

KORTST: Final = 8
"""Characters of the shortest ending of an id that may stand for it, as on paper."""

_HELE_LENGTE: Final = 36
_SOORTEN: Final = frozenset(SOORTEN) - {"deelnemer_aangemeld", "feit_herroepen"}


def voeg_toe(opdrachten: Opdrachten) -> None:
    parser = opdrachten.nieuw("herroepen", hulp.HERROEPEN)
    parser.opties.add_argument("feit", metavar="FEIT", help=hulp.FEIT)
    parser.opties.add_argument("--reden", required=True, help=hulp.REDEN)
    opties.toch(parser.opties)
    parser.set_defaults(voer_uit=_herroepen)


def _herroepen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with sessie.open() as geopend:
        ctx, ik = geopend.ctx, geopend.ik()
        with ctx.store.lees() as lezer:
            genoemd = _heel(lezer, ik, keuze.feit.strip().lower())
            keten = _keten(lezer, genoemd, ik, ctx.clock.vandaag())
        id_ = herroep(ctx, ik, keten, keuze.reden, bevestigd=opties.bevestigd(keuze))
        with ctx.store.lees() as lezer:
            feit = lezer.feit(id_)
        weg = feit.verwezen(Relatie.HERROEPT) if feit is not None else keten
    zin = antwoorden.teruggedraaid(len(weg), keuze.reden)
    return Antwoord((zin,), {"feit": id_, "herroept": weg})


def _heel(lezer: Lezer, ik: Persoon, genoemd: str) -> FeitId:
    """The whole id; an ending of at least `KORTST` characters will do while it names one feit.

    What one may not read has no ending either.
    """
    if not KORTST <= len(genoemd) < _HELE_LENGTE:
        return FeitId(genoemd)
    gevonden = [
        feit.id
        for regel in lezer.overzicht()
        for feit in lezer.feiten(regel.deelnemer, soorten=_SOORTEN)
        if feit.id.endswith(genoemd) and zichtbaar_voor(ik, feit)
    ]
    if not gevonden:
        raise FeitOnbekend(genoemd)
    if len(gevonden) > 1:
        boodschap = opdracht.meer_feiten(genoemd, len(gevonden))
        raise Mislukt(Code.GEWEIGERD, "feit_niet_eenduidig", boodschap)
    return gevonden[0]


def _keten(lezer: Lezer, id_: FeitId, ik: Persoon, vandaag: date) -> tuple[FeitId, ...]:
    """What *Terugdraaien* in the tijdlijn would withdraw: a waarneming with its corrections."""
    feit = lezer.feit(id_)
    if feit is None:
        raise FeitOnbekend(id_)
    tijdlijn = tijdlijn_beeld(lezer, feit.deelnemer, ik, vandaag)
    ketens = (rij.keten for dag in tijdlijn.dagen for rij in dag.rijen)
    return next((keten for keten in ketens if id_ in keten), (id_,))
