"""`werkplek persoon`: the people who record."""

from argparse import Namespace

from werkplek.application.beginnen import PersoonOpgave, voeg_persoon_toe
from werkplek.cli import lezen, opties
from werkplek.cli.antwoord import Antwoord
from werkplek.cli.parser import Opdrachten
from werkplek.cli.sessie import Sessie
from werkplek.domain.personen import Persoon, Rol
from werkplek.woorden import antwoorden
from werkplek.woorden import opdrachthulp as hulp
from werkplek.woorden.standen import ROL


def voeg_toe(opdrachten: Opdrachten) -> None:
    onder = Opdrachten(opdrachten.nieuw("persoon", hulp.PERSOON))
    toevoegen = onder.nieuw("toevoegen", hulp.PERSOON_TOEVOEGEN)
    toevoegen.opties.add_argument("--naam", required=True, help=hulp.NAAM)
    toevoegen.opties.add_argument(
        "--rol", type=lezen.rol, default=Rol.PRAKTIJKOPLEIDER, help=hulp.ROL
    )
    toevoegen.opties.add_argument("--functie", default="", help=hulp.FUNCTIE)
    opties.toch(toevoegen.opties)
    toevoegen.set_defaults(voer_uit=_toevoegen)
    lijst = onder.nieuw("lijst", hulp.PERSOON_LIJST)
    lijst.set_defaults(voer_uit=_lijst)


def _toevoegen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    opgave = PersoonOpgave(keuze.naam, keuze.rol, keuze.functie)
    with sessie.open() as geopend:
        persoon = voeg_persoon_toe(geopend.ctx, opgave, bevestigd=opties.bevestigd(keuze))
    return Antwoord((antwoorden.kan_vastleggen(persoon.naam),), {"persoon": persoon.id})


def _lijst(sessie: Sessie, _: Namespace) -> Antwoord:
    with sessie.open() as geopend, geopend.ctx.store.lees() as lezer:
        personen = lezer.personen()
    regels = tuple(_regel(p) for p in personen) or (antwoorden.NOG_NIEMAND,)
    velden = [{"id": p.id, "naam": p.naam, "rol": p.rol, "functie": p.functie} for p in personen]
    return Antwoord(regels, {"personen": velden})


def _regel(persoon: Persoon) -> str:
    return ", ".join(deel for deel in (persoon.naam, ROL[persoon.rol], persoon.functie) if deel)
