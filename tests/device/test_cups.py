"""The same against a real CUPS: a server of our own with one queue, nothing of it imitated."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from werkplek.application.ports import PrinterOnbereikbaar
from werkplek.device.printen import CupsPrinter, PrinterStaat

PROGRAMMAS: Final = ("cupsd", "lp", "lpadmin", "lpstat")
_ROOT: Final = hasattr(os, "geteuid") and os.geteuid() == 0
pytestmark = [
    pytest.mark.skipif(
        not all(map(shutil.which, PROGRAMMAS)), reason="no CUPS here (cups-daemon, cups-client)"
    ),
    pytest.mark.skipif(not _ROOT, reason="a CUPS of one's own starts as root"),
]

PDF: Final = b"%PDF-1.7\n" + bytes(range(256)) * 200 + b"\n%%EOF\n"
NAAM_OP_PAPIER: Final = "Zoë Łaskawiec"
_TOT: Final = 10.0

_CUPSD: Final = """Listen {map}/lijn
Browsing Off
PreserveJobFiles Yes
DirtyCleanInterval 0
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
"""
_FILES: Final = """FileDevice Yes
User lp
Group lp
SystemGroup root
ServerRoot {map}/root
RequestRoot {map}/spool
CacheDir {map}/cache
StateDir {map}/state
TempDir {map}/spool/tmp
AccessLog {map}/logs/access
ErrorLog {map}/logs/error
PageLog {map}/logs/page
"""


@dataclass(frozen=True, slots=True)
class Cups:
    """A running server; what it was given lies in its spool."""

    map: Path
    server: subprocess.Popen[bytes]

    def bewaard(self) -> list[bytes]:
        return [pad.read_bytes() for pad in sorted((self.map / "spool").glob("d*"))]

    def opdrachten(self) -> list[bytes]:
        """What a queue remembers of its jobs: titles, owners, options.

        Asked of a server that stopped: a running one writes `c00001.N`, moves the old one to
        `c00001.O` and puts the new one in its place, at each step of a job.
        """
        self.stop()
        return [pad.read_bytes() for pad in sorted((self.map / "spool").glob("c" + 5 * "[0-9]"))]

    def stop(self) -> None:
        self.server.terminate()
        self.server.wait(timeout=_TOT)


def programma(naam: str) -> str:
    return shutil.which(naam) or naam


def lpadmin(*woorden: str) -> None:
    opdracht = [programma("lpadmin"), *woorden]
    subprocess.run(opdracht, check=True, stderr=subprocess.DEVNULL, timeout=_TOT)


@pytest.fixture
def cups(monkeypatch: pytest.MonkeyPatch) -> Iterator[Cups]:
    # A socket has a short name, and the user of CUPS must reach the folder.
    with tempfile.TemporaryDirectory(prefix="cups") as naam:
        map_ = Path(naam)
        map_.chmod(0o755)
        for deel in ("root", "spool/tmp", "cache", "state", "logs"):
            (map_ / deel).mkdir(parents=True)
        (map_ / "cupsd.conf").write_text(_CUPSD.format(map=map_), encoding="ascii")
        (map_ / "files.conf").write_text(_FILES.format(map=map_), encoding="ascii")
        instellingen = ("-c", str(map_ / "cupsd.conf"), "-s", str(map_ / "files.conf"))
        server = subprocess.Popen(
            [programma("cupsd"), "-f", *instellingen],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        monkeypatch.setenv("CUPS_SERVER", str(map_ / "lijn"))
        try:
            wacht_op(map_, "lijn")
            lpadmin("-p", "Balie", "-v", "file:/dev/null", "-E")
            lpadmin("-p", "Achter", "-v", "file:/dev/null", "-E")
            lpadmin("-d", "Balie")
            yield Cups(map_, server)
        finally:
            server.terminate()
            server.wait(timeout=_TOT)


def wacht_op(map_: Path, patroon: str) -> None:
    tot = time.monotonic() + _TOT
    while not list(map_.glob(patroon)):
        assert time.monotonic() < tot, f"CUPS made no {patroon}"
        time.sleep(0.05)


def test_the_queue_gets_exactly_the_kept_bytes_and_no_name(cups: Cups) -> None:
    printer = CupsPrinter()
    assert printer.namen() == ("Balie", "Achter")
    pdf = PDF + NAAM_OP_PAPIER.encode()

    printer.print(pdf, naam="Balie")

    assert cups.bewaard() == [pdf]
    (opdracht,) = cups.opdrachten()
    assert b"Werkplek" in opdracht
    assert NAAM_OP_PAPIER.encode() not in opdracht


def test_a_queue_that_is_gone_is_a_refusal(cups: Cups) -> None:
    lpadmin("-x", "Balie")
    with pytest.raises(PrinterOnbereikbaar) as fout:
        CupsPrinter().print(PDF, naam="Balie")
    assert fout.value.detail == PrinterStaat.GEWEIGERD
    assert cups.bewaard() == []


def test_a_server_that_is_gone_has_no_queues_and_prints_nothing(cups: Cups) -> None:
    cups.stop()
    printer = CupsPrinter(vraagtijd=2.0, printtijd=2.0)
    assert printer.namen() == ()
    with pytest.raises(PrinterOnbereikbaar):
        printer.print(PDF, naam="Balie")
    assert cups.bewaard() == []
