"""Options that more than one command has, so that they are spelled and explained the same."""

import argparse
from argparse import Namespace

from werkplek.application.context import Context
from werkplek.application.keuze import PlaatsingOpgave
from werkplek.cli import vaktaal
from werkplek.cli.edities import editie_van
from werkplek.domain.kwalificatie import Crebo
from werkplek.domain.navraag import Navraag
from werkplek.terminal import lezen
from werkplek.woorden import opdrachthulp as hulp

Groep = argparse._ArgumentGroup  # noqa: SLF001  argparse has no public name for it


def deelnemer(opties: Groep) -> None:
    """Whom it is about."""
    opties.add_argument("--deelnemer", metavar="NAAM", required=True, help=hulp.WIE_DEELNEMER)


def dag(opties: Groep) -> None:
    """The day; else today."""
    opties.add_argument("--datum", type=lezen.datum, help=hulp.DAG)


def toch(opties: Groep) -> None:
    """Keep something odd without being asked."""
    opties.add_argument("--toch", action="store_true", help=hulp.TOCH)


def bevestigd(keuze: Namespace) -> frozenset[Navraag]:
    """Which questions are answered with yes beforehand."""
    return frozenset(Navraag) if keuze.toch else frozenset()


def periode(opties: Groep) -> None:
    """What a plaatsing is made of, besides its kwalificatie."""
    opties.add_argument("--begin", metavar="DATUM", type=lezen.datum, help=hulp.BEGIN)
    opties.add_argument("--eind", metavar="DATUM", type=lezen.datum, help=hulp.EIND)
    opties.add_argument(
        "--werkprocessen", metavar="CODES", type=vaktaal.codes, help=hulp.WERKPROCESSEN
    )
    opties.add_argument("--editie", metavar="EDITIE", default="", help=hulp.EDITIE)
    opties.add_argument("--school", metavar="NAAM", help=hulp.SCHOOL)


def pdf(opties: Groep) -> None:
    """Where to save the paper."""
    opties.add_argument("--pdf", metavar="PAD", type=lezen.pad, help=hulp.PDF)
    opties.add_argument("--overschrijven", action="store_true", help=hulp.OVERSCHRIJVEN)


def plaatsing_opgave(ctx: Context, keuze: Namespace, crebo: Crebo) -> PlaatsingOpgave:
    """The plaatsing that was asked for. Raises `Mislukt` for an edition that is not here."""
    vandaag = ctx.clock.vandaag()
    with ctx.store.lees() as lezer:
        editie = editie_van(lezer, crebo, keuze.editie)
    return PlaatsingOpgave(
        crebo=crebo,
        editie=editie,
        begin=keuze.begin or vandaag,
        eind=keuze.eind,
        codes=keuze.werkprocessen,
        school=keuze.school or "",
    )
