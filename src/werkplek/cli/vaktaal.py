"""What the trade has a code or a name for, as it is typed behind an option; else `Mislukt`."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeVar

from werkplek.domain.fouten import CodeOnleesbaar, CreboOnbekend
from werkplek.domain.kwalificatie import (
    Crebo,
    KerntaakCode,
    WerkprocesCode,
    lees_crebo,
    lees_kerntaak_code,
    lees_werkproces_code,
)
from werkplek.domain.personen import Naam, Rol
from werkplek.domain.vaststelling import Handtekeningrol, Vorm
from werkplek.terminal.antwoord import Code, Mislukt, reden_van
from werkplek.woorden import kwalificaties, opdracht
from werkplek.woorden.weigering import weigering

T = TypeVar("T")
Keuze = TypeVar("Keuze", bound=StrEnum)

ALLES: Final = "alles"

_LIJKT_OP_CREBO: Final = re.compile(r"\d+|[KkCc]\d{3,}")
_NIVEAUS: Final = ("1", "2", "3", "4")


@dataclass(frozen=True, slots=True)
class WerkprocesNaam:
    """`CREBO/CODE`, or only the code: then it is of the kwalificatie of the plaatsing."""

    code: WerkprocesCode
    crebo: Crebo | None = None


def crebo(tekst: str) -> Crebo:
    """Five digits, or `K0067` or `C0163`."""
    return _lees(lees_crebo, tekst)


def code(tekst: str) -> WerkprocesCode:
    """`B1-K1-W1` in any of its spellings."""
    return _lees(lees_werkproces_code, tekst)


def codes(tekst: str) -> tuple[WerkprocesCode, ...]:
    """Codes with commas between."""
    return tuple(code(deel) for deel in tekst.split(",") if deel.strip())


def codes_of_alles(tekst: str) -> tuple[WerkprocesCode, ...] | None:
    """Codes with commas between, or None for `alles`."""
    return None if tekst.strip().casefold() == ALLES else codes(tekst)


def werkproces(tekst: str) -> WerkprocesNaam:
    """`25740/B1-K1-W1`, `C0163/C1-K1-W1` or `B1-K1-W1`, which may be spelled `B1/K1/W1`."""
    voor, schuin, achter = tekst.partition("/")
    if schuin and _LIJKT_OP_CREBO.fullmatch(voor.strip()):
        return WerkprocesNaam(code(achter), crebo(voor))
    return WerkprocesNaam(code(tekst))


def deel(tekst: str) -> WerkprocesCode | KerntaakCode:
    """A code of a werkproces or of a kerntaak."""
    try:
        return lees_kerntaak_code(tekst)
    except CodeOnleesbaar:
        return code(tekst)


def niveau(tekst: str) -> int:
    """1, 2, 3 or 4."""
    if tekst.strip() not in _NIVEAUS:
        boodschap = kwalificaties.niveau_onbekend(tekst)
        raise Mislukt(Code.GEBRUIK, "niveau_onbekend", boodschap)
    return int(tekst)


def rol(tekst: str) -> Rol:
    """One of the rollen, in any case."""
    try:
        return Rol(tekst.strip().casefold())
    except ValueError as fout:
        mogelijk = tuple(Rol)
        raise Mislukt(
            Code.GEBRUIK, "rol_onbekend", opdracht.rol_onbekend(tekst, mogelijk)
        ) from fout


def vorm(tekst: str) -> Vorm:
    """`pen` or `digitaal`, in any case."""
    return _een_van(Vorm, tekst)


def tekenrol(tekst: str) -> Handtekeningrol:
    """One of those who sign in the file on a device."""
    return _een_van(Handtekeningrol, tekst)


def naam(volledig: str | None, roepnaam: str | None, achternaam: str | None) -> Naam:
    """The name of a deelnemer from two parts, or from one line that begins with the roepnaam."""
    if volledig is None:
        if roepnaam is None:
            raise Mislukt(Code.GEBRUIK, "gebruik", opdracht.NAAM_ONTBREEKT)
        return Naam(roepnaam, achternaam or "")
    if roepnaam is not None or achternaam is not None:
        raise Mislukt(Code.GEBRUIK, "gebruik", opdracht.NAAM_DUBBEL)
    voor, _, achter = volledig.strip().partition(" ")
    return Naam(voor, achter.strip())


def _een_van(soort: type[Keuze], tekst: str) -> Keuze:
    try:
        return soort(tekst.strip().casefold())
    except ValueError as fout:
        boodschap = opdracht.kies_uit(tekst, tuple(soort))
        raise Mislukt(Code.GEBRUIK, "gebruik", boodschap) from fout


def _lees(lees: Callable[[str], T], tekst: str) -> T:
    try:
        return lees(tekst)
    except (CodeOnleesbaar, CreboOnbekend) as fout:
        raise Mislukt(Code.GEBRUIK, reden_van(fout), weigering(fout)) from fout
