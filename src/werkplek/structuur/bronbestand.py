"""A file of the kwalificatiestructuur that a person chose, read by what is in it."""

import hashlib
import io
import stat
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final

from werkplek.application.unavailable import BestandOnbereikbaar
from werkplek.domain.leesverslag import Leesdeel, Leesregel, Reden, Vorm
from werkplek.structuur.codelijst_delen import delen_van_csv, delen_van_werkmap
from werkplek.structuur.grenzen import MAX_BESTAND
from werkplek.structuur.herkenning import KOP, Aard, Herkenning, herken
from werkplek.structuur.sbb_xml import lees_sbb_xml
from werkplek.structuur.tabel import bezwaar_tegen
from werkplek.structuur.tidy import lees_tidy_delen
from werkplek.structuur.werkmap import soort_zip

MAX_WERKMAP: Final = 30_000_000
"""Bytes of a workbook as it lies on disk; the national list has 118 kB."""

_STUK: Final = 1 << 20
_VORM: Final = {
    Aard.XML: Vorm.SBB_XML,
    Aard.WERKMAP: Vorm.CODELIJST,
    Aard.CODELIJST: Vorm.CODELIJST,
    Aard.TIDY: Vorm.TIDY,
}
_VERSLEUTELD: Final = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True, slots=True)
class Bronbestand:
    """Implements the port `Structuurbron`. Of a file that is too large `sha256` is empty."""

    pad: Path
    sha256: str
    herkenning: Herkenning

    @property
    def naam(self) -> str:
        return self.pad.name

    @property
    def vorm(self) -> Vorm:
        return _VORM.get(self.herkenning.aard, Vorm.ONBEKEND)

    def lees(self) -> Iterator[Leesdeel]:
        """Refuses a file that is not what it was: whoever looked at it looked at something else."""
        try:
            if not self.sha256:
                yield from _weiger(Reden.BESTAND_TE_GROOT)
            elif self._nu() != self.sha256:
                yield from _weiger(Reden.BESTAND_VERANDERD)
            else:
                yield from self._delen()
        except OSError as fout:
            raise BestandOnbereikbaar.door(fout) from fout

    def _nu(self) -> str:
        with self.pad.open("rb") as bestand:
            return _sha256(bestand)

    def _delen(self) -> Iterator[Leesdeel]:
        match self.herkenning.aard:
            case Aard.XML:
                return iter(lees_sbb_xml(self.pad))
            case Aard.WERKMAP:
                return _of_niets(self._delen_van_werkmap())
            case Aard.TIDY | Aard.CODELIJST:
                return _of_niets(self._delen_van_tekst())
            case Aard.WACHTWOORD:
                return _weiger(Reden.XLSX_GEBROKEN, "wachtwoord")
            case Aard.LEEG:
                return _weiger(Reden.BESTAND_LEEG)
            case Aard.ONBEKEND | Aard.ZIP:
                return _weiger(Reden.VORM_ONBEKEND, self.herkenning.lijkt_op)

    def _delen_van_werkmap(self) -> Iterator[Leesdeel]:
        with self.pad.open("rb") as bestand:
            inhoud = bestand.read(MAX_WERKMAP + 1)
        if len(inhoud) > MAX_WERKMAP:
            return _weiger(Reden.BESTAND_TE_GROOT)
        return delen_van_werkmap(inhoud)

    def _delen_van_tekst(self) -> Iterator[Leesdeel]:
        with self.pad.open("rb") as bestand:
            bezwaar = bezwaar_tegen(iter(partial(bestand.read, _STUK), b""))
            if bezwaar is not None:
                yield Leesdeel(regels=(bezwaar,), gedaan=1.0)
                return
            omvang = bestand.seek(0, io.SEEK_END)
            bestand.seek(0)
            # What was UTF-8 a moment ago is read on as such; a changed byte shows as unreadable.
            tekst = io.TextIOWrapper(bestand, "utf-8", errors="surrogateescape", newline="")
            for deel in self._lees_tekst(tekst):
                yield replace(deel, gedaan=bestand.tell() / omvang)

    def _lees_tekst(self, tekst: io.TextIOWrapper) -> Iterator[Leesdeel]:
        lijst = self.herkenning.lijst
        if lijst is None:
            return lees_tidy_delen(tekst)
        return delen_van_csv(tekst, lijst, self.herkenning.scheiding)


def open_bron(pad: Path) -> Bronbestand:
    """Look at a file, of whatever name. Raises `BestandOnbereikbaar`."""
    try:
        if not stat.S_ISREG(pad.stat().st_mode):
            raise BestandOnbereikbaar("anders")
        with pad.open("rb") as bestand:
            herkenning = _herken(bestand)
            bestand.seek(0)
            return Bronbestand(pad, _sha256(bestand), herkenning)
    except OSError as fout:
        raise BestandOnbereikbaar.door(fout) from fout


def _herken(bestand: BinaryIO) -> Herkenning:
    herkenning = herken(bestand.read(KOP))
    if herkenning.aard is not Aard.ZIP and herkenning.lijkt_op != "xls":
        return herkenning
    bestand.seek(0)
    inhoud = bestand.read(MAX_WERKMAP + 1)
    if herkenning.lijkt_op == "xls":
        return Herkenning(Aard.WACHTWOORD) if _VERSLEUTELD in inhoud else herkenning
    soort = soort_zip(inhoud)
    if soort == "xlsx" or len(inhoud) > MAX_WERKMAP:
        return Herkenning(Aard.WERKMAP)
    return Herkenning(Aard.ONBEKEND, soort)


def _sha256(bestand: BinaryIO) -> str:
    """The digest, or nothing of a file that is too large to read."""
    som, omvang = hashlib.sha256(), 0
    while stuk := bestand.read(_STUK):
        som.update(stuk)
        omvang += len(stuk)
        if omvang > MAX_BESTAND:
            return ""
    return som.hexdigest()


def _weiger(reden: Reden, waarde: str = "") -> Iterator[Leesdeel]:
    yield Leesdeel(regels=(Leesregel(0, reden, waarde=waarde),), gedaan=1.0)


def _of_niets(delen: Iterator[Leesdeel]) -> Iterator[Leesdeel]:
    """Say so when nothing was found, and nothing says why."""
    iets = False
    for deel in delen:
        fataal = any(regel.reden.fataal for regel in deel.regels)
        iets = iets or fataal or bool(deel.kwalificaties or deel.opleidingen)
        yield deel
    if not iets:
        yield from _weiger(Reden.NIETS_GEVONDEN)
