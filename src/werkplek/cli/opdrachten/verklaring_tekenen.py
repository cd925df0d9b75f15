"""`werkplek verklaring ondertekenen|scan`: sign in the file, or keep what was signed by pen."""

from argparse import Namespace

from werkplek.application.handtekenen import Tekengerei, Tekenopgave, onderteken
from werkplek.application.ports_verklaring import Streek
from werkplek.application.scannen import MAX_SCAN, bewaar_gescand
from werkplek.cli import opties, vaktaal
from werkplek.cli.sessie import Sessie
from werkplek.cli.verklaringstand import antwoord, stand_van
from werkplek.terminal import lezen
from werkplek.terminal.antwoord import Antwoord
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import opdrachthulp as hulp
from werkplek.woorden import vaststellen as zinnen
from werkplek.woorden.controle import zin_van


def voeg_toe(onder: Opdrachten) -> None:
    tekenen = onder.nieuw("ondertekenen", hulp.VERKLARING_ONDERTEKENEN)
    voeg = tekenen.opties.add_argument
    voeg("--nummer", required=True, help=hulp.NUMMER)
    voeg("--rol", type=vaktaal.tekenrol, required=True, help=hulp.TEKENROL)
    naam = lezen.regel("handtekening")
    voeg("--handtekening", metavar="NAAM", type=naam, required=True, help=hulp.HANDTEKENING)
    tekenen.set_defaults(voer_uit=_ondertekenen)
    scan = onder.nieuw("scan", hulp.VERKLARING_SCAN)
    scan.opties.add_argument("bestand", metavar="BESTAND", type=lezen.pad, help=hulp.SCANBESTAND)
    scan.opties.add_argument("--nummer", help=hulp.NUMMER_VAN_SCAN)
    opties.toch(scan.opties)
    scan.set_defaults(voer_uit=_scan)


def _ondertekenen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with sessie.open() as geopend:
        stand = stand_van(geopend, keuze.nummer)
        wie = geopend.ontgrendel(geopend.ik())
        gerei = Tekengerei(geopend.werkplek.papiermaker, geopend.werkplek.tekenaar)
        opgave = Tekenopgave(keuze.rol, Streek(naam=keuze.handtekening))
        feit = onderteken(geopend.ctx, wie, stand.id, opgave, gerei)
        nu = stand_van(geopend, keuze.nummer)
        zin = zinnen.ondertekend(nu.verklaring.nummer, nu.volgende)
        return antwoord(geopend, keuze.nummer, (zin,), feit=feit)


def _scan(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with sessie.open() as geopend:
        werkplek, ik = geopend.werkplek, geopend.ik()
        verwacht = stand_van(geopend, keuze.nummer).id if keuze.nummer else None
        inhoud = werkplek.bestanden.lees(keuze.bestand, MAX_SCAN + 1)
        bevestigd = opties.bevestigd(keuze)
        gescand = bewaar_gescand(
            *(geopend.ctx, ik, inhoud, werkplek.controleur),
            verwacht=verwacht,
            bevestigd=bevestigd,
        )
        bevindingen = gescand.verslag.bevindingen
        regels = [zinnen.gescand(gescand.nummer, len(bevindingen))]
        regels += [f"  {zin_van(een)}" for een in bevindingen]
        return antwoord(
            geopend,
            gescand.nummer,
            regels,
            feit=gescand.feit,
            uitslag=gescand.verslag.uitslag,
            bevindingen=[{"code": een.code, "waar": een.waar} for een in bevindingen],
        )
