"""The body of the praktijkverklaring: per kerntaak its werkprocessen and the days behind them."""

from collections.abc import Iterable
from typing import Final

from werkplek.documents.stijl import (
    BROOD,
    HAARLIJN,
    HALF,
    KLEIN,
    KOP,
    LABEL,
    REGEL,
    TEKST,
    VET,
    VOL,
)
from werkplek.documents.strips import Group, beside, glue
from werkplek.documents.typesetting import Typesetter, rule
from werkplek.domain.verklaring import VerklaringRegel
from werkplek.woorden import verklaring as woorden

_TOGETHER: Final = 2
"""Lines of a toelichting that stay with what is above them, and that go to a next page together."""


def werkprocessen(zetter: Typesetter, regels: Iterable[VerklaringRegel]) -> tuple[Group, ...]:
    """Groups in reading order; the heading of a kerntaak is one group with its first werkproces."""
    groups: list[Group] = []
    for heading, members in _per_kerntaak(zetter, regels):
        first, *others = (group for regel in members for group in _row(zetter, regel))
        groups += [glue(heading, first), *others]
    return tuple(groups)


def _per_kerntaak(
    zetter: Typesetter, regels: Iterable[VerklaringRegel]
) -> Iterable[tuple[Group, list[VerklaringRegel]]]:
    kerntaken: dict[tuple[str, str], list[VerklaringRegel]] = {}
    for regel in regels:
        kerntaken.setdefault((regel.kerntaak, regel.kerntaak_titel), []).append(regel)
    for (code, titel), members in kerntaken.items():
        yield _heading(zetter, code, titel), members


def _heading(zetter: Typesetter, code: str, titel: str) -> Group:
    names = beside(zetter.set(code, KOP, LABEL), zetter.set(titel, KOP, TEKST))
    return Group((rule(VOL, HAARLIJN, height=HALF, y=0.0), *names), gap=REGEL)


def _row(zetter: Typesetter, regel: VerklaringRegel) -> tuple[Group, ...]:
    """One werkproces; a long toelichting may run over pages, but no line of it stands alone."""
    head = [*beside(zetter.set(regel.code, BROOD, LABEL), zetter.set(regel.titel, VET, TEKST))]
    if not regel.titel_bevestigd:
        head += zetter.set(f"[{woorden.TITEL_CONTROLEREN}]", BROOD, TEKST)
    head += zetter.set(woorden.gezien_op(regel), KLEIN, TEKST)
    lines = zetter.set(regel.toelichting, BROOD, TEKST) if regel.toelichting.strip() else ()
    if len(lines) < 2 * _TOGETHER:
        return (Group((*head, *lines), gap=HALF),)
    return (
        Group((*head, *lines[:_TOGETHER]), gap=HALF),
        *(Group((line,)) for line in lines[_TOGETHER:-_TOGETHER]),
        Group(lines[-_TOGETHER:]),
    )
