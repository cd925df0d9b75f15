"""The generations of a folder: a restore makes the next one, and never writes over an older one.

The root is generation 1; every next one is a folder `generatie-<n>` in it. The file `huidig` names
the one in use; without it that is the root. A switch is one file replaced whole, so that a power
cut leaves the old generation or the new one. A replaced generation carries the file `vervangen`
with the days on which the other was opened, and goes after 14 of them (design §5): days that are
counted and not subtracted, so that a clock that jumps ahead takes nothing away.
"""

import re
import shutil
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Final

from werkplek.application.ports import MapBeschadigd, MapInGebruik
from werkplek.durable.whole_file import replace_whole, sync_folder
from werkplek.store.fouten import disk
from werkplek.store.probe import ruim_proef_op

HUIDIG: Final = "huidig"
VERVANGEN: Final = "vervangen"
BEWAARD: Final = 14
"""On how many days another is opened in its place before a generation goes."""

BEDRIJF: Final = "bedrijf.db"
BIJLAGEN: Final = "bijlagen"
VREEMD: Final = "vreemd"
"""What the name of a log ends with that was put aside, as another store's or without a commit."""

SLEUTELS: Final = "sleutels.json"
SLEUTELS_VORIGE: Final = "sleutels.json.vorige"

_NAAM: Final = re.compile(r"generatie-([1-9][0-9]{0,8})")
_KEYS: Final = (SLEUTELS, SLEUTELS_VORIGE)
_FILES: Final = (BEDRIJF, *(f"{BEDRIJF}{soort}" for soort in ("-wal", "-shm", "-journal")))


@dataclass(frozen=True, slots=True)
class Generatie:
    """A generation and the 48-byte key that opens it."""

    map: Path
    sleutel: bytes = field(repr=False)

    @property
    def bestand(self) -> Path:
        """The store file."""
        return self.map / BEDRIJF


def huidige(map_: Path) -> Path:
    """The folder of the generation in use, the root itself when nothing says otherwise.

    Raises `MapBeschadigd` when `huidig` is not what this program wrote, names a generation that is
    not there, or is gone while the root was replaced; its detail names the generations to choose
    from. Raises `MapOnbereikbaar`. Nothing is written.
    """
    with disk():
        try:
            ruw = (map_ / HUIDIG).read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return _zonder_huidig(map_)
        match = _NAAM.fullmatch(ruw.decode("ascii", "replace"))
        generatie = _plek(map_, int(match[1])) if match else None
        if generatie is None or not generatie.is_dir():
            raise _onbekend(map_)
    return generatie


def eis_huidige(map_: Path, verwacht: Path | None) -> Path:
    """Give the generation in use, and demand that it is the expected one, if any.

    It may have been replaced while a person was asked for the key: keys of one generation never go
    with the store of another. Raises `MapInGebruik`, or what `huidige` raises.
    """
    generatie = huidige(map_)
    if verwacht not in {None, generatie}:
        raise MapInGebruik(HUIDIG)
    return generatie


def generaties(map_: Path) -> tuple[Path, ...]:
    """Every generation that has a store, the oldest first. Raises `MapOnbereikbaar`."""
    with disk():
        return tuple(pad for pad in _alle(map_) if (pad / BEDRIJF).exists())


def is_map(map_: Path) -> bool:
    """Whether anything of a store is here, in any generation. Raises `MapOnbereikbaar`."""
    return (map_ / HUIDIG).exists() or bool(generaties(map_))


def nieuwe(map_: Path) -> Path:
    """Make the next generation, an empty folder that nothing points at yet.

    Raises `MapOnbereikbaar`.
    """
    with disk():
        nummer = max(_nummers(map_), default=1) + 1
        generatie = _plek(map_, nummer)
        generatie.mkdir(mode=0o700)
        sync_folder(map_)
    return generatie


def wijs_aan(map_: Path, generatie: Path) -> None:
    """Make this generation the one in use; what it replaces is marked by `ruim_oude_op`.

    Raises `MapOnbereikbaar`, and then the one in use is what it was.
    """
    nummer = next((n for n in (1, *_nummers(map_)) if _plek(map_, n) == generatie), None)
    if nummer is None:
        raise ValueError("not a generation of this folder")
    with disk():
        (generatie / VERVANGEN).unlink(missing_ok=True)
        sync_folder(generatie)
        replace_whole(map_ / HUIDIG, f"generatie-{nummer}".encode("ascii"))


