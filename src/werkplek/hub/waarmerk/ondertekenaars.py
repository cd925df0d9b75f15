"""Whom the coordinator let sign for a leerbedrijf: without that no certificate is given."""

from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa

from werkplek.domain.school import Schoolrol
from werkplek.hub.database import invoeging
from werkplek.hub.fouten import NietGevonden, NietMogelijk
from werkplek.hub.spoor import noteer
from werkplek.hub.tables_mensen import alias, leerbedrijf, rol
from werkplek.hub.tables_waarmerk import certificaat, ondertekenaar
from werkplek.hub.waarmerk.standen import trek_certificaten_in

UIT_DIENST = "uit_dienst"


@dataclass(frozen=True, slots=True)
class Ondertekenaar:
    """Somebody who may sign, as the certificate names them."""

    persoon: str
    leerbedrijf: str
    naam: str
    bedrijf: str
    bedrijf_id: str


@dataclass(frozen=True, slots=True)
class Woord:
    """Who said so (an id or code, never a name), and when."""

    door: str
    nu: datetime


def keur_goed(
    verbinding: sa.Connection,
    school: int,
    wie: str,
    woord: Woord,
    *,
    naam: str,
    bedrijf: str | None = None,
) -> Ondertekenaar:
    """Let a praktijkopleider sign under this name; `bedrijf` when they work at more than one.

    Raises `NietMogelijk`: they are no praktijkopleider (there), or of more than one leerbedrijf.
    """
    plekken = _plekken(verbinding, school, wie, woord.nu.date())
    if bedrijf is not None:
        plekken = [plek for plek in plekken if plek == bedrijf]
    if not plekken:
        raise NietMogelijk("geen_praktijkopleider")
    if len(plekken) > 1:
        raise NietMogelijk("meer_leerbedrijven")
    opdracht = invoeging(verbinding, ondertekenaar)
    nieuw = {
        "naam": naam,
        "door": woord.door,
        "goedgekeurd_op": woord.nu.isoformat(),
        "ingetrokken_op": None,
    }
    verbinding.execute(
        opdracht.on_conflict_do_update(
            index_elements=["school", "persoon", "leerbedrijf"], set_=nieuw
        ),
        {"school": school, "persoon": wie, "leerbedrijf": plekken[0], **nieuw},
    )
    noteer(verbinding, school, woord.door, "ondertekenaar_goed", waarover=wie, nu=woord.nu)
    (gevonden,) = goedgekeurd(verbinding, school, {wie}, plekken[0])
    return gevonden


def keur_af(verbinding: sa.Connection, school: int, wie: str, reden: str, woord: Woord) -> int:
    """They may not sign any more, and their certificates end; gives how many did.

    Raises `NietGevonden` when they might not sign.
    """
    namen = alle_namen(verbinding, school, wie)
    bij = verbinding.execute(
        sa.update(ondertekenaar)
        .where(
            ondertekenaar.c.school == school,
            ondertekenaar.c.persoon.in_(namen),
            ondertekenaar.c.ingetrokken_op.is_(None),
        )
        .values(ingetrokken_op=woord.nu.isoformat())
    )
    van_hen = certificaat.c.persoon.in_(namen)
    aantal = trek_certificaten_in(verbinding, school, van_hen, reden, woord.nu)
    if not bij.rowcount and not aantal:
        raise NietGevonden("ondertekenaar")
    noteer(verbinding, school, woord.door, f"ondertekenaar_{reden}", waarover=wie, nu=woord.nu)
    return aantal


def goedgekeurd(
    verbinding: sa.Connection, school: int, namen: set[str], bedrijf: str | None = None
) -> list[Ondertekenaar]:
    """As whom somebody with these names may sign, at this leerbedrijf or anywhere."""
    welke: sa.ColumnElement[bool] = ondertekenaar.c.persoon.in_(namen)
    if bedrijf is not None:
        welke = sa.and_(welke, ondertekenaar.c.leerbedrijf == bedrijf)
    return _lees(verbinding, school, welke)


def alle_ondertekenaars(verbinding: sa.Connection, school: int) -> list[Ondertekenaar]:
    """Everybody who may sign, by name."""
    return _lees(verbinding, school, sa.true())


def _lees(
    verbinding: sa.Connection, school: int, welke: sa.ColumnElement[bool]
) -> list[Ondertekenaar]:
    zelfde = sa.and_(
        leerbedrijf.c.school == ondertekenaar.c.school,
        leerbedrijf.c.id == ondertekenaar.c.leerbedrijf,
    )
    vraag = (
        sa.select(ondertekenaar, leerbedrijf.c.naam.label("bedrijf"), leerbedrijf.c.leerbedrijf_id)
        .join(leerbedrijf, zelfde)
        .where(ondertekenaar.c.school == school, ondertekenaar.c.ingetrokken_op.is_(None), welke)
        .order_by(ondertekenaar.c.naam, ondertekenaar.c.leerbedrijf)
    )
    return [
        Ondertekenaar(rij.persoon, rij.leerbedrijf, rij.naam, rij.bedrijf, rij.leerbedrijf_id)
        for rij in verbinding.execute(vraag)
    ]


def alle_namen(verbinding: sa.Connection, school: int, wie: str) -> set[str]:
    """Every id of somebody: at the school, and in folders."""
    eigen = verbinding.scalar(
        sa.select(alias.c.persoon).where(alias.c.school == school, alias.c.id == wie)
    )
    hoofd = str(eigen or wie)
    andere = verbinding.scalars(
        sa.select(alias.c.id).where(alias.c.school == school, alias.c.persoon == hoofd)
    )
    return {hoofd, wie, *andere}


def leidt_op(
    verbinding: sa.Connection, school: int, namen: set[str], bedrijf: str, dag: date
) -> bool:
    """Whether one of these names is a praktijkopleider at that leerbedrijf on this day."""
    return any(bedrijf in _plekken(verbinding, school, wie, dag) for wie in sorted(namen))


def _plekken(verbinding: sa.Connection, school: int, wie: str, dag: date) -> list[str]:
    """Where somebody is a praktijkopleider on this day."""
    vraag = sa.select(rol.c.leerbedrijf).where(
        rol.c.school == school,
        rol.c.persoon == wie,
        rol.c.rol == Schoolrol.PRAKTIJKOPLEIDER.value,
        rol.c.leerbedrijf.is_not(None),
        sa.or_(rol.c.van.is_(None), rol.c.van <= dag),
        sa.or_(rol.c.tot.is_(None), rol.c.tot >= dag),
    )
    return sorted({str(een) for een in verbinding.scalars(vraag)})
