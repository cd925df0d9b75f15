"""The folder's side of the exchange with schools: each call one transaction, or one look.

Runs are proved and packed outside the writer lane, so that a tap never waits for a signature.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

import sqlalchemy as sa

from werkplek.application.ports_school import Aangehouden, Uitwisselstand, Verwerkt
from werkplek.domain.kenmerk import DeelnemerId, OrganisatieId
from werkplek.domain.school import School, Schoolband
from werkplek.protocol.naam import naam_uit
from werkplek.protocol.ontvangst import OntvangstTekst
from werkplek.protocol.reeks import Reeks
from werkplek.protocol.uitwisseling import Ophaling, OphalingAntwoord, ZendingAntwoord
from werkplek.store import (
    opnieuw,
    schoolband,
    schoolrijen,
    schoolstand,
    uitkomsten,
)
from werkplek.store import pagina as paginas
from werkplek.store.apparaat import Apparaat
from werkplek.store.papierkast import StorePapierkast
from werkplek.store.projections import vouw_opnieuw
from werkplek.store.schoolwissen import rond_af
from werkplek.store.tables_school import te_vouwen
from werkplek.store.zegels import heeft_open, verzegel_open
from werkplek.store.zendlijst import (
    ALLES,
    NOG_NIET,
    Ingepakt,
    Reeksnaam,
    binnen,
    pak_reeksen,
    wachtende_reeksen,
)

_ALTIJD = 2**62


@dataclass(frozen=True, slots=True)
class StoreUitwisselmap(StorePapierkast):
    """Implements the port `Uitwisselmap` on an open store."""

    apparaat: Apparaat
    _onderweg: dict[tuple[str, Reeksnaam], tuple[str, ...]] = field(default_factory=dict)
    _gevraagd: dict[str, frozenset[str]] = field(default_factory=dict)

    def scholen(self) -> tuple[School, ...]:
        with self.kijk() as verbinding:
            return schoolrijen.scholen(verbinding)

    def banden(self) -> tuple[Schoolband, ...]:
        with self.kijk() as verbinding:
            return schoolband.banden(verbinding)

    def bewaar_school(self, school: School, verzoeksleutel: bytes | None = None) -> None:
        with self.schrijf() as verbinding:
            schoolrijen.bewaar(verbinding, school, verzoeksleutel)

    def verzoeksleutel(self, school: OrganisatieId) -> bytes:
        with self.kijk() as verbinding:
            return schoolrijen.sleutel_van(verbinding, school)

    def teken(self, boodschap: bytes) -> bytes:
        return self.apparaat.signer.sign(boodschap)

    def aanmelding(self) -> tuple[str, bytes]:
        return self.apparaat.id, bytes.fromhex(self.apparaat.signer.sleutel)

    def te_versturen(self, school: OrganisatieId, *, feiten: int, bytes_: int) -> tuple[Reeks, ...]:
        with self.kijk() as verbinding:
            is_open = heeft_open(verbinding, self.apparaat.id)
        if is_open:
            with self.schrijf() as verbinding:
                verzegel_open(verbinding, self.apparaat.id, self.apparaat.signer)
        with self.kijk() as verbinding:
            namen = wachtende_reeksen(verbinding, school, feiten)
            reeksen = pak_reeksen(verbinding, school, namen, NOG_NIET)
            return self._neem(school, binnen(reeksen, feiten=feiten, bytes_=bytes_))

    def verwerk_uitkomsten(
        self, school: OrganisatieId, antwoord: ZendingAntwoord, ontvangst: OntvangstTekst
    ) -> Verwerkt:
        onderweg = {naam: ids for (wie, naam), ids in self._onderweg.items() if wie == school}
        with self.schrijf() as verbinding:
            geraakt = uitkomsten.verwerk(verbinding, school, antwoord, ontvangst, onderweg)
            rond_af(verbinding, school)
        for naam in onderweg:
            del self._onderweg[school, naam]
        return Verwerkt(gewijzigd=geraakt)

    def ophaalvraag(self, school: OrganisatieId) -> Ophaling:
        with self.kijk() as verbinding:
            vraag = paginas.vraag(verbinding, school)
        self._gevraagd[school] = frozenset(naam_uit(een.dossier) for een in vraag.achter)
        return vraag

    def verwerk_pagina(self, school: OrganisatieId, pagina: OphalingAntwoord) -> Verwerkt:
        with self.kijk() as verbinding:
            hier = paginas.kennis(verbinding, school, self.apparaat)
        beoordeeld = paginas.beoordeel(pagina, hier, self._gevraagd.pop(school, frozenset()))
        with self.schrijf() as verbinding:
            return paginas.verwerk(verbinding, school, beoordeeld, self.apparaat)

    def vouw_bij(self, hoogstens: int = 1) -> frozenset[DeelnemerId]:
        gevouwen: set[DeelnemerId] = set()
        for _ in range(hoogstens):
            with self.schrijf() as verbinding:
                eerste = verbinding.scalar(sa.select(te_vouwen.c.deelnemer).limit(1))
                if eerste is None:
                    break
                dit = te_vouwen.c.deelnemer == eerste
                verbinding.execute(sa.delete(te_vouwen).where(dit))
                vouw_opnieuw(verbinding, DeelnemerId(eerste))
            gevouwen.add(DeelnemerId(eerste))
        return frozenset(gevouwen)

    def bied_aan(self, school: OrganisatieId) -> tuple[Reeksnaam, ...]:
        with self.kijk() as verbinding:
            return tuple(opnieuw.aanbod(verbinding, school))

    def reeksen(self, school: OrganisatieId, namen: Sequence[Reeksnaam]) -> tuple[Reeks, ...]:
        with self.kijk() as verbinding:
            ingepakt = pak_reeksen(verbinding, school, namen, ALLES)
            return self._neem(school, binnen(ingepakt, feiten=_ALTIJD, bytes_=_ALTIJD))

    def begin_opnieuw(self, school: OrganisatieId, hub: str, tijdvak: int) -> None:
        with self.schrijf() as verbinding:
            opnieuw.begin(verbinding, school, hub, tijdvak)

    def stand(self, school: OrganisatieId) -> Uitwisselstand:
        with self.kijk() as verbinding:
            return schoolstand.stand(verbinding, school)

    def aangehouden(self, school: OrganisatieId) -> tuple[Aangehouden, ...]:
        with self.kijk() as verbinding:
            return schoolstand.wacht_daar(verbinding, school)

    def noteer(self, school: OrganisatieId, op: datetime, *, gelukt: bool) -> None:
        with self.schrijf() as verbinding:
            schoolrijen.noteer(verbinding, school, op, gelukt=gelukt)

    def bijlagen_onderweg(self, school: OrganisatieId) -> tuple[str, ...]:
        with self.kijk() as verbinding:
            return schoolstand.fotos(verbinding, school)

    def bijlage_verstuurd(self, school: OrganisatieId, sha256: str) -> None:
        with self.schrijf() as verbinding:
            schoolstand.foto_verstuurd(verbinding, school, sha256)

    def _neem(self, school: OrganisatieId, reeksen: Sequence[Ingepakt]) -> tuple[Reeks, ...]:
        """Remember which feiten went along: an answer says no more than how many there were."""
        for een in reeksen:
            self._onderweg[school, een.naam] = een.feiten
        return tuple(een.reeks for een in reeksen)
