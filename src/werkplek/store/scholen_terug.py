"""The schools of a folder that was put back: its device is a new one, which no school knows.

What the schools have stays counted as in the copy, and its outbox waits; each must be linked again
before anything is asked or sent. What the replaced folder knew of schools since comes along.
"""

from collections.abc import Callable, Sequence
from typing import Any, Final

import sqlalchemy as sa

from werkplek.store import pdfsleutels
from werkplek.store.schoolband import als_band
from werkplek.store.schoolwissen import neem_terug
from werkplek.store.tables import feit, inhoud, outbox
from werkplek.store.tables_school import (
    aangehouden,
    bijlage_onderweg,
    school,
    schoolband,
    schoolwissing,
    verzoeksleutel,
)
from werkplek.store.tables_tekenen import schoollijst

Lees = Callable[[sa.Executable], Sequence[sa.Row[Any]]]

_VAN_VOREN_AF: Final = {"tot": 0, "wissing": 0, "besluit": 0, "rechten": b"", "herstel": True}


def neem_scholen_mee(verbinding: sa.Connection, oud: Lees) -> None:
    """Schools, dossiers and orders that are newer than the copy; all read before any is written.

    Raises what reading raises.
    """
    bekend = set(verbinding.scalars(sa.select(school.c.id)))
    nieuw = {
        tabel: [dict(rij._mapping) for rij in oud(sa.select(tabel))]  # noqa: SLF001  its public name
        for tabel in (school, schoolband, schoolwissing, bijlage_onderweg, schoollijst)
    }
    for rij in nieuw[school]:
        if rij["id"] not in bekend:
            verbinding.execute(sa.insert(school), rij | _VAN_VOREN_AF)
    for rij in nieuw[schoolband]:
        _zet_band(verbinding, rij)
    for tabel in (schoolwissing, bijlage_onderweg, schoollijst):
        if rijen := nieuw[tabel]:
            verbinding.execute(sa.insert(tabel).prefix_with("or ignore"), rijen)
    _neem_weer_terug(verbinding)


def koppel_los(verbinding: sa.Connection) -> None:
    """The keys of this device are gone: every school must be linked again."""
    verbinding.execute(sa.delete(verzoeksleutel))
    pdfsleutels.vergeet_alle(verbinding)
    verbinding.execute(sa.update(school).values(opnieuw_koppelen=True, rechten=b""))


def _neem_weer_terug(verbinding: sa.Connection) -> None:
    """What a school took back since the copy does not come back with it."""
    terug = sa.select(schoolwissing.c.feit)
    for tabel in (inhoud, outbox):
        verbinding.execute(sa.delete(tabel).where(tabel.c.feit.in_(terug)))
    for rij in verbinding.execute(sa.select(schoolband).where(schoolband.c.weg)).all():
        neem_terug(verbinding, als_band(rij))


def _zet_band(verbinding: sa.Connection, rij: dict[str, Any]) -> None:
    """The replaced folder knew best how a school calls whom; what was moved there moves here."""
    hier = (schoolband.c.school == rij["school"], schoolband.c.pseudoniem == rij["pseudoniem"])
    verbinding.execute(sa.delete(schoolband).where(*hier))
    verbinding.execute(sa.insert(schoolband), rij)
    if rij["gekoppeld"]:
        van, naar = rij["pseudoniem"], rij["dossier"]
        for tabel, kolom in ((feit, "deelnemer"), (aangehouden, "dossier")):
            oud = tabel.c[kolom] == van
            verbinding.execute(sa.update(tabel).where(oud).values({kolom: naar}))
