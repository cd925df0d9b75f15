"""What taking in a file answers: line by line, before and after."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from werkplek.woorden.datums import datum

SOORT: Final[Mapping[str, str]] = {"deelnemers": "deelnemers", "plaatsingen": "plaatsingen"}

_WAT: Final[Mapping[str, str]] = {
    "erbij": "komt erbij",
    "anders": "verandert",
    "gelijk": "blijft zo",
    "geweigerd": "kan niet mee",
}

REDEN: Final[Mapping[str, str]] = {
    "aantal_velden": "het aantal kolommen klopt niet, of een vak is te lang",
    "roepnaam_leeg": "de roepnaam ontbreekt",
    "roepnaam_te_lang": "de roepnaam is te lang",
    "roepnaam_onleesbaar": "in de roepnaam staan tekens die je niet kunt zien",
    "achternaam_te_lang": "de achternaam is te lang",
    "achternaam_onleesbaar": "in de achternaam staan tekens die je niet kunt zien",
    "nummer_leeg": "het nummer ontbreekt, of het leek op een BSN",
    "nummer_te_lang": "het nummer is te lang",
    "nummer_onleesbaar": "in het nummer staan tekens die je niet kunt zien",
    "nummer": "het nummer is niet te lezen",
    "nummer_dubbel": "dit nummer staat er al eerder in",
    "nummer_tegenstrijdig": "dit nummer staat er ook met een andere naam in",
    "nummer_van_twee": "deze nummers horen bij twee verschillende mensen",
    "formule": "dit lijkt op een formule, niet op een naam",
    "gewist": "deze deelnemer is gewist",
    "deelnemer_onbekend": "deze deelnemer staat niet op de school",
    "leerbedrijf_onbekend": "dit leerbedrijf staat niet op de school",
    "leerbedrijf_dubbel": "meer leerbedrijven heten zo",
    "begeleider_onbekend": "deze bpv-begeleider staat niet op de school",
    "begeleider_dubbel": "meer mensen heten zoals deze bpv-begeleider",
    "crebo_onbekend": "deze crebo kent de hub niet; lees die mee met --kwalificaties",
    "werkproces_onbekend": "een werkproces hoort niet bij deze kwalificatie",
    "begin": "de eerste dag is geen datum",
    "eind": "de laatste dag is geen datum",
    "eind_voor_begin": "de laatste dag is voor de eerste",
    "dubbel": "deze plaatsing staat er al eerder in",
    "ligt_vast": "deelnemer, leerbedrijf, crebo en eerste dag liggen vast; gebruik verplaatsen",
    "geannuleerd": "deze koppeling is geannuleerd",
    "geen_bpv": "dit is geen bpv",
}

LET_OP: Final[Mapping[str, str]] = {
    "andere_naam": "een heel andere naam: is het dezelfde mens?",
    "loopt_al": "er loopt dan al een plaatsing.",
    "begeleider_zonder_rol": "deze persoon heeft niet de rol bpv-begeleider.",
}

NOG_NIET: Final = "Er is nog niets opgeslagen. Opslaan doe je met --bevestig."
NIETS_NIEUW: Final = "Er is niets veranderd: alles stond er al zo."


def regel(nr: int, wat: str, wie: str, reden: str, let_op: str) -> str:
    """Say what becomes of one line."""
    zin = f"Regel {nr}: {wie or 'deze regel'} {_WAT[wat]}"
    zin += f": {REDEN.get(reden, reden)}." if reden else "."
    return f"{zin} Let op: {LET_OP[let_op]}" if let_op else zin


def telling(soort: str, aantallen: Mapping[str, int]) -> str:
    """Say how many of each."""
    delen = ", ".join(f"{aantal} {_KORT[wat]}" for wat, aantal in aantallen.items())
    return f"{SOORT[soort].capitalize()}: {delen}."


_KORT: Final = {
    "erbij": "erbij",
    "anders": "veranderd",
    "gelijk": "gelijk",
    "geweigerd": "niet mee",
}


def geweerd(aantal: int) -> str:
    return f"{aantal} keer stond er een BSN of onderwijsnummer. Dat is niet meegenomen."


def ongebruikt(kolommen: tuple[str, ...]) -> str:
    return f"Deze kolommen zijn niet gelezen: {', '.join(kolommen)}."


def opgeslagen(nr: int) -> tuple[str, ...]:
    return (
        "Dit is opgeslagen.",
        f"Klopt het niet? Tot 30 dagen: werkplek hub deelnemers terugdraaien {nr}.",
    )


def inlezing(nr: int, soort: str, op: datetime, aantallen: tuple[int, int], terug: str) -> str:
    erbij, anders = aantallen
    einde = " Teruggedraaid." if terug else ""
    return f"{nr}: {SOORT[soort]}, {datum(op.date())}, {erbij} erbij, {anders} veranderd.{einde}"


def teruggedraaid(gedaan: int) -> str:
    return f"{gedaan} keer is het weer zoals ervoor."


_GEBLEVEN: Final = {
    "later_veranderd": "daarna nog eens veranderd",
    "heeft_plaatsing": "er is een plaatsing van deze deelnemer",
    "heeft_feiten": "er is al iets bij vastgelegd",
}


def gebleven(wie: str, reden: str) -> str:
    return f"{wie} blijft zo: {_GEBLEVEN[reden]}."
