"""The picture of *Verklaring*: what it will say, and per line what it still needs."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from werkplek.application.beelden.deelnemer import voortgang_van
from werkplek.application.ports import Lezer
from werkplek.domain.fouten import PlaatsingOnbekend
from werkplek.domain.kenmerk import DeelnemerId, VerklaringId
from werkplek.domain.kwalificatie import Kwalificatie, WerkprocesCode
from werkplek.domain.personen import Persoon
from werkplek.domain.voortgang import PlaatsingVoortgang, VerklaringStand, WerkprocesStand
from werkplek.woorden.datums import dag_en_maand, datum


class Stap(StrEnum):
    """What can be done with a line now."""

    KLAAR = "klaar"
    AANTONEN = "aantonen"
    TITEL_NAKIJKEN = "titel_nakijken"
    EERST_ZIEN = "eerst_zien"


@dataclass(frozen=True, slots=True)
class VerklaringRij:
    """One chosen werkproces on its way to the paper."""

    code: WerkprocesCode
    titel: str
    detail: str
    stap: Stap


@dataclass(frozen=True, slots=True)
class OpgemaakteVerklaring:
    """One that was drawn up before."""

    id: VerklaringId
    tekst: str
    oordeel_gegeven: bool
    scans: int


@dataclass(frozen=True, slots=True)
class VerklaringBeeld:
    """`mag_oordelen` False: `wie_wel` names who may.

    `plaats` is offered for under the judgement.
    """

    deelnemer: DeelnemerId
    naam: str
    voornamen: str
    achternaam: str
    opleiding: str
    rijen: tuple[VerklaringRij, ...]
    opgemaakt: tuple[OpgemaakteVerklaring, ...]
    mag_oordelen: bool
    wie_wel: str
    plaats: str

    @property
    def klaar(self) -> int:
        """How many lines would be printed as established now."""
        return sum(rij.stap is Stap.KLAAR for rij in self.rijen)

    @property
    def na_te_kijken(self) -> int:
        """How many aangetoond lines wait for a person to confirm the title."""
        return sum(rij.stap is Stap.TITEL_NAKIJKEN for rij in self.rijen)


def verklaring_beeld(lezer: Lezer, deelnemer: DeelnemerId, ik: Persoon) -> VerklaringBeeld:
    """Raises `DeelnemerOnbekend` or `PlaatsingOnbekend`."""
    gang = voortgang_van(lezer, deelnemer)
    huidige = gang.huidige
    if huidige is None:
        raise PlaatsingOnbekend(deelnemer)
    plaatsing = huidige.plaatsing
    bedrijf = lezer.leerbedrijf()
    opleiders = {p.id: p.naam for p in lezer.personen()}
    return VerklaringBeeld(
        deelnemer=deelnemer,
        naam=gang.naam.volledig,
        voornamen=gang.naam.roepnaam,
        achternaam=gang.naam.achternaam,
        opleiding=f"{plaatsing.kwalificatie.naam} · crebo {plaatsing.kwalificatie.crebo}",
        rijen=_rijen(lezer, huidige),
        opgemaakt=tuple(_opgemaakt(stand) for stand in reversed(huidige.verklaringen)),
        mag_oordelen=plaatsing.praktijkopleider == ik.id,
        wie_wel=opleiders.get(plaatsing.praktijkopleider, ""),
        plaats=bedrijf.plaats if bedrijf else "",
    )


def _rijen(lezer: Lezer, gang: PlaatsingVoortgang) -> tuple[VerklaringRij, ...]:
    crebo = gang.plaatsing.kwalificatie.crebo
    kwalificatie = lezer.kwalificatie(crebo)
    bevestigd = lezer.bevestigde_titels(crebo)
    regel = lezer.aantoonregel()
    rijen = []
    for stand in gang.gekozen:
        nakijken = (stand.code, stand.titel) not in bevestigd and _twijfel(kwalificatie, stand.code)
        genoeg = stand.genoeg_gezien(gang.plaatsing.schaal, regel)
        stap = _stap(stand, nakijken=nakijken, genoeg=genoeg)
        rijen.append(VerklaringRij(stand.code, stand.titel, _detail(stand, gang, stap), stap))
    return tuple(rijen)


def _twijfel(kwalificatie: Kwalificatie | None, code: WerkprocesCode) -> bool:
    return kwalificatie is None or kwalificatie.werkproces(code).herkomst.nog_te_controleren


def _stap(stand: WerkprocesStand, *, nakijken: bool, genoeg: bool) -> Stap:
    if stand.aangetoond is not None:
        return Stap.TITEL_NAKIJKEN if nakijken else Stap.KLAAR
    return Stap.AANTONEN if genoeg else Stap.EERST_ZIEN


def _detail(stand: WerkprocesStand, gang: PlaatsingVoortgang, stap: Stap) -> str:
    tellende = stand.tellende(gang.plaatsing.schaal)
    dagen: list[date] = sorted({w.gezien_op for w in tellende})
    gezien = (
        f"Zelfstandig gezien op {_opsomming([dag_en_maand(d) for d in dagen])}" if dagen else ""
    )
    match stap:
        case Stap.EERST_ZIEN:
            return (
                f"{gezien}. Nog een keer, op een andere dag."
                if gezien
                else "Nog niet zelfstandig gezien."
            )
        case Stap.TITEL_NAKIJKEN:
            return f"{gezien}. Kijk na of de titel klopt met het kwalificatiedossier."
        case _:
            return f"{gezien}."


def _opsomming(woorden: list[str]) -> str:
    *begin, laatste = woorden
    return f"{', '.join(begin)} en {laatste}" if begin else laatste


def _opgemaakt(stand: VerklaringStand) -> OpgemaakteVerklaring:
    verklaring = stand.verklaring
    hoe = f"oordeel gegeven op {datum(verklaring.oordeel.op)}" if verklaring.oordeel else "concept"
    scan = ", met scan" if stand.scans else ""
    return OpgemaakteVerklaring(
        id=stand.id,
        tekst=f"{verklaring.nummer}, {hoe}{scan}",
        oordeel_gegeven=verklaring.oordeel is not None,
        scans=len(stand.scans),
    )
