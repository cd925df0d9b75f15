"""Looking at a store file without changing it: as it lies there, or on a copy with its log.

SQLite writes the log that lies beside a file into it, also when the log is another's and the key
does not fit (security reference §1.3). So a log is first tried on a copy, and a file without its
log is read as something that cannot change: no locks, no log, no write.
"""

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from sqlcipher3 import dbapi2

from werkplek.store.engine import open_met_sleutel
from werkplek.store.fouten import DAMAGED, disk, from_sqlite, primary_code
from werkplek.store.wal import lost_a_commit

PROEF: Final = ".proef"
"""The folder beside the file that holds the copies; taken away at once, and at the next open."""

WAL: Final = "-wal"
LOGS: Final = (WAL, "-journal")
"""What SQLite would write into the file when it opens it."""

_GENOEG: Final = 5


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
    return _bevind(pad, sleutel, "mode=ro&immutable=1", grondig=grondig)


def bekijk_met_log(pad: Path, sleutel: bytes) -> Bevonden:
    """Read a copy of the file with a copy of its logs written into it.

    Raises `MapOnbereikbaar`.
    """
    with kopie_met_log(pad) as kopie:
        bevonden = _bevind(kopie, sleutel, "mode=rw", grondig=True)
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


@contextmanager
def kopie_met_log(pad: Path) -> Iterator[Path]:
    """A copy of the file and its logs, in a folder of its own for as long as this lasts.

    Raises `MapOnbereikbaar`.
    """
    ruim_proef_op(pad.parent)
    proef = pad.with_name(PROEF)
    try:
        with disk():
            proef.mkdir(mode=0o700)
            for bron in (pad, *logs_van(pad)):
                shutil.copyfile(bron, proef / bron.name)
        yield proef / pad.name
    finally:
        shutil.rmtree(proef, ignore_errors=True)  # what stays is taken away at the next open


def _bevind(pad: Path, sleutel: bytes, hoe: str, *, grondig: bool) -> Bevonden:
    try:
        with closing(open_met_sleutel(pad, sleutel, hoe)) as verbinding:
            kenmerk, versie = (_eerste(verbinding, p) for p in ("application_id", "user_version"))
            if not grondig:
                return Bevonden(kenmerk, versie)
            uit_log = max(0, verbinding.execute("pragma wal_checkpoint(passive)").fetchone()[1])
            verbinding.execute("pragma wal_checkpoint(truncate)")  # else the next cries wolf
            vreemd = _bladzijden(verbinding)
            stuk = "" if vreemd else _samenhang(verbinding)
            return Bevonden(kenmerk, versie, vreemd, stuk, uit_log)
    except dbapi2.Error as fout:
        if primary_code(fout) in DAMAGED:
            return Bevonden(vreemd="opent niet")
        raise from_sqlite(fout) from fout


def _bladzijden(verbinding: Any) -> str:  # noqa: ANN401  sqlcipher3 has no types
    fout = len(verbinding.execute("pragma cipher_integrity_check").fetchall())
    return f"cipher_integrity_check: {fout}" if fout else ""


def _samenhang(verbinding: Any) -> str:  # noqa: ANN401  sqlcipher3 has no types
    regels = verbinding.execute(f"pragma quick_check({_GENOEG})").fetchall()
    return "" if regels == [("ok",)] else f"bladzijden: quick_check, {len(regels)}"


def _eerste(verbinding: Any, pragma: str) -> int:  # noqa: ANN401  sqlcipher3 has no types
    waarde: int = verbinding.execute(f"pragma {pragma}").fetchone()[0]
    return waarde
