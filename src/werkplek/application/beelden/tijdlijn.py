"""The picture of *Tijdlijn*: newest day first; withdrawn rows stay, struck through and labelled."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Final

from werkplek.application.beelden.bewijs import BewijsRij, bewijs_rijen
from werkplek.application.beelden.deelnemer import feiten_van, persoon_namen
from werkplek.application.beelden.tijdlijnregel import notitie_van, regel_naast_werk
from werkplek.application.ports import Lezer
from werkplek.domain.begeleidingsfeiten import BEGELEIDINGSSOORTEN
from werkplek.domain.bevoegdheid import zichtbaar_voor
from werkplek.domain.deelnemersfeiten import DEELNEMERSSOORTEN
from werkplek.domain.feiten import (
    AangetoondVerklaard,
    Feit,
    Inhoud,
    OordeelGegeven,
    OpmerkingGemaakt,
    PlaatsingBeeindigd,
    PlaatsingGepauzeerd,
    PlaatsingGestart,
    PlaatsingHervat,
    Relatie,
    ScanBewaard,
    VerklaringOpgemaakt,
    WaarnemingVastgelegd,
)
from werkplek.domain.kenmerk import DeelnemerId, FeitId, PersoonId, PlaatsingId
from werkplek.domain.personen import Persoon
from werkplek.domain.schoolfeiten import (
    HandtekeningGezet,
    VerklaringAangeboden,
    VerklaringIngetrokken,
    VerklaringTeruggegeven,
    VerklaringUitgereikt,
    VerklaringVastgesteld,
)
from werkplek.domain.vaststelling import Handtekeningrol
from werkplek.domain.voortgang import Voortgang, voortgang
from werkplek.domain.waarneming import Waarneming, herroepen
from werkplek.woorden.dagen import wanneer
from werkplek.woorden.opmerken import door


@dataclass(frozen=True, slots=True)
class TijdlijnRij:
    """One thing that happened.

    `keten` is what *Terugdraaien* withdraws, empty where that cannot be; of two versions side by
    side it is only what is this version's own. `aan_te_vullen`: it is a waarneming that may get a
    note or another day.
    """

    feit: FeitId
    tekst: str
    detail: str
    notitie: str = ""
    label: str = ""
    doorgestreept: bool = False
    keten: tuple[FeitId, ...] = ()
    aan_te_vullen: bool = False
    bewijs: tuple[BewijsRij, ...] = ()
    opmerking: bool = False


@dataclass(frozen=True, slots=True)
class TijdlijnDag:
    """The rows of one day, newest first."""

    kop: str
    rijen: tuple[TijdlijnRij, ...]


@dataclass(frozen=True, slots=True)
class TijdlijnBeeld:
    """The whole file of one deelnemer, second thoughts included."""

    deelnemer: DeelnemerId
    naam: str
    dagen: tuple[TijdlijnDag, ...]


_VASTE_TEKST: Final[dict[type, str]] = {
    PlaatsingGepauzeerd: "Even gestopt",
    PlaatsingHervat: "Weer begonnen",
    PlaatsingBeeindigd: "Plaatsing klaar",
    ScanBewaard: "Scan van de ondertekende verklaring bewaard",
    VerklaringAangeboden: "Verklaring aangeboden aan de school",
    VerklaringUitgereikt: "Verklaring uitgereikt",
}

_HANDTEKENING: Final = {
    Handtekeningrol.PRAKTIJKOPLEIDER: "Praktijkopleider tekende in het bestand",
    Handtekeningrol.DEELNEMER: "Deelnemer tekende in het bestand",
    Handtekeningrol.SCHOOL: "Zegel van de school geplaatst",
}

_TERUG_TE_DRAAIEN: Final = (
    AangetoondVerklaard,
    PlaatsingGepauzeerd,
    PlaatsingHervat,
    PlaatsingBeeindigd,
    OpmerkingGemaakt,
    *DEELNEMERSSOORTEN.values(),
)

_Regel = tuple[date, datetime, TijdlijnRij]


def tijdlijn_beeld(
    lezer: Lezer, deelnemer: DeelnemerId, ik: Persoon, vandaag: date
) -> TijdlijnBeeld:
    """Fold the feiten of one deelnemer into days. Raises `DeelnemerOnbekend`."""
    feiten = tuple(f for f in feiten_van(lezer, deelnemer) if zichtbaar_voor(ik, f))
    gang = voortgang(feiten)
    namen = persoon_namen(lezer)
    rollen = lezer.rollen()
    wie = {id_: (naam, rollen.get(id_, "")) for id_, naam in namen.items()}
    regels = [*_waarnemingen(lezer, gang, namen, ik), *_andere(gang, feiten, wie, ik)]
    regels.sort(key=lambda regel: (regel[0], regel[1]), reverse=True)
    return TijdlijnBeeld(
        deelnemer=deelnemer,
        naam=gang.naam.volledig,
        dagen=tuple(
            TijdlijnDag(
                wanneer(dag, vandaag=vandaag).capitalize(), tuple(rij for _, _, rij in rijen)
            )
            for dag, rijen in groupby(regels, key=lambda regel: regel[0])
        ),
    )


def _waarnemingen(
    lezer: Lezer, gang: Voortgang, namen: dict[PersoonId, str], ik: Persoon
) -> Iterator[_Regel]:
    gedeeld = Counter(id_ for w in gang.waarnemingen if w.geldt for id_ in w.keten)
    for waarneming in gang.waarnemingen:
        plaatsing = gang.plaatsing(waarneming.plaatsing)
        if plaatsing is None:
            continue
        mag = ik.id == waarneming.auteur or plaatsing.plaatsing.is_van(ik)
        stap = plaatsing.plaatsing.schaal.stap(waarneming.stap).naam
        rij = TijdlijnRij(
            feit=waarneming.id,
            tekst=f"{waarneming.code} {waarneming.titel}",
            detail=f"{stap} · door {namen.get(waarneming.auteur, 'iemand')}",
            notitie=waarneming.notitie,
            label=_label(waarneming, telt_mee=plaatsing.plaatsing.telt_mee(waarneming.code)),
            doorgestreept=not waarneming.geldt,
            keten=tuple(id_ for id_ in waarneming.keten if gedeeld[id_] == 1)
            if mag and waarneming.geldt
            else (),
            aan_te_vullen=mag and waarneming.geldt,
            bewijs=bewijs_rijen(lezer, waarneming),
        )
        yield waarneming.gezien_op, waarneming.vastgelegd_op, rij


def _label(waarneming: Waarneming, *, telt_mee: bool) -> str:
    if waarneming.herroepen_om is not None:
        return f"teruggedraaid: {waarneming.herroepen_om}"
    delen = (
        ("aangepast", waarneming.aangepast),
        ("twee versies naast elkaar", waarneming.splitsing),
        ("telt nog niet mee", not telt_mee),
    )
    return ", ".join(woord for woord, geldt in delen if geldt)


def _andere(
    gang: Voortgang, feiten: tuple[Feit, ...], wie: Mapping[PersoonId, tuple[str, str]], ik: Persoon
) -> Iterator[_Regel]:
    weg = herroepen(feiten)
    eigen = {p.plaatsing.id for p in gang.plaatsingen if p.plaatsing.is_van(ik)}
    standen = [stand for plaatsing in gang.plaatsingen for stand in plaatsing.werkprocessen]
    waarover = {w.id: f"{w.code} {w.titel}" for w in gang.waarnemingen}
    staande = {stand.aangetoond.feit for stand in standen if stand.aangetoond is not None}
    eerder = _eerdere_versies(feiten, weg)
    vervangen = {id_ for ids in eerder.values() for id_ in ids}
    for feit in feiten:
        tekst = _antwoord(feit, waarover) or _tekst(feit)
        if tekst and feit.id not in vervangen:
            keten = (feit.id, *eerder.get(feit.id, ()))
            rij = TijdlijnRij(
                feit=feit.id,
                tekst=tekst,
                detail=_door(feit, wie),
                notitie=notitie_van(feit.inhoud),
                label=_label_van(feit, weg, staande) or ("aangepast" if keten[1:] else ""),
                opmerking=isinstance(feit.inhoud, OpmerkingGemaakt),
                doorgestreept=feit.id in weg,
                keten=keten if feit.id not in weg and _mag_terug(feit, ik, eigen) else (),
            )
            yield feit.gezien_op, feit.vastgelegd_op, rij


def _eerdere_versies(
    feiten: tuple[Feit, ...], weg: Mapping[FeitId, str]
) -> dict[FeitId, tuple[FeitId, ...]]:
    """Of what was moved or added to since: the versions before it that still stand."""
    eerder: dict[FeitId, tuple[FeitId, ...]] = {}
    for feit in sorted(feiten, key=lambda feit: feit.id):
        oud = [id_ for id_ in feit.verwezen(Relatie.CORRIGEERT) if id_ not in weg]
        if oud and feit.id not in weg and not isinstance(feit.inhoud, WaarnemingVastgelegd):
            eerder[feit.id] = tuple(x for id_ in oud for x in (id_, *eerder.get(id_, ())))
    return eerder


def _door(feit: Feit, wie: Mapping[PersoonId, tuple[str, str]]) -> str:
    """Of a remark also what its author is to the deelnemer."""
    naam, rol = wie.get(feit.auteur, ("iemand", ""))
    return door(naam, rol if isinstance(feit.inhoud, OpmerkingGemaakt) else "")


def _antwoord(feit: Feit, waarover: dict[FeitId, str]) -> str:
    """What a remark answers, when that is a waarneming."""
    genoemd = (waarover.get(id_) for id_ in feit.verwezen(Relatie.ANTWOORDT))
    return next((f"Opmerking bij {wat}" for wat in genoemd if wat), "")


def _mag_terug(feit: Feit, ik: Persoon, eigen: set[PlaatsingId]) -> bool:
    """A statement, a pause, a return and an end can be turned back; what is on paper cannot."""
    if isinstance(feit.inhoud, tuple(BEGELEIDINGSSOORTEN.values())):
        return feit.auteur == ik.id
    if not isinstance(feit.inhoud, _TERUG_TE_DRAAIEN):
        return False
    return feit.auteur == ik.id or feit.inhoud.plaatsing in eigen


def _label_van(feit: Feit, weg: dict[FeitId, str], staande: set[FeitId]) -> str:
    """Why a line does not count: a statement falls with its basis, or gives way to a later one."""
    if feit.id in weg:
        return f"teruggedraaid: {weg[feit.id]}"
    gevallen = isinstance(feit.inhoud, AangetoondVerklaard) and feit.id not in staande
    return "geldt niet meer" if gevallen else ""


def _tekst(feit: Feit) -> str:
    match feit.inhoud:
        case PlaatsingGestart(kwalificatie=kwalificatie):
            return f"Begonnen: {kwalificatie.naam}"
        case AangetoondVerklaard(werkproces=werkproces):
            return f"Aangetoond: {werkproces.code} {werkproces.titel}"
        case VerklaringOpgemaakt(verklaring=verklaring):
            return f"Verklaring opgemaakt: {verklaring.nummer}"
        case OordeelGegeven(verklaring=verklaring):
            return f"Oordeel gegeven op verklaring {verklaring.nummer}"
        case inhoud:
            anders = _schooltekst(inhoud) or regel_naast_werk(feit)
            return anders or _VASTE_TEKST.get(type(inhoud), "")


def _schooltekst(inhoud: Inhoud) -> str:
    """What became of a verklaring at the school."""
    match inhoud:
        case VerklaringVastgesteld(verklaring=verklaring):
            return f"Verklaring {verklaring.nummer} vastgesteld door de school"
        case VerklaringTeruggegeven(reden=reden):
            return f"Verklaring terug van de school: {reden}"
        case VerklaringIngetrokken(reden=reden):
            return f"Verklaring ingetrokken door de school: {reden}"
        case HandtekeningGezet(rol=rol):
            return _HANDTEKENING[Handtekeningrol(rol)]
        case _:
            return ""
