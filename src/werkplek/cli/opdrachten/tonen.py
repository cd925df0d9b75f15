"""`werkplek deelnemer tonen`: how far someone is, and what was recorded, with ids."""

from argparse import Namespace
from datetime import date

from werkplek.application.beelden.deelnemer import (
    WerkprocesRij,
    periode_tekst,
    persoon_namen,
    voortgang_van,
    werkproces_rij,
)
from werkplek.cli.sessie import Sessie
from werkplek.domain.kenmerk import PersoonId
from werkplek.domain.voortgang import PlaatsingVoortgang, Voortgang
from werkplek.domain.waarneming import Waarneming
from werkplek.terminal.antwoord import Antwoord, Code, Mislukt
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import antwoorden, bewijs, opdracht
from werkplek.woorden import opdrachthulp as hulp
from werkplek.woorden.verklaring import kort_kenmerk

Namen = dict[PersoonId, str]


def voeg_toe(opdrachten: Opdrachten) -> None:
    parser = opdrachten.nieuw("tonen", hulp.DEELNEMER_TONEN)
    parser.opties.add_argument("naam", metavar="NAAM", nargs="?", help=hulp.WIE_DEELNEMER)
    parser.opties.add_argument("--deelnemer", metavar="NAAM", help=hulp.OOK_ZO)
    parser.set_defaults(voer_uit=_tonen)


def _tonen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    genoemd = keuze.deelnemer or keuze.naam
    if genoemd is None:
        raise Mislukt(Code.GEBRUIK, "gebruik", opdracht.WIE_ONTBREEKT)
    with sessie.open() as geopend:
        deelnemer = geopend.deelnemer(genoemd)
        vandaag = geopend.ctx.clock.vandaag()
        with geopend.ctx.store.lees() as lezer:
            gang, namen = voortgang_van(lezer, deelnemer), persoon_namen(lezer)
    plaatsing = gang.huidige
    rijen = _rijen(plaatsing, namen, vandaag) if plaatsing else ()
    waarnemingen = [_velden(w, namen) for w in gang.waarnemingen]
    velden: dict[str, object] = {
        "id": deelnemer,
        "naam": gang.naam.volledig,
        "plaatsing": _plaatsing_velden(plaatsing) if plaatsing else None,
        "werkprocessen": [_rij_velden(rij) for rij in rijen],
        "waarnemingen": waarnemingen,
    }
    return Antwoord((*_kop(gang, vandaag), *_tekst(rijen), *_tijdlijn(gang, namen)), velden)


def _rijen(plaatsing: PlaatsingVoortgang, namen: Namen, vandaag: date) -> tuple[WerkprocesRij, ...]:
    schaal = plaatsing.plaatsing.schaal
    return tuple(werkproces_rij(stand, schaal, namen, vandaag) for stand in plaatsing.werkprocessen)


def _kop(gang: Voortgang, vandaag: date) -> tuple[str, ...]:
    if gang.huidige is None:
        return (gang.naam.volledig, antwoorden.NOG_GEEN_PLAATSING)
    plaatsing = gang.huidige.plaatsing
    kwalificatie = f"{plaatsing.kwalificatie.naam}, crebo {plaatsing.kwalificatie.crebo}"
    return (gang.naam.volledig, kwalificatie, periode_tekst(plaatsing, vandaag))


def _tekst(rijen: tuple[WerkprocesRij, ...]) -> tuple[str, ...]:
    regels = tuple(f"  {rij.code} {rij.titel}: {_stand(rij)}" for rij in rijen)
    return (antwoorden.ZO_STAAT_HET, *regels) if regels else ()


def _stand(rij: WerkprocesRij) -> str:
    return rij.woord if rij.rang == 0 else f"{rij.woord} ({rij.detail})"


def _tijdlijn(gang: Voortgang, namen: Namen) -> tuple[str, ...]:
    if not gang.waarnemingen:
        return (antwoorden.NIETS_VASTGELEGD,)
    regels = (_regel(gang, w, namen) for w in reversed(gang.waarnemingen))
    return (antwoorden.WAT_ER_STAAT, *regels)


def _regel(gang: Voortgang, waarneming: Waarneming, namen: Namen) -> str:
    plaatsing = gang.plaatsing(waarneming.plaatsing)
    stap = plaatsing.plaatsing.schaal.stap(waarneming.stap).naam if plaatsing else waarneming.stap
    delen = [
        kort_kenmerk(waarneming.id),
        waarneming.gezien_op.isoformat(),
        f"{waarneming.code} {stap}",
        namen.get(waarneming.auteur, "iemand"),
        waarneming.notitie.replace("\n", " "),
        bewijs.telling(stuk.soort for stuk in waarneming.bewijs),
        f"teruggedraaid: {waarneming.herroepen_om}" if not waarneming.geldt else "",
    ]
    return f"  {' · '.join(deel for deel in delen if deel)}"


def _plaatsing_velden(gang: PlaatsingVoortgang) -> dict[str, object]:
    plaatsing = gang.plaatsing
    return {
        "id": plaatsing.id,
        "crebo": plaatsing.kwalificatie.crebo,
        "kwalificatie": plaatsing.kwalificatie.naam,
        "staat": plaatsing.staat,
        "begin": plaatsing.begin,
        "eind": plaatsing.eind,
        "beeindigd_op": plaatsing.beeindigd_op,
        "school": plaatsing.school,
    }


def _rij_velden(rij: WerkprocesRij) -> dict[str, object]:
    return {
        "code": rij.code,
        "titel": rij.titel,
        "stand": rij.stand,
        "stap": rij.woord,
        "telt_mee": rij.telt_mee,
    }


def _velden(waarneming: Waarneming, namen: Namen) -> dict[str, object]:
    return {
        "id": waarneming.id,
        "code": waarneming.code,
        "oordeel": waarneming.stap,
        "gezien_op": waarneming.gezien_op,
        "door": namen.get(waarneming.auteur, ""),
        "notitie": waarneming.notitie,
        "bewijs": [
            {"feit": stuk.feit, "soort": stuk.soort, "bijschrift": stuk.bijschrift}
            for stuk in waarneming.bewijs
        ],
        "geldt": waarneming.geldt,
        "reden": waarneming.herroepen_om,
    }
