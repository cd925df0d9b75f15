"""The key of `bedrijf.db`, apart from the folder key, and its renewal that survives a power cut.

A new folder has a data key of its own from its first day, so that its ways in can get a new folder
key without touching a single page of the store. In a folder of the first version the folder key is
the data key, until its first renewal.

A data key is 48 bytes: 32 of key and 16 of salt, which SQLCipher keeps in the clear in the first 16
bytes of the file. `PRAGMA rekey` takes over the salt of the new raw key (measured), and every key
has its own: so in a file without a log the first bytes tell which key is its, and a key file from
before a renewal is named for what it is. With a log the pages may be of the one and those bytes of
the other: then try both, on a copy.

The renewal: `begin_vernieuwing` (both keys in the file) → rekey, reopen → `bevestig_vernieuwing`
with the key that opened it. A cut anywhere leaves a file of which `datasleutels` has the key.
"""

import hmac
import secrets
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Final

from werkplek.application.ports import (
    MapBeschadigd,
    MapOnbereikbaar,
    SleutelNodig,
    SleutelPastNiet,
)
from werkplek.device.eigenaren import Eigenaren, maak_eigenaren
from werkplek.device.sleutels import Sleutels, key_check
from werkplek.device.slot_cipher import is_ours, sealed_anew
from werkplek.device.slots import HERSTELCODE, MAPSLEUTEL_BYTES, SLEUTELBOS, WACHTZIN, Binding
from werkplek.device.wrapped import Datasleutel, unwrap, wrap

BEDRIJF: Final = "bedrijf.db"
_ZOUT_BYTES: Final = 16
_HALF: Final = "half"
_FILE: Final = "file"
_OPENS: Final = frozenset({SLEUTELBOS, WACHTZIN, HERSTELCODE})


def datasleutels(
    sleutels: Sleutels, mapsleutel: bytes, bestand: str = BEDRIJF
) -> tuple[bytes, ...]:
    """The keys that may open a file, the confirmed one first; one, or two during a rekey.

    Raises `MapBeschadigd` when one was put there by somebody without the folder key.
    """
    van = [key for key in sleutels.files if key.file == bestand]
    if not van:
        return (mapsleutel,)
    return tuple(
        unwrap(sleutels.binding, mapsleutel, key.box, _FILE, key.file, key.number) for key in van
    )


def past_bij_bestand(map_: Path, sleutels: Iterable[bytes]) -> bool:
    """Whether one of these is the key of the `bedrijf.db` that lies there, by its salt.

    So it is when none lies there. Raises `MapOnbereikbaar`.
    """
    try:
        with (map_ / BEDRIJF).open("rb") as bestand:
            kop = bestand.read(_ZOUT_BYTES)
    except FileNotFoundError:
        return True
    except OSError as fout:
        raise MapOnbereikbaar.door(fout) from fout
    return any(sleutel[-_ZOUT_BYTES:] == kop for sleutel in sleutels)


def met_datasleutel(
    sleutels: Sleutels, mapsleutel: bytes, sleutel: bytes, bestand: str = BEDRIJF
) -> Sleutels:
    """The same with one more key for a file, behind those it has."""
    nummers = [key.number for key in sleutels.files if key.file == bestand]
    nummer = max(nummers, default=0) + 1
    box = wrap(sleutels.binding, mapsleutel, sleutel, _FILE, bestand, nummer)
    files = (*sleutels.files, Datasleutel(bestand, nummer, box))
    return replace(sleutels, files=tuple(sorted(files, key=lambda key: (key.file, key.number))))


def met_nieuwe(sleutels: Sleutels, mapsleutel: bytes) -> tuple[Sleutels, bytes, bytes]:
    """Both keys of `bedrijf.db` on file: what to save, the old key and the new one.

    A renewal that was cut off is taken up with the same two keys.
    """
    oud, *wacht = datasleutels(sleutels, mapsleutel)
    if wacht:
        return sleutels, oud, wacht[0]
    if not any(key.file == BEDRIJF for key in sleutels.files):
        sleutels = met_datasleutel(sleutels, mapsleutel, oud)
    nieuw = secrets.token_bytes(MAPSLEUTEL_BYTES)
    return met_datasleutel(sleutels, mapsleutel, nieuw), oud, nieuw


