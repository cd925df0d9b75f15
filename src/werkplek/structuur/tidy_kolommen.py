"""The columns of the tidy CSV, in the order in which they are written; read in any order."""

import re
from typing import Final

VERPLICHT: Final = (
    "crebo",
    "kwalificatie",
    "niveau",
    "dossier_crebo",
    "dossier",
    "editie",
    "kerntaak_code",
    "kerntaak",
    "kerntaak_status",
    "kerntaak_bron",
    "werkproces_code",
    "werkproces",
    "werkproces_status",
    "werkproces_bron",
)
"""The columns that every tidy CSV has."""

VRIJ: Final = (
    "geldig_vanaf",
    "einde_instroom",
    "einde_opleiding",
    "hoort_bij",
    "complexiteit",
    "verantwoordelijkheid",
    "complexiteit_profiel",
    "verantwoordelijkheid_profiel",
    "omschrijving",
    "resultaat",
    "gedrag",
    "competenties",
    "omschrijving_profiel",
    "resultaat_profiel",
    "gedrag_profiel",
    "gelijk_aan",
)
"""The columns that may be missing, which is as if they were empty."""

KOLOMMEN: Final = VERPLICHT + VRIJ

KERNTAAK: Final = (*VERPLICHT[6:10], *VRIJ[4:8])
"""What says something of the kerntaak; all empty is: no kerntaak."""

WERKPROCES: Final = (*VERPLICHT[10:14], *VRIJ[8:16])
"""What says something of the werkproces; all empty is: no werkproces."""

MAX_TITEL: Final = 300
"""Characters of a name or title; the longest official title found has 152."""

MAX_BRON: Final = 1_000
"""Characters of a cell with sources."""

MAX_TEKST: Final = 20_000
"""Characters of a text; the longest official one found has 1,292."""

COMPETENTIE: Final = re.compile("[A-Z]")
"""A letter of SBB's list, which has 25 of them."""

_FORMULE: Final = re.compile(r"'*[=+\-@]")
_MET_TEKEN: Final = re.compile(r"'+[=+\-@]")


def verberg_formule(tekst: str, *, voor_excel: bool) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe before `=`, `+`, `-` or `@`.

    Not `voor_excel` only what would else be read back wrongly gets one.
    """
    bedekt = _FORMULE if voor_excel else _MET_TEKEN
    return f"'{tekst}" if bedekt.match(tekst) else tekst


def toon_formule(cel: str) -> str:
    """The text of a cell that `verberg_formule` made."""
    kaal = cel.strip()
    return kaal[1:] if _MET_TEKEN.match(kaal) else cel
