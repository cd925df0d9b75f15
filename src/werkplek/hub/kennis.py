"""What the hub knows about people, devices and dossiers that a push names: a few queries."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from werkplek.domain.kenmerk import PersoonId
from werkplek.domain.school import (
    Banden,
    Caseload,
    HouderSoort,
    Periode,
    Plaatsingsband,
    Rolperiode,
    Schoolrol,
)
from werkplek.hub.ineens import is_een_van
from werkplek.hub.kandidaat import Kandidaat
from werkplek.hub.tables import school as t_school
from werkplek.hub.tables import wissing
from werkplek.hub.tables_mensen import (
    alias,
    apparaat,
    caseload,
    deelnemer,
    koppeling,
    organisatie,
    persoon,
    plaatsing,
    rol,
)


@dataclass(frozen=True, slots=True)
class BekendApparaat:
    """A device of the school; what it sends now cannot be older than `vroegst`.

    That is its last push that left nothing behind, or else when it was enrolled.
    """

    id: str
    zegelsleutel: bytes
    houder_soort: HouderSoort
    houder: str
    ingetrokken: bool
    vroegst: datetime


@dataclass(frozen=True, slots=True)
class Kennis:
    """Enough to judge a batch."""

    school: str
    peil: tuple[int, int] = (0, 0)
    apparaten: Mapping[str, BekendApparaat] = field(default_factory=dict)
    personen: Mapping[str, str] = field(default_factory=dict)
    organisaties: Mapping[str, str] = field(default_factory=dict)
    koppelingen: Mapping[tuple[str, str], str] = field(default_factory=dict)
    dossiers: frozenset[str] = frozenset()
    gewist: frozenset[str] = frozenset()
    gewiste_feiten: frozenset[str] = frozenset()
    rollen: Mapping[str, tuple[Rolperiode, ...]] = field(default_factory=dict)
    banden: Mapping[str, Banden] = field(default_factory=dict)

    def dossier_van(self, feit: Kandidaat) -> str | None:
        """The dossier that a feit belongs to; None while the school does not know the deelnemer."""
        if feit.organisatie == self.school:
            return feit.deelnemer if feit.deelnemer in self.dossiers | self.gewist else None
        return self.koppelingen.get((feit.organisatie, feit.deelnemer))

    def banden_van(self, dossier: str, wie: str) -> Banden:
        """What ties this person to this dossier."""
        om = self.banden.get(dossier, Banden())
        return Banden(self.rollen.get(wie, ()), om.plaatsingen, om.caseload)


@dataclass(frozen=True, slots=True)
class Genoemd:
    """Everything that a batch names."""

    apparaten: frozenset[str]
    organisaties: frozenset[str]
    auteurs: frozenset[str]
    deelnemers: frozenset[str]


def genoemd_in(feiten: Collection[Kandidaat]) -> Genoemd:
    """What these feiten name."""
    return Genoemd(
        frozenset(f.apparaat for f in feiten),
        frozenset(f.organisatie for f in feiten),
        frozenset(f.auteur for f in feiten),
        frozenset(f.deelnemer for f in feiten),
    )


def lees_kennis(verbinding: sa.Connection, school: int, wat: Genoemd) -> Kennis:
    """What is known about everything that is named."""
    # First of all: who sees the same numbers under the lock of the log knows that this still holds.
    hier = verbinding.execute(
        sa.select(t_school.c.id, t_school.c.rechten, t_school.c.wissingen).where(
            t_school.c.nr == school
        )
    ).one()
    personen = _personen(verbinding, school, wat.auteurs)
    koppelingen = _koppelingen(verbinding, school, wat.deelnemers)
    namen = wat.deelnemers | frozenset(koppelingen.values())
    dossiers = _dossiers(verbinding, school, namen)
    return Kennis(
        school=hier.id,
        peil=(hier.rechten, hier.wissingen),
        apparaten=_apparaten(verbinding, school, wat.apparaten),
        personen=personen,
        organisaties=_organisaties(verbinding, school, wat.organisaties),
        koppelingen=koppelingen,
        dossiers=frozenset(d for d, gewist in dossiers.items() if not gewist),
        gewist=frozenset(d for d, gewist in dossiers.items() if gewist),
        gewiste_feiten=_gewiste_feiten(verbinding, school) if hier.wissingen else frozenset(),
        rollen=_rollen(verbinding, school, personen.values()),
        banden=_banden(verbinding, school, dossiers),
    )


def _rijen(
    verbinding: sa.Connection, tabel: sa.Table, school: int, kolom: str, waarden: Iterable[str]
) -> list[Any]:
    gezocht = set(waarden)
    if not gezocht:
        return []
    een = is_een_van(verbinding, tabel.c[kolom], gezocht)
    vraag = sa.select(tabel).where(tabel.c.school == school, een)
    return list(verbinding.execute(vraag))


def _apparaten(
    verbinding: sa.Connection, school: int, ids: Iterable[str]
) -> dict[str, BekendApparaat]:
    return {
        rij.id: BekendApparaat(
            rij.id,
            rij.zegelsleutel,
            HouderSoort(rij.houder_soort),
            rij.houder,
            rij.ingetrokken_op is not None,
            datetime.fromisoformat(rij.verstuurd_op or rij.aangemeld_op),
        )
        for rij in _rijen(verbinding, apparaat, school, "id", ids)
    }


def _personen(verbinding: sa.Connection, school: int, ids: Collection[str]) -> dict[str, str]:
    """By the name in the feit: who it is at the school."""
    zelf = {rij.id: rij.id for rij in _rijen(verbinding, persoon, school, "id", ids)}
    anders = {rij.id: rij.persoon for rij in _rijen(verbinding, alias, school, "id", ids)}
    return zelf | anders


def _organisaties(verbinding: sa.Connection, school: int, ids: Iterable[str]) -> dict[str, str]:
    rijen = _rijen(verbinding, organisatie, school, "id", ids)
    return {rij.id: rij.leerbedrijf for rij in rijen}


def _koppelingen(
    verbinding: sa.Connection, school: int, eigen: Iterable[str]
) -> dict[tuple[str, str], str]:
    rijen = _rijen(verbinding, koppeling, school, "eigen", eigen)
    return {(rij.organisatie, rij.eigen): rij.dossier for rij in rijen}


def _dossiers(verbinding: sa.Connection, school: int, ids: Iterable[str]) -> dict[str, bool]:
    rijen = _rijen(verbinding, deelnemer, school, "id", ids)
    return {rij.id: rij.gewist_op is not None for rij in rijen}


def _gewiste_feiten(verbinding: sa.Connection, school: int) -> frozenset[str]:
    """Single feiten that the school erased, also those that never came into the log."""
    vraag = sa.select(wissing.c.feit).where(wissing.c.school == school, wissing.c.feit.is_not(None))
    return frozenset(verbinding.scalars(vraag))


def _rollen(
    verbinding: sa.Connection, school: int, personen: Iterable[str]
) -> dict[str, tuple[Rolperiode, ...]]:
    gevonden: dict[str, list[Rolperiode]] = defaultdict(list)
    for rij in _rijen(verbinding, rol, school, "persoon", personen):
        periode = Periode(rij.van, rij.tot)
        gevonden[rij.persoon].append(
            Rolperiode(PersoonId(rij.persoon), Schoolrol(rij.rol), periode, rij.leerbedrijf or "")
        )
    return {wie: tuple(rollen) for wie, rollen in gevonden.items()}


def _banden(verbinding: sa.Connection, school: int, dossiers: Iterable[str]) -> dict[str, Banden]:
    plaatsingen: dict[str, list[Plaatsingsband]] = defaultdict(list)
    lasten: dict[str, list[Caseload]] = defaultdict(list)
    gevraagd = set(dossiers)
    for rij in _rijen(verbinding, plaatsing, school, "deelnemer", gevraagd):
        begeleider = PersoonId(rij.begeleider) if rij.begeleider else None
        band = Plaatsingsband(rij.leerbedrijf, begeleider, Periode(rij.van, rij.tot))
        plaatsingen[rij.deelnemer].append(band)
    for rij in _rijen(verbinding, caseload, school, "deelnemer", gevraagd):
        deel = Caseload(PersoonId(rij.jobcoach), Periode(rij.van, rij.tot))
        lasten[rij.deelnemer].append(deel)
    return {d: Banden((), plaatsingen[d], lasten[d]) for d in gevraagd}
