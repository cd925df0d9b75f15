"""A real page with its QR, and pages on which somebody changed something."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from PIL import Image

from tests.papiercode.papieren import KID, SLEUTEL, SOM, papier
from tests.scan.printer import bladen
from werkplek.documents.papiercode.claims import claims_van
from werkplek.documents.papiercode.code import maak_code
from werkplek.documents.papiermaker import PdfPapiermaker
from werkplek.domain.controle import Papierclaims
from werkplek.domain.kwalificatie import Crebo, WerkprocesCode
from werkplek.domain.vaststelling import Papier
from werkplek.domain.verklaring import Verklaring, VerklaringRegel

ECHT = papier(5)
"""Its head, all its werkprocessen and the place to sign are on the first two pages."""


@cache
def code(waarde: Papier) -> str:
    """The QR of this paper."""
    return maak_code(claims(waarde), KID, SLEUTEL.sign)


def claims(waarde: Papier = ECHT) -> Papierclaims:
    """What the QR states."""
    return claims_van(waarde, SOM)


@cache
def gedrukt(waarde: Papier, qr_van: Papier | None = None) -> tuple[Image.Image, ...]:
    """Every page, with the QR of another paper where somebody typed it over."""
    return tuple(bladen(PdfPapiermaker().maak(waarde), code(qr_van or waarde)))


def anders(**velden: object) -> Papier:
    """The same paper with other words in the verklaring."""
    return Papier(replace(ECHT.verklaring, **velden), ECHT.vaststelling)  # type: ignore[arg-type]


def _regel(nummer: int, **velden: object) -> tuple[VerklaringRegel, ...]:
    return tuple(
        replace(regel, **velden) if plek == nummer else regel  # type: ignore[arg-type]
        for plek, regel in enumerate(ECHT.verklaring.regels)
    )


def _dag_later(dagen: Iterable[date]) -> tuple[date, ...]:
    *eerder, laatste = sorted(dagen)
    return (*eerder, laatste + timedelta(days=1))


_V: Verklaring = ECHT.verklaring
_WIE = _V.deelnemer

VERANDERD: dict[str, tuple[Papier, str, str]] = {
    "name": (
        anders(deelnemer=replace(_WIE, voornamen="Bram", achternaam="Verzinsel")),
        *("papier_anders", "naam"),
    ),
    "half the name": (
        anders(deelnemer=replace(_WIE, achternaam="Verzinsel")),
        *("papier_anders", "naam"),
    ),
    "one letter of the name": (
        anders(deelnemer=replace(_WIE, achternaam="Voorbaeld")),
        *("papier_twijfel", "naam"),
    ),
    "one digit of the birth date": (
        anders(deelnemer=replace(_WIE, geboortedatum=date(2004, 2, 28))),
        *("papier_anders", "geboortedatum"),
    ),
    "a zero of the birth date": (
        anders(deelnemer=replace(_WIE, geboortedatum=date(2009, 2, 28))),
        *("papier_anders", "geboortedatum"),
    ),
    "birth place": (
        anders(deelnemer=replace(_WIE, geboorteplaats="Utrecht")),
        *("papier_anders", "geboorteplaats"),
    ),
    "leerbedrijf": (
        anders(bedrijf=replace(_V.bedrijf, naam="Garage Van Verzinsel")),
        *("papier_anders", "leerbedrijf"),
    ),
    "period": (anders(eind=date(2026, 7, 19)), "papier_anders", "periode"),
    "crebo": (anders(crebo=Crebo("25745")), "papier_anders", "crebo"),
    "level": (anders(niveau=2), "papier_anders", "niveau"),
    "praktijkopleider": (
        anders(praktijkopleider=replace(_V.praktijkopleider, naam="Kees Verzinsel")),
        *("papier_anders", "praktijkopleider"),
    ),
    "row added": (
        anders(regels=(*_V.regels, replace(_V.regels[0], code=WerkprocesCode("B1-K1-W8")))),
        *("regel_erbij", "B1-K1-W8"),
    ),
    "row removed": (anders(regels=_V.regels[:-1]), "regel_weg", "B1-K1-W5"),
    "code of a row": (
        anders(regels=_regel(1, code=WerkprocesCode("B1-K1-W7"))),
        *("regel_erbij", "B1-K1-W7"),
    ),
    "one day of a row": (
        anders(regels=_regel(2, gezien_op=_dag_later(_V.regels[2].gezien_op))),
        *("regel_dagen", "B1-K1-W3"),
    ),
    "day added to a row": (
        anders(regels=_regel(3, gezien_op=(*_V.regels[3].gezien_op, date(2026, 7, 9)))),
        *("regel_dagen", "B1-K1-W4"),
    ),
}
"""What was changed, and the finding that must point at it (documents.md §6.4)."""


def alles_veranderd() -> Papier:
    """One page with all of it changed that can be changed at once."""
    namen = ("name", "one digit of the birth date", "birth place", "leerbedrijf", "period")
    velden: dict[str, object] = {}
    for naam in (*namen, "crebo", "level", "praktijkopleider"):
        nieuw = VERANDERD[naam][0].verklaring
        velden |= {
            veld: getattr(nieuw, veld)
            for veld in ("bedrijf", "eind", "crebo", "niveau", "praktijkopleider")
            if getattr(nieuw, veld) != getattr(_V, veld)
        }
    velden["deelnemer"] = replace(
        _WIE,
        voornamen="Bram",
        achternaam="Verzinsel",
        geboortedatum=date(2004, 2, 28),
        geboorteplaats="Utrecht",
    )
    regels = list(_V.regels[:-1])
    regels[1] = replace(regels[1], code=WerkprocesCode("B1-K1-W7"))
    regels[2] = replace(regels[2], gezien_op=_dag_later(regels[2].gezien_op))
    regels[3] = replace(regels[3], gezien_op=(*regels[3].gezien_op, date(2026, 7, 9)))
    return anders(**velden, regels=tuple(regels))
