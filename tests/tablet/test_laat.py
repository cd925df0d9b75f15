"""Work that ends when who asked for it is gone: it goes on, and tells nobody else of it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest

from tests.fakes.werkvloer import SANNE, W1, Werkvloer
from tests.tablet.tablet import VAN_JORIS, YUSUF, Tablet
from tests.ui.heel_podium import LaterTasks
from werkplek.application.beelden.zorgen import Zorg
from werkplek.application.ports import MapOnbereikbaar
from werkplek.application.ports_veilig import Reservekopie, Schijfstand
from werkplek.ui.application import Application
from werkplek.ui.autolock import seconds_with_sleep
from werkplek.ui.tasks import Lane, TaskRunner, Urgency
from werkplek.ui.zorgen import Zorgen
from werkplek.woorden import zorgen as woorden


@pytest.fixture
def later() -> LaterTasks:
    """Work that a test lets through."""
    return LaterTasks()


@pytest.fixture
def tablet(app: Application, later: LaterTasks) -> Iterator[Tablet]:
    """Marga is at the ladder of Sanne."""
    vloer = Werkvloer()
    sanne = vloer.neem_aan(SANNE, W1)
    vloer.neem_aan(YUSUF, W1)
    made = Tablet(app, vloer, sanne, tasks=cast("TaskRunner", later))
    made.session.ben(vloer.marga)
    laat_alles_door(later)
    made.driver.tik("Sanne")
    made.driver.tik("Bereidt werkzaamheden voor")
    yield made
    made.sluit()


def laat_alles_door(later: LaterTasks) -> None:
    while later.wacht:
        later.laat_door()


def gezien(tablet: Tablet) -> list[str]:
    return [w.stap for w in tablet.vloer.gang(tablet.sanne).waarnemingen]


def test_what_was_tapped_before_the_lock_is_kept_and_not_told_behind_it(
    tablet: Tablet, later: LaterTasks
) -> None:
    tablet.driver.tik("Zelfstandig")
    tablet.vergrendel()
    laat_alles_door(later)
    assert gezien(tablet) == ["zelfstandig"]
    assert "Sanne" not in tablet.te_lezen()
    tablet.session.ben(tablet.vloer.joris)
    laat_alles_door(later)
    assert "Vastgelegd" not in tablet.window.bericht
    tablet.session.ben(tablet.vloer.marga)
    laat_alles_door(later)
    assert "Sanne" in tablet.te_lezen()


def test_what_went_wrong_meanwhile_is_told_to_who_tapped_and_to_nobody_else(
    tablet: Tablet, later: LaterTasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    tablet.driver.tik("Zelfstandig")
    taak = next(t for t in later.wacht if later.asked[-1] == (Lane.WRITER, Urgency.TAP))
    tablet.vergrendel()
    with monkeypatch.context() as stuk:
        stuk.setattr(type(tablet.vloer.store), "unit_of_work", _vol)
        taak.execute()
        later.wacht.remove(taak)
        taak.report()
    laat_alles_door(later)
    assert gezien(tablet) == []
    rust = tablet.window.bericht
    tablet.session.ben(tablet.vloer.joris)
    assert tablet.window.bericht == rust
    tablet.session.ben(tablet.vloer.marga)
    assert tablet.window.bericht != rust


def test_a_wrong_pincode_that_is_judged_late_is_not_told_to_who_is_asked_after_it(
    tablet: Tablet, later: LaterTasks
) -> None:
    tablet.vergrendel()
    tablet.driver.tik("Marga Bakker")
    laat_alles_door(later)
    tablet.driver.tik_pincode("111111")
    van_marga = later.wacht[:]
    later.wacht.clear()
    tablet.driver.druk("Iemand anders")
    tablet.driver.tik("Joris")
    laat_alles_door(later)
    tablet.driver.tik_pincode(VAN_JORIS[:3])
    later.wacht += van_marga
    laat_alles_door(later)
    assert not tablet.driver.leest("pincode klopt niet")
    tablet.driver.tik_pincode(VAN_JORIS[3:])
    laat_alles_door(later)
    assert tablet.session.ik == tablet.vloer.joris


def test_a_look_that_ends_late_does_not_bring_back_what_was_seen_to(
    tablet: Tablet, later: LaterTasks
) -> None:
    tablet.schrijf_code_over()
    zorgen = Zorgen(tablet.shell, tablet.window)
    van = tablet.ctx.clock.nu() - timedelta(days=8)
    tablet.reserve.gemaakt = [Reservekopie(Path("/reservekopieen/x"), van, "dag", 4, 0, 9)]
    zorgen.kijk()
    eerst = later.wacht.pop()
    eerst.execute()
    tablet.reserve.stel_veilig()
    tablet.session.beveiligd.emit()
    laat_alles_door(later)
    eerst.report()
    assert tablet.window.banner.boodschap.wat == ""


def test_a_look_from_before_a_write_that_failed_does_not_say_that_writing_goes_well(
    tablet: Tablet, later: LaterTasks
) -> None:
    zorgen = Zorgen(tablet.shell, tablet.window)
    tablet.vloer.geheugen.stand = Schijfstand.VOL
    zorgen.kijk()
    eerst = later.wacht.pop()
    eerst.execute()
    tablet.session.niet_geschreven.emit()
    eerst.report()
    assert tablet.window.banner.boodschap.wat == woorden.ZORG[Zorg.VOL].wat


def _vol(_: object) -> None:
    raise MapOnbereikbaar("vol")


def test_a_drop_of_what_was_typed_never_goes_before_a_tap(
    tablet: Tablet, later: LaterTasks
) -> None:
    tablet.driver.tik("Zelfstandig")
    laat_alles_door(later)
    tablet.driver.druk("Notitie erbij")
    tablet.driver.vul_in("Notitie", "Nog niet af")
    later.asked.clear()
    tablet.vergrendel()
    assert later.asked
    assert {urgentie for lane, urgentie in later.asked if lane is Lane.WRITER} == {
        Urgency.BACKGROUND
    }


def test_the_clock_of_the_lock_runs_on() -> None:
    eerst = seconds_with_sleep()
    assert 0 < eerst <= seconds_with_sleep()
