"""Under which dossier a header may be filed that says another name: as a school or a match says."""

import sqlalchemy as sa

from werkplek.domain.feiten import DossierGekoppeld
from werkplek.protocol.feit import GecodeerdFeit, decodeer
from werkplek.protocol.fouten import ProtocolFout
from werkplek.store.log import GEKOPPELD
from werkplek.store.tables import feit, inhoud
from werkplek.store.tables_school import schoolband


def namen_per_dossier(verbinding: sa.Connection) -> frozenset[tuple[str, str]]:
    """Pairs of a name in a header and the dossier it may be filed under; never the same twice."""
    banden = verbinding.execute(sa.select(schoolband.c.pseudoniem, schoolband.c.dossier))
    paren = {(rij.pseudoniem, rij.dossier) for rij in banden}
    rijen = verbinding.execute(
        sa.select(feit.c.deelnemer, feit.c.kop, inhoud.c.bytes, inhoud.c.zout)
        .join(inhoud, inhoud.c.feit == feit.c.id)
        .where(feit.c.soort == GEKOPPELD)
    )
    for rij in rijen:
        try:
            gelezen = decodeer(GecodeerdFeit(rij.kop, rij.bytes, rij.zout))[1].inhoud
        except ProtocolFout:  # found as any feit is
            continue
        if isinstance(gelezen, DossierGekoppeld):
            paren.add((gelezen.eigen, rij.deelnemer))
    return frozenset(paren)
