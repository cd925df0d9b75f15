"""Ties that only the school can make: who an unknown author is, and whom a jobcoach supports."""

import sqlalchemy as sa

from werkplek.domain.school import Periode
from werkplek.hub.database import invoeging
from werkplek.hub.fouten import NietMogelijk
from werkplek.hub.logboek import verander_rechten
from werkplek.hub.tables_mensen import alias, caseload, rol


def koppel_schrijver(verbinding: sa.Connection, school: int, auteur: str, persoon: str) -> None:
    """The author of this name in a folder is this person of the school.

    What a leerbedrijf said that author does there, this person does. Raises `NietMogelijk`.
    """
    if auteur == persoon:
        raise NietMogelijk("is_zelf")
    opdracht = invoeging(verbinding, alias)
    verbinding.execute(
        opdracht.on_conflict_do_update(
            index_elements=["school", "id"], set_={"persoon": opdracht.excluded.persoon}
        ),
        {"school": school, "id": auteur, "persoon": persoon},
    )
    verbinding.execute(
        sa.update(rol)
        .where(rol.c.school == school, rol.c.persoon == auteur)
        .values(persoon=persoon)
    )
    verander_rechten(verbinding, school)


def laat_coachen(
    verbinding: sa.Connection, school: int, jobcoach: str, deelnemer: str, periode: Periode
) -> None:
    """A jobcoach supports a deelnemer for some time; a later word replaces an earlier one."""
    opdracht = invoeging(verbinding, caseload)
    verbinding.execute(
        opdracht.on_conflict_do_update(
            index_elements=["school", "jobcoach", "deelnemer"],
            set_={"van": opdracht.excluded.van, "tot": opdracht.excluded.tot},
        ),
        {
            "school": school,
            "jobcoach": jobcoach,
            "deelnemer": deelnemer,
            "van": periode.van,
            "tot": periode.tot,
        },
    )
    verander_rechten(verbinding, school)
