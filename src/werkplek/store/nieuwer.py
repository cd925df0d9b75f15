"""Runs that wait: what only a newer Werkplek reads, and what cannot be proved (yet).

They are kept as they came and counted; none of it is shown. A run is looked at again when the
school says anew who speaks, and what is newer when this Werkplek knows more than the one before.
"""

import hashlib
import json
from collections.abc import Sequence
from enum import StrEnum
from typing import Final

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from werkplek.domain.feiten import VERSIES
from werkplek.domain.kenmerk import OrganisatieId
from werkplek.protocol.fouten import NietCanoniek
from werkplek.protocol.naam import naam_uit
from werkplek.protocol.uitwisseling import GenummerdeReeks, lees, schrijf
from werkplek.store.tables_school import later

KENNIS: Final = sum(VERSIES.values())
"""Grows with every kind and every version that a Werkplek learns."""


class Reden(StrEnum):
    """Why a run, or a part of it, is not in the log."""

    NIEUWER = "nieuwer"
    ZEGEL = "zegel"
    SLEUTEL = "sleutel"
    DOSSIER = "dossier"
    INHOUD = "inhoud"
    VORK = "vork"


def leg_apart(
    verbinding: sa.Connection,
    school: OrganisatieId,
    bericht: GenummerdeReeks,
    reden: Reden,
    aantal: int,
) -> None:
    """Keep a run as it came; the same once. `aantal` feiten of it are not in the log."""
    ruw = schrijf(bericht)
    rij = {
        "som": hashlib.sha256(ruw).digest(),
        "school": school,
        "dossiers": json.dumps(_dossiers(bericht)),
        "reden": reden.value,
        "aantal": aantal,
        "versie": KENNIS,
        "bericht": ruw,
    }
    verbinding.execute(insert(later).values(rij).on_conflict_do_nothing())


def neem_weer(
    verbinding: sa.Connection, school: OrganisatieId, *, alles: bool
) -> Sequence[GenummerdeReeks]:
    """Take out what is worth another look: all of it, or what was newer for an older Werkplek."""
    hier = [later.c.school == school]
    if not alles:
        hier += [later.c.reden == Reden.NIEUWER.value, later.c.versie < KENNIS]
    gevonden = verbinding.scalars(sa.select(later.c.bericht).where(*hier)).all()
    if gevonden:
        verbinding.execute(sa.delete(later).where(*hier))
    return [lees(ruw, GenummerdeReeks) for ruw in gevonden]


def aantal(verbinding: sa.Connection, school: OrganisatieId) -> int:
    """How many feiten wait."""
    vraag = sa.select(sa.func.coalesce(sa.func.sum(later.c.aantal), 0))
    return int(verbinding.execute(vraag.where(later.c.school == school)).scalar_one())


def _dossiers(bericht: GenummerdeReeks) -> list[str]:
    namen: set[str] = set()
    for naam in bericht.dossiers:
        try:
            namen.add(naam_uit(naam))
        except NietCanoniek:  # kept all the same: nobody can ask for it by that name
            continue
    return sorted(namen)
