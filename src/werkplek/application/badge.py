"""A badge opens a deelnemer: link it, forget it, and whose it is."""

from werkplek.application.context import Context
from werkplek.application.ports import Lezer
from werkplek.domain.badge import badge_van, mag_badge_zijn
from werkplek.domain.kenmerk import DeelnemerId


def koppel_badge(ctx: Context, deelnemer: DeelnemerId, code: str) -> bool:
    """Have this badge open this deelnemer, and no other; False when it must not be kept.

    A deelnemer has one badge: the one before is forgotten. Raises `MapOnbereikbaar`.
    """
    if not mag_badge_zijn(code):
        return False
    with ctx.store.unit_of_work() as uow:
        nieuw = uow.instellingen()
        van = van_badge(uow, code)
        if van is not None:
            nieuw = nieuw.zonder_badge(van)
        uow.bewaar_instellingen(nieuw.met_badge(badge_van(deelnemer, ctx.ids.nieuw(), code)))
        uow.commit()
    return True


def vergeet_badge(ctx: Context, deelnemer: DeelnemerId) -> None:
    """No badge opens this deelnemer any more. Raises `MapOnbereikbaar`."""
    with ctx.store.unit_of_work() as uow:
        uow.bewaar_instellingen(uow.instellingen().zonder_badge(deelnemer))
        uow.commit()


def van_badge(lezer: Lezer, code: str) -> DeelnemerId | None:
    """Whose badge gives this code."""
    badges = sorted(lezer.instellingen().badges)
    return next((badge.deelnemer for badge in badges if badge.past(code)), None)


def heeft_badge(lezer: Lezer, deelnemer: DeelnemerId) -> bool:
    """Whether a badge opens this deelnemer."""
    return any(badge.deelnemer == deelnemer for badge in lezer.instellingen().badges)
