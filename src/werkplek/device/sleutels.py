"""The file `sleutels.json`: the slots and keys of a data folder, read with suspicion.

It stands there twice: `sleutels.json.vorige` says the same, and is read when the first is damaged.
That one is written first. So a cut between the two leaves there what was about to be, and never a
way in that somebody was told is over.

Version 1 knew slots only, and its folder key was the key of `bedrijf.db`. Version 2 adds the keys
of files and the other half of the pincodes. What is read of version 1 is written as version 2.
"""

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
from werkplek.device.eigenaren import Eigenaren, eigenaren_fields, eigenaren_of
from werkplek.device.slot_cipher import HALF_BYTES
from werkplek.device.slot_fields import (
    OLD_KINDS,
    box_fields,
    box_of,
    datasleutel_fields,
    datasleutel_of,
    hex_bytes,
    is_old,
    old_slot_of,
    slot_fields,
    slot_of,
    whole_number,
)
from werkplek.device.slots import KINDS, Binding, Slot, canonical, checksum, derive
from werkplek.device.slots_v1 import OldSlot
from werkplek.device.wrapped import Datasleutel, Wrapped
from werkplek.durable.whole_file import replace_whole

SLEUTELS: Final = "sleutels.json"
VORIGE: Final = "sleutels.json.vorige"

VERSION: Final = 2
STORE_BYTES: Final = 16
_SOORT: Final = "werkplek-sleutels"
_CHECKED: Final = 1
"""What the check was made over since the first version, so that it never had to be made anew."""
_MAX_BYTES: Final = 1 << 20
_MAX_GENERATION: Final = 1 << 31
_CHECK_BYTES: Final = 32
_OLD_HEADER: Final = {"format", "version", "store", "generation", "check"}
_HEADER: Final = _OLD_HEADER | {"files", "half", "owners"}

Fields = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Sleutels:
    """What the file says.

    `check` tells the folder key from any other. `files` are the keys of files, by number; without
    one a file has the folder key itself, as in the first version. `half` is the other half of all
    pincodes, `owners` who chose one. `kept` are slots that this version cannot use, because their
    kind is newer or their bytes were damaged; they are written back as they were.
    """

    binding: Binding
    check: str
    slots: tuple[Slot, ...] = ()
    old: tuple[OldSlot, ...] = ()
    files: tuple[Datasleutel, ...] = ()
    half: Wrapped | None = None
    owners: Eigenaren | None = None
    kept: tuple[Fields, ...] = ()
    damaged: bool = False

    def past(self, mapsleutel: bytes) -> bool:
        """Whether this is the folder key that the slots were made for."""
        return hmac.compare_digest(self.check, key_check(self.binding, mapsleutel))

    @property
    def ways(self) -> tuple[Slot | OldSlot, ...]:
        """All slots that this version can use, those of today first."""
        return (*self.slots, *self.old)

    def van(self, kind: str) -> tuple[Slot, ...]:
        """The slots of one kind, the newest first."""
        return tuple(slot for slot in self.slots if slot.kind == kind)


def key_check(binding: Binding, mapsleutel: bytes) -> str:
    """HMAC of the folder key over which folder it opens, 64 hex digits."""
    key = derive(mapsleutel, binding.store.encode("ascii"), "controle")
    return hmac.digest(key, canonical([_CHECKED, asdict(binding)]), "sha256").hex()


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
    return parse_sleutels(_lees(map_, SLEUTELS))


def lees_vorige(map_: Path) -> Sleutels:
    """Read what is there for when the first is damaged. Raises `MapBeschadigd` also without one.

    Who it is for, and whether it fits the store, is for the caller to see.
    """
    return parse_sleutels(_lees(map_, VORIGE))


def parse_sleutels(ruw: bytes) -> Sleutels:
    """What these bytes say.

    Raises `MapNieuwer`, or `MapBeschadigd` for everything that this program would not have written.
    Damage inside one slot leaves the other slots usable.
    """
    document = _document(ruw)
    slots = document.pop("slots", None)
    som = document.pop("sum", None)
    names = _OLD_HEADER if document.get("version") == 1 else _HEADER
    if set(document) != names or som != checksum(document):
        raise MapBeschadigd(f"{SLEUTELS}: header")
    if not isinstance(slots, list) or not all(isinstance(slot, dict) for slot in slots):
        raise MapBeschadigd(f"{SLEUTELS}: slots")
    sleutels = _header(document)
    for fields in slots:
        sleutels = _with_slot(sleutels, fields, first_version=names is _OLD_HEADER)
    return sleutels


