"""What encryption costs: a commit with a key against the same driver without one, in one run."""

import os
import statistics
from contextlib import closing
from pathlib import Path
from time import perf_counter
from typing import Any

from sqlcipher3 import dbapi2

from werkplek.store.engine import PRAGMAS, open_met_sleutel

RONDES = 600
VOORAF = 20_000
SLEUTEL = os.urandom(48)
RIJ = "insert into feit (kop, zout, bytes) values (?, ?, ?)"


def vul(verbinding: Any) -> Any:  # noqa: ANN401  sqlcipher3 has no types
    """As a store is set up, with the weight of twenty thousand feiten in it."""
    for naam, waarde in PRAGMAS.items():
        verbinding.execute(f"pragma {naam}={waarde}")
    verbinding.execute(
        "create table feit (id integer primary key, kop blob, zout blob, bytes blob)"
    )
    verbinding.execute("create index ix_kop on feit (zout)")
    verbinding.execute("begin")
    verbinding.executemany(RIJ, (rij() for _ in range(VOORAF)))
    verbinding.execute("commit")
    verbinding.execute("pragma wal_checkpoint(truncate)")
    return verbinding


def rij() -> tuple[bytes, bytes, bytes]:
    """About as many bytes as one waarneming."""
    return os.urandom(500), os.urandom(16), os.urandom(250)


def commit(verbinding: Any) -> float:  # noqa: ANN401  sqlcipher3 has no types
    """Milliseconds of one transaction that is on the disk when it returns."""
    nieuw = rij()
    begin = perf_counter()
    verbinding.execute("begin immediate")
    verbinding.execute(RIJ, nieuw)
    verbinding.execute("commit")
    return (perf_counter() - begin) * 1000


def test_a_commit_with_a_key_against_one_without(tmp_path: Path) -> None:
    """Print both, by turns, and their ratio; the limit of issue 4 is 1.6."""
    (tmp_path / "met.db").touch()
    kaal = dbapi2.connect(str(tmp_path / "zonder.db"), isolation_level=None)
    met = open_met_sleutel(tmp_path / "met.db", SLEUTEL, "mode=rw")
    with closing(vul(kaal)), closing(vul(met)):
        metingen = [(commit(kaal), commit(met)) for _ in range(RONDES)]
    zonder, sleutel = (statistics.median(deel) for deel in zip(*metingen, strict=True))
    print(f"\ncommit without a key {zonder:.3f} ms, with {sleutel:.3f} ms", end=": ")
    print(f"ratio {sleutel / zonder:.2f} (limit 1.6)")
