"""The leerbedrijf's own small steps inside a werkproces: no feiten, and never printed."""

import hashlib
from dataclasses import dataclass, replace
from typing import Final

from werkplek.application.context import Context, vraag_na
from werkplek.application.ports import Document, UnitOfWork
from werkplek.domain.bevoegdheid import mag_plaatsen
from werkplek.domain.feiten import WerkprocesVerwijzing
from werkplek.domain.fouten import AlGedaan, TeVeelLeerstappen
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
class Leerstapplek:
    """A step as it was seen, and where it stood (from 1): others may have moved it since."""

    werkproces: WerkprocesVerwijzing
    nummer: int
    stap: Leerstap

    def in_(self, stappen: tuple[Leerstap, ...]) -> int:
        """Its number among the steps as they are now, or `AlGedaan` when it is gone."""
        if stappen[self.nummer - 1 : self.nummer] == (self.stap,):
            return self.nummer
        if self.stap not in stappen:
            raise AlGedaan("leerstap")
        return stappen.index(self.stap) + 1


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
    plek: Leerstapplek,
    opgave: LeerstapOpgave,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> Leerstap:
    """Write a step anew; raises as adding does, and `AlGedaan` when the step is gone."""
    nieuw = _lees(als, opgave, plek.stap, bevestigd)
    with ctx.store.unit_of_work() as uow:
        stappen = uow.leerstappen(plek.werkproces.crebo, plek.werkproces.titel)
        nummer = plek.in_(stappen)
        anders = (*stappen[: nummer - 1], nieuw, *stappen[nummer:])
        _bewaar(uow, plek.werkproces, anders, opgave.foto)
    return nieuw


def verplaats_leerstap(
    ctx: Context,
    als: Persoon,
    plek: Leerstapplek,
    plaatsen: int,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),  # noqa: ARG001  nothing is asked about an order
) -> Leerstapplek:
    """Move a step down so many places (up when negative), no further than the ends.

    Raises `NietBevoegd`, or `AlGedaan` when the step is gone.
    """
    mag_plaatsen(als, handeling="werkplek")
    with ctx.store.unit_of_work() as uow:
        stappen = list(uow.leerstappen(plek.werkproces.crebo, plek.werkproces.titel))
        nummer = plek.in_(tuple(stappen))
        naar = min(max(nummer + plaatsen, 1), len(stappen))
        stappen.insert(naar - 1, stappen.pop(nummer - 1))
        _bewaar(uow, plek.werkproces, tuple(stappen))
    return replace(plek, nummer=naar)


def haal_leerstap_weg(
    ctx: Context,
    als: Persoon,
    plek: Leerstapplek,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),  # noqa: ARG001  it can be put back
) -> Leerstapplek:
    """Take a step away; gives where it stood. Raises `NietBevoegd`, or `AlGedaan`."""
    mag_plaatsen(als, handeling="werkplek")
    with ctx.store.unit_of_work() as uow:
        stappen = uow.leerstappen(plek.werkproces.crebo, plek.werkproces.titel)
        nummer = plek.in_(stappen)
        _bewaar(uow, plek.werkproces, stappen[: nummer - 1] + stappen[nummer:])
    return replace(plek, nummer=nummer)


def zet_leerstap_terug(
    ctx: Context,
    als: Persoon,
    weg: Leerstapplek,
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
