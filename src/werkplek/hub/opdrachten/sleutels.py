"""`werkplek hub sleutels`: the keys of the school, and who may sign for a leerbedrijf."""

import getpass
import os
import sys
import unicodedata
from argparse import Namespace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from cryptography import x509

from werkplek.application.koppelopgave import lees_adres
from werkplek.hub.fouten import GeenWaarmerk, NietMogelijk, TijdstempelWeg, WortelGeweigerd
from werkplek.hub.leerbedrijven import leerbedrijf_met
from werkplek.hub.opdrachten import beheer
from werkplek.hub.opdrachten.beheer import Beheer
from werkplek.hub.opzoeken import persoon_met
from werkplek.hub.sessie import Sessie
from werkplek.hub.spoor import noteer
from werkplek.hub.waarmerk.bos import SOORTEN, open_bos
from werkplek.hub.waarmerk.lijsten import nieuwste_sleutellijst
from werkplek.hub.waarmerk.ondertekenaars import Woord, alle_ondertekenaars, keur_af, keur_goed
from werkplek.hub.waarmerk.rfc3161 import lees_dienst
from werkplek.hub.waarmerk.uitgeven import als_der, maak_wortel
from werkplek.hub.waarmerk.wortelbestand import eis_wachtzin, open_wortel, schrijf_wortel
from werkplek.hub.waarmerk.zitting import RUIM_CRL, Stempeldienst, Zitting, open_zitting
from werkplek.protocol.lijstdelen import lees_moment
from werkplek.protocol.sleutellijst import lees_sleutellijst
from werkplek.protocol.vinger import vinger_van
from werkplek.terminal import lezen
from werkplek.terminal.antwoord import Antwoord
from werkplek.terminal.parser import DutchParser, Opdrachten
from werkplek.woorden import hubsleutels as woorden

ADRES: Final = "WERKPLEK_HUB_ADRES"
REDENEN_SLEUTEL: Final = ("gelekt", "vervangen", "anders")
REDENEN_PERSOON: Final = ("uit_dienst", "verloren", "gestolen", "anders")
_MAX_WACHTZIN: Final = 1024


def voeg_toe(opdrachten: Opdrachten) -> None:
    onder = Opdrachten(opdrachten.nieuw("sleutels", woorden.SLEUTELS))
    _voeg_wortel_toe(onder)
    _voeg_uitgever_toe(onder)
    lijst = onder.nieuw("lijst", woorden.LIJST)
    lijst.opties.add_argument("--uit", metavar="BESTAND", type=lezen.pad, help=woorden.LIJST_UIT)
    beheer.school(lijst.opties)
    beheer.geheim(lijst.opties)
    lijst.set_defaults(voer_uit=_lijst)
    vernieuwen = onder.nieuw("vernieuwen", woorden.VERNIEUWEN)
    intrekken = onder.nieuw("intrekken", woorden.INTREKKEN)
    intrekken.opties.add_argument(
        "soort", metavar="SOORT", choices=SOORTEN, help=woorden.WELKE_SOORT
    )
    intrekken.opties.add_argument(
        "--reden", choices=REDENEN_SLEUTEL, required=True, help=woorden.REDEN_SLEUTEL
    )
    for parser, doe in ((vernieuwen, _vernieuwen), (intrekken, _intrekken)):
        _met_wortel(parser)
        parser.set_defaults(voer_uit=doe)
    _voeg_mensen_toe(onder)


def _voeg_wortel_toe(onder: Opdrachten) -> None:
    wortel = onder.nieuw("wortel", woorden.WORTEL)
    wortel.opties.add_argument(
        "naam", metavar="NAAM", type=lezen.regel("naam"), help=woorden.WORTEL_NAAM
    )
    wortel.opties.add_argument(
        "--uit", metavar="BESTAND", type=lezen.pad, required=True, help=woorden.WORTEL_UIT
    )
    _wachtzin(wortel)
    wortel.set_defaults(voer_uit=_wortel)


def _voeg_uitgever_toe(onder: Opdrachten) -> None:
    uitgever = onder.nieuw("uitgever", woorden.UITGEVER)
    _met_wortel(uitgever)
    opties = uitgever.opties
    opties.add_argument(
        "--adres", metavar="ADRES", default=os.environ.get(ADRES, ""), help=woorden.ADRES
    )
    opties.add_argument("--tijdstempels", metavar="URL", help=woorden.TIJDSTEMPELS)
    opties.add_argument(
        "--tijdstempels-wortel",
        metavar="BESTAND",
        type=lezen.pad,
        help=woorden.TIJDSTEMPELS_WORTEL,
    )
    uitgever.set_defaults(voer_uit=_uitgever)


