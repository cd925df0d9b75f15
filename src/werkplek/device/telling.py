"""Which tries belong to which slots: the two files that must agree about the pincodes.

`sleutels.json` has the slots and the half, `pogingen.json` who has a pincode and what they tried.
Where one of them lost what the other still has, somebody may have wanted more tries, or a pincode
of their own under the name of a colleague.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from werkplek.application.ports import MapBeschadigd, MapOnbereikbaar, SleutelPastNiet
from werkplek.device.datasleutels import met_eigenaren, met_half, pincode_half
from werkplek.device.pogingen import (
    GRENS,
    POGINGEN,
    VRIJ,
    Geknoei,
    Pogingen,
    Stand,
    lees_document,
)
from werkplek.device.sleutelmap import Sleutelmap
from werkplek.device.sleutels import Sleutels
from werkplek.device.slot_cipher import HALF_BYTES
from werkplek.device.slots import PINCODE
from werkplek.domain.kenmerk import PersoonId


@dataclass
class Telling:
    """The tries in the root of the folder (`wortel`), beside the slots; the rest as `Pogingen`."""

    sleutels: Sleutelmap
    wortel: Path
    loop: Callable[[], float]
    maak_ruimte: Callable[[], bool] = lambda: False
    _pogingen: Pogingen | None = field(default=None, init=False)

    def genoemd(self, sleutels: Sleutels, persoon: PersoonId) -> bool:
        """Whether the tries know a person whose slot is not there, or cannot be read to tell.

        Tries without their half, which came before every slot, are of everybody's pincode. Of
        tries that are gone the list of owners says whose they were.
        """
        if sleutels.half is None:
            try:
                personen = lees_document(self.wortel / POGINGEN).get("personen")
            except Geknoei:
                return False
            return bool(personen)
        try:
            return self.open(sleutels).kent(persoon)
        except Geknoei:
            return not self._heeft_half(sleutels) or persoon in self._eigenaren(sleutels, persoon)

    def open(self, sleutels: Sleutels) -> Pogingen:
        """The tries. Raises `Geknoei` when the file cannot be what was written."""
        if self._pogingen is None:
            if sleutels.half is None:
                raise Geknoei("half")
            try:
                half = pincode_half(sleutels, self.sleutels.mapsleutel)
            except MapBeschadigd as fout:
                raise Geknoei("half") from fout
            self._pogingen = self._onder(half)
        return self._pogingen

    def begin(self, half: bytes, standen: dict[PersoonId, Stand]) -> None:
        """Count anew under this half. Raises `MapOnbereikbaar`."""
        self._pogingen = self._onder(half)
        self._pogingen.begin_opnieuw(standen)

    def laat_toe(self, sleutels: Sleutels, persoon: PersoonId) -> None:
        """Make the tries fit to take somebody new.

        When they are gone, everybody else is locked from now on: nobody gets new tries by it.
        """
        try:
            self.open(sleutels).standen()
        except Geknoei:
            wie = self._eigenaren(sleutels, persoon)
            half = pincode_half(sleutels, self.sleutels.mapsleutel)
            self.begin(half, {PersoonId(een): Stand(GRENS) for een in wie})

    def met(self, sleutels: Sleutels, persoon: PersoonId) -> Sleutels:
        """The key file with this person among those who chose a pincode."""
        wie = {*self._eigenaren(sleutels, persoon), persoon}
        return met_eigenaren(sleutels, self.sleutels.mapsleutel, wie)

    def zonder(self, sleutels: Sleutels, persoon: PersoonId) -> Sleutels:
        """The key file without them."""
        wie = self._eigenaren(sleutels, persoon) - {persoon}
        return met_eigenaren(sleutels, self.sleutels.mapsleutel, wie)

    def zet_recht(self, sleutels: Sleutels, persoon: PersoonId) -> Sleutels:
        """Believe the slots again, with the free tries of everybody else used up.

        Without the other half no pincode can be theirs any more: everybody chooses a new one.
        """
        try:
            half = pincode_half(sleutels, self.sleutels.mapsleutel)
        except (MapBeschadigd, SleutelPastNiet):
            half = secrets.token_bytes(HALF_BYTES)
            slots = tuple(slot for slot in sleutels.slots if slot.kind != PINCODE)
            sleutels = met_half(replace(sleutels, slots=slots), self.sleutels.mapsleutel, half)
            sleutels = met_eigenaren(sleutels, self.sleutels.mapsleutel, ())
        anderen = (wie for wie in _met_slot(sleutels) if wie != persoon)
        self.begin(half, {wie: Stand(VRIJ) for wie in anderen})
        return sleutels

    def begin_opnieuw(self) -> None:
        """After a restore: believe the slots of this key file, and keep what was counted.

        Of whom nothing is known any more, the free tries are used up. Raises `MapOnbereikbaar`.
        """
        with self.sleutels.lock:
            sleutels = self.sleutels.lees()
            if sleutels.half is None:
                self._neem_weg()
                return
            try:
                geteld = self.open(sleutels).standen()
            except Geknoei:
                geteld = {}
            half = pincode_half(sleutels, self.sleutels.mapsleutel)
            wie = _met_slot(sleutels)
            self.begin(half, {een: geteld.get(een, Stand(VRIJ)) for een in wie})

    def _onder(self, half: bytes) -> Pogingen:
        return Pogingen(self.wortel / POGINGEN, half, self.loop, self.maak_ruimte)

    def _heeft_half(self, sleutels: Sleutels) -> bool:
        try:
            pincode_half(sleutels, self.sleutels.mapsleutel)
        except (MapBeschadigd, SleutelPastNiet):
            return False
        return True

    def _eigenaren(self, sleutels: Sleutels, persoon: PersoonId) -> frozenset[str]:
        """Who chose a pincode; without a list that is ours, whoever it may be: also `persoon`."""
        owners = sleutels.owners
        if owners is not None and owners.van_ons(sleutels.binding, self.sleutels.mapsleutel):
            return frozenset((*owners.wie, *_met_slot(sleutels)))
        try:
            geteld = self.open(sleutels).standen()
        except Geknoei:
            return frozenset((*_met_slot(sleutels), persoon))
        return frozenset((*_met_slot(sleutels), *geteld))

    def _neem_weg(self) -> None:
        self._pogingen = None
        try:
            (self.wortel / POGINGEN).unlink(missing_ok=True)
        except OSError as fout:
            raise MapOnbereikbaar.door(fout) from fout


def _met_slot(sleutels: Sleutels) -> list[PersoonId]:
    return [PersoonId(slot.owner) for slot in sleutels.van(PINCODE)]
