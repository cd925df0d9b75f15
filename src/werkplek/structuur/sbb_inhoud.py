"""Texts and competenties of SBB's XML, each with what one profiel asks besides."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from lxml.etree import _Element as Element

from werkplek.domain.kwalificatie import Herkomst, Kwalificatie, Werkproces
from werkplek.domain.leesverslag import Reden
from werkplek.structuur.grenzen import MAX_BESTAND, MAX_KWALIFICATIES, MAX_UIT_DOSSIER
from werkplek.structuur.sbb_element import Delen, Opmerkingen, lokaal, regel_van
from werkplek.structuur.tidy_kolommen import COMPETENTIE, MAX_TEKST

_NIETS: Final[frozenset[str]] = frozenset()
_AANVULLEND: Final = frozenset({"aanvullend"})
_COMPETENTIE: Final = "competentie"
_PER_PROFIEL: Final = "perprofiel"
_LEEG: Final[tuple[str, Mapping[str, str]]] = ("", {})

Teksten = dict[str, tuple[str, ...]]
"""Texts or letters by the `nr` of the profiel that has them besides."""

_RIJ: Final = 200
"""What a werkproces takes besides its texts, in characters."""


@dataclass(eq=False)
class TeVeel(Exception):
    """A dossier or file that would become far larger than what is published."""

    regel: int


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
    _omvang: int = 0

    def lees_competenties(self, element: Element) -> None:
        """Take in the list of competenties; their codes are single letters."""
        for kind in element.iterchildren("{*}competentie"):
            nr, letter = kind.get("nr", "").strip(), kind.get("code", "").strip()
            if nr and COMPETENTIE.fullmatch(letter):
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

    def begrensd(
        self, element: Element, gelezen: Iterable[tuple[Element, Kwalificatie]]
    ) -> Iterator[tuple[Element, Kwalificatie]]:
        """What is read of a dossier. Raises `TeVeel` as soon as that is more than one can be."""
        omvang = 0
        for aantal, (bij, kwalificatie) in enumerate(gelezen, start=1):
            omvang += _omvang(kwalificatie)
            te_groot = omvang > MAX_UIT_DOSSIER or self._omvang + omvang > MAX_BESTAND
            if te_groot or aantal > MAX_KWALIFICATIES:
                raise TeVeel(regel_van(element))
            yield bij, kwalificatie
        self._omvang += omvang

    def lezing(self) -> Lezing:
        """To read a part that stands by itself."""
        return Lezing(self.opmerkingen, "", self.competenties)


def _omvang(kwalificatie: Kwalificatie) -> int:
    """About how many characters it takes to keep."""
    omvang = 0
    for kerntaak in kwalificatie.kerntaken:
        tekst = kerntaak.tekst
        omvang += len(tekst.complexiteit) + len(tekst.verantwoordelijkheid) + _RIJ
        omvang += len(tekst.complexiteit_profiel) + len(tekst.verantwoordelijkheid_profiel)
        for werkproces in kerntaak.werkprocessen:
            eigen = werkproces.tekst
            omvang += len(eigen.omschrijving) + len(eigen.resultaat) + len(eigen.gedrag) + _RIJ
            omvang += len(eigen.omschrijving_profiel) + len(eigen.resultaat_profiel)
            omvang += len(eigen.gedrag_profiel)
    return omvang


def lees_teksten(
    per_naam: Mapping[str, list[Element]], namen: tuple[str, ...], lezing: Lezing
) -> tuple[tuple[str, ...], Teksten]:
    """The texts with these names in this order, and those that profielen have besides."""
    paren = [_tekst(per_naam[naam], lezing) if naam in per_naam else _LEEG for naam in namen]
    profielen = dict.fromkeys(nr for _, erbij in paren for nr in erbij)
    return (
        tuple(eigen for eigen, _ in paren),
        {nr: tuple(erbij.get(nr, "") for _, erbij in paren) for nr in profielen},
    )


def _tekst(elementen: list[Element], lezing: Lezing) -> tuple[str, dict[str, str]]:
    if len(elementen) == 1 and _is_kaal(elementen[0]):
        return lezing.opmerkingen.tekst(elementen[0]), {}
    eigen: list[str] = []
    erbij: defaultdict[str, list[str]] = defaultdict(list)
    for element in elementen:
        eigen.append(lezing.opmerkingen.tekst(element))
        houders = lezing.opmerkingen.delen(element, {lokaal(element) + _PER_PROFIEL})
        for aanvullend, inhoud in _aanvullingen(element, houders, lezing):
            teksten = (lezing.opmerkingen.tekst(deel) for deel in inhoud)
            gevuld = [tekst for tekst in teksten if tekst]
            for nr in _profielen(aanvullend, lezing) if gevuld else ():
                erbij[nr] += gevuld
    samen = {nr: _samen(teksten, elementen[0], lezing) for nr, teksten in erbij.items()}
    return _samen([tekst for tekst in eigen if tekst], elementen[0], lezing), samen


def _samen(teksten: list[str], element: Element, lezing: Lezing) -> str:
    """Texts below each other; empty with a remark when that is too long to be kept."""
    if len(teksten) > 1 and sum(map(len, teksten)) + len(teksten) - 1 > MAX_TEKST:
        lezing.opmerkingen.meld(element, Reden.TE_LANG, lokaal(element), teksten[0])
        return ""
    return "\n".join(teksten)


def _is_kaal(element: Element) -> bool:
    """Whether there is nothing besides the text, or only the empty place for it, as in most."""
    aantal = len(element)
    if aantal == 1:
        enige = element[0]
        return enige.tag == element.tag + _PER_PROFIEL and not len(enige)
    return not aantal


def lees_competenties(elementen: list[Element], lezing: Lezing) -> tuple[tuple[str, ...], Teksten]:
    """The letters of the competenties, and those that profielen have besides."""
    eigen: dict[str, None] = {}
    erbij: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for element in elementen:
        kent = {lokaal(element) + _PER_PROFIEL, _COMPETENTIE}
        delen = lezing.opmerkingen.delen(element, kent)
        eigen |= _letters(delen.pop(_COMPETENTIE, []), lezing)
        for aanvullend, inhoud in _aanvullingen(element, delen, lezing):
            competenties = [c for deel in inhoud for c in deel.iterchildren("{*}competentie")]
            letters = _letters(competenties, lezing)
            for nr in _profielen(aanvullend, lezing) if letters else ():
                erbij[nr] |= letters
    return tuple(eigen), {nr: tuple(letters) for nr, letters in erbij.items()}


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


def _profielen(elementen: list[Element], lezing: Lezing) -> tuple[str, ...]:
    """The profielen that are named, each once."""
    nummers: dict[str, None] = {}
    for element in elementen:
        nr = element.get("referentie", "").strip()
        if nr in lezing.profielen:
            nummers[nr] = None
        else:
            lezing.opmerkingen.meld(element, Reden.VERWIJZING_ONBEKEND, "profiel", nr)
    return tuple(nummers)


def _letters(competenties: list[Element], lezing: Lezing) -> dict[str, None]:
    """The letters in the order of the file, each once."""
    letters: dict[str, None] = {}
    for element in competenties:
        nr = element.get("referentie", "").strip()
        letter = lezing.competenties.get(nr)
        if letter is None:
            lezing.opmerkingen.meld(element, Reden.VERWIJZING_ONBEKEND, "competentie", nr)
        else:
            letters[letter] = None
    return letters
