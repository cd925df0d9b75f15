"""Who chose a pincode, in a list of its own beside the slots.

Without it a slot that was taken out of the file looks like a pincode that was never chosen, once
the tries are gone as well: then nobody new could be let in without letting in anybody.
"""

import hmac
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Final

from werkplek.application.ports import MapBeschadigd
from werkplek.device.slot_fields import hex_bytes, is_owner
from werkplek.device.slots import Binding, canonical, derive

_MAC_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class Eigenaren:
    """Ids in order, each once, and a MAC under the folder key."""

    wie: tuple[str, ...]
    mac: bytes

    def van_ons(self, binding: Binding, mapsleutel: bytes) -> bool:
        """Whether somebody with the folder key wrote this list."""
        return hmac.compare_digest(self.mac, _mac(binding, mapsleutel, self.wie))


def maak_eigenaren(binding: Binding, mapsleutel: bytes, wie: Iterable[str]) -> Eigenaren:
    """The list of these people."""
    personen = tuple(sorted(set(wie)))
    return Eigenaren(personen, _mac(binding, mapsleutel, personen))


def eigenaren_fields(eigenaren: Eigenaren) -> dict[str, object]:
    """What is written of it."""
    return {"who": list(eigenaren.wie), "mac": eigenaren.mac.hex()}


def eigenaren_of(said: object) -> Eigenaren:
    """A list as it was written. Raises `MapBeschadigd`."""
    if not isinstance(said, dict) or set(said) != {"who", "mac"}:
        raise MapBeschadigd("sleutels.json: owners")
    wie = said["who"]
    if not isinstance(wie, list) or not all(is_owner(een) for een in wie):
        raise MapBeschadigd("sleutels.json: owners")
    if wie != sorted(set(wie)):
        raise MapBeschadigd("sleutels.json: owners")
    return Eigenaren(tuple(wie), hex_bytes(said["mac"], _MAC_BYTES))


def _mac(binding: Binding, mapsleutel: bytes, wie: tuple[str, ...]) -> bytes:
    key = derive(mapsleutel, binding.store.encode("ascii"), "eigenaren")
    return hmac.digest(key, canonical([list(wie), asdict(binding)]), "sha256")
