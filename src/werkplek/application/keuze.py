"""Which werkprocessen a plaatsing is about, out of the edition of the dossier it began on."""

from dataclasses import dataclass
from datetime import date

from werkplek.application.ports import KwalificatieKop, Lezer
from werkplek.domain.certificaat import codes_in, koppel
from werkplek.domain.fouten import CreboOnbekend, WerkprocesOnbekend
from werkplek.domain.kwalificatie import Crebo, Kwalificatie, Soort, WerkprocesCode, soort_van
from werkplek.domain.navraag import Navraag
from werkplek.domain.plaatsing import Plaatsing
from werkplek.domain.werkverwijzing import WerkprocesVerwijzing


@dataclass(frozen=True, slots=True)
class PlaatsingOpgave:
    """What a plaatsing is about; `codes` None means: every werkproces of the kwalificatie.

    `editie` empty is the newest here that is valid on the first day.
    """

    crebo: Crebo
    begin: date
    eind: date | None = None
    codes: tuple[WerkprocesCode, ...] | None = None
    school: str = ""
    editie: str = ""


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


def kwalificatie_op(lezer: Lezer, crebo: Crebo, dag: date) -> Kwalificatie | None:
    """The edition for who begins on this day: the newest that is valid by then.

    SBB publishes editions months before they are. Of an edition without a date it is not known
    that it is not valid yet; where all are still to come it is the first of them.
    """
    edities = lezer.edities(crebo)
    geldig = (k for k in edities if k.geldig.vanaf is None or k.geldig.vanaf <= dag)
    kop = next(geldig, edities[-1] if edities else None)
    return None if kop is None else lezer.kwalificatie(crebo, kop.dossier.editie)


def geheel_van(lezer: Lezer, genoemd: Kwalificatie) -> Kwalificatie:
    """What one is placed on: of an mbo-certificaat the kwalificatie it is a part of, else itself.

    Raises `CreboOnbekend`.
    """
    if genoemd.soort is not Soort.CERTIFICAAT:
        return genoemd
    return kwalificatie_van(lezer, genoemd.hoort_bij or genoemd.crebo)


def te_plaatsen(
    lezer: Lezer, opgave: PlaatsingOpgave
) -> tuple[Kwalificatie, tuple[WerkprocesCode, ...] | None]:
    """The kwalificatie a plaatsing begins on, and the codes in its own numbers.

    An mbo-certificaat stands for the kwalificatie it is a part of and the werkprocessen it equals,
    so that the same work is never recorded under two numbers; the edition that is named is that of
    the kwalificatie. Without codes it is all that has an equal. Raises `CreboOnbekend`, or
    `WerkprocesOnbekend` for a werkproces of the certificaat that has no equal.
    """
    if soort_van(opgave.crebo) is not Soort.CERTIFICAAT:
        return _in_editie(lezer, opgave.crebo, opgave), opgave.codes
    genoemd = kwalificatie_van(lezer, opgave.crebo)
    geheel = _in_editie(lezer, geheel_van(lezer, genoemd).crebo, opgave)
    certificaat = certificaat_bij(lezer, opgave.crebo, geheel)
    if opgave.codes is None:
        gekoppeld = codes_in(certificaat, geheel)
        if not gekoppeld:
            raise WerkprocesOnbekend(certificaat.crebo)
        return geheel, gekoppeld
    return geheel, tuple(_gelijke(certificaat, geheel, code) for code in opgave.codes)


def _in_editie(lezer: Lezer, crebo: Crebo, opgave: PlaatsingOpgave) -> Kwalificatie:
    if opgave.editie:
        return kwalificatie_van(lezer, crebo, opgave.editie)
    gevonden = kwalificatie_op(lezer, crebo, opgave.begin)
    if gevonden is None:
        raise CreboOnbekend(crebo)
    return gevonden


def opvolger_van(lezer: Lezer, crebo: Crebo) -> KwalificatieKop | None:
    """What takes the place of this kwalificatie by SBB's koppeltabel, if it can be chosen here.

    The last in line: what took its place may have been followed in turn.
    """
    gevonden: KwalificatieKop | None = None
    gezien = {crebo}
    opleiding = lezer.opleiding(crebo)
    while opleiding is not None and opleiding.opvolger and opleiding.opvolger not in gezien:
        gezien.add(opleiding.opvolger)
        koppen = lezer.edities(opleiding.opvolger)
        gevonden = next((kop for kop in koppen if kop.werkprocessen), gevonden)
        opleiding = lezer.opleiding(opleiding.opvolger)
    return gevonden


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
    elif crebo is not None and crebo != eigen:
        kwalificatie_van(lezer, crebo)
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
    geheel = eigen_kwalificatie(lezer, plaatsing)
    if geheel is None:
        raise CreboOnbekend(plaatsing.kwalificatie.crebo)
    certificaat = certificaat_bij(lezer, crebo, geheel)
    if certificaat.hoort_bij != geheel.crebo:
        raise WerkprocesOnbekend(f"{crebo}/{code}")
    return _gelijke(certificaat, geheel, code)


def certificaat_bij(lezer: Lezer, crebo: Crebo, geheel: Kwalificatie) -> Kwalificatie:
    """The certificaat in the edition of the kwalificatie, else in the newest."""
    return lezer.kwalificatie(crebo, geheel.editie) or kwalificatie_van(lezer, crebo)


def _gelijke(
    certificaat: Kwalificatie, geheel: Kwalificatie, code: WerkprocesCode
) -> WerkprocesCode:
    for koppeling in koppel(certificaat, geheel):
        if koppeling.eigen.code == code and koppeling.gelijk is not None:
            return koppeling.gelijk.code
    raise WerkprocesOnbekend(f"{certificaat.crebo}/{code}")
