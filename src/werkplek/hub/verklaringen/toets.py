"""What must be so before the school may establish a verklaring; rights alone do not tell."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from typing import Final

from werkplek.domain.verklaring import Verklaring, VerklaringRegel
from werkplek.domain.verklaringstand import VerklaringStand
from werkplek.domain.voortgang import Voortgang
from werkplek.domain.waarneming import Waarneming
from werkplek.hub.register import eigen_nummer

_VROEGSTE: Final = date(1900, 1, 1)


@dataclass(frozen=True, slots=True)
class Bezwaar:
    """Why not, and which werkprocessen are at fault."""

    reden: str
    codes: tuple[str, ...] = ()


def bezwaar(
    stand: VerklaringStand,
    gang: Voortgang,
    verklaring: Verklaring,
    aanbod: Collection[str] | None = None,
) -> Bezwaar | None:
    """The first objection against establishing this, or None.

    `stand` is as it was before anybody established it. `aanbod` are the offers that are answered,
    of which one must be open; None: any open one will do.
    """
    eerst = _stappen(stand, verklaring, aanbod)
    return next(chain(eerst, _inhoud(verklaring, gang.waarnemingen)), None)


def met_titels(verklaring: Verklaring, codes: Collection[str]) -> Verklaring:
    """With the titles of these werkprocessen confirmed."""
    regels = tuple(
        replace(regel, titel_bevestigd=regel.titel_bevestigd or regel.code in codes)
        for regel in verklaring.regels
    )
    return replace(verklaring, regels=regels)


def _stappen(
    stand: VerklaringStand, verklaring: Verklaring, aanbod: Collection[str] | None
) -> Iterator[Bezwaar]:
    """The steps before this one, and that it says word for word what was judged."""
    if stand.ingetrokken is not None:
        yield Bezwaar("ingetrokken")
    if not eigen_nummer(stand):
        yield Bezwaar("ander_nummer")
    if stand.vaststelling is not None:
        yield Bezwaar("al_vastgesteld")
    if stand.verklaring.oordeel is None:
        yield Bezwaar("geen_oordeel")
    if not any(aanbod is None or een.feit in aanbod for een in stand.open_aanbod):
        yield Bezwaar("niet_aangeboden")
    if _zonder_titels(verklaring) != _zonder_titels(stand.verklaring):
        yield Bezwaar("andere_verklaring")
    if codes := tuple(regel.code for regel in verklaring.regels if not regel.titel_bevestigd):
        yield Bezwaar("titel_onbevestigd", codes)


def _zonder_titels(verklaring: Verklaring) -> Verklaring:
    """Who confirmed which title may differ from when it was judged."""
    return met_titels(verklaring, {regel.code for regel in verklaring.regels})


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
