"""The sheet behind the praktijkverklaring: what it is, its words, how to trace its lines."""

from werkplek.documents.stijl import BROOD, HALF, KLEIN, KOP, LABEL, NAAM, REGEL, TEKST, VET, VOL
from werkplek.documents.strips import Group, Strip, beside, glue
from werkplek.documents.typesetting import Typesetter
from werkplek.domain.verklaring import Verklaring, VerklaringRegel
from werkplek.woorden import verklaring as woorden


def explanation(zetter: Typesetter, verklaring: Verklaring) -> tuple[Group, ...]:
    """Groups in reading order; no heading stands without what it announces."""
    title = Group(zetter.set(woorden.UITLEG, NAAM, VOL))
    first, *others = (_paragraph(zetter, text) for text in woorden.uitleg(verklaring))
    words = [_word(zetter, *paar) for paar in woorden.woordenlijst(verklaring)]
    traces = [_paragraph(zetter, woorden.nagaan(verklaring)), Group((Strip(HALF),))]
    traces += [_trail(zetter, regel) for regel in verklaring.regels]
    return (
        glue(title, first),
        *others,
        *_headed(zetter, woorden.WOORDEN, words),
        *_headed(zetter, woorden.NAGAAN, traces),
    )


def _headed(zetter: Typesetter, heading: str, groups: list[Group]) -> tuple[Group, ...]:
    first, *others = groups
    return (glue(Group(zetter.set(heading, KOP, VOL), gap=2 * REGEL), first), *others)


def _paragraph(zetter: Typesetter, text: str) -> Group:
    return Group(zetter.set(text, BROOD, VOL), gap=HALF)


def _word(zetter: Typesetter, word: str, meaning: str) -> Group:
    return Group(beside(zetter.set(word, VET, LABEL), zetter.set(meaning, BROOD, TEKST)), gap=HALF)


def _trail(zetter: Typesetter, regel: VerklaringRegel) -> Group:
    """A werkproces with its days and the short ids of the feiten behind it."""
    where = zetter.set(woorden.spoor(regel), KLEIN, TEKST)
    return Group(beside(zetter.set(regel.code, BROOD, LABEL), where))
