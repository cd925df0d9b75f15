"""Judges a PDF that carries its record: every rule, each guarded by itself; closed on failure."""

import logging
from collections.abc import Callable
from datetime import date
from typing import Final

from werkplek.documents.controle import regels_papier, regels_qr, regels_tekens, regels_tijd
from werkplek.documents.controle.gevonden import Gevonden, beoordeel
from werkplek.documents.controle.uitslag import uitslag
from werkplek.documents.controle.zaak import GeenVerslag, Zaak
from werkplek.documents.papiercode.claims import claims_van
from werkplek.documents.verslag import VerslagOnleesbaar
from werkplek.domain.controle import Bevinding, Controleverslag, Drager, Papierclaims, Uitslag
from werkplek.domain.vaststelling import Handtekeningrol

Regel = Callable[[Zaak, Gevonden], tuple[Bevinding, ...]]

REGELS: Final[tuple[Regel, ...]] = (
    regels_papier.heel_bestand,
    regels_tekens.volgorde,
    regels_papier.zelfde_bladzijde,
    regels_papier.ongewijzigd_sinds_begin,
    regels_tekens.gaaf,
    regels_tekens.niets_daarna,
    regels_tekens.certificeert,
    regels_tekens.namen,
    regels_tekens.niets_verborgen,
    regels_tekens.kale_omslag,
    regels_tijd.bekende_school,
    regels_tijd.certificaten_toen,
    regels_tijd.zegel_van_school,
    regels_tijd.gestempeld,
    regels_tijd.stempels_vertrouwd,
    regels_tijd.laatste_dekt_alles,
    regels_qr.qr_zegt_hetzelfde,
)
"""Every rule; a file is real when none of them finds anything."""

ZONDER_ZEGEL: Final = frozenset({"niet_vastgesteld", "niet_verzegeld"})
"""Then the number in it is what anybody wrote, and says nothing about what the school withdrew."""

_GETEKEND: Final = b"/ByteRange"

_log = logging.getLogger(__name__)


def controleer_bestand(zaak: Zaak, regels: tuple[Regel, ...] = REGELS) -> Controleverslag:
    """Judge it. Raises `GeenVerslag` for a file that carries no record at all."""
    try:
        _ = zaak.verslag
        gevonden = beoordeel(zaak)
    except GeenVerslag:
        raise
    except VerslagOnleesbaar:
        return niet_echt("verslag_anders")
    except Exception as fout:  # whatever a hostile file does to a parser: not passed
        if _GETEKEND not in zaak.inhoud:
            raise GeenVerslag from fout  # a scan: its maker need not be as strict as we are
        _log.info("a file that cannot be read strictly: %s", type(fout).__name__)
        return niet_echt("niet_strikt_te_lezen")
    bevindingen = tuple(
        bevinding for regel in regels for bevinding in _pas_toe(regel, zaak, gevonden)
    )
    terug = None if ZONDER_ZEGEL & {een.code for een in bevindingen} else _ingetrokken_op(zaak)
    oordeel = uitslag(bevindingen, ingetrokken=terug is not None)
    school = zaak.school
    return Controleverslag(
        drager=Drager.BESTAND,
        uitslag=oordeel,
        claims=_claims(zaak, gevonden, oordeel),
        bevindingen=bevindingen,
        lijst_van=None if school is None else school.lijst_van,
        ingetrokken_op=terug,
        getekend_voor=_getekend_voor(gevonden),
    )


def niet_echt(code: str, waar: str = "") -> Controleverslag:
    """A file of which nothing more can be said than this."""
    bevinding = Bevinding(code, waar)
    return Controleverslag(
        Drager.BESTAND, uitslag((bevinding,), ingetrokken=False), None, (bevinding,)
    )


def _pas_toe(regel: Regel, zaak: Zaak, gevonden: Gevonden) -> tuple[Bevinding, ...]:
    try:
        return regel(zaak, gevonden)
    except Exception as fout:  # noqa: BLE001  as above
        _log.info("a rule that broke on a file: %s %s", regel.__name__, type(fout).__name__)
        return (Bevinding("niet_strikt_te_lezen", regel.__name__),)


def _ingetrokken_op(zaak: Zaak) -> date | None:
    school = zaak.school
    return None if school is None else school.ingetrokken.get(zaak.verslag.papier.verklaring.nummer)


def _getekend_voor(gevonden: Gevonden) -> date | None:
    """When a time stamp proves that the people had signed: the latest of them."""
    mensen = [een.op for een in gevonden.handtekeningen if een.rol != Handtekeningrol.SCHOOL]
    momenten = [moment for moment in mensen if moment is not None]
    return max(momenten).date() if momenten else None


def _claims(zaak: Zaak, gevonden: Gevonden, oordeel: Uitslag) -> Papierclaims | None:
    """What the school states, and nothing when that is not certain."""
    if zaak.vaststelling is None or oordeel not in {Uitslag.ECHT, Uitslag.INGETROKKEN}:
        return None
    return claims_van(zaak.verslag.papier, regels_qr.som(zaak, gevonden.handtekeningen))
