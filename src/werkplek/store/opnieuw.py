"""When the hub has less than it had: everything stays here, and is offered again."""

from collections.abc import Sequence
from typing import Final

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from werkplek.domain.kenmerk import OrganisatieId
from werkplek.store import emmers, schoolrijen
from werkplek.store.fotolijst import zet_school_klaar
from werkplek.store.tables import feit as f
from werkplek.store.tables import inhoud, outbox, zegel
from werkplek.store.tables_school import aangehouden, achter, schoolband
from werkplek.store.zendlijst import GAAT_NAAR, IS_EIGEN, WACHT, Reeksnaam

_VAN_REEKS: Final = sa.and_(
    f.c.apparaat == zegel.c.apparaat,
    f.c.organisatie == zegel.c.organisatie,
    f.c.volgnr.between(zegel.c.eerste, zegel.c.laatste),
)
_VREEMD: Final = (
    sa.select(sa.literal(1))
    .select_from(zegel)
    .where(_VAN_REEKS, zegel.c.bladen.is_not(None))
    .correlate(f)
    .exists()
)
_KLAAR: Final = (
    sa.select(f.c.id).join(inhoud, inhoud.c.feit == f.c.id).where(WACHT, ~IS_EIGEN, ~_VREEMD)
)
_AANBOD: Final = (
    sa.select(zegel.c.apparaat, zegel.c.organisatie, zegel.c.eerste)
    .where(
        sa.select(sa.literal(1))
        .select_from(f)
        .where(_VAN_REEKS, GAAT_NAAR, ~IS_EIGEN)
        .correlate(zegel)
        .exists()
    )
    .order_by(zegel.c.apparaat, zegel.c.organisatie, zegel.c.eerste)
)


def begin(verbinding: sa.Connection, school: OrganisatieId, hub: str, tijdvak: int) -> None:
    """Count nothing as sent, and ask everything from the start, own feiten too."""
    emmers.vergeet(verbinding, school)
    for tabel in (achter, aangehouden):
        verbinding.execute(sa.delete(tabel).where(tabel.c.school == school))
    nul = {"tot": 0, "wissing": 0, "besluit": 0, "rechten": b""}
    schoolrijen.werk_bij(verbinding, school, hub=hub, tijdvak=tijdvak, herstel=True, **nul)
    zet_weer_klaar(verbinding, school)
    zet_school_klaar(verbinding, school)


def zet_weer_klaar(
    verbinding: sa.Connection, school: OrganisatieId, dossier: str | None = None
) -> None:
    """What this folder recorded and the school does not have waits (again); one dossier, or all."""
    welke = _KLAAR
    if dossier is not None:
        hier = (schoolband.c.school == school, schoolband.c.pseudoniem == dossier)
        welke = welke.where(f.c.deelnemer.in_(sa.select(schoolband.c.dossier).where(*hier)))
    opdracht = insert(outbox).from_select(["feit"], welke).on_conflict_do_nothing()
    verbinding.execute(opdracht, {"school": school})


def aanbod(verbinding: sa.Connection, school: OrganisatieId) -> Sequence[Reeksnaam]:
    """Every run with something for this school, whoever made it."""
    rijen = verbinding.execute(_AANBOD, {"school": school})
    return tuple((rij.apparaat, rij.organisatie, rij.eerste) for rij in rijen)
