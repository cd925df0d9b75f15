"""Keuzedelen and mbo-certificaten of SBB's XML: they have codes and numbering of their own.

Nobody here has seen an export that holds them. What is read is the form of the other parts: a
`keuzedeel` or `certificaat` with its code as an attribute or element, and kerntaken inside.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from lxml.etree import _Element as Element

from werkplek.domain.fouten import CreboOnbekend
from werkplek.domain.kwalificatie import (
    GEEN_CREBO,
    Crebo,
    DossierEditie,
    Kwalificatie,
    Soort,
    lees_crebo,
    soort_van,
)
from werkplek.domain.leesverslag import Reden
from werkplek.structuur.sbb_crebo import lees_geldigheid
from werkplek.structuur.sbb_deel import GelezenKerntaak, hoofdstuk, lees_kerntaken
from werkplek.structuur.sbb_element import Opmerkingen, lokaal
from werkplek.structuur.sbb_inhoud import Lezing
from werkplek.structuur.tidy_kolommen import MAX_TITEL

EDITIE: Final = "SBB "
"""What stands before SBB's own number in the name of an edition."""

LOS: Final = {"keuzedeel": Soort.KEUZEDEEL, "certificaat": Soort.CERTIFICAAT}
"""The elements that are read here."""

_ZONDER_NIVEAU: Final = frozenset({"", "0"})
_DEEL: Final = {Soort.KEUZEDEEL: "D", Soort.CERTIFICAAT: "C"}
_NIVEAU: Final = re.compile(r"(?:niveau\s*)?([1-4])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Plaats:
    """Where a keuzedeel or certificaat stands: in a dossier, in a profiel, or by itself."""

    lezing: Lezing
    dossier: DossierEditie | None = None
    hoort_bij: Crebo = GEEN_CREBO


def lees_los(element: Element, plaats: Plaats) -> Kwalificatie | None:
    """A keuzedeel or certificaat; None where it only refers to one, or cannot be used."""
    if element.get("referentie") and not element.get("titel"):
        return None
    opmerkingen = plaats.lezing.opmerkingen
    soort = LOS[lokaal(element)]
    crebo, drager = _code(element, soort, opmerkingen)
    naam = opmerkingen.attribuut(element, "titel")
    if crebo is None or naam is None:
        return None
    dossier = _editie(element, crebo, naam, plaats)
    if dossier is None:
        return None
    lezing = plaats.lezing
    if dossier is not plaats.dossier:
        bron = f"SBB-{lokaal(element)} {dossier.editie.removeprefix(EDITIE)}"
        lezing = replace(lezing, bron=bron)
    in_element = lees_geldigheid(element, opmerkingen)
    in_code = in_element if drager is element else lees_geldigheid(drager, opmerkingen)
    return Kwalificatie(
        crebo=crebo,
        naam=naam,
        niveau=_niveau(element, opmerkingen),
        dossier=dossier,
        kerntaken=tuple(k.voor("") for k in _kerntaken(element, soort, lezing)),
        geldig=in_code.aangevuld_met(in_element),
        hoort_bij=_hoort_bij(element, soort, plaats),
    )


def lees_niveau(tekst: str) -> int | None:
    """A niveau as XML spells it, "2" or "niveau 2"; None where it cannot be read."""
    gelezen = _NIVEAU.fullmatch(tekst)
    return None if gelezen is None else int(gelezen[1])


def _niveau(element: Element, opmerkingen: Opmerkingen) -> int:
    """The niveau, which a keuzedeel or certificaat need not have: then 0."""
    tekst = element.get("niveau", "").strip()
    niveau = lees_niveau(tekst) if tekst not in _ZONDER_NIVEAU else 0
    if niveau is None:
        opmerkingen.meld(element, Reden.NIVEAU_ONBEKEND, "niveau", tekst)
    return niveau or 0


def _hoort_bij(element: Element, soort: Soort, plaats: Plaats) -> Crebo:
    if soort is not Soort.CERTIFICAAT:
        return GEEN_CREBO
    if not plaats.hoort_bij:
        naam = element.get("titel", "")
        plaats.lezing.opmerkingen.meld(element, Reden.CERTIFICAAT_LOS, lokaal(element), naam)
    return plaats.hoort_bij


def editie_van(element: Element, opmerkingen: Opmerkingen) -> str | None:
    """The name of an edition: SBB's number, and its versie; None with a remark without number."""
    if not element.get("nr", "").strip():
        opmerkingen.meld(element, Reden.ZONDER_CODE, lokaal(element), element.get("titel", ""))
        return None
    nr = opmerkingen.attribuut(element, "nr")
    versie = opmerkingen.attribuut(element, "versie") if element.get("versie", "").strip() else ""
    if nr is None or versie is None:
        return None
    editie = f"{EDITIE}{nr} ({versie})" if versie else f"{EDITIE}{nr}"
    if len(editie) > MAX_TITEL:
        opmerkingen.meld(element, Reden.TE_LANG, f"{lokaal(element)} nr", editie)
        return None
    return editie


def _editie(element: Element, crebo: Crebo, naam: str, plaats: Plaats) -> DossierEditie | None:
    """A certificaat is of the edition of its dossier; a keuzedeel, and what is loose, its own."""
    if plaats.dossier is not None and soort_van(crebo) is Soort.CERTIFICAAT:
        return plaats.dossier
    editie = editie_van(element, plaats.lezing.opmerkingen)
    return None if editie is None else DossierEditie(crebo, naam, editie)


def _code(element: Element, soort: Soort, opmerkingen: Opmerkingen) -> tuple[Crebo | None, Element]:
    """The code and the element that carries it."""
    gezien = ""
    for tekst, drager in _codes(element):
        gezien = gezien or tekst
        try:
            crebo = lees_crebo(tekst)
        except CreboOnbekend:
            continue
        if soort_van(crebo) is soort:
            return crebo, drager
    reden = Reden.CREBO_ONLEESBAAR if gezien else Reden.ZONDER_CODE
    opmerkingen.meld(element, reden, lokaal(element), gezien or element.get("titel", ""))
    return None, element


def _codes(element: Element) -> Iterator[tuple[str, Element]]:
    for attribuut in _codenamen(element):
        if tekst := element.get(attribuut, "").strip():
            yield tekst, element
    for kind in element.iterdescendants(*(f"{{*}}{naam}" for naam in _codenamen(element))):
        if tekst := (kind.text or "").strip():
            yield tekst, kind


def _codenamen(element: Element) -> tuple[str, ...]:
    naam = lokaal(element)
    return "code", "crebo", "opleidingscode", f"{naam}code", f"{naam}crebo"


def _kerntaken(element: Element, soort: Soort, lezing: Lezing) -> tuple[GelezenKerntaak, ...]:
    opmerkingen = lezing.opmerkingen
    naam = lokaal(element)
    houders = ("kerntaken", f"{naam}kerntaken")
    delen = opmerkingen.delen(
        element, {"kerntaak", *houders, *_codenamen(element), *_terzijde(naam)}
    )
    kerntaken = delen.get("kerntaak", [])
    for houder in houders:
        kerntaken = kerntaken + opmerkingen.binnen(delen, houder, "kerntaak")
    if not kerntaken:
        opmerkingen.meld(element, Reden.LEEG, naam, element.get("titel", ""))
    nummer = hoofdstuk(element, opmerkingen) if element.get("hoofdstuk") else 1
    return lees_kerntaken(kerntaken, f"{_DEEL[soort]}{nummer or 1}", lezing)


def _terzijde(naam: str) -> tuple[str, ...]:
    return "creboinformatie", f"{naam}crebos", "omschrijving", "sbu", "profiel"
