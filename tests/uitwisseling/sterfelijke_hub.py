"""A hub that can be told to die at a statement: `python -m tests.uitwisseling.sterfelijke_hub`.

    ... DB FOLDER PORT

Forks the process that serves, and another one as soon as it was killed; the port stays open, so
that whoever comes meanwhile waits at the door. While the file FOLDER/sterf says N, the Nth thing
that is asked of the database from then on (a statement, a commit, a connection given back) is the
last.
"""

import json
import os
import signal
import socket
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.pool import Pool

from werkplek.hub.bedienen import bedien
from werkplek.hub.instelling import Instelling
from werkplek.hub.samenstellen import stel_samen  # before the fork: the slow part

STERF, PID, GESTORVEN = "sterf", "pid", "gestorven"
WACHT_EVEN, STIL, VOL = "wacht", "stil", "vol"
RUIM = 1 << 30
VEEL = 10_000_000


@dataclass(slots=True)
class Lot:
    """Counts once it is told to; a death is written down first."""

    map: Path
    over: int | None = None
    slot: threading.Lock = field(default_factory=threading.Lock)

    def tik(self, *_: Any, **__: Any) -> None:  # noqa: ANN401  the signature of any event
        with self.slot:
            bevel = self.map / STERF
            if self.over is None and bevel.exists():
                self.over = int(bevel.read_text(encoding="ascii"))
                bevel.unlink()
            if self.over is None:
                return
            self.over -= 1
            if self.over <= 0:
                with (self.map / GESTORVEN).open("a") as teller:
                    teller.write("x")
                os.kill(os.getpid(), signal.SIGKILL)


@dataclass(frozen=True)
class Ruimte:
    """While the file FOLDER/vol is there the database cannot grow: to SQLite the disk is full."""

    map: Path

    def __call__(self, dbapi: Any, *_: Any) -> None:  # noqa: ANN401  a connection of any driver
        (nu,) = dbapi.execute("pragma page_count").fetchone()
        grens = nu if (self.map / VOL).exists() else RUIM
        dbapi.execute(f"pragma max_page_count={grens}").close()


def dien(db: str, map_: Path, luisteraar: socket.socket) -> None:
    lot = Lot(map_)
    event.listen(sa.Engine, "before_cursor_execute", lot.tik)
    event.listen(sa.Engine, "commit", lot.tik)
    event.listen(Pool, "checkin", lot.tik)
    if db.startswith("sqlite"):
        event.listen(Pool, "checkout", Ruimte(map_))
    instelling = Instelling(
        db=db,
        geheim=map_ / "geheim",
        bijlagen=map_ / "bijlagen",
        aanmelden_per_uur=VEEL,
        verzoeken_per_minuut=VEEL,
    )
    assert stel_samen is not None
    bedien(instelling, luisteraar, lambda: None)


def main(db: str, map_: Path, poort: int) -> int:
    luisteraar = socket.socket()
    luisteraar.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    luisteraar.bind(("127.0.0.1", poort))
    luisteraar.listen(256)
    (map_ / "bijlagen").mkdir(exist_ok=True)
    print(json.dumps({"luistert": f"http://127.0.0.1:{luisteraar.getsockname()[1]}"}), flush=True)
    while True:
        while (map_ / WACHT_EVEN).exists():
            (map_ / STIL).touch()
            time.sleep(0.002)
        kind = os.fork()
        if kind == 0:
            dien(db, map_, luisteraar)
            os._exit(0)
        nieuw = map_ / f"{PID}.nieuw"
        nieuw.write_text(str(kind), encoding="ascii")
        nieuw.rename(map_ / PID)  # who reads it meanwhile finds a whole number
        signal.signal(signal.SIGTERM, lambda *_, kind=kind: os.kill(kind, signal.SIGTERM))
        _, hoe = os.waitpid(kind, 0)
        if not (os.WIFSIGNALED(hoe) and os.WTERMSIG(hoe) == signal.SIGKILL):
            return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])))
