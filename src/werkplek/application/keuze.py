"""Which werkprocessen a plaatsing is about, out of the edition of the dossier it began on."""

from werkplek.application.ports import KwalificatieKop, Lezer
from werkplek.domain.certificaat import koppel
from werkplek.domain.feiten import WerkprocesVerwijzing
from werkplek.domain.fouten import CreboOnbekend, WerkprocesOnbekend
from werkplek.domain.kwalificatie import Crebo, Kwalificatie, Soort, WerkprocesCode, soort_van
from werkplek.domain.navraag import Navraag
from werkplek.domain.plaatsing import Plaatsing


def kwalificatie_van(lezer: Lezer, crebo: Crebo, editie: str = "") -> Kwalificatie:
    """The kwalificatie in this edition, else in the newest; or `CreboOnbekend`."""
    kwalificatie = lezer.kwalificatie(crebo, editie)
    if kwalificatie is None:
        raise CreboOnbekend(crebo)
    return kwalificatie


def eigen_kwalificatie(lezer: Lezer, plaatsing: Plaatsing) -> Kwalificatie | None:
    """The kwalificatie in the edition that the plaatsing began on, if this folder has it."""
    gepind = plaatsing.kwalificatie
    return lezer.kwalificatie(gepind.crebo, gepind.dossier.editie)


def te_plaatsen(
    lezer: Lezer, crebo: Crebo, editie: str, codes: tuple[WerkprocesCode, ...] | None
) -> tuple[Kwalificatie, tuple[WerkprocesCode, ...] | None]:
    """The kwalificatie a plaatsing begins on, and the codes in its own numbers.

    An mbo-certificaat stands for the kwalificatie it is a part of and the werkprocessen it equals,
    so that the same work is never recorded under two numbers. Raises `CreboOnbekend`, or
    `WerkprocesOnbekend` for a werkproces of the certificaat that has no equal.
    """
    genoemd = kwalificatie_van(lezer, crebo, editie)
    if genoemd.soort is not Soort.CERTIFICAAT:
        return genoemd, codes
    geheel = kwalificatie_van(lezer, genoemd.hoort_bij)
    eigen = codes if codes is not None else tuple(w.code for w in genoemd.werkprocessen)
    return geheel, tuple(_gelijke(genoemd, geheel, code) for code in eigen)


def opvolger_van(lezer: Lezer, crebo: Crebo) -> KwalificatieKop | None:
    """What takes the place of this kwalificatie by SBB's koppeltabel, if it can be chosen here."""
    opleiding = lezer.opleiding(crebo)
    if opleiding is None or not opleiding.opvolger or opleiding.opvolger == crebo:
        return None
    opvolgers = lezer.edities(opleiding.opvolger)
    return next((kop for kop in opvolgers if kop.werkprocessen), None)


def opgevolgd(lezer: Lezer, crebo: Crebo) -> tuple[Navraag, ...]:
    """The question for who starts anew on a kwalificatie that has a successor."""
    return (Navraag.OPGEVOLGD,) if opvolger_van(lezer, crebo) else ()


def gekozen(
    kwalificatie: Kwalificatie, codes: tuple[WerkprocesCode, ...] | None
) -> tuple[WerkprocesVerwijzing, ...]:
    """These werkprocessen in the order of the kwalificatie; None means all of them.

    Raises `WerkprocesOnbekend`.
    """
    for code in codes or ():
        kwalificatie.werkproces(code)
    return tuple(
        WerkprocesVerwijzing(kwalificatie.crebo, w.code, w.titel)
        for w in kwalificatie.werkprocessen
        if codes is None or w.code in codes
    )


def werkproces_van(
    lezer: Lezer, plaatsing: Plaatsing, crebo: Crebo | None, code: WerkprocesCode
) -> WerkprocesVerwijzing:
    """What is recorded on: a werkproces of the plaatsing, chosen or not, as its title was shown.

    It may be named by its number in an mbo-certificaat of the same kwalificatie. `crebo` None is
    the kwalificatie of the plaatsing. Raises `CreboOnbekend` or `WerkprocesOnbekend`.
    """
    eigen = plaatsing.kwalificatie.crebo
    if crebo is not None and soort_van(crebo) is Soort.CERTIFICAAT:
        code = _vertaald(lezer, plaatsing, crebo, code)
    elif crebo not in {None, eigen}:
        kwalificatie_van(lezer, Crebo(crebo or ""))
        raise WerkprocesOnbekend(f"{crebo}/{code}")
    for verwijzing in plaatsing.keuze:
        if verwijzing.code == code:
            return verwijzing
    kwalificatie = eigen_kwalificatie(lezer, plaatsing)
    if kwalificatie is None:
        raise CreboOnbekend(eigen)
    return WerkprocesVerwijzing(eigen, code, kwalificatie.werkproces(code).titel)


def _vertaald(
    lezer: Lezer, plaatsing: Plaatsing, crebo: Crebo, code: WerkprocesCode
) -> WerkprocesCode:
    certificaat, geheel = kwalificatie_van(lezer, crebo), eigen_kwalificatie(lezer, plaatsing)
    if geheel is None or certificaat.hoort_bij != geheel.crebo:
        raise WerkprocesOnbekend(f"{crebo}/{code}")
    return _gelijke(certificaat, geheel, code)


def _gelijke(
    certificaat: Kwalificatie, geheel: Kwalificatie, code: WerkprocesCode
) -> WerkprocesCode:
    for koppeling in koppel(certificaat, geheel):
        if koppeling.eigen.code == code and koppeling.gelijk is not None:
            return koppeling.gelijk.code
    raise WerkprocesOnbekend(f"{certificaat.crebo}/{code}")
