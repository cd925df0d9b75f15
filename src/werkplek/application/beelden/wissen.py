"""The pictures of *Gegevens van …*, *Wissen* and *Bewaard voor RVO*."""

from dataclasses import dataclass
from datetime import date

from werkplek.application.bewaarde import Bewaard
from werkplek.application.ports import Lezer
from werkplek.application.ports_wissen import BewaardDossier, Wisbewijs, Wistelling
from werkplek.application.wissen import Wisvoorstel
from werkplek.domain.bewaren import Bewaarklasse, Wisgrond
from werkplek.domain.feiten import DossierGewist
from werkplek.domain.fouten import DeelnemerOnbekend
from werkplek.domain.kenmerk import DeelnemerId, PersoonId
from werkplek.domain.personen import Persoon, Rol
from werkplek.domain.tekst import vergelijkbaar
from werkplek.domain.voortgang import voortgang
from werkplek.woorden import bewaard, wissen


@dataclass(frozen=True, slots=True)
class DossierBeeld:
    """What can be done with the whole of somebody's data; `nog` says what stands in the way."""

    deelnemer: DeelnemerId
    roepnaam: str
    bestandsnaam: str
    wissen: str
    mag_wissen: bool
    mag_beeindigen: bool


@dataclass(frozen=True, slots=True)
class Deel:
    """A heading with sentences under it."""

    kop: str
    zinnen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WissenBeeld:
    """What goes and what stays; `vraag_rvo` says whether the question about RVO is asked.

    `gevraagd` is what must be typed to confirm it. `zonder_rvo` and `met_rvo` say what goes after
    each answer to that question; `met_rvo` is empty when it is not asked.
    """

    deelnemer: DeelnemerId
    gevraagd: str
    delen: tuple[Deel, ...]
    zonder_rvo: Deel
    met_rvo: Deel | None = None

    @property
    def vraag_rvo(self) -> bool:
        """Whether RVO may ask for a part."""
        return self.met_rvo is not None

    def gaat_weg(self, *, rvo: bool) -> Deel:
        """What goes after this answer; its first sentence says it in short."""
        return self.met_rvo if rvo and self.met_rvo is not None else self.zonder_rvo

    def bevestigt(self, getypt: str) -> bool:
        """Whether this is the name, in any case."""
        return vergelijkbaar(getypt) == vergelijkbaar(self.gevraagd)


@dataclass(frozen=True, slots=True)
class Wiskeuze:
    """What was seen and answered, on the way to the name and the pincode."""

    beeld: WissenBeeld
    grond: Wisgrond
    rvo: bool

    @property
    def kort(self) -> str:
        """What goes and what stays, in short."""
        return self.beeld.gaat_weg(rvo=self.rvo).zinnen[0]


@dataclass(frozen=True, slots=True)
class BewaardRij:
    """Somebody kept because a law says so, and until when."""

    deelnemer: DeelnemerId
    naam: str
    tot: str


def dossier_beeld(
    lezer: Lezer, deelnemer: DeelnemerId, ik: Persoon, bewaarde: tuple[BewaardDossier, ...]
) -> DossierBeeld:
    """Fold it. Raises `DeelnemerOnbekend`, also for somebody of whom nothing is left."""
    feiten = lezer.feiten(deelnemer)
    if all(isinstance(feit.inhoud, DossierGewist) for feit in feiten):
        raise DeelnemerOnbekend(deelnemer)
    gang = voortgang(feiten)
    plaatsingen = [een.plaatsing for een in gang.plaatsingen]
    loopt = any(plaatsing.beeindigd_op is None for plaatsing in plaatsingen)
    opleiders = {plaatsing.praktijkopleider for plaatsing in plaatsingen}
    beslist = ik.rol is Rol.PRAKTIJKOPLEIDER and (
        not opleiders or not opleiders.isdisjoint({ik.id, PersoonId("")})
    )
    tot = next((een.behouden_tot for een in bewaarde if een.deelnemer == deelnemer), None)
    van_school = lezer.schoolband(deelnemer) is not None
    uitleg = _wissen(gang.naam.roepnaam, tot, loopt=loopt, beslist=beslist)
    return DossierBeeld(
        deelnemer=deelnemer,
        roepnaam=gang.naam.roepnaam,
        bestandsnaam=f"Dossier {gang.naam.roepnaam}.zip",
        wissen=wissen.SCHOOL_WIST if van_school else uitleg,
        mag_wissen=beslist and not loopt and not van_school,
        mag_beeindigen=beslist and loopt and not van_school,
    )


