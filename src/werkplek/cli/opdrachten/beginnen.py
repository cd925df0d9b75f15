"""`werkplek beginnen`: a new folder with its leerbedrijf and first person."""

from argparse import Namespace

from werkplek.application.beginnen import LeerbedrijfOpgave, PersoonOpgave, begin
from werkplek.cli import opties, vaktaal
from werkplek.cli.sessie import Sessie
from werkplek.domain.personen import Rol
from werkplek.structuur.start import startdata
from werkplek.terminal.antwoord import Antwoord
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import antwoorden
from werkplek.woorden import opdrachthulp as hulp


def voeg_toe(opdrachten: Opdrachten) -> None:
    parser = opdrachten.nieuw("beginnen", hulp.BEGINNEN)
    voeg = parser.opties.add_argument
    voeg("--leerbedrijf", metavar="NAAM", required=True, help=hulp.LEERBEDRIJF)
    voeg("--plaats", required=True, help=hulp.PLAATS)
    voeg("--persoon", metavar="NAAM", required=True, help=hulp.EERSTE_PERSOON)
    voeg("--rol", type=vaktaal.rol, default=Rol.PRAKTIJKOPLEIDER, help=hulp.ROL)
    voeg("--functie", default="", help=hulp.FUNCTIE)
    voeg("--adres", default="", help=hulp.ADRES)
    voeg("--leerbedrijf-id", metavar="NUMMER", default="", help=hulp.LEERBEDRIJF_ID)
    voeg("--woord", default="deelnemer", help=hulp.WOORD)
    opties.toch(parser.opties)
    parser.set_defaults(voer_uit=_beginnen)


def _beginnen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    leerbedrijf = LeerbedrijfOpgave(
        naam=keuze.leerbedrijf,
        plaats=keuze.plaats,
        adres=keuze.adres,
        leerbedrijf_id=keuze.leerbedrijf_id,
        woord=keuze.woord,
    )
    eerste = PersoonOpgave(keuze.persoon, keuze.rol, keuze.functie)
    bevestigd = opties.bevestigd(keuze)
    with sessie.begin() as ctx:
        persoon = begin(ctx, leerbedrijf, eerste, startdata(), bevestigd=bevestigd)
    velden = {"map": str(sessie.map), "persoon": persoon.id}
    return Antwoord(antwoorden.begonnen(str(sessie.map), persoon.naam), velden)
