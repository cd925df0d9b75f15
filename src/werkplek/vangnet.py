"""The copies of a folder and putting one back, and what is left when it does not open."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from werkplek.application.ports import SleutelPastNiet, Unavailable
from werkplek.application.ports_veilig import Reservekopie, Teruggezet
from werkplek.device.datasleutels import datasleutels
from werkplek.device.herstelcode import lees_herstelcode
from werkplek.device.klok import SysteemKlok
from werkplek.device.ontsluiten import (
    herstelcode_opent,
    herstelcode_van,
    ontsluit,
    wachtzin_opent,
)
from werkplek.device.sleutelbos import Sleutelbos
from werkplek.device.sleutels import lees_sleutels
from werkplek.device.slots import HERSTELCODE, WACHTZIN
from werkplek.device.toegang import MapToegang
from werkplek.domain.fouten import HerstelcodeOnleesbaar
from werkplek.store.apparaat import Outside
from werkplek.store.folder import FolderStore, put_off
from werkplek.store.generatie import huidige
from werkplek.store.lezen_alleen import exporteer_feiten
from werkplek.store.plek import bestaande_plek
from werkplek.store.reserve import FolderReserve, eigen_plek
from werkplek.store.teruggezet import heeft_merk, neem_merk_weg
from werkplek.store.terugzetten import zet_terug


@dataclass(frozen=True, slots=True)
class MapSleutels:
    """Fulfils `Sleutelbestand` with the folder key as it is now."""

    mapsleutel: Callable[[], bytes] = field(repr=False)

    def store(self, map_: Path) -> str:
        """Which folder of Werkplek these keys belong to."""
        return lees_sleutels(map_).binding.store

    def past(self, map_: Path, sleutel: bytes) -> bool:
        """Whether who opens these keys gets this data key."""
        sleutels, mapsleutel = lees_sleutels(map_), self.mapsleutel()
        try:
            return sleutels.past(mapsleutel) and sleutel in datasleutels(sleutels, mapsleutel)
        except SleutelPastNiet:
            return False


@dataclass(frozen=True, slots=True)
class FolderHerstel:
    """Implements the port `Herstel` for one folder, there or not."""

    map: Path
    outside: Outside
    sleutelbos: Sleutelbos | None

    def kopieen(self, plek: Path | None = None) -> tuple[Reservekopie, ...]:
        """The copies at a place, the newest first."""
        doel = eigen_plek(self.map) if plek is None else bestaande_plek(plek)
        return tuple(kopie.als_reservekopie() for kopie in doel.kopieen())

    def zet_terug(self, kopie: Path, geheim: str | None = None) -> Teruggezet:
        """Put a copy back; the pincodes of its key file count from the first opening on."""
        gezet = zet_terug(self.map, kopie, partial(self._sleutels, geheim), self.outside)
        with suppress(Unavailable):  # what is done is done, also when this cannot be told
            code = herstelcode_van(lees_sleutels(huidige(self.map)))
            return replace(gezet, herstelcode=code)
        return gezet

    def _sleutels(self, geheim: str | None, map_: Path) -> Sequence[bytes]:
        """The keys of a store: what was typed is a herstelcode when it reads as one."""
        return ontsluit(map_, sleutelbos=self.sleutelbos, **_getypt(geheim)).datasleutels()


def maak_passend(store: FolderStore, toegang: MapToegang) -> None:
    """After a restore the pincodes are made to fit once, however often it was cut off.

    A disk that is full puts the end of it off to the next opening.
    """
    with store.kijk() as verbinding:
        nodig = heeft_merk(verbinding)
    if nodig:
        with put_off("pincodes"):
            toegang.na_terugzetten()
            with store.schrijf() as verbinding:
                neem_merk_weg(verbinding)


def reserve_van(map_: Path, store: FolderStore, toegang: MapToegang) -> FolderReserve:
    """The copies of an open folder."""
    sleutels = MapSleutels(lambda: toegang.sleutels.mapsleutel)
    return FolderReserve(map_, partial(store.bron, sleutels), store.schrijf, SysteemKlok())


def herversleutel(reserve: FolderReserve, store: FolderStore, oud: bytes, nieuw: bytes) -> bytes:
    """A copy with the old key first, then the new key; gives the one that opens the store."""
    reserve.stel_veilig(aanleiding="sleutel")
    return store.herversleutel(oud, nieuw)


def opent_met(map_: Path) -> tuple[str, ...]:
    """`herstelcode`, `wachtzin`: what a person can type; nothing where that cannot be read."""
    with suppress(Unavailable):
        generatie = huidige(map_)
        wegen = {HERSTELCODE: herstelcode_opent, WACHTZIN: wachtzin_opent}
        return tuple(soort for soort, opent in wegen.items() if opent(generatie))
    return ()


def sla_alles_op(
    map_: Path,
    pad: Path,
    *,
    sleutelbos: Sleutelbos | None,
    wachtzin: str | None = None,
    herstelcode: str | None = None,
) -> int:
    """Write the log of a folder of any version to a file; gives the number of feiten.

    Raises any `Unavailable`; nothing in the folder changes.
    """
    ontsloten = ontsluit(
        huidige(map_), sleutelbos=sleutelbos, wachtzin=wachtzin, herstelcode=herstelcode
    )
    return exporteer_feiten(map_, ontsloten.datasleutels(), pad)


def _getypt(geheim: str | None) -> dict[str, str]:
    if geheim is None:
        return {}
    try:
        lees_herstelcode(geheim)
    except HerstelcodeOnleesbaar:
        return {"wachtzin": geheim}
    return {"herstelcode": geheim}
