"""The four numbers of a school, and what it holds: counted where it is kept, never remembered."""

from datetime import datetime
from typing import Final

import sqlalchemy as sa

from werkplek.application.ports_school import Aangehouden, Uitwisselstand
from werkplek.domain.kenmerk import DeelnemerId, FeitId, OrganisatieId
from werkplek.protocol.kop import lees_kop
from werkplek.protocol.uitwisseling import Uitkomst
from werkplek.store import nieuwer, schoolrijen
from werkplek.store.tables import feit as f
from werkplek.store.tables import outbox as o
from werkplek.store.tables_school import aangehouden, bijlage_onderweg, schoolfeit
from werkplek.store.zendlijst import WACHT

_WACHT: Final = o.join(f, f.c.id == o.c.feit)
_HIER: Final = (
    sa.select(sa.func.count())
    .select_from(o)
    .where(sa.select(sa.literal(1)).select_from(f).where(f.c.id == o.c.feit, WACHT).exists())
)
_TERUG: Final = aangehouden.c.uitkomst == Uitkomst.TERUGGEGEVEN.value
_OUDSTE: Final = sa.select(f.c.kop).select_from(_WACHT).where(WACHT).order_by(o.c.feit).limit(1)


def stand(verbinding: sa.Connection, school: OrganisatieId) -> Uitwisselstand:
    """How far both sides are."""
    rij = schoolrijen.rij_van(verbinding, school)
    deze = {"school": school}
    oudste = verbinding.scalar(_OUDSTE, deze)
    return Uitwisselstand(
        school=schoolrijen.als_school(rij),
        hier=verbinding.execute(_HIER, deze).scalar_one(),
        bij_school=_tel(verbinding, schoolfeit, school),
        wacht_op_besluit=_tel(verbinding, aangehouden, school, ~_TERUG),
        terug=_tel(verbinding, aangehouden, school, _TERUG),
        fotos=_tel(verbinding, bijlage_onderweg, school),
        oudste=None if oudste is None else datetime.fromisoformat(lees_kop(oudste).vastgelegd_op),
        gelukt=_moment(rij.gelukt),
        geprobeerd=_moment(rij.geprobeerd),
        nieuwer=nieuwer.aantal(verbinding, school),
        opnieuw_koppelen=rij.opnieuw_koppelen,
    )


def wacht_daar(verbinding: sa.Connection, school: OrganisatieId) -> tuple[Aangehouden, ...]:
    """What the school holds or sent back, oldest first."""
    vraag = sa.select(aangehouden).where(aangehouden.c.school == school)
    rijen = verbinding.execute(vraag.order_by(aangehouden.c.sinds, aangehouden.c.feit))
    return tuple(
        Aangehouden(
            feit=FeitId(rij.feit),
            school=OrganisatieId(rij.school),
            dossier=DeelnemerId(rij.dossier),
            uitkomst=rij.uitkomst,
            reden=rij.reden,
            sinds=datetime.fromisoformat(rij.sinds),
        )
        for rij in rijen
    )


def fotos(verbinding: sa.Connection, school: OrganisatieId) -> tuple[str, ...]:
    """Digests of files that a person ticked, in that order."""
    hier = sa.select(bijlage_onderweg.c.sha256).where(bijlage_onderweg.c.school == school)
    return tuple(verbinding.scalars(hier.order_by(bijlage_onderweg.c.nr)))


def foto_verstuurd(verbinding: sa.Connection, school: OrganisatieId, sha256: str) -> None:
    """It is there, whole."""
    hier = (bijlage_onderweg.c.school == school, bijlage_onderweg.c.sha256 == sha256)
    verbinding.execute(sa.delete(bijlage_onderweg).where(*hier))


def _tel(
    verbinding: sa.Connection,
    tabel: sa.Table,
    school: OrganisatieId,
    *ook: sa.ColumnElement[bool],
) -> int:
    vraag = sa.select(sa.func.count()).select_from(tabel).where(tabel.c.school == school, *ook)
    return verbinding.execute(vraag).scalar_one()


def _moment(tekst: str | None) -> datetime | None:
    return None if tekst is None else datetime.fromisoformat(tekst)
