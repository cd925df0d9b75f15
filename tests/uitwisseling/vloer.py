"""The process of `sterfelijke_hub`, as a test holds it."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.uitwisseling.sterfelijke_hub import GESTORVEN, PID, STERF, STIL, VOL, WACHT_EVEN

ROOT = Path(__file__).resolve().parents[2]
WACHT = 40.0


@dataclass(slots=True)
class Vloer:
    """One hub on a database; `map` holds its secret, its files and its log."""

    db: str
    map: Path
    adres: str = ""
    poort: int = 0
    _proces: subprocess.Popen[str] | None = None

    def start(self) -> str:
        """Start it; gives its address, on the same port when it was up before."""
        woorden = [self.db, str(self.map), str(self.poort)]
        with (self.map / "hub.log").open("ab") as log:
            self._proces = subprocess.Popen(
                [sys.executable, "-m", "tests.uitwisseling.sterfelijke_hub", *woorden],
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                cwd=ROOT,
            )
        assert self._proces.stdout is not None
        regel = self._proces.stdout.readline()
        if not regel:
            raise RuntimeError(f"the hub did not start:\n{self.log()[-3000:]}")
        self.adres = json.loads(regel)["luistert"]
        self.poort = int(self.adres.rpartition(":")[2])
        return self.adres

    def dood(self) -> None:
        """Kill -9 whoever serves; another one takes its place."""
        self._wacht_op_ander(self._dood_wie_bedient())

    def sterf_bij(self, tel: int) -> None:
        """The nth thing that is asked of the database from now on is the last."""
        nieuw = self.map / f"{STERF}.nieuw"
        nieuw.write_text(str(tel), encoding="ascii")
        nieuw.rename(self.map / STERF)

    def gestorven(self) -> int:
        """How often it died by what it was told."""
        teller = self.map / GESTORVEN
        return teller.stat().st_size if teller.exists() else 0

    def spaar(self) -> None:
        """It need not die any more; a new process serves."""
        (self.map / STERF).unlink(missing_ok=True)
        self.dood()

    @contextmanager
    def stil(self) -> Iterator[None]:
        """Killed, and nobody takes its place while this lasts; who comes waits at the door."""
        wacht = self.map / WACHT_EVEN
        wacht.touch()
        oud = self._dood_wie_bedient()
        eind = time.monotonic() + WACHT
        while not (self.map / STIL).exists() and time.monotonic() < eind:
            time.sleep(0.002)
        try:
            yield
        finally:
            wacht.unlink()
            self._wacht_op_ander(oud)
            (self.map / STIL).unlink(missing_ok=True)

    @contextmanager
    def vol(self) -> Iterator[None]:
        """The disk under its embedded database is full."""
        (self.map / VOL).touch()
        try:
            yield
        finally:
            (self.map / VOL).unlink()

    def stop(self) -> None:
        """Stop it in good order."""
        assert self._proces is not None
        self._proces.send_signal(signal.SIGTERM)
        try:
            self._proces.wait(WACHT)
        except subprocess.TimeoutExpired:
            os.kill(self._kind(), signal.SIGKILL)
            self._proces.kill()
            raise
        finally:
            assert self._proces.stdout is not None
            self._proces.stdout.close()

    def log(self) -> str:
        """Everything it wrote in its log."""
        return (self.map / "hub.log").read_text(encoding="utf-8")

    def _dood_wie_bedient(self) -> int:
        """Kill -9, unless it just died of something else; gives who that was."""
        oud = self._kind()
        with suppress(ProcessLookupError):
            os.kill(oud, signal.SIGKILL)
        return oud

    def _kind(self) -> int:
        eind = time.monotonic() + WACHT
        while not (self.map / PID).exists() and time.monotonic() < eind:
            time.sleep(0.005)
        return int((self.map / PID).read_text(encoding="ascii"))

    def _wacht_op_ander(self, oud: int) -> None:
        eind = time.monotonic() + WACHT
        while time.monotonic() < eind:
            if self._kind() != oud:
                return
            time.sleep(0.002)
        raise RuntimeError("no other hub took its place")


@contextmanager
def vloer(db: str, map_: Path) -> Iterator[Vloer]:
    """A hub that listens; gone afterwards, however the test ended."""
    hub = Vloer(db, map_)
    hub.start()
    try:
        yield hub
    finally:
        hub.stop()
