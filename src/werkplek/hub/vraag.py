"""Which runs a hub that was restored does not have whole."""

from collections import Counter
from typing import Final

import sqlalchemy as sa

from werkplek.hub.keuren import MAX_TELLER, zijn_ids
from werkplek.hub.tables import aangehouden, feit, zegel
from werkplek.hub.weigering import Geweigerd
from werkplek.protocol.naam import naam_uit
from werkplek.protocol.uitwisseling import MAX_VRAAG, Vraag, VraagAntwoord

_HASH: Final = 32


def beantwoord(verbinding: sa.Connection, school: int, vraag: Vraag) -> VraagAntwoord:
    """The places in the question of the runs that are not whole here. Raises `Geweigerd`.

    A run of which headers stayed behind is never whole: only its device knows that more than that
    is not to come, so that what it has goes over the line once more.
    """
    if len(vraag.reeksen) > MAX_VRAAG:
        raise Geweigerd(413, "te_groot")
    if not all(zijn_ids((a, o)) and 0 <= n <= MAX_TELLER for a, o, n in vraag.reeksen):
        raise Geweigerd(422, "onleesbaar")
    gevraagd = [(naam_uit(a), naam_uit(o), n) for a, o, n in vraag.reeksen]
    naam = sa.tuple_(zegel.c.apparaat, zegel.c.organisatie, zegel.c.eerste)
    rijen = verbinding.execute(
        sa.select(
            zegel.c.nr,
            zegel.c.apparaat,
            zegel.c.organisatie,
            zegel.c.eerste,
            sa.func.length(zegel.c.bladen).label("maat"),
        ).where(zegel.c.school == school, naam.in_(gevraagd))
    ).all()
    hier = _aantallen(verbinding, school, [rij.nr for rij in rijen])
    namen = {(rij.apparaat, rij.organisatie, rij.eerste) for rij in rijen}
    half = {
        (rij.apparaat, rij.organisatie, rij.eerste)
        for rij in rijen
        if hier[rij.nr] * _HASH < rij.maat
    }
    heel = namen - half
    return VraagAntwoord(tuple(n for n, reeks in enumerate(gevraagd) if reeks not in heel))


def _aantallen(verbinding: sa.Connection, school: int, zegels: list[int]) -> Counter[int]:
    """How many feiten of each seal are here, also of those that wait."""
    aantal: Counter[int] = Counter()
    for tabel in (feit, aangehouden):
        vraag = sa.select(tabel.c.zegel, sa.func.count().label("aantal")).where(
            tabel.c.school == school, tabel.c.zegel.in_(zegels)
        )
        for rij in verbinding.execute(vraag.group_by(tabel.c.zegel)):
            aantal[rij.zegel] += rij.aantal
    return aantal