def wissen_beeld(voorstel: Wisvoorstel) -> WissenBeeld:
    """In words: what goes, what a law may keep, where copies are, where else the name stands."""
    roepnaam, tot = voorstel.naam.roepnaam, voorstel.rvo_tot
    delen = [Deel(wissen.KOPIEEN, _kopieen(voorstel))]
    if voorstel.genoemd:
        genoemd = tuple(wissen.genoemd(een.roepnaam, een.aantal) for een in voorstel.genoemd)
        delen.append(Deel(wissen.bij_anderen(roepnaam), (*genoemd, wissen.BIJ_ANDEREN_BLIJFT)))
    return WissenBeeld(
        deelnemer=voorstel.deelnemer,
        gevraagd=roepnaam,
        delen=tuple(delen),
        zonder_rvo=_gaat_weg(wissen.alles_weg(roepnaam), voorstel.alles),
        met_rvo=_gaat_weg(wissen.rvo_ja(tot), voorstel.nu) if tot is not None else None,
    )


def gewist_kop(bewijs: Wisbewijs) -> str:
    """Whether all of it is gone, or a law keeps the rest."""
    tot = bewijs.behouden_tot
    return wissen.GEWIST if tot is None else wissen.deel_gewist(tot)


def gewist_delen(bewijs: Wisbewijs) -> tuple[Deel, ...]:
    """What was done, without the name; the proof page says the same."""
    wat = bewijs.telling
    weg = wissen.telling(wat)
    blijft = (
        wissen.behouden(bewijs.klasse, bewijs.behouden_tot)
        if bewijs.behouden_tot is not None
        else (wissen.NIETS_BLIJFT,)
    )
    kopieen = (
        wissen.HIER_SCHOON if bewijs.af else wissen.HIER_NOG_NIET,
        *(wissen.schoon_elders(naam) for naam in bewijs.schoon),
        *(wissen.nog_elders(plek.naam, plek.laatst) for plek in bewijs.elders),
    )
    return (
        Deel(wissen.WEG, (weg,)),
        Deel(wissen.BLIJFT, blijft),
        Deel(wissen.KOPIEEN, kopieen),
    )


def bewaard_rijen(bewaarde: tuple[Bewaard, ...]) -> tuple[BewaardRij, ...]:
    """A row for everybody."""
    return tuple(
        BewaardRij(een.deelnemer, een.naam.volledig, bewaard.tot(een.behouden_tot))
        for een in bewaarde
        if een.klasse == Bewaarklasse.RVO
    )


def _wissen(roepnaam: str, tot: date | None, *, loopt: bool, beslist: bool) -> str:
    if tot is not None:
        return bewaard.al_gewist(tot)
    if not beslist:
        return wissen.NIET_JIJ
    return wissen.LOOPT_NOG if loopt else wissen.haal_weg(roepnaam)


def _gaat_weg(kort: str, wat: Wistelling) -> Deel:
    return Deel(wissen.GAAT_WEG, (kort, wissen.telling(wat), wissen.KOMT_NIET_TERUG))


def _kopieen(voorstel: Wisvoorstel) -> tuple[str, ...]:
    plekken = (wissen.ook_op(plek.naam, plek.laatst.date()) for plek in voorstel.plekken)
    return (wissen.HIER_NIEUW, *plekken)
