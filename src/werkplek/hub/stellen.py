"""What the school states itself: encoded, sealed and numbered exactly as what devices push."""

import os
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from werkplek.domain.feiten import Feit, Inhoud, Klok, Verwijzing
from werkplek.domain.kenmerk import DeelnemerId, FeitId, OrganisatieId, PersoonId
from werkplek.hub.database import voeg_in
from werkplek.hub.eigen import Hubapparaat
from werkplek.hub.ids import Ids
from werkplek.hub.kandidaat import uit_reeks
from werkplek.hub.logboek import Logboek, verander_rechten, zegel_rij
from werkplek.hub.school import OpenSchool
from werkplek.hub.tables import zegel as t_zegel
from werkplek.hub.wachten import herzie, laat_los
from werkplek.protocol.feit import ZOUT_LENGTE, GecodeerdFeit, Schakel, codeer
from werkplek.protocol.reeks import pak_in, pak_uit
from werkplek.protocol.zegel import MAX_REEKS, verzegel

HIER: Final = ZoneInfo("Europe/Amsterdam")
"""Days of relations are days in the Netherlands."""

_HASH: Final = 32


@dataclass(slots=True)
class Steller:
    """Collects feiten of one coordinator in one transaction that holds the lock of the log."""

    school: OpenSchool
    logboek: Logboek
    hub: Hubapparaat
    auteur: str
    nu: datetime
    ids: Ids = field(default_factory=Ids)
    _feiten: list[Feit] = field(default_factory=list)

    @property
    def verbinding(self) -> sa.Connection:
        """The transaction."""
        return self.logboek.verbinding

    @property
    def vandaag(self) -> date:
        """The day on which this is stated."""
        return self.nu.astimezone(HIER).date()

    def stel(
        self,
        dossier: str,
        inhoud: Inhoud,
        gezien_op: date,
        verwijst: tuple[Verwijzing, ...] = (),
    ) -> str:
        """State something about a deelnemer; gives the id of the feit."""
        id_ = FeitId(self.ids.nieuw())
        self._feiten.append(
            Feit(
                id=id_,
                organisatie=OrganisatieId(self.school.id),
                deelnemer=DeelnemerId(dossier),
                auteur=PersoonId(self.auteur),
                vastgelegd_op=self.nu.replace(microsecond=self.nu.microsecond // 1000 * 1000),
                klok=Klok.ZELF,
                gezien_op=gezien_op,
                inhoud=inhoud,
                verwijst=verwijst,
            )
        )
        return id_

    def schrijf(self) -> int:
        """Seal and store what was stated, and let in what may in by it; gives how many."""
        feiten, self._feiten = self._feiten, []
        schakel = self._schakel()
        for begin in range(0, len(feiten), MAX_REEKS):
            schakel = self._voeg_toe(feiten[begin : begin + MAX_REEKS], schakel)
        laat_los(self.logboek, self.logboek.schrijf(self.nu), self.nu)
        verander_rechten(self.verbinding, self.school.nr)
        herzie(self.logboek, self.nu)
        return len(feiten)

    def _voeg_toe(self, feiten: list[Feit], schakel: Schakel) -> Schakel:
        gecodeerd: list[GecodeerdFeit] = []
        for feit in feiten:
            gecodeerd.append(codeer(feit, schakel, os.urandom(ZOUT_LENGTE)))
            schakel = Schakel(self.hub.id, schakel.volgnr + 1, gecodeerd[-1].hash)
        zegel = verzegel([deel.kop for deel in gecodeerd], self.hub.signer)
        reeks = pak_in(zegel, dict(enumerate(gecodeerd)), {})
        uitgepakt = pak_uit(reeks)
        nr = self.logboek.zegelnummer()
        voeg_in(self.verbinding, t_zegel, [zegel_rij(self.school.nr, nr, uitgepakt, reeks.vorige)])
        for kandidaat in uit_reeks(uitgepakt, nr, uitgepakt.feiten):
            self.logboek.voeg_toe(kandidaat.deelnemer, kandidaat)
        return schakel

    def _schakel(self) -> Schakel:
        """Where the chain of the hub's own device goes on."""
        laatste = self.verbinding.execute(
            sa.select(t_zegel.c.laatste, t_zegel.c.sommen)
            .where(
                t_zegel.c.school == self.school.nr,
                t_zegel.c.apparaat == self.hub.id,
                t_zegel.c.organisatie == self.school.id,
            )
            .order_by(t_zegel.c.eerste.desc())
            .limit(1)
        ).first()
        if laatste is None:
            return Schakel(self.hub.id)
        return Schakel(self.hub.id, laatste.laatste + 1, bytes(laatste.sommen)[-_HASH:].hex())
