"""What a holder may read, as the hub's own code asks for it: the first fence.

Written apart from `rls` and from `domain.school`: three that must agree (`tests/hub` compares).
"""

from datetime import date

import sqlalchemy as sa

from werkplek.domain.school import NALOOP_BEDRIJF, NALOOP_SCHOOL, HouderSoort, Schoolrol
from werkplek.hub.database import Lezer
from werkplek.hub.tables import feit
from werkplek.hub.tables_mensen import caseload, deelnemer, plaatsing, rol, toestemming
from werkplek.protocol.emmer import KRINGEN


def zichtbaar(lezer: Lezer) -> sa.Select[tuple[str]]:
    """The dossiers that this holder may read on that day."""
    gezien = (
        _van_leerbedrijf(lezer)
        if lezer.houder_soort is HouderSoort.LEERBEDRIJF
        else sa.union(*_van_persoon(lezer))
    )
    dossiers = gezien.subquery("gezien")
    return sa.select(dossiers.c.dossier).where(
        ~sa.exists().where(
            deelnemer.c.school == lezer.school,
            deelnemer.c.id == dossiers.c.dossier,
            deelnemer.c.gewist_op.is_not(None),
        )
    )


def is_zichtbaar(dossier: sa.ColumnElement[str], lezer: Lezer) -> sa.ColumnElement[bool]:
    """Whether they may read it; asked once for a statement, and then looked up row by row.

    Not as a join: one that is planned without statistics takes the square of a school.
    """
    return dossier.in_(zichtbaar(lezer)).is_(sa.true())


def leesbaar(lezer: Lezer, tabel: sa.Table = feit) -> sa.ColumnElement[bool]:
    """Which kringen of the dossiers they see; `tabel` has a `dossier` and a `kring`."""
    toegestaan = sa.select(toestemming.c.deelnemer).where(
        toestemming.c.school == lezer.school,
        toestemming.c.ontvanger == lezer.houder,
        toestemming.c.van <= lezer.op,
        _nog_niet_voorbij(toestemming.c.tot, lezer.op),
    )
    return sa.or_(
        tabel.c.kring.in_(sorted(KRINGEN)),
        sa.and_(tabel.c.kring == "ondersteuning", tabel.c.dossier.in_(toegestaan)),
    )


def gevolgd(lezer: Lezer) -> sa.Select[tuple[str]]:
    """The dossiers that a person follows from one leerbedrijf to the next: as coach or for school.

    A leerbedrijf is not told where somebody learns after it; whoever establishes need not know.
    """
    _, begeleid, gecoacht, _ = _van_persoon(lezer)
    dossiers = sa.union(begeleid, gecoacht).subquery("gevolgd")
    van_persoon = sa.literal(lezer.houder_soort is HouderSoort.PERSOON)
    return sa.select(dossiers.c.dossier).where(van_persoon)


def rollen_van(lezer: Lezer) -> sa.Select[tuple[str]]:
    """What the person is whose device asks; of a leerbedrijf's own device nothing follows."""
    return (
        sa.select(rol.c.rol)
        .where(
            rol.c.school == lezer.school,
            sa.literal(lezer.houder_soort is HouderSoort.PERSOON),
            rol.c.persoon == lezer.houder,
            sa.or_(rol.c.van.is_(None), rol.c.van <= lezer.op),
            _nog_niet_voorbij(rol.c.tot, lezer.op),
        )
        .distinct()
    )


def _van_leerbedrijf(lezer: Lezer) -> sa.Select[tuple[str]]:
    return _geplaatst(lezer).where(plaatsing.c.leerbedrijf == lezer.houder)


def _van_persoon(lezer: Lezer) -> tuple[sa.Select[tuple[str]], ...]:
    bij = _rollen(lezer, Schoolrol.PRAKTIJKOPLEIDER, rol.c.leerbedrijf)
    begeleid = sa.select(plaatsing.c.deelnemer.label("dossier")).where(
        plaatsing.c.school == lezer.school,
        plaatsing.c.begeleider == lezer.houder,
        _nog_niet_voorbij(plaatsing.c.tot, lezer.op - NALOOP_SCHOOL),
        _rollen(lezer, Schoolrol.BPV_BEGELEIDER).exists(),
    )
    gecoacht = sa.select(caseload.c.deelnemer.label("dossier")).where(
        caseload.c.school == lezer.school,
        caseload.c.jobcoach == lezer.houder,
        caseload.c.van <= lezer.op,
        _nog_niet_voorbij(caseload.c.tot, lezer.op),
        _rollen(lezer, Schoolrol.JOBCOACH).exists(),
    )
    vastgesteld = sa.select(plaatsing.c.deelnemer.label("dossier")).where(
        plaatsing.c.school == lezer.school, _rollen(lezer, Schoolrol.EXAMENCOMMISSIE).exists()
    )
    opgeleid = _geplaatst(lezer).where(plaatsing.c.leerbedrijf.in_(bij))
    return opgeleid, begeleid, gecoacht, vastgesteld


def _geplaatst(lezer: Lezer) -> sa.Select[tuple[str]]:
    return sa.select(plaatsing.c.deelnemer.label("dossier")).where(
        plaatsing.c.school == lezer.school,
        plaatsing.c.van <= lezer.op,
        _nog_niet_voorbij(plaatsing.c.tot, lezer.op - NALOOP_BEDRIJF),
    )


def _rollen(
    lezer: Lezer, welke: Schoolrol, *kolommen: sa.ColumnElement[str | None]
) -> sa.Select[tuple[str | None]]:
    return sa.select(*(kolommen or (rol.c.rol,))).where(
        rol.c.school == lezer.school,
        rol.c.persoon == lezer.houder,
        rol.c.rol == welke.value,
        sa.or_(rol.c.van.is_(None), rol.c.van <= lezer.op),
        _nog_niet_voorbij(rol.c.tot, lezer.op),
    )


def _nog_niet_voorbij(tot: sa.ColumnElement[date | None], dag: date) -> sa.ColumnElement[bool]:
    return sa.or_(tot.is_(None), tot >= dag)
