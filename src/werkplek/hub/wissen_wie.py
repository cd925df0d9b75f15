"""Which devices hear of an erasure: those that may ever have had something of the dossier.

A leerbedrijf or jobcoach that never had it has no business with its pseudonym. The school's own
people hear of all: who followed whom before is not kept for ever, and they are of the controller
itself. It is settled when the school orders it, so that it is known who has not answered.
"""

from typing import Final

import sqlalchemy as sa

from werkplek.domain.school import HouderSoort, Schoolrol
from werkplek.hub.tables import aangehouden, stem
from werkplek.hub.tables_mensen import apparaat, caseload, koppeling, plaatsing, rol

VAN_DE_SCHOOL: Final = (Schoolrol.BPV_BEGELEIDER, Schoolrol.EXAMENCOMMISSIE, Schoolrol.COORDINATOR)


def apparaten_met(verbinding: sa.Connection, school: int, dossier: str) -> frozenset[str]:
    """The devices; one that was revoked takes away everything when it comes."""
    eigen = sa.tuple_(aangehouden.c.organisatie, aangehouden.c.deelnemer).in_(
        sa.select(koppeling.c.organisatie, koppeling.c.eigen).where(
            koppeling.c.school == school, koppeling.c.dossier == dossier
        )
    )
    sprekers = sa.union(
        sa.select(stem.c.apparaat).where(stem.c.school == school, stem.c.dossier == dossier),
        sa.select(aangehouden.c.apparaat).where(
            aangehouden.c.school == school, sa.or_(aangehouden.c.dossier == dossier, eigen)
        ),
    )
    spreker = apparaat.c.id.in_(sa.select(sprekers.subquery().c.apparaat))
    bij_spreker = sa.select(apparaat.c.houder).where(apparaat.c.school == school, spreker)
    bedrijven = sa.select(plaatsing.c.leerbedrijf).where(
        plaatsing.c.school == school, plaatsing.c.deelnemer == dossier
    )
    vraag = sa.select(apparaat.c.id).where(
        apparaat.c.school == school,
        apparaat.c.verzoeksleutel.is_not(None),
        apparaat.c.ingetrokken_op.is_(None),
        sa.or_(
            apparaat.c.houder.in_(bij_spreker),
            apparaat.c.houder.in_(bedrijven),
            sa.and_(
                apparaat.c.houder_soort == HouderSoort.PERSOON.value,
                apparaat.c.houder.in_(_personen(school, dossier, bedrijven)),
            ),
        ),
    )
    return frozenset(verbinding.scalars(vraag))


def _personen(
    school: int, dossier: str, bedrijven: sa.Select[tuple[str]]
) -> sa.Select[tuple[str | None]]:
    delen = (
        sa.select(rol.c.persoon).where(
            rol.c.school == school,
            sa.or_(
                rol.c.rol.in_([welke.value for welke in VAN_DE_SCHOOL]),
                rol.c.leerbedrijf.in_(bedrijven),
            ),
        ),
        sa.select(plaatsing.c.begeleider).where(
            plaatsing.c.school == school,
            plaatsing.c.deelnemer == dossier,
            plaatsing.c.begeleider.is_not(None),
        ),
        sa.select(caseload.c.jobcoach).where(
            caseload.c.school == school, caseload.c.deelnemer == dossier
        ),
    )
    wie = sa.union(*delen).subquery()
    return sa.select(wie.c.persoon)
