"""`werkplek beginnen`: a new folder with its leerbedrijf and first person."""

from argparse import Namespace

from werkplek.application.beginnen import LeerbedrijfOpgave, PersoonOpgave, begin
from werkplek.cli import lezen
from werkplek.cli.antwoord import Antwoord
from werkplek.cli.parser import Opdrachten
from werkplek.cli.sessie import Sessie
from werkplek.domain.personen import Rol
from werkplek.structuur.start import startdata
from werkplek.woorden import antwoorden
from werkplek.woorden import opdrachthulp as hulp


def voeg_toe(opdrachten: Opdrachten) -> None:
    parser = opdrachten.nieuw("beginnen", hulp.BEGINNEN)
    opties = parser.opties
    opties.add_argument("--leerbedrijf", metavar="NAAM", required=True, help=hulp.LEERBEDRIJF)
    opties.add_argument("--plaats", required=True, help=hulp.PLAATS)
    opties.add_argument("--persoon", metavar="NAAM", required=True, help=hulp.EERSTE_PERSOON)
    opties.add_argument("--rol", type=lezen.rol, default=Rol.PRAKTIJKOPLEIDER, help=hulp.ROL)
    opties.add_argument("--functie", default="", help=hulp.FUNCTIE)
    opties.add_argument("--adres", default="", help=hulp.ADRES)
    opties.add_argument("--leerbedrijf-id", metavar="NUMMER", default="", help=hulp.LEERBEDRIJF_ID)
    opties.add_argument("--woord", default="deelnemer", help=hulp.WOORD)
    parser.set_defaults(voer_uit=_beginnen)


def _beginnen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    leerbedrijf = LeerbedrijfOpgave(
        naam=keuze.leerbedrijf,
        plaats=keuze.plaats,
        adres=keuze.adres,
        leerbedrijf_id=keuze.leerbedrijf_id,
        woord=keuze.woord,
    )
    with sessie.begin() as ctx:
        persoon = begin(
            ctx, leerbedrijf, PersoonOpgave(keuze.persoon, keuze.rol, keuze.functie), startdata()
        )
    velden = {"map": str(sessie.map), "persoon": persoon.id}
    return Antwoord(antwoorden.begonnen(str(sessie.map), persoon.naam), velden)
