"""Build the fictional sw-bedrijf through the use cases, day after day, with a clock of its own."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from typing import Final

from werkplek.application.aantonen import verklaar_aangetoond
from werkplek.application.beginnen import LeerbedrijfOpgave, PersoonOpgave, begin, voeg_persoon_toe
from werkplek.application.context import Context
from werkplek.application.importeren import importeer
from werkplek.application.keuze import PlaatsingOpgave, gekozen, kwalificatie_van
from werkplek.application.leerstappen import LeerstapOpgave, voeg_leerstap_toe
from werkplek.application.plaatsen import hervat, huidige_plaatsing, pauzeer, voeg_deelnemer_toe
from werkplek.application.ports import Ids, Store
from werkplek.application.ports_structuur import Structuurbron
from werkplek.application.vastleggen import REDENEN, WaarnemingOpgave, herroep, leg_vast
from werkplek.demo import verhaal
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.kwalificatie import Kwalificatie, lees_crebo
from werkplek.domain.personen import Naam, Persoon
from werkplek.domain.plaatsing import PlaatsingStaat
from werkplek.domain.schaal import STANDAARD
from werkplek.domain.voortgang import voortgang

_ZAAD: Final = 2026
_WERKDAGEN: Final = 5
_COACH_ZIET: Final = 0.12
_NOTITIE: Final = 0.25

Gebeurtenis = tuple[date, int, Callable[[], object]]
Verandering = Callable[[Context, Persoon, DeelnemerId, date], object]


@dataclass(slots=True)
class VerhaalKlok:
    """A clock that the story moves forward; never back."""

    moment: datetime

    def nu(self) -> datetime:
        """The moment in the story, a little later each time it is asked."""
        self.moment += timedelta(milliseconds=7)
        return self.moment

    def vandaag(self) -> date:
        """The day in the story."""
        return self.moment.date()

    def ga_naar(self, dag: date, uur: int) -> None:
        """Move to an hour of a day, when that is later than now."""
        self.moment = max(self.moment, datetime.combine(dag, time(uur), UTC))


@dataclass(slots=True)
class Verteller:
    """Tells the story into a store; `toeval` has a fixed seed, so every demo is the same."""

    store: Store
    ids: Ids
    vandaag: date
    toeval: random.Random = field(default_factory=partial(random.Random, _ZAAD))
    personen: dict[str, Persoon] = field(default_factory=dict)
    klok: VerhaalKlok = field(init=False)
    ctx: Context = field(init=False)

    def __post_init__(self) -> None:
        begin_dag = self.vandaag - timedelta(
            weeks=max(lijn.weken for lijn in verhaal.LEERLIJNEN), days=7
        )
        self.klok = VerhaalKlok(datetime.combine(begin_dag, time(8), UTC))
        self.ctx = Context(self.store, self.klok, self.ids)

    def vertel(self, start: tuple[Kwalificatie, ...], dossier: Structuurbron) -> None:
        """Everything from *beginnen* until yesterday, in order of time."""
        self._bedrijf(start)
        importeer(self.ctx, self.personen[verhaal.HENK], dossier, meld=_niemand_kijkt)
        self._schrijf_leerstappen()
        gebeurtenissen = sorted(
            (gebeurtenis for lijn in verhaal.LEERLIJNEN for gebeurtenis in self._lijn(lijn)),
            key=lambda g: (g[0], g[1]),
        )
        for dag, uur, doe in gebeurtenissen:
            self.klok.ga_naar(dag, uur)
            doe()
        self._herroep_een()
        self._toon_aan()

    def _bedrijf(self, start: tuple[Kwalificatie, ...]) -> None:
        bedrijf = LeerbedrijfOpgave(verhaal.BEDRIJF, verhaal.PLAATS, verhaal.ADRES, "100000009")
        eerste, *anderen = (PersoonOpgave(m.naam, m.rol, m.functie) for m in verhaal.MEDEWERKERS)
        self.personen[eerste.naam] = begin(self.ctx, bedrijf, eerste, start)
        for opgave in anderen:
            self.personen[opgave.naam] = voeg_persoon_toe(self.ctx, opgave)

    def _schrijf_leerstappen(self) -> None:
        with self.store.lees() as lezer:
            kwalificatie = kwalificatie_van(lezer, lees_crebo(verhaal.HOOFDROL.crebo))
        (eerste, *_) = gekozen(kwalificatie, None)
        for tekst in verhaal.LEERSTAPPEN:
            voeg_leerstap_toe(self.ctx, self.personen[verhaal.MARGA], eerste, LeerstapOpgave(tekst))

    def _lijn(self, lijn: verhaal.Leerlijn) -> Iterator[Gebeurtenis]:
        begin_dag = _werkdag(self.vandaag - timedelta(weeks=lijn.weken))
        yield begin_dag, 8, partial(self._voeg_toe, lijn)
        if lijn.pauze_weken:
            van, tot = (self.vandaag - timedelta(weeks=weken) for weken in lijn.pauze_weken)
            yield _werkdag(van), 9, partial(self._verander, lijn, pauzeer)
            if tot < self.vandaag:
                yield _werkdag(tot), 9, partial(self._verander, lijn, hervat)
        for nummer in range(round(lijn.weken * lijn.tempo * 2)):
            dag = _werkdag(begin_dag + timedelta(days=3 + round(nummer * 3.5 / lijn.tempo)))
            if dag < self.vandaag:
                yield dag, self.toeval.randint(9, 15), partial(self._zie, lijn, nummer)

    def _voeg_toe(self, lijn: verhaal.Leerlijn) -> None:
        vandaag = self.klok.vandaag()
        opgave = PlaatsingOpgave(lees_crebo(lijn.crebo), vandaag, school=verhaal.SCHOOL)
        naam = Naam(lijn.roepnaam, lijn.achternaam)
        voeg_deelnemer_toe(self.ctx, self.personen[lijn.opleider], naam, opgave)

    def _verander(self, lijn: verhaal.Leerlijn, hoe: Verandering) -> None:
        deelnemer = self._van(lijn.roepnaam)
        hoe(self.ctx, self.personen[lijn.opleider], deelnemer, self.klok.vandaag())

    def _zie(self, lijn: verhaal.Leerlijn, nummer: int) -> None:
        deelnemer = self._van(lijn.roepnaam)
        with self.store.lees() as lezer:
            plaatsing = huidige_plaatsing(lezer, deelnemer)
        if plaatsing.staat is not PlaatsingStaat.LOOPT:
            return
        aantal = min(len(plaatsing.keuze), 8)
        ronde, plek = divmod(nummer, min(4, aantal))
        groep = (ronde // 5) * 4
        keuze = plaatsing.keuze[(groep + plek) % aantal]
        stap = STANDAARD.stappen[min(ronde % 5, len(STANDAARD.stappen) - 1)]
        # Who a coach is, the school must be told first: her verklaring rests on what it knows.
        coach = self.toeval.random() < _COACH_ZIET and lijn is not verhaal.HOOFDROL
        wie = verhaal.COACH if coach else lijn.opleider
        notitie = self.toeval.choice(verhaal.NOTITIES) if self.toeval.random() < _NOTITIE else ""
        opgave = WaarnemingOpgave(deelnemer, keuze.code, stap.code, notitie=notitie)
        leg_vast(self.ctx, self.personen[wie], opgave)

    def _herroep_een(self) -> None:
        deelnemer = self._van(verhaal.LEERLIJNEN[1].roepnaam)
        with self.store.lees() as lezer:
            laatste = voortgang(lezer.feiten(deelnemer)).waarnemingen[-1]
        herroep(self.ctx, self.personen[verhaal.MARGA], laatste.keten, REDENEN[0])

    def _toon_aan(self) -> None:
        """State aangetoond for some; the leading part's statement is made by the demo itself."""
        for lijn in verhaal.LEERLIJNEN[1:4]:
            deelnemer = self._van(lijn.roepnaam)
            with self.store.lees() as lezer:
                gang = voortgang(lezer.feiten(deelnemer)).huidige
                regel = lezer.aantoonregel()
            for stand in gang.gekozen if gang else ():
                if gang and stand.genoeg_gezien(
                    gang.plaatsing.schaal, regel, tot_en_met=self.vandaag
                ):
                    verklaar_aangetoond(
                        self.ctx, self.personen[lijn.opleider], deelnemer, stand.code
                    )

    def _van(self, roepnaam: str) -> DeelnemerId:
        with self.store.lees() as lezer:
            return next(r.deelnemer for r in lezer.overzicht() if r.roepnaam == roepnaam)


def _niemand_kijkt(_: float) -> None:
    """Hear how far the import is, and go on."""


def _werkdag(dag: date) -> date:
    return dag - timedelta(days=max(0, dag.weekday() - _WERKDAGEN + 1))
