"""The words about editions of a kwalificatie: what differs, until when one can begin."""

from collections.abc import Collection
from datetime import date
from typing import Final

from werkplek.domain.kwalificatie import Geldigheid
from werkplek.domain.verschil import Verschilregel, Wijziging
from werkplek.woorden.antwoorden import aantal_van
from werkplek.woorden.datums import datum

WIJZIGING: Final = {
    Wijziging.NIEUW: "Nieuw",
    Wijziging.VERVALLEN: "Vervalt",
    Wijziging.HERNOEMD: "Andere titel",
    Wijziging.HERNUMMERD: "Ander nummer",
    Wijziging.ANDER_WERK: "Zelfde code, ander werk",
    Wijziging.ANDERE_TEKST: "Andere beschrijving",
    Wijziging.ANDERE_KOPPELING: "Gelijk aan ander werk",
}

VELDEN: Final = {
    "naam": "de naam",
    "niveau": "het niveau",
    "dossier": "het dossier",
    "vanaf": "geldig vanaf",
    "einde_instroom": "tot wanneer je kunt beginnen",
    "einde_opleiding": "tot wanneer je kunt afmaken",
    "hoort_bij": "bij welke kwalificatie het hoort",
}
"""What can differ about a kwalificatie itself (`domain.verschil.Verschil.velden`)."""

GEEN_VERSCHIL: Final = "Er is geen verschil."


VRAAG_DE_SCHOOL: Final = "Vraag de school of het nog kan."


def verschil_zin(regel: Verschilregel) -> str:
    """`Ander nummer: B1-K1-W3 is nu B1-K1-W2. Maakt schoon`."""
    woord = WIJZIGING[regel.wijziging]
    match regel.wijziging:
        case Wijziging.NIEUW | Wijziging.ANDERE_TEKST | Wijziging.ANDERE_KOPPELING:
            return f"{woord}: {regel.code_nieuw} {regel.titel_nieuw}".rstrip()
        case Wijziging.VERVALLEN:
            return f"{woord}: {regel.code_oud} {regel.titel_oud}".rstrip()
        case Wijziging.HERNUMMERD:
            return f"{woord}: {regel.code_oud} is nu {regel.code_nieuw}. {regel.titel_nieuw}"
        case _:
            was, is_nu = regel.titel_oud or "zonder titel", regel.titel_nieuw or "zonder titel"
            return f"{woord}: {regel.code_nieuw} was “{was}” en is nu “{is_nu}”"


def velden_zin(velden: Collection[str]) -> str:
    """`Ook anders: de naam, geldig vanaf`."""
    return f"Ook anders: {', '.join(VELDEN[veld] for veld in velden)}"


def geldigheid(geldig: Geldigheid) -> str:
    """`Geldig vanaf 1 augustus 2024. Beginnen kan tot en met 31 juli 2026.`; empty when unknown."""
    zinnen = (
        ("Geldig vanaf {}.", geldig.vanaf),
        ("Beginnen kan tot en met {}.", geldig.einde_instroom),
        ("Afmaken kan tot en met {}.", geldig.einde_opleiding),
    )
    return " ".join(zin.format(datum(dag)) for zin, dag in zinnen if dag is not None)


def instroom_voorbij(einde: date) -> str:
    """A warning, never a block."""
    return f"Nieuwe deelnemers kunnen hier niet meer op beginnen sinds {datum(einde)}."


def blijft_bij(crebo: str, naam: str, editie: str, aantal: int) -> str:
    """`3 deelnemers blijven bij 25743 Assistent logistiek, editie 2022`."""
    wie = aantal_van(aantal, "deelnemer blijft", "deelnemers blijven")
    return f"{wie} bij {crebo} {naam}, editie {editie}"
