"""Enrol a device with a one-time code; an unknown device is refused, never passed."""

import threading
from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

import sqlalchemy as sa

from werkplek.domain.school import HouderSoort
from werkplek.hub.database import Database, voeg_bij
from werkplek.hub.geheim import Geheim
from werkplek.hub.keuren import zijn_ids
from werkplek.hub.logboek import verander_rechten
from werkplek.hub.mensen import meld_personen, schoon
from werkplek.hub.school import Hubmerk, OpenSchool, open_school
from werkplek.hub.spoor import noteer
from werkplek.hub.tables_mensen import apparaat, organisatie
from werkplek.hub.toegang import Wie
from werkplek.hub.uitnodigen import Houder, Uitnodiging, gebruik
from werkplek.hub.weigering import Geweigerd
from werkplek.protocol import aanmelden
from werkplek.protocol.fouten import ProtocolFout
from werkplek.protocol.naam import naam_in, naam_uit
from werkplek.protocol.uitwisseling import Aanmelding, AanmeldingAntwoord

POGINGEN: Final = 5
"""Wrong codes from one address, after which it must wait."""

WACHT: Final = timedelta(minutes=15)
_ONTHOUD: Final = 10_000


class Drempel:
    """Counts wrong codes by address."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._mis: OrderedDict[str, tuple[int, datetime]] = OrderedDict()

    def eis(self, adres: str, nu: datetime) -> None:
        """Raise `Geweigerd` when this address was wrong too often of late."""
        with self._lock:
            aantal, sinds = self._mis.get(adres, (0, nu))
        if aantal >= POGINGEN and nu < sinds + WACHT:
            raise Geweigerd(429, "vol", seconden=int((sinds + WACHT - nu).total_seconds()) + 1)

    def mis(self, adres: str, nu: datetime) -> None:
        """One more wrong code."""
        with self._lock:
            aantal, sinds = self._mis.pop(adres, (0, nu))
            self._mis[adres] = (1, nu) if nu >= sinds + WACHT else (aantal + 1, nu)
            if len(self._mis) > _ONTHOUD:
                self._mis.popitem(last=False)


@dataclass(frozen=True, slots=True)
class Aanmelder:
    """Enrols devices at the schools of this hub."""

    database: Database
    geheim: Geheim
    merk: Hubmerk
    drempel: Drempel

    def meld_aan(self, vraag: Aanmelding, adres: str, nu: datetime) -> AanmeldingAntwoord:
        """Enrol. Raises `Geweigerd`: `code` for every reason that is about the code."""
        self.drempel.eis(adres, nu)
        try:
            aanmelden.controleer(vraag)
            id_, eigen = naam_uit(vraag.apparaat), naam_uit(vraag.organisatie)
        except ProtocolFout as fout:
            raise Geweigerd(422, "onleesbaar") from fout
        if not zijn_ids((vraag.apparaat, vraag.organisatie)):
            raise Geweigerd(422, "onleesbaar")
        with self.database.beheer() as verbinding:
            uitnodiging = gebruik(verbinding, vraag.code, id_, nu)
            if uitnodiging is None:
                self.drempel.mis(adres, nu)
                raise Geweigerd(403, "code")
            school = open_school(verbinding, self.geheim, uitnodiging.school)
            self._schrijf(verbinding, uitnodiging, vraag, nu)
            _ken_folder(verbinding, school, uitnodiging.houder, eigen)
            wie = Wie(
                school.nr, id_, uitnodiging.houder.soort, uitnodiging.houder.id, ingetrokken=False
            )
            meld_personen(verbinding, wie, vraag.personen)
            verander_rechten(verbinding, school.nr)
            noteer(verbinding, school.nr, uitnodiging.door, "aangemeld", waarover=id_, nu=nu)
        return AanmeldingAntwoord(
            hub=self.merk.id,
            tijdvak=self.merk.tijdvak,
            school=naam_in(school.id),
            naam=school.naam,
            sleutel=school.publiek,
            noodsleutel=school.nood_publiek,
            houder=uitnodiging.houder.id,
            houder_soort=uitnodiging.houder.soort.value,
        )

    def _schrijf(
        self, verbinding: sa.Connection, uitnodiging: Uitnodiging, vraag: Aanmelding, nu: datetime
    ) -> None:
        houder = {
            "verzoeksleutel": vraag.verzoeksleutel,
            "houder_soort": uitnodiging.houder.soort.value,
            "houder": uitnodiging.houder.id,
        }
        rij = {
            "school": uitnodiging.school,
            "id": naam_uit(vraag.apparaat),
            "naam": schoon(vraag.naam),
            "zegelsleutel": vraag.zegelsleutel,
            "aangemeld_op": nu.isoformat(),
        }
        if voeg_bij(verbinding, apparaat, [rij | houder]):
            return
        # Enrolled before: a device that lost its request key, unless it was closed or is another.
        bij = verbinding.execute(
            sa.update(apparaat)
            .where(
                apparaat.c.school == rij["school"],
                apparaat.c.id == rij["id"],
                apparaat.c.zegelsleutel == vraag.zegelsleutel,
                apparaat.c.ingetrokken_op.is_(None),
            )
            .values(houder)
        )
        if not bij.rowcount:
            raise Geweigerd(403, "code")


def _ken_folder(verbinding: sa.Connection, school: OpenSchool, houder: Houder, eigen: str) -> None:
    """Feiten that were recorded in the folder's own name are this leerbedrijf's."""
    if houder.soort is HouderSoort.LEERBEDRIJF:
        rij = {"school": school.nr, "id": eigen, "leerbedrijf": houder.id}
        voeg_bij(verbinding, organisatie, [rij])
