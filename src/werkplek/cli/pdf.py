"""Saving a PDF where somebody asked for it: whole or not at all, and never over another file."""

from pathlib import Path

from werkplek.application.ports import Bestanden, BestandOnbereikbaar
from werkplek.terminal.antwoord import Code, Mislukt
from werkplek.woorden import opdracht


def eis_vrij(pad: Path, *, overschrijven: bool) -> None:
    """Demand a place where the file can stand, before anything else is done. Raises `Mislukt`."""
    try:
        kan_hier, bestaat = pad.parent.is_dir() and not pad.is_dir(), pad.exists()
    except OSError:  # no such file can be: its name is too long, or its folder is closed
        kan_hier, bestaat = False, False
    if not kan_hier:
        raise Mislukt(Code.GEBRUIK, "geen_bestand", opdracht.geen_bestand(str(pad)))
    if bestaat and not overschrijven:
        raise Mislukt(Code.GEWEIGERD, "bestaat_al", opdracht.bestaat_al(str(pad)))


def schrijf(bestanden: Bestanden, pad: Path, pdf: bytes, nummer: str) -> None:
    """Write it. Raises `Mislukt`; the verklaring itself is kept in any case."""
    try:
        bestanden.bewaar(pad, pdf)
    except BestandOnbereikbaar as fout:
        boodschap = opdracht.niet_geschreven(str(pad), nummer)
        velden = {"nummer": nummer}
        raise Mislukt(Code.OMGEVING, "pdf_niet_geschreven", boodschap, velden) from fout
