"""Days that are still to come, as one taps them: how many days from now, and what it is called."""

from typing import Final

VOOR_AFSPRAAK: Final = ((7, "Over een week"), (14, "Over twee weken"), (28, "Over een maand"))
VOOR_BEZOEK: Final = ((0, "Vandaag"), (1, "Morgen"), *VOOR_AFSPRAAK)
GEEN_DATUM: Final = "Geen datum"
ANDERE_DAG: Final = "Andere dag"
