"""One transaction: feiten, outbox and projections, and what else changes together."""

import hashlib
import json
from contextlib import ExitStack
from dataclasses import asdict
from types import TracebackType
from typing import Final, Self

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from werkplek.application.changes import Changes
from werkplek.application.ports import Document
from werkplek.application.ports_sleutels import Sleutelnaam
from werkplek.application.ports_veilig import Bijlage
from werkplek.domain.feiten import (
    BewijsToegevoegd,
    DossierGekoppeld,
    Feit,
    FeitHerroepen,
    ScanBewaard,
)
from werkplek.domain.fouten import DeelnemerOnbekend
from werkplek.domain.instellingen import Instellingen
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.kladje import Kladje
from werkplek.domain.personen import Leerbedrijf, Persoon
from werkplek.domain.schoolfeiten import HandtekeningGezet
from werkplek.protocol.zegel import MAX_REEKS
from werkplek.store import fotolijst, increment, pdfsleutels, tables_bedrijf
from werkplek.store.apparaat import Apparaat
from werkplek.store.badges import BADGES, schrijf_badges
from werkplek.store.ballast import Ballast
from werkplek.store.bijlagen import Bijlagen, Bijlagewerk
from werkplek.store.lane import WriterLane
from werkplek.store.lezer import (
    HERSTELCODE,
    INITIALEN,
    JA,
    NIET_DEZELFDE,
    RUST,
    StoreLezer,
)
from werkplek.store.log import Toevoeging
from werkplek.store.opname import Opname
from werkplek.store.projections import vouw_opnieuw
from werkplek.store.schoolband import koppel
from werkplek.store.structuur_schrijver import StructuurSchrijven
from werkplek.store.tables import instelling
from werkplek.store.talen import TALEN, schrijf_talen
from werkplek.store.wissen import is_gewist
from werkplek.store.zegels import verzegel_open

_OM_BESTANDEN: Final = (BewijsToegevoegd, FeitHerroepen, HandtekeningGezet, ScanBewaard)


