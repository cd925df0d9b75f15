"""Changing the kwalificatiestructuur of the folder, inside a transaction."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Final

from sqlalchemy.dialects.sqlite import insert

from werkplek.application.changes import Changes
from werkplek.application.ports import Bron, KwalificatieTreffer
from werkplek.domain.kenmerk import PersoonId
from werkplek.domain.kwalificatie import Crebo, Kwalificatie
from werkplek.domain.leerstap import Leerstap
from werkplek.domain.opleiding import Opleiding
from werkplek.store import kwalificaties_schrijven, lijsten, zoekindex
from werkplek.store.structuur_lezer import KwalificatiestructuurLezer
from werkplek.store.tables_structuur import titel_bevestiging

_ANDERS: Final = Changes(kwalificaties=True)

_SAMEN: Final = 300
"""Codes that are indexed at once: fewer cost more and leave an index in pieces, all are a wait."""


class StructuurSchrijven(KwalificatiestructuurLezer):
    """Implements the port `StructuurSchrijver`."""

    _changes: Changes
    _onvindbaar: frozenset[str] = frozenset()
    _woorden_oud = False

    def bewaar_kwalificaties(self, kwalificaties: Sequence[Kwalificatie]) -> None:
        if nieuw := kwalificaties_schrijven.bewaar(self._hier, kwalificaties):
            self._vindbaar(nieuw)

    def vervang_kwalificatie(self, kwalificatie: Kwalificatie) -> None:
        kwalificaties_schrijven.vervang(self._hier, kwalificatie)
        self._vindbaar({kwalificatie.crebo})

    def bewaar_opleidingen(self, opleidingen: Sequence[Opleiding]) -> None:
        lijsten.bewaar_opleidingen(self._hier, opleidingen)
        self._vindbaar({opleiding.crebo for opleiding in opleidingen})

    def zoek_kwalificaties(
        self, tekst: str, *, niveau: int = 0, grens: int = 60
    ) -> tuple[KwalificatieTreffer, ...]:
        self._werk_index_bij()
        return super().zoek_kwalificaties(tekst, niveau=niveau, grens=grens)

    def bewaar_bron(self, bron: Bron) -> None:
        lijsten.bewaar_bron(self._hier, bron)
        self._changes |= _ANDERS

    def bevestig_titel(
        self, crebo: Crebo, code: str, titel: str, *, door: PersoonId, op: datetime
    ) -> None:
        rij = {"crebo": crebo, "code": code, "titel": titel, "door": door, "op": lijsten.moment(op)}
        self._hier.execute(insert(titel_bevestiging).values(rij).on_conflict_do_nothing())
        self._changes |= _ANDERS

    def bewaar_uitvoerbaar(self, crebo: Crebo, titels: Collection[str]) -> None:
        lijsten.bewaar_uitvoerbaar(self._hier, crebo, titels)
        self._changes |= _ANDERS

    def bewaar_leerstappen(self, crebo: Crebo, titel: str, stappen: Sequence[Leerstap]) -> None:
        lijsten.bewaar_leerstappen(self._hier, crebo, titel, stappen)
        self._changes |= _ANDERS

    def bewaar_leerstap_foto(self, jpeg: bytes) -> str:
        return lijsten.bewaar_foto(self._hier, jpeg)

    def ruim_leerstap_fotos_op(self, *, behalve: Collection[str] = ()) -> None:
        lijsten.ruim_fotos_op(self._hier, behalve)

    def _vindbaar(self, crebos: Collection[str]) -> None:
        self._changes |= _ANDERS
        self._onvindbaar |= frozenset(crebos)
        self._woorden_oud = True
        if len(self._onvindbaar) >= _SAMEN:
            self._indexeer()

    def _werk_index_bij(self) -> None:
        """What was put off, before a search and before all of it is committed."""
        if self._woorden_oud:
            self._indexeer()
            zoekindex.werk_woorden_bij(self._hier)
            self._woorden_oud = False

    def _indexeer(self) -> None:
        zoekindex.werk_bij(self._hier, self._onvindbaar)
        self._onvindbaar = frozenset()
