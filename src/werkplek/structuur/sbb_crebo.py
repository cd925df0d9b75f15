"""Crebo's of SBB's XML, with the ministerie and the dates that stand at them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from lxml.etree import _Element as Element

from werkplek.domain.fouten import CreboOnbekend
from werkplek.domain.kwalificatie import Crebo, Geldigheid, Soort, lees_crebo, soort_van
from werkplek.domain.leesverslag import Reden
from werkplek.structuur.sbb_element import Opmerkingen, lokaal

_DATUMS: Final = ("geldig_vanaf", "datum_einde_instroom", "datum_einde_opleiding")
_NEDERLANDS: Final = re.compile(r"([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})")
_ISO: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T[0-9:.]+(?:Z|[+-][0-9:]+)?)?")


@dataclass(frozen=True, slots=True)
class Creboregel:
    """A crebo, the ministerie that pays for it, and when it holds."""

    crebo: Crebo
    ministerie: str
    geldig: Geldigheid


def lees_crebos(elementen: Iterable[Element], opmerkingen: Opmerkingen) -> Iterator[Creboregel]:
    """The crebo's of a kwalificatie or dossier; those that cannot be read leave a remark."""
    for element in elementen:
        tekst = "".join(element.itertext()).strip()
        crebo = _crebo(tekst)
        if crebo is None:
            reden = Reden.CREBO_ONLEESBAAR if tekst else Reden.LEEG
            opmerkingen.meld(element, reden, lokaal(element), tekst)
            continue
        ministerie = element.get("ministerie", "").strip().upper()
        yield Creboregel(crebo, ministerie, lees_geldigheid(element, opmerkingen))


def lees_geldigheid(element: Element, opmerkingen: Opmerkingen) -> Geldigheid:
    """The dates in the attributes of an element; what is empty or cannot be read is unknown."""
    attributen = {str(naam).lower(): str(waarde) for naam, waarde in element.attrib.items()}
    datums: list[date | None] = []
    for naam in _DATUMS:
        tekst = attributen.get(naam, "").strip()
        datum = _datum(tekst)
        if tekst and datum is None:
            opmerkingen.meld(element, Reden.DATUM_ONLEESBAAR, naam, tekst)
        datums.append(datum)
    return Geldigheid(*datums)


def aangevuld(geldig: Geldigheid, dossier: Geldigheid) -> Geldigheid:
    """The dates of a kwalificatie, and where one is unknown that of its dossier."""
    return Geldigheid(
        vanaf=geldig.vanaf or dossier.vanaf,
        einde_instroom=geldig.einde_instroom or dossier.einde_instroom,
        einde_opleiding=geldig.einde_opleiding or dossier.einde_opleiding,
    )


def _crebo(tekst: str) -> Crebo | None:
    try:
        crebo = lees_crebo(tekst)
    except CreboOnbekend:
        return None
    return crebo if soort_van(crebo) is Soort.KWALIFICATIE else None


def _datum(tekst: str) -> date | None:
    if treffer := _NEDERLANDS.fullmatch(tekst):
        dag, maand, jaar = treffer.groups()
    elif treffer := _ISO.fullmatch(tekst):
        jaar, maand, dag = treffer.groups()
    else:
        return None
    try:
        return date(int(jaar), int(maand), int(dag))
    except ValueError:
        return None
