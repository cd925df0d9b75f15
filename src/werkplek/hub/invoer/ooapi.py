"""Persons and associations of OOAPI v5, as the mbo's OKE profile sends them, as lines of our own.

A bpv is an association of a student with an offering of an *external* component. The profile has no
field for the leerbedrijf: it is looked for in `organization` of offering and `ext`, under codes of
type `leerbedrijf_id`. Needs (`assignedNeeds`, `personalNeeds`), birth dates and addresses are not
read: nothing of a person but name and codes leaves this module.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from werkplek.hub.fouten import BestandGeweigerd
from werkplek.hub.invoer.bestand import MAX_REGELS
from werkplek.hub.invoer.kolommen import Opgave, Opgaven
from werkplek.hub.invoer.schoon import Zeef

Object = Mapping[str, Any]

_LEEG: Final[Object] = {}
_CODES_MENS: Final = frozenset({"studentNumber", "identifier", "systemId"})
_CODES_CREBO: Final = frozenset({"crohoCreboCode", "opleidingscode", "nationalEducationCode"})
_WEG: Final = frozenset({"canceled", "denied", "cancelled", "declined"})
_BEGIN: Final = ("startDate", "startDateTime")
_EIND: Final = ("finalEndDate", "expectedEndDate", "endDate", "endDateTime")
_DAG: Final = 10


def lees_personen(document: Any) -> tuple[Opgaven, tuple[Opgave, ...]]:  # noqa: ANN401  JSON
    """Students as deelnemers, and staff. Raises `BestandGeweigerd`."""
    zeef = Zeef()
    regels: list[Opgave] = []
    staf: list[Opgave] = []
    for nr, mens in _items(zeef.document(document), "personId", "persons"):
        rollen = mens.get("affiliations") or ["student"]
        doel = regels if "student" in rollen else staf
        doel.append(_mens(nr, mens))
    return Opgaven(tuple(regels), (), zeef.geweerd), tuple(staf)


def lees_plaatsingen(document: Any) -> Opgaven:  # noqa: ANN401  JSON
    """Associations of students as plaatsingen. Raises `BestandGeweigerd`."""
    zeef = Zeef()
    items = list(_items(zeef.document(document), "associationId", "associations"))
    begeleiders = {
        _id_van(deel.get("offering"), "offeringId"): _id_van(deel.get("person"), "personId")
        for _, deel in items
        if deel.get("role") not in {"student", None}
    }
    regels: list[Opgave] = []
    mis: list[tuple[int, str]] = []
    for nr, deel in items:
        if deel.get("role") != "student":
            continue
        if deel.get("state") in _WEG:
            mis.append((nr, "geannuleerd"))
        elif not _is_bpv(deel):
            mis.append((nr, "geen_bpv"))
        else:
            regels.append(_plaatsing(nr, deel, begeleiders))
    return Opgaven(tuple(regels), tuple(mis), zeef.geweerd)


def _items(document: Any, sleutel: str, lijst: str) -> Iterator[tuple[int, Object]]:  # noqa: ANN401
    """One object, a list, or a page; numbered from 1."""
    if isinstance(document, dict):
        binnen = document.get(lijst, document.get("items"))
        document = binnen if isinstance(binnen, list) else [document]
    if not isinstance(document, list) or len(document) > MAX_REGELS:
        raise BestandGeweigerd("te_veel" if isinstance(document, list) else "json")
    if not any(isinstance(deel, dict) and sleutel in deel for deel in document):
        raise BestandGeweigerd(f"geen_{lijst}")
    for nr, deel in enumerate(document, 1):
        if isinstance(deel, dict):
            yield nr, deel


def _mens(nr: int, mens: Object) -> Opgave:
    voorkeur = [*_consumers(mens), mens]
    roepnaam = next(
        (_tekst(deel, "preferredName") for deel in voorkeur if _tekst(deel, "preferredName")), ""
    )
    codes = [code for soort, code in _codes(mens) if soort in _CODES_MENS]
    return Opgave(
        nr,
        {
            "nummer": next(iter(codes), "") or _tekst(mens, "personId"),
            "roepnaam": roepnaam or _tekst(mens, "givenName"),
            "tussenvoegsel": _tekst(mens, "surnamePrefix"),
            "achternaam": _tekst(mens, "surname"),
        },
        tuple(filter(None, (*codes, _tekst(mens, "personId")))),
    )


def _is_bpv(deel: Object) -> bool:
    aanbod = _object(deel, "offering")
    onderdeel = _object(aanbod, "component")
    return (
        onderdeel.get("componentType") in {"external", "internship"}
        or next(_bedrijven(deel), "") != ""
    )


def _plaatsing(nr: int, deel: Object, begeleiders: Mapping[str, str]) -> Opgave:
    ext = _object(deel, "ext")
    aanbod = _object(deel, "offering")
    tijden = (*_consumers(deel), ext, aanbod)
    werk = ext.get("werkprocessen")
    return Opgave(
        nr,
        {
            "nummer": _tekst(deel, "associationId"),
            "deelnemer": _id_van(deel.get("person"), "personId"),
            "leerbedrijf": next(_bedrijven(deel), ""),
            "crebo": next(_crebos(deel), ""),
            "begin": _dag(tijden, _BEGIN),
            "eind": _dag(tijden, _EIND),
            "begeleider": begeleiders.get(_id_van(deel.get("offering"), "offeringId"), ""),
            "werkprocessen": " ".join(map(str, werk)) if isinstance(werk, list) else "",
        },
    )


def _bedrijven(deel: Object) -> Iterator[str]:
    """By which number the leerbedrijf is named, SBB's first."""
    aanbod = _object(deel, "offering")
    for houder in (_object(deel, "ext"), _object(aanbod, "ext"), *_consumers(deel), aanbod):
        organisatie = _object(houder, "organization") or _object(houder, "leerbedrijf")
        for soort, code in _codes(organisatie):
            if "leerbedrijf" in soort.lower():
                yield code
        if houder is not aanbod and _tekst(organisatie, "organizationId"):
            yield _tekst(organisatie, "organizationId")


