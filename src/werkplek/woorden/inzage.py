"""The sentences of the dossier that a deelnemer takes along."""

from collections.abc import Mapping
from datetime import date
from pathlib import PurePath
from typing import Final

from werkplek.domain.feiten import Kring
from werkplek.woorden.bewaren import bewaard_als
from werkplek.woorden.boodschap import Boodschap
from werkplek.woorden.datums import datum, periode

WAARNEMINGEN: Final = "Wat er is gezien"
VERKLARINGEN: Final = "Praktijkverklaringen"
BESTANDEN: Final = "Bestanden die erbij horen"
ONTBREEKT: Final = "Deze bestanden waren niet meer te lezen"
GEEN_PLAATSING: Final = "Er is geen plaatsing."
UITLEG: Final = (
    "Dit is alles wat dit leerbedrijf over jou bewaart in Werkplek.",
    "In het bestand gegevens.json staat hetzelfde, met elke regel zoals die is vastgelegd.",
)
AANGETOOND: Final = "aangetoond"
VERDER: Final = "Wat er verder is gezegd en gedaan"
LEZERS: Final[Mapping[Kring, str]] = {
    Kring.EIGEN: "Dit las tot nu toe alleen wie het schreef.",
    Kring.ONDERSTEUNING: "Dit leest alleen wie met de steun werkt.",
}
NIET_GEKOZEN: Final = "telt niet mee voor de keuze"


def titel(naam: str) -> str:
    """The head of the paper."""
    return f"Dossier van {naam}" if naam else "Dossier"


def gemaakt(bedrijf: str, plaats: str, op: date) -> str:
    """Who made it, up to which day."""
    return f"{bedrijf}, {plaats}. Tot en met {datum(op)}."


def plaatsing(begin: date, eind: date | None, opleider: str, school: str) -> str:
    """When, with whom."""
    delen = (periode(begin, eind), f"praktijkopleider {opleider}" if opleider else "", school)
    return " · ".join(deel for deel in delen if deel)


def kwalificatie(naam: str, crebo: str, niveau: int, editie: str) -> str:
    """For what."""
    return f"{naam}, crebo {crebo}, mbo-niveau {niveau}" + (f", editie {editie}" if editie else "")


def gezien(op: date, stap: str, door: str) -> str:
    """One waarneming in a line."""
    return " · ".join(deel for deel in (datum(op), stap, door) if deel)


def teruggedraaid(reden: str) -> str:
    """What no longer counts stays readable."""
    return f"Teruggedraaid: {reden}"


def bij(bestanden: tuple[str, ...]) -> str:
    """The files with it."""
    return f"Erbij: {', '.join(bestanden)}"


def verklaring(nummer: str, opgemaakt_op: date, oordeel_op: date | None) -> str:
    """One paper in a line."""
    oordeel = f", oordeel op {datum(oordeel_op)}" if oordeel_op else ", nog zonder oordeel"
    return f"{nummer}, opgemaakt op {datum(opgemaakt_op)}{oordeel}"


HULP: Final = "alles over een deelnemer, om mee te geven: gegevens, PDF en bestanden"
HULP_UIT: Final = "een nieuwe map, of een bestand dat eindigt op .zip"
LEESBAAR: Final = "Let op: iedereen die dit bestand heeft, kan het lezen."


def geschreven(pad: str, feiten: int, bestanden: int) -> str:
    """What went out, and where it is."""
    delen = [f"{feiten} {'feit' if feiten == 1 else 'feiten'}"]
    if bestanden:
        delen.append(f"{bestanden} {'bestand' if bestanden == 1 else 'bestanden'}")
    return f"Alles staat in {pad}: {' en '.join(delen)}."


def niet_geschreven(pad: str) -> Boodschap:
    """A disk that does not take it."""
    return Boodschap(
        f"Dit kan daar niet worden geschreven: {pad}.",
        "Kies een andere plek.",
        "Er staat daar niets.",
    )


def geen_map(pad: str) -> Boodschap:
    """A folder in a folder that there is not, or a file."""
    return Boodschap(f"Hier kan geen map staan: {pad}.", "Noem een nieuwe map, of een .zip.")


def map_niet_leeg(pad: str) -> Boodschap:
    """A folder with something in it."""
    return Boodschap(
        f"De map {pad} is niet leeg.", "Noem een nieuwe map.", "Er is niets veranderd."
    )


def alles_opslaan(roepnaam: str) -> str:
    """What the export is."""
    return f"Alles wat hier over {roepnaam} staat, in één bestand om mee te geven."


def opgeslagen(pad: PurePath) -> str:
    """It is there."""
    return f"{bewaard_als(pad)} {LEESBAAR}"
