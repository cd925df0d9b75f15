"""The picture of *Deelnemer*: kerntaken as groups, each werkproces a row with its stand."""

from dataclasses import dataclass
from datetime import date

from werkplek.application.keuze import eigen_kwalificatie
from werkplek.application.ports import Lezer
from werkplek.domain.eigen_kijk import EigenKijk, eigen_kijk
from werkplek.domain.feiten import Feit
from werkplek.domain.fouten import DeelnemerOnbekend
from werkplek.domain.kenmerk import DeelnemerId, PersoonId
from werkplek.domain.kwalificatie import WerkprocesCode, kerntaak_code_van
from werkplek.domain.personen import Persoon, Rol
from werkplek.domain.plaatsing import Plaatsing, PlaatsingStaat
from werkplek.domain.schaal import Schaal
from werkplek.domain.voortgang import (
    PlaatsingVoortgang,
    Stand,
    Voortgang,
    WerkprocesStand,
    voortgang,
)
from werkplek.woorden.dagen import wanneer
from werkplek.woorden.datums import datum
from werkplek.woorden.deelnemerstand import zelf as zelf_gezegd
from werkplek.woorden.standen import STAND, TELT_NOG_NIET_MEE, keer


@dataclass(frozen=True, slots=True)
class WerkprocesRij:
    """One werkproces: what it is, how far, how often and when last. `rang` is 0–4 on the ladder."""

    code: WerkprocesCode
    titel: str
    stand: Stand
    woord: str
    detail: str
    rang: int = 0
    telt_mee: bool = True


@dataclass(frozen=True, slots=True)
class KerntaakGroep:
    """A kerntaak with its rows."""

    titel: str
    rijen: tuple[WerkprocesRij, ...]


@dataclass(frozen=True, slots=True)
class DeelnemerBeeld:
    """Everything the page shows; `mag_plaatsen` and `mag_oordelen` say which buttons are there.

    `school_regelt`: plaatsing and choice are the school's.
    """

    deelnemer: DeelnemerId
    naam: str
    roepnaam: str
    opleiding: str
    periode: str
    staat: PlaatsingStaat | None
    groepen: tuple[KerntaakGroep, ...]
    mag_plaatsen: bool
    mag_oordelen: bool
    school_regelt: bool = False


def deelnemer_beeld(
    lezer: Lezer, deelnemer: DeelnemerId, ik: Persoon, vandaag: date
) -> DeelnemerBeeld:
    """Fold the feiten of one deelnemer. Raises `DeelnemerOnbekend`."""
    feiten = feiten_van(lezer, deelnemer)
    gang = voortgang(feiten)
    huidige = gang.huidige
    plaatsing = huidige.plaatsing if huidige is not None else None
    kijk = eigen_kijk(plaatsing.id, feiten) if plaatsing is not None else EigenKijk()
    van_school = lezer.schoolband(deelnemer) is not None
    return DeelnemerBeeld(
        deelnemer=deelnemer,
        naam=gang.naam.volledig,
        roepnaam=gang.naam.roepnaam,
        opleiding=_opleiding(plaatsing),
        periode=periode_tekst(plaatsing, vandaag) if plaatsing else "",
        staat=plaatsing.staat if plaatsing else None,
        groepen=_groepen(lezer, huidige, kijk, vandaag) if huidige else (),
        mag_plaatsen=ik.rol is Rol.PRAKTIJKOPLEIDER
        and (plaatsing is None or plaatsing.is_van(ik))
        and not van_school,
        mag_oordelen=plaatsing is not None and plaatsing.is_van(ik),
        school_regelt=van_school,
    )


def voortgang_van(lezer: Lezer, deelnemer: DeelnemerId) -> Voortgang:
    """The voortgang of one deelnemer, or `DeelnemerOnbekend`."""
    return voortgang(feiten_van(lezer, deelnemer))


