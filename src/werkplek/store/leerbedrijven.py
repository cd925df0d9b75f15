"""Where the deelnemers of a school learn, as its hub says it to whoever follows them."""

import json
from collections import defaultdict
from collections.abc import Mapping
from typing import Final

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from werkplek.domain.kenmerk import DeelnemerId, OrganisatieId
from werkplek.store.tables import instelling
from werkplek.store.tables_school import schoolband

_BEGIN: Final = "leerbedrijven/"
"""The settings hold one for each school: every name with the pseudonyms of who learns there."""


def zet_leerbedrijven(
    verbinding: sa.Connection, school: OrganisatieId, waar: Mapping[str, str]
) -> None:
    """By pseudonym, in the place of all that this school said before; an empty name is nothing."""
    per_naam: dict[str, list[str]] = defaultdict(list)
    for pseudoniem, naam in sorted(waar.items()):
        if naam:
            per_naam[naam].append(pseudoniem)
    sleutel = instelling.c.naam == f"{_BEGIN}{school}"
    if not per_naam:
        verbinding.execute(sa.delete(instelling).where(sleutel))
        return
    waarde = json.dumps(per_naam, ensure_ascii=False, sort_keys=True)
    opdracht = insert(instelling).values(naam=f"{_BEGIN}{school}", waarde=waarde)
    verbinding.execute(
        opdracht.on_conflict_do_update(index_elements=["naam"], set_={"waarde": waarde})
    )


def leerbedrijven(verbinding: sa.Connection) -> dict[DeelnemerId, str]:
    """The leerbedrijf of every dossier of which a school named one."""
    gezet = verbinding.execute(
        sa.select(instelling.c.naam, instelling.c.waarde).where(
            instelling.c.naam.startswith(_BEGIN, autoescape=True)
        )
    )
    waar = {
        (rij.naam.removeprefix(_BEGIN), pseudoniem): naam
        for rij in gezet
        for naam, deze in json.loads(rij.waarde).items()
        for pseudoniem in deze
    }
    if not waar:
        return {}
    banden = verbinding.execute(
        sa.select(schoolband.c.school, schoolband.c.pseudoniem, schoolband.c.dossier)
    )
    return {
        DeelnemerId(rij.dossier): waar[rij.school, rij.pseudoniem]
        for rij in banden
        if (rij.school, rij.pseudoniem) in waar
    }
