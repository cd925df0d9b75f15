"""The pincodes of the people who share this computer, and what each of them may still try.

A pincode opens no folder: it shows who somebody is in a folder that is open. Its slot is wrapped
under the pincode and a half that lies under the folder key; so a stolen file gives no way to guess,
and a changed keyring or a renewed folder key costs nobody their pincode. What does not add up (a
slot or the tries gone, or changed) is tampering: then the herstelcode or the wachtzin decides.
"""

import logging
import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from werkplek.device.datasleutels import met_half, pincode_half
from werkplek.device.pincode import eis_pincode
from werkplek.device.pogingen import Geknoei
from werkplek.device.sleutelmap import Sleutelmap
from werkplek.device.sleutels import Sleutels
from werkplek.device.slot_cipher import HALF_BYTES, is_ours, new_slot, private_half
from werkplek.device.slot_keys import PINCODE_COST, key_from_pincode
from werkplek.device.slots import PINCODE, Argon2Cost, Slot
from werkplek.device.telling import Telling
from werkplek.domain.fouten import PincodeNodig, PincodeOpSlot
from werkplek.domain.kenmerk import PersoonId

_LOG: Final = logging.getLogger(__name__)


@dataclass
class Pincodes:
    """Who has one, whose it is. `wortel` is the root of the folder, the rest as in `Pogingen`."""

    sleutels: Sleutelmap
    wortel: Path
    loop: Callable[[], float]
    cost: Argon2Cost = PINCODE_COST
    maak_ruimte: Callable[[], bool] = lambda: False

    def __post_init__(self) -> None:
        self._telling = Telling(self.sleutels, self.wortel, self.loop, self.maak_ruimte)

    def heeft(self, persoon: PersoonId) -> bool:
        """Whether they chose one; also when it was taken away behind their back."""
        with self.sleutels.lock:
            sleutels = self.sleutels.lees()
            return _slot(sleutels, persoon) is not None or self._telling.genoemd(sleutels, persoon)

    def kies(self, persoon: PersoonId, pincode: str) -> None:
        """Give them this pincode. Raises `PincodeGeweigerd`, `PincodeOpSlot` when locked."""
        eis_pincode(pincode)
        with self.sleutels.lock:
            sleutels = self.sleutels.lees()
            self._eis_los(sleutels, persoon)
            if sleutels.half is None:
                half = secrets.token_bytes(HALF_BYTES)
                self._telling.begin(half, {})
                sleutels = met_half(sleutels, self.sleutels.mapsleutel, half)
            self._telling.laat_toe(sleutels, persoon)
            half = pincode_half(sleutels, self.sleutels.mapsleutel)
            slot = new_slot(
                sleutels.binding,
                self.sleutels.mapsleutel,
                lambda blank: key_from_pincode(half, pincode, blank.salt, self.cost),
                PINCODE,
                owner=persoon,
                cost=self.cost,
            )
            sleutels = self._telling.met(sleutels, persoon)
            daarna = replace(sleutels, slots=(*_zonder(sleutels, persoon), slot))
            self.sleutels.wijzig(lambda _: daarna)
            self._telling.open(daarna).laat_binnen(persoon)

    def toets(self, persoon: PersoonId, pincode: str) -> None:
        """Return when it is theirs; raises what `Toegang.toets_pincode` raises."""
        with self.sleutels.lock:
            sleutels = self.sleutels.lees()
            slot = _slot(sleutels, persoon)
            if slot is None:
                if self._telling.genoemd(sleutels, persoon):
                    raise _geknoei("slot")
                raise PincodeNodig(nieuw=True)
            if not is_ours(sleutels.binding, self.sleutels.mapsleutel, slot):
                raise _geknoei("slot")
            try:
                pogingen = self._telling.open(sleutels)
                pogingen.probeer(persoon, lambda: self._past(sleutels, slot, pincode))
            except Geknoei as fout:
                raise _geknoei(str(fout)) from fout

    def wachttijd(self, persoon: PersoonId) -> int:
        """Seconds before the next try; 0 for who has no pincode or needs another way."""
        with self.sleutels.lock:
            try:
                return self._telling.open(self.sleutels.lees()).wachttijd(persoon)
            except Geknoei:
                return 0

    def vergeet(self, persoon: PersoonId, herstel: str) -> None:
        """Take away a pincode on showing the herstelcode or the wachtzin."""
        self.sleutels.eis_bewijs(herstel)
        with self.sleutels.lock:
            sleutels = self.sleutels.lees()
            try:
                self._telling.open(sleutels).laat_gaan(persoon)
            except Geknoei:
                sleutels = self._telling.zet_recht(sleutels, persoon)
            sleutels = self._telling.zonder(sleutels, persoon)
            slots = _zonder(sleutels, persoon)
            self.sleutels.wijzig(lambda _: replace(sleutels, slots=slots))

    def na_terugzetten(self) -> None:
        """Make the tries of the folder fit the key file that was put back.

        Without it, whoever chose a pincode after the copy needs the herstelcode. What cannot be
        written counts until the folder closes. Raises `MapOnbereikbaar`.
        """
        self._telling.begin_opnieuw()

    def _past(self, sleutels: Sleutels, slot: Slot, pincode: str) -> bytes:
        half = pincode_half(sleutels, self.sleutels.mapsleutel)
        key = key_from_pincode(half, pincode, slot.salt, slot.cost or self.cost)
        return private_half(sleutels.binding, slot, key)

    def _eis_los(self, sleutels: Sleutels, persoon: PersoonId) -> None:
        """Demand that nothing about this person asks for the herstelcode first."""
        if _slot(sleutels, persoon) is None:
            if self._telling.genoemd(sleutels, persoon):
                raise _geknoei("slot")
            return
        try:
            if self._telling.open(sleutels).op_slot(persoon):
                raise PincodeOpSlot
        except Geknoei as fout:
            raise _geknoei(str(fout)) from fout


def _slot(sleutels: Sleutels, persoon: PersoonId) -> Slot | None:
    return next((slot for slot in sleutels.van(PINCODE) if slot.owner == persoon), None)


def _zonder(sleutels: Sleutels, persoon: PersoonId) -> tuple[Slot, ...]:
    return tuple(s for s in sleutels.slots if (s.kind, s.owner) != (PINCODE, persoon))


def _geknoei(wat: str) -> PincodeOpSlot:
    _LOG.warning("pincode_geknoei", extra={"wat": wat})
    return PincodeOpSlot()
