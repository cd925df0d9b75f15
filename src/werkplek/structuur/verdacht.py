"""What looks odd in a kwalificatie that was read: used all the same, and worth a look."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from werkplek.domain.kwalificatie import Kerntaak, Kwalificatie, volgorde
from werkplek.domain.leesverslag import WAARDE_LENGTE, Leesregel, Reden

LANGE_TITEL: Final = 200
"""Characters; the longest official title found has 152."""

_LOS: Final = frozenset({"de", "een", "en", "en/of", "met", "naar", "of", "om", "te", "ten", "van"})
"""Words no title ends in. Not "bij", "het", "op": *stuurt deze bij*, *onderhoudt het*."""


def bekijk(kwalificatie: Kwalificatie, regels: Mapping[str, int]) -> Iterator[Leesregel]:
    """What is odd about a kwalificatie; `regels` gives the line of the file by code, as known."""
    for reden, kolom, code, waarde in _bevindingen(kwalificatie):
        yield Leesregel(regels.get(code, 0), reden, kolom, waarde[:WAARDE_LENGTE])


def _bevindingen(kwalificatie: Kwalificatie) -> Iterator[tuple[Reden, str, str, str]]:
    """Why, in which column, at which code, and what stood there."""
    profiel = _profiel(kwalificatie)
    for code, gat in _gaten(kerntaak.code for kerntaak in kwalificatie.kerntaken):
        yield Reden.NUMMER_ONTBREEKT, "kerntaak_code", code, gat
    for kerntaak in kwalificatie.kerntaken:
        if not kerntaak.werkprocessen:
            yield Reden.KERNTAAK_LEEG, "werkproces_code", kerntaak.code, kerntaak.code
        if not kerntaak.titel:
            yield Reden.KERNTAAK_ZONDER_TITEL, "kerntaak", kerntaak.code, kerntaak.code
        if _is_profiel(kerntaak) and _deel(kerntaak) != profiel:
            yield Reden.ANDER_PROFIEL, "kerntaak_code", kerntaak.code, kerntaak.code
        for code, gat in _gaten(werkproces.code for werkproces in kerntaak.werkprocessen):
            yield Reden.NUMMER_ONTBREEKT, "werkproces_code", code, gat
        if _is_af(kerntaak.titel):
            yield Reden.TITEL_AF, "kerntaak", kerntaak.code, kerntaak.titel
        for werkproces in kerntaak.werkprocessen:
            if _is_af(werkproces.titel):
                yield Reden.TITEL_AF, "werkproces", werkproces.code, werkproces.titel


def _is_profiel(kerntaak: Kerntaak) -> bool:
    return kerntaak.code.startswith("P")


def _deel(kerntaak: Kerntaak) -> str:
    return kerntaak.code.partition("-")[0]


def _profiel(kwalificatie: Kwalificatie) -> str:
    """The profiel of most kerntaken; the first of them where as many are of another."""
    delen = Counter(_deel(kerntaak) for kerntaak in kwalificatie.kerntaken if _is_profiel(kerntaak))
    return next((deel for deel, _ in delen.most_common(1)), "")


def _gaten(codes: Iterable[str]) -> Iterator[tuple[str, str]]:
    """What is left out of rows that begin at 1: the code after the gap, and the first missing."""
    verwacht: Counter[str] = Counter()
    for code in sorted(codes, key=volgorde):
        nummer = int(code.rpartition("-")[2][1:])
        rij = code.removesuffix(str(nummer))
        verwacht[rij] += 1
        if verwacht[rij] < nummer:
            yield code, f"{rij}{verwacht[rij]}"
            verwacht[rij] = nummer


def _is_af(titel: str) -> bool:
    """Whether a title looks cut off or run together, as out of a broken table."""
    laatste = titel.casefold().split()[-1:] or [""]
    return len(titel) > LANGE_TITEL or laatste[0] in _LOS or titel.endswith((",", "-", "("))