def _voeg_mensen_toe(onder: Opdrachten) -> None:
    goedkeuren = onder.nieuw("goedkeuren", woorden.GOEDKEUREN)
    goedkeuren.opties.add_argument(
        "--naam", metavar="NAAM", type=lezen.regel("naam"), help=woorden.NAAM
    )
    goedkeuren.opties.add_argument("--leerbedrijf", metavar="NAAM", help=woorden.BEDRIJF)
    afkeuren = onder.nieuw("afkeuren", woorden.AFKEUREN)
    afkeuren.opties.add_argument(
        "--reden", choices=REDENEN_PERSOON, required=True, help=woorden.REDEN_PERSOON
    )
    for parser, doe in ((goedkeuren, _goedkeuren), (afkeuren, _afkeuren)):
        parser.opties.add_argument("persoon", metavar="PERSOON", help=woorden.WIE)
        beheer.school(parser.opties)
        beheer.als(parser.opties)
        parser.set_defaults(voer_uit=doe)


def _met_wortel(parser: DutchParser) -> None:
    parser.opties.add_argument(
        "--wortel", metavar="BESTAND", type=lezen.pad, required=True, help=woorden.WELKE_WORTEL
    )
    _wachtzin(parser)
    beheer.alles(parser.opties)


def _wachtzin(parser: DutchParser) -> None:
    parser.opties.add_argument(
        "--wachtzin-bestand", metavar="PAD", type=lezen.pad, help=woorden.WACHTZIN_BESTAND
    )


def _wortel(_: Sessie, keuze: Namespace) -> Antwoord:
    wachtzin = _lees_wachtzin(keuze, nieuw=True)
    gemaakt = maak_wortel(keuze.naam, datetime.now(UTC))
    schrijf_wortel(keuze.uit, gemaakt, wachtzin)
    vinger = vinger_van(als_der(gemaakt.certificaat))
    regels = woorden.wortel_gemaakt(str(keuze.uit), vinger)
    return Antwoord(regels, {"bestand": str(keuze.uit), "vinger": vinger})


def _uitgever(sessie: Sessie, keuze: Namespace) -> Antwoord:
    dienst = _dienst(keuze)
    adres = lees_adres(keuze.adres) if keuze.adres else ""
    with beheer.beheer(sessie, keuze) as werk:
        zitting = _zitting(werk)
        lijst = zitting.begin(adres, dienst)
        _noteer(werk, "sleutels_gemaakt")
        naam = zitting.school.naam
    regels = (woorden.sleutels_gemaakt(naam), woorden.NIEUWE_LIJST, woorden.BERG_OP)
    return Antwoord(regels, {"lijst": lees_sleutellijst(lijst).nummer})


def _vernieuwen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with beheer.beheer(sessie, keuze) as werk:
        soorten, lijst = _zitting(werk).vernieuw()
        _noteer(werk, "sleutels_vernieuwd")
    regels = (woorden.vernieuwd(soorten), woorden.NIEUWE_LIJST, woorden.BERG_OP)
    velden = {"nieuw": list(soorten), "lijst": lees_sleutellijst(lijst).nummer}
    return Antwoord(regels, velden)


