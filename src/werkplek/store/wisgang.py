"""The whole way of an erasure through a folder: list, transaction, clean file, files beside it.

In this order: the list of erasures on the disk; then one transaction; then the file is written anew
without free pages (`vacuum`), its log is emptied, and files that no row names go. A cut anywhere is
finished when the folder opens: what the list says and the log does not is erased then, and
`Wisfase` in the store says what is still to be done.

Not covered: what the disk keeps of blocks that were given back (wear levelling of an SSD, snapshots
of the file system). All of it is encrypted with keys of this folder; `vernieuw_sleutel` gives the
folder another one.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from werkplek.application.ports import Ids, MapBeschadigd, MapInGebruik, MapOnbereikbaar
from werkplek.application.ports_wissen import BewaardDossier, Wisfase, Wistelling
from werkplek.domain.feiten import Feit
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.store import wislijst, wissen
from werkplek.store.apparaat import Apparaat
from werkplek.store.bijlagen import Bijlagen
from werkplek.store.engine import schrijvend, zonder_transactie
from werkplek.store.generatie import neem_oude_weg, neem_resten_weg
from werkplek.store.lane import WriterLane
from werkplek.store.log import dagen_vanaf
from werkplek.store.wislijst import WISLIJST

WORDT_GEWIST: Final = "wordt_gewist"
"""The detail of a `MapOnbereikbaar` when an erasure failed and the next start will finish it."""

_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Wisgang:
    """Implements the port `Wisser` on the open store of one generation; `map` is the root."""

    engine: Callable[[], sa.Engine]
    lane: WriterLane
    apparaat: Apparaat
    bijlagen: Bijlagen
    map: Path

    def tel(self, deelnemer: DeelnemerId, klasse: str = "") -> Wistelling:
        with self._lees() as verbinding:
            return wissen.tel(verbinding, deelnemer, klasse)

    def fase(self) -> Wisfase | None:
        with self._lees() as verbinding:
            return wissen.fase(verbinding)

    def bewaard(self) -> tuple[BewaardDossier, ...]:
        with self._lees() as verbinding:
            regels = wissen.wisregels(verbinding)
        dossiers = (
            BewaardDossier(regel.deelnemer, regel.klasse, regel.behouden_tot)
            for regel in regels
            if regel.behouden_tot is not None
        )
        return tuple(sorted(dossiers, key=lambda een: (een.behouden_tot, een.deelnemer)))

    def wis(self, gewist: Feit) -> Wistelling:
        regel = wislijst.regel_van(gewist)
        with self._lees() as verbinding:
            bekend = wissen.wisregels(verbinding)
        eerder = wislijst.vul_aan(self._lijst, (*bekend, regel))
        try:
            with self._schrijf() as verbinding:
                return wissen.wis(verbinding, gewist, self.apparaat)
        except BaseException as fout:
            # Nothing was taken, and nothing may be taken later without being asked again.
            try:
                wislijst.schrijf(self._lijst, eerder)
            except MapOnbereikbaar:
                raise MapOnbereikbaar(WORDT_GEWIST) from fout
            raise

    def maak_af(self, ids: Ids) -> int:
        """Erase whom the list names and the log does not: a cut came in between. Gives how many.

        Drafts about whoever was erased go too: a copy that was put back may hold those. A damaged
        log puts it off: that is found when it is read. Raises `MapOnbereikbaar`.
        """
        with self._lees() as verbinding:
            bekend = wissen.wisregels(verbinding)
            kladjes = wissen.heeft_kladjes_over(verbinding)
        if kladjes:
            with self._schrijf() as verbinding:
                wissen.ruim_kladjes_op(verbinding)
        lijst = wislijst.vul_aan(self._lijst, bekend)
        alle = wislijst.samen(bekend, lijst)
        if alle == bekend:
            return 0
        nu = datetime.now(UTC).replace(microsecond=0)
        try:
            with self._schrijf() as verbinding:
                return wissen.pas_wislijst_toe(verbinding, alle, self.apparaat, ids=ids, nu=nu)
        except MapBeschadigd as fout:
            _logger.warning("erasure put off: %s", fout.detail)
            return 0

    def maak_schoon(self) -> None:
        if self.fase() is not Wisfase.BESTAND:
            return
        self.lane.enter()
        try:
            self._schrijf_bestand_opnieuw()
        finally:
            self.lane.leave()
        neem_resten_weg(self.bijlagen.map.parent)
        with self._schrijf() as verbinding:
            self.bijlagen.ruim_op(verbinding)
            wissen.zet_fase(verbinding, Wisfase.KOPIEEN)

    def dagen_vanaf(self, dag: date) -> int:
        with self._lees() as verbinding:
            return dagen_vanaf(verbinding, dag)

    def kopieen_zijn_weg(self) -> None:
        neem_oude_weg(self.map)
        with self._schrijf() as verbinding:
            wissen.zet_fase(verbinding, None)

    @property
    def _lijst(self) -> Path:
        return self.map / WISLIJST

    def _schrijf_bestand_opnieuw(self) -> None:
        """`temp_store` in memory: the copy that VACUUM makes never touches a disk unencrypted."""
        with zonder_transactie(self.engine()).connect() as verbinding:
            verbinding.exec_driver_sql("pragma temp_store=memory")
            verbinding.exec_driver_sql("vacuum")
            bezet = verbinding.exec_driver_sql("pragma wal_checkpoint(truncate)").one()[0]
        if bezet:  # somebody reads from the log as it was
            raise MapInGebruik("checkpoint")

    @contextmanager
    def _lees(self) -> Iterator[sa.Connection]:
        with self.engine().connect() as verbinding, verbinding.begin():
            yield verbinding

    @contextmanager
    def _schrijf(self) -> Iterator[sa.Connection]:
        self.lane.enter()
        try:
            with schrijvend(self.engine()).begin() as verbinding:
                yield verbinding
        finally:
            self.lane.leave()
