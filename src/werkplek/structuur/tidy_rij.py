"""One row of the tidy CSV to the values of the domain, or the reason why not."""

import re
from collections.abc import Callable
from datetime import date
from typing import Final, TypeVar

from werkplek.domain.fouten import CodeOnleesbaar, CreboOnbekend, TekstGeweigerd
from werkplek.domain.kwalificatie import (
    GEEN_CODE,
    GEEN_CREBO,
    Crebo,
    DossierEditie,
    Geldigheid,
    Herkomst,
    Kerntaak,
    KerntaakTekst,
    Kwalificatie,
    Soort,
    Werkproces,
    WerkprocesCode,
    WerkprocesTekst,
    lees_crebo,
    lees_kerntaak_code,
    lees_werkproces_code,
    soort_van,
)
from werkplek.domain.leesverslag import Reden
from werkplek.domain.tekst import lees_notitie, lees_regel
from werkplek.structuur.afgekeurd import Afgekeurd
from werkplek.structuur.datum import lees_datum
from werkplek.structuur.tabel import Rij
from werkplek.structuur.tidy_kolommen import (
    COMPETENTIE,
    KERNTAAK,
    MAX_BRON,
    MAX_TEKST,
    MAX_TITEL,
    WERKPROCES,
    toon_formule,
)

_NIVEAUS: Final = {"1": 1, "2": 2, "3": 3, "4": 4}
_ZONDER_NIVEAU: Final = frozenset({"", "0"})

C = TypeVar("C", bound=str)


def lees_kwalificatie(rij: Rij) -> Kwalificatie:
    """The kwalificatie of this row, without its parts. Raises `Afgekeurd`."""
    crebo = _crebo(rij, "crebo")
    return Kwalificatie(
        crebo=crebo,
        naam=_regel(rij, "kwalificatie"),
        niveau=_niveau(rij, crebo),
        dossier=DossierEditie(
            crebo=_crebo(rij, "dossier_crebo", leeg_mag=True),
            naam=_regel(rij, "dossier", leeg_mag=True),
            editie=_regel(rij, "editie"),
        ),
        kerntaken=(),
        geldig=Geldigheid(
            vanaf=_datum(rij, "geldig_vanaf"),
            einde_instroom=_datum(rij, "einde_instroom"),
            einde_opleiding=_datum(rij, "einde_opleiding"),
        ),
        hoort_bij=_hoort_bij(rij, crebo),
    )


def lees_kerntaak(rij: Rij) -> Kerntaak | None:
    """The kerntaak of this row, without its werkprocessen; its title may be empty."""
    if _is_leeg(rij, KERNTAAK):
        return None
    return Kerntaak(
        code=_code(rij, "kerntaak_code", lees_kerntaak_code),
        titel=_regel(rij, "kerntaak", leeg_mag=True),
        werkprocessen=(),
        herkomst=_herkomst(rij, "kerntaak_status"),
        bron=_regel(rij, "kerntaak_bron", grens=MAX_BRON, leeg_mag=True),
        tekst=KerntaakTekst(
            complexiteit=_tekst(rij, "complexiteit"),
            verantwoordelijkheid=_tekst(rij, "verantwoordelijkheid"),
            complexiteit_profiel=_tekst(rij, "complexiteit_profiel"),
            verantwoordelijkheid_profiel=_tekst(rij, "verantwoordelijkheid_profiel"),
        ),
    )


def lees_werkproces(rij: Rij) -> Werkproces | None:
    """The werkproces of this row."""
    if _is_leeg(rij, WERKPROCES):
        return None
    return Werkproces(
        code=_code(rij, "werkproces_code", lees_werkproces_code),
        titel=_regel(rij, "werkproces"),
        herkomst=_herkomst(rij, "werkproces_status"),
        bron=_regel(rij, "werkproces_bron", grens=MAX_BRON, leeg_mag=True),
        tekst=WerkprocesTekst(
            omschrijving=_tekst(rij, "omschrijving"),
            resultaat=_tekst(rij, "resultaat"),
            gedrag=_tekst(rij, "gedrag"),
            competenties=_competenties(rij),
            omschrijving_profiel=_tekst(rij, "omschrijving_profiel"),
            resultaat_profiel=_tekst(rij, "resultaat_profiel"),
            gedrag_profiel=_tekst(rij, "gedrag_profiel"),
        ),
        gelijk_aan=_gelijk_aan(rij),
    )


