"""The key file of the open folder, in one hand: read, changed whole, one change at a time."""

import hmac
import logging
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import RLock
from typing import Final

from werkplek.application.ports import MapBeschadigd, MapOnbereikbaar, SleutelPastNiet
from werkplek.device.datasleutels import (
    datasleutels,
    met_alleen,
    met_nieuwe,
    met_nieuwe_mapsleutel,
)
from werkplek.device.herstelcode import lees_herstelcode, lijkt_op_herstelcode
from werkplek.device.ontsluiten import Geopend, met_herstelcode, met_wachtzin
from werkplek.device.sleutels import (
    Sleutels,
    bewaar_sleutels,
    lees_sleutels,
    lees_vorige,
    maak_vorige,
)
from werkplek.device.slot_cipher import is_ours
from werkplek.device.slots import SLEUTELBOS, WACHTZIN
from werkplek.device.slots_v1 import OldSlot, renewed
from werkplek.domain.fouten import HerstelcodeOnleesbaar

_LOG: Final = logging.getLogger(__name__)


@dataclass
class Sleutelmap:
    """`sleutels.json` in `map`, with the folder key that opened it. Safe for lanes.

    Every method raises `MapOnbereikbaar`, and what `lees_sleutels` raises.
    """

    map: Path
    mapsleutel: bytes = field(repr=False)
    lock: RLock = field(default_factory=RLock, repr=False)

    def lees(self) -> Sleutels:
        """What the file says now."""
        return lees_sleutels(self.map)

    def wijzig(self, change: Callable[[Sleutels], Sleutels]) -> None:
        """Replace the file by what `change` makes of it; the same is not written again."""
        with self.lock:
            eerst = self.lees()
            daarna = change(eerst)
            if daarna != eerst:
                bewaar_sleutels(self.map, daarna)

    def maak_heel(self, uit_vorige: Sleutels | None) -> None:
        """Let both files say the same again, with the folder locked and open.

        `uit_vorige` is what `sleutels.json.vorige` said when that opened the folder. A slot that is
        damaged comes from there too, when nothing else is different.
        """
        with self.lock:
            heel = uit_vorige or self._met_hele_slots()
            if heel is not None:
                _LOG.warning("sleutels_uit_vorige")
                bewaar_sleutels(self.map, heel)
            elif not self.lees().damaged:
                maak_vorige(self.map)

    def werk_bij(self, via: tuple[Geopend, ...]) -> None:
        """Renew slots of the first version that just opened; let go of older keyring slots."""

        def change(sleutels: Sleutels) -> Sleutels:
            for geopend in via:
                sleutels = self._met_geopend(sleutels, geopend)
            return sleutels

        with self.lock:
            sleutels = self.lees()
            vreemd = sum(not is_ours(sleutels.binding, self.mapsleutel, s) for s in sleutels.slots)
            if vreemd:
                _LOG.warning("slot_niet_van_ons", extra={"aantal": vreemd})
            self.wijzig(change)

    def eis_bewijs(self, herstel: str) -> None:
        """Demand the herstelcode or the wachtzin of this folder.

        What is neither was meant as a herstelcode when it looks like one: then it raises
        `HerstelcodeOnleesbaar` for a typing error, else `SleutelPastNiet`.
        """
        sleutels = self.lees()
        try:
            mapsleutel, _ = met_herstelcode(sleutels, lees_herstelcode(herstel))
        except (HerstelcodeOnleesbaar, SleutelPastNiet) as fout:
            try:
                mapsleutel, _ = met_wachtzin(sleutels, herstel)
            except (MapBeschadigd, SleutelPastNiet) as ook:
                code = isinstance(ook, MapBeschadigd) or lijkt_op_herstelcode(herstel)
                raise (fout if code else ook) from ook
        if not hmac.compare_digest(mapsleutel, self.mapsleutel):
            raise SleutelPastNiet(WACHTZIN)

    def begin_vernieuwing(self) -> tuple[bytes, bytes]:
        """Put a new key of `bedrijf.db` in the file beside the old one; gives (old, new).

        Raises `SleutelNodig` while a slot of the first version has not been opened yet.
        """
        with self.lock:
            sleutels = self.lees()
            met_nieuwe_mapsleutel(sleutels, self.mapsleutel)  # refuses now what it would later
            daarna, oud, nieuw = met_nieuwe(sleutels, self.mapsleutel)
            self.wijzig(lambda _: daarna)
        return oud, nieuw

    def bevestig_vernieuwing(self, geldig: bytes) -> None:
        """Keep only the key with which `bedrijf.db` was opened again.

        When that is a new one, the folder gets a new folder key in the same write: who kept the old
        one, or an old copy of this file, opens nothing of today.
        """
        with self.lock:
            sleutels = self.lees()
            alleen = met_alleen(sleutels, self.mapsleutel, geldig)
            if hmac.compare_digest(datasleutels(sleutels, self.mapsleutel)[0], geldig):
                self.wijzig(lambda _: alleen)
            else:
                self._neem(*met_nieuwe_mapsleutel(alleen, self.mapsleutel))

    def rond_af(self, geldig: bytes) -> None:
        """End a renewal that a power cut left, now that `bedrijf.db` opened with this key."""
        with self.lock:
            if len(datasleutels(self.lees(), self.mapsleutel)) > 1:
                self.bevestig_vernieuwing(geldig)

    def vernieuw_mapsleutel(self) -> None:
        """A new folder key, sealed to every way in. Raises `SleutelNodig` as `begin_vernieuwing`.

        The key of `bedrijf.db` stays what it was.
        """
        with self.lock:
            self._neem(*met_nieuwe_mapsleutel(self.lees(), self.mapsleutel))

    def _neem(self, sleutels: Sleutels, mapsleutel: bytes) -> None:
        try:
            bewaar_sleutels(self.map, sleutels)
        except MapOnbereikbaar:
            # The disk may have refused only the last wait: then the file is the new one.
            if self.lees().past(mapsleutel):
                self.mapsleutel = mapsleutel
            raise
        self.mapsleutel = mapsleutel

    def _met_hele_slots(self) -> Sleutels | None:
        """The other file, when the first lost a slot that it still has; else None."""
        eerst = self.lees()
        if not eerst.damaged:
            return None
        try:
            vorige = lees_vorige(self.map)
        except MapBeschadigd:
            return None
        rest = replace(vorige, slots=eerst.slots, old=eerst.old, kept=eerst.kept, damaged=True)
        erbij = all(slot in vorige.ways for slot in eerst.ways)
        return vorige if rest == eerst and erbij and not vorige.damaged else None

    def _met_geopend(self, sleutels: Sleutels, geopend: Geopend) -> Sleutels:
        slot = geopend.slot
        if isinstance(slot, OldSlot):
            if slot not in sleutels.old:
                return sleutels
            nieuw = renewed(sleutels.binding, self.mapsleutel, slot, geopend.key)
            rest = tuple(old for old in sleutels.old if old != slot)
            return replace(sleutels, slots=(*sleutels.slots, nieuw), old=rest)
        if slot.kind != SLEUTELBOS or slot != next(iter(sleutels.van(SLEUTELBOS)), None):
            return sleutels
        slots = tuple(s for s in sleutels.slots if s.kind != SLEUTELBOS or s == slot)
        return replace(
            sleutels, slots=slots, old=tuple(o for o in sleutels.old if o.kind != SLEUTELBOS)
        )
