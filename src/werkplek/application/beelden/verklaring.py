"""The picture of *Verklaring*: what it will say, and per line what it still needs."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from werkplek.application.beelden.deelnemer import voortgang_van
from werkplek.application.beelden.namen import roepnaam_van
from werkplek.application.keuze import eigen_kwalificatie
from werkplek.application.ontwerp import titels_kloppen
from werkplek.application.ports import Lezer
from werkplek.domain.fouten import PlaatsingOnbekend
from werkplek.domain.kenmerk import DeelnemerId, VerklaringId
from werkplek.domain.kwalificatie import Kwalificatie, WerkprocesCode, kerntaak_code_van
from werkplek.domain.personen import Persoon
from werkplek.domain.schaal import Aantoonregel
from werkplek.domain.verklaringstand import VerklaringStand
from werkplek.domain.voortgang import PlaatsingVoortgang
from werkplek.domain.waarneming import Waarneming
from werkplek.woorden import verklaringstaten
from werkplek.woorden.datums import dag_en_maand


class Stap(StrEnum):
    """What can be done with a line now."""

    AANTONEN = "aantonen"
    TITEL_NAKIJKEN = "titel_nakijken"
    KLAAR = "klaar"
    EERST_ZIEN = "eerst_zien"


@dataclass(frozen=True, slots=True)
class VerklaringRij:
    """One chosen werkproces on its way to the paper.

    `kerntaak` is its code and title, `rang` (0–4) the last step on the ladder. `uitleg` is for a
    tap that leads nowhere yet; it is empty where a tap leads to stating or confirming.
    """

    code: WerkprocesCode
    titel: str
    kerntaak: str
    detail: str
    stap: Stap
    rang: int
    uitleg: str = ""
    toelichting: str = ""


@dataclass(frozen=True, slots=True)
class OpgemaakteVerklaring:
    """One that was drawn up before; `reden` is why the school gave it or took it back."""

    id: VerklaringId
    nummer: str
    tekst: str
    oordeel_gegeven: bool
    scans: int
    reden: str = ""


@dataclass(frozen=True, slots=True)
class VerklaringBeeld:
    """`mag_oordelen` False: `wie_wel` names who may.

    `roepnaam` names one deelnemer; `voornamen` and `achternaam` are what is known for the paper.
    """

    deelnemer: DeelnemerId
    naam: str
    roepnaam: str
    voornamen: str
    achternaam: str
    opleiding: str
    dossier: str
    rijen: tuple[VerklaringRij, ...]
    opgemaakt: tuple[OpgemaakteVerklaring, ...]
    mag_oordelen: bool
    wie_wel: str

    @property
    def klaar(self) -> int:
        """How many lines would be printed as established now."""
        return sum(rij.stap is Stap.KLAAR for rij in self.rijen)

    @property
    def na_te_kijken(self) -> int:
        """How many aangetoond lines wait for a person to confirm the title."""
        return sum(rij.stap is Stap.TITEL_NAKIJKEN for rij in self.rijen)

    @property
    def telling(self) -> str:
        """`Sanne: 4 van 9 klaar voor op papier`: a count, never a share."""
        return f"{self.roepnaam}: {self.klaar} van {len(self.rijen)} klaar voor op papier"

    @property
    def kan_verder(self) -> bool:
        """Whether there is something to put on paper, and this person may."""
        return self.mag_oordelen and bool(self.klaar + self.na_te_kijken)

    def rij(self, code: object) -> VerklaringRij | None:
        """The line of one werkproces."""
        return next((rij for rij in self.rijen if rij.code == code), None)


def verklaring_beeld(
    lezer: Lezer, deelnemer: DeelnemerId, ik: Persoon, vandaag: date
) -> VerklaringBeeld:
    """Raises `DeelnemerOnbekend` or `PlaatsingOnbekend`."""
    gang = voortgang_van(lezer, deelnemer)
    huidige = gang.huidige
    if huidige is None:
        raise PlaatsingOnbekend(deelnemer)
    plaatsing = huidige.plaatsing
    kwalificatie = plaatsing.kwalificatie
    mag = plaatsing.is_van(ik)
    opleiders = {p.id: p.naam for p in lezer.personen()}
    wie_wel = opleiders.get(plaatsing.praktijkopleider, "Een praktijkopleider")
    return VerklaringBeeld(
        deelnemer=deelnemer,
        naam=gang.naam.volledig,
        roepnaam=roepnaam_van(lezer, deelnemer),
        voornamen=gang.naam.roepnaam,
        achternaam=gang.naam.achternaam,
        opleiding=f"{kwalificatie.naam} · crebo {kwalificatie.crebo}",
        dossier=f"{kwalificatie.dossier.naam}, crebo {kwalificatie.dossier.crebo}",
        rijen=_rijen(lezer, huidige, vandaag, wie_wel="" if mag else wie_wel),
        opgemaakt=tuple(_opgemaakt(stand) for stand in reversed(huidige.verklaringen)),
        mag_oordelen=mag,
        wie_wel=wie_wel,
    )


def _rijen(
    lezer: Lezer, gang: PlaatsingVoortgang, vandaag: date, *, wie_wel: str
) -> tuple[VerklaringRij, ...]:
    crebo = gang.plaatsing.kwalificatie.crebo
    kwalificatie = eigen_kwalificatie(lezer, gang.plaatsing)
    bevestigd = lezer.bevestigde_titels(crebo)
    schaal, regel = gang.plaatsing.schaal, lezer.aantoonregel()
    rijen = []
    for stand in gang.gekozen:
        genoeg = stand.genoeg_gezien(schaal, regel, tot_en_met=vandaag)
        stap = Stap.AANTONEN if genoeg else Stap.EERST_ZIEN
        if stand.basis(tot_en_met=vandaag):
            kloppen = titels_kloppen(kwalificatie, bevestigd, stand)
            stap = Stap.KLAAR if kloppen else Stap.TITEL_NAKIJKEN
        rij = VerklaringRij(
            code=stand.code,
            titel=stand.titel,
            kerntaak=_kerntaak(kwalificatie, stand.code),
            detail=_detail(stand.tellende(schaal, tot_en_met=vandaag), stap),
            stap=stap,
            rang=schaal.rang(stand.laatste.stap) if stand.laatste else 0,
            uitleg=_uitleg(stap, regel, wie_wel),
            toelichting=stand.aangetoond.toelichting if stand.aangetoond else "",
        )
        rijen.append(rij)
    return tuple(rijen)


def _kerntaak(kwalificatie: Kwalificatie | None, code: WerkprocesCode) -> str:
    gezocht = kerntaak_code_van(code)
    kerntaken = kwalificatie.kerntaken if kwalificatie is not None else ()
    titel = next((kerntaak.titel for kerntaak in kerntaken if kerntaak.code == gezocht), "")
    return f"{gezocht} {titel}".strip()


def _detail(tellende: tuple[Waarneming, ...], stap: Stap) -> str:
    dagen: list[date] = sorted({w.gezien_op for w in tellende})
    if not dagen:
        return "Nog niet zelfstandig gezien."
    gezien = f"Zelfstandig gezien op {_opsomming([dag_en_maand(d) for d in dagen])}."
    return f"{gezien} Nog een keer, op een andere dag." if stap is Stap.EERST_ZIEN else gezien


def _uitleg(stap: Stap, regel: Aantoonregel, wie_wel: str) -> str:
    match stap:
        case Stap.EERST_ZIEN:
            dagen = "1 dag" if regel.dagen == 1 else f"{regel.dagen} dagen"
            return (
                "Zag je dit? Tik nog een keer en leg het vast. "
                f"Aangetoond kan na {regel.waarnemingen} keer zelfstandig, op {dagen}."
            )
        case Stap.KLAAR:
            return "Dit komt zo op papier."
        case _:
            return f"{wie_wel} geeft hierover het oordeel." if wie_wel else ""


def _opsomming(woorden: list[str]) -> str:
    *begin, laatste = woorden
    return f"{', '.join(begin)} en {laatste}" if begin else laatste


def _opgemaakt(stand: VerklaringStand) -> OpgemaakteVerklaring:
    scan = ", met scan" if stand.scans else ""
    return OpgemaakteVerklaring(
        id=stand.id,
        nummer=stand.verklaring.nummer,
        tekst=f"{verklaringstaten.staat(stand)}{scan}",
        oordeel_gegeven=stand.verklaring.oordeel is not None,
        scans=len(stand.scans),
        reden=verklaringstaten.reden(stand),
    )
