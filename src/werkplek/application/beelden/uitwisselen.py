"""The picture of *Uitwisselen met school*: four numbers a school, and what waits there and why."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from werkplek.application.beelden.namen import dubbele_roepnamen, genoemd
from werkplek.application.hubfouten import HubOnbereikbaar, HubVol
from werkplek.application.ports import Lezer
from werkplek.application.ports_school import Aangehouden, Uitwisselmap, Uitwisselstand
from werkplek.application.uitleg import leg_uit
from werkplek.application.uitwisselgang import Uitwisseling
from werkplek.application.uitwisselronde import Afscheid
from werkplek.domain.begeleidingsfeiten import (
    AfspraakAfgerond,
    AfspraakGemaakt,
    BezoekGepland,
    GesprekOndertekend,
    GesprekVastgelegd,
    SteunGegeven,
)
from werkplek.domain.deelnemersfeiten import (
    EigenOordeelGegeven,
    OefenenGekozen,
    RetourticketAfgesproken,
    VaardigheidGezien,
)
from werkplek.domain.feiten import (
    AangetoondVerklaard,
    BewijsToegevoegd,
    FeitHerroepen,
    Inhoud,
    OpmerkingGemaakt,
    WaarnemingVastgelegd,
)
from werkplek.domain.kenmerk import DeelnemerId, FeitId, OrganisatieId
from werkplek.woorden import uitwisselen as woorden
from werkplek.woorden.boodschap import Boodschap


@dataclass(frozen=True, slots=True)
class Cijfer:
    """A number, and what it counts."""

    getal: str
    woord: str


@dataclass(frozen=True, slots=True)
class WachtRij:
    """Something that waits at the school or came back: what, about whom, why, and what is next."""

    feit: FeitId
    deelnemer: DeelnemerId
    wat: str
    over: str
    waarom: str
    stap: str


@dataclass(frozen=True, slots=True)
class Schoolbeeld:
    """One school; `regels` say when it last went well and what is the matter, if anything."""

    id: OrganisatieId
    naam: str
    cijfers: tuple[Cijfer, ...]
    regels: tuple[str, ...]
    rijen: tuple[WachtRij, ...] = ()
    wacht: int = 0


@dataclass(frozen=True, slots=True)
class UitwisselBeeld:
    """All schools; `afscheid` says who left, `melding` what a person must know or do now."""

    kop: str
    scholen: tuple[Schoolbeeld, ...]
    afscheid: tuple[str, ...] = ()
    melding: Boodschap | None = None

    @property
    def wacht(self) -> int:
        """How much is only here."""
        return sum(school.wacht for school in self.scholen)


def uitwissel_beeld(
    lezer: Lezer,
    map_: Uitwisselmap,
    laatste: Mapping[OrganisatieId, Uitwisseling],
    afscheid: Iterable[Afscheid],
    nu: datetime,
) -> UitwisselBeeld:
    """Count where it is kept. Raises `Unavailable`."""
    regels = lezer.overzicht()
    dubbel = dubbele_roepnamen(regels)
    namen = {regel.deelnemer: genoemd(regel, dubbel) for regel in regels}
    scholen = tuple(
        Schoolbeeld(
            id=school.id,
            naam=school.naam,
            cijfers=_cijfers(stand := map_.stand(school.id)),
            regels=tuple(_regels(stand, laatste.get(school.id), nu)),
            rijen=tuple(_rij(lezer, een, namen) for een in map_.aangehouden(school.id)),
            wacht=stand.hier,
        )
        for school in map_.scholen()
    )
    return UitwisselBeeld(
        kop=_kop(map_, laatste),
        scholen=scholen,
        afscheid=tuple(
            woorden.afscheid(een.naam, een.school, gewist=een.gewist) for een in afscheid
        ),
        melding=_melding(laatste.values()),
    )


def stand_regel(
    map_: Uitwisselmap, laatste: Mapping[OrganisatieId, Uitwisseling], nu: datetime
) -> str:
    """The quiet line on *Vandaag*; empty while no school is linked."""
    som = _tel_op(map_)
    if som is None:
        return ""
    if _melding(laatste.values()) is not None:
        return woorden.LET_OP
    return woorden.stand(
        som.hier, som.gelukt, nu, fotos=som.fotos, terug=som.terug, besluit=som.besluit
    )


def nog_hier(map_: Uitwisselmap) -> int:
    """How much no school has yet."""
    return sum(map_.stand(school.id).hier for school in map_.scholen())


@dataclass(frozen=True, slots=True)
class _Som:
    """All schools together; `gelukt` is the oldest of the last times, None when one has none."""

    hier: int
    fotos: int
    terug: int
    besluit: int
    gelukt: datetime | None


def _tel_op(map_: Uitwisselmap) -> _Som | None:
    standen = [map_.stand(school.id) for school in map_.scholen()]
    if not standen:
        return None
    keren = [stand.gelukt for stand in standen]
    return _Som(
        hier=sum(stand.hier for stand in standen),
        fotos=sum(stand.fotos for stand in standen),
        terug=sum(stand.terug for stand in standen),
        besluit=sum(stand.wacht_op_besluit for stand in standen),
        gelukt=None if None in keren else min(keer for keer in keren if keer is not None),
    )


def _kop(map_: Uitwisselmap, laatste: Mapping[OrganisatieId, Uitwisseling]) -> str:
    som = _tel_op(map_)
    if som is None:
        return woorden.GEEN_SCHOOL
    if som.gelukt is None and not som.hier:
        return woorden.NOG_NOOIT
    heel = not any(een.ongelijk for een in laatste.values())
    return woorden.kop(som.hier, fotos=som.fotos, terug=som.terug, besluit=som.besluit, heel=heel)


def _cijfers(stand: Uitwisselstand) -> tuple[Cijfer, ...]:
    getallen = (stand.hier, stand.bij_school, stand.wacht_op_besluit, stand.fotos)
    return tuple(map(Cijfer, map(woorden.getal, getallen), woorden.cijferwoorden(stand.fotos)))


def _regels(stand: Uitwisselstand, laatste: Uitwisseling | None, nu: datetime) -> Iterator[str]:
    yield woorden.gelukt_op(stand.gelukt, nu)
    if stand.opnieuw_koppelen:
        yield woorden.OPNIEUW_KOPPELEN
    if stand.oudste is not None:
        yield woorden.oudste(stand.oudste, nu)
        yield woorden.VANZELF
    if laatste is not None and isinstance(laatste.fout, HubOnbereikbaar | HubVol):
        yield leg_uit(laatste.fout).tekst
    if laatste is not None and laatste.ongelijk:
        yield woorden.ongelijk(len(laatste.ongelijk))
    if stand.nieuwer:
        yield woorden.nieuwer(stand.nieuwer)


def _melding(laatste: Iterable[Uitwisseling]) -> Boodschap | None:
    """Only what does not pass by itself; being offline is normal."""
    fouten = (een.fout for een in laatste)
    erg = (f for f in fouten if f is not None and not isinstance(f, HubOnbereikbaar | HubVol))
    return next(map(leg_uit, erg), None)


def _rij(lezer: Lezer, een: Aangehouden, namen: Mapping[DeelnemerId, str]) -> WachtRij:
    waarom, stap = woorden.waarom(een.uitkomst, een.reden)
    over = namen.get(een.dossier, woorden.NIET_MEER_HIER)
    return WachtRij(een.feit, een.dossier, _wat(lezer, een.feit), over, waarom, stap)


def _wat(lezer: Lezer, id_: FeitId) -> str:
    feit = lezer.feit(id_)
    inhoud = feit.inhoud if feit is not None else None
    match inhoud:
        case WaarnemingVastgelegd(werkproces=werkproces):
            return f"{werkproces.code} {werkproces.titel}"
        case AangetoondVerklaard(werkproces=werkproces):
            return f"Aangetoond: {werkproces.code} {werkproces.titel}"
        case OpmerkingGemaakt():
            return "Opmerking"
        case BewijsToegevoegd():
            return "Foto of bestand"
        case FeitHerroepen():
            return "Teruggedraaid"
        case _:
            return _wat_ernaast(inhoud) or "Iets over de plaatsing of de verklaring"


def _wat_ernaast(inhoud: Inhoud | None) -> str:
    """Beside the work; who has no part in support reads this too, so it is not named."""
    match inhoud:
        case BezoekGepland() | GesprekVastgelegd() | GesprekOndertekend():
            return "Bezoek of gesprek"
        case AfspraakGemaakt() | AfspraakAfgerond() | RetourticketAfgesproken():
            return "Afspraak"
        case OefenenGekozen() | EigenOordeelGegeven() | VaardigheidGezien():
            return "Oefenen of vaardigheid"
        case SteunGegeven():
            return "Iets over de begeleiding"
        case _:
            return ""
