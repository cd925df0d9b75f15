"""What a folder that does not open has to say, by the name of its state and its detail."""

from typing import Final

from werkplek.woorden.boodschap import Boodschap

_VEILIG: Final = "Je gegevens zijn veilig."
_KOPIEEN_HEEL: Final = "Je kopieën zijn niet veranderd."
_ZET_TERUG: Final = "Herstel van een kopie: dan werk je verder."

_BESCHADIGD: Final = {
    "weg": Boodschap(
        "Het bestand met je gegevens staat niet meer in de map.", _ZET_TERUG, _KOPIEEN_HEEL
    ),
    "afgekapt": Boodschap(
        "Het bestand met je gegevens is leeg of niet heel.", _ZET_TERUG, _KOPIEEN_HEEL
    ),
    "ander_bestand": Boodschap(
        "Het bestand in de map is niet van Werkplek.", _ZET_TERUG, _KOPIEEN_HEEL
    ),
    "bladzijden": Boodschap(
        "Een deel van het bestand met je gegevens is beschadigd.", _ZET_TERUG, _KOPIEEN_HEEL
    ),
    "log": Boodschap(
        "Een deel van wat het laatst is vastgelegd, is beschadigd.", _ZET_TERUG, _KOPIEEN_HEEL
    ),
    "huidig": Boodschap(
        "Werkplek weet niet welke versie van de map geldt.",
        _ZET_TERUG,
        _KOPIEEN_HEEL,
    ),
    "kopie": Boodschap(
        "Deze kopie is beschadigd.",
        "Kies een andere kopie.",
        "Aan de map is niets veranderd.",
    ),
    "sleutels.json": Boodschap(
        "De sleutels van de map zijn weg of beschadigd.", _ZET_TERUG, _KOPIEEN_HEEL
    ),
}

_BESCHADIGD_ANDERS: Final = Boodschap(
    "Een bestand in de map is beschadigd.", _ZET_TERUG, _KOPIEEN_HEEL
)

_IN_GEBRUIK: Final = Boodschap(
    "Werkplek is al open met deze map.",
    "Ga naar het andere venster, of sluit het.",
    "Wat je eerder hebt vastgelegd, is bewaard.",
)

_ANDER_PROGRAMMA: Final = Boodschap(
    "Een ander programma houdt de map bezet.",
    "Wacht even, of sluit dat programma. Probeer het daarna opnieuw.",
    "Wat je eerder hebt vastgelegd, is bewaard.",
)

_OP_NETWERK: Final = Boodschap(
    "Deze map staat op het netwerk. Daar kan Werkplek niet veilig opslaan.",
    "Kies een map op deze computer zelf.",
    "Er is niets veranderd.",
)

AL_OPEN: Final = "Werkplek is al open. Het venster staat nu vooraan."
"""What a second Werkplek says before it ends."""

_EIGEN_LOCK: Final = frozenset({"", "in_gebruik.lock"})


def mapstaat(naam: str, detail: str) -> Boodschap | None:
    """The words for a folder in this state; None when the state is none of these."""
    match naam:
        case "MapBeschadigd":
            return _BESCHADIGD.get(detail.partition(":")[0], _BESCHADIGD_ANDERS)
        case "MapInGebruik":
            return _IN_GEBRUIK if detail in _EIGEN_LOCK else _ANDER_PROGRAMMA
        case "MapOpNetwerk":
            return _OP_NETWERK
        case "MapInWolk":
            return Boodschap(
                _staat_in(detail), "Kies een map op deze computer zelf.", "Er is niets veranderd."
            )
        case _:
            return None


def in_wolk(programma: str) -> Boodschap:
    """The warning for a folder that is open, but lies where this program copies it elsewhere."""
    return Boodschap(
        _staat_in(programma),
        "Vraag hulp om de map op deze computer zelf te zetten.",
        f"{_VEILIG} Door het kopiëren kan er later iets zoekraken.",
    )


def _staat_in(programma: str) -> str:
    return (
        f"Deze map staat in {programma}, dat steeds kopieën maakt."
        if programma
        else ("Deze map staat in een map die steeds wordt gekopieerd.")
    )
