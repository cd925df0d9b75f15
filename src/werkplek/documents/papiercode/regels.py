"""The werkprocessen and their days in a few bits each: a day as the step from the one before it.

In order: 1 bit *shortened*, the number of lines, the earliest of all days as a step from the begin
of the period, and how many days later the latest is. Then per line its code (`1`: the next
werkproces of the same kerntaak, `01`: the first of the next kerntaak, `00`: written out), how many
days, and the days, each in as many bits as the days that are left need.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import chain
from typing import Final

from werkplek.documents.papiercode.bits import Lezer, Schrijver
from werkplek.domain.controle import ClaimRegel
from werkplek.domain.kwalificatie import lees_werkproces_code

Code = tuple[int, int, int, int]
"""Deel, its number, kerntaak, werkproces."""

_DELEN: Final = "BPDC"
_GEEN: Final[Code] = (0, 1, 0, 0)
_GETAL: Final = 7
"""Bits of one number of a code, which has two digits at most."""
_KORT: Final = 3
"""Stands for: more than two days, of which the first and the last follow."""
_UITERSTEN: Final = 2


def kort_in(regels: Iterable[ClaimRegel]) -> tuple[ClaimRegel, ...]:
    """The same lines with no more than their first and last day."""
    return tuple(
        regel
        if len(regel.dagen) <= _UITERSTEN
        else ClaimRegel(regel.code, (regel.dagen[0], regel.dagen[-1]), ingekort=True)
        for regel in regels
    )


def pak_regels(regels: tuple[ClaimRegel, ...], begin: date) -> bytes:
    """The lines; days in order. Raises `domain.fouten.CodeOnleesbaar` for a strange code."""
    uit = Schrijver()
    kort = any(regel.ingekort for regel in regels)
    uit.schrijf(int(kort), 1)
    uit.schrijf_gamma(len(regels))
    dagen = sorted(chain.from_iterable(regel.dagen for regel in regels)) or [begin]
    uit.schrijf_gamma(_zigzag((dagen[0] - begin).days))
    bereik = (dagen[-1] - dagen[0]).days
    uit.schrijf_gamma(bereik)
    vorige = _GEEN
    for regel in regels:
        vorige = _schrijf_code(uit, _code(regel.code), vorige)
        _schrijf_aantal(uit, regel, kort=kort)
        _schrijf_dagen(uit, ((dag - dagen[0]).days for dag in regel.dagen), bereik)
    return uit.bytes


def lees_regels(inhoud: bytes, begin: date) -> tuple[ClaimRegel, ...]:
    """What `pak_regels` packed. Raises ValueError or OverflowError on anything else."""
    lezer = Lezer(inhoud)
    kort, aantal = bool(lezer.lees(1)), lezer.lees_gamma()
    eerste = begin + timedelta(days=_unzigzag(lezer.lees_gamma()))
    bereik = lezer.lees_gamma()
    regels: list[ClaimRegel] = []
    vorige = _GEEN
    for _ in range(aantal):
        vorige = _lees_code(lezer, vorige)
        hoeveel = lezer.lees(2) if kort else lezer.lees_gamma()
        ingekort = kort and hoeveel == _KORT
        stappen = _lees_dagen(lezer, _UITERSTEN if ingekort else hoeveel, bereik)
        dagen = tuple(eerste + timedelta(days=stap) for stap in stappen)
        regels.append(ClaimRegel(_naam(vorige), dagen, ingekort=ingekort))
    return tuple(regels)


def _code(tekst: str) -> Code:
    deel, kerntaak, werkproces = lees_werkproces_code(tekst).split("-")
    return _DELEN.index(deel[0]), int(deel[1:]), int(kerntaak[1:]), int(werkproces[1:])


def _naam(code: Code) -> str:
    deel, nummer, kerntaak, werkproces = code
    return f"{_DELEN[deel]}{nummer}-K{kerntaak}-W{werkproces}"


def _volgend(vorige: Code) -> Code:
    return (*vorige[:3], vorige[3] + 1)


def _volgende_kerntaak(vorige: Code) -> Code:
    return (*vorige[:2], vorige[2] + 1, 1)


def _schrijf_code(uit: Schrijver, code: Code, vorige: Code) -> Code:
    if code == _volgend(vorige):
        uit.schrijf(1, 1)
    elif code == _volgende_kerntaak(vorige):
        uit.schrijf(1, 2)
    else:
        uit.schrijf(code[0], 4)
        for getal in code[1:]:
            uit.schrijf(getal, _GETAL)
    return code


def _lees_code(lezer: Lezer, vorige: Code) -> Code:
    if lezer.lees(1):
        return _volgend(vorige)
    if lezer.lees(1):
        return _volgende_kerntaak(vorige)
    deel, *getallen = lezer.lees(2), *(lezer.lees(_GETAL) for _ in range(3))
    return deel, getallen[0], getallen[1], getallen[2]


def _schrijf_aantal(uit: Schrijver, regel: ClaimRegel, *, kort: bool) -> None:
    if kort:
        uit.schrijf(_KORT if regel.ingekort else len(regel.dagen), 2)
    else:
        uit.schrijf_gamma(len(regel.dagen))


def _schrijf_dagen(uit: Schrijver, stappen: Iterable[int], bereik: int) -> None:
    kleinste = 0
    for stap in stappen:
        uit.schrijf(stap - kleinste, (bereik - kleinste).bit_length())
        kleinste = stap + 1


def _lees_dagen(lezer: Lezer, aantal: int, bereik: int) -> Iterator[int]:
    kleinste = 0
    for _ in range(aantal):
        if kleinste > bereik:
            raise ValueError("more days than there are")
        stap = kleinste + lezer.lees((bereik - kleinste).bit_length())
        yield stap
        kleinste = stap + 1


def _zigzag(getal: int) -> int:
    """Numbers of either sign as 0, 1, 2 …: 0, -1, 1, -2, 2 and so on."""
    return 2 * getal if getal >= 0 else -2 * getal - 1


def _unzigzag(getal: int) -> int:
    return -(getal + 1) // 2 if getal % 2 else getal // 2
