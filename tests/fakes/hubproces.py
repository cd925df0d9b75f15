"""`werkplek hub starten` as a process of its own: start, kill, restart, read along."""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil

from tests.fakes.postgres import alive

START_SECONDS = 50.0


@dataclass(slots=True)
class Hubproces:
    """One hub on a database; `map` holds its secret, its files and its log."""

    db: str
    map: Path
    opties: Sequence[str] = ()
    poort: int = 0
    adres: str = ""
    _proces: subprocess.Popen[str] | None = None
    _lezer: threading.Thread | None = None
    _gezegd: list[str] = field(default_factory=list)

    def start(self) -> str:
        """Start it and wait until it listens; gives its address. A restart keeps the port."""
        woorden = [
            *("hub", "starten", "--json", "--db", self.db, "--bijwerken"),
            *("--geheim", str(self.geheim), "--bijlagen", str(self.map / "bijlagen")),
            *("--poort", str(self.poort), *self.opties),
        ]
        with (self.map / "hub.log").open("ab") as log:
            self._proces = subprocess.Popen(
                [sys.executable, "-m", "werkplek", *woorden],
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                env={**os.environ, "PYTHONUNBUFFERED": "1"},
            )
        self.adres, proces = "", self._proces
        wachter = threading.Timer(START_SECONDS, proces.kill)
        wachter.start()
        assert proces.stdout is not None
        for regel in proces.stdout:
            self._gezegd.append(regel)
            self.adres = json.loads(regel).get("luistert", "")
            break
        wachter.cancel()
        wachter.join()
        if not self.adres:
            proces.communicate()
            raise RuntimeError(f"the hub did not start:\n{self._gezegd}\n{self.log()[-3000:]}")
        self.poort = int(self.adres.rpartition(":")[2])
        self._lezer = threading.Thread(target=self._lees, args=(proces,), daemon=True)
        self._lezer.start()
        return self.adres

    @property
    def pid(self) -> int:
        """The process above all others of it."""
        return int(self._als_psutil().pid)

    @property
    def geheim(self) -> Path:
        """The file with its secret."""
        return self.map / "geheim"

    def dood(self) -> None:
        """Kill -9: every process of it, at once."""
        for proces in [self._als_psutil(), *self._als_psutil().children(recursive=True)]:
            proces.kill()
        self._ruim()

    def stop(self, seconden: float = 40.0) -> int:
        """Ask it to stop, and wait; gives the exit code."""
        self.vraag_te_stoppen()
        return self.wacht(seconden)

    def vraag_te_stoppen(self) -> None:
        """Ask it to stop, and do not wait."""
        assert self._proces is not None
        self._proces.send_signal(signal.SIGTERM)

    def wacht(self, seconden: float = 40.0) -> int:
        """Wait until it is gone; gives the exit code."""
        assert self._proces is not None
        code = self._proces.wait(seconden)
        self._ruim()
        return code

    def herstart(self, *, hard: bool = True) -> str:
        """Kill it or stop it in good order, and start it again on the same port."""
        if hard:
            self.dood()
        else:
            self.stop()
        return self.start()

    def leeft(self) -> bool:
        """Whether it still runs."""
        return self._proces is not None and self._proces.poll() is None

    def werkers(self) -> list[int]:
        """The processes below it."""
        return [kind.pid for kind in self._als_psutil().children(recursive=True)]

    @staticmethod
    def werkers_over(eerder: Sequence[int]) -> list[int]:
        """Which of these processes still run."""
        levend = (proces for proces in psutil.process_iter() if proces.pid in eerder)
        return [p.pid for p in levend if alive(p)]

    def cpu(self) -> float:
        """Seconds of processor that it and its processes used so far."""
        alle = [self._als_psutil(), *self._als_psutil().children(recursive=True)]
        return float(sum(sum(p.cpu_times()[:2]) for p in alle))

    def log(self) -> str:
        """Everything it wrote in its log, over all restarts."""
        return (self.map / "hub.log").read_text(encoding="utf-8")

    def regels(self) -> list[dict[str, Any]]:
        """The lines of its log; of the one that it is writing, the end may not be there yet."""
        heel, _, _ = self.log().rpartition("\n")
        return [json.loads(regel) for regel in heel.splitlines()]

    def gezegd(self) -> str:
        """What it printed for people."""
        return "".join(self._gezegd)

    def _als_psutil(self) -> psutil.Process:
        assert self._proces is not None
        return psutil.Process(self._proces.pid)

    def _lees(self, proces: subprocess.Popen[str]) -> None:
        assert proces.stdout is not None
        self._gezegd.extend(proces.stdout)

    def _ruim(self) -> None:
        assert self._proces is not None
        self._proces.wait(40)
        if self._lezer is not None:
            self._lezer.join(10)
        if self._proces.stdout is not None:
            self._proces.stdout.close()


@contextmanager
def hubproces(db: str, map_: Path, *opties: str) -> Iterator[Hubproces]:
    """A hub that listens; gone afterwards, however the test ended."""
    hub = Hubproces(db, map_, opties)
    hub.start()
    try:
        yield hub
    finally:
        if hub.leeft():
            hub.dood()
