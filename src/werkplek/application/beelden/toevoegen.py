"""The picture of *Deelnemer toevoegen*: what a kwalificatie leads to, and its werkprocessen."""

from dataclasses import dataclass
from datetime import date, timedelta

from werkplek.application.keuze import eigen_kwalificatie, opvolger_van
from werkplek.application.plaatsen import huidige_plaatsing
from werkplek.application.ports import KwalificatieKop, Lezer
from werkplek.application.uitvoerbaar import uitvoerbaar_van
from werkplek.domain.certificaat import codes_in, koppel
from werkplek.domain.kenmerk import DeelnemerId, PlaatsingId
from werkplek.domain.kwalificatie import (
    Crebo,
    Kerntaak,
    Kwalificatie,
    Soort,
    Werkproces,
    WerkprocesCode,
)
from werkplek.woorden.edities import instroom_voorbij
from werkplek.woorden.standen import NOG_TE_CONTROLEREN


@dataclass(frozen=True, slots=True)
class KwalificatieKeuze:
    """What choosing a kwalificatie leads to; `codes` are ticked at first.

    Of an mbo-certificaat `crebo` is the kwalificatie it is a part of. No codes: nothing of it was
    imported. `opvolger` is what takes its place for who begins now.
    """

    crebo: Crebo
    naam: str
    codes: tuple[WerkprocesCode, ...]
    opvolger: KwalificatieKop | None = None


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
    """What there is to tick; `let_op` warns that nobody may begin on it any more."""

    naam: str
    keuzes: tuple[WerkprocesKeuze, ...]
    certificaten: tuple[CertificaatKeuze, ...] = ()
    let_op: str = ""

    @property
    def codes(self) -> tuple[WerkprocesCode, ...]:
        """All of it, in order."""
        return tuple(keuze.code for keuze in self.keuzes)

    @property
    def eerst(self) -> tuple[WerkprocesCode, ...]:
        """What is ticked at first: what can be done here."""
        return tuple(keuze.code for keuze in self.keuzes if keuze.hier)


def kwalificatie_keuze(lezer: Lezer, crebo: Crebo) -> KwalificatieKeuze:
    """What follows from tapping a kwalificatie, a keuzedeel or an mbo-certificaat."""
    genoemd = lezer.kwalificatie(crebo)
    geheel = genoemd
    if genoemd is not None and genoemd.soort is Soort.CERTIFICAAT:
        geheel = lezer.kwalificatie(genoemd.hoort_bij)
    if genoemd is None or geheel is None or not geheel.werkprocessen:
        return KwalificatieKeuze(crebo, _naam(lezer, crebo), (), opvolger_van(lezer, crebo))
    codes = _hier(lezer, geheel) if geheel is genoemd else codes_in(genoemd, geheel)
    return KwalificatieKeuze(geheel.crebo, geheel.naam, codes, opvolger_van(lezer, geheel.crebo))


def keuze_beeld(lezer: Lezer, crebo: Crebo, vandaag: date) -> KeuzeBeeld:
    """The newest edition of a kwalificatie, for who begins now; empty when it is not here."""
    kwalificatie = lezer.kwalificatie(crebo)
    if kwalificatie is None:
        return KeuzeBeeld("", ())
    return _beeld(lezer, kwalificatie, _let_op(lezer, kwalificatie, vandaag))


def eigen_keuze_beeld(lezer: Lezer, deelnemer: DeelnemerId, plaatsing: PlaatsingId) -> KeuzeBeeld:
    """The edition that a plaatsing began on; empty when this folder does not have it.

    Raises `PlaatsingOnbekend`.
    """
    kwalificatie = eigen_kwalificatie(lezer, huidige_plaatsing(lezer, deelnemer, plaatsing))
    return KeuzeBeeld("", ()) if kwalificatie is None else _beeld(lezer, kwalificatie, "")


def _beeld(lezer: Lezer, kwalificatie: Kwalificatie, let_op: str) -> KeuzeBeeld:
    hier = frozenset(_hier(lezer, kwalificatie))
    zeker = lezer.bevestigde_titels(kwalificatie.crebo)
    return KeuzeBeeld(
        kwalificatie.naam,
        tuple(
            WerkprocesKeuze(
                code=werkproces.code,
                titel=werkproces.titel,
                kerntaak=f"{kerntaak.code} {kerntaak.titel}".strip(),
                detail=_detail(werkproces, zeker),
                hier=werkproces.code in hier,
            )
            for kerntaak, werkproces in _werk(kwalificatie)
        ),
        tuple(_certificaat(c, kwalificatie) for c in lezer.certificaten(kwalificatie.crebo)),
        let_op,
    )


def _werk(kwalificatie: Kwalificatie) -> tuple[tuple[Kerntaak, Werkproces], ...]:
    return tuple((k, werkproces) for k in kwalificatie.kerntaken for werkproces in k.werkprocessen)


def _hier(lezer: Lezer, kwalificatie: Kwalificatie) -> tuple[WerkprocesCode, ...]:
    """What can be done here; all of it when nobody said so, or only of other titles."""
    uitvoerbaar = uitvoerbaar_van(lezer, kwalificatie.crebo)
    hier = tuple(w.code for w in kwalificatie.werkprocessen if uitvoerbaar.hier(w.titel))
    return hier or tuple(w.code for w in kwalificatie.werkprocessen)


def _detail(werkproces: Werkproces, zeker: frozenset[tuple[str, str]]) -> str:
    bevestigd = (werkproces.code, werkproces.titel) in zeker
    twijfel = werkproces.herkomst.nog_te_controleren and not bevestigd
    return NOG_TE_CONTROLEREN if twijfel else ""


def _certificaat(certificaat: Kwalificatie, geheel: Kwalificatie) -> CertificaatKeuze:
    zonder = sum(koppeling.gelijk is None for koppeling in koppel(certificaat, geheel))
    codes = codes_in(certificaat, geheel)
    return CertificaatKeuze(certificaat.crebo, certificaat.naam, codes, zonder)


def _naam(lezer: Lezer, crebo: Crebo) -> str:
    """Its name, as far as anything here or SBB's list knows it."""
    bekend = lezer.kwalificatie(crebo) or lezer.opleiding(crebo)
    return bekend.naam if bekend is not None else ""


def _let_op(lezer: Lezer, kwalificatie: Kwalificatie, vandaag: date) -> str:
    opleiding = lezer.opleiding(kwalificatie.crebo)
    einde = kwalificatie.geldig.einde_instroom or (
        opleiding.geldig.einde_instroom if opleiding is not None else None
    )
    if einde is None or einde >= vandaag:
        return ""
    return f"{instroom_voorbij(einde + timedelta(days=1))} Vraag de school of het nog kan."
