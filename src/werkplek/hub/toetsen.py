"""Judge a feit: by the right of its author at capture, not at arrival (sync reference §6.6)."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

import msgspec

from werkplek.domain.feiten import VERSIES
from werkplek.domain.kenmerk import PersoonId
from werkplek.domain.school import HouderSoort, mag_vastleggen, mag_vooraf
from werkplek.hub.kandidaat import Kandidaat
from werkplek.hub.kennis import BekendApparaat, Kennis
from werkplek.protocol.uitwisseling import Aanhouding

_HIER: Final = ZoneInfo("Europe/Amsterdam")
"""Days of relations are days in the Netherlands."""


@dataclass(frozen=True, slots=True)
class Oordeel:
    """Where a feit belongs, and why it must wait; `reden` None: it may in."""

    dossier: str | None
    reden: Aanhouding | None = None


@dataclass(frozen=True, slots=True)
class Toetser:
    """Judges the feiten of one batch; what is alike in all that counts is judged once."""

    kennis: Kennis
    nu: datetime
    _eerder: dict[tuple[object, ...], Oordeel] = field(default_factory=dict)

    def toets(self, feit: Kandidaat) -> Oordeel:
        """Judge one feit, as the function does."""
        apparaat = self.kennis.apparaten.get(feit.apparaat)
        if apparaat is None:
            return toets(self.kennis, feit, self.nu)
        dag = _op(feit, apparaat, self.nu).astimezone(_HIER).date()
        wat = feit.soort, feit.soort_v, dag
        om = (feit.organisatie, feit.deelnemer, feit.auteur, feit.apparaat, *wat)
        if (oordeel := self._eerder.get(om)) is None:
            oordeel = self._eerder[om] = toets(self.kennis, feit, self.nu)
        return oordeel

    def gedateerd(self, feit: Kandidaat) -> Kandidaat:
        """The feit with the moment that is believed now: later its device will have pushed more.

        A device that was not enrolled is believed in nothing, or one could date back for another.
        """
        apparaat = self.kennis.apparaten.get(feit.apparaat)
        moment = _op(feit, apparaat, self.nu) if apparaat else self.nu
        return msgspec.structs.replace(feit, moment=moment)


def toets(kennis: Kennis, feit: Kandidaat, nu: datetime, *, geloofd: bool = False) -> Oordeel:
    """Judge one feit by what is known, without its parents; `geloofd`: its moment was settled."""
    dossier = kennis.dossier_van(feit)
    apparaat = kennis.apparaten.get(feit.apparaat)
    wie = kennis.personen.get(feit.auteur)
    if apparaat is None:
        reden: Aanhouding | None = Aanhouding.APPARAAT_ONBEKEND
    elif apparaat.ingetrokken:
        reden = Aanhouding.APPARAAT_INGETROKKEN
    elif dossier is None:
        reden = Aanhouding.DOSSIER_ONBEKEND
    elif VERSIES.get(feit.soort) != feit.soort_v:
        reden = Aanhouding.NIEUWER
    elif wie is None:
        reden = Aanhouding.AUTEUR_ONBEKEND
    else:
        op = feit.moment if geloofd else _op(feit, apparaat, nu)
        mag = apparaat.houder == kennis.school or (  # the hub itself, under the school's name
            _spreekt_voor(kennis, apparaat, wie) and _mag(kennis, feit, dossier, apparaat, op)
        )
        reden = None if mag else Aanhouding.GEEN_RECHT
    return Oordeel(dossier, reden)


def _spreekt_voor(kennis: Kennis, apparaat: BekendApparaat, wie: str) -> bool:
    """Whether this device can seal in the name of that person: its own, or one who works there."""
    if apparaat.houder_soort is HouderSoort.PERSOON:
        return apparaat.houder == wie
    return any(rol.leerbedrijf == apparaat.houder for rol in kennis.rollen.get(wie, ()))


def _mag(
    kennis: Kennis, feit: Kandidaat, dossier: str, apparaat: BekendApparaat, op: datetime
) -> bool:
    wie = kennis.personen[feit.auteur]
    banden = kennis.banden_van(dossier, wie)
    if apparaat.houder_soort is HouderSoort.LEERBEDRIJF:  # what they are elsewhere is not its own
        hier = tuple(rol for rol in banden.rollen if rol.leerbedrijf == apparaat.houder)
        banden = replace(banden, rollen=hier)
    dag = op.astimezone(_HIER).date()
    if feit.organisatie != kennis.school:
        bedrijf = kennis.organisaties.get(feit.organisatie)
        return bedrijf is not None and mag_vooraf(banden, PersoonId(wie), feit.soort, bedrijf, dag)
    return mag_vastleggen(banden, PersoonId(wie), feit.soort, dag)


def _op(feit: Kandidaat, apparaat: BekendApparaat, nu: datetime) -> datetime:
    """When it was recorded, as far as the device's clock can be believed.

    What it had before its last push, it pushed then; for a school it recorded nothing before it was
    enrolled there. A clock of 1970 changes no right.
    """
    return min(max(feit.moment, apparaat.vroegst), nu)