def _crebos(deel: Object) -> Iterator[str]:
    aanbod = _object(deel, "offering")
    for houder in (deel, aanbod, _object(aanbod, "component"), _object(aanbod, "program")):
        for soort, code in _codes(houder):
            if soort in _CODES_CREBO or "crebo" in soort.lower():
                yield code
    yield _tekst(_object(deel, "ext"), "crebo")


def _codes(houder: Object) -> Iterator[tuple[str, str]]:
    andere = houder.get("otherCodes")
    for paar in (houder.get("primaryCode"), *(andere if isinstance(andere, list) else ())):
        if isinstance(paar, dict):
            yield _tekst(paar, "codeType"), _tekst(paar, "code")


def _consumers(houder: Object) -> tuple[Object, ...]:
    delen = houder.get("consumers")
    lijst = delen if isinstance(delen, list) else [delen]
    return tuple(deel for deel in lijst if isinstance(deel, dict))


def _dag(houders: tuple[Object, ...], namen: tuple[str, ...]) -> str:
    gevonden = (_tekst(houder, naam) for naam in namen for houder in houders)
    return next(filter(None, gevonden), "")[:_DAG]


def _id_van(waarde: Any, sleutel: str) -> str:  # noqa: ANN401  JSON: an id, or the whole
    return _tekst(waarde, sleutel) if isinstance(waarde, dict) else str(waarde or "")


def _object(houder: Object, naam: str) -> Object:
    waarde = houder.get(naam)
    return waarde if isinstance(waarde, dict) else _LEEG


def _tekst(houder: Object, naam: str) -> str:
    waarde = houder.get(naam)
    return str(waarde).strip() if isinstance(waarde, str | int) else ""
