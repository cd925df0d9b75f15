"""A file of the kwalificatiestructuur that a person chose, read by what is in it."""

import csv
import hashlib
import stat
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, Final, TextIO

from werkplek.application.unavailable import BestandOnbereikbaar
from werkplek.domain.leesverslag import Leesdeel, Leesregel, Reden, Vorm
from werkplek.structuur.codelijst_delen import delen_van_csv, delen_van_werkmap
from werkplek.structuur.herkenning import KOP, Aard, Herkenning, herken
from werkplek.structuur.sbb_xml import lees_sbb_xml
from werkplek.structuur.tabel import geen_utf8
from werkplek.structuur.tidy import lees_tidy_delen
from werkplek.structuur.werkmap import soort_zip

MAX_BESTAND: Final = 200_000_000
"""Bytes of a file; the whole national XML is estimated at some 45 MB."""

MAX_WERKMAP: Final = 30_000_000
"""Bytes of a workbook as it is on disk; the national list has 118 kB."""

_STUK: Final = 1 << 20
_REGEL: Final = 1 << 22
_VORM: Final = {
    Aard.XML: Vorm.SBB_XML,
    Aard.ZIP: Vorm.CODELIJST,
    Aard.CODELIJST: Vorm.CODELIJST,
    Aard.TIDY: Vorm.TIDY,
}
