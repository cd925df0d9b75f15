"""`werkplek hub starten`: set up the database when it may, then serve until told to stop."""

import ipaddress
import json
import socket
from argparse import Namespace
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from werkplek.hub.bestandenplek import neem_in_gebruik
from werkplek.hub.database import Database
from werkplek.hub.fouten import AlleenLoopback
from werkplek.hub.geheim import lees_geheim
from werkplek.hub.instelling import Instelling, standaard_bijlagen
from werkplek.hub.opzetten import eis_versie, zet_op
from werkplek.hub.sessie import Sessie, standaard_geheim
from werkplek.hub.tables import school
from werkplek.terminal.antwoord import Antwoord, Code, Mislukt
from werkplek.terminal.lezen import pad
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import hubstarten as woorden

POORT: Final = 8443
MEETGEHEIM: Final = 20
"""Signs of the secret for /metrics, at least."""

_GRENZEN: Final = (
    ("--aanmelden-per-uur", 20, woorden.AANMELDEN),
    ("--verzoeken-per-minuut", 1200, woorden.VERZOEKEN),
)


def voeg_toe(opdrachten: Opdrachten) -> None:
    """Register the command."""
    parser = opdrachten.nieuw("starten", woorden.OPDRACHT)
    optie = parser.opties.add_argument
    optie("--adres", metavar="ADRES", default="127.0.0.1", help=woorden.ADRES)
    optie("--poort", metavar="N", type=int, default=POORT, help=woorden.POORT)
    optie("--processen", metavar="N", type=_minstens_een, default=1, help=woorden.PROCESSEN)
    optie("--geheim", metavar="BESTAND", type=pad, help=woorden.GEHEIM)
    optie("--bijlagen", metavar="MAP", type=pad, help=woorden.BIJLAGEN)
    optie("--bijwerken", action="store_true", help=woorden.BIJWERKEN)
    optie("--niet-luisteren", action="store_true", help=woorden.NIET_LUISTEREN)
    optie("--proxy", metavar="ADRES", default="", help=woorden.PROXY)
    optie("--meetgeheim", metavar="BESTAND", type=pad, help=woorden.METEN)
    for naam, anders, uitleg in _GRENZEN:
        optie(naam, metavar="N", type=_minstens_een, default=anders, help=uitleg)
    parser.set_defaults(voer_uit=voer_uit)


def voer_uit(sessie: Sessie, keuze: Namespace) -> Antwoord:
    """Serve until told to stop. Raises `HubFout` or `Mislukt`."""
    ingebed = sa.make_url(sessie.db).get_backend_name() == "sqlite"
    if ingebed and not _is_loopback(keuze.adres):
        raise AlleenLoopback(keuze.adres)
    instelling = _instelling(sessie, keuze)
    _maak_klaar(instelling, ingebed=ingebed, bijwerken=keuze.bijwerken)
    if keuze.niet_luisteren:
        return Antwoord((woorden.KLAAR,))
    luisteraar = _open_poort(keuze.adres, keuze.poort)
    adres = _adres(keuze.adres, luisteraar.getsockname()[1])

    def luistert() -> None:
        regels = (*(woorden.ALLEEN_PROEF if ingebed else ()), woorden.luistert(adres))
        als_json = json.dumps({"luistert": adres}) if getattr(keuze, "json", False) else ""
        print(als_json or "\n".join(regels), flush=True)  # noqa: T201  while the command goes on

    from werkplek.hub.bedienen import bedien  # noqa: PLC0415  heavy, and not always installed

    if not bedien(instelling, luisteraar, luistert):
        raise Mislukt(Code.OMGEVING, "niet_gestart", woorden.NIET_GESTART)
    return Antwoord((woorden.GESTOPT,))


def _instelling(sessie: Sessie, keuze: Namespace) -> Instelling:
    return Instelling(
        db=sessie.db,
        geheim=keuze.geheim or standaard_geheim(),
        bijlagen=keuze.bijlagen or standaard_bijlagen(),
        processen=keuze.processen,
        proxy=keuze.proxy,
        meetgeheim=lees_meetgeheim(keuze.meetgeheim),
        aanmelden_per_uur=keuze.aanmelden_per_uur,
        verzoeken_per_minuut=keuze.verzoeken_per_minuut,
    )


def lees_meetgeheim(bestand: Path | None) -> str:
    """The secret of who reads the figures; empty when no file was named. Raises `Mislukt`."""
    if bestand is None:
        return ""
    try:
        geheim = bestand.read_text(encoding="ascii").strip()
    except (OSError, UnicodeError) as fout:
        raise Mislukt(Code.GEBRUIK, "meetgeheim", woorden.GEEN_MEETGEHEIM) from fout
    if len(geheim) < MEETGEHEIM:
        raise Mislukt(Code.GEBRUIK, "meetgeheim", woorden.GEEN_MEETGEHEIM)
    return geheim


def _maak_klaar(instelling: Instelling, *, ingebed: bool, bijwerken: bool) -> None:
    """The database is of this version, and the secret is that of its schools."""
    if ingebed:
        Path(sa.make_url(instelling.db).database or "").parent.mkdir(parents=True, exist_ok=True)
    instelling.bijlagen.mkdir(parents=True, exist_ok=True, mode=0o700)
    database = Database(instelling.db)
    try:
        if ingebed or bijwerken:
            zet_op(database)
        eis_versie(database)
        with database.beheer() as verbinding:
            leeg = verbinding.execute(sa.select(school.c.nr)).first() is None
            neem_in_gebruik(verbinding, instelling.bijlagen)
        # Never a new secret for schools whose keys lie under another.
        lees_geheim(instelling.geheim, maak=leeg and (ingebed or bijwerken))
    finally:
        database.sluit()


def _open_poort(adres: str, poort: int) -> socket.socket:
    """Take the port before any process is started."""
    familie = socket.AF_INET6 if ":" in adres else socket.AF_INET
    luisteraar = socket.socket(familie, socket.SOCK_STREAM)
    try:
        luisteraar.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        luisteraar.bind((adres, poort))
        luisteraar.set_inheritable(True)
    except (OSError, OverflowError) as fout:
        luisteraar.close()
        raise Mislukt(Code.OMGEVING, "poort_bezet", woorden.poort_bezet(adres, poort)) from fout
    return luisteraar


def _adres(host: str, poort: int) -> str:
    return f"http://[{host}]:{poort}" if ":" in host else f"http://{host}:{poort}"


def _is_loopback(adres: str) -> bool:
    try:
        return ipaddress.ip_address(adres).is_loopback
    except ValueError:
        return adres == "localhost"


def _minstens_een(tekst: str) -> int:
    getal = int(tekst)
    if getal < 1:
        raise ValueError(tekst)
    return getal
