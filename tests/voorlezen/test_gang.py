"""A page is read sentence by sentence, and whoever listens sees which one."""

from collections.abc import Hashable

import pytest
from PySide6.QtCore import QObject

from tests.fakes.voorlezer import FakeVoorlezer
from werkplek.ui.application import Application
from werkplek.ui.voorleesgang import Leeszin, Voorleesgang
from werkplek.ui.voorlezer import LateVoorlezer, Voorlezer

KOP = Leeszin("Dit kan ik. Dit deed ik zelf.", "kop")
RIJ = Leeszin("Vegen", "rij")
ANDER = Leeszin("ماذا؟ نعم.", "rij", "ar")


class Luisteraar:
    """A voice, what reads, and which places were shown."""

    def __init__(self, app: Application, *talen: str, direct: bool = False) -> None:
        self._app = app
        self._ouder = QObject()
        self.stem = FakeVoorlezer(*talen, direct=direct, parent=self._ouder)
        self.gang = Voorleesgang(self.stem, self._ouder)
        self.plekken: list[Hashable] = []
        self.gang.leest.connect(self.plekken.append)

    def zeg_uit(self) -> None:
        """The sentence was said."""
        self.stem.klaar.emit()
        self._app.processEvents()


@pytest.fixture
def luisteraar(app: Application) -> Luisteraar:
    return Luisteraar(app, "nl")


def test_each_sentence_is_said_and_shown_in_its_turn(luisteraar: Luisteraar) -> None:
    luisteraar.gang.begin([KOP, RIJ])
    assert luisteraar.stem.zinnen == ["Dit kan ik."]
    assert luisteraar.gang.loopt
    luisteraar.zeg_uit()
    luisteraar.zeg_uit()
    assert luisteraar.stem.zinnen == ["Dit kan ik.", "Dit deed ik zelf.", "Vegen"]
    assert luisteraar.plekken == ["kop", "kop", "rij"]
    luisteraar.zeg_uit()
    assert luisteraar.plekken[-1] is None
    assert not luisteraar.gang.loopt


def test_stop_is_at_once(luisteraar: Luisteraar) -> None:
    luisteraar.gang.begin([KOP, RIJ])
    luisteraar.gang.stop()
    luisteraar.zeg_uit()
    assert luisteraar.stem.gestopt == 1
    assert luisteraar.stem.zinnen == ["Dit kan ik."]
    assert luisteraar.plekken == ["kop", None]


def test_slowly_is_slow_for_every_sentence(luisteraar: Luisteraar) -> None:
    luisteraar.gang.begin([KOP], traag=True)
    luisteraar.zeg_uit()
    assert [traag for _, _, traag in luisteraar.stem.gezegd] == [True, True]


def test_a_language_without_a_voice_is_not_read(app: Application) -> None:
    zonder, met = Luisteraar(app, "nl", direct=True), Luisteraar(app, "nl", "ar", direct=True)
    for luisteraar in (zonder, met):
        luisteraar.gang.begin([RIJ, ANDER])
        for _ in range(6):
            app.processEvents()
    assert zonder.stem.zinnen == ["Vegen"]
    assert met.stem.gezegd == [
        ("Vegen", "nl", False),
        ("ماذا؟", "ar", False),
        ("نعم.", "ar", False),
    ]


def test_without_a_voice_nothing_is_offered(app: Application) -> None:
    ouder = QObject()
    assert not Voorleesgang(Voorlezer(ouder), ouder).kan
    assert not Voorleesgang(FakeVoorlezer("en", parent=ouder), ouder).kan
    assert Voorleesgang(FakeVoorlezer("nl", parent=ouder), ouder).kan


def test_a_voice_is_looked_for_when_it_is_first_wanted(app: Application) -> None:
    ouder, gezocht = QObject(), []

    def kies(van: QObject) -> Voorlezer:
        gezocht.append(van)
        return FakeVoorlezer("nl", direct=True, parent=van)

    laat = LateVoorlezer(kies, ouder)
    klaar: list[bool] = []
    laat.klaar.connect(lambda: klaar.append(True))
    laat.stil()
    assert gezocht == []
    assert laat.talen() == {"nl"}
    laat.lees("Dag", "nl")
    laat.stil()
    assert len(gezocht) == 1
    assert klaar == [True]
