"""What was read, taken apart as the page is made: head, facts, werkprocessen, signatures."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from werkplek.documents.scan.gelijkenis import begint_met
from werkplek.woorden import nalezen as woorden

_CODE: Final = re.compile(
    r"([BPDC8])([0-9IL|OBSZ]{1,2})[-–—.~]*K([0-9IL|OBSZ]{1,2})(?:[-–—.~]*W([0-9IL|OBSZ]{1,2}))?"
)
_CIJFERS: Final = str.maketrans("IL|OBSZ", "1110852")
_PAGINA: Final = re.compile(woorden.PAGINA, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Gelezen:
    """The statement as it was read. `elders` are the codes of the sheet that explains it.

    Of `aantal` pages something could be read, of the `totaal` that hold the statement, as they say
    themselves; 0 where they do not.
    """

    kop: str
    gegevens: Mapping[str, str]
    inleiding: str
    werkprocessen: Mapping[str, str]
    ondertekening: str
    alles: str
    elders: frozenset[str]
    aantal: int
    totaal: int

    @property
    def compleet(self) -> bool:
        """Whether every page was handed in and could be read."""
        return self.aantal >= self.totaal > 0

    @property
    def herkend(self) -> bool:
        """Whether this is such a page at all, and could be read."""
        return len(self.gegevens) + len(self.werkprocessen) > 1


@dataclass(slots=True)
class _Bouw:
    """Where the reading is: the part that the next line belongs to."""

    delen: dict[str, list[str]] = field(default_factory=dict)
    gegevens: dict[str, list[str]] = field(default_factory=dict)
    rijen: dict[str, list[str]] = field(default_factory=dict)
    nu: list[str] = field(default_factory=list)
    herkend: int = 0
    """How many parts began, on all pages so far."""

    def begin(self, waar: dict[str, list[str]], naam: str, regel: str) -> None:
        self.herkend += 1
        self.nu = waar.setdefault(naam, [])
        self.nu.append(regel)


def ontleed(bladen: Sequence[Sequence[str]]) -> Gelezen:
    """The lines of each page, in the order in which the pages were handed in."""
    bouw = _Bouw()
    bouw.begin(bouw.delen, "kop", "")
    elders: set[str] = set()
    aantal = 0
    for blad in bladen:
        eerder = bouw.herkend
        verklaring, uitleg = _splits(blad)
        for regel in verklaring:
            _plaats(bouw, regel)
        aantal += bouw.herkend > eerder
        elders |= {code for regel in uitleg if (code := code_in(regel))}
    return Gelezen(
        kop=_een(bouw.delen.get("kop", ())),
        gegevens={naam: _een(regels) for naam, regels in bouw.gegevens.items()},
        inleiding=_een(bouw.delen.get("inleiding", ())),
        werkprocessen={naam: _een(regels) for naam, regels in bouw.rijen.items()},
        ondertekening=_een(bouw.delen.get("ondertekening", ())),
        alles=_een(regel for blad in bladen for regel in blad),
        elders=frozenset(elders),
        aantal=aantal,
        totaal=_totaal(bladen),
    )


def code_in(regel: str) -> str:
    """The code of the werkproces at the begin of a line, or empty text."""
    treffer = _CODE.match(regel.split(" ", 1)[0].upper())
    if treffer is None or treffer[4] is None:
        return ""
    nummer, kerntaak, werkproces = (int(treffer[deel].translate(_CIJFERS)) for deel in (2, 3, 4))
    return f"{treffer[1].replace('8', 'B')}{nummer}-K{kerntaak}-W{werkproces}"


def _plaats(bouw: _Bouw, regel: str) -> None:
    """Each part begins where its first words stand; any other line goes on with the part before."""
    code = code_in(regel)
    label = next((woord for woord in woorden.LABELS if begint_met(regel, woord)), "")
    if code:
        bouw.begin(bouw.rijen, code, regel)
    elif _CODE.match(regel.split(" ", 1)[0].upper()):
        bouw.begin(bouw.delen, "kerntaken", regel)
    elif label and not bouw.rijen:
        bouw.begin(bouw.gegevens, label, regel)
    elif begint_met(regel, woorden.INLEIDING):
        bouw.begin(bouw.delen, "inleiding", regel)
    elif begint_met(regel, woorden.CONTROLEREN):
        bouw.begin(bouw.delen, "controleren", regel)
    elif begint_met(regel, woorden.ONDERTEKENING):
        bouw.begin(bouw.delen, "ondertekening", regel)
    elif _PAGINA.search(regel):
        bouw.begin(bouw.delen, "voet", regel)
    else:
        bouw.nu.append(regel)


def _splits(blad: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """The statement, and from its heading on the sheet that explains it."""
    for plek, regel in enumerate(blad):
        if begint_met(regel, woorden.UITLEG_BEGIN):
            return blad[:plek], blad[plek:]
    return blad, ()


def _totaal(bladen: Sequence[Sequence[str]]) -> int:
    """How many pages there are up to the signatures, or in all where those were not seen."""
    totalen: Counter[int] = Counter()
    for blad in bladen:
        gelezen = [treffer for regel in blad if (treffer := _PAGINA.search(regel))]
        if gelezen and any(begint_met(regel, woorden.ONDERTEKENING) for regel in blad):
            return int(gelezen[0][1])
        totalen.update(int(treffer[2]) for treffer in gelezen)
    return totalen.most_common(1)[0][0] if totalen else 0


def _een(regels: Iterable[str]) -> str:
    return " ".join(filter(None, regels))