def feiten_van(lezer: Lezer, deelnemer: DeelnemerId) -> tuple[Feit, ...]:
    """All feiten of one deelnemer, or `DeelnemerOnbekend`."""
    feiten = lezer.feiten(deelnemer)
    if not feiten:
        raise DeelnemerOnbekend(deelnemer)
    return feiten


def periode_tekst(plaatsing: Plaatsing, vandaag: date) -> str:
    """Where the plaatsing stands, as a sentence without any blame."""
    if plaatsing.beeindigd_op is not None:
        return f"Van {datum(plaatsing.begin)} tot en met {datum(plaatsing.beeindigd_op)}"
    if plaatsing.staat is PlaatsingStaat.PAUZE:
        sinds = wanneer(plaatsing.pauzes[-1].van, vandaag=vandaag)
        return f"Even gestopt, sinds {sinds}. Wat gezien is, blijft staan."
    einde = f", tot en met {datum(plaatsing.eind)}" if plaatsing.eind else ""
    return f"Sinds {datum(plaatsing.begin)}{einde}"


def werkproces_rij(
    stand: WerkprocesStand,
    schaal: Schaal,
    namen: dict[PersoonId, str],
    vandaag: date,
    *,
    zelf: str = "",
) -> WerkprocesRij:
    """One row; the last step is shown in its own word, aangetoond above it.

    `zelf` is the step that the deelnemer named; it stands beside it.
    """
    laatste = stand.laatste
    staat = stand.stand(schaal)
    delen = []
    if laatste is not None:
        dag = wanneer(laatste.gezien_op, vandaag=vandaag)
        delen.append(keer(len(stand.waarnemingen)))
        delen.append(f"laatst {dag} door {namen.get(laatste.auteur, 'iemand')}")
    if zelf:
        delen.append(zelf_gezegd(schaal.stap(zelf)))
    if not stand.telt_mee:
        delen.append(TELT_NOG_NIET_MEE)
    stap = schaal.stap(laatste.stap).naam if laatste else STAND[staat]
    return WerkprocesRij(
        code=stand.code,
        titel=stand.titel,
        stand=staat,
        woord=STAND[staat] if staat is Stand.AANGETOOND else stap,
        detail=" · ".join(delen),
        rang=schaal.rang(laatste.stap) if laatste else 0,
        telt_mee=stand.telt_mee,
    )


def persoon_namen(lezer: Lezer) -> dict[PersoonId, str]:
    """The names of all who record, here and at a school."""
    return dict(lezer.namen())


def _opleiding(plaatsing: Plaatsing | None) -> str:
    if plaatsing is None:
        return "Nog geen plaatsing"
    kwalificatie = plaatsing.kwalificatie
    return f"{kwalificatie.naam} · mbo-niveau {kwalificatie.niveau}"


def _groepen(
    lezer: Lezer, gang: PlaatsingVoortgang, kijk: EigenKijk, vandaag: date
) -> tuple[KerntaakGroep, ...]:
    schaal = gang.plaatsing.schaal
    namen = persoon_namen(lezer)
    kwalificatie = eigen_kwalificatie(lezer, gang.plaatsing)
    titels = {k.code: k.titel for k in kwalificatie.kerntaken} if kwalificatie else {}
    per_kerntaak: dict[str, list[WerkprocesRij]] = {}
    for stand in gang.werkprocessen:
        code = kerntaak_code_van(stand.code)
        kop = f"{code} {titels.get(code, '')}".strip() if stand.telt_mee else "Ook gezien"
        oordeel = kijk.oordelen.get(stand.code)
        zelf = oordeel.stap if oordeel is not None else ""
        rij = werkproces_rij(stand, schaal, namen, vandaag, zelf=zelf)
        per_kerntaak.setdefault(kop, []).append(rij)
    return tuple(KerntaakGroep(kop, tuple(rijen)) for kop, rijen in per_kerntaak.items())
