"""Texts and competenties of SBB's XML, each with what one profiel asks besides."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from lxml.etree import _Element as Element

from werkplek.domain.kwalificatie import Herkomst, Kwalificatie, Werkproces
from werkplek.domain.leesverslag import Reden
from werkplek.structuur.sbb_element import Delen, Opmerkingen, lokaal

_LETTER: Final = re.compile("[A-Z]")
_NIETS: Final[frozenset[str]] = frozenset()
_AANVULLEND: Final = frozenset({"aanvullend"})
_COMPETENTIE: Final = "competentie"
_PER_PROFIEL: Final = "perprofiel"

Teksten = dict[str, tuple[str, ...]]
"""Texts or letters by the `nr` of the profiel that has them besides."""


@dataclass(frozen=True, slots=True)
class Lezing:
    """What is needed to read a part: where remarks go, and what it may refer to by `nr`."""

    opmerkingen: Opmerkingen
    bron: str
    competenties: Mapping[str, str]
    profielen: frozenset[str] = _NIETS
    herkomst: Herkomst = Herkomst.OFFICIEEL
    werkprocessen: Mapping[str, Werkproces] = field(default_factory=dict)


@dataclass(slots=True)
class Bestandslezing:
    """What holds for the whole file: remarks, the letters of the competenties, what was read."""

    opmerkingen: Opmerkingen = field(default_factory=Opmerkingen)
    competenties: dict[str, str] = field(default_factory=dict)
    _gelezen: set[tuple[str, str]] = field(default_factory=set)

    def lees_competenties(self, element: Element) -> None:
        """Take in the list of competenties; their codes are the letters A to Y."""
        for kind in element.iterchildren("{*}competentie"):
            nr, letter = kind.get("nr", "").strip(), kind.get("code", "").strip()
            if nr and _LETTER.fullmatch(letter):
                self.competenties[nr] = letter
            else:
                self.opmerkingen.meld(kind, Reden.CODE_ONLEESBAAR, "competentie", letter)

    @property
    def iets_gelezen(self) -> bool:
        """Whether there was a kwalificatie in the file."""
        return bool(self._gelezen)

    def is_nieuw(self, element: Element, kwalificatie: Kwalificatie) -> bool:
        """Whether this is the first of its crebo and edition in the file; remarks if not."""
        sleutel = (kwalificatie.crebo, kwalificatie.editie)
        if sleutel in self._gelezen:
            self.opmerkingen.meld(element, Reden.CODE_DUBBEL, "crebo", kwalificatie.crebo)
            return False
        self._gelezen.add(sleutel)
        return True

    def lezing(self) -> Lezing:
        """To read a part that stands by itself."""
        return Lezing(self.opmerkingen, "", self.competenties)


def lees_teksten(
    per_naam: Mapping[str, list[Element]], namen: tuple[str, ...], lezing: Lezing
) -> tuple[tuple[str, ...], Teksten]:
    """The texts with these names in this order, and those that profielen have besides."""
    paren = [_tekst(per_naam.get(naam, []), lezing) for naam in namen]
    profielen = dict.fromkeys(nr for _, erbij in paren for nr in erbij)
    return (
        tuple(eigen for eigen, _ in paren),
        {nr: tuple("\n".join(erbij.get(nr, ())) for _, erbij in paren) for nr in profielen},
    )


def _tekst(elementen: list[Element], lezing: Lezing) -> tuple[str, Teksten]:
    eigen: list[str] = []
    erbij: Teksten = {}
    for element in elementen:
        eigen.append(lezing.opmerkingen.tekst(element))
        if _is_kaal(element):
            continue
        houders = lezing.opmerkingen.delen(element, {lokaal(element) + _PER_PROFIEL})
        for aanvullend, inhoud in _aanvullingen(element, houders, lezing):
            teksten = (lezing.opmerkingen.tekst(deel) for deel in inhoud)
            gevuld = tuple(tekst for tekst in teksten if tekst)
            for nr in _profielen(aanvullend, lezing) if gevuld else ():
                erbij[nr] = erbij.get(nr, ()) + gevuld
    return "\n".join(filter(None, eigen)), erbij


def _is_kaal(element: Element) -> bool:
    """Whether there is nothing besides the text, or only the empty place for it, as in most."""
    aantal = len(element)
    if aantal == 1:
        enige = element[0]
        return enige.tag == element.tag + _PER_PROFIEL and not len(enige)
    return not aantal


def lees_competenties(elementen: list[Element], lezing: Lezing) -> tuple[tuple[str, ...], Teksten]:
    """The letters of the competenties, and those that profielen have besides."""
    eigen: tuple[str, ...] = ()
    erbij: Teksten = {}
    for element in elementen:
        kent = {lokaal(element) + _PER_PROFIEL, _COMPETENTIE}
        delen = lezing.opmerkingen.delen(element, kent)
        eigen += _letters(delen.pop(_COMPETENTIE, []), lezing)
        for aanvullend, inhoud in _aanvullingen(element, delen, lezing):
            competenties = [c for deel in inhoud for c in deel.iterchildren("{*}competentie")]
            letters = _letters(competenties, lezing)
            for nr in _profielen(aanvullend, lezing) if letters else ():
                erbij[nr] = erbij.get(nr, ()) + letters
    return eigen, erbij


def _aanvullingen(
    element: Element, houders: Delen, lezing: Lezing
) -> Iterator[tuple[list[Element], list[Element]]]:
    """For each `aanvullend`: the profielen it names, and the elements that say what."""
    opmerkingen = lezing.opmerkingen
    for houder in (kind for kinderen in houders.values() for kind in kinderen if len(kind)):
        for deel in opmerkingen.delen(houder, _AANVULLEND).get("aanvullend", ()):
            delen = opmerkingen.delen(deel, {"profiel", "omschrijving", lokaal(element)})
            profielen = delen.pop("profiel", [])
            yield profielen, [kind for kinderen in delen.values() for kind in kinderen]


def _profielen(elementen: list[Element], lezing: Lezing) -> Iterator[str]:
    for element in elementen:
        nr = element.get("referentie", "").strip()
        if nr in lezing.profielen:
            yield nr
        else:
            lezing.opmerkingen.meld(element, Reden.VERWIJZING_ONBEKEND, "profiel", nr)


def _letters(competenties: list[Element], lezing: Lezing) -> tuple[str, ...]:
    letters: list[str] = []
    for element in competenties:
        nr = element.get("referentie", "").strip()
        letter = lezing.competenties.get(nr)
        if letter is None:
            lezing.opmerkingen.meld(element, Reden.VERWIJZING_ONBEKEND, "competentie", nr)
        else:
            letters.append(letter)
    return tuple(letters)
