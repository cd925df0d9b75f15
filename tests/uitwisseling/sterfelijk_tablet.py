"""A tablet that dies at a statement: `python -m tests.uitwisseling.sterfelijk_tablet`.

    ... FOLDER KEY DOSSIER PLAATSING

Reads one number N a line. A fork opens the folder, records, exchanges, and kills itself at the Nth
thing that is asked of its store: a statement or a commit. Answers with one line of JSON: what was
said to be kept, how many things were asked, and whether it died.
"""

import json
import os
import signal
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event

from tests.fakes.apparaat import Deelnemer
from tests.uitwisseling.tablet import Tablet, heropen


@dataclass(slots=True)
class Lot:
    """Counts what is asked of the store."""

    over: int
    geteld: int = 0

    def tik(self, *_: Any, **__: Any) -> None:  # noqa: ANN401  the signature of any event
        self.geteld += 1
        if self.geteld == self.over:
            os.kill(os.getpid(), signal.SIGKILL)


def leef(tablet_van: Path, sleutel: bytes, wie: Deelnemer, over: int, zeg: int) -> None:
    """Open, record twice, exchange, close; what is kept is said at once."""
    lot = Lot(over)
    event.listen(sa.Engine, "before_cursor_execute", lot.tik)
    event.listen(sa.Engine, "commit", lot.tik)
    tablet: Tablet = heropen(tablet_van, sleutel)
    for nr in range(2):
        os.write(zeg, f"{tablet.zie(wie, f'nummer {nr}')}\n".encode())
    tablet.wissel()
    tablet.sluit()
    os.write(zeg, f"= {lot.geteld}\n".encode())


def een_keer(map_: Path, sleutel: bytes, wie: Deelnemer, over: int) -> dict[str, object]:
    lees, zeg = os.pipe()
    kind = os.fork()
    if kind == 0:
        os.close(lees)
        leef(map_, sleutel, wie, over, zeg)
        os._exit(0)
    os.close(zeg)
    with os.fdopen(lees, encoding="ascii") as pijp:
        regels = pijp.read().splitlines()
    _, hoe = os.waitpid(kind, 0)
    dood = os.WIFSIGNALED(hoe) and os.WTERMSIG(hoe) == signal.SIGKILL
    return {
        "gezegd": [regel for regel in regels if not regel.startswith("=")],
        "geteld": next((int(regel[2:]) for regel in regels if regel.startswith("=")), over),
        "dood": dood,
        "goed": dood or hoe == 0,
    }


def main(map_: str, sleutel: str, dossier: str, plaatsing: str) -> None:
    for regel in sys.stdin:
        wie = Deelnemer(dossier, plaatsing)
        kwam = een_keer(Path(map_), bytes.fromhex(sleutel), wie, int(regel))
        print(json.dumps(kwam), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
