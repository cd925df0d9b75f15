"""What must be so before the school may establish a verklaring; rights alone do not tell."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from werkplek.domain.verklaring import Verklaring, VerklaringRegel
from werkplek.domain.verklaringstand import VerklaringStand
from werkplek.domain.voortgang import Voortgang
from werkplek.domain.waarneming import Waarneming

_VROEGSTE: Final = date(1900, 1, 1)


@dataclass(frozen=True, slots=True)
class Bezwaar:
    """Why not, and which werkprocessen are at fault."""

    reden: str
    codes: tuple[str, ...] = ()


def bezwaar(
    stand: VerklaringStand, gang: Voortgang, aanbod: Collection[str] | None = None
) -> Bezwaar | None:
    """The first objection against establishing this verklaring, or None.

    `stand` is as it was before anybody established it. `aanbod` are the offers that are answered,
    of which one must be open; None: any open one will do.
    """
    return next(_bezwaren(stand, gang, aanbod), None)


def _bezwaren(
    stand: VerklaringStand, gang: Voortgang, aanbod: Collection[str] | None
) -> Iterator[Bezwaar]:
    verklaring = stand.verklaring
    if stand.ingetrokken is not None:
        yield Bezwaar("ingetrokken")
    if stand.vaststelling is not None:
        yield Bezwaar("al_vastgesteld")
    if verklaring.oordeel is None:
        yield Bezwaar("geen_oordeel")
    if not any(aanbod is None or een.feit in aanbod for een in stand.open_aanbod):
        yield Bezwaar("niet_aangeboden")
    if codes := tuple(regel.code for regel in verklaring.regels if not regel.titel_bevestigd):
        yield Bezwaar("titel_onbevestigd", codes)
    yield from _inhoud(verklaring, gang.waarnemingen)


def _inhoud(verklaring: Verklaring, gezien: Collection[Waarneming]) -> Iterator[Bezwaar]:
    """What is printed must be whole, and rest on what still stands."""
    wie = verklaring.deelnemer
    if not (wie.voornamen.strip() and wie.achternaam.strip()):
        yield Bezwaar("naam_ontbreekt")
    if not _VROEGSTE <= wie.geboortedatum < verklaring.opgemaakt_op:
        yield Bezwaar("geboortedatum_ontbreekt")
    if not verklaring.regels:
        yield Bezwaar("geen_regels")
    hier = {id_ for w in gezien for id_ in w.keten}
    staand = {id_ for w in gezien if w.geldt for id_ in w.keten}
    if codes := _zonder(verklaring.regels, hier):
        yield Bezwaar("geen_waarneming", codes)
    if codes := _zonder(verklaring.regels, staand):
        yield Bezwaar("waarneming_herroepen", codes)


def _zonder(regels: Collection[VerklaringRegel], bekend: Collection[str]) -> tuple[str, ...]:
    """The lines that rest on nothing, or on something that is not among these."""
    return tuple(
        regel.code
        for regel in regels
        if not regel.waarnemingen
        or not regel.gezien_op
        or not all(id_ in bekend for id_ in regel.waarnemingen)
    )
