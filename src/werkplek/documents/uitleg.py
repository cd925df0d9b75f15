"""The sheet behind the praktijkverklaring: what it is, its words, how to trace its lines."""

from collections.abc import Iterable

from werkplek.documents.opmaak import Opmaak
from werkplek.documents.strips import OWN_LABELS, Element, Group, Strip, glue
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
    lijst, letters = Element("L", opmaak.deel, OWN_LABELS), opmaak.letters
    groups = []
    for woord, betekenis in paren:
        item = Element("LI", lijst)
        strips = opmaak.naast(
            opmaak.links(woord, letters.vet, Element("Lbl", item)),
            opmaak.rechts(betekenis, letters.brood, Element("LBody", item)),
        )
        groups.append(Group(strips, gap=letters.regel / 2))
    return groups


def _trails(opmaak: Opmaak, paren: Iterable[tuple[str, str]]) -> list[Group]:
    """Each werkproces with its days and the short ids of the feiten behind it."""
    lijst, letters = Element("L", opmaak.deel, OWN_LABELS), opmaak.letters
    groups = []
    for code, spoor in paren:
        item = Element("LI", lijst)
        strips = opmaak.naast(
            opmaak.links(code, letters.brood, Element("Lbl", item)),
            opmaak.rechts(spoor, letters.klein, Element("LBody", item)),
        )
        groups.append(Group(strips, gap=0.0 if opmaak.label else letters.regel / 2))
    return groups
