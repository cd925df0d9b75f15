"""Figures for whoever keeps watch (Prometheus): counts, times and what waits; never who or whom."""

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import sqlalchemy as sa
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
)
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolVol

from werkplek.hub.database import Database
from werkplek.hub.soort import Soort
from werkplek.hub.tables import aangehouden, apart

SAMEN: Final = "PROMETHEUS_MULTIPROC_DIR"
"""Where the processes of one hub put their figures together; the library reads it."""

MEDIA: Final = CONTENT_TYPE_LATEST
_TRAPPEN: Final = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


@dataclass(frozen=True, slots=True)
class Verloop:
    """How one request went."""

    soort: Soort
    status: int
    bytes_in: int
    bytes_uit: int
    seconden: float


class Metingen:
    """The figures of one process."""

    def __init__(self) -> None:
        self.eigen = CollectorRegistry()
        register = self.eigen
        self._verzoeken = Counter(
            "werkplek_requests", "Requests answered", ["kind", "status"], registry=register
        )
        self._duur = Histogram(
            "werkplek_request_seconds",
            "From the head of a request to the end of its answer",
            ["kind"],
            buckets=_TRAPPEN,
            registry=register,
        )
        self._bytes = Counter(
            "werkplek_bytes", "Bytes of bodies", ["kind", "direction"], registry=register
        )
        self._geweigerd = Counter(
            "werkplek_refused",
            "Requests refused at the door",
            ["kind", "reason"],
            registry=register,
        )
        self.bezig = Gauge(
            "werkplek_requests_at_work",
            "Requests let in and not answered yet",
            ["kind"],
            registry=register,
            multiprocess_mode="livesum",
        )
        self._feiten = Counter("werkplek_feiten", "Feiten pushed", ["uitkomst"], registry=register)

    def tel(self, verloop: Verloop) -> None:
        """Count a request that was answered."""
        soort = verloop.soort.value
        self._verzoeken.labels(soort, str(verloop.status)).inc()
        self._duur.labels(soort).observe(verloop.seconden)
        self._bytes.labels(soort, "in").inc(verloop.bytes_in)
        self._bytes.labels(soort, "out").inc(verloop.bytes_uit)

    def weiger(self, soort: Soort, reden: str) -> None:
        """Count a request that was refused at the door."""
        self._geweigerd.labels(soort.value, reden).inc()

    def tel_feiten(self, uitkomst: str, aantal: int) -> None:
        """Count feiten that were judged."""
        self._feiten.labels(uitkomst).inc(aantal)

    def alles(self, database: Database, klok: Callable[[], datetime]) -> bytes:
        """The figures of all processes, and what waits in the database."""
        samen = CollectorRegistry()
        if SAMEN in os.environ:
            MultiProcessCollector(samen)  # type: ignore[no-untyped-call]
        wachtend = CollectorRegistry()
        wachtend.register(_Wachtend(database, klok))
        eigen = samen if SAMEN in os.environ else self.eigen
        return generate_latest(eigen) + generate_latest(wachtend)


class _Wachtend(Collector):
    """What waits for a person, and how long; asked of the database when somebody looks."""

    def __init__(self, database: Database, klok: Callable[[], datetime]) -> None:
        self._database, self._klok = database, klok

    def collect(self) -> Iterable[GaugeMetricFamily]:
        op = GaugeMetricFamily("werkplek_database_up", "Whether the database answered")
        try:
            with self._database.beheer() as verbinding:
                wacht, sinds = verbinding.execute(_AANGEHOUDEN).one()
                opzij = verbinding.execute(_APART).scalar_one()
        except (DBAPIError, PoolVol):
            op.add_metric([], 0)
            return [op]
        op.add_metric([], 1)
        return [
            op,
            GaugeMetricFamily("werkplek_aangehouden", "Feiten that wait", value=wacht),
            GaugeMetricFamily("werkplek_apart_gezet", "Runs in quarantine", value=opzij),
            GaugeMetricFamily(
                "werkplek_oudste_aangehouden_seconds",
                "How long the oldest one waits",
                value=self._sinds(sinds),
            ),
        ]

    def _sinds(self, moment: str | None) -> float:
        if moment is None:
            return 0.0
        return max(0.0, (self._klok() - datetime.fromisoformat(moment)).total_seconds())


_AANGEHOUDEN: Final = sa.select(sa.func.count(), sa.func.min(aangehouden.c.sinds)).where(
    aangehouden.c.teruggegeven == ""
)
_APART: Final = sa.select(sa.func.count()).select_from(apart)
