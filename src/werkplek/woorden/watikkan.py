"""The page for the deelnemer, in the simplest Dutch (A2): this is what I can do."""

from datetime import date
from typing import Final, Protocol

from werkplek.domain.vaststelling import Papier
from werkplek.domain.verklaring import Staat, Verklaring, VerklaringRegel
from werkplek.woorden.datums import datum
from werkplek.woorden.talen.zinnen import NEDERLANDS
from werkplek.woorden.verklaring import volledige_naam

TITEL: Final = "Dit kan ik"
MIJN_WERK: Final = "Mijn werk"
DIT_KAN_IK: Final = "Dit kan ik in mijn werk"
NOG_NIETS: Final = "Hier staat nog niets. Dat komt nog."
DIT_OEFEN_IK: Final = "Dit oefen ik nu"
DIT_LEER_IK: Final = "Dit leer ik ook"
OVER_DIT_BLAD: Final = "Over dit blad"
VOET: Final = "Dit blad is voor jou. Het is niet de praktijkverklaring."


class Regel(Protocol):
    """What stands with one piece of work on the paper to take home."""

    @property
    def zag(self) -> str:
        """The word of who saw it last."""

    @property
    def dagen(self) -> int:
        """On how many days it was seen."""

    @property
    def ik(self) -> str:
        """The own word."""


class Blad(Protocol):
    """What stands on the paper to take home."""

    @property
    def bedrijf(self) -> str:
        """Where the work is."""

    @property
    def werk(self) -> str:
        """What one learns there."""

    @property
    def begin(self) -> date:
        """Since when."""

    @property
    def op(self) -> date:
        """The day of the paper."""


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


def mijn_werk_nu(blad: Blad) -> tuple[str, ...]:
    """Where, what and since when, while it still goes on; nobody's name."""
    if not blad.werk:
        return (f"Ik werk bij {blad.bedrijf}.",)
    return (
        f"Ik werk bij {blad.bedrijf}.",
        f"Ik leer: {blad.werk}.",
        f"Ik begon op {datum(blad.begin)}.",
    )


def gezien(regel: VerklaringRegel) -> str:
    """How often somebody saw it."""
    return _dagen(len(regel.gezien_op))


def bij_regel(regel: Regel) -> tuple[str, ...]:
    """How it was seen, and beside it how I think it goes."""
    zag = f"{regel.zag}." if regel.zag else ""
    gezien = " ".join(zin for zin in (zag, _dagen(regel.dagen) if regel.dagen else "") if zin)
    ik = f"{NEDERLANDS.dit_vind_ik}: {regel.ik}." if regel.ik else ""
    return tuple(zin for zin in (gezien, ik) if zin)


def over_thuisblad(blad: Blad) -> tuple[str, ...]:
    """What this page is."""
    return (f"Dit blad is van {datum(blad.op)}.", "Het is van mij.", "Ik mag het laten zien.")


def _dagen(keer: int) -> str:
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