def _is_leeg(rij: Rij, kolommen: tuple[str, ...]) -> bool:
    return not any(rij.cellen[kolom].strip() for kolom in kolommen)


def _regel(rij: Rij, kolom: str, *, grens: int = MAX_TITEL, leeg_mag: bool = False) -> str:
    cel = toon_formule(rij.cellen[kolom])
    try:
        return lees_regel(cel, veld=kolom, grens=grens, leeg_mag=leeg_mag)
    except TekstGeweigerd as fout:
        raise Afgekeurd(Reden(fout.reden), kolom, cel) from fout


def _tekst(rij: Rij, kolom: str) -> str:
    if not rij.cellen[kolom]:
        return ""
    cel = toon_formule(rij.cellen[kolom])
    try:
        return lees_notitie(cel, veld=kolom, grens=MAX_TEKST)
    except TekstGeweigerd as fout:
        raise Afgekeurd(Reden(fout.reden), kolom, cel) from fout


def _niveau(rij: Rij, crebo: Crebo) -> int:
    niveau = rij.cellen["niveau"].strip()
    if niveau in _ZONDER_NIVEAU and soort_van(crebo) is not Soort.KWALIFICATIE:
        return 0
    if niveau not in _NIVEAUS:
        raise Afgekeurd(Reden.NIVEAU_ONBEKEND, "niveau", niveau)
    return _NIVEAUS[niveau]


def _crebo(rij: Rij, kolom: str, *, leeg_mag: bool = False) -> Crebo:
    cel = rij.cellen[kolom]
    if leeg_mag and not cel.strip():
        return GEEN_CREBO
    try:
        return lees_crebo(cel)
    except CreboOnbekend as fout:
        raise Afgekeurd(Reden.CREBO_ONLEESBAAR, kolom, cel) from fout


def _hoort_bij(rij: Rij, crebo: Crebo) -> Crebo:
    """The kwalificatie that a certificaat is a part of; of nothing else this can be said."""
    geheel = _crebo(rij, "hoort_bij", leeg_mag=True)
    past = soort_van(crebo) is Soort.CERTIFICAAT and soort_van(geheel) is Soort.KWALIFICATIE
    if geheel and not past:
        raise Afgekeurd(Reden.HOORT_NIET_BIJ, "hoort_bij", geheel)
    return geheel


def _code(rij: Rij, kolom: str, lees: Callable[[str], C]) -> C:
    cel = rij.cellen[kolom]
    try:
        return lees(cel)
    except CodeOnleesbaar as fout:
        raise Afgekeurd(Reden.CODE_ONLEESBAAR, kolom, cel) from fout


def _gelijk_aan(rij: Rij) -> WerkprocesCode:
    if not rij.cellen["gelijk_aan"].strip():
        return GEEN_CODE
    return _code(rij, "gelijk_aan", lees_werkproces_code)


def _herkomst(rij: Rij, kolom: str) -> Herkomst:
    cel = rij.cellen[kolom].strip()
    try:
        return Herkomst(cel)
    except ValueError as fout:
        raise Afgekeurd(Reden.STATUS_ONBEKEND, kolom, cel) from fout


def _datum(rij: Rij, kolom: str) -> date | None:
    cel = rij.cellen[kolom]
    try:
        return lees_datum(cel)
    except ValueError as fout:
        raise Afgekeurd(Reden.DATUM_ONLEESBAAR, kolom, cel) from fout


def _competenties(rij: Rij) -> tuple[str, ...]:
    cel = rij.cellen["competenties"]
    letters = tuple(re.split(r"[\s;,]+", cel.strip(" \t\r\n;,"))) if cel.strip() else ()
    if not all(COMPETENTIE.fullmatch(letter) for letter in letters):
        raise Afgekeurd(Reden.ONLEESBAAR, "competenties", cel)
    return letters
