"""`werkplek verklaring ondertekenen|kaart|scan`: sign in the file, or keep what a pen signed."""

from argparse import Namespace

from werkplek.application.handtekenen import Tekengerei, Tekenopgave, onderteken
from werkplek.application.kaartcertificaat import vraag_keten
from werkplek.application.ports_verklaring import Streek
from werkplek.application.scannen import MAX_SCAN, bewaar_gescand
from werkplek.cli import kaart, opties, vaktaal
from werkplek.cli.sessie import Geopend, Sessie
from werkplek.cli.verklaringstand import antwoord, stand_van
from werkplek.domain.school import School
from werkplek.domain.tekst import vergelijkbaar
from werkplek.domain.vaststelling import Handtekeningrol
from werkplek.terminal import lezen
from werkplek.terminal.antwoord import Antwoord, Code, Mislukt
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import kaart as kaartwoorden
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
    kaart.opties(tekenen, verplicht=False)
    tekenen.set_defaults(voer_uit=_ondertekenen)
    vragen = onder.nieuw("kaart", kaartwoorden.OPDRACHT)
    kaart.opties(vragen, verplicht=True)
    vragen.opties.add_argument("--school", metavar="NAAM", help=kaartwoorden.WELKE_SCHOOL)
    vragen.set_defaults(voer_uit=_kaart)
    scan = onder.nieuw("scan", hulp.VERKLARING_SCAN)
    scan.opties.add_argument("bestand", metavar="BESTAND", type=lezen.pad, help=hulp.SCANBESTAND)
    scan.opties.add_argument("--nummer", help=hulp.NUMMER_VAN_SCAN)
    opties.toch(scan.opties)
    scan.set_defaults(voer_uit=_scan)


def _ondertekenen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    if keuze.kaart is not None and keuze.rol is not Handtekeningrol.PRAKTIJKOPLEIDER:
        raise Mislukt(Code.GEBRUIK, "kaart_rol", kaartwoorden.ALLEEN_PRAKTIJKOPLEIDER)
    sleutel = kaart.sleutel_van(keuze)
    with sessie.open() as geopend:
        stand = stand_van(geopend, keuze.nummer)
        wie = geopend.ontgrendel(geopend.ik())
        gerei = Tekengerei(geopend.werkplek.papiermaker, geopend.werkplek.tekenaar, sleutel)
        opgave = Tekenopgave(keuze.rol, Streek(naam=keuze.handtekening))
        feit = onderteken(geopend.ctx, wie, stand.id, opgave, gerei)
        nu = stand_van(geopend, keuze.nummer)
        zin = zinnen.ondertekend(nu.verklaring.nummer, nu.volgende)
        return antwoord(geopend, keuze.nummer, (zin,), feit=feit)


def _kaart(sessie: Sessie, keuze: Namespace) -> Antwoord:
    """Ask the school for a certificate of the key on the card, and keep it in the file."""
    with sessie.open() as geopend:
        plek, ik = geopend.werkplek, geopend.ik()
        geopend.ontgrendel(ik)
        school = _school(geopend, keuze.school)
        sleutel = kaart.kale_sleutel(keuze)
        keten = vraag_keten(plek.uitwisselmap, plek.hubs, school, ik, sleutel)
        kaart.bewaar_keten(keuze.keten, keten)
    zin = kaartwoorden.gekregen(school.naam, str(keuze.keten))
    return Antwoord((zin,), {"school": school.naam, "keten": str(keuze.keten)})


def _school(geopend: Geopend, genoemd: str | None) -> School:
    """The one that was named, else the only one. Raises `Mislukt`."""
    scholen = geopend.werkplek.uitwisselmap.scholen()
    gezocht = vergelijkbaar(genoemd or "")
    welke = [een for een in scholen if not genoemd or vergelijkbaar(een.naam) == gezocht]
    if len(welke) != 1:
        raise Mislukt(Code.GEBRUIK, "zeg_school", kaartwoorden.GEEN_SCHOOL)
    return welke[0]


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
