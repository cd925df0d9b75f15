"""Getting the key of a folder: from the keyring when it has it, else from what a person types."""

import contextlib
import logging
import secrets
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Final

from werkplek.application.ports import (
    MapBeschadigd,
    MapOnbereikbaar,
    SleutelNodig,
    SleutelPastNiet,
    Unavailable,
)
from werkplek.device.datasleutels import (
    BEDRIJF,
    datasleutels,
    met_datasleutel,
    past_bij_bestand,
)
from werkplek.device.herstelcode import lees_herstelcode
from werkplek.device.sleutelbos import GEHEIM_BYTES, Sleutelbos, Sleutelbosstaat
from werkplek.device.sleutels import (
    STORE_BYTES,
    Sleutels,
    bewaar_sleutels,
    eis_nieuw,
    key_check,
    lees_sleutels,
    lees_vorige,
)
from werkplek.device.slot_cipher import new_slot, open_slot
from werkplek.device.slot_keys import (
    key_from_herstelcode,
    key_from_sleutelbos,
    key_from_wachtzin,
)
from werkplek.device.slots import (
    HERSTELCODE,
    MAPSLEUTEL_BYTES,
    SLEUTELBOS,
    WACHTZIN,
    Argon2Cost,
    Binding,
    Slot,
)
from werkplek.device.slots_v1 import OldSlot, open_old
from werkplek.device.wachtzin import eis_wachtzin

_LOG: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Geopend:
    """A slot that opened, and with which key."""

    slot: Slot | OldSlot
    key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Ontsloten:
    """The key of the folder `map`, what the file said, and the slots that gave the key."""

    map: Path
    sleutels: Sleutels = field(repr=False)
    mapsleutel: bytes = field(repr=False)
    via: tuple[Geopend, ...] = ()
    uit_vorige: bool = False
    """Whether `sleutels.json` is damaged, and `sleutels.json.vorige` said this."""

    def datasleutels(self, bestand: str = BEDRIJF) -> tuple[bytes, ...]:
        """The 48-byte keys that may open a file, the confirmed one first; two during a rekey.

        Raises `MapBeschadigd`.
        """
        return datasleutels(self.sleutels, self.mapsleutel, bestand)


def maak_sleutels(
    map_: Path,
    *,
    sleutelbos: Sleutelbos | None,
    wachtzin: str | None = None,
    cost: Argon2Cost | None = None,
) -> Ontsloten:
    """Make `sleutels.json` in a folder (made when missing), with a folder key and a data key.

    The keyring gets a slot when it answers, the wachtzin when there is one; with neither
    `SleutelNodig` is raised. Raises also `MapBestaatAl`, `MapOnbereikbaar`, `TekstGeweigerd`.
    """
    eis_nieuw(map_)
    mapsleutel = secrets.token_bytes(MAPSLEUTEL_BYTES)
    binding = Binding(secrets.token_hex(STORE_BYTES), generation=1)
    slots: list[Slot] = []
    if wachtzin is not None:
        eis_wachtzin(wachtzin)
        slots.append(wachtzin_slot(binding, mapsleutel, wachtzin, cost or Argon2Cost()))
    try:
        slots.insert(0, _sleutelbos_slot(binding, mapsleutel, sleutelbos))
    except SleutelNodig as fout:
        if not slots:
            raise
        _LOG.info("sleutelbos_overgeslagen", extra={"staat": Sleutelbosstaat(fout.detail)})
    try:
        map_.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as fout:
        raise MapOnbereikbaar.door(fout) from fout
    leeg = Sleutels(binding, key_check(binding, mapsleutel), tuple(slots))
    sleutels = met_datasleutel(leeg, mapsleutel, secrets.token_bytes(MAPSLEUTEL_BYTES))
    bewaar_sleutels(map_, sleutels)
    return Ontsloten(map_, sleutels, mapsleutel)


