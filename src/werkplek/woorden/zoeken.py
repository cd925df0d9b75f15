"""What a search for a kwalificatie says: the headings, and a line for each that fits."""

from typing import Final

from werkplek.domain.kwalificatie import Crebo, Soort, soort_van

MEER_TYPEN: Final = "Er is meer. Typ nog een woord."
NOG_NIET_INGELEZEN: Final = "Nog niet ingelezen"
NIET_ALLE_WOORDEN: Final = "Niet alle woorden gevonden"
HIER: Final = "Hier in gebruik"
HIER_GELEERD: Final = "wordt hier geleerd"
KEUZEDELEN: Final = "Keuzedelen"
ZONDER_NIVEAU: Final = "Zonder niveau"


def soort_en_code(crebo: Crebo, niveau: int) -> str:
    """`niveau 2 · crebo 25951`, `keuzedeel K0067`, `mbo-certificaat C0163`."""
    match soort_van(crebo):
        case Soort.KEUZEDEEL:
            return f"keuzedeel {crebo}"
        case Soort.CERTIFICAAT:
            return f"mbo-certificaat {crebo}"
        case _:
            return f"niveau {niveau} · crebo {crebo}" if niveau else f"crebo {crebo}"


def opgevolgd_door(crebo: Crebo) -> str:
    """That another kwalificatie takes its place."""
    return f"opgevolgd door {crebo}"


def geldig_vanaf(jaar: int) -> str:
    """From which year on it holds."""
    return f"vanaf {jaar}"


def onder_dossier(naam: str) -> str:
    """The heading of the kwalificaties of one dossier."""
    return f"Dossier {naam}"


def op_niveau(niveau: int) -> str:
    """The heading of the kwalificaties of one niveau; 0 when it is not known."""
    return f"Niveau {niveau}" if niveau else ZONDER_NIVEAU


def en_nog(aantal: int) -> str:
    """How many lines are left out."""
    return f"en nog {aantal}"


def typ_om_te_zoeken(over: int) -> str:
    """How many kwalificaties are not shown, and how one gets to them."""
    return f"En nog {over}. Typ om te zoeken, of kies een niveau."