def bewaar_sleutels(map_: Path, sleutels: Sleutels) -> None:
    """Replace both files whole: what was taken out opens nothing any more.

    Raises `MapOnbereikbaar`, and then `sleutels.json` is what it was, or what it should be. Raises
    ValueError, and writes nothing, for what nobody could read again.
    """
    inhoud = _leesbaar(_bytes(sleutels))
    try:
        for rest in map_.glob(f".{SLEUTELS}*.nieuw"):  # of a power cut: what it opens may be over
            rest.unlink()
        for naam in (VORIGE, SLEUTELS):
            replace_whole(map_ / naam, inhoud)
    except OSError as fout:
        raise MapOnbereikbaar.door(fout) from fout


def maak_vorige(map_: Path) -> None:
    """Let `sleutels.json.vorige` say what `sleutels.json` says. Raises `MapOnbereikbaar`."""
    vorige = map_ / VORIGE
    try:
        inhoud = (map_ / SLEUTELS).read_bytes()
        if not vorige.exists() or vorige.read_bytes() != inhoud:
            replace_whole(vorige, inhoud)
    except OSError as fout:
        raise MapOnbereikbaar.door(fout) from fout


def _leesbaar(inhoud: bytes) -> bytes:
    try:
        parse_sleutels(inhoud)
    except MapBeschadigd as fout:
        raise ValueError(fout.detail) from fout
    if len(inhoud) > _MAX_BYTES:
        raise ValueError(len(inhoud))
    return inhoud


def _bytes(sleutels: Sleutels) -> bytes:
    header: dict[str, object] = {
        "format": _SOORT,
        "version": VERSION,
        "check": sleutels.check,
        "files": [datasleutel_fields(key) for key in sleutels.files],
        "half": box_fields(sleutels.half) if sleutels.half else None,
        "owners": eigenaren_fields(sleutels.owners) if sleutels.owners else None,
        **asdict(sleutels.binding),
    }
    ours = (slot_fields(slot) for slot in sleutels.ways)
    return _pretty({**header, "sum": checksum(header), "slots": [*ours, *sleutels.kept]})


def _lees(map_: Path, naam: str) -> bytes:
    pad = map_ / naam
    try:
        if not pad.exists():
            # Keys that are gone from a folder with a store are a loss, not a beginning.
            gebruikt = naam == VORIGE or (map_ / VORIGE).exists() or any(map_.glob("*.db"))
            raise MapBeschadigd(f"{naam}: weg") if gebruikt else MapIsNieuw(naam)
        if not pad.is_file():
            raise MapBeschadigd(f"{naam}: geen bestand")
        with pad.open("rb") as bestand:
            ruw = bestand.read(_MAX_BYTES + 1)
    except OSError as fout:
        raise MapOnbereikbaar.door(fout) from fout
    if len(ruw) > _MAX_BYTES:
        raise MapBeschadigd(f"{naam}: te groot")
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
    whole_number(fields["version"], 1, VERSION)
    generation = whole_number(fields["generation"], 1, _MAX_GENERATION)
    store = hex_bytes(fields["store"], STORE_BYTES).hex()
    half, owners = fields.get("half"), fields.get("owners")
    return Sleutels(
        Binding(store, generation),
        hex_bytes(fields["check"], _CHECK_BYTES).hex(),
        files=_files(fields.get("files", [])),
        half=None if half is None else box_of(half, HALF_BYTES),
        owners=None if owners is None else eigenaren_of(owners),
    )


def _files(said: object) -> tuple[Datasleutel, ...]:
    if not isinstance(said, list):
        raise MapBeschadigd(f"{SLEUTELS}: files")
    files = tuple(datasleutel_of(fields) for fields in said)
    numbers = [(key.file, key.number) for key in files]
    if numbers != sorted(set(numbers)):
        raise MapBeschadigd(f"{SLEUTELS}: files")
    return files


def _with_slot(sleutels: Sleutels, fields: Fields, *, first_version: bool) -> Sleutels:
    said = {name: value for name, value in fields.items() if name != "sum"}
    heel = fields.get("sum") == checksum(said)
    kinds = OLD_KINDS if first_version else KINDS
    if not heel or fields.get("kind") not in kinds:
        damaged = sleutels.damaged or not heel
        return replace(sleutels, kept=(*sleutels.kept, fields), damaged=damaged)
    if first_version or (fields["kind"] in OLD_KINDS and is_old(said)):
        return replace(sleutels, old=(*sleutels.old, old_slot_of(said)))
    return replace(sleutels, slots=(*sleutels.slots, slot_of(said)))


def _pretty(document: Fields) -> bytes:
    return (json.dumps(document, indent=1, sort_keys=True, allow_nan=False) + "\n").encode("ascii")
