"""The picture a deelnemer sees of themselves: what I can do, practise and think; nobody's name."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

from werkplek.application.beelden.deelnemer import feiten_van
from werkplek.application.ports import Lezer
from werkplek.domain.eigen_kijk import EigenKijk, eigen_kijk
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.plaatsing import Plaatsing, PlaatsingStaat
from werkplek.domain.schaal import Schaal, Stap
from werkplek.domain.voortgang import Stand, WerkprocesStand, voortgang
from werkplek.woorden import deelnemerstand as woorden
from werkplek.woorden.dagen import wanneer
from werkplek.woorden.talen import taal_van
from werkplek.woorden.talen.taal import Taal
from werkplek.woorden.talen.zinnen import Zinnen
from werkplek.woorden.terugkeer import EIGEN_PAUZE, eigen_ticket


@dataclass(frozen=True, slots=True)
class KanRij:
    """One piece of work in its own words; `rang` is 0-4 on the ladder, `foto` a JPEG or empty.

    `zag` is the word of who saw it last, `ik` the own word; `ander` is what a second language says
    of the step in `detail`, `ander_ik` of the own word. Notes and what is said with a photo stay
    out of it: they may name somebody else.
    """

    code: WerkprocesCode
    titel: str
    detail: str
    aangetoond: bool = False
    rang: int = 0
    foto: bytes = field(default=b"", repr=False)
    zag: str = ""
    ander: str = ""
    ik: str = ""
    ander_ik: str = ""
    ik_rang: int = 0


@dataclass(frozen=True, slots=True)
class KanGroep:
    """Work that is equally far; `ander` is its heading in a second language."""

    titel: str
    rijen: tuple[KanRij, ...]
    ander: str = ""


@dataclass(frozen=True, slots=True)
class DeelnemerstandBeeld:
    """Everything on the one page; `oefent` what is practised, `ging` what can be spoken of.

    `pauze` says that what one can do stays, and who calls when; empty while the work goes on.
    """

    kop: str
    uitleg: str
    groepen: tuple[KanGroep, ...]
    oefent: tuple[KanRij, ...] = ()
    ging: tuple[KanRij, ...] = ()
    taal: Taal | None = None
    pauze: str = ""


@dataclass(frozen=True, slots=True)
class _Kijker:
    """What every row is made with."""

    lezer: Lezer
    plaatsing: Plaatsing
    kijk: EigenKijk
    taal: Taal | None
    vandaag: date

    @property
    def schaal(self) -> Schaal:
        return self.plaatsing.schaal

    def rij(self, stand: WerkprocesStand) -> KanRij:
        laatste = stand.laatste
        stap = self.schaal.stap(laatste.stap) if laatste is not None else None
        staand, detail = staande_stap(stand, self.schaal), ""
        if laatste is not None and stap is not None:
            dag = wanneer(laatste.gezien_op, vandaag=self.vandaag)
            naam = staand.naam if staand is not None else ""
            detail = woorden.gezien(naam, len(stand.waarnemingen), dag)
        zinnen = self._zinnen
        oordeel = self.kijk.oordelen.get(stand.code)
        ik = self.schaal.stap(oordeel.stap) if oordeel is not None else None
        return KanRij(
            code=stand.code,
            titel=stand.titel,
            detail=detail,
            aangetoond=stand.stand(self.schaal) is Stand.AANGETOOND,
            rang=self.schaal.rang(stap.code) if stap is not None else 0,
            foto=foto_van(self.lezer, self.plaatsing, stand),
            zag=stap.naam if stap is not None else "",
            ander=woorden.ladderwoord(staand, zinnen) if staand is not None and zinnen else "",
            ik=woorden.ik_woord(ik) if ik is not None else "",
            ander_ik=woorden.ik_woord(ik, zinnen) if ik is not None and zinnen else "",
            ik_rang=self.schaal.rang(ik.code) if ik is not None else 0,
        )

    @property
    def _zinnen(self) -> Zinnen | None:
        return self.taal.zinnen if self.taal is not None else None


def staande_stap(stand: WerkprocesStand, schaal: Schaal) -> Stap | None:
    """How it went last; a lesser day says nothing beside what somebody can do: that stays."""
    if stand.laatste is None:
        return None
    stap = schaal.stap(stand.laatste.stap)
    kan = stand.stand(schaal) in {Stand.AANGETOOND, Stand.GEZIEN}
    return None if kan and not stap.telt_als_aangetoond else stap


def deelnemerstand_beeld(
    lezer: Lezer, deelnemer: DeelnemerId, vandaag: date
) -> DeelnemerstandBeeld:
    """What this deelnemer can do, may hear, and nothing of anybody else.

    Raises `DeelnemerOnbekend`.
    """
    feiten = feiten_van(lezer, deelnemer)
    gang = voortgang(feiten)
    nu = gang.huidige
    taal = taal_van(lezer.instellingen().taal_van(deelnemer))
    if nu is None:
        return DeelnemerstandBeeld(woorden.kop(gang.naam.roepnaam), woorden.NOG_NIETS, (), (), ())
    plaatsing = nu.plaatsing
    kijk = eigen_kijk(plaatsing.id, feiten)
    kijker = _Kijker(lezer, plaatsing, kijk, taal, vandaag)
    standen = [s for s in nu.werkprocessen if s.telt_mee or s.waarnemingen]
    rijen = {stand.code: kijker.rij(stand) for stand in standen}
    return DeelnemerstandBeeld(
        kop=woorden.kop(gang.naam.roepnaam),
        uitleg=plaatsing.kwalificatie.naam,
        groepen=_groepen(plaatsing, standen, rijen, taal),
        oefent=tuple(rijen[w.code] for w in kijk.oefent if w.code in rijen),
        ging=tuple(rijen[stand.code] for stand in _laatste_eerst(standen, kijk)),
        taal=taal,
        pauze=_pauze(plaatsing, kijk, vandaag),
    )


def _pauze(plaatsing: Plaatsing, kijk: EigenKijk, vandaag: date) -> str:
    if plaatsing.staat is not PlaatsingStaat.PAUZE:
        return ""
    ticket = kijk.retourticket
    return " ".join(
        filter(None, (EIGEN_PAUZE, eigen_ticket(ticket, vandaag) if ticket is not None else ""))
    )


def _groepen(
    plaatsing: Plaatsing,
    standen: Iterable[WerkprocesStand],
    rijen: dict[WerkprocesCode, KanRij],
    taal: Taal | None,
) -> tuple[KanGroep, ...]:
    per_stand: dict[Stand, list[KanRij]] = {stand: [] for stand in woorden.GROEPEN}
    for stand in standen:
        per_stand[stand.stand(plaatsing.schaal)].append(rijen[stand.code])
    return tuple(
        KanGroep(titel, tuple(groep), woorden.groep_in(stand, taal.zinnen) if taal else "")
        for stand, titel in woorden.GROEPEN.items()
        if (groep := per_stand[stand])
    )


def _laatste_eerst(standen: Iterable[WerkprocesStand], kijk: EigenKijk) -> list[WerkprocesStand]:
    """Of what somebody did or practises one can say how it went: the newest first."""
    oefent = {werk.code for werk in kijk.oefent}
    gedaan = [s for s in standen if s.waarnemingen or s.code in oefent or s.code in kijk.oordelen]
    return sorted(gedaan, key=lambda s: (_laatste_dag(s), s.code in oefent), reverse=True)


def _laatste_dag(stand: WerkprocesStand) -> date:
    return stand.laatste.gezien_op if stand.laatste is not None else date.min


def foto_van(lezer: Lezer, plaatsing: Plaatsing, stand: WerkprocesStand) -> bytes:
    """The newest photo with this work, small, else that of a step of it here; empty without."""
    bewijzen = (bewijs for w in reversed(stand.waarnemingen) for bewijs in reversed(w.bewijs))
    eigen = (lezer.miniatuur(bewijs.sha256) for bewijs in bewijzen)
    stappen = lezer.leerstappen(plaatsing.kwalificatie.crebo, stand.titel)
    van_stappen = (lezer.leerstap_foto(stap.beeld) for stap in stappen if stap.beeld)
    return next((foto for foto in chain(eigen, van_stappen) if foto), b"")
