"""What changed between two editions of one kwalificatie: never mapped by code alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final

from werkplek.domain.kwalificatie import Kerntaak, Kwalificatie, Werkproces, volgorde
from werkplek.domain.tekst import vergelijkbaar

LIJKT: Final = 0.6
"""Two titles that share this much are one title reworded (0 to 1, as `difflib` counts).

"Ondersteunt bij wonen en huishouden" became "Ondersteunt bij wonen" (0.75): reworded. "Maakt
ruimtes gebruiksklaar" and "Treedt op als online en/of offline aanspreekpunt" (0.11) are other work.
"""

Deel = Kerntaak | Werkproces


class Wijziging(StrEnum):
    """What happened to one kerntaak or werkproces."""

    NIEUW = "nieuw"
    VERVALLEN = "vervallen"
    HERNOEMD = "hernoemd"  # the same code, its title reworded
    HERNUMMERD = "hernummerd"  # the same title under another code
    ANDER_WERK = "ander_werk"  # the same code, and now it means something else
    ANDERE_TEKST = "andere_tekst"  # code and title stay, the description changed
    ANDERE_KOPPELING = "andere_koppeling"  # of a certificaat: it equals another werkproces


@dataclass(frozen=True, slots=True)
class Verschilregel:
    """One change; what was, what is. A side that does not exist is empty."""

    wijziging: Wijziging
    code_oud: str = ""
    titel_oud: str = ""
    code_nieuw: str = ""
    titel_nieuw: str = ""


@dataclass(frozen=True, slots=True)
class Verschil:
    """All changes from one edition to another, in code order, and how much stayed as it was.

    `velden` names what differs about the kwalificatie itself: the fields of `Kwalificatie` and of
    `Geldigheid`.
    """

    regels: tuple[Verschilregel, ...]
    gelijk: int
    velden: tuple[str, ...] = ()

    def van(self, wijziging: Wijziging) -> tuple[Verschilregel, ...]:
        """The changes of one kind."""
        return tuple(regel for regel in self.regels if regel.wijziging is wijziging)


def vergelijk(oud: Kwalificatie, nieuw: Kwalificatie) -> Verschil:
    """Compare kerntaken and werkprocessen; each is counted once, on the side where it is."""
    verschillen = [
        _vergelijk(oud.kerntaken, nieuw.kerntaken),
        _vergelijk(oud.werkprocessen, nieuw.werkprocessen),
    ]
    regels = [regel for verschil in verschillen for regel in verschil.regels]
    return Verschil(
        tuple(sorted(regels, key=lambda r: volgorde(r.code_nieuw or r.code_oud))),
        sum(verschil.gelijk for verschil in verschillen),
        tuple(naam for naam, waarde in _velden(oud).items() if waarde != _velden(nieuw)[naam]),
    )


def _velden(kwalificatie: Kwalificatie) -> dict[str, object]:
    return {
        "naam": kwalificatie.naam,
        "niveau": kwalificatie.niveau,
        "dossier": (kwalificatie.dossier.crebo, kwalificatie.dossier.naam),
        "vanaf": kwalificatie.geldig.vanaf,
        "einde_instroom": kwalificatie.geldig.einde_instroom,
        "einde_opleiding": kwalificatie.geldig.einde_opleiding,
        "hoort_bij": kwalificatie.hoort_bij,
    }


def _vergelijk(oud: Iterable[Deel], nieuw: Iterable[Deel]) -> Verschil:
    links = {deel.code: deel for deel in oud}
    rechts = {deel.code: deel for deel in nieuw}
    regels: list[Verschilregel] = []
    gelijk = 0
    for code in [c for c in links if c in rechts and _zelfde(links[c], rechts[c])]:
        was, wordt = links.pop(code), rechts.pop(code)
        if _koppeling(was) != _koppeling(wordt):
            regels.append(_regel(Wijziging.ANDERE_KOPPELING, was, wordt))
        elif was.tekst != wordt.tekst:
            regels.append(_regel(Wijziging.ANDERE_TEKST, was, wordt))
        else:
            gelijk += 1
    plekken = {vergelijkbaar(deel.titel): deel.code for deel in reversed(rechts.values())}
    for was in list(links.values()):
        plek = plekken.pop(vergelijkbaar(was.titel), None)
        if plek is not None and was.titel:
            del links[was.code]
            regels.append(_regel(Wijziging.HERNUMMERD, was, rechts.pop(plek)))
    for code in [c for c in links if c in rechts]:
        was, wordt = links.pop(code), rechts.pop(code)
        regels.append(_regel(_hernoemd(was.titel, wordt.titel), was, wordt))
    regels += [_regel(Wijziging.VERVALLEN, was, None) for was in links.values()]
    regels += [_regel(Wijziging.NIEUW, None, wordt) for wordt in rechts.values()]
    return Verschil(tuple(regels), gelijk)


def _zelfde(was: Deel, wordt: Deel) -> bool:
    return vergelijkbaar(was.titel) == vergelijkbaar(wordt.titel)


def _koppeling(deel: Deel) -> str:
    return deel.gelijk_aan if isinstance(deel, Werkproces) else ""


def _hernoemd(was: str, wordt: str) -> Wijziging:
    gelijkenis = SequenceMatcher(None, vergelijkbaar(was), vergelijkbaar(wordt)).ratio()
    return Wijziging.HERNOEMD if gelijkenis >= LIJKT else Wijziging.ANDER_WERK


def _regel(wijziging: Wijziging, was: Deel | None, wordt: Deel | None) -> Verschilregel:
    return Verschilregel(
        wijziging,
        code_oud=was.code if was else "",
        titel_oud=was.titel if was else "",
        code_nieuw=wordt.code if wordt else "",
        titel_nieuw=wordt.titel if wordt else "",
    )
