"""The page for the deelnemer, in the simplest Dutch (A2): this is what I can do."""

from typing import Final

from werkplek.domain.vaststelling import Papier
from werkplek.domain.verklaring import Staat, Verklaring, VerklaringRegel
from werkplek.woorden.datums import datum
from werkplek.woorden.verklaring import volledige_naam

TITEL: Final = "Dit kan ik"
MIJN_WERK: Final = "Mijn werk"
DIT_KAN_IK: Final = "Dit kan ik in mijn werk"
NOG_NIETS: Final = "Hier staat nog niets. Dat komt nog."
OVER_DIT_BLAD: Final = "Over dit blad"
VOET: Final = "Dit blad is voor jou. Het is niet de praktijkverklaring."


def naam(papier: Papier) -> str:
    """Who this page is about."""
    return volledige_naam(papier.verklaring.deelnemer)


def mijn_werk(verklaring: Verklaring) -> tuple[str, ...]:
    """Where and when, one short sentence each."""
    begin = f"Ik begon op {datum(verklaring.begin)}."
    eind = (
        "Ik werk daar nu nog."
        if verklaring.eind is None
        else f"Mijn laatste dag was {datum(verklaring.eind)}."
    )
    opleider = f"{verklaring.praktijkopleider.naam} leerde mij het werk."
    werkte = "werk" if verklaring.eind is None else "werkte"
    return (f"Ik {werkte} bij {verklaring.bedrijf.naam}.", begin, eind, opleider)


def gezien(regel: VerklaringRegel) -> str:
    """How often somebody saw it."""
    keer = len(regel.gezien_op)
    if not keer:
        return "Nog niet gezien."
    return "1 dag gezien." if keer == 1 else f"{keer} dagen gezien."


def over_dit_blad(papier: Papier) -> tuple[str, ...]:
    """What this page is, and which paper counts."""
    verklaring, vaststelling = papier.verklaring, papier.vaststelling
    if verklaring.staat is Staat.CONCEPT:
        return ("Dit is nog niet klaar.", "Mijn praktijkopleider kijkt nog.")
    begin = ("Dit blad is van mij.", "Mijn praktijkverklaring is een ander papier.")
    nummer = f"Daar staat dit nummer op: {verklaring.nummer}." if verklaring.nummer else ""
    if vaststelling is None:
        eind = ["De school kijkt nog naar dat papier."]
    else:
        eind = [
            f"De school keek naar dat papier op {datum(vaststelling.op)}.",
            "Zoek ik werk? Dan laat ik dat papier zien.",
        ]
    return tuple(zin for zin in (*begin, nummer, *eind) if zin)
