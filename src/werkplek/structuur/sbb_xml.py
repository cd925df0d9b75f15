"""SBB's export of kwalificatiedossiers, read as a stream: never more than one dossier in memory.

A DOCTYPE is refused before anything in it is looked at, and nothing is fetched. The form is
described in docs/kwalificatiestructuur.md.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Final

from lxml import etree

from werkplek.application.ports import BestandOnbereikbaar
from werkplek.domain.kwalificatie import Kwalificatie
from werkplek.domain.leesverslag import Leesdeel, Leesregel, Reden
from werkplek.structuur.sbb_dossier import lees_dossier
from werkplek.structuur.sbb_element import TERZIJDE, lokaal, regel_van
from werkplek.structuur.sbb_inhoud import Bestandslezing, Lezing
from werkplek.structuur.sbb_los import LOS, Plaats, lees_los

MAX_BESTAND: Final = 200_000_000
"""Bytes of a file; the national file is estimated at 25 to 45 million."""

MAX_DOSSIER: Final = 8_000_000
"""Bytes of one dossier; the largest found has a quarter of a million."""

_STUK: Final = 65_536
_GEHELEN: Final = frozenset({"dossier", *LOS})
_HOUDERS: Final = frozenset({"dossiers", "keuzedelen", "certificaten"})
_GEVOLGD: Final = tuple(f"{{*}}{naam}" for naam in ("sbb", "competenties", *_GEHELEN))
