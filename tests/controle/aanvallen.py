"""Attacks 1 to 41 on the file of both people (documents research §9), and some that came later.

Each gives the forged file, and the codes of which the check must find at least one. Number 23, a
print to a new PDF, is paper and no file; it stands in `test_aanvallen`.
"""

from tests.controle import aanvallen_bestand, aanvallen_mensen
from tests.controle.aanvalregister import LIJST, Aanval

__all__ = ["AANVALLEN", "Aanval"]

DELEN = (aanvallen_bestand, aanvallen_mensen)
AANVALLEN: tuple[Aanval, ...] = tuple(LIJST)
