"""Both sides of the measurement: who serves, who asks, and what it costs each of them."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Protocol

import psutil

from tests.bench.uitwissel_anki import GEBRUIKER
from tests.fakes.hubproces import Hubproces, hubproces
from tests.fakes.lijn import MOOI, Slechtelijn, Tellers, Weer, slechte_lijn
from tests.fakes.postgres import Postgres, cluster
from tests.fakes.schoolhub import Schoolhub, leg_school_neer
from werkplek.hub.tables import feit

HIER: Final = Path(__file__).resolve().parents[2]
DEELNEMERS: Final = 500
_OPTIES: Final = ("--processen", "2", "--verzoeken-per-minuut", "1000000")
_START: Final = 30.0


@dataclass(frozen=True, slots=True)
class Gemeten:
    """One step over a line: the client's own word, what the server cost, and what went over."""

    client: Mapping[str, Any]
    server: float
    database: float
    piek: float
    tellers: Tellers

    @property
    def cpu(self) -> float:
        """Seconds of processor, of everybody."""
        return float(self.client["cpu_zonder_vouwen"]) + self.server + self.database

    @property
    def wand(self) -> float:
        """Seconds, without folding what came into pages to look at."""
        return float(self.client["wand_zonder_vouwen"])


class Kant(Protocol):
    """One product: its server, a line to it, and folders that exchange over the line."""

    naam: str
    lijn: Slechtelijn

    def begin(self, wie: str) -> None:
        """A new folder that knows the server."""
        ...

    def leg_vast(self, wie: str, aantal: int) -> None:
        """So many records, that wait."""
        ...

    def wissel(self, wie: str, weer: Weer = MOOI) -> Gemeten:
        """One exchange."""
        ...

    def daar(self) -> int:
        """How many records the server has; -1 when it does not tell."""
        ...


def stap(module: str, *woorden: str) -> dict[str, Any]:
    """A step in a process of its own."""
    opdracht = [sys.executable, "-m", module, *woorden]
    gedaan = subprocess.run(opdracht, cwd=HIER, stdout=subprocess.PIPE, text=True, check=True)
    antwoord: dict[str, Any] = json.loads(gedaan.stdout)
    return antwoord


def seconden(pid: int) -> float:
    """Of processor, of a process, all below it, and those below it that are gone."""
    alle = [psutil.Process(pid), *psutil.Process(pid).children(recursive=True)]
    som = 0.0
    for proces in alle:
        with suppress(psutil.NoSuchProcess):
            som += sum(proces.cpu_times())
    return som


def piek_van(pid: int, *, wis: bool = False) -> float:
    """The highest memory of the largest of them in MiB, since it was last reset."""
    hoogste = 0.0
    for proces in [psutil.Process(pid), *psutil.Process(pid).children(recursive=True)]:
        with suppress(psutil.NoSuchProcess, OSError):
            for regel in Path(f"/proc/{proces.pid}/status").read_text().splitlines():
                if regel.startswith("VmHWM:"):
                    hoogste = max(hoogste, int(regel.split()[1]) / 1024)
            if wis:
                Path(f"/proc/{proces.pid}/clear_refs").write_text("5")
    return hoogste


@dataclass(slots=True)
class WerkplekKant:
    """The real client with its encrypted folder, the real hub, PostgreSQL that syncs to disk."""

    map: Path
    postgres: Postgres
    hub: Hubproces
    school: Schoolhub
    lijn: Slechtelijn
    per_zegel: int
    naam: str = "Werkplek"

    def begin(self, wie: str) -> None:
        woorden = str(self.map / wie), self.hub.adres, self.school.code()
        stap("tests.bench.uitwissel_client", "begin", *woorden)
        self.wissel(wie)

    def leg_vast(self, wie: str, aantal: int) -> None:
        namen = ",".join(f"{een.id}:{een.plaatsing}" for een in self.school.deelnemers)
        woorden = str(self.map / wie), str(aantal), str(self.per_zegel), namen
        stap("tests.bench.uitwissel_client", "leg_vast", *woorden)

    def wissel(self, wie: str, weer: Weer = MOOI) -> Gemeten:
        self.lijn.begin_opnieuw(weer)
        piek_van(self.hub.pid, wis=True)
        eerst = self.hub.cpu(), seconden(self.postgres.server.pid)
        client = stap(
            "tests.bench.uitwissel_client", "wissel", str(self.map / wie), self.lijn.adres
        )
        time.sleep(0.3)  # processes tell their time late
        daarna = self.hub.cpu(), seconden(self.postgres.server.pid)
        return Gemeten(
            client,
            daarna[0] - eerst[0],
            daarna[1] - eerst[1],
            piek_van(self.hub.pid),
            self.lijn.begin_opnieuw(),
        )

    def daar(self) -> int:
        return self.school.telling(feit)


