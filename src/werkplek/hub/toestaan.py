"""What a deelnemer allows: who else may read the support that a jobcoach gave."""

from datetime import date, timedelta

import sqlalchemy as sa

from werkplek.domain.school import Periode
from werkplek.hub.database import invoeging
from werkplek.hub.logboek import verander_rechten
from werkplek.hub.tables_mensen import toestemming as t


def sta_toe(
    verbinding: sa.Connection, school: int, deelnemer: str, ontvanger: str, periode: Periode
) -> None:
    """A leerbedrijf or person may read it for some time; a later word replaces an earlier one."""
    opdracht = invoeging(verbinding, t)
    verbinding.execute(
        opdracht.on_conflict_do_update(
            index_elements=["school", "deelnemer", "ontvanger"],
            set_={"van": opdracht.excluded.van, "tot": opdracht.excluded.tot},
        ),
        {
            "school": school,
            "deelnemer": deelnemer,
            "ontvanger": ontvanger,
            "van": periode.van,
            "tot": periode.tot,
        },
    )
    verander_rechten(verbinding, school)


def sta_niet_meer_toe(
    verbinding: sa.Connection, school: int, deelnemer: str, ontvanger: str, vandaag: date
) -> bool:
    """It ended yesterday; tells whether there was anything to end."""
    gisteren = vandaag - timedelta(days=1)
    gezet = verbinding.execute(
        sa.update(t)
        .where(
            t.c.school == school,
            t.c.deelnemer == deelnemer,
            t.c.ontvanger == ontvanger,
            sa.or_(t.c.tot.is_(None), t.c.tot > gisteren),
        )
        .values(tot=gisteren)
    )
    verander_rechten(verbinding, school)
    return gezet.rowcount > 0
