"""`werkplek deelnemer`: add someone who learns, and list them."""

from argparse import Namespace

from werkplek.application.bewaarde import bewaarde
from werkplek.application.plaatsen import meld_aan, voeg_deelnemer_toe
from werkplek.application.ports import OverzichtRegel
from werkplek.cli import opties, vaktaal
from werkplek.cli.opdrachten import deelnemer_koppelen, exporteren, tonen, wissen
from werkplek.cli.sessie import Geopend, Sessie
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.personen import Naam
from werkplek.terminal.antwoord import Antwoord, Code, Mislukt
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import antwoorden, opdracht
from werkplek.woorden import bewaard as dossierlijst
from werkplek.woorden import opdrachthulp as hulp
from werkplek.woorden.standen import van


def voeg_toe(opdrachten: Opdrachten) -> None:
    onder = Opdrachten(opdrachten.nieuw("deelnemer", hulp.DEELNEMER))
    toevoegen = onder.nieuw("toevoegen", hulp.DEELNEMER_TOEVOEGEN)
    toevoegen.opties.add_argument("--naam", help=hulp.NAAM)
    toevoegen.opties.add_argument("--roepnaam", help=hulp.ROEPNAAM)
    toevoegen.opties.add_argument("--achternaam", help=hulp.ACHTERNAAM)
    toevoegen.opties.add_argument(
        "--kwalificatie", metavar="CREBO", type=vaktaal.crebo, help=hulp.KWALIFICATIE
    )
    opties.periode(toevoegen.opties)
    opties.toch(toevoegen.opties)
    toevoegen.set_defaults(voer_uit=_toevoegen)
    lijst = onder.nieuw("lijst", hulp.DEELNEMER_LIJST)
    lijst.set_defaults(voer_uit=_lijst)
    lijst.opties.add_argument("--bewaard", action="store_true", help=hulp.LIJST_BEWAARD)
    deelnemer_koppelen.voeg_toe(onder)
    tonen.voeg_toe(onder)
    exporteren.voeg_toe(onder)
    wissen.voeg_toe(onder)


def _toevoegen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    naam = vaktaal.naam(keuze.naam, keuze.roepnaam, keuze.achternaam)
    periode = (keuze.begin, keuze.eind, keuze.werkprocessen, keuze.school)
    genoemd = bool(keuze.editie) or any(deel is not None for deel in periode)
    if keuze.kwalificatie is None and genoemd:
        raise Mislukt(Code.GEBRUIK, "gebruik", opdracht.GEEN_KWALIFICATIE)
    with sessie.open() as geopend:
        deelnemer = _meld_aan(geopend, naam, keuze)
    zin = antwoorden.toegevoegd(naam.volledig, met_plaatsing=keuze.kwalificatie is not None)
    return Antwoord((zin,), {"deelnemer": deelnemer})


def _meld_aan(geopend: Geopend, naam: Naam, keuze: Namespace) -> DeelnemerId:
    ctx, bevestigd = geopend.ctx, opties.bevestigd(keuze)
    if keuze.kwalificatie is None:
        return meld_aan(ctx, geopend.ik(), naam, bevestigd=bevestigd)
    opgave = opties.plaatsing_opgave(ctx, keuze, keuze.kwalificatie)
    return voeg_deelnemer_toe(ctx, geopend.ik(), naam, opgave, bevestigd=bevestigd)


def _lijst(sessie: Sessie, keuze: Namespace) -> Antwoord:
    if keuze.bewaard:
        return _bewaard(sessie)
    with sessie.open() as geopend, geopend.ctx.store.lees() as lezer:
        regels = lezer.overzicht()
    tekst = tuple(_regel(regel) for regel in regels) or (antwoorden.NOG_NIEMAND,)
    return Antwoord(tekst, {"deelnemers": [_velden(regel) for regel in regels]})


def _bewaard(sessie: Sessie) -> Antwoord:
    """Who was erased but for what a duty keeps: in no other list."""
    with sessie.open() as geopend:
        dossiers = bewaarde(geopend.ctx)
    regels = [dossierlijst.regel(een.naam.volledig, een.behouden_tot) for een in dossiers]
    velden = [
        {"id": een.deelnemer, "naam": een.naam.volledig, "behouden_tot": een.behouden_tot}
        for een in dossiers
    ]
    return Antwoord(tuple(regels) or (dossierlijst.NIEMAND,), {"bewaard": velden})


def _regel(regel: OverzichtRegel) -> str:
    naam = f"{regel.roepnaam} {regel.achternaam}".strip()
    if regel.plaatsing is None:
        return f"{naam} · {antwoorden.NOG_GEEN_PLAATSING}"
    staat = antwoorden.STAAT[regel.staat] if regel.staat else ""
    delen = (naam, regel.kwalificatie, van(regel.gezien, regel.gekozen), staat)
    return " · ".join(deel for deel in delen if deel)


def _velden(regel: OverzichtRegel) -> dict[str, object]:
    return {
        "id": regel.deelnemer,
        "naam": f"{regel.roepnaam} {regel.achternaam}".strip(),
        "plaatsing": regel.plaatsing,
        "crebo": regel.crebo,
        "kwalificatie": regel.kwalificatie,
        "niveau": regel.niveau,
        "staat": regel.staat,
        "gekozen": regel.gekozen,
        "gezien": regel.gezien,
        "aangetoond": regel.aangetoond,
        "laatst_gezien": regel.laatst_gezien,
        "verklaringen": regel.verklaringen,
    }