def ruim_oude_op(map_: Path, nu: datetime) -> None:
    """Count this day for what was replaced, and take away what was replaced 14 days ago or longer.

    Never touches the generation in use. Raises what `huidige` raises.
    """
    in_gebruik = huidige(map_)
    with disk():
        for generatie in _alle(map_):
            if generatie == in_gebruik or not _houdt_iets(map_, generatie):
                continue
            eerder = _dagen_vervangen(generatie)
            dagen = eerder | {nu.date().isoformat()}
            if len(dagen) > BEWAARD:
                _neem_weg(map_, generatie)
            elif dagen != eerder:
                replace_whole(generatie / VERVANGEN, "\n".join(sorted(dagen)).encode("ascii"))


def neem_oude_weg(map_: Path) -> int:
    """Take away every generation but the one in use, however young, for an erasure.

    Gives how many. What nobody could read goes with it, also a log that was put aside.
    Raises what `huidige` raises.
    """
    in_gebruik = huidige(map_)
    with disk():
        oude = [pad for pad in _alle(map_) if pad != in_gebruik and _houdt_iets(map_, pad)]
        for generatie in oude:
            _neem_weg(map_, generatie)
        if in_gebruik != map_:
            neem_resten_weg(map_)
    return len(oude)


def neem_resten_weg(generatie: Path) -> None:
    """Take away what lies beside a store for an erasure: a log put aside, a look that was cut off.

    Raises `MapOnbereikbaar`.
    """
    ruim_proef_op(generatie)
    with disk():
        for log in generatie.glob(f"{BEDRIJF}-*.{VREEMD}-*"):
            log.unlink(missing_ok=True)
        sync_folder(generatie)


def _zonder_huidig(map_: Path) -> Path:
    vervangen = (map_ / VERVANGEN).exists()
    if vervangen or (_nummers(map_) and not (map_ / BEDRIJF).exists()):
        raise _onbekend(map_)
    return map_


def _onbekend(map_: Path) -> MapBeschadigd:
    keuze = ", ".join(f"generatie-{_nummer(map_, pad)}" for pad in generaties(map_))
    return MapBeschadigd(f"{HUIDIG}: {keuze}")


def _alle(map_: Path) -> tuple[Path, ...]:
    return (map_, *(_plek(map_, nummer) for nummer in _nummers(map_)))


def _nummers(map_: Path) -> list[int]:
    """The numbers of the generations beside the root, the lowest first."""
    if not map_.is_dir():
        return []
    namen = (_NAAM.fullmatch(pad.name) for pad in map_.iterdir() if pad.is_dir())
    return sorted(int(naam[1]) for naam in namen if naam and naam[1] != "1")


def _plek(map_: Path, nummer: int) -> Path:
    return map_ if nummer == 1 else map_ / f"generatie-{nummer}"


def _nummer(map_: Path, generatie: Path) -> int:
    return 1 if generatie == map_ else int(generatie.name.partition("-")[2])


def _houdt_iets(map_: Path, generatie: Path) -> bool:
    return generatie != map_ or any((map_ / naam).exists() for naam in (*_KEYS, *_FILES, BIJLAGEN))


def _dagen_vervangen(generatie: Path) -> frozenset[str]:
    """The days that were counted; none when nothing readable says so."""
    try:
        dagen = (generatie / VERVANGEN).read_text("ascii").splitlines()
        return frozenset(date.fromisoformat(dag).isoformat() for dag in dagen)
    except (FileNotFoundError, ValueError):
        return frozenset()


def _neem_weg(map_: Path, generatie: Path) -> None:
    """Its keys first: what a cut leaves of it can be read by nobody."""
    for naam in (*_KEYS, *_FILES):
        (generatie / naam).unlink(missing_ok=True)
    ruim_proef_op(generatie)
    if generatie != map_:
        shutil.rmtree(generatie)
    elif (map_ / BIJLAGEN).exists():
        shutil.rmtree(map_ / BIJLAGEN)
    sync_folder(map_)
