"""One line of a file of plaatsingen, with everybody in it looked up."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, TypeVar

import sqlalchemy as sa

from werkplek.application.invoer import lees_datum
from werkplek.domain import tekst
from werkplek.domain.fouten import DomeinFout
from werkplek.domain.kwalificatie import Kwalificatie, lees_werkproces_code
from werkplek.domain.school import Schoolrol
from werkplek.domain.tekst import vergelijkbaar
from werkplek.domain.werkverwijzing import WerkprocesVerwijzing
from werkplek.hub.invoer.deelnemers import MAX_CODE
from werkplek.hub.invoer.kolommen import Opgave
from werkplek.hub.kwalificaties import Kwalificaties, keuze, kwalificatie_op
from werkplek.hub.opzoeken import DEELNEMER, PERSOON, kenmerken
from werkplek.hub.tables_mensen import deelnemer, leerbedrijf, persoon, rol

T = TypeVar("T")

_TUSSEN: Final = re.compile(r"[,;|\s]+")
_DUBBEL: Final = ""
"""Stands for a name that more than one has."""


class Onbruikbaar(Exception):
    """A line of which nothing can be taken, and whom it is about as far as that is known."""

    def __init__(self, reden: str, wie: str = "") -> None:
        super().__init__(reden)
        self.reden, self.wie = reden, wie


@dataclass(frozen=True, slots=True)
class Bekend:
    """Everybody whom a line may name, by every name they have."""

    deelnemers: Mapping[str, str]
    namen: Mapping[str, str]
    bedrijven: Mapping[str, str]
    personen: Mapping[str, str]
    begeleiders: frozenset[str]
    kwalificaties: Kwalificaties


@dataclass(frozen=True, slots=True)
class Gelezen:
    """A line as it can be taken; `wie` is for the screen."""

    nr: int
    nummer: str
    deelnemer: str
    wie: str
    leerbedrijf: str
    kwalificatie: Kwalificatie
    begin: date
    eind: date | None
    begeleider: str | None
    keuze: tuple[WerkprocesVerwijzing, ...]
    let_op: str = ""


def lees_bekend(verbinding: sa.Connection, school: int, kwalificaties: Kwalificaties) -> Bekend:
    """Look everybody up once."""
    rijen = verbinding.execute(
        sa.select(deelnemer.c.id, deelnemer.c.roepnaam, deelnemer.c.achternaam).where(
            deelnemer.c.school == school, deelnemer.c.gewist_op.is_(None)
        )
    ).all()
    namen = {rij.id: f"{rij.roepnaam} {rij.achternaam}".strip() for rij in rijen}
    op_code = {
        code: id_ for code, id_ in kenmerken(verbinding, school, DEELNEMER).items() if id_ in namen
    }
    begeleiders = verbinding.scalars(
        sa.select(rol.c.persoon).where(
            rol.c.school == school, rol.c.rol == Schoolrol.BPV_BEGELEIDER.value
        )
    )
    return Bekend(
        deelnemers=op_code | {id_: id_ for id_ in namen},
        namen=namen,
        bedrijven=_bedrijven(verbinding, school),
        personen=_personen(verbinding, school),
        begeleiders=frozenset(begeleiders),
        kwalificaties=kwalificaties,
    )


def lees_regel(opgave: Opgave, bekend: Bekend) -> Gelezen:
    """Read one line. Raises `Onbruikbaar`."""
    wie_id = bekend.deelnemers.get(opgave["deelnemer"])
    if wie_id is None:
        raise Onbruikbaar("deelnemer_onbekend")
    wie = bekend.namen[wie_id]
    begin = _of(wie, "begin", lambda: lees_datum(opgave["begin"], "begin"))
    eind = _of(wie, "eind", lambda: lees_datum(opgave["eind"], "eind")) if opgave["eind"] else None
    if eind is not None and eind < begin:
        raise Onbruikbaar("eind_voor_begin", wie)
    kwalificatie = _of(
        wie,
        "crebo_onbekend",
        lambda: kwalificatie_op(bekend.kwalificaties, opgave["crebo"], begin),
    )
    codes = [code for code in _TUSSEN.split(opgave["werkprocessen"]) if code]
    gekozen = _of(
        wie,
        "werkproces_onbekend",
        lambda: keuze(kwalificatie, [lees_werkproces_code(code) for code in codes]),
    )
    begeleider = _zoek(bekend.personen, opgave["begeleider"], "begeleider", wie)
    bedrijf = _zoek(bekend.bedrijven, opgave["leerbedrijf"], "leerbedrijf", wie)
    if bedrijf is None:
        raise Onbruikbaar("leerbedrijf_onbekend", wie)
    zonder_rol = begeleider is not None and begeleider not in bekend.begeleiders
    return Gelezen(
        nr=opgave.nr,
        nummer=_of(wie, "nummer", lambda: _nummer(opgave["nummer"])),
        deelnemer=wie_id,
        wie=wie,
        leerbedrijf=bedrijf,
        kwalificatie=kwalificatie,
        begin=begin,
        eind=eind,
        begeleider=begeleider,
        keuze=gekozen,
        let_op="begeleider_zonder_rol" if zonder_rol else "",
    )


def _of(wie: str, reden: str, lees: Callable[[], T]) -> T:
    try:
        return lees()
    except DomeinFout as fout:
        raise Onbruikbaar(reden, wie) from fout


def _nummer(genoemd: str) -> str:
    return tekst.lees_regel(genoemd, veld="nummer", grens=MAX_CODE, leeg_mag=True)


def _zoek(waar: Mapping[str, str], genoemd: str, veld: str, wie: str) -> str | None:
    if not genoemd:
        return None
    gevonden = waar.get(vergelijkbaar(genoemd))
    if gevonden is None:
        raise Onbruikbaar(f"{veld}_onbekend", wie)
    if gevonden == _DUBBEL:
        raise Onbruikbaar(f"{veld}_dubbel", wie)
    return gevonden


def _bedrijven(verbinding: sa.Connection, school: int) -> dict[str, str]:
    rijen = verbinding.execute(sa.select(leerbedrijf).where(leerbedrijf.c.school == school))
    return _op_naam(rijen, lambda rij: (rij.naam, rij.leerbedrijf_id))


def _personen(verbinding: sa.Connection, school: int) -> dict[str, str]:
    rijen = verbinding.execute(sa.select(persoon).where(persoon.c.school == school))
    namen = _op_naam(rijen, lambda rij: (rij.naam, rij.extern))
    codes = kenmerken(verbinding, school, PERSOON)
    return namen | {vergelijkbaar(code): id_ for code, id_ in codes.items()}


def _op_naam(
    rijen: Any,  # noqa: ANN401  rows
    namen_van: Callable[[Any], tuple[str, ...]],
) -> dict[str, str]:
    gevonden: dict[str, str] = {}
    for rij in rijen:
        for naam in map(vergelijkbaar, filter(None, namen_van(rij))):
            gevonden[naam] = rij.id if gevonden.get(naam, rij.id) == rij.id else _DUBBEL
        gevonden[rij.id] = rij.id
    return gevonden
