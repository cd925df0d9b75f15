"""How a school stands, in numbers."""

from datetime import datetime

import sqlalchemy as sa

from werkplek.hub.stellen import HIER
from werkplek.hub.tables import aangehouden, apart, school
from werkplek.hub.tables_mensen import apparaat, deelnemer, leerbedrijf, persoon, plaatsing


def tel(verbinding: sa.Connection, school_nr: int, nu: datetime) -> dict[str, int]:
    """Counts by name, in the order of the screen."""
    vandaag = nu.astimezone(HIER).date()
    loopt = sa.and_(
        plaatsing.c.van <= vandaag, sa.or_(plaatsing.c.tot.is_(None), plaatsing.c.tot >= vandaag)
    )
    eigen = sa.and_(apparaat.c.verzoeksleutel.is_not(None), apparaat.c.ingetrokken_op.is_(None))
    vragen: dict[str, tuple[sa.Table, sa.ColumnElement[bool]]] = {
        "leerbedrijven": (leerbedrijf, sa.true()),
        "personen": (persoon, sa.true()),
        "deelnemers": (deelnemer, deelnemer.c.gewist_op.is_(None)),
        "plaatsingen": (plaatsing, loopt),
        "apparaten": (apparaat, eigen),
        "aangehouden": (aangehouden, aangehouden.c.teruggegeven == ""),
        "apart": (apart, sa.true()),
    }
    aantallen = {
        naam: verbinding.execute(
            sa.select(sa.func.count()).select_from(tabel).where(tabel.c.school == school_nr, waar)
        ).scalar_one()
        for naam, (tabel, waar) in vragen.items()
    }
    stand = sa.select(school.c.stand).where(school.c.nr == school_nr)
    return aantallen | {"feiten": verbinding.execute(stand).scalar_one()}
