"""The picture of *Deelnemer toevoegen*: what a kwalificatie leads to, and its werkprocessen."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from werkplek.application.beelden.instroom import instroom_beeld
from werkplek.application.keuze import (
    certificaat_bij,
    eigen_kwalificatie,
    kwalificatie_op,
    opvolger_van,
)
from werkplek.application.plaatsen import huidige_plaatsing
from werkplek.application.ports import KwalificatieKop, Lezer
from werkplek.application.titels import vaststaand
from werkplek.application.uitvoerbaar import hele_kwalificatie, uitvoerbaar_van
from werkplek.domain.certificaat import codes_in, koppel
from werkplek.domain.fouten import CreboOnbekend
from werkplek.domain.kenmerk import DeelnemerId, PlaatsingId
from werkplek.domain.kwalificatie import (
    GEEN_CREBO,
    Crebo,
    Kerntaak,
    Kwalificatie,
    Soort,
    Werkproces,
    WerkprocesCode,
    soort_van,
)
from werkplek.woorden.edities import VRAAG_DE_SCHOOL
from werkplek.woorden.standen import NOG_TE_CONTROLEREN


@dataclass(frozen=True, slots=True)
class KwalificatieKeuze:
    """What choosing a kwalificatie leads to; `codes` of `editie` are ticked at first.

    Of an mbo-certificaat, `genoemd`, `crebo` is the kwalificatie it is a part of. No codes: nothing
    of it was imported. `opvolger` is what takes its place for who begins now.
    """

    crebo: Crebo
    naam: str
    codes: tuple[WerkprocesCode, ...]
    opvolger: KwalificatieKop | None = None
    editie: str = ""
    genoemd: Crebo = GEEN_CREBO


@dataclass(frozen=True, slots=True)
class WerkprocesKeuze:
    """One werkproces to tick; `detail` says when its title is still to be checked.

    `hier` says that it can be done at this werkplek, also when nobody said what can.
    """

    code: WerkprocesCode
    titel: str
    kerntaak: str
    detail: str
    hier: bool = True


@dataclass(frozen=True, slots=True)
class CertificaatKeuze:
    """An mbo-certificaat as a choice of werkprocessen; `zonder` of its own have no equal here."""

    crebo: Crebo
    naam: str
    codes: tuple[WerkprocesCode, ...]
    zonder: int = 0


@dataclass(frozen=True, slots=True)
class KeuzeBeeld:
    """What there is to tick in this edition; `let_op`: nobody may begin on it any more."""

    naam: str
    keuzes: tuple[WerkprocesKeuze, ...]
    certificaten: tuple[CertificaatKeuze, ...] = ()
    let_op: str = ""
    editie: str = ""

    @property
    def codes(self) -> tuple[WerkprocesCode, ...]:
        """All of it, in order."""
        return tuple(keuze.code for keuze in self.keuzes)

    @property
    def eerst(self) -> tuple[WerkprocesCode, ...]:
        """What is ticked at first: what can be done here."""
        return tuple(keuze.code for keuze in self.keuzes if keuze.hier)


def kwalificatie_keuze(lezer: Lezer, crebo: Crebo, vandaag: date) -> KwalificatieKeuze:
    """What follows from tapping a kwalificatie, a keuzedeel or an mbo-certificaat."""
    return _keuze(lezer, crebo, vandaag, crebo)


def opvolger_keuze(lezer: Lezer, keuze: KwalificatieKeuze, vandaag: date) -> KwalificatieKeuze:
    """What follows from taking the successor; of an mbo-certificaat what equals it in there.

    Raises `CreboOnbekend` when there is none.
    """
    if keuze.opvolger is None:
        raise CreboOnbekend(keuze.crebo)
    return _keuze(lezer, keuze.opvolger.crebo, vandaag, keuze.genoemd)


def _keuze(lezer: Lezer, crebo: Crebo, vandaag: date, genoemd: Crebo) -> KwalificatieKeuze:
    try:
        geheel = hele_kwalificatie(lezer, crebo, vandaag)
    except CreboOnbekend:
        return KwalificatieKeuze(crebo, _naam(lezer, crebo), (), opvolger_van(lezer, crebo))
    codes = _hier(lezer, geheel, vandaag)
    if soort_van(genoemd) is Soort.CERTIFICAAT:
        gekoppeld = codes_in(certificaat_bij(lezer, genoemd, geheel), geheel)
        codes = gekoppeld or (codes if crebo != genoemd else ())
    return KwalificatieKeuze(
        geheel.crebo,
        geheel.naam,
        codes,
        opvolger_van(lezer, geheel.crebo),
        geheel.editie,
        genoemd,
    )


def keuze_beeld(lezer: Lezer, crebo: Crebo, vandaag: date, editie: str = "") -> KeuzeBeeld:
    """This edition, else the one for who begins now; empty when it is not here."""
    if editie:
        kwalificatie = lezer.kwalificatie(crebo, editie)
    else:
        kwalificatie = kwalificatie_op(lezer, crebo, vandaag)
    if kwalificatie is None:
        return KeuzeBeeld("", ())
    beeld = _beeld(lezer, kwalificatie, vandaag)
    voorbij = instroom_beeld(kwalificatie.geldig, lezer.opleiding(crebo), vandaag)
    return replace(beeld, let_op=f"{voorbij} {VRAAG_DE_SCHOOL}") if voorbij else beeld


def eigen_keuze_beeld(
    lezer: Lezer, deelnemer: DeelnemerId, plaatsing: PlaatsingId, vandaag: date
) -> KeuzeBeeld:
    """The edition that a plaatsing began on; empty when this folder does not have it.

    Raises `PlaatsingOnbekend`.
    """
    kwalificatie = eigen_kwalificatie(lezer, huidige_plaatsing(lezer, deelnemer, plaatsing))
    return KeuzeBeeld("", ()) if kwalificatie is None else _beeld(lezer, kwalificatie, vandaag)


def _beeld(lezer: Lezer, kwalificatie: Kwalificatie, vandaag: date) -> KeuzeBeeld:
    hier = frozenset(_hier(lezer, kwalificatie, vandaag))
    vast = vaststaand(kwalificatie, lezer.bevestigde_titels(kwalificatie.crebo))
    return KeuzeBeeld(
        naam=kwalificatie.naam,
        keuzes=tuple(
            WerkprocesKeuze(
                code=werkproces.code,
                titel=werkproces.titel,
                kerntaak=f"{kerntaak.code} {kerntaak.titel}".strip(),
                detail="" if (werkproces.code, werkproces.titel) in vast else NOG_TE_CONTROLEREN,
                hier=werkproces.code in hier,
            )
            for kerntaak, werkproces in _werk(kwalificatie)
        ),
        certificaten=tuple(_certificaten(lezer, kwalificatie)),
        editie=kwalificatie.editie,
    )


def _werk(kwalificatie: Kwalificatie) -> tuple[tuple[Kerntaak, Werkproces], ...]:
    return tuple((k, werkproces) for k in kwalificatie.kerntaken for werkproces in k.werkprocessen)


def _hier(lezer: Lezer, kwalificatie: Kwalificatie, vandaag: date) -> tuple[WerkprocesCode, ...]:
    uitvoerbaar = uitvoerbaar_van(lezer, kwalificatie.crebo, vandaag)
    return tuple(w.code for w in kwalificatie.werkprocessen if uitvoerbaar.hier(w.titel))


def _certificaten(lezer: Lezer, geheel: Kwalificatie) -> Iterator[CertificaatKeuze]:
    for nieuwste in lezer.certificaten(geheel.crebo):
        certificaat = certificaat_bij(lezer, nieuwste.crebo, geheel)
        zonder = sum(koppeling.gelijk is None for koppeling in koppel(certificaat, geheel))
        codes = codes_in(certificaat, geheel)
        yield CertificaatKeuze(certificaat.crebo, certificaat.naam, codes, zonder)


def _naam(lezer: Lezer, crebo: Crebo) -> str:
    """Its name, as far as anything here or SBB's list knows it."""
    bekend = lezer.kwalificatie(crebo) or lezer.opleiding(crebo)
    return bekend.naam if bekend is not None else ""
