"""The ways into a folder by hand: remembers pincodes and counts tries, without any key."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from werkplek.application.ports import SleutelNodig, SleutelPastNiet
from werkplek.application.ports_veilig import Sleutelbosstand
from werkplek.device.pincode import eis_pincode
from werkplek.domain.fouten import (
    HerstelcodeOnleesbaar,
    PincodeNodig,
    PincodeOnjuist,
    PincodeOpSlot,
    PincodeWacht,
)
from werkplek.domain.kenmerk import PersoonId

CODE = "7H3KM-2PQR9-0XWVT-4BCDE-FG6JN"
WACHTZIN = "vier paarden drinken koffie"
GEMAAKT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
VRIJ, GRENS, WACHT = 3, 10, 30


@dataclass
class FakeToegang:
    """Fulfils `Toegang`. `op_slot` and `wacht` may be set by a test; `fouten` counts per person."""

    pincodes: dict[PersoonId, str] = field(default_factory=dict)
    fouten: dict[PersoonId, int] = field(default_factory=dict)
    wacht: dict[PersoonId, int] = field(default_factory=dict)
    op_slot: set[PersoonId] = field(default_factory=set)
    stand: Sleutelbosstand = Sleutelbosstand.GOED
    wachtzin: bool = True
    herstelcode: str | None = None
    op_slot_blijft: bool = False
    """Whether the keyring stays shut when it is asked to take the key."""
    vernieuwd: int = 0

    def heeft_pincode(self, persoon: PersoonId) -> bool:
        return persoon in self.pincodes

    def kies_pincode(self, persoon: PersoonId, pincode: str) -> None:
        eis_pincode(pincode)
        if persoon in self.op_slot:
            raise PincodeOpSlot
        self.pincodes[persoon] = pincode
        self.fouten.pop(persoon, None)

    def toets_pincode(self, persoon: PersoonId, pincode: str) -> None:
        if persoon not in self.pincodes:
            raise PincodeNodig(nieuw=True)
        if persoon in self.op_slot:
            raise PincodeOpSlot
        if seconden := self.wacht.get(persoon, 0):
            raise PincodeWacht(seconden)
        if self.pincodes[persoon] == pincode:
            self.fouten.pop(persoon, None)
            return
        self._fout(persoon)

    def wachttijd(self, persoon: PersoonId) -> int:
        return self.wacht.get(persoon, 0)

    def vergeet_pincode(self, persoon: PersoonId, herstel: str) -> None:
        if herstel.upper() not in {self.herstelcode, WACHTZIN.upper()}:
            raise SleutelPastNiet("wachtzin") if " " in herstel else HerstelcodeOnleesbaar
        self.pincodes.pop(persoon, None)
        self.fouten.pop(persoon, None)
        self.wacht.pop(persoon, None)
        self.op_slot.discard(persoon)

    def maak_herstelcode(self) -> str:
        self.herstelcode = CODE
        return CODE

    def herstelcode_van(self) -> datetime | None:
        return GEMAAKT if self.herstelcode else None

    def toont(self) -> tuple[str, ...]:
        code, zin = self.herstelcode is not None, self.wachtzin
        return (*(("herstelcode",) if code else ()), *(("wachtzin",) if zin else ()))

    def sleutelbos(self) -> Sleutelbosstand:
        return self.stand

    def leg_in_sleutelbos(self) -> None:
        if self.op_slot_blijft:
            raise SleutelNodig(self.stand)
        self.stand = Sleutelbosstand.GOED

    def vernieuw_sleutel(self) -> None:
        self.vernieuwd += 1

    def _fout(self, persoon: PersoonId) -> None:
        keer = self.fouten[persoon] = self.fouten.get(persoon, 0) + 1
        if keer >= GRENS:
            self.op_slot.add(persoon)
            raise PincodeOpSlot
        if keer >= VRIJ:
            self.wacht[persoon] = WACHT
        raise PincodeOnjuist(max(0, VRIJ - keer))
