"""What the command line says when something was done."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Final

from werkplek.domain.plaatsing import PlaatsingStaat
from werkplek.woorden.dagen import wanneer
from werkplek.woorden.datums import datum
from werkplek.woorden.standen import TELT_NOG_NIET_MEE

NOG_NIEMAND: Final = "Er is nog niemand."
NIETS_GEVONDEN: Final = "Niets gevonden. Probeer een ander woord, of minder woorden."
NOG_GEEN_PLAATSING: Final = "Nog geen plaatsing."
NIETS_VASTGELEGD: Final = "Nog niets vastgelegd."
ZO_STAAT_HET: Final = "Zo staat het ervoor:"
WAT_ER_STAAT: Final = "Vastgelegd:"

STAAT: Final = {
    PlaatsingStaat.LOOPT: "",
    PlaatsingStaat.PAUZE: "even gestopt",
    PlaatsingStaat.BEEINDIGD: "klaar",
}


def begonnen(map_: str, naam: str) -> tuple[str, ...]:
    return (
        f"De map staat klaar: {map_}",
        f"{naam} kan nu vastleggen. Voeg eerst een deelnemer toe: werkplek deelnemer toevoegen.",
    )


def kan_vastleggen(naam: str) -> str:
    return f"{naam} kan nu ook vastleggen."


def heeft_pincode(naam: str) -> str:
    return f"{naam} heeft nu een pincode."


def herstelcode(code: str, *, eerder: bool) -> tuple[str, ...]:
    kopieen = "Een kopie van eerder opent nog wel met de code van toen."
    vervallen = ("De eerdere herstelcode opent deze map niet meer.", kopieen) if eerder else ()
    return (
        f"De herstelcode is: {code}",
        "Schrijf de code op en bewaar het papier niet bij deze computer.",
        "Werkplek laat de code niet nog een keer zien.",
        *vervallen,
    )


SLEUTEL_VERNIEUWD: Final = (
    "De map heeft een nieuwe sleutel. Met de oude sleutel gaat de map niet meer open.",
    "De wachtzin, de herstelcode en alle pincodes blijven hetzelfde.",
    "Een kopie van eerder opent nog wel met de sleutel van toen.",
)
"""A renewal is done."""


def erbij_bewaard(wat: str) -> str:
    return f"Erbij bewaard: {wat}."


def toegevoegd(naam: str, *, met_plaatsing: bool) -> str:
    rest = "" if met_plaatsing else " Start nu een plaatsing: werkplek plaatsing starten."
    return f"{naam} staat erbij.{rest}"


def plaatsing_gestart(naam: str, kwalificatie: str, begin: date) -> str:
    return f"{naam} is begonnen met {kwalificatie}, op {datum(begin)}."


def gekozen(naam: str, aantal: int) -> str:
    return f"Voor {naam} gaat het nu om {aantal_van(aantal, 'werkproces', 'werkprocessen')}."


def gepauzeerd(naam: str, vanaf: date) -> str:
    return f"{naam} stopt even, vanaf {datum(vanaf)}. Wat {naam} kan, blijft staan."


def belt(naam: str, op: date | None) -> str:
    return f"{naam} belt, op {datum(op)}." if op is not None else f"{naam} belt."


def hervat(naam: str, op: date) -> str:
    return f"{naam} begint weer, op {datum(op)}."


def beeindigd(naam: str, op: date) -> str:
    return f"De plaatsing van {naam} is klaar, op {datum(op)}."


def vastgelegd(naam: str, werkproces: str, stap: str, dag: str, *, telt_mee: bool) -> str:
    rest = "" if telt_mee else f" Dit {TELT_NOG_NIET_MEE}: het werkproces is niet gekozen."
    return f"Vastgelegd: {naam}, {werkproces}, {stap.lower()}, {dag}.{rest}"


def terugdraaien_kan(feit: str) -> str:
    return f"Terugdraaien kan met: werkplek herroepen {feit} --reden …"


def teruggedraaid(aantal: int, reden: str) -> str:
    wat = "Teruggedraaid" if aantal == 1 else "Teruggedraaid, met de aanpassingen erbij"
    return f"{wat}: {reden}. Het blijft leesbaar."


def opgemaakt(nummer: str, aantal: int) -> str:
    over = aantal_van(aantal, "werkproces", "werkprocessen")
    return f"Verklaring {nummer} is opgemaakt, als concept, over {over}."


def oordeel_gegeven(nummer: str, aantal: int) -> str:
    over = aantal_van(aantal, "werkproces", "werkprocessen")
    return f"Verklaring {nummer} staat klaar om te tekenen. Je oordeel gaat over {over}."


def aangetoond(codes: Iterable[str]) -> str:
    return f"Aangetoond verklaard: {', '.join(codes)}."


def titels_nagekeken(titels: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Each title that was confirmed, by its code."""
    return tuple(f"Titel nagekeken: {code} {titel}" for code, titel in titels)


def ook_opgemaakt(nummers: Sequence[str]) -> tuple[str, ...]:
    """The verklaringen of the same deelnemer that were drawn up before."""
    return (f"Eerder opgemaakt: {', '.join(nummers)}.",) if nummers else ()


def bewaard(pad: str) -> str:
    return f"De PDF staat in {pad}."


def herbouwd(aantal: int) -> str:
    return f"Alle overzichten zijn opnieuw gemaakt, uit {aantal_van(aantal, 'feit', 'feiten')}."


def verzegeld(tot: datetime | None, vandaag: date) -> str:
    """Until which moment everything is sealed; `tot` is local time."""
    if tot is None:
        return "Er is nog niets om te verzegelen."
    dag = wanneer(tot.date(), vandaag=vandaag)
    return f"Alles is verzegeld. Het laatste is van {dag}, {tot:%H:%M} uur."


def wacht_op_school(aantal: int) -> str:
    """What waits for a school; offline is normal."""
    if aantal == 0:
        return "Er wacht niets op versturen."
    werkwoord = "wacht" if aantal == 1 else "wachten"
    feiten = aantal_van(aantal, "feit", "feiten")
    return f"{feiten} {werkwoord} op versturen. Dat kan als er een school is."


def tellingen(aantal: Mapping[str, int]) -> tuple[str, ...]:
    """What is in the folder, in four lines."""
    deelnemers = aantal_van(aantal["deelnemers"], "deelnemer", "deelnemers")
    personen = aantal_van(aantal["personen"], "persoon die vastlegt", "personen die vastleggen")
    feiten = aantal_van(aantal["feiten"], "feit", "feiten")
    verklaringen = aantal_van(aantal["verklaringen"], "verklaring", "verklaringen")
    staan = f": {aantal['lopend']} bezig, {aantal['pauze']} even gestopt"
    if not aantal["deelnemers"]:
        staan = ""
    return (
        f"{deelnemers}{staan}",
        personen,
        f"{feiten}, {verklaringen}",
        aantal_van(aantal["kwalificaties"], "kwalificatie", "kwalificaties"),
    )


def aantal_van(aantal: int, een: str, meer: str) -> str:
    """`geen deelnemers`, `1 deelnemer`, `3 deelnemers`."""
    return f"{aantal or 'geen'} {een if aantal == 1 else meer}"
