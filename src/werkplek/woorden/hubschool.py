"""What the school's own commands answer."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from werkplek.woorden.datums import datum

ROL: Final[Mapping[str, str]] = {
    "praktijkopleider": "praktijkopleider",
    "jobcoach": "jobcoach",
    "bpv-begeleider": "bpv-begeleider",
    "coordinator": "coördinator",
    "examencommissie": "examencommissie",
}

GEEN_SCHOOL: Final = "Er staat nog geen school op deze hub."
GEEN_LEERBEDRIJF: Final = "Er is nog geen leerbedrijf."
NIEMAND: Final = "Er is nog niemand."
GEEN_APPARAAT: Final = "Er is nog geen apparaat."
GEEN_DEELNEMER: Final = "Er is nog geen deelnemer."
GEEN_PLAATSING: Final = "Er is nog geen plaatsing."
GEEN_INLEZING: Final = "Er is nog niets ingelezen."
GEEN_ROL: Final = "nog geen rol"


def school_gemaakt(naam: str) -> str:
    return f"{naam} staat op de hub."


def sleutelwoorden(woorden: str) -> str:
    return f"De sleutel van de school heeft deze woorden: {woorden}."


def tellingen(aantallen: Mapping[str, int]) -> tuple[str, ...]:
    """Each on its line."""
    return tuple(f"{_TELLING[naam]}: {aantal}" for naam, aantal in aantallen.items())


_TELLING: Final = {
    "leerbedrijven": "Leerbedrijven",
    "personen": "Mensen",
    "deelnemers": "Deelnemers",
    "plaatsingen": "Plaatsingen die lopen",
    "apparaten": "Apparaten",
    "feiten": "Vastgelegd",
    "aangehouden": "Wacht op een besluit",
    "apart": "Apart gezet",
}


def leerbedrijf_toegevoegd(naam: str) -> str:
    return f"{naam} is toegevoegd."


def kreeg_rol(naam: str, rol: str) -> str:
    return f"{naam} is nu {ROL[rol]}."


def rol_gestopt(naam: str, rol: str, tot: date) -> str:
    return f"{naam} is {ROL[rol]} tot en met {datum(tot)}."


def coacht(naam: str, deelnemer: str) -> str:
    return f"{naam} kijkt mee bij {deelnemer}."


def gekoppeld(naam: str, binnen: int) -> str:
    return f"Deze schrijver is {naam}. {_kwamen_binnen(binnen)}"


def rolperiode(rol: str, bij: str, van: date | None, tot: date | None) -> str:
    """`praktijkopleider bij De Bakker, van … tot en met …`."""
    delen = [ROL.get(rol, rol)]
    delen += [f"bij {bij}"] if bij else []
    delen += [f"van {datum(van)}"] if van else []
    delen += [f"tot en met {datum(tot)}"] if tot else []
    return " ".join(delen)


def code(tekens: str, adres: str, tot: datetime) -> tuple[str, ...]:
    """What is typed on the device; the address too, when it is known here."""
    return (
        *((f"Het adres is: {adres}",) if adres else (ADRES_NODIG,)),
        f"De code is: {tekens[:4]}-{tekens[4:]}",
        f"De code werkt één keer, tot {tot:%H:%M} uur.",
        "Op het apparaat: Vandaag → School koppelen.",
    )


def qr(waar: str, link: str, tot: datetime) -> tuple[str, ...]:
    """A QR was made, and its link for a device without a camera."""
    return (
        *((f"De QR staat in {waar}.",) if waar else ()),
        f"De QR werkt één keer, tot {datum(tot.date())} {tot:%H:%M} uur.",
        "Zonder camera? Plak deze link in het veld met het adres:",
        link,
    )


ADRES_NODIG: Final = "Geef ook het adres van de hub door. Met --adres staat het erbij."
VERGELIJK: Final = (
    "Het apparaat laat vier woorden zien. Zijn het dezelfde? Dan is dit echt de school."
)


def apparaat(naam: str, houder: str, staat: str, woorden: str) -> str:
    return f"{naam} van {houder}: {_STAAT[staat]}. Woorden: {woorden}."


_STAAT: Final = {
    "aangemeld": "aangemeld, nog niet bevestigd",
    "bevestigd": "bevestigd",
    "ingetrokken": "afgesloten",
}


def bevestigd(naam: str) -> str:
    return f"{naam} is bevestigd."


def ingetrokken(naam: str) -> str:
    return f"{naam} is afgesloten. Wat er nog van komt, wacht op een besluit."


def plaatsing(deelnemer: str, bedrijf: str, crebo: str, van: date, tot: date | None) -> str:
    tot_ = f" tot en met {datum(tot)}" if tot else ""
    return f"{deelnemer}: {bedrijf}, {crebo}, van {datum(van)}{tot_}"


def beeindigd(naam: str, op: date) -> str:
    return f"De plaatsing van {naam} stopt op {datum(op)}."


def verplaatst(naam: str, bedrijf: str, vanaf: date) -> str:
    return f"{naam} gaat vanaf {datum(vanaf)} verder bij {bedrijf}."


def geschreven(pad: str, aantal: int) -> str:
    return f"{aantal} regels staan in {pad}."


def _kwamen_binnen(aantal: int) -> str:
    if not aantal:
        return "Er wachtte niets op."
    return f"{aantal} keer kwam er iets binnen dat hierop wachtte."
