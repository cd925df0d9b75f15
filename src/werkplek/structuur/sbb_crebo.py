"""Crebo's of SBB's XML, with the ministerie and the dates that stand at them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from lxml.etree import _Element as Element

from werkplek.domain.fouten import CreboOnbekend
from werkplek.domain.kwalificatie import Crebo, Geldigheid, Soort, lees_crebo, soort_van
from werkplek.domain.leesverslag import Reden
from werkplek.structuur.datum import lees_datum
from werkplek.structuur.sbb_element import Opmerkingen, lokaal

_DATUMS: Final = ("geldig_vanaf", "datum_einde_instroom", "datum_einde_opleiding")


@dataclass(frozen=True, slots=True)
class Creboregel:
    """A crebo, the ministerie that pays for it, and when it holds."""

    crebo: Crebo
    ministerie: str
    geldig: Geldigheid


def lees_crebos(elementen: Iterable[Element], opmerkingen: Opmerkingen) -> Iterator[Creboregel]:
    """The crebo's of a kwalificatie or dossier; those that cannot be read leave a remark."""
    for element in elementen:
        tekst = "".join(map(str, element.itertext())).strip()
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
    return Geldigheid(*(_datum(element, naam, attributen, opmerkingen) for naam in _DATUMS))


def _crebo(tekst: str) -> Crebo | None:
    try:
        crebo = lees_crebo(tekst)
    except CreboOnbekend:
        return None
    return crebo if soort_van(crebo) is Soort.KWALIFICATIE else None


def _datum(
    element: Element, naam: str, attributen: Mapping[str, str], opmerkingen: Opmerkingen
) -> date | None:
    """A day, of which the time that a program may write behind it is left out."""
    tekst = attributen.get(naam, "")
    try:
        return lees_datum(tekst.partition("T")[0])
    except ValueError:
        opmerkingen.meld(element, Reden.DATUM_ONLEESBAAR, naam, tekst)
        return None
