"""The file `sleutels.json`: the slots of a data folder, read with suspicion."""

import hmac
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final

from werkplek.application.ports import (
    MapBeschadigd,
    MapBestaatAl,
    MapIsNieuw,
    MapNieuwer,
    MapOnbereikbaar,
)
from werkplek.device.slot_fields import hex_bytes, slot_fields, slot_of, whole_number
from werkplek.device.slots import SLEUTELBOS, WACHTZIN, Binding, Slot, canonical, checksum, derive
from werkplek.device.whole_file import replace_whole

SLEUTELS: Final = "sleutels.json"
VORIGE: Final = "sleutels.json.vorige"

VERSION: Final = 1
STORE_BYTES: Final = 16
_SOORT: Final = "werkplek-sleutels"
_MAX_BYTES: Final = 1 << 20
_MAX_GENERATION: Final = 1 << 31
_CHECK_BYTES: Final = 32
_HEADER: Final = {"format", "version", "store", "generation", "check"}

Fields = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Sleutels:
    """What the file says.

    `check` tells the folder key from any other. `kept` are slots that this version cannot use,
    because their kind is newer or their bytes were damaged; they are written back as they were.
    """

    binding: Binding
    check: str
    slots: tuple[Slot, ...] = ()
    kept: tuple[Fields, ...] = ()
    damaged: bool = False

    def past(self, mapsleutel: bytes) -> bool:
        """Whether this is the folder key that the slots were made for."""
        return hmac.compare_digest(self.check, key_check(self.binding, mapsleutel))


def key_check(binding: Binding, mapsleutel: bytes) -> str:
    """HMAC of the folder key over which folder it opens, 64 hex digits."""
    key = derive(mapsleutel, binding.store.encode("ascii"), "controle")
    return hmac.digest(key, canonical([VERSION, asdict(binding)]), "sha256").hex()


def eis_nieuw(map_: Path) -> None:
    """Demand that the folder has no keys yet. Raises `MapBestaatAl` or `MapOnbereikbaar`."""
    try:
        aanwezig = any((map_ / naam).exists() for naam in (SLEUTELS, VORIGE))
    except OSError as fout:
        raise MapOnbereikbaar.door(fout) from fout
    if aanwezig:
        raise MapBestaatAl(SLEUTELS)


def lees_sleutels(map_: Path) -> Sleutels:
    """Read the file.

    Raises `MapIsNieuw`, `MapOnbereikbaar`, and what `parse_sleutels` raises.
    """
    return parse_sleutels(_lees(map_))


def parse_sleutels(ruw: bytes) -> Sleutels:
    """What these bytes say.

    Raises `MapNieuwer`, or `MapBeschadigd` for everything that this program would not have written.
    Damage inside one slot leaves the other slots usable.
    """
    document = _document(ruw)
    slots = document.pop("slots", None)
    som = document.pop("sum", None)
    if set(document) != _HEADER or som != checksum(document):
        raise MapBeschadigd(f"{SLEUTELS}: header")
    if not isinstance(slots, list) or not all(isinstance(slot, dict) for slot in slots):
        raise MapBeschadigd(f"{SLEUTELS}: slots")
    sleutels = _header(document)
    for fields in slots:
        sleutels = _with_slot(sleutels, fields)
    return sleutels


def bewaar_sleutels(map_: Path, sleutels: Sleutels) -> None:
    """Replace the file whole; what it held before is kept as `sleutels.json.vorige`.

    Raises `MapOnbereikbaar`, and then the file is what it was.
    """
    header: dict[str, object] = {
        "format": _SOORT,
        "version": VERSION,
        "check": sleutels.check,
        **asdict(sleutels.binding),
    }
    slots = [*(slot_fields(slot) for slot in sleutels.slots), *sleutels.kept]
    inhoud = _pretty({**header, "sum": checksum(header), "slots": slots})
    try:
        if (map_ / SLEUTELS).exists():
            replace_whole(map_ / VORIGE, (map_ / SLEUTELS).read_bytes())
        replace_whole(map_ / SLEUTELS, inhoud)
    except OSError as fout:
        raise MapOnbereikbaar.door(fout) from fout


def _lees(map_: Path) -> bytes:
    pad = map_ / SLEUTELS
    try:
        if not pad.exists():
            # Keys that are gone from a folder with a store are a loss, not a beginning.
            gebruikt = (map_ / VORIGE).exists() or any(map_.glob("*.db"))
            raise MapBeschadigd(f"{SLEUTELS}: weg") if gebruikt else MapIsNieuw(SLEUTELS)
        if not pad.is_file():
            raise MapBeschadigd(f"{SLEUTELS}: geen bestand")
        with pad.open("rb") as bestand:
            ruw = bestand.read(_MAX_BYTES + 1)
    except OSError as fout:
        raise MapOnbereikbaar.door(fout) from fout
    if len(ruw) > _MAX_BYTES:
        raise MapBeschadigd(f"{SLEUTELS}: te groot")
    return ruw


def _document(ruw: bytes) -> dict[str, object]:
    """The fields, when the bytes are exactly those this program writes for them."""
    try:
        document = json.loads(ruw)
        if not isinstance(document, dict) or document.get("format") != _SOORT:
            raise MapBeschadigd(f"{SLEUTELS}: format")
        version = document.get("version")
        if type(version) is int and version > VERSION:
            raise MapNieuwer(f"{SLEUTELS}: {version}")
        precies = _pretty(document) == ruw
    except (ValueError, RecursionError) as fout:
        raise MapBeschadigd(f"{SLEUTELS}: {type(fout).__name__}") from fout
    if not precies:
        raise MapBeschadigd(f"{SLEUTELS}: schrijfwijze")
    return document


def _header(fields: Fields) -> Sleutels:
    whole_number(fields["version"], VERSION, VERSION)
    generation = whole_number(fields["generation"], 1, _MAX_GENERATION)
    store = hex_bytes(fields["store"], STORE_BYTES).hex()
    return Sleutels(Binding(store, generation), hex_bytes(fields["check"], _CHECK_BYTES).hex())


def _with_slot(sleutels: Sleutels, fields: Fields) -> Sleutels:
    said = {name: value for name, value in fields.items() if name != "sum"}
    heel = fields.get("sum") == checksum(said)
    if heel and fields.get("kind") in {SLEUTELBOS, WACHTZIN}:
        return replace(sleutels, slots=(*sleutels.slots, slot_of(said)))
    damaged = sleutels.damaged or not heel
    return replace(sleutels, kept=(*sleutels.kept, fields), damaged=damaged)


def _pretty(document: Fields) -> bytes:
    return (json.dumps(document, indent=1, sort_keys=True, allow_nan=False) + "\n").encode("ascii")
