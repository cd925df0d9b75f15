"""A hub behind a line that may be bad, and a folder that exchanges with it."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace

import pytest
import sqlalchemy as sa

from tests.bench.uitwissel_client import geopend, maak, schrijf_op
from tests.fakes.hubproces import Hubproces, hubproces
from tests.fakes.lijn import Slechtelijn, slechte_lijn
from tests.fakes.schoolhub import Schoolhub, leg_school_neer
from werkplek.application.uitwisselen import wissel_uit
from werkplek.application.uitwisselgang import Uitwisseling
from werkplek.hub.tables import feit, inhoud
from werkplek.wiring import Werkplek


@dataclass(slots=True)
class BijBreuk:
    """Stops an exchange at the first time that it would wait to try again, when told to."""

    stopt: bool
    gezet: bool = False
    gewacht: int = 0

    def is_set(self) -> bool:
        return self.gezet

    def wait(self, timeout: float) -> bool:
        assert timeout >= 0
        self.gewacht += 1
        self.gezet = self.stopt
        return self.gezet


@dataclass(slots=True)
class Overkant:
    """The hub, the school on it, the line to it, and a folder at the near end."""

    hub: Hubproces
    school: Schoolhub
    lijn: Slechtelijn
    werkplek: Werkplek
    stop: BijBreuk = field(default_factory=lambda: BijBreuk(stopt=False))
    vastgelegd: int = 0

    def leg_vast(self, aantal: int) -> None:
        """Record so many, in one run of a seal."""
        namen = [(d.id, d.plaatsing) for d in self.school.deelnemers]
        schrijf_op(self.werkplek, range(self.vastgelegd, self.vastgelegd + aantal), namen)
        self.vastgelegd += aantal

    def wissel(self, *, eenmaal: bool = False) -> Uitwisseling:
        """One exchange over the line; with `eenmaal` it ends at the first break."""
        (school,) = self.werkplek.uitwisselmap.scholen()
        hub = self.werkplek.hubs.hub(replace(school, adres=self.lijn.adres))
        self.stop = BijBreuk(eenmaal)
        try:
            return wissel_uit(
                self.werkplek.ctx,
                school,
                hub,
                self.werkplek.uitwisselmap,
                stop=self.stop,
                toeval=lambda: 0.0,
            )
        finally:
            hub.sluit()

    def wacht_hier(self) -> int:
        """How many feiten the folder says to have still to send."""
        (school,) = self.werkplek.uitwisselmap.scholen()
        return self.werkplek.uitwisselmap.stand(school.id).hier

    def controleer(self) -> None:
        """Every feit is at the school once, whole, and both sides know it."""
        (school,) = self.werkplek.uitwisselmap.scholen()
        stand = self.werkplek.uitwisselmap.stand(school.id)
        assert (stand.hier, stand.bij_school) == (0, self.vastgelegd)
        with self.school.database.beheer() as verbinding:
            rijen = verbinding.execute(sa.select(feit.c.nr, feit.c.id).order_by(feit.c.nr)).all()
            heel = verbinding.scalar(sa.select(sa.func.count()).select_from(inhoud))
        assert [rij.nr for rij in rijen] == list(range(1, self.vastgelegd + 1))
        assert len({rij.id for rij in rijen}) == heel == self.vastgelegd


@pytest.fixture(scope="module")
def overkant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Overkant]:
    """A hub on SQLite in a process of its own, and a folder that is linked; for all tests here."""
    tmp_path = tmp_path_factory.mktemp("overkant")
    db = f"sqlite:///{tmp_path / 'hub.db'}"
    opties = ("--verzoeken-per-minuut", "1000000", "--aanmelden-per-uur", "1000")
    with ExitStack() as stapel:
        school = leg_school_neer(db, tmp_path / "geheim")
        stapel.callback(school.sluit)
        hub = stapel.enter_context(hubproces(db, tmp_path, *opties))
        lijn = stapel.enter_context(slechte_lijn(hub.poort))
        maak(str(tmp_path / "map"), hub.adres, school.code())
        werkplek = stapel.enter_context(geopend(tmp_path / "map"))
        deze = Overkant(hub, school, lijn, werkplek)
        assert deze.wissel().fout is None
        yield deze
