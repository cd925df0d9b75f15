"""Getting the key of a data folder: from the keyring when it has it, else from a wachtzin."""

import contextlib
import logging
import secrets
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
from werkplek.device.sleutelbos import GEHEIM_BYTES, Sleutelbos, Sleutelbosstaat
from werkplek.device.sleutels import (
    STORE_BYTES,
    Sleutels,
    bewaar_sleutels,
    eis_nieuw,
    key_check,
    lees_sleutels,
)
from werkplek.device.slots import (
    MAPSLEUTEL_BYTES,
    SLEUTELBOS,
    WACHTZIN,
    Argon2Cost,
    Binding,
    Slot,
    key_from_sleutelbos,
    key_from_wachtzin,
    new_slot,
    unwrap,
)
from werkplek.device.wachtzin import eis_wachtzin

_LOG: Final = logging.getLogger(__name__)


def maak_sleutels(
    map_: Path,
    *,
    sleutelbos: Sleutelbos | None,
    wachtzin: str | None = None,
    cost: Argon2Cost | None = None,
) -> bytes:
    """Make `sleutels.json` in a folder (made when missing) and give the new 48-byte folder key.

    The keyring gets a slot when it answers, the wachtzin when there is one; with neither
    `SleutelNodig` is raised. Raises also `MapBestaatAl`, `MapOnbereikbaar`, `TekstGeweigerd`.
    """
    eis_nieuw(map_)
    mapsleutel = secrets.token_bytes(MAPSLEUTEL_BYTES)
    binding = Binding(secrets.token_hex(STORE_BYTES), generation=1)
    slots: list[Slot] = []
    if wachtzin is not None:
        eis_wachtzin(wachtzin)
        key_of = partial(key_from_wachtzin, wachtzin)
        slots.append(new_slot(binding, mapsleutel, key_of, WACHTZIN, cost=cost or Argon2Cost()))
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
    bewaar_sleutels(map_, Sleutels(binding, key_check(binding, mapsleutel), tuple(slots)))
    return mapsleutel


def ontsluit(map_: Path, *, sleutelbos: Sleutelbos | None, wachtzin: str | None = None) -> bytes:
    """The 48-byte folder key: from the keyring first, then from the wachtzin.

    Raises `SleutelNodig` with the state of the keyring when it does not give the key and there is
    no wachtzin; `SleutelPastNiet`; `MapBeschadigd`; and what `lees_sleutels` raises.
    """
    sleutels = lees_sleutels(map_)
    if sleutels.damaged:
        _LOG.warning("slot_beschadigd")
    try:
        mapsleutel = _met_sleutelbos(sleutels, sleutelbos)
    except (SleutelNodig, SleutelPastNiet):
        if wachtzin is None or not (sleutels.damaged or _van(sleutels, WACHTZIN)):
            raise
        mapsleutel = _met_wachtzin(sleutels, wachtzin)
    if not sleutels.past(mapsleutel):
        raise MapBeschadigd("sleutels.json: check")
    return mapsleutel


def wachtzin_opent(map_: Path) -> bool:
    """Whether this folder has a wachtzin at all. Raises what `lees_sleutels` raises."""
    return bool(_van(lees_sleutels(map_), WACHTZIN))


def _sleutelbos_slot(binding: Binding, mapsleutel: bytes, sleutelbos: Sleutelbos | None) -> Slot:
    if sleutelbos is None:
        raise SleutelNodig(Sleutelbosstaat.AFWEZIG)
    geheim = secrets.token_bytes(GEHEIM_BYTES)
    naam = sleutelbos.bewaar(binding.store, geheim)
    return new_slot(
        binding, mapsleutel, partial(key_from_sleutelbos, geheim), SLEUTELBOS, backend=naam
    )


def _van(sleutels: Sleutels, kind: str) -> list[Slot]:
    return [slot for slot in sleutels.slots if slot.kind == kind]


def _met_sleutelbos(sleutels: Sleutels, sleutelbos: Sleutelbos | None) -> bytes:
    if sleutels.damaged and not sleutels.slots:
        raise MapBeschadigd("sleutels.json: slot")
    gemist: Unavailable = SleutelNodig(Sleutelbosstaat.AFWEZIG)
    if sleutelbos is None:
        raise gemist
    for slot in _van(sleutels, SLEUTELBOS):
        try:
            geheim = sleutelbos.lees(sleutels.binding.store, slot.backend)
            return unwrap(sleutels.binding, slot, key_from_sleutelbos(geheim, slot))
        except (SleutelNodig, SleutelPastNiet) as fout:
            gemist = fout
    raise gemist


def _met_wachtzin(sleutels: Sleutels, wachtzin: str) -> bytes:
    slots = _van(sleutels, WACHTZIN)
    if not slots:
        raise MapBeschadigd("sleutels.json: slot")
    for slot in slots:
        with contextlib.suppress(SleutelPastNiet):  # another slot may fit
            return unwrap(sleutels.binding, slot, key_from_wachtzin(wachtzin, slot))
    raise SleutelPastNiet(WACHTZIN)
