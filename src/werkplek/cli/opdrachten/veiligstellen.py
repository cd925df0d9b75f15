"""`werkplek veiligstellen` and `werkplek herstellen`: copies, and putting one back."""

from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from werkplek.application.ports import (
    MapInGebruik,
    MapNieuwer,
    SleutelNodig,
    SleutelPastNiet,
    Unavailable,
)
from werkplek.application.ports_veilig import Reservekopie
from werkplek.cli.sessie import Sessie
from werkplek.terminal import lezen
from werkplek.terminal.antwoord import Antwoord, Code, Mislukt
from werkplek.terminal.parser import Opdrachten
from werkplek.wiring import herstel_van
from werkplek.woorden import opdrachthulp as hulp
from werkplek.woorden import reservekopie as woorden

INHOUD = "inhoud.json"


def voeg_toe(opdrachten: Opdrachten) -> None:
    stel = opdrachten.nieuw("veiligstellen", hulp.VEILIGSTELLEN)
    stel.opties.add_argument("--naar", metavar="MAP", type=lezen.pad, help=hulp.NAAR)
    stel.set_defaults(voer_uit=_stel_veilig)
    herstel = opdrachten.nieuw("herstellen", hulp.HERSTELLEN)
    herstel.opties.add_argument("--van", metavar="MAP", type=lezen.pad, help=hulp.VAN)
    herstel.opties.add_argument("--lijst", action="store_true", help=hulp.LIJST_KOPIEEN)
    herstel.opties.add_argument("--toch", action="store_true", help=hulp.TOCH_HERSTELLEN)
    herstel.set_defaults(voer_uit=_herstel)


def _stel_veilig(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with sessie.open() as geopend:
        kopie = geopend.werkplek.reserve.stel_veilig(keuze.naar)
    return Antwoord(
        woorden.veiliggesteld(str(kopie.pad), kopie.feiten, kopie.bijlagen), _velden(kopie)
    )


def _herstel(sessie: Sessie, keuze: Namespace) -> Antwoord:
    sessie.eis_geen_bestand()
    herstel = herstel_van(sessie.map)
    is_kopie = keuze.van is not None and (keuze.van / INHOUD).exists()
    kopieen = herstel.kopieen(keuze.van.parent if is_kopie else keuze.van)
    if keuze.lijst:
        return _lijst(kopieen)
    if not kopieen:
        raise Mislukt(Code.GEWEIGERD, "geen_kopie", woorden.GEEN_KOPIE)
    if not keuze.toch:
        _eis_dicht(sessie)
    pad: Path = keuze.van if is_kopie else kopieen[0].pad
    geheim = sessie.bestanden.lees_herstelcode() or sessie.bestanden.lees_wachtzin()
    terug = herstel.zet_terug(pad, geheim)
    velden = asdict(terug)
    regels = woorden.teruggezet(terug.van.astimezone(), terug.feiten, velden)
    return Antwoord(regels, {"kopie": str(pad), **velden})


def _lijst(kopieen: tuple[Reservekopie, ...]) -> Antwoord:
    regels = tuple(
        woorden.kopieregel(k.van.astimezone(), k.aanleiding, k.feiten, str(k.pad)) for k in kopieen
    )
    velden = {"kopieen": [_velden(kopie) for kopie in kopieen]}
    return Antwoord(regels or (woorden.GEEN_KOPIEEN,), velden)


def _eis_dicht(sessie: Sessie) -> None:
    """Demand a folder that does not open any more: otherwise nothing is wrong with it."""
    try:
        with sessie.proef():
            opent = True
    except (MapInGebruik, SleutelNodig, SleutelPastNiet):
        raise
    except MapNieuwer:
        opent = True
    except Unavailable:
        opent = False
    if opent:
        raise Mislukt(Code.GEWEIGERD, "map_opent_nog", woorden.OPENT_NOG)


def _velden(kopie: Reservekopie) -> dict[str, object]:
    velden = {naam: getattr(kopie, naam) for naam in ("aanleiding", "feiten", "bijlagen", "bytes")}
    return {"kopie": str(kopie.pad), "van": kopie.van, **velden}
