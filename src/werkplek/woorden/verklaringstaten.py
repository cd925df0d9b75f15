"""How far a verklaring is, and what comes next: the words on its row and beside the paper."""

from collections.abc import Iterator
from typing import Final

from werkplek.domain.vaststelling import Handtekeningrol, Vorm
from werkplek.domain.verklaring import Staat
from werkplek.domain.verklaringstand import VerklaringStand
from werkplek.woorden.datums import datum
from werkplek.woorden.vaststellen import ROL

GEEF_OORDEEL: Final = "Lees het na. Klopt het? Geef dan je oordeel."
LEES_NA: Final = "Lees het na."
PRINT_ZELF: Final = "Print het en teken met pen. Bewaar daarna een scan."
GEBRUIK_NIET: Final = "Gebruik dit papier niet meer. Wie het controleert, ziet dat ook."
WACHT_OP_SCHOOL: Final = "Het gaat vanzelf naar de school. Hier lees je wat zij besluit."
WACHT_OP_ZEGEL: Final = "De school zet er nog haar zegel op. Dat gaat vanzelf bij het uitwisselen."
LEES_EN_STEL_VAST: Final = "Lees alles na. Klopt het? Stel het dan vast. Of geef het terug."
PRINT_EN_TEKEN: Final = "Print het. Ieder tekent met pen. Bewaar daarna een scan."
TERUG: Final = "Klopt er iets niet? Maak een nieuw concept. Klopt alles? Bied het opnieuw aan."
TERUG_BIJ_BEDRIJF: Final = "De praktijkopleider maakt het in orde en biedt het opnieuw aan."
NOG_NIET_AANGEBODEN: Final = "De praktijkopleider biedt het nog aan de school aan."
ONDERWEG: Final = "Het papier is hier nog niet."
ONDERWEG_DOE: Final = "Wissel uit. Dan staat het hier vanzelf."
NU_UITWISSELEN: Final = "Nu uitwisselen"
BIED_AAN: Final = "Bied het aan de school aan. Die leest het en stelt het vast."
REIK_UIT: Final = "Het zegel staat erop. Geef het papier. Kies daarna Uitreiken."
REIK_UIT_PEN: Final = "Print het. Ieder tekent met pen. Geef het papier. Kies daarna Uitreiken."
KLAAR: Final = "De deelnemer heeft dit papier gekregen."

JOUW_BEURT: Final = {
    Handtekeningrol.PRAKTIJKOPLEIDER: "Jij tekent eerst. Daarna tekent de deelnemer.",
    Handtekeningrol.DEELNEMER: "Nu tekent de deelnemer, op dit scherm.",
}
"""For the praktijkopleider, whose tablet it is."""

BEURT: Final = {
    Handtekeningrol.PRAKTIJKOPLEIDER: "De praktijkopleider tekent nu, bij het leerbedrijf.",
    Handtekeningrol.DEELNEMER: "De deelnemer tekent nu, bij het leerbedrijf.",
    Handtekeningrol.SCHOOL: WACHT_OP_ZEGEL,
}

EERST_TITELS: Final = "Bij deze titels keek nog niemand of ze kloppen. Doe dat eerst."
ZEGEL_HIERNA: Final = "Daarna maakt Werkplek het papier. De school zet er haar zegel op."

AANGEBODEN: Final = "De verklaring is aangeboden aan de school."
TERUGGEGEVEN: Final = "De verklaring is terug bij de praktijkopleider."
VASTGESTELD: Final = "De verklaring is vastgesteld."
UITGEREIKT: Final = "De verklaring is uitgereikt."
INGETROKKEN: Final = "De verklaring is ingetrokken."
GETEKEND: Final = "De handtekening staat in de verklaring."

SCAN_BEWAARD: Final = "Scan bewaard."
SCAN_KLOPT: Final = "De code op de scan hoort bij deze verklaring. De scan is bewaard."
SCAN_KIJK_NA: Final = "Kijk de scan na. Leg hem naast het papier."
SCAN_WEG: Final = "De scan is bewaard. Klopt hij niet? Kies Ongedaan maken."
HOOGSTENS: Final = 3
"""Findings that are told at once; the page *Papier controleren* shows all."""

