"""`werkplek herroepen`: withdraw a feit, with a reason; it stays readable."""

from argparse import Namespace
from typing import Final

from werkplek.application.ports import Lezer
from werkplek.application.vastleggen import herroep
from werkplek.cli.antwoord import Antwoord, Code, Mislukt
from werkplek.cli.parser import DutchParser, Opdrachten
from werkplek.cli.sessie import Sessie
from werkplek.domain.feiten import SOORTEN
from werkplek.domain.fouten import FeitOnbekend
from werkplek.domain.kenmerk import FeitId
from werkplek.domain.waarneming import waarnemingen
from werkplek.woorden import antwoorden, opdracht
from werkplek.woorden import opdrachthulp as hulp

KORTST: Final = 8
"""Characters of the shortest ending of an id that may stand for it, as on paper."""

_HELE_LENGTE: Final = 36
_SOORTEN: Final = frozenset(SOORTEN) - {"deelnemer_aangemeld", "feit_herroepen"}


def voeg_toe(opdrachten: "Opdrachten[DutchParser]") -> None:
    parser = opdrachten.add_parser("herroepen", help=hulp.HERROEPEN, description=hulp.HERROEPEN)
    parser.opties.add_argument("feit", metavar="FEIT", help=hulp.FEIT)
    parser.opties.add_argument("--reden", required=True, help=hulp.REDEN)
    parser.set_defaults(voer_uit=_herroepen)


def _herroepen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with sessie.open() as geopend:
        with geopend.ctx.store.lees() as lezer:
            keten = _keten(lezer, _heel(lezer, keuze.feit.strip().lower()))
        feit = herroep(geopend.ctx, geopend.ik(), keten, keuze.reden)
    zin = antwoorden.teruggedraaid(len(keten), keuze.reden)
    return Antwoord((zin,), {"feit": feit, "herroept": keten})


def _heel(lezer: Lezer, genoemd: str) -> FeitId:
    """The whole id; an ending of at least `KORTST` characters will do while it names one feit."""
    if not KORTST <= len(genoemd) < _HELE_LENGTE:
        return FeitId(genoemd)
    gevonden = [
        feit.id
        for regel in lezer.overzicht()
        for feit in lezer.feiten(regel.deelnemer, soorten=_SOORTEN)
        if feit.id.endswith(genoemd)
    ]
    if not gevonden:
        raise FeitOnbekend(genoemd)
    if len(gevonden) > 1:
        boodschap = opdracht.meer_feiten(genoemd, len(gevonden))
        raise Mislukt(Code.GEWEIGERD, "feit_niet_eenduidig", boodschap)
    return gevonden[0]


def _keten(lezer: Lezer, id_: FeitId) -> tuple[FeitId, ...]:
    """A waarneming goes with its corrections, as in the window; any other feit goes alone."""
    feit = lezer.feit(id_)
    if feit is not None:
        for waarneming in waarnemingen(lezer.feiten(feit.deelnemer)):
            if id_ in waarneming.keten and waarneming.geldt:
                return waarneming.keten
    return (id_,)
