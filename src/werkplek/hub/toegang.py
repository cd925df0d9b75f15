"""Who asks: every request is signed by a device, and each of them is taken once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolVol

from werkplek.domain.school import HouderSoort
from werkplek.hub.database import Database, als_id
from werkplek.hub.tables import school
from werkplek.hub.tables_mensen import apparaat, eenmalig
from werkplek.hub.weigering import Geweigerd
from werkplek.protocol.fouten import ZegelKloptNiet
from werkplek.protocol.verzoek import SPELING, controleer


@dataclass(frozen=True, slots=True)
class Wie:
    """The device that asks, for whom it reads, and whether it was revoked."""

    school: int
    apparaat: str
    houder_soort: HouderSoort
    houder: str
    ingetrokken: bool


@dataclass(frozen=True, slots=True)
class Binnengekomen:
    """A request as it came in."""

    methode: str
    url: str
    headers: Mapping[str, str]
    inhoud: bytes


class Poort:
    """Demands of every request that a device of a school signed it, now, and for the first time."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def wie(self, verzoek: Binnengekomen, nu: datetime) -> Wie:
        """The device. Raises `Geweigerd`: `handtekening`, `klok` or `herhaald`."""
        gevonden: dict[str, Wie] = {}
        pech: list[Exception] = []

        def sleutel_van(keyid: str) -> bytes | None:
            try:
                with self._database.beheer() as verbinding:
                    rij = verbinding.execute(_met_naam(keyid)).first()
            except (DBAPIError, PoolVol) as fout:
                pech.append(fout)  # the library would call it a bad signature
                raise
            if rij is None or rij.verzoeksleutel is None:
                return None
            soort = HouderSoort(rij.houder_soort)
            weg = rij.ingetrokken_op is not None
            gevonden[keyid] = Wie(rij.school, rij.id, soort, rij.houder, weg)
            return bytes(rij.verzoeksleutel)

        try:
            getekend = controleer(
                verzoek.methode, verzoek.url, verzoek.headers, verzoek.inhoud, sleutel_van
            )
        except ZegelKloptNiet as fout:
            if pech:
                raise pech[0] from fout
            raise Geweigerd(401, "handtekening") from fout
        if abs(getekend.op - nu) > SPELING:
            raise Geweigerd(401, "klok")
        wie = gevonden[getekend.apparaat]
        self._neem_eenmalig(wie.apparaat, getekend.eenmalig, nu)
        return wie

    def _neem_eenmalig(self, apparaat_: str, nummer: str, nu: datetime) -> None:
        rij = {"apparaat": apparaat_, "nummer": nummer, "op": int(nu.timestamp())}
        try:
            with self._database.beheer() as verbinding:
                verbinding.execute(sa.insert(eenmalig), rij)
        except IntegrityError as fout:
            raise Geweigerd(409, "herhaald") from fout


def _met_naam(keyid: str) -> sa.Select[Any]:
    school_, _, apparaat_ = keyid.partition("/")
    return sa.select(apparaat).where(
        apparaat.c.school.in_(sa.select(school.c.nr).where(school.c.id == als_id(school_))),
        apparaat.c.id == als_id(apparaat_),
    )


def ruim_eenmalige_op(verbinding: sa.Connection, nu: datetime) -> int:
    """Forget the numbers of requests that would be too late by now; gives how many."""
    grens = int((nu - 2 * SPELING - timedelta(minutes=1)).timestamp())
    return verbinding.execute(sa.delete(eenmalig).where(eenmalig.c.op < grens)).rowcount
