"""Judges the text of a QR: who signed it, and was it taken back."""

from datetime import date

from werkplek.documents.controle.uitslag import uitslag
from werkplek.documents.controle.vertrouwen import Geldigheid, Vertrouwen
from werkplek.documents.papiercode.code import kid_van, lees_code, school_van
from werkplek.documents.papiercode.fouten import CodeOnleesbaar, CodeVals, Valsheid
from werkplek.domain.controle import Bevinding, Controleverslag, Drager


def controleer_code(
    tekst: str, vertrouwen: Vertrouwen, drager: Drager = Drager.QR
) -> Controleverslag:
    """What the school states with this text; never more than its letters say."""
    try:
        kid = kid_van(tekst)
        school = vertrouwen.school_met(kid, school_van(tekst))
        claims = lees_code(
            tekst, {} if school is None else school.papiersleutels, vertrouwen.titels
        )
    except CodeOnleesbaar:
        return _zonder(drager, Bevinding("code_onleesbaar"))
    except CodeVals as fout:
        if fout.reden is Valsheid.SLEUTEL_ONBEKEND:
            return _zonder(drager, Bevinding("code_sleutel_onbekend", fout.school))
        return _zonder(drager, Bevinding("code_vals", fout.reden))
    assert school is not None  # noqa: S101  a key was found
    if claims.school != school.naam:
        return _zonder(drager, Bevinding("code_vals", "school"))
    terug = school.ingetrokken.get(claims.nummer)
    telt = _telt(school.papier[kid].geldig, claims.vastgesteld_op)
    bevindingen = () if telt else (Bevinding("code_sleutel_ingetrokken"),)
    return Controleverslag(
        drager=drager,
        uitslag=uitslag(bevindingen, ingetrokken=terug is not None),
        claims=claims,
        bevindingen=bevindingen,
        lijst_van=school.lijst_van,
        ingetrokken_op=terug,
    )


def _telt(geldig: Geldigheid, vastgesteld_op: date) -> bool:
    """Whether paper by this key is believed: nothing on it proves when it was signed.

    A key that was withdrawn may be in other hands, whatever day the paper says.
    """
    return geldig.ingetrokken_op is None and vastgesteld_op <= geldig.tot.date()


def _zonder(drager: Drager, bevinding: Bevinding) -> Controleverslag:
    return Controleverslag(drager, uitslag((bevinding,), ingetrokken=False), None, (bevinding,))
