"""Printing through CUPS: `lp` gets the bytes on its input, so no file with them lies anywhere."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from werkplek.application.ports import PrinterOnbereikbaar

TITEL: Final = "Werkplek"
"""The job's title: a queue shows it to everybody, so it names nobody."""


class PrinterStaat(StrEnum):
    """Why there is no print; carried in `PrinterOnbereikbaar.detail`."""

    AFWEZIG = "afwezig"
    """This computer has no CUPS."""
    GEEN_ANTWOORD = "geen_antwoord"
    GEWEIGERD = "geweigerd"


@dataclass(frozen=True, slots=True)
class CupsPrinter:
    """The queues of CUPS; fulfils `application.ports.Printer`. Limits are in seconds."""

    vraagtijd: float = 5.0
    printtijd: float = 30.0

    def namen(self) -> tuple[str, ...]:
        """The queues, the default first; none where CUPS is not or does not answer."""
        try:
            namen = _run(["lpstat", "-e"], self.vraagtijd).splitlines()
            standaard = _standaard(_run(["lpstat", "-d"], self.vraagtijd))
        except PrinterOnbereikbaar:
            return ()
        return tuple(sorted(filter(None, namen), key=lambda naam: naam != standaard))

    def print(self, pdf: bytes, *, naam: str) -> None:
        _run(["lp", "-d", naam, "-o", "media=A4", "-t", TITEL], self.printtijd, pdf)


def _standaard(antwoord: str) -> str:
    """From `system default destination: Balie`, or the sentence that there is none."""
    return antwoord.partition(":")[2].strip()


def _run(opdracht: list[str], seconden: float, invoer: bytes = b"") -> str:
    programma = shutil.which(opdracht[0])
    if programma is None:
        raise PrinterOnbereikbaar(PrinterStaat.AFWEZIG)
    try:
        klaar = subprocess.run(  # noqa: S603  our own words and the name of a queue, no shell
            [programma, *opdracht[1:]],
            input=invoer,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "LC_ALL": "C"},
            timeout=seconden,
            check=True,
        )
    except subprocess.TimeoutExpired as fout:
        raise PrinterOnbereikbaar(PrinterStaat.GEEN_ANTWOORD) from fout
    except (subprocess.CalledProcessError, OSError) as fout:
        raise PrinterOnbereikbaar(PrinterStaat.GEWEIGERD) from fout
    return klaar.stdout.decode("utf-8", "replace")
