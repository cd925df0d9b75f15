"""The columns of SBB's lists by what they mean: each year of the lists names them otherwise."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Kolom(StrEnum):
    """What a column of crebolijst or koppeltabel says of an opleiding."""

    CODE = "opleidingscode"
    NAAM = "naam"
    NIVEAU = "niveau"
    SOORT = "soort opleiding"
    DOSSIER = "dossier"
    DOSSIER_NAAM = "naam van het dossier"
    VANAF = "geldig vanaf"
    EINDE_INSTROOM = "einde instroom"
    EINDE_OPLEIDING = "einde opleiding"
    SCHOOLJAAR = "schooljaar"
    OPVOLGER = "verwijzende opleidingscode kwalificatie"
    OPVOLGER_DOSSIER = "verwijzende opleidingscode dossier"
    NIET_NODIG = "niet nodig"


_NAMEN: Final[Mapping[Kolom, str]] = {
    Kolom.CODE: "crebonummer|erkende opleidingscode|opleidingscode|opleidingcode|code|crebo"
    "|crebocode|crebonr|crebonummer kwalificatie|crebo kwalificatie|kwalificatiecode"
    "|code kwalificatie|crebocode kwalificatie",
    Kolom.NAAM: "naam|opleidingsnaam|opleidingnaam|naam opleiding|naam erkende opleiding"
    "|opleiding|kwalificatie|naam kwalificatie|kwalificatienaam|kwalificatie naam",
    Kolom.NIVEAU: "niveau|mbo niveau|niveau kwalificatie|niveau beroep|niveau opleiding",
    Kolom.SOORT: "soort opleiding|opleidingssoort|soort|niveau naam",
    Kolom.DOSSIER: "dossier code|dossiercode|code dossier|crebo dossier|dossier crebo|dossiercrebo"
    "|crebonummer dossier|crebocode dossier|crebo kwalificatiedossier|code kwalificatiedossier"
    "|crebonummer kwalificatiedossier|opleidingscode dossier",
    Kolom.DOSSIER_NAAM: "dossier|dossier naam|dossiernaam|naam dossier|kwalificatiedossier"
    "|naam kwalificatiedossier|titel dossier",
    Kolom.VANAF: "geldig vanaf|begindatum|ingangsdatum|startdatum|datum ingang",
    Kolom.EINDE_INSTROOM: "einddatum instroom|datum einde instroom|instroomeinddatum"
    "|einde instroom|laatste instroom",
    Kolom.EINDE_OPLEIDING: "einddatum|einddatum opleiding|datum einde opleiding|einde opleiding",
    Kolom.SCHOOLJAAR: "schooljaar",
    Kolom.NIET_NODIG: "prijsfactor|leerweg|leerwegen|hoofdgroep code|hoofdgroep naam"
    "|subgroep code|subgroep naam|sectorkamer|sectorkamer code|sectorkamer naam|beroep id|beroep"
    "|domein|domein code|domein naam|domeincode|domeinnaam|opmerking|opmerkingen|toelichting",
}
_KOLOM_VAN: Final = {naam: kolom for kolom, namen in _NAMEN.items() for naam in namen.split("|")}
_JAREN: Final = re.compile(r"\b(?:20)?(\d\d) ?[-/] ?(?:20)?(\d\d)\b", re.ASCII)
_DOSSIER_EN_KWALIFICATIE: Final = 2
_GEEN_LIJST: Final = ("kerntaak", "werkproces")
_VAN_IETS_ANDERS: Final = re.compile("domein|sector|groep|beroep|certificaat|keuzedeel")
_TUSSEN_HAAKJES: Final = re.compile(r"\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Kop:
    """Where the columns stand (from 0), the school year in their names, and the unknown ones."""

    plaats: Mapping[Kolom, int]
    schooljaar: str
    onbekend: tuple[str, ...]


def lees_kop(cellen: Sequence[str]) -> Kop | None:
    """Take a row for the header: it names the code and at least one thing more of an opleiding.

    Not that of a table of kerntaken or werkprocessen, of which all but the names would be lost.
    """
    if any(_naam(cel).startswith(_GEEN_LIJST) for cel in cellen):
        return None
    kolommen = _van_dossier([_kolom(cel) for cel in cellen])
    plaats: dict[Kolom, int] = {}
    for nummer, kolom in enumerate(kolommen):
        if kolom is not None and kolom is not Kolom.NIET_NODIG:
            eerder = plaats.setdefault(kolom, nummer)
            if schooljaar_in(cellen[nummer]) > schooljaar_in(cellen[eerder]):
                plaats[kolom] = nummer
    if Kolom.CODE not in plaats or len(plaats) == 1:
        return None
    verwijzend = [plaats[k] for k in (Kolom.OPVOLGER, Kolom.OPVOLGER_DOSSIER) if k in plaats]
    jaren = [schooljaar_in(cellen[nummer]) for nummer in verwijzend]
    onbekend = [cel.strip() for cel, k in zip(cellen, kolommen, strict=True) if k is None]
    return Kop(plaats, max(jaren, default=""), tuple(naam for naam in onbekend if naam))


def schooljaar_in(tekst: str) -> str:
    """The school year in a text, as "2025-2026"; empty where there is none."""
    for begin, eind in _JAREN.findall(tekst):
        if (int(begin) + 1) % 100 == int(eind):
            return f"20{begin}-20{eind}"
    return ""


def _van_dossier(kolommen: list[Kolom | None]) -> list[Kolom | None]:
    """Where two columns are called code, the first is that of the dossier, as is the name by it."""
    codes = [nummer for nummer, kolom in enumerate(kolommen) if kolom is Kolom.CODE]
    if len(codes) != _DOSSIER_EN_KWALIFICATIE or Kolom.DOSSIER in kolommen:
        return kolommen
    wordt = {Kolom.CODE: Kolom.DOSSIER, Kolom.NAAM: Kolom.DOSSIER_NAAM}
    begin = [wordt.get(kolom, kolom) if kolom else None for kolom in kolommen[: codes[1]]]
    return begin + kolommen[codes[1] :]


def _naam(cel: str) -> str:
    return " ".join(re.split(r"[\s_]+", _TUSSEN_HAAKJES.sub(" ", cel).casefold())).strip(" :")


def _kolom(cel: str) -> Kolom | None:
    naam = _naam(cel)
    if naam.startswith((Kolom.OPVOLGER, Kolom.OPVOLGER_DOSSIER)):
        return Kolom.OPVOLGER if naam.startswith(Kolom.OPVOLGER) else Kolom.OPVOLGER_DOSSIER
    return _KOLOM_VAN.get(naam) or _ongeveer(naam)


def _ongeveer(naam: str) -> Kolom | None:
    """A name that is not in the table, by the words in it."""
    if _VAN_IETS_ANDERS.search(naam):
        return None
    if "crebo" in naam or "opleidingscode" in naam:
        return Kolom.DOSSIER if "dossier" in naam else Kolom.CODE
    if "naam" in naam:
        return Kolom.DOSSIER_NAAM if "dossier" in naam else Kolom.NAAM
    return None
