"""Rules about time and trust: whose certificates, and did they count when they were used."""

from datetime import timedelta

from cryptography import x509
from pyhanko.sign.ades.report import AdESIndeterminate
from pyhanko.sign.validation.status import SignatureCoverageLevel, SignatureStatus

from werkplek.documents.controle.gaten import uitgegeven_door
from werkplek.documents.controle.gevonden import Gevonden, Handtekening, Stempel
from werkplek.documents.controle.toen import gestempeld_op
from werkplek.documents.controle.zaak import Zaak
from werkplek.domain.controle import Bevinding
from werkplek.domain.vaststelling import Handtekeningrol

Bevindingen = tuple[Bevinding, ...]

_KLOKVERSCHIL = timedelta(days=1)
"""What the clock of a computer may be behind before a stamp looks like one of the future."""

_INGETROKKEN = {
    AdESIndeterminate.REVOKED_NO_POE,
    AdESIndeterminate.REVOKED_CA_NO_POE,
    AdESIndeterminate.REVOCATION_OUT_OF_BOUNDS_NO_POE,
}
_VERLOPEN = {
    AdESIndeterminate.EXPIRED,
    AdESIndeterminate.NOT_YET_VALID,
    AdESIndeterminate.OUT_OF_BOUNDS_NO_POE,
    AdESIndeterminate.OUT_OF_BOUNDS_NOT_REVOKED,
}
_NIET_BEWEZEN = {
    AdESIndeterminate.TRY_LATER,
    AdESIndeterminate.CERTIFICATE_CHAIN_GENERAL_FAILURE,
}


def bekende_school(zaak: Zaak, _: Gevonden) -> Bevindingen:
    """The list of keys of the school is here."""
    if zaak.school is not None or zaak.vaststelling is None:
        return ()
    return (Bevinding("school_onbekend", zaak.vaststelling.school),)


def certificaten_toen(zaak: Zaak, gevonden: Gevonden) -> Bevindingen:
    """The certificates of people counted when a time stamp proved that they had signed."""
    if zaak.school is None or _zegel(gevonden) is None:
        return ()
    mensen = (een for een in gevonden.handtekeningen if een.rol != Handtekeningrol.SCHOOL)
    codes = ((een.rol, _certificaat(een, gevonden)) for een in mensen)
    return tuple(Bevinding(code, rol) for rol, code in codes if code)


def _certificaat(een: Handtekening, gevonden: Gevonden) -> str:
    oordeel = een.oordeel
    if oordeel is None or not oordeel.valid:
        return ""
    if een.op is not None and gevonden.getuigen.ingetrokken_voor(oordeel.signing_cert, een.op):
        return "certificaat_ingetrokken"
    if oordeel.trusted:
        return ""
    reden = oordeel.trust_problem_indic
    if reden in _INGETROKKEN:
        return "certificaat_ingetrokken"
    if reden in _VERLOPEN:
        return "certificaat_verlopen"
    return "certificaat_niet_bewezen" if reden in _NIET_BEWEZEN else "certificaat_onbekend"


def zegel_van_school(zaak: Zaak, gevonden: Gevonden) -> Bevindingen:
    """The seal is made with exactly a certificate on the list of the school, while it counted."""
    school = zaak.school
    zegel = _zegel(gevonden)
    if school is None or zegel is None:
        return ()
    geldig = school.zegels.get(zegel.teken.signer_cert.dump())
    if geldig is None:
        return (Bevinding("zegel_onbekend"),)
    if zegel.op is not None and not geldig.telt_op(zegel.op):
        return (Bevinding("zegel_niet_geldig"),)
    return ()


def _zegel(gevonden: Gevonden) -> Handtekening | None:
    return next((een for een in gevonden.handtekeningen if een.rol == Handtekeningrol.SCHOOL), None)


def gestempeld(_: Zaak, gevonden: Gevonden) -> Bevindingen:
    """A document time stamp covers every signature; one in a signature itself also holds.

    What the school did not seal yet was not received yet either.
    """
    if _zegel(gevonden) is None:
        return ()
    zonder = tuple(
        Bevinding("geen_tijdstempel", een.rol) for een in gevonden.handtekeningen if een.op is None
    )
    vals = tuple(
        Bevinding("tijdstempel_onbekend", een.rol)
        for een in gevonden.handtekeningen
        if een.oordeel is not None and _stempel_vals(een)
    )
    return zonder + vals


def _stempel_vals(een: Handtekening) -> bool:
    stempel = een.oordeel.timestamp_validity if een.oordeel is not None else None
    return stempel is not None and not (stempel.intact and stempel.valid)


def stempels_vertrouwd(zaak: Zaak, gevonden: Gevonden) -> Bevindingen:
    """Each time stamp is by a service that the school's list names, in order of time.

    Of its own service that it named before, and took back, it is not certain any more: no forgery.
    """
    if zaak.school is None:
        return ()
    wortel = zaak.school.wortel
    codes = ((str(een.teken.field_name), _stempel(een, wortel)) for een in gevonden.stempels)
    fout = tuple(Bevinding(code, naam) for naam, code in codes if code)
    momenten = [gestempeld_op(een.teken) for een in gevonden.stempels]
    if any(moment > zaak.nu + _KLOKVERSCHIL for moment in momenten):
        fout = (*fout, Bevinding("klok_loopt_achter"))
    eigen = (
        een.oordeel.timestamp_validity for een in gevonden.handtekeningen if een.oordeel is not None
    )
    vreemd = any(
        stempel is not None and not stempel.trusted and not _is_eigen(stempel, wortel)
        for stempel in eigen
    )
    if momenten != sorted(momenten) or vreemd:
        return (*fout, Bevinding("tijdstempel_onbekend"))
    return fout


def _is_eigen(stempel: SignatureStatus, wortel: bytes) -> bool:
    """Whether the root of the school let this one make time stamps once."""
    certificaat = x509.load_der_x509_certificate(stempel.signing_cert.dump())
    gebruik = stempel.signing_cert.extended_key_usage_value
    mag = gebruik is not None and gebruik.native == ["time_stamping"]
    return mag and uitgegeven_door(certificaat, x509.load_der_x509_certificate(wortel))


def _stempel(een: Stempel, wortel: bytes) -> str:
    oordeel = een.oordeel
    if oordeel is None or not (oordeel.intact and oordeel.valid):
        return "tijdstempel_gebroken"
    geldig = oordeel.signing_cert["tbs_certificate"]["validity"]
    momenten = (oordeel.timestamp, een.tot)
    in_tijd = all(geldig["not_before"].native <= m <= geldig["not_after"].native for m in momenten)
    if oordeel.trusted and in_tijd:
        return ""
    verlopen = oordeel.trusted or oordeel.trust_problem_indic in _VERLOPEN
    verlopen = verlopen or _is_eigen(oordeel, wortel)
    return "tijdstempel_verlopen" if verlopen else "tijdstempel_onbekend"


def laatste_dekt_alles(_: Zaak, gevonden: Gevonden) -> Bevindingen:
    """The last time stamp covers the file to its last byte."""
    if not gevonden.stempels:
        return ()
    oordeel = gevonden.stempels[-1].oordeel
    heel = oordeel is not None and oordeel.coverage == SignatureCoverageLevel.ENTIRE_FILE
    return () if heel else (Bevinding("niet_alles_gedekt"),)