def met_alleen(sleutels: Sleutels, mapsleutel: bytes, geldig: bytes) -> Sleutels:
    """Only the key that opened `bedrijf.db` stays. Raises ValueError for a key not on file."""
    stand = datasleutels(sleutels, mapsleutel)
    plaats = next((n for n, key in enumerate(stand) if hmac.compare_digest(key, geldig)), None)
    if plaats is None:
        raise ValueError("a key that is not on file")
    van = [key for key in sleutels.files if key.file == BEDRIJF]
    blijft = van[plaats : plaats + 1]
    rest = (key for key in sleutels.files if key.file != BEDRIJF)
    return replace(sleutels, files=(*blijft, *rest))


def met_nieuwe_mapsleutel(sleutels: Sleutels, mapsleutel: bytes) -> tuple[Sleutels, bytes]:
    """Everything sealed and wrapped under a new folder key, which comes with it.

    Slots that somebody else wrote or that are damaged stay as they are, and open nothing any more.
    Raises `SleutelNodig` while a slot of the first version was not opened yet with its secret: to
    renew the key now would shut it out. Raises `MapBeschadigd` when no way in would be left.
    """
    if sleutels.old:
        raise SleutelNodig(sleutels.old[0].kind)
    ours = (slot for slot in sleutels.slots if is_ours(sleutels.binding, mapsleutel, slot))
    if not any(slot.kind in _OPENS for slot in ours):
        raise MapBeschadigd("sleutels.json: slots")
    if not any(key.file == BEDRIJF for key in sleutels.files):
        sleutels = met_datasleutel(sleutels, mapsleutel, mapsleutel)
    oud, nieuw = sleutels.binding, secrets.token_bytes(MAPSLEUTEL_BYTES)
    binding = Binding(oud.store, oud.generation + 1)
    slots = tuple(
        sealed_anew(binding, nieuw, slot) if is_ours(oud, mapsleutel, slot) else slot
        for slot in sleutels.slots
    )
    files = tuple(_verpakt_anders(sleutels, mapsleutel, key, nieuw) for key in sleutels.files)
    half = None if sleutels.half is None else pincode_half(sleutels, mapsleutel)
    verpakt = None if half is None else wrap(binding, nieuw, half, _HALF)
    met_sleutel = replace(
        sleutels,
        binding=binding,
        check=key_check(binding, nieuw),
        slots=slots,
        files=files,
        half=verpakt,
        owners=_eigenaren_anders(sleutels, mapsleutel, binding, nieuw),
    )
    return met_sleutel, nieuw


def pincode_half(sleutels: Sleutels, mapsleutel: bytes) -> bytes:
    """The other half of all pincodes, 32 bytes. Raises `MapBeschadigd`.

    Raises `SleutelPastNiet` when the folder has none yet.
    """
    if sleutels.half is None:
        raise SleutelPastNiet(_HALF)
    return unwrap(sleutels.binding, mapsleutel, sleutels.half, _HALF)


def met_half(sleutels: Sleutels, mapsleutel: bytes, half: bytes) -> Sleutels:
    """The same with the other half of the pincodes."""
    return replace(sleutels, half=wrap(sleutels.binding, mapsleutel, half, _HALF))


def met_eigenaren(sleutels: Sleutels, mapsleutel: bytes, wie: Iterable[str]) -> Sleutels:
    """The same with these people as those who chose a pincode."""
    return replace(sleutels, owners=maak_eigenaren(sleutels.binding, mapsleutel, wie))


def _eigenaren_anders(
    sleutels: Sleutels, mapsleutel: bytes, binding: Binding, nieuw: bytes
) -> Eigenaren | None:
    """The list under the new folder key; one that is not ours stays as it is, and is nobody's."""
    owners = sleutels.owners
    if owners is None or not owners.van_ons(sleutels.binding, mapsleutel):
        return owners
    return maak_eigenaren(binding, nieuw, owners.wie)


def _verpakt_anders(
    sleutels: Sleutels, mapsleutel: bytes, key: Datasleutel, nieuw: bytes
) -> Datasleutel:
    purpose = (_FILE, key.file, key.number)
    secret = unwrap(sleutels.binding, mapsleutel, key.box, *purpose)
    return replace(key, box=wrap(sleutels.binding, nieuw, secret, *purpose))
