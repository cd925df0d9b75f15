"""`werkplek hub controle hersteld` and `innemen`: after a loss, get back what was lost."""

from argparse import Namespace
from datetime import UTC, datetime

from werkplek.hub.fouten import BestandOnbruikbaar
from werkplek.hub.herstel import meld_hersteld
from werkplek.hub.instelling import standaard_bijlagen
from werkplek.hub.noodbestand import neem_bestand_in
from werkplek.hub.opdrachten import beheer
from werkplek.hub.school import lees_merk, open_school, school_met
from werkplek.hub.sessie import Sessie
from werkplek.hub.versturen import Innemer
from werkplek.terminal.antwoord import Antwoord
from werkplek.woorden import hubwissen as woorden


def hersteld(sessie: Sessie, keuze: Namespace) -> Antwoord:
    """Say that the database is a copy that was put back. Raises `HubFout`."""
    bijlagen = keuze.bijlagen or standaard_bijlagen()
    with beheer.open_database(sessie) as database:
        gedaan = meld_hersteld(database, bijlagen, door=beheer.BEHEER, nu=datetime.now(UTC))
    velden = {
        "tijdvak": gedaan.tijdvak,
        "wissingen": gedaan.wissingen,
        "intrekkingen": gedaan.intrekkingen,
        "codes": gedaan.codes,
    }
    regels = woorden.hersteld(gedaan.wissingen, gedaan.intrekkingen, gedaan.codes)
    return Antwoord(regels, velden)


def innemen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    """Take in a file that a device sealed for its school. Raises `HubFout`."""
    try:
        bestand = keuze.bestand.read_bytes() if keuze.bestand else b""
    except OSError as fout:
        raise BestandOnbruikbaar("geen_bestand") from fout
    with beheer.open_database(sessie) as database:
        with database.beheer() as verbinding:
            nr = school_met(verbinding, keuze.school)
            school = open_school(verbinding, beheer.geheim_van(keuze), nr)
            innemer = Innemer(database, school, lees_merk(verbinding))
        gedaan = neem_bestand_in(innemer, bestand, door=beheer.BEHEER, nu=datetime.now(UTC))
    regels = tuple(woorden.ingenomen(*een) for een in sorted(gedaan.uitkomsten.items()))
    velden = {"apparaat": gedaan.apparaat, "uitkomsten": dict(gedaan.uitkomsten)}
    return Antwoord(regels or (woorden.NIETS_IN_BESTAND,), velden)