@dataclass(slots=True)
class AnkiKant:
    """Anki's own server and client from PyPI; a note makes a card, and nothing is signed."""

    map: Path
    pid: int
    adres: str
    lijn: Slechtelijn
    naam: str = "Anki"

    def begin(self, wie: str) -> None:
        eerste = not any((self.map / "mensen").glob("*"))
        self._stap("begin" if eerste else "eerste", wie, self.adres)

    def leg_vast(self, wie: str, aantal: int) -> None:
        self._stap("leg_vast", wie, self.adres, aantal)

    def wissel(self, wie: str, weer: Weer = MOOI) -> Gemeten:
        self.lijn.begin_opnieuw(weer)
        piek_van(self.pid, wis=True)
        eerst = seconden(self.pid)
        client = self._stap("wissel", wie, self.lijn.adres)
        time.sleep(0.3)
        client |= {f"{soort}_zonder_vouwen": client[soort] for soort in ("wand", "cpu")}
        return Gemeten(
            client,
            seconden(self.pid) - eerst,
            0.0,
            piek_van(self.pid),
            self.lijn.begin_opnieuw(),
        )

    def daar(self) -> int:
        return -1

    def _stap(self, wat: str, wie: str, adres: str, aantal: int = 0) -> dict[str, Any]:
        woorden = wat, str(self.map / "mensen" / wie), f"{adres}/", str(aantal)
        return stap("tests.bench.uitwissel_anki", *woorden)


@contextmanager
def werkplek_kant(map_: Path, per_zegel: int) -> Iterator[WerkplekKant]:
    """Everything of ours."""
    map_.mkdir()
    with ExitStack() as stapel:
        pg = stapel.enter_context(cluster(durable=True))
        db = pg.nieuwe_database()
        school = leg_school_neer(db, map_ / "geheim", DEELNEMERS)
        stapel.callback(school.sluit)
        hub = stapel.enter_context(hubproces(db, map_, *_OPTIES))
        lijn = stapel.enter_context(slechte_lijn(hub.poort))
        yield WerkplekKant(map_, pg, hub, school, lijn, per_zegel)


@contextmanager
def anki_kant(map_: Path) -> Iterator[AnkiKant]:
    """Everything of Anki."""
    map_.mkdir()
    poort = _vrije_poort()
    omgeving = {
        **os.environ,
        "SYNC_USER1": GEBRUIKER,
        "SYNC_HOST": "127.0.0.1",
        "SYNC_PORT": str(poort),
        "SYNC_BASE": str(map_ / "server"),
        "MAX_SYNC_PAYLOAD_MEGS": "500",
        "RUST_LOG": "anki=error",
    }
    stil = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    server = subprocess.Popen([sys.executable, "-m", "anki.syncserver"], env=omgeving, **stil)  # type: ignore[call-overload]
    try:
        _wacht_op(poort)
        with slechte_lijn(poort) as lijn:
            yield AnkiKant(map_, server.pid, f"http://127.0.0.1:{poort}", lijn)
    finally:
        server.terminate()
        server.wait()


def _vrije_poort() -> int:
    with socket.socket() as sok:
        sok.bind(("127.0.0.1", 0))
        return int(sok.getsockname()[1])


def _wacht_op(poort: int) -> None:
    eind = time.monotonic() + _START
    while time.monotonic() < eind:
        with suppress(OSError), socket.create_connection(("127.0.0.1", poort), 1):
            return
        time.sleep(0.1)
    raise RuntimeError("Anki's server did not start")