class StoreUnitOfWork(StructuurSchrijven, StoreLezer):
    """Implements the port `UnitOfWork`; reads inside it see what was added before.

    Feiten wait until somebody looks or commits, so that many are inserted as one.
    """

    def __init__(
        self,
        engine: sa.Engine,
        lane: WriterLane,
        apparaat: Apparaat,
        bijlagen: Bijlagen,
        *,
        ballast: Ballast,
    ) -> None:
        super().__init__(apparaat.id, bijlagen)
        self._ballast = ballast
        self._bijlagewerk = Bijlagewerk(bijlagen)
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
            self._opname = Opname(self._verbinding)
            stapel.callback(self._opname.sluit)
            self._stapel = stapel.pop_all()
        return self

    def __exit__(
        self,
        soort: type[BaseException] | None,
        fout: BaseException | None,
        spoor: TracebackType | None,
    ) -> None:
        self._verbinding = None
        self._ballast.merk(fout)
        self._stapel.close()
        self._bijlagewerk.sluit()

    @property
    def _hier(self) -> sa.Connection:
        verbinding = super()._hier
        if self._nieuw:
            self._verbinding = None  # half written is never committed
            self._schrijf(verbinding)
            self._verbinding = verbinding
        return verbinding

    def voeg_toe(self, feit: Feit) -> None:
        if feit.deelnemer not in self._nieuw and is_gewist(super()._hier, feit.deelnemer):
            raise DeelnemerOnbekend(feit.deelnemer)
        volgnr = self._toevoeging.neem(super()._hier, feit)
        self._nieuw.setdefault(feit.deelnemer, []).append(feit)
        self._reeks_vol |= volgnr % MAX_REEKS == 0
        self._changes |= Changes(deelnemers=frozenset({feit.deelnemer}))
        if isinstance(feit.inhoud, DossierGekoppeld):
            self._koppel(feit, feit.inhoud.eigen)
        elif isinstance(feit.inhoud, _OM_BESTANDEN):
            fotolijst.zet_klaar(self._hier, feit)

    def _koppel(self, feit: Feit, eigen: DeelnemerId) -> None:
        """File both under one dossier, and fold it."""
        verbinding = self._hier
        koppel(verbinding, feit, feit.deelnemer)
        vouw_opnieuw(verbinding, eigen)
        fotolijst.zet_dossier_klaar(verbinding, eigen)
        self._toevoeging = Toevoeging(self._apparaat)
        self._changes |= Changes(deelnemers=frozenset({eigen}))

    def bewaar_leerbedrijf(self, leerbedrijf: Leerbedrijf) -> None:
        self._hier.execute(sa.delete(tables_bedrijf.leerbedrijf))
        self._hier.execute(sa.insert(tables_bedrijf.leerbedrijf), asdict(leerbedrijf))
        self._changes |= Changes(personen=True)

    def bewaar_persoon(self, persoon: Persoon) -> None:
        rij = asdict(persoon)
        opdracht = insert(tables_bedrijf.persoon).values(rij)
        self._hier.execute(opdracht.on_conflict_do_update(index_elements=["id"], set_=rij))
        self._changes |= Changes(personen=True)

    def bewaar_instellingen(self, instellingen: Instellingen) -> None:
        rijen = {
            RUST: str(instellingen.rust),
            HERSTELCODE: instellingen.herstelcode,
            NIET_DEZELFDE: json.dumps(sorted(instellingen.niet_dezelfde)),
            TALEN: schrijf_talen(instellingen.talen),
            INITIALEN: JA if instellingen.initialen else "",
            BADGES: schrijf_badges(instellingen.badges),
        }
        for naam, waarde in rijen.items():
            rij = {"naam": naam, "waarde": waarde}
            opdracht = insert(instelling).values(rij)
            self._hier.execute(opdracht.on_conflict_do_update(index_elements=["naam"], set_=rij))

    def bewaar_kladje(self, kladje: Kladje) -> None:
        tabel = tables_bedrijf.kladje
        sleutel = (tabel.c.persoon == kladje.persoon, tabel.c.onderwerp == kladje.onderwerp)
        self._hier.execute(sa.delete(tabel).where(*sleutel))
        if kladje.tekst and not is_gewist(self._hier, kladje.deelnemer):
            self._hier.execute(sa.insert(tabel), asdict(kladje))

    def bewaar_document(self, document: Document) -> None:
        if hashlib.sha256(document.inhoud).hexdigest() != document.sha256:
            raise ValueError("a document is kept under the digest of its own bytes")
        opdracht = insert(tables_bedrijf.document).values(asdict(document))
        self._hier.execute(opdracht.on_conflict_do_nothing())

    def bewaar_bijlage(self, bijlage: Bijlage) -> None:
        if hashlib.sha256(bijlage.inhoud).hexdigest() != bijlage.sha256:
            raise ValueError("a file is kept under the digest of its own bytes")
        self._bijlagewerk.bewaar(self._hier, bijlage)

    def vergeet_pdf_sleutel(self, naam: Sleutelnaam) -> None:
        pdfsleutels.vergeet(self._hier, naam)

    def commit(self, *, verzegel: bool = False) -> Changes:
        if verzegel:
            verzegel_open(self._hier, self._apparaat, self._signer)
        self._werk_index_bij()
        verbinding = self._hier
        self._bijlagewerk.voor_commit()
        self._ballast.commit(verbinding, self._opname)
        self._verbinding = None
        self._bijlagewerk.na_commit()
        return self._changes

    def _schrijf(self, verbinding: sa.Connection) -> None:
        nieuw, self._nieuw = self._nieuw, {}
        self._toevoeging.schrijf(verbinding)
        for deelnemer, feiten in nieuw.items():
            increment.verwerk(verbinding, deelnemer, feiten)
        if self._reeks_vol:
            self._reeks_vol = False
            verzegel_open(verbinding, self._apparaat, self._signer)
