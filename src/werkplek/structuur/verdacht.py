"""What looks odd in a kwalificatie that was read: used all the same, and worth a look."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from werkplek.domain.kwalificatie import Kerntaak, Kwalificatie, Soort, volgorde
from werkplek.domain.leesverslag import WAARDE_LENGTE, Leesregel, Reden

LANGE_TITEL: Final = 200
"""Characters; the longest official title found has 152."""

_LOS: Final = frozenset({"de", "een", "en", "en/of", "met", "naar", "of", "om", "te", "ten", "van"})
"""Words no title ends in. Not "bij", "het", "op": *stuurt deze bij*, *onderhoudt het*."""


_Bevinding = tuple[Reden, str, str, str]
"""Why, in which column, at which code, and what stood there."""


def bekijk(kwalificatie: Kwalificatie, regels: Mapping[str, int]) -> Iterator[Leesregel]:
    """What is odd about a kwalificatie; `regels` gives the line of the file by code, as known."""
    profiel = _profiel(kwalificatie)
    bevindingen = [*_gaten("kerntaak_code", (k.code for k in kwalificatie.kerntaken))]
    if kwalificatie.soort is Soort.CERTIFICAAT and not kwalificatie.hoort_bij:
        bevindingen.append((Reden.CERTIFICAAT_LOS, "hoort_bij", "", kwalificatie.crebo))
    for kerntaak in kwalificatie.kerntaken:
        if _is_profiel(kerntaak) and _deel(kerntaak) != profiel:
            plek = kerntaak.code
            bevindingen.append((Reden.ANDER_PROFIEL, "kerntaak_code", plek, plek))
        bevindingen += _van_kerntaak(kerntaak)
    for reden, kolom, code, waarde in bevindingen:
        yield Leesregel(regels.get(code, 0), reden, kolom, waarde[:WAARDE_LENGTE])


def _van_kerntaak(kerntaak: Kerntaak) -> Iterator[_Bevinding]:
    code = kerntaak.code
    if not kerntaak.titel:
        yield Reden.KERNTAAK_ZONDER_TITEL, "kerntaak", code, code
    if not kerntaak.werkprocessen:
        yield Reden.KERNTAAK_LEEG, "werkproces_code", code, code
    yield from _gaten("werkproces_code", (w.code for w in kerntaak.werkprocessen))
    yield from _titel("kerntaak", code, kerntaak.titel)
    for werkproces in kerntaak.werkprocessen:
        yield from _titel("werkproces", werkproces.code, werkproces.titel)


def _is_profiel(kerntaak: Kerntaak) -> bool:
    return kerntaak.code.startswith("P")


def _deel(kerntaak: Kerntaak) -> str:
    return kerntaak.code.partition("-")[0]


def _profiel(kwalificatie: Kwalificatie) -> str:
    """The profiel of most kerntaken; the first of them where as many are of another."""
    delen = Counter(_deel(kerntaak) for kerntaak in kwalificatie.kerntaken if _is_profiel(kerntaak))
    return next((deel for deel, _ in delen.most_common(1)), "")


def _gaten(kolom: str, codes: Iterable[str]) -> Iterator[_Bevinding]:
    """Where a row that should begin at 1 leaves out numbers: after the gap, the first missing."""
    gezien: Counter[str] = Counter()
    for code in sorted(codes, key=volgorde):
        nummer = int(code.rpartition("-")[2][1:])
        rij = code.removesuffix(str(nummer))
        if nummer > gezien[rij] + 1:
            yield Reden.NUMMER_ONTBREEKT, kolom, code, f"{rij}{gezien[rij] + 1}"
        gezien[rij] = nummer


def _titel(kolom: str, code: str, titel: str) -> Iterator[_Bevinding]:
    """A title that looks cut off or run together, as out of a broken table."""
    laatste = titel.casefold().split()[-1:]
    if len(titel) > LANGE_TITEL or _LOS.intersection(laatste) or titel.endswith((",", "-", "(")):
        yield Reden.TITEL_AF, kolom, code, titel
