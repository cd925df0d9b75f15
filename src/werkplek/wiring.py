"""Builds what the use cases are given from the adapters of this computer, for both front ends."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from itertools import chain, count
from pathlib import Path
from shutil import rmtree
from typing import Final

from werkplek.application.context import Context
from werkplek.application.ports import (
    Bestanden,
    MapBestaatAl,
    MapIsNieuw,
    Printer,
    Renderer,
)
from werkplek.application.ports_structuur import Structuurbron
from werkplek.device.bestanden import SchijfBestanden
from werkplek.device.ids import UuidIds
from werkplek.device.klok import SysteemKlok
from werkplek.device.ontsluiten import maak_sleutels, ontsluit
from werkplek.device.printen import CupsPrinter
from werkplek.device.sleutelbos import Sleutelbos, kandidaten
from werkplek.device.sleutels import SLEUTELS, VORIGE, eis_nieuw
from werkplek.device.slots import Argon2Cost
from werkplek.device.zegelsleutel import Ed25519Signer, nieuwe_zegelsleutel
from werkplek.domain.leesverslag import PlakKop
from werkplek.domain.verklaring import Verklaring
from werkplek.store.apparaat import Outside
from werkplek.store.folder import BEDRIJF, FolderStore, maak_store, open_store
from werkplek.store.fouten import disk
from werkplek.store.lock import FolderLock

SLEUTELBOS: Final = Sleutelbos(kandidaten())
"""The keyring of this computer; None in its place leaves it alone."""

ONAF: Final = "onaf"
"""The folder that stands in a folder of Werkplek from before its keys until its store is there.

Keys without a store are a loss elsewhere, and no more than a beginning that was cut off here.
"""


@dataclass(frozen=True, slots=True)
class PdfOnDemand:
    """Fulfils `Renderer`; reportlab is loaded with the first paper, not with the program."""

    def praktijkverklaring(self, verklaring: Verklaring) -> bytes:
        from werkplek.documents.praktijkverklaring import KENMERK  # noqa: PLC0415  see the class
        from werkplek.documents.sjablonen import PdfRenderer, sjablonen  # noqa: PLC0415

        return PdfRenderer(sjablonen()[KENMERK]).praktijkverklaring(verklaring)


def open_bron(pad: Path) -> Structuurbron:
    """A file of the kwalificatiestructuur; its readers are loaded with the first one."""
    from werkplek.structuur import bronbestand  # noqa: PLC0415  see above

    return bronbestand.open_bron(pad)


def plak(tekst: str, kop: PlakKop) -> Structuurbron:
    """A pasted list of codes and titles."""
    from werkplek.structuur.plakbron import Plakbron  # noqa: PLC0415  see `open_bron`

    return Plakbron(tekst, kop)


@dataclass(frozen=True, slots=True)
class Werkplek:
    """An open folder with everything the use cases need; whoever opened it closes it."""

    map: Path
    ctx: Context
    renderer: Renderer = field(default_factory=PdfOnDemand)
    printer: Printer = field(default_factory=CupsPrinter)
    bestanden: Bestanden = field(default_factory=SchijfBestanden)
    open_bron: Callable[[Path], Structuurbron] = open_bron
    plak: Callable[[str, PlakKop], Structuurbron] = plak

    def sluit(self) -> None:
        """Seal and close the store."""
        self.ctx.store.sluit()


def open_werkplek(
    map_: Path, wachtzin: str | None = None, *, sleutelbos: Sleutelbos | None = SLEUTELBOS
) -> Werkplek:
    """Open the folder with the key from the keyring, else with the passphrase.

    Raises any `Unavailable`; `MapIsNieuw` also for a folder whose making was cut off.
    """
    with disk():
        onaf = _is_onaf(map_)
    if onaf:
        raise MapIsNieuw(ONAF)
    _is_af(map_)
    sleutel = ontsluit(map_, sleutelbos=sleutelbos, wachtzin=wachtzin)
    ids = UuidIds()
    return _werkplek(map_, open_store(map_, sleutel, _outside(ids)), ids)


def begin_werkplek(
    map_: Path,
    wachtzin: str | None = None,
    *,
    sleutelbos: Sleutelbos | None = SLEUTELBOS,
    cost: Argon2Cost | None = None,
) -> Werkplek:
    """Make a folder with keys and an empty store, and open it; `beginnen.begin` comes next.

    The keyring gets the key when there is one, the passphrase opens it as well. Raises
    `MapBestaatAl`, `TekstGeweigerd` or another `Unavailable`; then it is no folder of Werkplek yet.
    """
    ids = UuidIds()
    with _in_aanbouw(map_):
        sleutel = maak_sleutels(map_, sleutelbos=sleutelbos, wachtzin=wachtzin, cost=cost)
        store = maak_store(map_, sleutel, _outside(ids))
    return _werkplek(map_, store, ids)


def _outside(ids: UuidIds) -> Outside:
    return Outside(ids, nieuwe_zegelsleutel, Ed25519Signer)


def _werkplek(map_: Path, store: FolderStore, ids: UuidIds) -> Werkplek:
    with ExitStack() as stapel:
        stapel.callback(store.sluit)
        laatste = store.laatste_feit()
        if laatste is not None:
            ids.begin_na(laatste)
        stapel.pop_all()
    return Werkplek(map_, Context(store, SysteemKlok(), ids))


def _is_onaf(map_: Path) -> bool:
    return (map_ / ONAF).exists() and not (map_ / BEDRIJF).exists()


def _is_af(map_: Path) -> None:
    """Unmark a folder that has its store: its keys must never look unused later."""
    with suppress(OSError):  # a folder that cannot be written says so where it matters
        if (map_ / ONAF).exists() and (map_ / BEDRIJF).exists():
            rmtree(map_ / ONAF)


@contextmanager
def _in_aanbouw(map_: Path) -> Iterator[None]:
    """Mark and lock the folder meanwhile; after a failure it is no folder of Werkplek yet."""
    onaf = map_ / ONAF
    with disk():
        bestond = map_.exists()
        if not _is_onaf(map_):
            _eis_leeg(map_)
        onaf.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = FolderLock(onaf)
    try:
        if (map_ / BEDRIJF).exists():  # somebody else was making it, and is ready now
            raise MapBestaatAl(BEDRIJF)
        with disk():
            _ruim_op(map_)
        yield
    finally:
        with suppress(OSError):  # what cannot be taken away stays marked, for the next attempt
            try:
                _ruim_op(map_)
            finally:
                lock.geef_vrij()
            rmtree(onaf)
            if not bestond:
                map_.rmdir()


def _eis_leeg(map_: Path) -> None:
    if (map_ / BEDRIJF).exists():
        raise MapBestaatAl(BEDRIJF)
    eis_nieuw(map_)


def _ruim_op(map_: Path) -> None:
    """Put keys without a store aside, never away: a store may come back from elsewhere."""
    if not (map_ / BEDRIJF).exists():
        for naam in (SLEUTELS, VORIGE):
            if (map_ / naam).exists():
                (map_ / naam).rename(_vrij(map_ / f"{naam}.{ONAF}"))


def _vrij(pad: Path) -> Path:
    """This name, else the first with a number behind it: what was put aside before stays."""
    namen = chain((pad,), (pad.with_name(f"{pad.name}.{nummer}") for nummer in count(2)))
    return next(naam for naam in namen if not naam.exists())
