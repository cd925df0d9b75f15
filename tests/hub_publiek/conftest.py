"""A hub in this process, with a check that answers what a test wants."""

import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from uvicorn import Config, Server

from tests.fakes.apparaat import Antwoord, Lijn
from tests.fakes.controleur import ECHT
from tests.fakes.schoolhub import leg_school_neer
from tests.fakes.tekenen import FakeControleur
from werkplek.application.ports_verklaring import Controleur
from werkplek.hub.app import Omgeving, maak_app
from werkplek.hub.database import Database
from werkplek.hub.dienst import maak_dienst
from werkplek.hub.geheim import lees_geheim
from werkplek.hub.grenzen import UUR, Grenzen, Maat, Maten
from werkplek.hub.lijn import Lijn as Protocol
from werkplek.hub.toelating import Toelating

START = 20.0
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""


@dataclass(frozen=True, slots=True)
class Publiek:
    """The public page: where it stands, and what checks."""

    adres: str
    controleur: FakeControleur

    def vraag(
        self, methode: str, pad: str, inhoud: bytes = b"", headers: dict[str, str] | None = None
    ) -> Antwoord:
        """Ask over a line of its own."""
        lijn = Lijn(self.adres)
        try:
            return lijn.vraag(methode, pad, inhoud, headers)
        finally:
            lijn.sluit()

    @property
    def poort(self) -> int:
        """Where it listens."""
        return urlsplit(self.adres).port or 0


@contextmanager
def open_publiek(
    map_: Path,
    per_uur: int = 1000,
    *,
    met_controle: bool = True,
    controleur: Callable[[Database], Controleur] | None = None,
) -> Iterator[Publiek]:
    """A hub with a school, that lets an address check so often in an hour."""
    url, geheim = f"sqlite:///{map_ / 'hub.db'}", map_ / "geheim"
    if not geheim.exists():  # else there is a school already
        leg_school_neer(url, geheim).sluit()
    nep, database = FakeControleur(ECHT), Database(url)
    dienst = maak_dienst(database, lees_geheim(geheim))
    echt = controleur(database) if controleur else nep
    omgeving = Omgeving(
        toelating=Toelating(grenzen=Grenzen(Maten(controleren=Maat(per_uur, UUR)))),
        controleur=echt if met_controle else None,
    )
    config = Config(
        maak_app(dienst, omgeving), port=0, http=Protocol, ws="none", lifespan="on",
        log_config=None, access_log=False,
    )  # fmt: skip
    server = Server(config)
    draad = threading.Thread(target=server.run)
    draad.start()
    tot = time.monotonic() + START
    while not server.started and time.monotonic() < tot:
        time.sleep(0.02)
    try:
        poort = server.servers[0].sockets[0].getsockname()[1]
        yield Publiek(f"http://127.0.0.1:{poort}", nep)
    finally:
        server.should_exit = True
        draad.join()


@pytest.fixture
def publiek(tmp_path: Path) -> Iterator[Publiek]:
    """A hub that checks."""
    with open_publiek(tmp_path) as een:
        yield een
