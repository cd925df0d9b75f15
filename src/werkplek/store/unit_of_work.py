"""One transaction: feiten, outbox and projections, and what else changes together."""

import hashlib
from contextlib import ExitStack
from dataclasses import asdict
from types import TracebackType
from typing import Self

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from werkplek.application.changes import Changes
from werkplek.application.ports import Document
from werkplek.domain.feiten import Feit
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.personen import Leerbedrijf, Persoon
from werkplek.protocol.zegel import MAX_REEKS
from werkplek.store import increment, tables_bedrijf
from werkplek.store.apparaat import Apparaat
from werkplek.store.lane import WriterLane
from werkplek.store.lezer import StoreLezer
from werkplek.store.log import Toevoeging
from werkplek.store.structuur_schrijver import StructuurSchrijven
from werkplek.store.zegels import verzegel_open


class StoreUnitOfWork(StructuurSchrijven, StoreLezer):
    """Implements the port `UnitOfWork`; reads inside it see what was added before.

    Feiten wait until somebody looks or commits, so that many are inserted as one.
    """

    def __init__(self, engine: sa.Engine, lane: WriterLane, apparaat: Apparaat) -> None:
        super().__init__(apparaat.id)
        self._engine = engine
        self._lane = lane
        self._signer = apparaat.signer
        self._toevoeging = Toevoeging(apparaat.id)
        self._nieuw: dict[DeelnemerId, list[Feit]] = {}
        self._reeks_vol = False
        self._changes = Changes()
        self._stapel = ExitStack()

    def __enter__(self) -> Self:
        with ExitStack() as stapel:
            self._lane.enter()
            stapel.callback(self._lane.leave)
            self._verbinding = stapel.enter_context(self._engine.connect())
            self._verbinding.begin()
            self._stapel = stapel.pop_all()
        return self

    def __exit__(
        self,
        soort: type[BaseException] | None,
        fout: BaseException | None,
        spoor: TracebackType | None,
    ) -> None:
        self._verbinding = None
        self._stapel.close()

    @property
    def _hier(self) -> sa.Connection:
        verbinding = super()._hier
        if self._nieuw:
            self._verbinding = None  # half written is never committed
            self._schrijf(verbinding)
            self._verbinding = verbinding
        return verbinding

    def voeg_toe(self, feit: Feit) -> None:
        volgnr = self._toevoeging.neem(super()._hier, feit)
        self._nieuw.setdefault(feit.deelnemer, []).append(feit)
        self._reeks_vol |= volgnr % MAX_REEKS == 0
        self._changes |= Changes(deelnemers=frozenset({feit.deelnemer}))

    def bewaar_leerbedrijf(self, leerbedrijf: Leerbedrijf) -> None:
        self._hier.execute(sa.delete(tables_bedrijf.leerbedrijf))
        self._hier.execute(sa.insert(tables_bedrijf.leerbedrijf), asdict(leerbedrijf))
        self._changes |= Changes(personen=True)

    def bewaar_persoon(self, persoon: Persoon) -> None:
        rij = asdict(persoon)
        opdracht = insert(tables_bedrijf.persoon).values(rij)
        self._hier.execute(opdracht.on_conflict_do_update(index_elements=["id"], set_=rij))
        self._changes |= Changes(personen=True)

    def bewaar_document(self, document: Document) -> None:
        if hashlib.sha256(document.inhoud).hexdigest() != document.sha256:
            raise ValueError("a document is kept under the digest of its own bytes")
        opdracht = insert(tables_bedrijf.document).values(asdict(document))
        self._hier.execute(opdracht.on_conflict_do_nothing())

    def commit(self, *, verzegel: bool = False) -> Changes:
        if verzegel:
            verzegel_open(self._hier, self._apparaat, self._signer)
        self._werk_index_bij()
        self._hier.commit()
        self._verbinding = None
        return self._changes

    def _schrijf(self, verbinding: sa.Connection) -> None:
        nieuw, self._nieuw = self._nieuw, {}
        self._toevoeging.schrijf(verbinding)
        for deelnemer, feiten in nieuw.items():
            increment.verwerk(verbinding, deelnemer, feiten)
        if self._reeks_vol:
            self._reeks_vol = False
            verzegel_open(verbinding, self._apparaat, self._signer)
