"""The ways into the open folder: implements the port `Toegang` over `sleutels.json`."""

import logging
import secrets
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final

from werkplek.application.ports import MapOnbereikbaar, SleutelNodig, SleutelPastNiet
from werkplek.application.ports_veilig import Sleutelbosstand
from werkplek.device.herstelcode import lees_herstelcode, nieuwe_herstelcode
from werkplek.device.ontsluiten import (
    Ontsloten,
    herstelcode_van,
    met_sleutelbos,
    sleutelbos_slot,
    slot_voor,
)
from werkplek.device.pincodes import Pincodes
from werkplek.device.sleutelbos import GEHEIM_BYTES, Sleutelbos, Sleutelbosstaat
from werkplek.device.sleutelmap import Sleutelmap
from werkplek.device.sleutels import Sleutels
from werkplek.device.slot_cipher import new_slot
from werkplek.device.slot_keys import PINCODE_COST, key_from_herstelcode
from werkplek.device.slots import HERSTELCODE, SLEUTELBOS, WACHTZIN, Argon2Cost
from werkplek.domain.kenmerk import PersoonId

Herversleutel = Callable[[bytes, bytes], bytes]
"""Rekey `bedrijf.db` from the first key to the second; gives the one that then opened it."""

_LOG: Final = logging.getLogger(__name__)


class MapToegang:
    """Implements `Toegang`. Safe for lanes: the key file changes one change at a time.

    `wortel` is the root of the folder (the tries of pincodes stay there, whatever generation is in
    use), `loop` gives running seconds, `cost` is what a guess at a new pincode costs.
    """

    def __init__(
        self,
        wortel: Path,
        ontsloten: Ontsloten,
        sleutelbos: Sleutelbos | None,
        *,
        cost: Argon2Cost = PINCODE_COST,
        loop: Callable[[], float] = time.monotonic,
    ) -> None:
        self.sleutels = Sleutelmap(ontsloten.map, ontsloten.mapsleutel)
        self.pincodes = Pincodes(self.sleutels, wortel, loop, cost, self._ruimte)
        self.herversleutel: Herversleutel | None = None
        """Set by who opens the store; without it only the folder key is renewed."""
        self.maak_ruimte: Callable[[], bool] | None = None
        """Set by who opens the store: makes room on a full disk to write a try of a pincode."""
        self._uit_vorige = ontsloten.sleutels if ontsloten.uit_vorige else None
        self._sleutelbos = sleutelbos
        self._via = ontsloten.via

    def werk_bij(self, sleutel: bytes) -> None:
        """Renew slots of an earlier version that opened the folder, and end a renewal that was cut.

        A key file that was damaged is made whole first.

        `sleutel` is the one that opened `bedrijf.db`. Call it with the folder locked; a disk that
        takes nothing puts it off to the next time.
        """
        try:
            self.sleutels.maak_heel(self._uit_vorige)
            self.sleutels.werk_bij(self._via)
            self.sleutels.rond_af(sleutel)
        except MapOnbereikbaar as fout:
            _LOG.warning("sleutels_niet_bijgewerkt", extra={"oorzaak": fout.detail})

    def heeft_pincode(self, persoon: PersoonId) -> bool:
        return self.pincodes.heeft(persoon)

    def kies_pincode(self, persoon: PersoonId, pincode: str) -> None:
        self.pincodes.kies(persoon, pincode)

    def toets_pincode(self, persoon: PersoonId, pincode: str) -> None:
        self.pincodes.toets(persoon, pincode)

    def wachttijd(self, persoon: PersoonId) -> int:
        return self.pincodes.wachttijd(persoon)

    def vergeet_pincode(self, persoon: PersoonId, herstel: str) -> None:
        self.pincodes.vergeet(persoon, herstel)

    def na_terugzetten(self) -> None:
        """Make the pincodes fit the key file that was put back. Raises `MapOnbereikbaar`."""
        self.pincodes.na_terugzetten()

    def maak_herstelcode(self) -> str:
        tekst = nieuwe_herstelcode()
        code = lees_herstelcode(tekst)

        def change(sleutels: Sleutels) -> Sleutels:
            slot = new_slot(
                sleutels.binding,
                self.sleutels.mapsleutel,
                lambda blank: key_from_herstelcode(code, blank.salt),
                HERSTELCODE,
            )
            rest = (s for s in sleutels.slots if s.kind != HERSTELCODE)
            return replace(sleutels, slots=(*rest, slot))

        self.sleutels.wijzig(change)
        return tekst

    def herstelcode_van(self) -> datetime | None:
        return herstelcode_van(self.sleutels.lees())

    def toont(self) -> tuple[str, ...]:
        wegen = {weg.kind for weg in self.sleutels.lees().ways}
        return tuple(soort for soort in (HERSTELCODE, WACHTZIN) if soort in wegen)

    def sleutelbos(self) -> Sleutelbosstand:
        try:
            met_sleutelbos(self.sleutels.lees(), self._sleutelbos)
        except SleutelPastNiet:
            return Sleutelbosstand.LEEG
        except SleutelNodig as fout:
            return self._zonder_slot(fout)
        return Sleutelbosstand.GOED

    def leg_in_sleutelbos(self) -> None:
        if self._sleutelbos is None:
            raise SleutelNodig(Sleutelbosstaat.AFWEZIG)
        store = self.sleutels.lees().binding.store
        naam, geheim = self._sleutelbos.bewaar(store, secrets.token_bytes(GEHEIM_BYTES))

        def change(sleutels: Sleutels) -> Sleutels:
            slot = slot_voor(sleutels, geheim, naam) or sleutelbos_slot(
                sleutels.binding, self.sleutels.mapsleutel, geheim, naam
            )
            return replace(sleutels, slots=(slot, *(s for s in sleutels.slots if s != slot)))

        self.sleutels.wijzig(change)

    def vernieuw_sleutel(self) -> None:
        if self.herversleutel is None:
            self.sleutels.vernieuw_mapsleutel()
            return
        oud, nieuw = self.sleutels.begin_vernieuwing()
        self.sleutels.bevestig_vernieuwing(self.herversleutel(oud, nieuw))

    def _ruimte(self) -> bool:
        return self.maak_ruimte is not None and self.maak_ruimte()

    def _zonder_slot(self, fout: SleutelNodig) -> Sleutelbosstand:
        """A keyring that is here without our key is empty, not absent."""
        stand = Sleutelbosstand(fout.detail)
        sleutels = self.sleutels.lees()
        heeft_slot = any(s.kind == SLEUTELBOS for s in sleutels.ways)
        if heeft_slot or self._sleutelbos is None:
            return stand
        hier = self._sleutelbos.staat() is Sleutelbosstaat.BESCHIKBAAR
        return Sleutelbosstand.LEEG if hier else stand
