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

# Made once: to build a statement costs more than to run it.
_WIE: Final[sa.BindParameter[str]] = sa.bindparam("wie")
_IDS: Final[sa.BindParameter[str]] = sa.bindparam("ids", expanding=True)
_HIER: Final = (
    stand.c.deelnemer == _WIE,
    stand.c.plaatsing == sa.bindparam("hier_plaatsing"),
    stand.c.code == sa.bindparam("hier_code"),
)
_BUREN: Final = sa.select(verwijzing.c.doel, verwijzing.c.feit, verwijzing.c.relatie).where(
    verwijzing.c.deelnemer == _WIE, sa.or_(verwijzing.c.doel.in_(_IDS), verwijzing.c.feit.in_(_IDS))
)
_VAN_IDS: Final = (waarneming.c.deelnemer == _WIE, waarneming.c.id.in_(_IDS))
_OUDE_PLEKKEN: Final = sa.select(waarneming.c.plaatsing, waarneming.c.code).where(*_VAN_IDS)
_OUDE_WEG: Final = sa.delete(waarneming).where(*_VAN_IDS)
_NIEUWE_ERIN: Final = sa.insert(waarneming)
_TEL: Final = (
    sa.update(stand)
    .where(*_HIER)
    .values(
        waarnemingen=sa.select(sa.func.count())
        .where(
            waarneming.c.deelnemer == stand.c.deelnemer,
            waarneming.c.plaatsing == stand.c.plaatsing,
            waarneming.c.code == stand.c.code,
            waarneming.c.geldt,
        )
        .scalar_subquery()
    )
)
_LEEG_WEG: Final = sa.delete(stand).where(
    *_HIER, sa.not_(stand.c.telt_mee), stand.c.waarnemingen == 0
)
_TEL_OVERZICHT: Final = (
    sa.update(overzicht)
    .where(overzicht.c.deelnemer == _WIE)
    .values(
        gezien=sa.select(sa.func.count())
        .where(
            stand.c.deelnemer == overzicht.c.deelnemer,
            stand.c.plaatsing == overzicht.c.plaatsing,
            stand.c.telt_mee,
            stand.c.waarnemingen > 0,
        )
        .scalar_subquery(),
        laatst_gezien=sa.select(sa.func.max(waarneming.c.gezien_op))
        .where(waarneming.c.deelnemer == overzicht.c.deelnemer, waarneming.c.geldt)
        .scalar_subquery(),
    )
)


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
    return verbinding.execute(_TEL_OVERZICHT, {"wie": feit.deelnemer}).rowcount > 0


def _samenhang(verbinding: sa.Connection, feit: Feit) -> frozenset[str] | None:
    """All ids reached through corrections and withdrawals; None when a statement rests on one."""
    bereikt: set[str] = set()
    rand: set[str] = {feit.id}
    while rand:
        rijen = verbinding.execute(_BUREN, {"wie": feit.deelnemer, "ids": sorted(rand)}).all()
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
    deze = {"wie": deelnemer, "ids": sorted(ids)}
    oud = verbinding.execute(_OUDE_PLEKKEN, deze).all()
    if oud:
        verbinding.execute(_OUDE_WEG, deze)
    rijen = [waarneming_rij(deelnemer, gezien) for gezien in waarnemingen(feiten)]
    if rijen:
        verbinding.execute(_NIEUWE_ERIN, rijen)
    return {(rij.plaatsing, rij.code) for rij in oud} | {
        (rij["plaatsing"], rij["code"]) for rij in rijen
    }


def _tel(verbinding: sa.Connection, deelnemer: DeelnemerId, plek: Plek) -> bool:
    """Count one werkproces anew; False when it has no line yet, for which more must be known."""
    hier = {"wie": deelnemer, "hier_plaatsing": plek[0], "hier_code": plek[1]}
    gevonden = verbinding.execute(_TEL, hier).rowcount
    verbinding.execute(_LEEG_WEG, hier)
    return gevonden > 0
