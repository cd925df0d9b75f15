"""Looking at a store file without changing it: as it lies there, or on a copy with its log.

SQLite writes the log that lies beside a file into it, also when the log is another's and the key
does not fit (security reference §1.3). So a log is first tried on a copy, and a file without its
log is read as something that cannot change: no locks, no log, no write.

Where there is no room for a copy, the file gets a second name beside a copy of its log, and is
opened for reading only: the system then refuses every write to it, whatever SQLite wants.
"""

import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from sqlcipher3 import dbapi2

from werkplek.application.ports import MapOnbereikbaar
from werkplek.store.engine import ZOUT, open_met_sleutel
from werkplek.store.fouten import DAMAGED, VOL, disk, from_sqlite, op_schijf, primary_code
from werkplek.store.wal import lost_a_commit

PROEF: Final = ".proef"
"""The folder beside the file that holds the copies; taken away at once, and at the next open."""

WAL: Final = "-wal"
LOGS: Final = (WAL, "-journal")
"""What SQLite would write into the file when it opens it."""

KOPIE: Final = "mode=rw"
LINK: Final = "mode=ro"
_ALLEEN: Final = "mode=ro&immutable=1"
"""How SQLite opens a copy with its logs, a second name beside a copy of its log, a file alone."""

_GENOEG: Final = 5
_SPELING: Final = 1 << 20
"""Bytes that must stay free beside a copy: SQLite makes an index of the log."""


@dataclass(frozen=True, slots=True)
class Proefstuk:
    """What may be tried without harm, and how SQLite must open it."""

    pad: Path
    hoe: str


@dataclass(frozen=True, slots=True)
class Bevonden:
    """What a file says to a key: `kenmerk` and `versie` are its `application_id` and version.

    `vreemd` names a check that only the owner of the key could have made hold; `stuk` begins with
    `bladzijden` or `log` when a store of this key is not whole. Both empty: whole. `uit_log` is
    the number of pages that SQLite took from the log.
    """

    kenmerk: int = 0
    versie: int = 0
    vreemd: str = ""
    stuk: str = ""
    uit_log: int = 0


def bekijk(pad: Path, sleutel: bytes, *, grondig: bool) -> Bevonden:
    """Read the file as it lies there, without its log and without a trace.

    `grondig` also reads every page (about 4 ms a megabyte). Raises `MapOnbereikbaar`.
    """
    return _bevind(Proefstuk(pad, _ALLEEN), sleutel, grondig=grondig)


def bekijk_met_log(pad: Path, sleutel: bytes) -> Bevonden:
    """Read a copy of the file with a copy of its logs written into it.

    Where there is no room for one, the file is read through a copy of its log: then pages that
    hold nothing are not looked at, and what does not hold together is not judged. Raises
    `MapOnbereikbaar`.
    """
    with proef_met_log(pad) as proefstuk:
        bevonden = _bevind(proefstuk, sleutel, grondig=True)
    if bevonden.stuk and proefstuk.hoe == LINK:
        raise MapOnbereikbaar(VOL)  # only a copy tells a log of another store from damage
    log = pad.with_name(f"{pad.name}{WAL}")
    with disk():
        if not bevonden.vreemd and log.exists() and lost_a_commit(log, bevonden.uit_log):
            return replace(bevonden, stuk="log: a commit follows its end")
    return bevonden


def ruim_proef_op(folder: Path) -> None:
    """Take away the copies that a cut left. Raises `MapOnbereikbaar`."""
    with disk(), suppress(FileNotFoundError):
        shutil.rmtree(folder / PROEF)


def logs_van(pad: Path) -> tuple[Path, ...]:
    """The logs beside this file that hold anything."""
    logs = (pad.with_name(f"{pad.name}{soort}") for soort in LOGS)
    return tuple(log for log in logs if log.exists() and log.stat().st_size > 0)


