"""One sitting with the root of a school: what it signs, and the list that says so to everybody.

Afterwards the root is locked away again; until the next sitting the hub works with the rest.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

import sqlalchemy as sa
from cryptography import x509

from werkplek.hub.fouten import NietMogelijk, WortelGeweigerd
from werkplek.hub.geheim import Geheim
from werkplek.hub.tables_waarmerk import wortel as t_wortel
from werkplek.hub.waarmerk.bos import (
    OCSP,
    PAPIER,
    SOORTEN,
    TSA,
    UITGEVER,
    ZEGEL,
    Schoolnaam,
    Sleutelbos,
    bewaar_certificaat,
    open_bos,
    schoolnaam,
)
from werkplek.hub.waarmerk.intrekken import CRL_WORTEL_GELDT, maak_crl
from werkplek.hub.waarmerk.lijsten import maak_intrekkingslijst, maak_sleutellijst
from werkplek.hub.waarmerk.maken import Maker
from werkplek.hub.waarmerk.standen import standen_van_wortel, trek_sleutels_in
from werkplek.hub.waarmerk.uitgeven import Uitgever, als_der

RUIM: Final = timedelta(days=400)
"""A key that ends before the next yearly sitting is followed by a new one in this."""


RUIM_CRL: Final = timedelta(days=60)
"""From when on it is said that the root must come out."""


@dataclass(frozen=True, slots=True)
class Stempeldienst:
    """A time stamp service elsewhere: its URL, and the root that its stamps chain to."""

    adres: str
    wortel: x509.Certificate


@dataclass(frozen=True, slots=True)
class Zitting:
    """The root is here, and the school's database is open."""

    verbinding: sa.Connection
    geheim: Geheim
    wortel: Uitgever
    school: Schoolnaam
    nu: datetime

    def begin(self, adres: str = "", dienst: Stempeldienst | None = None) -> bytes:
        """Make every key of a school that has none; gives its first list of keys.

        `adres` is where others reach the hub. Raises `NietMogelijk` when the school has keys.
        """
        tabel = t_wortel.c
        bekend = sa.select(tabel.nr).where(tabel.school == self.school.nr)
        if self.verbinding.execute(bekend).first() is not None:
            raise NietMogelijk("waarmerk_is_er")
        rij = {
            "school": self.school.nr,
            "nr": 1,
            "der": als_der(self.wortel.certificaat),
            "crl": self._crl(),
        }
        self.verbinding.execute(sa.insert(t_wortel), rij)
        maker = self._maker(adres)
        if dienst is None:
            maker.maak(TSA, self.wortel)
        else:
            self._neem_over(dienst)
        uitgever = maker.maak_uitgever(self.wortel)
        for soort in (ZEGEL, OCSP):
            maker.maak(soort, uitgever)
        maker.maak_papiersleutel()
        return self._sluit_af()

    def vernieuw(self) -> tuple[tuple[str, ...], bytes]:
        """Follow up what ends soon; gives the kinds that are new, and the next list of keys.

        Raises `WortelGeweigerd` for a root of another school, `GeenWaarmerk` before `begin`.
        """
        bos = self._eis_eigen()
        nieuw = tuple(soort for soort in SOORTEN if self._loopt_af(bos, soort))
        self._maak(bos, nieuw)
        return nieuw, self._sluit_af()

    def trek_in(self, soort: str, reden: str) -> bytes:
        """Withdraw the keys of a kind and make a new one; gives the next list of keys.

        Without its CA no seal and no answer of OCSP holds: those follow. Raises the same.
        """
        bos = self._eis_eigen()
        if soort == TSA and _is_elders(bos, self.nu):
            raise NietMogelijk("stempel_elders")
        weg = (UITGEVER, ZEGEL, OCSP) if soort == UITGEVER else (soort,)
        for een in weg:
            trek_sleutels_in(self.verbinding, self.school.nr, een, reden, self.nu)
        self._maak(bos, weg)
        return self._sluit_af()

    def _maak(self, bos: Sleutelbos, soorten: tuple[str, ...]) -> None:
        maker = self._maker(bos.van(UITGEVER)[-1].adres)
        if TSA in soorten:
            maker.maak(TSA, self.wortel)
        uitgever = maker.maak_uitgever(self.wortel) if UITGEVER in soorten else None
        # A new CA has nobody yet who answers for it.
        nodig = {OCSP} if uitgever is not None else set()
        for soort in (ZEGEL, OCSP):
            if soort in {*soorten, *nodig}:
                maker.maak(soort, uitgever or bos.uitgever(self.nu)[0])
        if PAPIER in soorten:
            maker.maak_papiersleutel()

    def _loopt_af(self, bos: Sleutelbos, soort: str) -> bool:
        if soort == TSA and _is_elders(bos, self.nu):
            return False
        goed = [rij for rij in bos.van(soort) if rij.houdt(self.nu)]
        return not goed or goed[-1].tot < self.nu + RUIM

    def _neem_over(self, dienst: Stempeldienst) -> None:
        bewaar_certificaat(
            self.verbinding,
            self.geheim,
            self.school.nr,
            TSA,
            certificaat=dienst.wortel,
            sleutel=None,
            adres=dienst.adres,
        )

    def _maker(self, adres: str) -> Maker:
        return Maker(self.verbinding, self.geheim, self.school, adres, self.nu)

    def _eis_eigen(self) -> Sleutelbos:
        bos = open_bos(self.verbinding, self.geheim, self.school.nr)
        if bos.wortel != self.wortel.certificaat:
            raise WortelGeweigerd("andere_school")
        return bos

    def _crl(self) -> bytes:
        standen = standen_van_wortel(self.verbinding, self.school.nr)
        return maak_crl(self.wortel, standen, self.nu, CRL_WORTEL_GELDT)

    def _sluit_af(self) -> bytes:
        """What the root says last: what it withdrew, and which keys there are."""
        nr = self.school.nr
        self.verbinding.execute(
            sa.update(t_wortel).where(t_wortel.c.school == nr).values(crl=self._crl())
        )
        bos = open_bos(self.verbinding, self.geheim, nr)
        ruw = maak_sleutellijst(self.verbinding, self.school, bos, self.wortel, self.nu)
        papier = bos.nieuwste(PAPIER, self.nu)
        teken = (papier.kid, bos.papiersleutel(papier).sign)
        maak_intrekkingslijst(self.verbinding, self.school, teken, self.nu)
        return ruw


def open_zitting(
    verbinding: sa.Connection, geheim: Geheim, wortel: Uitgever, school: int, nu: datetime
) -> Zitting:
    """Sit down with the root of this school."""
    return Zitting(verbinding, geheim, wortel, schoolnaam(verbinding, school), nu)


def _is_elders(bos: Sleutelbos, nu: datetime) -> bool:
    return any(rij.ingesloten is None and rij.houdt(nu) for rij in bos.van(TSA))
