"""Answer a push: verify outside the transaction, store inside it, sign what was done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import Final
from uuid import UUID

import sqlalchemy as sa

from werkplek.hub.apart import Gebroken, zet_apart
from werkplek.hub.database import Database
from werkplek.hub.innemen import Inname, uitkomst_van
from werkplek.hub.intrekken import sluit_kloon
from werkplek.hub.keuren import Gelezen, lees_reeks
from werkplek.hub.logboek import Logboek
from werkplek.hub.mensen import meld_personen
from werkplek.hub.school import Hubmerk, OpenSchool
from werkplek.hub.spoor import noteer
from werkplek.hub.tables_mensen import apparaat
from werkplek.hub.toegang import Wie
from werkplek.protocol.ontvangst import OntvangstTekst, onderteken, som_van
from werkplek.protocol.uitwisseling import ReeksUitkomst, Zending, ZendingAntwoord

NIEMAND: Final = str(UUID(int=0))
"""The name of no device."""

Deel = Gelezen | Gebroken


@dataclass(frozen=True, slots=True)
class Innemer:
    """Takes in pushes for one school."""

    database: Database
    school: OpenSchool
    merk: Hubmerk

    def neem_in(self, wie: Wie, zending: Zending, nu: datetime) -> ZendingAntwoord:
        """Store what may be stored and answer for all of it; what is answered is durable."""
        delen = _lees(zending)
        with self.database.inname(self.school.nr) as verbinding:
            meld_personen(verbinding, wie, zending.personen)
            uitkomsten, logboek = self._bewaar(verbinding, wie.apparaat, delen, nu)
            alles = zending.rest == 0 and zending.tijdvak in {0, self.merk.tijdvak}
            self._gehoord(verbinding, wie, nu, alles=alles)
        return self._antwoord(wie, uitkomsten, logboek, nu)

    def neem_van_niemand(self, zending: Zending, nu: datetime) -> tuple[ReeksUitkomst, ...]:
        """Store what came another way than over the line; who carried it proves nothing.

        The seals are judged as ever, people that it names are not taken over, and no device was
        heard.
        """
        delen = _lees(zending)
        with self.database.inname(self.school.nr) as verbinding:
            return self._bewaar(verbinding, NIEMAND, delen, nu)[0]

    def _bewaar(
        self, verbinding: sa.Connection, drager: str, delen: Sequence[Deel], nu: datetime
    ) -> tuple[tuple[ReeksUitkomst, ...], Logboek]:
        heel = [deel for deel in delen if isinstance(deel, Gelezen)]
        kapot = [deel for deel in delen if isinstance(deel, Gebroken)]
        inname = Inname(verbinding, self.school.nr, nu, drager)
        logboek, vals = inname.neem(heel)
        stuk = (Gebroken(deel.reeks, reden) for deel in heel for reden in {*deel.stuk.values()})
        opzij = [*kapot, *vals, *stuk, *inname.anders(heel)]
        if zet_apart(verbinding, self.school.nr, drager, opzij, nu):
            noteer(verbinding, self.school.nr, drager, "apart_gezet", nu=nu)
        for kloon in sorted(inname.klonen):
            sluit_kloon(verbinding, self.school.nr, kloon, nu)
        mis = {id(deel.reeks): deel for deel in chain(kapot, vals)}
        uitkomsten = tuple(
            mis[id(deel.reeks)].uitkomst()
            if id(deel.reeks) in mis
            else uitkomst_van(deel, inname.uitkomsten)  # type: ignore[arg-type]
            for deel in delen
        )
        return uitkomsten, logboek

    def _gehoord(self, verbinding: sa.Connection, wie: Wie, nu: datetime, *, alles: bool) -> None:
        waarden = {"gehoord_op": nu.isoformat()}
        if alles:
            waarden["verstuurd_op"] = nu.isoformat()
        verbinding.execute(
            sa.update(apparaat)
            .where(apparaat.c.school == self.school.nr, apparaat.c.id == wie.apparaat)
            .values(**waarden)
        )

    def _antwoord(
        self, wie: Wie, uitkomsten: tuple[ReeksUitkomst, ...], logboek: Logboek, nu: datetime
    ) -> ZendingAntwoord:
        tekst = OntvangstTekst(
            apparaat=wie.apparaat,
            hub=self.merk.id,
            kop=logboek.kop.hex(),
            op=nu.isoformat(timespec="milliseconds"),
            school=self.school.id,
            stand=logboek.stand,
            tijdvak=self.merk.tijdvak,
            uitkomsten=som_van(uitkomsten),
        )
        return ZendingAntwoord(uitkomsten, onderteken(tekst, self.school.signer))


def _lees(zending: Zending) -> list[Deel]:
    """Prove every run, before anything is asked of the database."""
    return [lees_reeks(reeks) for reeks in zending.reeksen]
