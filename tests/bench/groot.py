"""A folder as large as a busy leerbedrijf ever gets: many deelnemers, each with a long history.

`vul` works on any open store, so that the window can be measured on the same folder.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from werkplek.application.ports import Store
from werkplek.device.ids import UuidIds
from werkplek.domain.feiten import (
    AangetoondVerklaard,
    DeelnemerAangemeld,
    Feit,
    FeitHerroepen,
    Inhoud,
    Klok,
    PlaatsingGepauzeerd,
    PlaatsingGestart,
    PlaatsingHervat,
    Relatie,
    Verwijzing,
    WaarnemingVastgelegd,
    WerkprocessenGekozen,
)
from werkplek.domain.kenmerk import DeelnemerId, FeitId, OrganisatieId, PersoonId, PlaatsingId
from werkplek.domain.kwalificatie import Kwalificatie
from werkplek.domain.personen import Leerbedrijf, Naam, Persoon, Rol
from werkplek.domain.schaal import STANDAARD
from werkplek.domain.werkverwijzing import KwalificatieVerwijzing, WerkprocesVerwijzing
from werkplek.structuur.start import startdata

DEELNEMERS: Final = 200
FEITEN: Final = 250
"""Feiten of each deelnemer."""

_BEGIN: Final = datetime(2025, 9, 1, 7, 30, tzinfo=UTC)
_ANDERE_AUTEUR: Final = 1 / 30
_KLANKEN: Final = [
    "ba",
    "be",
    "bo",
    "da",
    "do",
    "fi",
    "ga",
    "jo",
    "ka",
    "ki",
    "la",
    "le",
    "li",
    "ma",
    "mi",
    "na",
    "no",
    "ra",
    "ro",
    "sa",
    "ta",
    "ti",
    "vo",
    "za",
]
_NOTITIES: Final = ("", "", "", "Deed het rustig en netjes.", "Vroeg zelf om hulp bij de lift.")


@dataclass
class _Dossier:
    """Makes the feiten of one deelnemer, an hour or so after each other."""

    ids: UuidIds
    kans: random.Random
    organisatie: OrganisatieId
    auteurs: tuple[PersoonId, ...]
    kwalificatie: Kwalificatie
    moment: datetime

    def __post_init__(self) -> None:
        self.deelnemer = DeelnemerId(self.ids.nieuw())
        self.auteur = self.auteurs[0]

    def feiten(self, aantal: int) -> Iterator[Feit]:
        """So many feiten: enrolled, started, chosen, a pause, and for the rest waarnemingen."""
        k = self.kwalificatie
        verwijzing = KwalificatieVerwijzing(k.crebo, k.naam, k.niveau, k.dossier)
        start = self._feit(
            PlaatsingGestart(verwijzing, self.auteurs[0], STANDAARD.id, STANDAARD.versie)
        )
        plaatsing = PlaatsingId(start.id)
        keuze = tuple(WerkprocesVerwijzing(k.crebo, w.code, w.titel) for w in k.werkprocessen)
        yield self._feit(DeelnemerAangemeld(self._naam()))
        yield start
        yield self._feit(WerkprocessenGekozen(plaatsing, keuze))
        yield self._feit(PlaatsingGepauzeerd(plaatsing))
        yield self._feit(PlaatsingHervat(plaatsing))
        eerder: dict[WerkprocesVerwijzing, Feit] = {}
        for nummer in range(5, aantal):
            werkproces = self.kans.choice(keuze)
            inhoud, verwijst = self._stap(nummer, aantal, plaatsing, werkproces, eerder)
            feit = self._feit(inhoud, *verwijst)
            if isinstance(inhoud, WaarnemingVastgelegd):
                eerder[werkproces] = feit
            yield feit

    def _stap(
        self,
        nummer: int,
        aantal: int,
        plaatsing: PlaatsingId,
        werkproces: WerkprocesVerwijzing,
        eerder: dict[WerkprocesVerwijzing, Feit],
    ) -> tuple[Inhoud, tuple[Verwijzing, ...]]:
        """Mostly a waarneming, higher on the scale with time; now and then a second thought."""
        vorige = eerder.get(werkproces)
        if vorige is not None and nummer % 50 == 0:
            del eerder[werkproces]
            return FeitHerroepen("per ongeluk"), (Verwijzing(Relatie.HERROEPT, vorige.id),)
        if vorige is not None and nummer % 90 == 1:
            inhoud = AangetoondVerklaard(plaatsing, werkproces)
            return inhoud, (Verwijzing(Relatie.RUST_OP, vorige.id),)
        hoogte = min(3, 4 * nummer // aantal + self.kans.choice((-1, 0, 0, 1)))
        stap = STANDAARD.stappen[max(0, hoogte)].code
        notitie = self.kans.choice(_NOTITIES)
        gezien = WaarnemingVastgelegd(plaatsing, werkproces, stap, notitie)
        if vorige is not None and nummer % 40 == 3:
            return gezien, (Verwijzing(Relatie.CORRIGEERT, vorige.id),)
        return gezien, ()

    def _naam(self) -> Naam:
        def woord(delen: int) -> str:
            return "".join(self.kans.choices(_KLANKEN, k=delen)).capitalize()

        return Naam(woord(2), woord(3))

    def _feit(self, inhoud: Inhoud, *verwijst: Verwijzing) -> Feit:
        self.moment += timedelta(minutes=self.kans.randrange(30, 2_000))
        if self.kans.random() < _ANDERE_AUTEUR:
            self.auteur = self.kans.choice(self.auteurs)
        return Feit(
            id=FeitId(self.ids.nieuw()),
            organisatie=self.organisatie,
            deelnemer=self.deelnemer,
            auteur=self.auteur,
            vastgelegd_op=self.moment,
            klok=Klok.ZELF,
            gezien_op=self.moment.date(),
            inhoud=inhoud,
            verwijst=verwijst,
        )


def vul(store: Store, deelnemers: int = DEELNEMERS, feiten: int = FEITEN) -> int:
    """Fill an open store, one transaction per deelnemer; gives the number of feiten added.

    Takes the leerbedrijf and the people that are there, else makes fictional ones.
    """
    ids, kans = UuidIds(), random.Random(2026)
    organisatie, auteurs = _mensen(store, ids)
    with store.lees() as lezer:
        kwalificaties = [k for kop in lezer.koppen() if (k := lezer.kwalificatie(kop.crebo))]
    for nummer in range(deelnemers):
        begin = _BEGIN + timedelta(minutes=nummer)
        kwalificatie = kwalificaties[nummer % len(kwalificaties)]
        dossier = _Dossier(ids, kans, organisatie, auteurs, kwalificatie, begin)
        with store.unit_of_work() as uow:
            for feit in dossier.feiten(feiten):
                uow.voeg_toe(feit)
            uow.commit()
    store.sluit_reeks()
    return deelnemers * feiten


def _mensen(store: Store, ids: UuidIds) -> tuple[OrganisatieId, tuple[PersoonId, ...]]:
    with store.unit_of_work() as uow:
        if uow.leerbedrijf() is None:
            uow.bewaar_leerbedrijf(Leerbedrijf(OrganisatieId(ids.nieuw()), "Proefbedrijf", "Zand"))
        if not uow.personen():
            for naam in ("Ans Proef", "Bo Proef", "Cas Proef"):
                uow.bewaar_persoon(Persoon(PersoonId(ids.nieuw()), naam, Rol.PRAKTIJKOPLEIDER))
        uow.bewaar_kwalificaties(startdata())
        leerbedrijf, personen = uow.leerbedrijf(), uow.personen()
        uow.commit()
    assert leerbedrijf is not None
    return leerbedrijf.id, tuple(persoon.id for persoon in personen)
