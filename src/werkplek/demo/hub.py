"""The hub of a made-up school, as a process of its own on this computer, with its own commands."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from werkplek.hub import main as hub

_PYTHON: Final = (sys.executable, "-m", "werkplek", "hub", "--json")
_WACHT: Final = 60.0


@dataclass(slots=True)
class Demohub:
    """Started with the embedded database in a folder; stops when the story leaves it."""

    map: Path
    adres: str = ""
    _proces: subprocess.Popen[str] | None = field(default=None, repr=False)

    def __enter__(self) -> Self:
        self.map.mkdir()
        proces = subprocess.Popen(  # noqa: S603  our own program
            [*_PYTHON, "starten", "--poort", "0"],
            env=self._omgeving,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._proces = proces
        if proces.stdout is None or not (regel := proces.stdout.readline()):
            raise LookupError("the hub did not start")
        self.adres = json.loads(regel)["luistert"]
        return self

    def __exit__(
        self,
        soort: type[BaseException] | None,
        fout: BaseException | None,
        spoor: TracebackType | None,
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """Let it finish what it does."""
        if self._proces is not None:
            proces, self._proces = self._proces, None
            proces.terminate()
            proces.communicate(timeout=_WACHT)

    def doe(self, *opdracht: str) -> dict[str, Any]:
        """Give a command of `werkplek hub`; gives its answer as fields."""
        antwoord = io.StringIO()
        with _met(self._omgeving), redirect_stdout(antwoord):
            code = hub.main(["--json", *opdracht])
        velden: dict[str, Any] = json.loads(antwoord.getvalue())
        if code:
            raise LookupError(velden)
        return velden

    @property
    def _omgeving(self) -> dict[str, str]:
        eigen = {
            "WERKPLEK_HUB_DB": f"sqlite:///{self.map / 'hub.db'}",
            "WERKPLEK_HUB_GEHEIM": str(self.map / "hub.geheim"),
            "WERKPLEK_HUB_BIJLAGEN": str(self.map / "bijlagen"),
            "WERKPLEK_HUB_ADRES": self.adres,
        }
        return os.environ | eigen


@contextmanager
def _met(omgeving: dict[str, str]) -> Iterator[None]:
    """The environment of this process, for one command of the hub."""
    eerder = dict(os.environ)
    os.environ.update(omgeving)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(eerder)
