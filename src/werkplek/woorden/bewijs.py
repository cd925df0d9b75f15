"""What files with a waarneming are called: how many, and of which day."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Final

from werkplek.woorden.datums import dag_en_maand

FOTO: Final = "foto"
_WOORD: Final = {"image": FOTO, "application": "PDF", "audio": "geluidsopname"}
_MEER: Final = {FOTO: "foto's", "PDF": "PDF's", "geluidsopname": "geluidsopnames"}

BEWIJS_BEWAARD: Final = "Bewaard."
BEWIJS_WEG: Final = "Weggehaald."
ANDEREN_IN_BEELD: Final = "Staan er anderen op de foto? Kies een andere."
NIET_AF_TE_SPELEN: Final = "Werkplek speelt geen geluid af."
BEWAAR_OM_TE_HOREN: Final = "Bewaar de opname ergens om die te horen."
NOG_NIETS_BIJ: Final = "Hier zit nog geen foto of bestand bij."
SLEEP: Final = "Kies er een, of sleep een bestand naar deze pagina."
WORDT_KLEINER: Final = "Foto of bestand klaarmaken…"
WORDT_BEWAARD: Final = "Het bestand wordt bewaard."
NIET_BEWAARD: Final = "De foto of het bestand is niet bewaard. Kies het nog een keer."
NIET_TE_TONEN: Final = "Dit is hier niet te tonen. Bewaar het ergens om het te bekijken."
GEDEELD: Final = "De school krijgt dit ook."
ONDERWEG: Final = "Deze foto of dit bestand is nog onderweg."
ONDERWEG_KIJK_LATER: Final = "Kijk later nog eens, als er internet is."
WEGGEHAALD: Final = "weggehaald"
BEWAREN_ALS: Final = "Bewaren als"
DIALOOG: Final = "Foto of bestand kiezen"
SOORTEN: Final = (
    "Foto, PDF of geluid (*.jpg *.jpeg *.png *.webp *.pdf *.m4a *.mp3 *.ogg *.opus *.wav)",
)
"""In Qt's spelling of a file dialog."""


def soort(media: str) -> str:
    """`foto`, `PDF` or `geluidsopname`, by media type."""
    return _WOORD[media.partition("/")[0]]


def naam(media: str, dag: date) -> str:
    """`Foto van 3 maart`."""
    woord = soort(media)
    return f"{woord[0].upper()}{woord[1:]} van {dag_en_maand(dag)}"


def bewaard_als(bestand: str) -> str:
    """Said when a copy was saved where a person chose."""
    return f"Bewaard als {bestand}."


def telling(media: Iterable[str]) -> str:
    """`2 foto's en 1 PDF`; empty when there is nothing."""
    delen = [
        f"{aantal} {woord if aantal == 1 else _MEER[woord]}"
        for woord, aantal in Counter(map(soort, media)).items()
    ]
    return " en ".join(deel for deel in (", ".join(delen[:-1]), *delen[-1:]) if deel)
