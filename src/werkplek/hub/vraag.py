"""Which runs a hub that was restored does not have whole."""

from typing import Final

import sqlalchemy as sa

from werkplek.hub.database import als_id
from werkplek.hub.tables import feit, zegel
from werkplek.hub.weigering import Geweigerd
from werkplek.protocol.fouten import NietCanoniek
from werkplek.protocol.reeks import naam_uit
from werkplek.protocol.uitwisseling import Vraag, VraagAntwoord

MAX_REEKSEN: Final = 500


def beantwoord(verbinding: sa.Connection, school: int, vraag: Vraag) -> VraagAntwoord:
    """The places in the question of the runs of which no feit is here. Raises `Geweigerd`."""
    if len(vraag.reeksen) > MAX_REEKSEN:
        raise Geweigerd(413, "te_groot")
    try:
        gevraagd = [(als_id(naam_uit(a)), als_id(naam_uit(o)), n) for a, o, n in vraag.reeksen]
    except NietCanoniek as fout:
        raise Geweigerd(422, "onleesbaar") from fout
    naam = sa.tuple_(zegel.c.apparaat, zegel.c.organisatie, zegel.c.eerste)
    rijen = verbinding.execute(
        sa.select(zegel.c.apparaat, zegel.c.organisatie, zegel.c.eerste)
        .where(
            zegel.c.school == school,
            naam.in_(gevraagd),
            sa.exists().where(feit.c.school == school, feit.c.zegel == zegel.c.nr),
        )
        .distinct()
    )
    hier = {(r.apparaat, r.organisatie, r.eerste) for r in rijen}
    return VraagAntwoord(tuple(n for n, reeks in enumerate(gevraagd) if reeks not in hier))
