"""The sheet behind the praktijkverklaring: what it is, its words, how to trace its lines."""

from collections.abc import Iterable

from werkplek.documents.opmaak import Opmaak
from werkplek.documents.strips import OWN_LABELS, Element, Group, Strip, glue
from werkplek.documents.typesetting import Style
from werkplek.domain.vaststelling import Papier
from werkplek.woorden import papier as woorden
from werkplek.woorden import verklaring as zinnen


def explanation(opmaak: Opmaak, papier: Papier) -> tuple[Group, ...]:
    """Groups in reading order; no heading stands without what it announces."""
    verklaring = papier.verklaring
    title = Group(opmaak.zet(zinnen.UITLEG, opmaak.letters.naam, tag="H2"))
    first, *others = (_paragraph(opmaak, tekst) for tekst in woorden.uitleg(papier))
    seal = [_paragraph(opmaak, tekst) for tekst in woorden.zegel(papier)]
    traces = ((regel.code, zinnen.spoor(regel)) for regel in verklaring.regels)
    return (
        glue(title, first),
        *others,
        *_headed(opmaak, woorden.ONDER_HET_ZEGEL, seal),
        *_headed(opmaak, zinnen.WOORDEN, _words(opmaak, zinnen.woordenlijst(verklaring))),
        *_headed(
            opmaak,
            zinnen.NAGAAN,
            [
                _paragraph(opmaak, zinnen.nagaan(verklaring)),
                Group((Strip(opmaak.letters.regel / 2),)),
                *_trails(opmaak, traces),
            ],
        ),
    )


def _headed(opmaak: Opmaak, heading: str, groups: list[Group]) -> tuple[Group, ...]:
    if not groups:
        return ()
    first, *others = groups
    kop = Group(opmaak.zet(heading, opmaak.letters.kop, tag="H3"), gap=2 * opmaak.letters.regel)
    return (glue(kop, first), *others)


def _paragraph(opmaak: Opmaak, tekst: str) -> Group:
    return Group(opmaak.zet(tekst, opmaak.letters.brood), gap=opmaak.letters.regel / 2)


def _words(opmaak: Opmaak, paren: Iterable[tuple[str, str]]) -> list[Group]:
    """Each word with its meaning."""
    letters = opmaak.letters
    return _pairs(opmaak, paren, (letters.vet, letters.brood), gap=letters.regel / 2)


def _trails(opmaak: Opmaak, paren: Iterable[tuple[str, str]]) -> list[Group]:
    """Each werkproces with its days and the short ids of the feiten behind it."""
    letters = opmaak.letters
    gap = 0.0 if opmaak.label else letters.regel / 2
    return _pairs(opmaak, paren, (letters.brood, letters.klein), gap=gap)


def _pairs(
    opmaak: Opmaak, paren: Iterable[tuple[str, str]], stijlen: tuple[Style, Style], *, gap: float
) -> list[Group]:
    """A list of labels, each with its text beside it."""
    lijst = Element("L", opmaak.deel, OWN_LABELS)
    groups = []
    for label, tekst in paren:
        item = Element("LI", lijst)
        strips = opmaak.naast(
            opmaak.links(label, stijlen[0], Element("Lbl", item)),
            opmaak.rechts(tekst, stijlen[1], Element("LBody", item)),
        )
        groups.append(Group(strips, gap=gap))
    return groups
