"""A screen, a bus and a screen reader of our own, and the program as a person starts it."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from ctypes.util import find_library
from dataclasses import dataclass
from pathlib import Path
from shutil import which
from typing import Any, Final

SYSTEM_PYTHON: Final = "/usr/bin/python3"
LEZER: Final = Path(__file__).with_name("lezer.py")
SCREEN: Final = "1280x800x24"
XCB: Final = ("xcb-cursor", "xcb-icccm", "xcb-keysyms", "xkbcommon-x11")
"""What Qt asks of the system for a window under X."""

Knoop = dict[str, Any]
"""What the reader tells of one thing: rol, naam, uitleg, waarde, staten, acties, diepte."""


def wat_ontbreekt() -> str:
    """Why no screen reader can be tried here; empty when one can."""
    missing = [name for name in ("Xvfb", "dbus-daemon") if which(name) is None]
    if not any(Path(name).exists() for name in ("/usr/libexec/at-spi2-registryd",)):
        missing.append("at-spi2-core")
    missing += [name for name in XCB if find_library(name) is None]
    if not missing and not _has_pyatspi():
        missing.append("python3-pyatspi")
    return ", ".join(missing)


def _has_pyatspi() -> bool:
    if not Path(SYSTEM_PYTHON).exists():
        return False
    tried = subprocess.run(
        [SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False
    )
    return tried.returncode == 0


@dataclass(slots=True)
class Schermlezer:
    """Asks the reader, which is another process."""

    proces: subprocess.Popen[str]

    def vraag(self, doe: str, **met: object) -> Any:  # noqa: ANN401  whatever the reader says
        """One question, one answer; what the reader could not do is a LookupError."""
        assert self.proces.stdin is not None
        assert self.proces.stdout is not None
        self.proces.stdin.write(json.dumps({"doe": doe, **met}) + "\n")
        self.proces.stdin.flush()
        regel = self.proces.stdout.readline()
        if not regel:
            raise EOFError("the reader stopped")
        antwoord = json.loads(regel)
        if "fout" in antwoord:
            raise LookupError(antwoord["fout"])
        return antwoord["antwoord"]

    def boom(self) -> list[Knoop]:
        """All that is showing."""
        boom: list[Knoop] = self.vraag("boom")
        return boom

    def wacht_op(self, naam: str, rol: str = "", staat: str = "") -> Knoop:
        """The thing whose name begins so, when it is there and in this state."""
        knoop: Knoop = self.vraag("wacht_op", naam=naam, rol=rol, staat=staat)
        return knoop

    def druk(self, naam: str, rol: str = "") -> list[str]:
        """Do what it does; gives the names of its actions."""
        acties: list[str] = self.vraag("druk", naam=naam, rol=rol)
        return acties

    def geef_focus(self) -> None:
        """Let the keyboard work for the window."""
        self.vraag("geef_focus")

    def toets(self, *namen: str) -> None:
        """Press keys."""
        for naam in namen:
            self.vraag("toets", naam=naam)

    def gezegd(self, tot: str = "", soort: str = "") -> list[dict[str, str]]:
        """What was heard since the last time; wait for an event of this kind, or with `tot`."""
        gehoord: list[dict[str, str]] = self.vraag("gezegd", tot=tot, soort=soort)
        return gehoord


@dataclass(frozen=True, slots=True)
class Zaal:
    """Where programs and readers meet."""

    env: dict[str, str]

    @contextmanager
    def lezer(self) -> Iterator[Schermlezer]:
        """A reader that listens."""
        with _proces([SYSTEM_PYTHON, str(LEZER)], self.env, stdin=subprocess.PIPE) as proces:
            yield Schermlezer(proces)

    @contextmanager
    def programma(self, *argv: str) -> Iterator[subprocess.Popen[str]]:
        """A program of ours, in the Python of these tests."""
        with _proces([sys.executable, *argv], self.env, stdin=subprocess.PIPE) as proces:
            yield proces


@contextmanager
def zaal(thuis: Path) -> Iterator[Zaal]:
    """An X server and a session bus that nobody else has."""
    with ExitStack() as stack:
        lees, schrijf = os.pipe()
        screen = ["Xvfb", "-screen", "0", SCREEN, "-nolisten", "tcp", "-displayfd", str(schrijf)]
        stack.enter_context(_proces(screen, dict(os.environ), pass_fds=[schrijf]))
        os.close(schrijf)
        with os.fdopen(lees) as pipe:
            nummer = pipe.readline().strip()
        assert nummer, "no screen could be made"
        env = _omgeving(thuis, f":{nummer}")
        bus = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
        daemon = stack.enter_context(_proces(bus, env))
        assert daemon.stdout is not None
        env["DBUS_SESSION_BUS_ADDRESS"] = daemon.stdout.readline().strip()
        yield Zaal(env)


def _omgeving(thuis: Path, display: str) -> dict[str, str]:
    root = str(Path(__file__).resolve().parents[2])
    return {
        **os.environ,
        "DISPLAY": display,
        "HOME": str(thuis),
        "PYTHONPATH": root,
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        "QT_ACCESSIBILITY": "1",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "QT_QPA_PLATFORM": "xcb",
    }


@contextmanager
def _proces(
    argv: Sequence[str],
    env: dict[str, str],
    stdin: int = subprocess.DEVNULL,
    pass_fds: Sequence[int] = (),
) -> Iterator[subprocess.Popen[str]]:
    proces = subprocess.Popen(
        argv,
        env=env,
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        pass_fds=pass_fds,
    )
    try:
        yield proces
    finally:
        with proces:
            proces.terminate()
            try:
                proces.wait(timeout=10)
            except subprocess.TimeoutExpired:
                proces.kill()