def ontsluit(
    map_: Path,
    *,
    sleutelbos: Sleutelbos | None,
    wachtzin: str | None = None,
    herstelcode: str | None = None,
) -> Ontsloten:
    """The keys of a folder: from the keyring first, then from the herstelcode or the wachtzin.

    Nothing is written. Raises `SleutelNodig` with the state of the keyring when it does not give
    the key and nothing was typed; `SleutelPastNiet` with the kind that did not fit;
    `HerstelcodeOnleesbaar`; `MapBeschadigd` when `sleutels.json.vorige` does not make up for it;
    and what `lees_sleutels` raises.
    """
    code = None if herstelcode is None else lees_herstelcode(herstelcode)
    try:
        sleutels = lees_sleutels(map_)
        if sleutels.damaged:
            _LOG.warning("slot_beschadigd")
        return _ontsluit(map_, sleutels, sleutelbos, wachtzin, code)
    except MapBeschadigd as fout:
        try:
            vorige = _ontsluit(map_, lees_vorige(map_), sleutelbos, wachtzin, code)
            past = past_bij_bestand(map_, vorige.datasleutels())
        except MapBeschadigd:
            raise fout from None
        if not past:
            raise
        return replace(vorige, uit_vorige=True)


def wachtzin_opent(map_: Path) -> bool:
    """Whether this folder has a wachtzin at all. Raises what `lees_sleutels` raises."""
    return _wegen(map_, WACHTZIN)


def herstelcode_opent(map_: Path) -> bool:
    """Whether this folder has a herstelcode. Raises what `lees_sleutels` raises."""
    return _wegen(map_, HERSTELCODE)


