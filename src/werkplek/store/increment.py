"""The projections after a tap, without folding all that was ever seen of the deelnemer.

A waarneming or withdrawal touches only the feiten it hangs together with through corrections and
withdrawals: the domain folds those few. Whenever more is at stake (a statement that rests on one of
them, a werkproces without a line yet, any other kind of feit), the whole deelnemer is folded.
"""

from collections.abc import Sequence
from typing import Final

import sqlalchemy as sa

from werkplek.domain.feiten import Feit, FeitHerroepen, Relatie, WaarnemingVastgelegd
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.waarneming import waarnemingen
from werkplek.store.log import feiten_met
from werkplek.store.projections import voeg_verwijzingen_toe, vouw, waarneming_rij
from werkplek.store.tables import overzicht, stand, verwijzing, waarneming

WEINIG: Final = 8
"""More new feiten of one deelnemer at once than this, and one whole fold is cheaper."""

Plek = tuple[str, str]
"""A plaatsing and the code of a werkproces."""

_LICHT: Final = (WaarnemingVastgelegd, FeitHerroepen)


def verwerk(verbinding: sa.Connection, deelnemer: DeelnemerId, nieuw: Sequence[Feit]) -> None:
    """Bring the projections of one deelnemer up to date with feiten that are in the log already."""
    voeg_verwijzingen_toe(verbinding, nieuw)
    if len(nieuw) > WEINIG or not all(_verwerk_licht(verbinding, feit) for feit in nieuw):
        vouw(verbinding, deelnemer)


def _verwerk_licht(verbinding: sa.Connection, feit: Feit) -> bool:
    """Fold only what hangs together with this feit; False when that is not enough."""
    if not isinstance(feit.inhoud, _LICHT):
        return False
    ids = _samenhang(verbinding, feit)
    if ids is None:
        return False
    feiten = _feiten(verbinding, feit, ids)
    if not all(isinstance(f.inhoud, _LICHT) for f in feiten):
        return False
    plekken = _vervang_waarnemingen(verbinding, feit.deelnemer, ids, feiten)
    if not all(_tel(verbinding, feit.deelnemer, plek) for plek in sorted(plekken)):
        return False
    return _tel_overzicht(verbinding, feit.deelnemer)


def _samenhang(verbinding: sa.Connection, feit: Feit) -> frozenset[str] | None:
    """All ids reached through corrections and withdrawals; None when a statement rests on one."""
    bereikt: set[str] = set()
    rand: set[str] = {feit.id}
    while rand:
        rijen = verbinding.execute(
            sa.select(verwijzing.c.doel, verwijzing.c.feit, verwijzing.c.relatie).where(
                verwijzing.c.deelnemer == feit.deelnemer,
                sa.or_(verwijzing.c.doel.in_(sorted(rand)), verwijzing.c.feit.in_(sorted(rand))),
            )
        ).all()
        if any(rij.relatie == Relatie.RUST_OP for rij in rijen):
            return None
        bereikt |= rand
        rand = {id_ for rij in rijen for id_ in (rij.doel, rij.feit)} - bereikt
    return frozenset(bereikt)


def _feiten(verbinding: sa.Connection, feit: Feit, ids: frozenset[str]) -> tuple[Feit, ...]:
    rest = ids - {feit.id}
    anders = feiten_met(verbinding, rest) if rest else ()
    return (feit, *(f for f in anders if f.deelnemer == feit.deelnemer))


def _vervang_waarnemingen(
    verbinding: sa.Connection, deelnemer: DeelnemerId, ids: frozenset[str], feiten: Sequence[Feit]
) -> set[Plek]:
    """Put what now stands in place of what stood; gives every place where something may differ."""
    van_hier = (waarneming.c.deelnemer == deelnemer, waarneming.c.id.in_(sorted(ids)))
    oud = verbinding.execute(
        sa.select(waarneming.c.plaatsing, waarneming.c.code).where(*van_hier)
    ).all()
    if oud:
        verbinding.execute(sa.delete(waarneming).where(*van_hier))
    rijen = [waarneming_rij(deelnemer, gezien) for gezien in waarnemingen(feiten)]
    if rijen:
        verbinding.execute(sa.insert(waarneming), rijen)
    return {(plaatsing, code) for plaatsing, code in oud} | {
        (rij["plaatsing"], rij["code"]) for rij in rijen
    }


def _tel(verbinding: sa.Connection, deelnemer: DeelnemerId, plek: Plek) -> bool:
    """Count one werkproces anew; False when it has no line yet, for which more must be known."""
    plaatsing, code = plek
    hier = (stand.c.deelnemer == deelnemer, stand.c.plaatsing == plaatsing, stand.c.code == code)
    aantal = sa.select(sa.func.count()).where(
        waarneming.c.deelnemer == deelnemer,
        waarneming.c.plaatsing == plaatsing,
        waarneming.c.code == code,
        waarneming.c.geldt,
    )
    gevonden = verbinding.execute(
        sa.update(stand).where(*hier).values(waarnemingen=aantal.scalar_subquery())
    )
    verbinding.execute(
        sa.delete(stand).where(*hier, sa.not_(stand.c.telt_mee), stand.c.waarnemingen == 0)
    )
    return gevonden.rowcount > 0


def _tel_overzicht(verbinding: sa.Connection, deelnemer: DeelnemerId) -> bool:
    """Count the line of the list anew; False when the deelnemer has none yet."""
    gezien = sa.select(sa.func.count()).where(
        stand.c.deelnemer == deelnemer,
        stand.c.plaatsing == overzicht.c.plaatsing,
        stand.c.telt_mee,
        stand.c.waarnemingen > 0,
    )
    laatst = sa.select(sa.func.max(waarneming.c.gezien_op)).where(
        waarneming.c.deelnemer == deelnemer, waarneming.c.geldt
    )
    gevonden = verbinding.execute(
        sa.update(overzicht)
        .where(overzicht.c.deelnemer == deelnemer)
        .values(gezien=gezien.scalar_subquery(), laatst_gezien=laatst.scalar_subquery())
    )
    return gevonden.rowcount > 0
