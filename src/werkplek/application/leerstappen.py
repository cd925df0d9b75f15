"""The leerbedrijf's own small steps inside a werkproces: no feiten, and never printed."""

from dataclasses import dataclass, replace

from werkplek.application.context import Context, vraag_na
from werkplek.application.ports import UnitOfWork
from werkplek.domain.bevoegdheid import mag_plaatsen
from werkplek.domain.fouten import AlGedaan, TeVeelLeerstappen
from werkplek.domain.leerstap import MAX_LEERSTAP, MAX_LEERSTAPPEN, Leerstap
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.domain.tekst import lees_regel
from werkplek.domain.werkverwijzing import WerkprocesVerwijzing

_JPEG = b"\xff\xd8\xff"


@dataclass(frozen=True, slots=True)
class LeerstapOpgave:
    """What a person wrote, and the picture: a new JPEG, None to leave it, empty to take it away.

    A picture comes here without the metadata of the camera: who reads the file sees to that.
    """

    tekst: str
    foto: bytes | None = None


@dataclass(frozen=True, slots=True)
class Leerstapplek:
    """A step as it was seen, and where it stood (from 1): others may have moved it since.

    Of a step that was taken away `gelijke` others are left that say and show the same.
    """

    werkproces: WerkprocesVerwijzing
    nummer: int
    stap: Leerstap
    gelijke: int = 0

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
    tekst = _lees(als, opgave, bevestigd)
    with ctx.store.unit_of_work() as uow:
        stappen = uow.leerstappen(werkproces.crebo, werkproces.titel)
        stap = Leerstap(tekst, _beeld(uow, opgave.foto))
        _bewaar(uow, werkproces, (*stappen, stap))
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
    tekst = _lees(als, opgave, bevestigd)
    with ctx.store.unit_of_work() as uow:
        stappen = uow.leerstappen(plek.werkproces.crebo, plek.werkproces.titel)
        nummer = plek.in_(stappen)
        nieuw = Leerstap(tekst, _beeld(uow, opgave.foto, plek.stap.beeld))
        _bewaar(uow, plek.werkproces, (*stappen[: nummer - 1], nieuw, *stappen[nummer:]))
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
        over = stappen[: nummer - 1] + stappen[nummer:]
        _bewaar(uow, plek.werkproces, over)
    return replace(plek, nummer=nummer, gelijke=over.count(plek.stap))


def zet_leerstap_terug(
    ctx: Context,
    als: Persoon,
    weg: Leerstapplek,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),  # noqa: ARG001  it stood there before
) -> Leerstap:
    """Put a step back where it stood.

    Raises `NietBevoegd`, `TeVeelLeerstappen`, or `AlGedaan` when it is there already.
    """
    mag_plaatsen(als, handeling="werkplek")
    with ctx.store.unit_of_work() as uow:
        stappen = list(uow.leerstappen(weg.werkproces.crebo, weg.werkproces.titel))
        if stappen.count(weg.stap) > weg.gelijke:
            raise AlGedaan("terugzetten")
        stappen.insert(weg.nummer - 1, weg.stap)
        _bewaar(uow, weg.werkproces, tuple(stappen))
    return weg.stap


def _lees(als: Persoon, opgave: LeerstapOpgave, bevestigd: frozenset[Navraag]) -> str:
    mag_plaatsen(als, handeling="werkplek")
    tekst = lees_regel(opgave.tekst, veld="stap", grens=MAX_LEERSTAP)
    vraag_na(bevestigd, tekst=tekst)
    if opgave.foto and not opgave.foto.startswith(_JPEG):
        raise ValueError("a picture is made a JPEG before it is kept")
    return tekst


def _beeld(uow: UnitOfWork, foto: bytes | None, was: str = "") -> str:
    if foto is None:
        return was
    return uow.bewaar_leerstap_foto(foto) if foto else ""


def _bewaar(
    uow: UnitOfWork, werkproces: WerkprocesVerwijzing, stappen: tuple[Leerstap, ...]
) -> None:
    """Keep the steps; of photos that are shown no more only those of this change may come back."""
    if len(stappen) > MAX_LEERSTAPPEN:
        raise TeVeelLeerstappen(MAX_LEERSTAPPEN)
    toen = uow.leerstappen(werkproces.crebo, werkproces.titel)
    uow.bewaar_leerstappen(werkproces.crebo, werkproces.titel, stappen)
    uow.ruim_leerstap_fotos_op(behalve={stap.beeld for stap in toen})
    uow.commit()
