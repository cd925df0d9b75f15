"""What the window says about the exchange with schools: calm, in numbers, with the next step."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from werkplek.woorden.boodschap import Boodschap
from werkplek.woorden.openen import moment

ALLES_DAAR: Final = "Alles is bij de school."
BEZIG: Final = "Er wordt uitgewisseld met de school. Je kunt gewoon doorwerken."
STOPPEN: Final = "Stoppen…"
GESTOPT: Final = "Gestopt. Wat nog hier staat, gaat de volgende keer mee."
LET_OP: Final = "Er is iets met de school"
ALLES_VERSTUURD: Final = "Alles is verstuurd."
NOG_NOOIT: Final = "Er is nog niet uitgewisseld."
KOPPEL: Final = "School koppelen"
SCHOOL: Final = "School"
UITWISSELEN: Final = "Uitwisselen met school"
DE_SCHOOL_REGELT: Final = "De school regelt de plaatsing en de werkprocessen."
GEEN_SCHOOL: Final = "Er is nog geen school gekoppeld."
ZO_KOPPEL_JE: Final = (
    "Heb je een code van de school? Dan ziet de school wat je vastlegt,"
    " en zie jij wat de school erbij schrijft."
)
MEEGEVEN_WAAR: Final = "Waar mag het bestand voor de school komen?"
NIETS_MEE: Final = "Er is niets om mee te geven. Alles is bij de school."
NIET_MEER_HIER: Final = "Over iemand die hier niet meer staat"

_DEEL: Final[Mapping[str, str]] = {
    "versturen": "Versturen",
    "ophalen": "Ophalen",
    "bijwerken": "Bijwerken",
    "fotos": "Foto’s versturen",
    "papieren": "Papieren ophalen",
}

_WAAROM: Final[Mapping[str, tuple[str, str]]] = {
    "geen_recht": (
        "De school weet niet zeker of wie dit vastlegde, dat toen mocht.",
        "De school kijkt ernaar. Je hoeft niets te doen.",
    ),
    "wacht_op_feit": (
        "Dit hoort bij iets wat nog niet bij de school is.",
        "Dit gaat vanzelf verder.",
    ),
    "apparaat_ingetrokken": (
        "De school had dit apparaat toen al afgesloten.",
        "De school kijkt ernaar. Vraag het de coördinator.",
    ),
    "apparaat_onbekend": (
        "De school kent het apparaat niet waarop dit is vastgelegd.",
        "Vraag de coördinator van de school.",
    ),
    "auteur_onbekend": (
        "De school kent nog niet wie dit vastlegde.",
        "Vraag de coördinator om die naam toe te voegen.",
    ),
    "dossier_onbekend": (
        "De school kent deze deelnemer niet bij jullie.",
        "De school kijkt ernaar. Vraag het de coördinator.",
    ),
    "nieuwer": (
        "Deze Werkplek is nieuwer dan die van de school.",
        "Dit gaat vanzelf verder als de school is bijgewerkt.",
    ),
    "apart_gezet": (
        "De school kon dit niet lezen. Het is daar wel bewaard.",
        "Vraag de coördinator om ernaar te kijken.",
    ),
    "andere_inhoud": (
        "Bij de school staat iets anders onder dit nummer. Beide zijn bewaard.",
        "Vraag de coördinator om ernaar te kijken.",
    ),
}
TERUGGEGEVEN: Final = "teruggegeven"
_NA_TERUG: Final = (
    "Het telt niet mee bij de school. Klopt het toch? Leg het opnieuw vast, of bel de school."
)
_LIGT_DAAR: Final = (
    "Dit ligt bij de school.",
    "De school kijkt ernaar. Je hoeft niets te doen.",
)


def dingen(aantal: int) -> str:
    """`1 ding`, `3 dingen`."""
    return "1 ding" if aantal == 1 else f"{getal(aantal)} dingen"


def getal(aantal: int) -> str:
    """`1.204`."""
    return f"{aantal:,}".replace(",", ".")


def cijferwoorden(fotos: int) -> tuple[str, str, str, str]:
    """What stands under the four numbers."""
    foto = "foto onderweg" if fotos == 1 else "foto’s onderweg"
    return "nog op dit apparaat", "bij de school", "wacht op besluit", foto


def kop(wacht: int, *, fotos: int = 0, terug: int = 0, besluit: int = 0, heel: bool = True) -> str:
    """Whether all arrived; that all is at the school is said only when nothing more will come."""
    if wacht:
        return f"Nog {dingen(wacht)} te versturen"
    if fotos:
        return f"Nog {_fotos(fotos)} te versturen"
    if terug:
        return f"{ALLES_VERSTUURD} {dingen(terug)} {'kwam' if terug == 1 else 'kwamen'} terug."
    if besluit:
        wacht_op = "wacht" if besluit == 1 else "wachten"
        return f"{ALLES_VERSTUURD} {dingen(besluit)} {wacht_op} op de school."
    return ALLES_DAAR if heel else ALLES_VERSTUURD


def gelukt(kop_: str) -> str:
    """Somebody asked for it, and it went all the way."""
    return f"Uitgewisseld. {kop_}"


OPNIEUW_KOPPELEN: Final = (
    "Koppel opnieuw: er is een kopie teruggezet. Vraag de school om een nieuwe code."
)
VANZELF: Final = "Versturen gaat vanzelf. Je kunt gewoon doorwerken."


def gelukt_op(wanneer: datetime | None, nu: datetime) -> str:
    """When it last went all the way; never when it was only tried."""
    return NOG_NOOIT if wanneer is None else f"Laatste keer gelukt: {moment(wanneer, nu)}."


def oudste(sinds: datetime, nu: datetime) -> str:
    """How long the oldest waits."""
    return f"Het oudste wacht sinds {moment(sinds, nu)}."


def _fotos(aantal: int) -> str:
    return "1 foto" if aantal == 1 else f"{getal(aantal)} foto’s"


def nieuwer(aantal: int) -> str:
    """Feiten of a newer Werkplek: kept, and not shown yet."""
    komt = "komt" if aantal == 1 else "komen"
    return (
        f"{dingen(aantal)} {komt} van een nieuwere Werkplek. Het is bewaard."
        " Zet de nieuwe Werkplek op deze computer om het te zien."
    )


def vordering(deel: str, gedaan: int, van: int) -> str:
    """`Versturen: 120 van 3.000`; without the end when nobody knows it."""
    tot = f" van {getal(van)}" if van >= gedaan and van else ""
    return f"{_DEEL[deel]}: {getal(gedaan)}{tot}"


def waarom(uitkomst: str, reden: str) -> tuple[str, str]:
    """Why something waits at the school or came back, and the next step."""
    if uitkomst == TERUGGEGEVEN:
        zegt = f"De school gaf dit terug: {reden}" if reden else "De school gaf dit terug."
        return zegt, _NA_TERUG
    return _WAAROM.get(uitkomst) or _WAAROM.get(reden) or _LIGT_DAAR


def ongelijk(aantal: int) -> str:
    """After all was exchanged both sides still differ, which only a person can find out."""
    wie = "1 deelnemer" if aantal == 1 else f"{getal(aantal)} deelnemers"
    return f"Bij {wie} is hier en bij de school niet alles hetzelfde. Bel de school."


def afscheid(naam: str, school: str, *, gewist: bool = False) -> str:
    """Why a tile is gone: erased everywhere, or not placed here any more."""
    if gewist:
        return f"{school} heeft alles over {naam} gewist. Ook hier is het weg."
    return f"{naam} is niet meer bij jullie geplaatst. Wat je vastlegde, is bij {school}."


def stand(
    wacht: int,
    gelukt: datetime | None,
    nu: datetime,
    *,
    fotos: int = 0,
    terug: int = 0,
    besluit: int = 0,
) -> str:
    """The quiet line on *Vandaag*: first what is only here, then what a person may do."""
    if wacht:
        return f"{getal(wacht)} nog niet verstuurd"
    if gelukt is None:
        return "Nog niet uitgewisseld"
    if fotos:
        return f"{_fotos(fotos)} nog niet verstuurd"
    if terug:
        return f"{getal(terug)} terug van school"
    if besluit:
        return f"Verstuurd · {getal(besluit)} bij school in de wacht"
    hier = gelukt.astimezone()
    vandaag = hier.date() == nu.astimezone().date()
    return f"Alles bij de school · {hier:%H:%M}" if vandaag else "Alles bij de school"


def meegegeven(naam: str, aantal: int, school: str) -> Boodschap:
    """The file is on the stick."""
    return Boodschap(
        f"{naam} is bewaard, met {dingen(aantal)}.",
        f"Geef de stick aan {school}. Alleen die school kan het bestand openen.",
        "Het blijft hier staan tot de school het heeft.",
    )


def sluiten(wacht: int) -> Boodschap:
    """What waits when somebody closes; nothing is lost by it."""
    woord = "is" if wacht == 1 else "zijn"
    return Boodschap(
        f"{dingen(wacht)} {woord} nog niet bij de school.",
        "Wil je dat eerst versturen?",
        "Alles is bewaard op deze computer. De volgende keer gaat het vanzelf mee.",
    )
