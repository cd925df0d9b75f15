import json
import os
import sys
from pathlib import Path

import pytest

from werkplek.application.ports import Printer, PrinterOnbereikbaar
from werkplek.device.printen import CupsPrinter, PrinterStaat

pytestmark = pytest.mark.skipif(os.name != "posix", reason="CUPS is on POSIX")

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 1_000 + b"\n%%EOF\n"

OPSCHRIJVEN = """
import json, sys
from pathlib import Path
Path({naar!r}).write_bytes(sys.stdin.buffer.read())
Path({naar!r} + ".json").write_text(json.dumps(sys.argv[1:]))
print("request id is Balie-1 (1 file(s))")
"""
LPSTAT = """
import os, sys
assert os.environ["LC_ALL"] == "C"
print("Achter\\nBalie\\nKantine" if sys.argv[1:] == ["-e"] else {standaard!r})
"""


class Computer:
    """A folder on the PATH with programs of our own in the place of those of CUPS."""

    def __init__(self, map_: Path) -> None:
        self.map_ = map_
        self.papier = map_ / "papier"

    def heeft(self, programma: str, code: str) -> None:
        pad = self.map_ / programma
        pad.write_text(f"#!{sys.executable} -IS\n{code}", encoding="utf-8")
        pad.chmod(0o700)


@pytest.fixture
def computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Computer:
    monkeypatch.setenv("PATH", str(tmp_path))
    return Computer(tmp_path)


def staat_van(printer: CupsPrinter) -> str:
    with pytest.raises(PrinterOnbereikbaar) as fout:
        printer.print(PDF, naam="Balie")
    return fout.value.detail


def test_exactly_these_bytes_go_to_the_queue_under_a_neutral_title(computer: Computer) -> None:
    computer.heeft("lp", OPSCHRIJVEN.format(naar=str(computer.papier)))
    printer: Printer = CupsPrinter()

    printer.print(PDF, naam="Balie")

    assert computer.papier.read_bytes() == PDF
    opdracht = json.loads((computer.map_ / "papier.json").read_text(encoding="utf-8"))
    assert opdracht == ["-d", "Balie", "-o", "media=A4", "-t", "Werkplek"]


def test_the_default_queue_comes_first(computer: Computer) -> None:
    computer.heeft("lpstat", LPSTAT.format(standaard="system default destination: Balie"))
    assert CupsPrinter().namen() == ("Balie", "Achter", "Kantine")


def test_without_a_default_queue_all_are_named(computer: Computer) -> None:
    computer.heeft("lpstat", LPSTAT.format(standaard="no system default destination"))
    assert CupsPrinter().namen() == ("Achter", "Balie", "Kantine")


def test_a_computer_without_cups_has_no_queues(computer: Computer) -> None:
    assert CupsPrinter().namen() == ()
    assert staat_van(CupsPrinter()) == PrinterStaat.AFWEZIG


def test_a_queue_that_refuses_is_unreachable(computer: Computer) -> None:
    computer.heeft("lp", "import sys; sys.exit('lp: The printer or class does not exist.')")
    assert staat_van(CupsPrinter()) == PrinterStaat.GEWEIGERD


def test_a_program_that_cannot_start_is_unreachable(computer: Computer) -> None:
    (computer.map_ / "lp").write_bytes(b"#!/nergens/python\n")
    (computer.map_ / "lp").chmod(0o700)
    assert staat_van(CupsPrinter()) == PrinterStaat.GEWEIGERD


HANG = "import threading; threading.Event().wait()"


def test_a_queue_that_does_not_answer_is_given_up(computer: Computer) -> None:
    computer.heeft("lp", HANG)
    computer.heeft("lpstat", HANG)
    printer = CupsPrinter(vraagtijd=0.2, printtijd=0.2)
    assert staat_van(printer) == PrinterStaat.GEEN_ANTWOORD
    assert printer.namen() == ()


def test_what_went_wrong_names_no_queue(computer: Computer) -> None:
    computer.heeft("lp", "import sys; sys.exit('lp: Balie Jansen is weg')")
    with pytest.raises(PrinterOnbereikbaar) as fout:
        CupsPrinter().print(PDF, naam="Balie Jansen")
    assert "Jansen" not in str(fout.value)
