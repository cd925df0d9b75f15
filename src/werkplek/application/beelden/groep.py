"""The picture of *Groep*: people by their werkprocessen, and what to look at today."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from werkplek.application.beelden.groepsnamen import initialen, voornamen
from werkplek.application.beelden.kijken import Gevolgd, Kijktip, vandaag_kijken
from werkplek.application.beelden.namen import dubbele_roepnamen, genoemd
from werkplek.application.ports import Lezer
from werkplek.application.records import OverzichtRegel
from werkplek.domain.eigen_kijk import eigen_kijk
from werkplek.domain.kenmerk import DeelnemerId, PersoonId
from werkplek.domain.kwalificatie import WerkprocesCode, volgorde
from werkplek.domain.personen import Persoon, Rol
from werkplek.domain.plaatsing import PlaatsingStaat
from werkplek.domain.schaal import STANDAARD, Schaal
from werkplek.domain.stilte import een_tijd_niet_gezien
from werkplek.domain.tekst import vergelijkbaar
from werkplek.domain.voortgang import PlaatsingVoortgang, Stand, WerkprocesStand, voortgang
from werkplek.woorden import groep as woorden
from werkplek.woorden.standen import STAND

_NODIG: Final = (
    "deelnemer_aangemeld",
    "plaatsing_gestart",
    "plaatsing_gepauzeerd",
    "plaatsing_hervat",
    "plaatsing_beeindigd",
    "werkprocessen_gekozen",
    "waarneming_vastgelegd",
    "feit_herroepen",
    "aangetoond_verklaard",
    "oefenen_gekozen",
)
"""The kinds that this picture follows from: no notes, no support, no talks."""


@dataclass(frozen=True, slots=True)
class Cel:
    """One deelnemer at one werkproces; `rang` is 0-4 on the ladder, `gekozen` whether it is shown.

    What was seen outside the choice is shown too: its word says that it does not count yet.
    """

    woord: str
    rang: int = 0
    aangetoond: bool = False
    gekozen: bool = True


NIET_GEKOZEN: Final = Cel(woorden.NIET_GEKOZEN, gekozen=False)


@dataclass(frozen=True, slots=True)
class Kolom:
    """One werkproces of the group."""

    code: WerkprocesCode
    titel: str


@dataclass(frozen=True, slots=True)
class GroepRij:
    """One deelnemer: a cell for each column, and when last seen, in words.

    `voornaam` and `initialen` are for a screen that all can read; `stil` says that it is a
    while, `kijk` that it is worth a look today.
    """

    deelnemer: DeelnemerId
    naam: str
    voornaam: str
    initialen: str
    laatst: str
    cellen: tuple[Cel, ...]
    stil: bool = False
    pauze: bool = False
    kijk: bool = False


@dataclass(frozen=True, slots=True)
class Opleidingsgroep:
    """Those who learn for one edition of one kwalificatie; `stappen` are the words of its scale."""

    sleutel: str
    titel: str
    kolommen: tuple[Kolom, ...]
    rijen: tuple[GroepRij, ...]
    stappen: tuple[str, ...] = tuple(stap.naam for stap in STANDAARD.stappen)


@dataclass(frozen=True, slots=True)
class GroepBeeld:
    """My group on this day; `bedrijf` stands on the print, `initialen` are for the wall screen."""

    dag: date
    bedrijf: str
    groepen: tuple[Opleidingsgroep, ...] = ()
    kijk: tuple[Kijktip, ...] = ()
    initialen: bool = False

    @property
    def leeg(self) -> bool:
        """Nobody learns here now."""
        return not self.groepen

    def groep(self, sleutel: object) -> Opleidingsgroep | None:
        """The one with this key, else the first."""
        gevraagd = (groep for groep in self.groepen if groep.sleutel == sleutel)
        return next(gevraagd, self.groepen[0] if self.groepen else None)


def groep_beeld(lezer: Lezer, ik: Persoon, vandaag: date) -> GroepBeeld:
    """Folds every dossier of the group: not for the UI thread."""
    alle = lezer.overzicht()
    dubbel = dubbele_roepnamen(alle)
    regels = sorted(
        (regel for regel in alle if _is_van(regel, ik)),
        key=lambda r: (vergelijkbaar(r.roepnaam), vergelijkbaar(r.achternaam), r.deelnemer),
    )
    gevolgd = [g for r in regels if (g := _volg(lezer, r, genoemd(r, dubbel), vandaag))]
    bedrijf = lezer.leerbedrijf()
    kijk = vandaag_kijken(gevolgd, lezer.aantoonregel(), vandaag)
    kijken = frozenset(tip.deelnemer for tip in kijk)
    om = _Om(voornamen(regels), initialen(regels), kijken, vandaag)
    return GroepBeeld(
        dag=vandaag,
        bedrijf=bedrijf.naam if bedrijf is not None else "",
        groepen=_groepen(gevolgd, om),
        kijk=kijk,
        initialen=lezer.instellingen().initialen,
    )


@dataclass(frozen=True, slots=True)
class _Om:
    """What a row says beside what was seen."""

    voornaam: Mapping[DeelnemerId, str]
    initialen: Mapping[DeelnemerId, str]
    kijk: frozenset[DeelnemerId]
    vandaag: date


def _is_van(regel: OverzichtRegel, ik: Persoon) -> bool:
    """A plaatsing that runs or rests, of this praktijkopleider; others follow all of them."""
    loopt = regel.staat in {PlaatsingStaat.LOOPT, PlaatsingStaat.PAUZE}
    van_mij = regel.praktijkopleider in {ik.id, PersoonId("")}
    return loopt and (ik.rol is not Rol.PRAKTIJKOPLEIDER or van_mij)


def _volg(lezer: Lezer, regel: OverzichtRegel, naam: str, vandaag: date) -> Gevolgd | None:
    feiten = lezer.feiten(regel.deelnemer, soorten=_NODIG)
    gang = voortgang(feiten)
    hier = gang.plaatsing(regel.plaatsing) if regel.plaatsing is not None else None
    if hier is None:
        return None
    dagen = [dag for stand in hier.werkprocessen for dag in stand.gezien_op]
    geweest = [dag for dag in dagen if dag <= vandaag]
    kijk = eigen_kijk(hier.plaatsing.id, feiten)
    return Gevolgd(naam, hier, kijk, max(geweest or dagen, default=None))


def _groepen(gevolgd: Sequence[Gevolgd], om: _Om) -> tuple[Opleidingsgroep, ...]:
    per_sleutel: dict[str, list[Gevolgd]] = {}
    for g in gevolgd:
        per_sleutel.setdefault(_sleutel(g.gang), []).append(g)
    crebos = [sleutel.split("/")[0] for sleutel in per_sleutel]
    groepen = [
        _groep(sleutel, leden, om, voluit=crebos.count(sleutel.split("/")[0]) > 1)
        for sleutel, leden in per_sleutel.items()
    ]
    return tuple(sorted(groepen, key=lambda groep: (vergelijkbaar(groep.titel), groep.sleutel)))


def _sleutel(gang: PlaatsingVoortgang) -> str:
    """A code may stand for other work in another edition, or on another scale."""
    gepind, schaal = gang.plaatsing.kwalificatie, gang.plaatsing.schaal
    return f"{gepind.crebo}/{gepind.dossier.editie}/{schaal.id}/{schaal.versie}"


def _groep(sleutel: str, leden: Sequence[Gevolgd], om: _Om, *, voluit: bool) -> Opleidingsgroep:
    eerste = leden[0].gang.plaatsing
    titels = {s.code: s.titel for g in leden for s in g.gang.werkprocessen}
    codes = sorted(titels, key=volgorde)
    editie = f", {eerste.kwalificatie.dossier.editie}" if voluit else ""
    return Opleidingsgroep(
        sleutel=sleutel,
        titel=f"{eerste.kwalificatie.naam}{editie}",
        kolommen=tuple(Kolom(code, titels[code]) for code in codes),
        rijen=tuple(_rij(g, codes, om) for g in leden),
        stappen=tuple(stap.naam for stap in eerste.schaal.stappen),
    )


def _rij(g: Gevolgd, codes: Sequence[WerkprocesCode], om: _Om) -> GroepRij:
    plaatsing = g.gang.plaatsing
    standen = {stand.code: stand for stand in g.gang.werkprocessen}
    return GroepRij(
        deelnemer=g.deelnemer,
        naam=g.naam,
        voornaam=om.voornaam[g.deelnemer],
        initialen=om.initialen[g.deelnemer],
        laatst=g.laatst_woord(om.vandaag),
        cellen=tuple(_cel(standen.get(code), plaatsing.schaal) for code in codes),
        stil=een_tijd_niet_gezien(plaatsing, g.laatst, om.vandaag),
        pauze=plaatsing.staat is PlaatsingStaat.PAUZE,
        kijk=g.deelnemer in om.kijk,
    )


def _cel(stand: WerkprocesStand | None, schaal: Schaal) -> Cel:
    if stand is None:
        return NIET_GEKOZEN
    laatste, staat = stand.laatste, stand.stand(schaal)
    aangetoond = staat is Stand.AANGETOOND
    woord = STAND[staat] if aangetoond or laatste is None else schaal.stap(laatste.stap).naam
    return Cel(
        woord if stand.telt_mee else woorden.nog_niet_meegeteld(woord),
        rang=schaal.rang(laatste.stap) if laatste is not None else 0,
        aangetoond=aangetoond,
    )
