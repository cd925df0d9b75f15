"""The words around the texts of a kwalificatiedossier."""

from typing import Final

from werkplek.domain.kwalificatie import KerntaakTekst, Soort, WerkprocesTekst

SOORT: Final = {
    Soort.KWALIFICATIE: "Kwalificatie",
    Soort.KEUZEDEEL: "Keuzedeel",
    Soort.CERTIFICAAT: "Mbo-certificaat",
}

GEEN_WERKPROCESSEN: Final = (
    "Hier zijn nog geen werkprocessen van bekend. Importeer het dossier van SBB."
)
GEEN_TEKST: Final = "De tekst is hier niet bekend. Importeer het dossier van SBB."

_PROFIEL: Final = "{}, voor dit profiel ook"

Alinea = tuple[str, str]
"""A heading and the text under it."""


def kwalificatie(crebo: str, naam: str, niveau: int) -> str:
    """`25743 Assistent logistiek, niveau 1`; a keuzedeel or certificaat may have no niveau."""
    return f"{crebo} {naam}, niveau {niveau}" if niveau else f"{crebo} {naam}"


def dossier(crebo: str, naam: str) -> str:
    """`Dossier 23301 Entree`; empty when nothing is known of it."""
    return f"Dossier {crebo} {naam}".rstrip() if crebo or naam else ""


def werkproces_alineas(tekst: WerkprocesTekst) -> tuple[Alinea, ...]:
    """What the dossier says, each part followed by what the profiel adds to it."""
    return _gevuld(
        ("Omschrijving", tekst.omschrijving),
        (_PROFIEL.format("Omschrijving"), tekst.omschrijving_profiel),
        ("Resultaat", tekst.resultaat),
        (_PROFIEL.format("Resultaat"), tekst.resultaat_profiel),
        ("Gedrag", tekst.gedrag),
        (_PROFIEL.format("Gedrag"), tekst.gedrag_profiel),
        ("Competenties", ", ".join(tekst.competenties)),
    )


def kerntaak_alineas(tekst: KerntaakTekst) -> tuple[Alinea, ...]:
    """The same of a kerntaak."""
    complexiteit, verantwoordelijkheid = "Complexiteit", "Verantwoordelijkheid en zelfstandigheid"
    return _gevuld(
        (complexiteit, tekst.complexiteit),
        (_PROFIEL.format(complexiteit), tekst.complexiteit_profiel),
        (verantwoordelijkheid, tekst.verantwoordelijkheid),
        (_PROFIEL.format(verantwoordelijkheid), tekst.verantwoordelijkheid_profiel),
    )


def _gevuld(*alineas: Alinea) -> tuple[Alinea, ...]:
    return tuple(alinea for alinea in alineas if alinea[1])
