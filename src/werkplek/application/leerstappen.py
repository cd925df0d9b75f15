"""The leerbedrijf's own small steps inside a werkproces: no feiten, and never printed."""

import hashlib
from dataclasses import dataclass, replace
from typing import Final

from werkplek.application.context import Context, vraag_na
from werkplek.application.ports import Document, UnitOfWork
from werkplek.domain.bevoegdheid import mag_plaatsen
from werkplek.domain.feiten import WerkprocesVerwijzing
from werkplek.domain.fouten import TeVeelLeerstappen
from werkplek.domain.leerstap import MAX_LEERSTAP, MAX_LEERSTAPPEN, Leerstap
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.domain.tekst import lees_regel

FOTO_SOORT: Final = "image/jpeg"
_JPEG: Final = b"\xff\xd8\xff"


@dataclass(frozen=True, slots=True)
class LeerstapOpgave:
    """What a person wrote, and the picture: a new JPEG, None to leave it, empty to take it away.

    A picture comes here without the metadata of the camera: who reads the file sees to that.
    """

    tekst: str
    foto: bytes | None = None


@dataclass(frozen=True, slots=True)
class Weggehaald:
    """A step that was taken away, and where it stood (from 1), to put it back."""

    werkproces: WerkprocesVerwijzing
    nummer: int
    stap: Leerstap


def voeg_leerstap_toe(
    ctx: Context,
    als: Persoon,
    werkproces: WerkprocesVerwijzing,
    opgave: LeerstapOpgave,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> Leerstap:
    """Add a step behind the others.

    Raises `NietBevoegd`, `TekstGeweigerd`, `TeVeelLeerstappen`, or `BevestigingNodig` when the
    text may hold a BSN.
    """
    stap = _lees(als, opgave, Leerstap(""), bevestigd)
    with ctx.store.unit_of_work() as uow:
        stappen = uow.leerstappen(werkproces.crebo, werkproces.titel)
        _bewaar(uow, werkproces, (*stappen, stap), opgave.foto)
    return stap


def wijzig_leerstap(
    ctx: Context,
    als: Persoon,
    waar: tuple[WerkprocesVerwijzing, int],
    opgave: LeerstapOpgave,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> Leerstap:
    """Write the step of this werkproces with this number (from 1) anew; raises as adding does."""
    werkproces, nummer = waar
    with ctx.store.unit_of_work() as uow:
        stappen = list(uow.leerstappen(werkproces.crebo, werkproces.titel))
        stap = _lees(als, opgave, stappen[nummer - 1], bevestigd)
        stappen[nummer - 1] = stap
        _bewaar(uow, werkproces, tuple(stappen), opgave.foto)
    return stap


def verplaats_leerstap(
    ctx: Context,
    als: Persoon,
    waar: tuple[WerkprocesVerwijzing, int],
    naar: int,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),  # noqa: ARG001  nothing is asked about an order
) -> int:
    """Put a step at another place, no further than the ends; gives its number there.

    Raises `NietBevoegd`.
    """
    mag_plaatsen(als, handeling="werkplek")
    werkproces, nummer = waar
    with ctx.store.unit_of_work() as uow:
        stappen = list(uow.leerstappen(werkproces.crebo, werkproces.titel))
        naar = min(max(naar, 1), len(stappen))
        stappen.insert(naar - 1, stappen.pop(nummer - 1))
        _bewaar(uow, werkproces, tuple(stappen))
    return naar


def haal_leerstap_weg(
    ctx: Context,
    als: Persoon,
    waar: tuple[WerkprocesVerwijzing, int],
    *,
    bevestigd: frozenset[Navraag] = frozenset(),  # noqa: ARG001  it can be put back
) -> Weggehaald:
    """Take a step away. Raises `NietBevoegd`."""
    mag_plaatsen(als, handeling="werkplek")
    werkproces, nummer = waar
    with ctx.store.unit_of_work() as uow:
        stappen = list(uow.leerstappen(werkproces.crebo, werkproces.titel))
        stap = stappen.pop(nummer - 1)
        _bewaar(uow, werkproces, tuple(stappen))
    return Weggehaald(werkproces, nummer, stap)


def zet_leerstap_terug(
    ctx: Context,
    als: Persoon,
    weg: Weggehaald,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),  # noqa: ARG001  it stood there before
) -> Leerstap:
    """Put a step back where it stood. Raises `NietBevoegd` or `TeVeelLeerstappen`."""
    mag_plaatsen(als, handeling="werkplek")
    with ctx.store.unit_of_work() as uow:
        stappen = list(uow.leerstappen(weg.werkproces.crebo, weg.werkproces.titel))
        stappen.insert(weg.nummer - 1, weg.stap)
        _bewaar(uow, weg.werkproces, tuple(stappen))
    return weg.stap


def _lees(
    als: Persoon, opgave: LeerstapOpgave, was: Leerstap, bevestigd: frozenset[Navraag]
) -> Leerstap:
    mag_plaatsen(als, handeling="werkplek")
    tekst = lees_regel(opgave.tekst, veld="stap", grens=MAX_LEERSTAP)
    vraag_na(bevestigd, tekst=tekst)
    if opgave.foto is None:
        return replace(was, tekst=tekst)
    if opgave.foto and not opgave.foto.startswith(_JPEG):
        raise ValueError("a picture is made a JPEG before it is kept")
    return Leerstap(tekst, hashlib.sha256(opgave.foto).hexdigest() if opgave.foto else "")


def _bewaar(
    uow: UnitOfWork,
    werkproces: WerkprocesVerwijzing,
    stappen: tuple[Leerstap, ...],
    foto: bytes | None = None,
) -> None:
    if len(stappen) > MAX_LEERSTAPPEN:
        raise TeVeelLeerstappen(MAX_LEERSTAPPEN)
    if foto:
        uow.bewaar_document(Document(hashlib.sha256(foto).hexdigest(), FOTO_SOORT, foto))
    uow.bewaar_leerstappen(werkproces.crebo, werkproces.titel, stappen)
    uow.commit()
