"""Kerntaken and werkprocessen of SBB's XML, with what they ask besides of one profiel.

A printed code is not in the file: it is composed of the `hoofdstuk` of its parts.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from lxml.etree import _Element as Element

from werkplek.domain.kwalificatie import (
    Kerntaak,
    KerntaakCode,
    KerntaakTekst,
    Werkproces,
    WerkprocesCode,
    WerkprocesTekst,
)
from werkplek.domain.leesverslag import Reden
from werkplek.structuur.sbb_element import Delen, Opmerkingen, lokaal
from werkplek.structuur.sbb_inhoud import Lezing, lees_competenties, lees_teksten

_HOOFDSTUK: Final = re.compile(r"0*([1-9][0-9]?)")
_WERKPROCES: Final = frozenset({"werkproces"})
_WERKPROCESSEN: Final = frozenset(
    f"{deel}werkprocessen" for deel in ("", "basis", "profiel", "keuzedeel", "certificaat")
)
_KERNTAAKTEKSTEN: Final = ("complexiteit", "verantwoordelijkheid")
_IN_KERNTAAK: Final = _WERKPROCESSEN | _WERKPROCES | set(_KERNTAAKTEKSTEN)
_WERKPROCESTEKSTEN: Final = ("werkprocesomschrijving", "werkprocesresultaat", "werkprocesgedrag")
_COMPETENTIES: Final = "werkprocescompetenties"
_IN_WERKPROCES: Final = frozenset({*_WERKPROCESTEKSTEN, _COMPETENTIES})
_GEEN_TEKSTEN: Final = ("", "", "")


@dataclass(frozen=True, slots=True)
class GelezenWerkproces:
    """A werkproces as everybody has it, and by profiel what that one has besides."""

    nr: str
    werkproces: Werkproces
    erbij: Mapping[str, WerkprocesTekst]

    def voor(self, profiel: str) -> Werkproces:
        """The werkproces of one profiel."""
        if profiel not in self.erbij:
            return self.werkproces
        tekst, erbij = self.werkproces.tekst, self.erbij[profiel]
        samen = replace(
            tekst,
            competenties=tekst.competenties + erbij.competenties,
            omschrijving_profiel=erbij.omschrijving,
            resultaat_profiel=erbij.resultaat,
            gedrag_profiel=erbij.gedrag,
        )
        return replace(self.werkproces, tekst=samen)


@dataclass(frozen=True, slots=True)
class GelezenKerntaak:
    """A kerntaak as everybody has it, and by profiel what that one has besides."""

    kerntaak: Kerntaak
    werkprocessen: tuple[GelezenWerkproces, ...]
    erbij: Mapping[str, KerntaakTekst]

    def voor(self, profiel: str) -> Kerntaak:
        """The kerntaak of one profiel, with its werkprocessen."""
        tekst = self.kerntaak.tekst
        if profiel in self.erbij:
            tekst = replace(
                tekst,
                complexiteit_profiel=self.erbij[profiel].complexiteit,
                verantwoordelijkheid_profiel=self.erbij[profiel].verantwoordelijkheid,
            )
        werkprocessen = tuple(werkproces.voor(profiel) for werkproces in self.werkprocessen)
        return replace(self.kerntaak, tekst=tekst, werkprocessen=werkprocessen)


def lees_kerntaken(
    elementen: Iterable[Element], deel: str, lezing: Lezing
) -> tuple[GelezenKerntaak, ...]:
    """The kerntaken of one deel (`B1`, `P2`) in number order."""
    genummerd = _nummer(elementen, f"{deel}-K", lezing.opmerkingen)
    gelezen = (_kerntaak(element, code, lezing) for code, element in genummerd)
    return tuple(kerntaak for kerntaak in gelezen if kerntaak is not None)


def hoofdstuk(element: Element, opmerkingen: Opmerkingen) -> int | None:
    """What an element adds to a code, 1 to 99; None with a remark when it does not say so."""
    treffer = _HOOFDSTUK.fullmatch(element.get("hoofdstuk", "").strip())
    if treffer is not None:
        return int(treffer[1])
    wat = element.get("titel") or element.get("nr") or ""
    opmerkingen.meld(element, Reden.ZONDER_CODE, lokaal(element), wat)
    return None


def _nummer(
    elementen: Iterable[Element], voor: str, opmerkingen: Opmerkingen
) -> Iterator[tuple[str, Element]]:
    """Elements with their codes, in number order; remarks what is double and what is missing."""
    op_nummer: dict[int, Element] = {}
    for element in elementen:
        nummer = hoofdstuk(element, opmerkingen)
        if nummer in op_nummer:
            kolom = f"{lokaal(element)}_code"
            opmerkingen.meld(element, Reden.CODE_DUBBEL, kolom, f"{voor}{nummer}")
        elif nummer is not None:
            op_nummer[nummer] = element
    verwacht = 1
    for nummer, element in sorted(op_nummer.items()):
        if nummer > verwacht:
            kolom = f"{lokaal(element)}_code"
            opmerkingen.meld(element, Reden.NUMMER_ONTBREEKT, kolom, f"{voor}{verwacht}")
        verwacht = nummer + 1
        yield f"{voor}{nummer}", element


def _kerntaak(element: Element, code: str, lezing: Lezing) -> GelezenKerntaak | None:
    titel = lezing.opmerkingen.attribuut(element, "titel")
    if titel is None:
        return None
    delen = lezing.opmerkingen.delen(element, _IN_KERNTAAK)
    elementen = _werkproceselementen(delen, lezing.opmerkingen)
    if not elementen:
        lezing.opmerkingen.meld(element, Reden.KERNTAAK_LEEG, "werkproces_code", code)
    genummerd = _nummer(elementen, f"{code}-W", lezing.opmerkingen)
    gelezen = (_werkproces(deel, wcode, lezing) for wcode, deel in genummerd)
    eigen, erbij = lees_teksten(delen, _KERNTAAKTEKSTEN, lezing)
    kerntaak = Kerntaak(
        code=KerntaakCode(code),
        titel=titel,
        werkprocessen=(),
        herkomst=lezing.herkomst,
        bron=lezing.bron,
        tekst=KerntaakTekst(*eigen),
    )
    return GelezenKerntaak(
        kerntaak,
        tuple(werkproces for werkproces in gelezen if werkproces is not None),
        {nr: KerntaakTekst(*teksten) for nr, teksten in erbij.items()},
    )


def _werkproceselementen(delen: Delen, opmerkingen: Opmerkingen) -> list[Element]:
    gevonden = list(delen.get("werkproces", ()))
    for naam in sorted(_WERKPROCESSEN):
        for houder in delen.get(naam, ()):
            gevonden += opmerkingen.delen(houder, _WERKPROCES).get("werkproces", ())
    return gevonden


def _werkproces(element: Element, code: str, lezing: Lezing) -> GelezenWerkproces | None:
    gelijk = _gelijk_aan(element, lezing)
    if gelijk is not None and not element.get("titel", "").strip():
        titel: str | None = gelijk.titel
    else:
        titel = lezing.opmerkingen.attribuut(element, "titel")
    if titel is None:
        return None
    delen = lezing.opmerkingen.delen(element, _IN_WERKPROCES)
    eigen, teksten = lees_teksten(delen, _WERKPROCESTEKSTEN, lezing)
    letters, andere = lees_competenties(delen.get(_COMPETENTIES, []), lezing)
    werkproces = Werkproces(
        code=WerkprocesCode(code),
        titel=titel,
        herkomst=lezing.herkomst,
        bron=lezing.bron,
        tekst=_tekst(eigen, letters),
    )
    if gelijk is not None:
        werkproces = replace(werkproces, gelijk_aan=gelijk.code)
    erbij = {
        nr: _tekst(teksten.get(nr, _GEEN_TEKSTEN), andere.get(nr, ()))
        for nr in teksten.keys() | andere.keys()
    }
    return GelezenWerkproces(element.get("nr", ""), werkproces, erbij)


def _tekst(teksten: tuple[str, ...], competenties: tuple[str, ...]) -> WerkprocesTekst:
    omschrijving, resultaat, gedrag = teksten
    return WerkprocesTekst(omschrijving, resultaat, gedrag, competenties)


def _gelijk_aan(element: Element, lezing: Lezing) -> Werkproces | None:
    """The werkproces that one of a certificaat refers to."""
    nr = element.get("referentie", "").strip()
    if not nr:
        return None
    gelijk = lezing.werkprocessen.get(nr)
    if gelijk is None:
        lezing.opmerkingen.meld(element, Reden.VERWIJZING_ONBEKEND, "werkproces", nr)
    return gelijk
