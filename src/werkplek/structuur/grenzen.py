"""How much is read: far above what is published, and far below what a machine cannot hold."""

from typing import Final

MAX_BESTAND: Final = 200_000_000
"""Bytes of a file; the whole national XML is estimated at 25 to 45 million."""

MAX_DOSSIER: Final = 8_000_000
"""Bytes of one dossier; the largest found has a quarter of a million."""

MAX_KWALIFICATIES: Final = 60
"""Profielen of one dossier, and crebo's of them all; the largest found has 11."""

MAX_UIT_DOSSIER: Final = 20_000_000
"""Characters of all kwalificaties of one dossier: each repeats the basisdeel."""

MAX_RUW: Final = 200_000
"""Characters of a text or attribute before markup is taken out; ten times what may be left."""
