"""The body of the praktijkverklaring: per kerntaak its werkprocessen and the days behind them."""

from collections.abc import Iterable, Mapping
from typing import Final

from werkplek.documents.opmaak import Opmaak
from werkplek.documents.stijl import HAARLIJN, VOL
from werkplek.documents.strips import OWN_LABELS, Element, Group, Strip, glue
from werkplek.documents.typesetting import rule
from werkplek.domain.verklaring import VerklaringRegel
from werkplek.woorden import verklaring as woorden

_TOGETHER: Final = 2
"""Lines of a toelichting that stay with what is above them, and that go to a next page together."""


def werkprocessen(opmaak: Opmaak, regels: Iterable[VerklaringRegel]) -> tuple[Group, ...]:
    """Groups in reading order; the heading of a kerntaak is one group with its first werkproces."""
    groups: list[Group] = []
    for (code, titel), members in _per_kerntaak(regels).items():
        heading = _heading(opmaak, code, titel)
        lijst = Element("L", opmaak.deel, OWN_LABELS)
        first, *others = (group for regel in members for group in _row(opmaak, lijst, regel))
        groups += [glue(heading, first), *others]
    return tuple(groups)


def _per_kerntaak(
    regels: Iterable[VerklaringRegel],
) -> Mapping[tuple[str, str], list[VerklaringRegel]]:
    kerntaken: dict[tuple[str, str], list[VerklaringRegel]] = {}
    for regel in regels:
        kerntaken.setdefault((regel.kerntaak, regel.kerntaak_titel), []).append(regel)
    return kerntaken


def _heading(opmaak: Opmaak, code: str, titel: str) -> Group:
    kop, letters = opmaak.element("H2"), opmaak.letters
    names = opmaak.naast(
        opmaak.links(code, letters.kop, kop), opmaak.rechts(titel, letters.kop, kop)
    )
    lijn = rule(VOL, HAARLIJN, height=letters.regel / 2, y=0.0)
    return Group((lijn, *names), gap=letters.regel)


def _row(opmaak: Opmaak, lijst: Element, regel: VerklaringRegel) -> tuple[Group, ...]:
    """One werkproces; a long toelichting may run over pages, but no line of it stands alone."""
    head, lines = _parts(opmaak, Element("LI", lijst), regel)
    half = opmaak.letters.regel / 2
    if len(lines) < 2 * _TOGETHER:
        return (Group((*head, *lines), gap=half),)
    return (
        Group((*head, *lines[:_TOGETHER]), gap=half),
        *(Group((line,)) for line in lines[_TOGETHER:-_TOGETHER]),
        Group(lines[-_TOGETHER:]),
    )


def _parts(
    opmaak: Opmaak, item: Element, regel: VerklaringRegel
) -> tuple[tuple[Strip, ...], tuple[Strip, ...]]:
    """Code, title and days; and the toelichting."""
    letters, label = opmaak.letters, Element("Lbl", item)
    body = Element("LBody", item)
    head = [
        *opmaak.naast(
            opmaak.links(regel.code, letters.brood, label),
            opmaak.rechts(regel.titel, letters.vet, Element("P", body)),
        )
    ]
    if not regel.titel_bevestigd:
        merk = f"[{woorden.TITEL_CONTROLEREN}]"
        head += opmaak.rechts(merk, letters.brood, Element("P", body))
    head += opmaak.rechts(woorden.gezien_op(regel), letters.klein, Element("P", body))
    if not regel.toelichting.strip():
        return tuple(head), ()
    return tuple(head), opmaak.rechts(regel.toelichting, letters.brood, Element("P", body))