PIN_AANBIEDEN: Final = "Je biedt de verklaring aan de school aan."
PIN_VASTSTELLEN: Final = "Je stelt de verklaring vast namens de school."
PIN_TERUGGEVEN: Final = "Je geeft de verklaring terug."
PIN_UITREIKEN: Final = "Je legt vast dat de deelnemer het papier kreeg."
PIN_INTREKKEN: Final = "Je trekt de verklaring in."
PIN_TEKENEN: Final = "Je tekent de verklaring."
PIN_TITELS: Final = "Je zegt dat deze titels kloppen."


def staat(stand: VerklaringStand) -> str:
    """How far it is, with its day."""
    if stand.ingetrokken is not None:
        return f"Ingetrokken op {datum(stand.ingetrokken.op)}"
    match stand.staat:
        case Staat.UITGEREIKT if stand.uitgereikt_op is not None:
            return f"Uitgereikt op {datum(stand.uitgereikt_op)}"
        case Staat.VASTGESTELD if stand.vaststelling is not None:
            return f"Vastgesteld op {datum(stand.vaststelling.op)}"
        case Staat.AANGEBODEN:
            return f"Aangeboden op {datum(stand.aanbod[-1].op)}"
        case Staat.TERUG:
            laatste = stand.aanbod[-1]
            return f"Terug van de school op {datum(laatste.terug_op or laatste.op)}"
        case _:
            return _bij_leerbedrijf(stand)


def reden(stand: VerklaringStand) -> str:
    """Why the school gave it back or took it back; empty otherwise."""
    if stand.ingetrokken is not None:
        return f"De reden: {stand.ingetrokken.reden}"
    if stand.staat is Staat.TERUG:
        return f"De school schrijft: {stand.aanbod[-1].terug_om}"
    return ""


def _bij_leerbedrijf(stand: VerklaringStand) -> str:
    oordeel = stand.verklaring.oordeel
    if oordeel is None:
        return f"Concept van {datum(stand.verklaring.opgemaakt_op)}"
    return f"Oordeel gegeven op {datum(oordeel.op)}"


def scans(aantal: int) -> str:
    """How many signed papers were kept."""
    return "1 scan bewaard." if aantal == 1 else f"{aantal} scans bewaard."


def na_vaststellen(stand: VerklaringStand, *, opleider: bool, commissie: bool) -> str:
    """What comes after it was established."""
    if stand.staat is Staat.UITGEREIKT:
        return KLAAR
    if stand.volgende is not None:
        return (BEURT | JOUW_BEURT if opleider else BEURT)[stand.volgende]
    met_pen = stand.vaststelling is not None and stand.vaststelling.vorm is Vorm.PEN
    if commissie:
        return REIK_UIT_PEN if met_pen and not stand.scans else REIK_UIT
    if met_pen and stand.scans:
        return f"{scans(len(stand.scans))} De school reikt het papier uit."
    return PRINT_EN_TEKEN if met_pen else "Iedereen heeft getekend, en het zegel staat erop."


def wachten_op_jou(aantal: int) -> str:
    """On the button to all of them: how many wait for who works here; nothing for none."""
    wacht = "1 wacht" if aantal == 1 else f"{aantal} wachten"
    return f"{wacht} op jou" if aantal else ""


def zo_ver(stand: VerklaringStand) -> Iterator[str]:
    """How far it is, in a few lines."""
    if stand.staat is not Staat.VASTGESTELD:
        yield f"{staat(stand)}."
    if stand.staat is Staat.TERUG:
        yield reden(stand)
    if stand.vaststelling is not None:
        vast = stand.vaststelling
        yield f"Vastgesteld op {datum(vast.op)} in {vast.plaats}, door {vast.door.naam}."
    for gezet in stand.handtekeningen:
        yield f"Ondertekend op {datum(gezet.op)} door {ROL[gezet.rol]}."
    if stand.volgende is not None:
        yield f"Nu tekent {ROL[stand.volgende]}."
    if stand.uitgereikt_op is not None and stand.ingetrokken is not None:
        yield f"Uitgereikt op {datum(stand.uitgereikt_op)}."
    if stand.ingetrokken is not None:
        yield reden(stand)
