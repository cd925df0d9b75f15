"""Turn back an import: what it added goes, what it changed is again as it was.

The log keeps both: what was stated is withdrawn by a feit of the coordinator. A row that was
changed since, or about which others recorded something, stays and is named.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import sqlalchemy as sa

from werkplek.domain.feiten import SOORTEN
from werkplek.domain.personen import Naam
from werkplek.hub.fouten import NietGevonden, NietMogelijk
from werkplek.hub.inlezingen import (
    DEELNEMER,
    TERUG_TOT,
    Wijziging,
    eind_in,
    keuze_in,
    toestand_van,
    wijzigingen_van,
)
from werkplek.hub.nalezen import gesteld
from werkplek.hub.opzoeken import vergeet
from werkplek.hub.plaatsen import hernoem, kies, trek_terug, zet_begeleider, zet_eind
from werkplek.hub.stellen import Steller
from werkplek.hub.tables import feit
from werkplek.hub.tables_beheer import hubsleutel, inlezing, inlezing_regel
from werkplek.hub.tables_mensen import deelnemer, plaatsing
from werkplek.hub.wissen_inhoud import neem_inhoud

REDEN: Final = "inlezing teruggedraaid"


@dataclass(frozen=True, slots=True)
class Teruggedraaid:
    """How many rows are as they were, and which stay (row, code of why)."""

    gedaan: int
    gebleven: tuple[tuple[Wijziging, str], ...]


def draai_terug(steller: Steller, nr: int) -> Teruggedraaid:
    """Turn back an import. Raises `NietGevonden`, or `NietMogelijk`: `al_terug` or `te_laat`."""
    school, nu = steller.school.nr, steller.nu
    rij = steller.verbinding.execute(
        sa.select(inlezing).where(inlezing.c.school == school, inlezing.c.nr == nr)
    ).first()
    if rij is None:
        raise NietGevonden("inlezing")
    if rij.teruggedraaid_op is not None:
        raise NietMogelijk("al_terug")
    if nu - datetime.fromisoformat(rij.op) > TERUG_TOT:
        raise NietMogelijk("te_laat")
    gebleven = []
    wijzigingen = wijzigingen_van(steller.verbinding, school, nr)
    for wijziging in reversed(wijzigingen):
        if bezwaar := _bezwaar(steller, wijziging):
            gebleven.append((wijziging, bezwaar))
        else:
            _terug(steller, wijziging)
            _streep_door(steller, nr, wijziging)
    if not gebleven:
        steller.verbinding.execute(
            sa.update(inlezing)
            .where(inlezing.c.school == school, inlezing.c.nr == nr)
            .values(teruggedraaid_op=nu.isoformat())
        )
    return Teruggedraaid(len(wijzigingen) - len(gebleven), tuple(gebleven))


def _streep_door(steller: Steller, nr: int, wijziging: Wijziging) -> None:
    """What went back does so once; what stayed may go back later."""
    steller.verbinding.execute(
        sa.delete(inlezing_regel).where(
            inlezing_regel.c.school == steller.school.nr,
            inlezing_regel.c.inlezing == nr,
            inlezing_regel.c.id == wijziging.id,
        )
    )


def _bezwaar(steller: Steller, wijziging: Wijziging) -> str:
    """Why a row stays as it is; empty when it can go back."""
    verbinding, school = steller.verbinding, steller.school.nr
    if toestand_van(verbinding, school, wijziging.tabel, wijziging.id) != wijziging.na:
        return "later_veranderd"
    if wijziging.voor is not None:
        return ""
    if wijziging.tabel == DEELNEMER:
        geplaatst = verbinding.execute(
            sa.select(plaatsing.c.id).where(
                plaatsing.c.school == school, plaatsing.c.deelnemer == wijziging.id
            )
        ).first()
        if geplaatst:
            return "heeft_plaatsing"
        dossier, over = wijziging.id, None
    else:
        vraag = sa.select(plaatsing.c.deelnemer).where(
            plaatsing.c.school == school, plaatsing.c.id == wijziging.id
        )
        dossier, over = verbinding.execute(vraag).scalar_one(), wijziging.id
    return "heeft_feiten" if _van_anderen(steller, dossier, over) else ""


def _van_anderen(steller: Steller, dossier: str, plaatsing_: str | None) -> bool:
    eigen = set(
        steller.verbinding.scalars(
            sa.select(hubsleutel.c.apparaat).where(hubsleutel.c.school == steller.school.nr)
        )
    )
    return any(
        deel.apparaat not in eigen
        for deel in gesteld(steller.verbinding, steller.school.nr, dossier, *SOORTEN)
        if plaatsing_ is None or getattr(deel.inhoud, "plaatsing", None) == plaatsing_
    )


def _terug(steller: Steller, wijziging: Wijziging) -> None:
    if wijziging.voor is None:
        haal_weg: Callable[[Steller, str], None] = (
            _vergeet_deelnemer if wijziging.tabel == DEELNEMER else _vergeet_plaatsing
        )
        haal_weg(steller, wijziging.id)
    elif wijziging.tabel == DEELNEMER:
        naam = Naam(wijziging.voor["roepnaam"], wijziging.voor["achternaam"])
        hernoem(steller, wijziging.id, naam)
    else:
        _zet_plaatsing(steller, wijziging)


def _zet_plaatsing(steller: Steller, wijziging: Wijziging) -> None:
    voor, na = wijziging.voor or {}, wijziging.na
    if voor["eind"] != na["eind"]:
        zet_eind(steller, wijziging.id, eind_in(voor))
    if voor["begeleider"] != na["begeleider"]:
        zet_begeleider(steller, wijziging.id, voor["begeleider"])
    if voor["keuze"] != na["keuze"]:
        kies(steller, wijziging.id, keuze_in(voor))


def _vergeet_plaatsing(steller: Steller, id_: str) -> None:
    trek_terug(steller, id_, REDEN)


def _vergeet_deelnemer(steller: Steller, id_: str) -> None:
    """Nobody but the hub spoke of them, and nobody may read it: the name goes out of the log."""
    verbinding, school = steller.verbinding, steller.school.nr
    hier = sa.and_(feit.c.school == school, feit.c.dossier == id_)
    neem_inhoud(verbinding, school, hier, sa.false())
    verbinding.execute(
        sa.delete(deelnemer).where(deelnemer.c.school == school, deelnemer.c.id == id_)
    )
    vergeet(verbinding, school, id_)