def die_passen(pad: Path, sleutels: Sequence[bytes]) -> list[bytes]:
    """The keys that have the salt of this file, in order; else those that open it all the same.

    A bit that turned over in its first 16 bytes is damage, and no reason to doubt the key. Raises
    `MapOnbereikbaar`.
    """
    with disk(), pad.open("rb") as bestand:
        kop = bestand.read(ZOUT)
    passend = [sleutel for sleutel in sleutels if sleutel[-ZOUT:] == kop]
    # An empty file opens with every key, and says nothing.
    return passend or [een for een in sleutels if bekijk(pad, een, grondig=False).kenmerk]


@contextmanager
def proef_met_log(pad: Path) -> Iterator[Proefstuk]:
    """A copy of the file and its logs, in a folder of its own for as long as this lasts.

    A second name for the file where no copy of it fits. Raises `MapOnbereikbaar`.
    """
    ruim_proef_op(pad.parent)
    proef = pad.with_name(PROEF)
    try:
        with disk():
            proef.mkdir(mode=0o700)
            hoe = LINK if _te_krap(pad) and _koppel(pad, proef) else KOPIE
            for bron in (*([pad] if hoe == KOPIE else []), *logs_van(pad)):
                shutil.copyfile(bron, proef / bron.name)
        yield Proefstuk(proef / pad.name, hoe)
    finally:
        shutil.rmtree(proef, ignore_errors=True)  # what stays is taken away at the next open


def _te_krap(pad: Path) -> bool:
    """Whether a copy does not fit that its log is written into; a journal asks for one anyway."""
    logs = logs_van(pad)
    if any(not log.name.endswith(WAL) for log in logs):
        return False
    nodig = pad.stat().st_size + 2 * sum(log.stat().st_size for log in logs) + _SPELING
    return shutil.disk_usage(pad.parent).free < nodig


def _koppel(pad: Path, proef: Path) -> bool:
    """Give the file a second name in this folder; whether that can be here."""
    try:
        (proef / pad.name).hardlink_to(pad)
    except OSError:  # as on a stick; then a copy must do
        return False
    return True


def _bevind(proefstuk: Proefstuk, sleutel: bytes, *, grondig: bool) -> Bevonden:
    try:
        with closing(open_met_sleutel(proefstuk.pad, sleutel, proefstuk.hoe)) as verbinding:
            kenmerk, versie = (_eerste(verbinding, p) for p in ("application_id", "user_version"))
            if not grondig:
                return Bevonden(kenmerk, versie)
            if proefstuk.hoe == LINK:
                stuk = _samenhang(verbinding)  # every page that holds anything, log first
                return Bevonden(kenmerk, versie, stuk=stuk, uit_log=_uit_log(proefstuk.pad))
            uit_log = max(0, verbinding.execute("pragma wal_checkpoint(passive)").fetchone()[1])
            verbinding.execute("pragma wal_checkpoint(truncate)")  # else the next cries wolf
            vreemd = _bladzijden(verbinding)
            stuk = "" if vreemd else _samenhang(verbinding)
            return Bevonden(kenmerk, versie, vreemd, stuk, uit_log)
    except dbapi2.Error as fout:
        if primary_code(fout) in DAMAGED:
            return Bevonden(vreemd="opent niet")
        raise op_schijf(from_sqlite(fout), proefstuk.pad) from fout


def _uit_log(pad: Path) -> int:
    """What SQLite took from the log, as its index says: https://sqlite.org/walformat.html, 2.1."""
    with disk():
        index = pad.with_name(f"{pad.name}-shm").read_bytes()
    return int.from_bytes(index[16:20], sys.byteorder)


def _bladzijden(verbinding: Any) -> str:  # noqa: ANN401  sqlcipher3 has no types
    fout = len(verbinding.execute("pragma cipher_integrity_check").fetchall())
    return f"cipher_integrity_check: {fout}" if fout else ""


def _samenhang(verbinding: Any) -> str:  # noqa: ANN401  sqlcipher3 has no types
    regels = verbinding.execute(f"pragma quick_check({_GENOEG})").fetchall()
    return "" if regels == [("ok",)] else f"bladzijden: quick_check, {len(regels)}"


def _eerste(verbinding: Any, pragma: str) -> int:  # noqa: ANN401  sqlcipher3 has no types
    waarde: int = verbinding.execute(f"pragma {pragma}").fetchone()[0]
    return waarde