def _intrekken(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with beheer.beheer(sessie, keuze) as werk:
        lijst = _zitting(werk).trek_in(keuze.soort, keuze.reden)
        _noteer(werk, f"sleutel_{keuze.soort}_{keuze.reden}")
    regels = (woorden.ingetrokken(keuze.soort), woorden.NIEUWE_LIJST, woorden.BERG_OP)
    return Antwoord(regels, {"soort": keuze.soort, "lijst": lees_sleutellijst(lijst).nummer})


def _lijst(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with beheer.beheer(sessie, keuze) as werk:
        bos = open_bos(werk.verbinding, werk.geheim(), werk.school)
        ruw = nieuwste_sleutellijst(werk.verbinding, werk.school)
        mensen = alle_ondertekenaars(werk.verbinding, werk.school)
    if ruw is None:
        raise GeenWaarmerk("sleutellijst")
    if keuze.uit is not None:
        _schrijf(keuze.uit, ruw)
    lijst, crl_tot = lees_sleutellijst(ruw), _crl_tot(bos.wortel_crl)
    regels = (
        woorden.sleutellijst(lijst.nummer, lees_moment(lijst.gemaakt_op)),
        woorden.wortel_crl(crl_tot, dringend=crl_tot - RUIM_CRL < werk.nu),
        *(woorden.sleutel(r.soort, r.tot, r.ingetrokken_op, r.elders) for r in bos.rijen),
        *(woorden.ondertekenaar(wie.naam, wie.bedrijf) for wie in mensen),
        *(() if mensen else (woorden.NIEMAND,)),
    )
    velden = {
        "lijst": lijst.nummer,
        "wortel_voor": crl_tot.isoformat(),
        "vinger": vinger_van(lijst.wortel),
        "sleutels": [
            {
                "soort": rij.soort,
                "kid": rij.kid.hex(),
                "tot": rij.tot.isoformat(),
                "ingetrokken_op": rij.ingetrokken_op.isoformat() if rij.ingetrokken_op else None,
                "adres": rij.elders,
            }
            for rij in bos.rijen
        ],
        "ondertekenaars": [{"naam": wie.naam, "leerbedrijf": wie.bedrijf} for wie in mensen],
    }
    return Antwoord(regels, velden)


def _goedkeuren(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with beheer.beheer(sessie, keuze) as werk:
        rij = persoon_met(werk.verbinding, werk.school, keuze.persoon)
        bedrijf = (
            leerbedrijf_met(werk.verbinding, werk.school, keuze.leerbedrijf).id
            if keuze.leerbedrijf
            else None
        )
        wie = keur_goed(
            werk.verbinding,
            werk.school,
            rij.id,
            Woord(werk.door(), werk.nu),
            naam=keuze.naam or rij.naam,
            bedrijf=bedrijf,
        )
    velden = {"persoon": wie.persoon, "naam": wie.naam, "leerbedrijf": wie.leerbedrijf}
    return Antwoord((woorden.goedgekeurd(wie.naam, wie.bedrijf),), velden)


def _afkeuren(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with beheer.beheer(sessie, keuze) as werk:
        rij = persoon_met(werk.verbinding, werk.school, keuze.persoon)
        woord = Woord(werk.door(), werk.nu)
        aantal = keur_af(werk.verbinding, werk.school, rij.id, keuze.reden, woord)
    velden = {"persoon": rij.id, "certificaten": aantal}
    return Antwoord((woorden.afgekeurd(rij.naam, aantal),), velden)


def _zitting(werk: Beheer) -> Zitting:
    wortel = open_wortel(werk.keuze.wortel, _lees_wachtzin(werk.keuze))
    return open_zitting(werk.verbinding, werk.geheim(), wortel, werk.school, werk.nu)


def _dienst(keuze: Namespace) -> Stempeldienst | None:
    if not keuze.tijdstempels:
        return None
    lees_dienst(keuze.tijdstempels)
    try:
        wortel = x509.load_pem_x509_certificate(keuze.tijdstempels_wortel.read_bytes())
    except (OSError, ValueError, AttributeError) as fout:
        raise TijdstempelWeg("wortel") from fout
    return Stempeldienst(keuze.tijdstempels, wortel)


def _lees_wachtzin(keuze: Namespace, *, nieuw: bool = False) -> str:
    pad: Path | None = keuze.wachtzin_bestand
    if pad is not None:
        return _uit_bestand(pad)
    if not sys.stdin.isatty():
        raise WortelGeweigerd("wachtzin_nodig")
    getypt = unicodedata.normalize("NFC", getpass.getpass(woorden.TYP_WACHTZIN))
    if nieuw:
        eis_wachtzin(getypt)
        nog_eens = unicodedata.normalize("NFC", getpass.getpass(woorden.TYP_NOG_EENS))
        if nog_eens != getypt:
            raise WortelGeweigerd("wachtzin_twee")
    return getypt


def _uit_bestand(pad: Path) -> str:
    try:
        with pad.open("rb") as bestand:
            regel = bestand.readline(_MAX_WACHTZIN).decode("utf-8-sig").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as fout:
        raise WortelGeweigerd("onleesbaar") from fout
    return unicodedata.normalize("NFC", regel)


def _schrijf(waar: Path, ruw: bytes) -> None:
    try:
        waar.write_bytes(ruw)
    except OSError as fout:
        raise NietMogelijk("schrijven") from fout


def _crl_tot(crl: bytes) -> datetime:
    tot = x509.load_der_x509_crl(crl).next_update_utc
    assert tot is not None  # noqa: S101  as it was made
    return tot


def _noteer(werk: Beheer, wat: str) -> None:
    noteer(werk.verbinding, werk.school, werk.door(), wat, nu=werk.nu)
