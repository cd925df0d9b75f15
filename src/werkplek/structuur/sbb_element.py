"""Elements of SBB's XML: their parts by name, their texts, their line, and remarks about them."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Final, cast
from unicodedata import normalize

from lxml.etree import _Element as Element

from werkplek.domain.fouten import TekstGeweigerd
from werkplek.domain.leesverslag import WAARDE_LENGTE, Leesregel, Reden
from werkplek.domain.tekst import lees_notitie, lees_regel
from werkplek.structuur.grenzen import MAX_RUW
from werkplek.structuur.sbb_tekst import HTML, is_plat, platte_regel, platte_tekst
from werkplek.structuur.tidy_kolommen import MAX_TEKST, MAX_TITEL

MAX_ONBEKEND: Final = 100
"""Names of unknown elements that are told apart."""

TERZIJDE: Final = frozenset(
    {
        *("domeinen", "sectorkamers", "voorblad", "inleiding", "verantwoordingsinformatie"),
        *("kennisenvaardigheden", "categoriekennisenvaardigheden", "vakkennisenvaardigheden"),
        *("typeringberoepengroep", "generieke_onderdelen"),
    }
)
"""What SBB publishes and Werkplek has no use for."""

_LAATSTE_KORTE_REGEL: Final = 65_535
_BEGIN: Final = 2_000
"""Characters out of which the beginning for a remark is taken."""

Delen = dict[str, list[Element]]
"""The child elements that are read, by name."""


def lokaal(element: Element) -> str:
    """The name of an element, whatever its namespace."""
    naam: str = element.tag
    return naam.rpartition("}")[2] if naam[0] == "{" else naam


def regel_van(element: Element) -> int:
    """The line of the file on which the start tag ends.

    libxml2 keeps 16 bits of it for an element and all of it for text, as the line where that text
    ends; further down the line is reckoned from the text next to the tag, else it is where the text
    of the nearest ancestor with text ends: counting back through that would cost time for each.
    """
    regel = _sourceline(element)
    if regel < _LAATSTE_KORTE_REGEL:
        return regel
    if element.text:
        return regel - element.text.count("\n")
    if len(element):
        return regel_van(element[0])
    if element.tail:
        return regel - element.tail.count("\n")
    for boven in element.iterancestors():
        if _sourceline(boven) > _LAATSTE_KORTE_REGEL:
            return _sourceline(boven)
    return regel


def _sourceline(element: Element) -> int:
    return cast("int | None", element.sourceline) or 1


def eigen_tekst(element: Element) -> str:
    """The text of the element itself, HTML in it as tags; other child elements are left out."""
    tekst, aantal = element.text or "", len(element)
    if not aantal:
        return tekst
    if aantal == 1 and lokaal(enige := element[0]).lower() not in HTML:
        return tekst + (enige.tail or "")
    stukken: list[str] = []
    _verzamel(element, stukken)
    return "".join(stukken)


def _verzamel(element: Element, stukken: list[str]) -> None:
    stukken.append(element.text or "")
    for kind in element:
        naam = lokaal(kind).lower()
        if naam in HTML:
            stukken.append(f"<{naam}>")
            _verzamel(kind, stukken)
            stukken.append(f"</{naam}>")
        stukken.append(kind.tail or "")


@dataclass(slots=True)
class Opmerkingen:
    """The remarks about one file, as they come up."""

    _regels: list[Leesregel] = field(default_factory=list)
    _onbekend: dict[str, tuple[int, int]] = field(default_factory=dict)

    def meld(self, element: Element, reden: Reden, kolom: str, waarde: str = "") -> None:
        """Remark something about an element, at its line."""
        kort = " ".join(waarde[:_BEGIN].split())[:WAARDE_LENGTE]
        self._regels.append(Leesregel(regel_van(element), reden, kolom, kort))

    def neem(self) -> tuple[Leesregel, ...]:
        """The remarks since the last time, in the order of the file."""
        regels = tuple(sorted(self._regels, key=lambda regel: regel.regel))
        self._regels.clear()
        return regels

    def neem_onbekend(self) -> tuple[Leesregel, ...]:
        """One remark for each name of an unknown element: its first line, and how many."""
        onbekend = sorted((regel, naam, keer) for naam, (regel, keer) in self._onbekend.items())
        return tuple(
            Leesregel(regel, Reden.ELEMENT_ONBEKEND, naam[:WAARDE_LENGTE], str(keer))
            for regel, naam, keer in onbekend
        )

    def onbekend(self, element: Element) -> None:
        """Count an element that is not read."""
        naam = lokaal(element)
        if naam not in self._onbekend and len(self._onbekend) >= MAX_ONBEKEND:
            naam = "…"
        eerder = self._onbekend.get(naam)
        regel, keer = eerder or (regel_van(element), 0)
        self._onbekend[naam] = (regel, keer + 1)

    def delen(self, element: Element, kent: AbstractSet[str]) -> Delen:
        """The children named in `kent`; the others are counted, unless they are left out."""
        uit: Delen = {}
        for kind in element:
            naam: str = kind.tag
            if naam not in kent:
                naam = lokaal(kind)
            if naam in kent:
                if naam in uit:
                    uit[naam].append(kind)
                else:
                    uit[naam] = [kind]
            elif naam not in TERZIJDE and naam.lower() not in HTML:
                self.onbekend(kind)
        return uit

    def binnen(self, delen: Delen, eerste: str, *verder: str) -> list[Element]:
        """The elements at the end of a path of names that begins in `delen`."""
        elementen = delen.get(eerste, [])
        for naam in verder:
            elementen = [
                kind for element in elementen for kind in self.delen(element, {naam}).get(naam, ())
            ]
        return elementen

    def attribuut(self, element: Element, naam: str) -> str | None:
        """An attribute as one line of text; None with a remark when it cannot be used."""
        ruw = element.get(naam, "")
        if is_plat(ruw) and "\n" not in ruw:
            plat = normalize("NFC", ruw.strip())
            if 0 < len(plat) <= MAX_TITEL:
                return plat
        veld = f"{lokaal(element)} {naam}"
        try:
            return lees_regel(platte_regel(_begrensd(ruw, veld)), veld=veld, grens=MAX_TITEL)
        except TekstGeweigerd as fout:
            self.meld(element, Reden(fout.reden), veld, ruw)
            return None

    def tekst(self, element: Element) -> str:
        """The text of an element with line breaks; empty with a remark when it cannot be used."""
        ruw = eigen_tekst(element)
        if is_plat(ruw):
            plat = normalize("NFC", ruw.strip())
            if len(plat) <= MAX_TEKST:
                return plat
        veld = lokaal(element)
        try:
            return lees_notitie(platte_tekst(_begrensd(ruw, veld)), veld=veld, grens=MAX_TEKST)
        except TekstGeweigerd as fout:
            self.meld(element, Reden(fout.reden), veld, ruw)
            return ""


def _begrensd(ruw: str, veld: str) -> str:
    """The text, unless it is longer than anything that becomes a text that is kept."""
    if len(ruw) > MAX_RUW:
        raise TekstGeweigerd(veld, "te_lang", len(ruw), MAX_RUW)
    return ruw