def herstelcode_van(sleutels: Sleutels) -> datetime | None:
    """When the herstelcode that opens with these slots was made; None when there is none."""
    slots = sleutels.van(HERSTELCODE)
    if not slots:
        return None
    return datetime.strptime(slots[0].made, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


def wachtzin_slot(binding: Binding, mapsleutel: bytes, wachtzin: str, cost: Argon2Cost) -> Slot:
    """A slot for a wachtzin."""

    def key_of(slot: Slot) -> bytes:
        return key_from_wachtzin(wachtzin, slot.salt, cost)

    return new_slot(binding, mapsleutel, key_of, WACHTZIN, cost=cost)


def met_wachtzin(sleutels: Sleutels, wachtzin: str) -> tuple[bytes, Geopend]:
    """The folder key from a wachtzin. Raises `SleutelPastNiet`, or `MapBeschadigd` without slot."""
    slots = _van(sleutels, WACHTZIN)
    if not slots:
        raise MapBeschadigd("sleutels.json: slot")
    for slot in slots:
        with contextlib.suppress(SleutelPastNiet):  # another slot may fit
            key = key_from_wachtzin(wachtzin, slot.salt, slot.cost or Argon2Cost())
            return _probeer(sleutels, slot, key)
    raise SleutelPastNiet(WACHTZIN)


def met_herstelcode(sleutels: Sleutels, code: bytes) -> tuple[bytes, Geopend]:
    """The folder key from the bytes of a herstelcode. Raises `SleutelPastNiet`."""
    for slot in _van(sleutels, HERSTELCODE):
        with contextlib.suppress(SleutelPastNiet):
            return _probeer(sleutels, slot, key_from_herstelcode(code, slot.salt))
    raise SleutelPastNiet(HERSTELCODE)


def met_sleutelbos(sleutels: Sleutels, sleutelbos: Sleutelbos | None) -> tuple[bytes, Geopend]:
    """The folder key from the keyring. Raises `SleutelNodig` or `SleutelPastNiet`."""
    gemist: Unavailable = SleutelNodig(Sleutelbosstaat.AFWEZIG)
    if sleutelbos is None:
        raise gemist
    for slot in _van(sleutels, SLEUTELBOS):
        try:
            geheim = sleutelbos.lees(sleutels.binding.store, slot.backend)
            return _probeer(sleutels, slot, key_from_sleutelbos(geheim, slot.salt))
        except (SleutelNodig, SleutelPastNiet) as fout:
            gemist = fout
    raise gemist


def _ontsluit(
    map_: Path,
    sleutels: Sleutels,
    sleutelbos: Sleutelbos | None,
    wachtzin: str | None,
    code: bytes | None,
) -> Ontsloten:
    mapsleutel, via = _open(sleutels, sleutelbos, wachtzin, code)
    if not sleutels.past(mapsleutel):
        raise MapBeschadigd("sleutels.json: check")
    return Ontsloten(map_, sleutels, mapsleutel, (*via, *_ook(sleutels, wachtzin, via)))


def _wegen(map_: Path, kind: str) -> bool:
    """Whether one of the two files has such a slot."""
    with contextlib.suppress(MapBeschadigd):
        eerst = lees_sleutels(map_)
        if not eerst.damaged or _van(eerst, kind):
            return bool(_van(eerst, kind))
    with contextlib.suppress(MapBeschadigd):
        return bool(_van(lees_vorige(map_), kind))
    return bool(_van(lees_sleutels(map_), kind))


def _open(
    sleutels: Sleutels, sleutelbos: Sleutelbos | None, wachtzin: str | None, code: bytes | None
) -> tuple[bytes, tuple[Geopend, ...]]:
    if sleutels.damaged and not (sleutels.slots or sleutels.old):
        raise MapBeschadigd("sleutels.json: slot")
    try:
        mapsleutel, geopend = met_sleutelbos(sleutels, sleutelbos)
    except (SleutelNodig, SleutelPastNiet):
        if code is not None:
            mapsleutel, geopend = met_herstelcode(sleutels, code)
        elif wachtzin is not None and (sleutels.damaged or _van(sleutels, WACHTZIN)):
            mapsleutel, geopend = met_wachtzin(sleutels, wachtzin)
        else:
            raise
    return mapsleutel, (geopend,)


def _ook(sleutels: Sleutels, wachtzin: str | None, via: tuple[Geopend, ...]) -> tuple[Geopend, ...]:
    """The slot of a wachtzin from the first version that was typed though the keyring opened."""
    old = [slot for slot in sleutels.old if slot.kind == WACHTZIN]
    if wachtzin is None or not old or any(g.slot.kind == WACHTZIN for g in via):
        return ()
    try:
        return (met_wachtzin(sleutels, wachtzin)[1],)
    except SleutelPastNiet:
        return ()  # the keyring opened the folder: what was typed beside it may be anything


def _probeer(sleutels: Sleutels, slot: Slot | OldSlot, key: bytes) -> tuple[bytes, Geopend]:
    opener = (
        partial(open_slot, sleutels.binding, slot)
        if isinstance(slot, Slot)
        else partial(open_old, sleutels.binding, slot)
    )
    return opener(key), Geopend(slot, key)


def _sleutelbos_slot(binding: Binding, mapsleutel: bytes, sleutelbos: Sleutelbos | None) -> Slot:
    if sleutelbos is None:
        raise SleutelNodig(Sleutelbosstaat.AFWEZIG)
    naam, geheim = sleutelbos.bewaar(binding.store, secrets.token_bytes(GEHEIM_BYTES))
    return sleutelbos_slot(binding, mapsleutel, geheim, naam)


def sleutelbos_slot(binding: Binding, mapsleutel: bytes, geheim: bytes, naam: str) -> Slot:
    """A slot for what the keyring with this name holds."""

    def key_of(slot: Slot) -> bytes:
        return key_from_sleutelbos(geheim, slot.salt)

    return new_slot(binding, mapsleutel, key_of, SLEUTELBOS, backend=naam)


def slot_voor(sleutels: Sleutels, geheim: bytes, naam: str) -> Slot | None:
    """The slot that opens with this secret of the keyring with this name, if there is one."""
    for slot in sleutels.van(SLEUTELBOS):
        if slot.backend == naam:
            with contextlib.suppress(SleutelPastNiet):
                open_slot(sleutels.binding, slot, key_from_sleutelbos(geheim, slot.salt))
                return slot
    return None


def _van(sleutels: Sleutels, kind: str) -> list[Slot | OldSlot]:
    return [slot for slot in sleutels.ways if slot.kind == kind]
