"""What the commands about the kwalificatiestructuur answer, and what only they refuse."""

from collections.abc import Sequence
from typing import Final

from werkplek.woorden.antwoorden import aantal_van
from werkplek.woorden.boodschap import Boodschap
from werkplek.woorden.opdracht import NIETS_BEWAARD

WELKE_OPVOLGER: Final = "De opvolger zie je met: werkplek kwalificaties tonen CREBO."
LEZEN: Final = "Lezen"
ALLEEN_GEKEKEN: Final = "Er is alleen gekeken. Er is niets overgenomen."
NIETS_NIEUWS: Final = "Er is niets nieuws om over te nemen."
OVERGENOMEN: Final = "Overgenomen."
TOCH: Final = f"{NIETS_BEWAARD} Zo neem je het over: geef dezelfde opdracht met --toch."
MEER_TREFFERS: Final = "Er is meer gevonden. Zoek met meer woorden."

HIER: Final = "wordt hier geleerd"
KAN_HIER: Final = "kan hier"
ZONDER_DOSSIER: Final = "Zonder dossier"
ANDERE_EDITIES: Final = "Ook hier:"
CERTIFICATEN: Final = "Certificaten:"

PLAK_MIST: Final = "Bij een geplakte lijst hoort ook: {}."
PLAK_ZONDER: Final = Boodschap(
    "Dit hoort bij een geplakte lijst.", "Gebruik --plakken, of laat het weg.", NIETS_BEWAARD
)
EDITIE_ZONDER_CREBO: Final = Boodschap(
    "Een editie hoort bij een kwalificatie.", "Noem ook de crebo.", "Er is niets geschreven."
)
NIET_ALLEBEI: Final = Boodschap(
    "Kies een editie, of alle edities.", "Laat een van de twee weg.", "Er is niets geschreven."
)


def en_nog(aantal: int) -> str:
    """`en nog 113`."""
    return f"en nog {aantal}"


def bron(naam: str) -> str:
    """Where titles stand."""
    return f"Bron: {naam}"


def plaatsingen(aantal: int) -> str:
    """How many plaatsingen began on an edition."""
    return aantal_van(aantal, "plaatsing", "plaatsingen")


def begonnen(aantal: int) -> str:
    """How many plaatsingen rest on this edition."""
    werkwoord = "begon" if aantal == 1 else "begonnen"
    return f"{plaatsingen(aantal)} {werkwoord} op deze editie."


def dossier_editie(dossier: str, editie: str) -> str:
    """`Dossier 23301 Entree, editie 2022`, as far as it is known."""
    tekst = ", ".join(deel for deel in (dossier, f"editie {editie}" if editie else "") if deel)
    return tekst[:1].upper() + tekst[1:]


def is_gelijk_aan(code: str) -> str:
    """The number that a werkproces of a certificaat has in the kwalificatie."""
    return f"is {code}"


def hoort_bij(crebo: str) -> str:
    """Of which kwalificatie a certificaat is a part."""
    return f"Deel van {crebo}."


def opvolger(crebo: str, naam: str, *, hier: bool) -> str:
    """What takes its place."""
    rest = "" if hier else " Daar zijn hier nog geen werkprocessen van."
    return f"Opvolger: {f'{crebo} {naam}'.strip()}.{rest}"


def geexporteerd(aantal: int, pad: str) -> str:
    """How much was written, and where."""
    return f"{aantal_van(aantal, 'editie', 'edities')} bewaard in {pad}."


def vergeleken(van: str, naar: str) -> str:
    """The two that are compared."""
    return f"Van {van} naar {naar}"


def gelijk_gebleven(aantal: int) -> str:
    """How much is the same in both."""
    if not aantal:
        return "Niets is gelijk gebleven."
    gelijk = aantal_van(aantal, "kerntaak of werkproces", "kerntaken en werkprocessen")
    return f"{gelijk} gelijk gebleven."


def bestand_onleesbaar(pad: str) -> Boodschap:
    """A file that is not there or may not be read."""
    return Boodschap(
        f"Het bestand {pad} is niet te lezen.",
        "Kijk of de naam klopt, en of je bij het bestand mag.",
        NIETS_BEWAARD,
    )


def plak_mist(opties: Sequence[str]) -> Boodschap:
    """Options that a pasted list cannot do without."""
    return Boodschap(PLAK_MIST.format(" ".join(opties)), "", NIETS_BEWAARD)


def niveau_onbekend(tekst: str) -> Boodschap:
    """A niveau that there is not."""
    return Boodschap(f"Dit niveau is er niet: {tekst[:40]}.", "Een niveau is 1, 2, 3 of 4.")


def editie_onbekend(editie: str, mogelijk: Sequence[str]) -> Boodschap:
    """An edition that is not here."""
    return Boodschap(
        f"Deze editie is hier niet: {editie[:60]}.", f"Kies uit: {' · '.join(mogelijk)}."
    )


def een_editie(naam: str) -> Boodschap:
    """There is nothing to compare with."""
    return Boodschap(
        f"Van {naam} is hier maar 1 editie, en geen opvolger.",
        "Importeer een andere editie, of geef --met CREBO.",
    )
