"""Chains that came from a school: only the headers that this folder may have are here."""

import sqlalchemy as sa

from werkplek.store.tables import zegel


def ketens_van_scholen(verbinding: sa.Connection) -> frozenset[tuple[str, str]]:
    """Device and organisatie of each; none in a file of a version that knew no schools."""
    kolommen = {kolom["name"] for kolom in sa.inspect(verbinding).get_columns(zegel.name)}
    if zegel.c.bladen.name not in kolommen:
        return frozenset()
    rijen = verbinding.execute(
        sa.select(zegel.c.apparaat, zegel.c.organisatie)
        .where(zegel.c.bladen.is_not(None))
        .distinct()
    )
    return frozenset((rij.apparaat, rij.organisatie) for rij in rijen)
