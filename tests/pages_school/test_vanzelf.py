"""The exchange begins by itself, one at a time, and forgets nobody who asks."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import cast

import pytest

from tests.fakes.hub import MemoryHub
from tests.fakes.hublijn import MemoryHubs, geen_lijn
from tests.fakes.uitwisselmap import MemoryUitwisselmap, Schrijver
from tests.fakes.werkvloer import Werkvloer
from tests.ui.heel_podium import HeelPodium, LaterTasks
from werkplek.application.hubfouten import HubVol
from werkplek.application.uitwisselronde import Afscheid, Ronde
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.school import School
from werkplek.ui.application import Application
from werkplek.ui.tasks import Lane, TaskRunner
from werkplek.ui.uitwisselwacht import Ritme, Uitwisselwacht

LANG = (3600.0, 7200.0)
STIL = Ritme(begin=LANG, na=LANG, elk=LANG)


def druk() -> None:
    """The school is busy, for a minute and a half."""
    raise HubVol(90)


@dataclass
class Wachtpost:
    """A window whose exchange waits until it is let through."""

    podium: HeelPodium
    hub: MemoryHub
    map: MemoryUitwisselmap
    tasks: LaterTasks
    nu: float = 0.0
    rondes: list[object] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.wacht = self.maak(Uitwisselwacht)
        self.podium.shell.uitwisseling.klaar.connect(self.rondes.append)

    def maak(self, soort: type[Uitwisselwacht]) -> Uitwisselwacht:
        return soort(self.podium.shell, self.podium.window, STIL, lambda: self.nu)

    def laat_door(self) -> None:
        """Everything that waits for its lane, and what comes of it."""
        while self.tasks.wacht:
            self.tasks.laat_door()

    @property
    def lijnwerk(self) -> int:
        """How often the line was asked for."""
        return [lane for lane, _ in self.tasks.asked].count(Lane.LINE)


@pytest.fixture
def post(app: Application) -> Iterator[Wachtpost]:
    hub, map_, tasks = MemoryHub(), MemoryUitwisselmap(), LaterTasks()
    school = hub.school()
    map_.school = school
    hub.ken(*map_.aanmelding())
    hub.plaats("dossier-sanne")
    map_.leg_vast(Schrijver(map_.apparaat, school.id, map_.signer).reeks(3))
    vloer = Werkvloer()
    podium = HeelPodium(
        app,
        vloer,
        vloer.neem_aan_met_keuze(),
        tasks=cast("TaskRunner", tasks),
        uitwisselmap=map_,
        hubs=MemoryHubs({school.adres: hub}, map_.apparaat),
    )
    made = Wachtpost(podium, hub, map_, tasks)
    made.laat_door()
    yield made
    podium.sluit()


def test_an_exchange_runs_in_a_lane_where_no_tap_waits(post: Wachtpost) -> None:
    post.wacht.vraag()
    assert post.lijnwerk == 1
    assert post.podium.shell.uitwisseling.loopt
    post.laat_door()
    assert not post.podium.shell.uitwisseling.loopt
    assert len(post.hub.ids()) == 3


class Vergeetachtig(Uitwisselwacht):
    """A planted fault: who asks during an exchange is forgotten."""

    def vraag(self) -> None:
        if not self._loopt:
            super().vraag()


@pytest.mark.parametrize(("soort", "keer"), [(Uitwisselwacht, 2), (Vergeetachtig, 1)])
def test_who_asks_during_an_exchange_gets_one_more_after_it(
    post: Wachtpost, soort: type[Uitwisselwacht], keer: int
) -> None:
    post.wacht.deleteLater()
    wacht = post.maak(soort)
    wacht.vraag()
    wacht.vraag()
    wacht.vraag()
    assert post.lijnwerk == 1
    post.laat_door()
    assert post.lijnwerk == keer


def test_a_busy_school_is_left_alone_until_it_said_so_also_when_asked(post: Wachtpost) -> None:
    post.hub.storingen = [(druk, None)]
    post.wacht.vraag()
    post.laat_door()
    gevraagd = len(post.hub.gevraagd)
    post.podium.shell.uitwisseling.vraag()
    post.laat_door()
    assert len(post.hub.gevraagd) == gevraagd
    post.nu = 200.0
    post.podium.shell.uitwisseling.vraag()
    post.laat_door()
    assert len(post.hub.ids()) == 3


def test_recording_makes_it_begin_once_soon_and_its_own_news_does_not(post: Wachtpost) -> None:
    na = post.wacht.findChildren(type(post.wacht._na))[0]
    post.podium.session.changed.emit()
    over = na.remainingTime()
    assert LANG[0] * 1000 - 1000 < over <= LANG[1] * 1000
    post.podium.session.changed.emit()
    assert na.remainingTime() <= over
    post.wacht.vraag()
    post.laat_door()
    assert not na.isActive()


def test_who_stops_it_is_heard_and_nothing_is_lost(post: Wachtpost) -> None:
    post.wacht.vraag()
    post.podium.shell.uitwisseling.houd_op()
    hubs = post.podium.shell.opened.hubs
    assert isinstance(hubs, MemoryHubs)
    assert hubs.afgebroken == 1  # what waits for the network ends as well
    post.laat_door()
    assert not post.podium.shell.uitwisseling.loopt
    post.wacht.vraag()
    post.laat_door()
    assert len(post.hub.ids()) == 3


def test_without_a_network_nothing_is_said_but_on_its_own_page(post: Wachtpost) -> None:
    post.hub.storingen = [(geen_lijn, None)] * 9
    post.wacht.vraag()
    post.laat_door()
    assert post.podium.window.bericht == ""
    assert len(post.rondes) == 1


def test_a_folder_without_a_school_asks_nobody(post: Wachtpost) -> None:
    school: School | None = post.map.school
    post.map.school = None
    post.wacht.vraag()
    assert post.lijnwerk == 0
    post.map.school = school


def test_the_quiet_line_on_vandaag_follows(post: Wachtpost) -> None:
    leest: Callable[[str], bool] = post.podium.driver.heeft_knop
    post.podium.window.navigation.home("vandaag")
    post.podium.session.changed.emit()
    post.laat_door()
    assert leest("3 nog niet verstuurd")
    post.wacht.vraag()
    post.laat_door()
    assert not leest("3 nog niet verstuurd")


@pytest.mark.parametrize("wie", ["sanne", "een ander"])
def test_a_tablet_that_goes_round_shows_nothing_of_a_dossier_that_left(
    post: Wachtpost, wie: str
) -> None:
    """It is locked; whose tablet it is reads why, and not who had it in hand."""
    podium, navigation = post.podium, post.podium.window.navigation
    marga, over = podium.vloer.marga, podium.sanne if wie == "sanne" else DeelnemerId(wie)
    podium.ga("deelnemer")
    navigation.hold(held=True)
    weg = Afscheid(over, "Sanne de Vries", "Het ROC", gewist=True)
    post.wacht._gedaan(Ronde((), (weg,)))
    assert podium.window.bericht.find("Sanne") == -1
    assert podium.session.bekend is (wie != "sanne")
    assert navigation.held is (wie != "sanne")
    if wie == "sanne":
        assert navigation.current == "vandaag"
        assert podium.session.hand.deelnemer is None
    podium.session.ben(marga)
    assert "Sanne de Vries" in podium.session.gezegd_later()
