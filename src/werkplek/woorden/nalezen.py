"""The words by which a machine finds its way over a printed praktijkverklaring."""

from datetime import date
from typing import Final

from werkplek.woorden.datums import dag_en_maand
from werkplek.woorden.verklaring import UITLEG

GEBOREN: Final = "Geboren"
LEERBEDRIJF: Final = "Leerbedrijf"
PERIODE: Final = "Periode"
KWALIFICATIE: Final = "Kwalificatie"
DOSSIER: Final = "Dossier"
OPGEMAAKT: Final = "Opgemaakt"
NUMMER: Final = "Nummer"
LABELS: Final = (NUMMER, GEBOREN, LEERBEDRIJF, PERIODE, KWALIFICATIE, DOSSIER, OPGEMAAKT)
"""What stands before, or above, each fact in the head."""

INLEIDING: Final = "De praktijkopleider verklaart dat"
CONTROLEREN: Final = "Is dit papier echt"
ONDERTEKENING: Final = "Ondertekening"
UITLEG_BEGIN: Final = UITLEG

MAANDEN: Final = tuple(dag_en_maand(date(2000, maand, 1)).split()[1] for maand in range(1, 13))

PAGINA: Final = r"pagina\s*(\d+)\s*van\s*(\d+)"
CREBO: Final = r"crebo\s*([A-Z]?\d{4,5})"
NIVEAU: Final = r"mbo-?\s*niveau\s*(\S)"
GEZIEN_OP: Final = r"ge[zs][il1]en\s*op(?:[\s,.]*\d{1,2}[\s.]*[^\W\d_]{3,12}(?:[\s,.]+\d{4})?)+"
LEERBEDRIJF_ID: Final = r"leerbedrijf-?\s*ID\s*(\S+)"
"""Of text that was read; the word before a number says which number it is."""
