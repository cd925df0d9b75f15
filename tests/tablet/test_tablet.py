"""The shared tablet: who comes, who goes, and what stays out of sight meanwhile."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from tests.tablet.tablet import PINCODE, YUSUF, Tablet, tablet
from werkplek.application.instellen import kies_rust
from werkplek.ui.pages.pincode import PincodePage
from werkplek.ui.widgets.cijferpad import Padtoets
from werkplek.ui.widgets.tegel_view import TegelView

__all__ = ["tablet"]

VIJF_MINUTEN = 300


def pad(tablet: Tablet) -> PincodePage:
    page = tablet.window.navigation.page("pincode")
    assert isinstance(page, PincodePage)
    return page


def test_a_name_and_a_pincode_let_somebody_in(tablet: Tablet) -> None:
    assert tablet.driver.pagina == "wie"
    tablet.komt(tablet.vloer.marga)
    assert tablet.driver.pagina == "vandaag"
    assert tablet.session.ik == tablet.vloer.marga


def test_keys_are_fifteen_millimetres_at_least(tablet: Tablet) -> None:
    tablet.driver.tik(tablet.vloer.marga.naam)
    units = tablet.app.appearance.look.units
    keys = pad(tablet).findChildren(Padtoets)
    assert len(keys) == 11
    assert min(min(k.width(), k.height()) for k in keys) >= units.px(15.0)


def test_digits_are_counted_and_never_shown_or_told(tablet: Tablet) -> None:
    tablet.driver.tik(tablet.vloer.marga.naam)
    voor = tablet.te_lezen()
    tablet.driver.tik_pincode("975")
    na = tablet.te_lezen()
    assert "3 van 6 cijfers" in na
    verschil = set(na.splitlines()) - set(voor.splitlines())
    assert verschil == {"3 van 6 cijfers"}
    terug = next(k for k in pad(tablet).findChildren(Padtoets) if not k.text())
    assert terug.accessibleName() == "Laatste cijfer terug"
    terug.click()
    assert "2 van 6 cijfers" in tablet.te_lezen()


@pytest.mark.parametrize(
    "modifier", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier]
)
def test_a_keyboard_and_a_numpad_do_as_well(tablet: Tablet, modifier: Qt.KeyboardModifier) -> None:
    tablet.driver.tik(tablet.vloer.marga.naam)
    focus = tablet.window.focusWidget()
    QTest.keyClick(focus, Qt.Key.Key_9)
    QTest.keyClick(focus, Qt.Key.Key_Backspace)
    for cijfer in PINCODE:
        QTest.keyClick(focus, Qt.Key(ord(cijfer)), modifier)
    assert tablet.driver.pagina == "vandaag"


def test_a_wrong_one_says_what_is_left_and_then_how_long_to_wait(tablet: Tablet) -> None:
    tablet.driver.tik(tablet.vloer.marga.naam)
    for over in ("nog 2 keer", "nog 1 keer"):
        tablet.driver.tik_pincode("975310")
        assert over in pad(tablet).melding.accessibleName()
    tablet.driver.tik_pincode("975310")
    assert tablet.driver.leest("Nog 30 seconden")
    pad(tablet)._tel_af()
    assert tablet.driver.leest("Nog 29 seconden")
    tablet.driver.tik_pincode(PINCODE)
    assert tablet.driver.pagina == "pincode"
    for _ in range(pad(tablet).wacht_nog):
        pad(tablet)._tel_af()
    assert tablet.driver.leest("Je kunt het weer proberen.")


def test_a_locked_name_has_two_ways_on(tablet: Tablet) -> None:
    tablet.toegang.op_slot.add(tablet.vloer.marga.id)
    tablet.driver.tik(tablet.vloer.marga.naam)
    tablet.driver.tik_pincode(PINCODE)
    assert tablet.driver.leest("Na 10 foute pincodes zit jouw naam op slot.")
    tablet.driver.druk("Iemand anders")
    tablet.komt(tablet.vloer.joris)
    assert tablet.session.ik == tablet.vloer.joris


def test_who_forgot_chooses_anew_with_the_herstelcode(tablet: Tablet) -> None:
    code = tablet.toegang.maak_herstelcode()
    tablet.driver.tik(tablet.vloer.marga.naam)
    tablet.driver.druk("Pincode vergeten?")
    assert tablet.driver.leest(f"Een nieuwe pincode voor {tablet.vloer.marga.naam}")
    assert tablet.driver.leest("Stap 1 van 2")
    tablet.driver.vul_in("Herstelcode of wachtzin", "een tikfout")
    tablet.driver.druk("Verder")
    assert tablet.driver.pagina == "vergeten"
    assert tablet.driver.leest("Deze herstelcode of wachtzin klopt niet.")
    tablet.driver.vul_in("Herstelcode of wachtzin", code)
    tablet.driver.druk("Verder")
    assert tablet.driver.leest("Kies een pincode van 6 cijfers")
    tablet.driver.tik_pincode("864202")
    tablet.driver.tik_pincode("864202")
    assert tablet.driver.pagina == "vandaag"
    assert tablet.toegang.pincodes[tablet.vloer.marga.id] == "864202"


def test_who_forgot_and_has_nothing_to_show_hears_the_way_out(tablet: Tablet) -> None:
    tablet.toegang.wachtzin = False
    tablet.driver.tik(tablet.vloer.marga.naam)
    tablet.driver.druk("Pincode vergeten?")
    assert tablet.driver.leest("werkplek herstelcode")
    assert not tablet.driver.heeft_knop("Verder")


def test_choosing_says_why_not(tablet: Tablet) -> None:
    del tablet.toegang.pincodes[tablet.vloer.marga.id]
    tablet.driver.tik(tablet.vloer.marga.naam)
    tablet.driver.tik_pincode("123456")
    assert tablet.driver.leest("te makkelijk")
    tablet.driver.tik_pincode("864202")
    tablet.driver.tik_pincode("864203")
    assert tablet.driver.leest("niet gelijk")
    assert tablet.vloer.marga.id not in tablet.toegang.pincodes
    tablet.driver.tik_pincode("864202")
    tablet.driver.tik_pincode("864202")
    assert tablet.session.ik == tablet.vloer.marga


def test_who_left_the_pad_meanwhile_is_not_let_in(tablet: Tablet) -> None:
    """The answer of a slow check comes when somebody else is asked already."""
    tablet.driver.tik(tablet.vloer.marga.naam)
    vraag = tablet.session.pincodevraag
    assert vraag is not None
    tablet.driver.druk("Iemand anders")
    controller = next(c for c in pad(tablet).children() if hasattr(c, "_binnen"))
    controller._binnen(tablet.vloer.marga_zelf)
    assert not tablet.session.bekend


def test_only_who_works_here_adds_somebody(tablet: Tablet) -> None:
    tablet.driver.druk("Iemand toevoegen")
    assert tablet.driver.leest("Wie voegt iemand toe?")
    tablet.komt(tablet.vloer.marga)
    assert tablet.driver.pagina == "persoon"
    tablet.driver.vul_in("Naam van je collega", "Fatma Demirci")
    tablet.driver.druk("Klaar")
    tablet.driver.tik_pincode("864202")
    tablet.driver.tik_pincode("864202")
    assert tablet.session.ik.naam == "Fatma Demirci"
    assert tablet.driver.pagina == "vandaag"


def achter_slot(tablet: Tablet) -> None:
    """The law: behind the lock nobody reads, hears or reaches anything of a deelnemer."""
    assert not tablet.session.bekend

    def kijk() -> None:
        tekst = tablet.te_lezen()
        assert "Sanne" not in tekst
        assert YUSUF.roepnaam not in tekst
        assert not tablet.driver.heeft_knop("Ongedaan maken")

    kijk()
    tablet.alle_toetsen(kijk)
    tablet.vergrendel()
    assert tablet.driver.pagina == "wie"
    assert tablet.window.windowTitle() == "Werkplek"


def in_het_dossier(tablet: Tablet) -> None:
    """Marga recorded something about Sanne and looks at the ladder."""
    tablet.komt(tablet.vloer.marga)
    tablet.driver.tik("Sanne")
    tablet.driver.tik("Bereidt werkzaamheden voor")
    tablet.driver.tik("Zelfstandig")
    assert "Sanne" in tablet.window.bericht


def test_behind_the_lock_there_is_nothing(tablet: Tablet) -> None:
    in_het_dossier(tablet)
    tablet.vergrendel()
    achter_slot(tablet)


def test_a_lock_that_leaves_the_page_in_place_is_caught(tablet: Tablet) -> None:
    """Planted fault: who works here is forgotten, and the window does not follow."""
    in_het_dossier(tablet)
    tablet.session.ik_veranderd.disconnect(tablet.werkdag._volg)
    tablet.vergrendel()
    with pytest.raises(AssertionError):
        achter_slot(tablet)


def test_five_minutes_without_a_touch_lock(tablet: Tablet) -> None:
    in_het_dossier(tablet)
    tablet.wacht(VIJF_MINUTEN - 1)
    assert tablet.session.bekend
    raak_aan(tablet)
    tablet.wacht(VIJF_MINUTEN - 1)
    assert tablet.session.bekend
    tablet.wacht(1)
    achter_slot(tablet)


def raak_aan(tablet: Tablet) -> None:
    """A key, as the system delivers it to the window."""
    QTest.keyClick(tablet.window.windowHandle(), Qt.Key.Key_Shift)


def test_after_a_sleep_the_first_touch_locks_and_does_nothing_else(tablet: Tablet) -> None:
    in_het_dossier(tablet)
    tablet.klok.nu += 8 * 3600
    toets = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier, "1")
    assert tablet.lock.eventFilter(tablet.window, toets)
    achter_slot(tablet)


def test_a_clock_that_stands_still_in_sleep_is_caught(tablet: Tablet) -> None:
    """Planted fault: a clock that does not count the night."""
    in_het_dossier(tablet)
    with pytest.raises(AssertionError):
        achter_slot(tablet)


def test_the_minutes_can_be_chosen(tablet: Tablet) -> None:
    kies_rust(tablet.ctx, 1)
    in_het_dossier(tablet)
    tablet.wacht(60)
    achter_slot(tablet)
    with pytest.raises(ValueError, match="16"):
        kies_rust(tablet.ctx, 16)


def test_no_dialog_stays_before_the_lock(tablet: Tablet) -> None:
    in_het_dossier(tablet)
    dialog = QDialog(tablet.window)
    dialog.open()
    tablet.wacht(VIJF_MINUTEN)
    assert not dialog.isVisible()


def test_a_change_of_person_and_a_lock_close_the_run(tablet: Tablet) -> None:
    in_het_dossier(tablet)
    voor = len(tablet.vloer.geheugen.zegels)
    tablet.vergrendel()
    assert len(tablet.vloer.geheugen.zegels) == voor + 1


def test_everyone_comes_back_to_their_own_page_and_hand(tablet: Tablet) -> None:
    tablet.komt(tablet.vloer.marga)
    tablet.driver.tik("Sanne")
    tablet.driver.tik("Bereidt werkzaamheden voor")
    assert tablet.driver.pagina == "stap"
    tablet.vergrendel()
    tablet.komt(tablet.vloer.joris)
    assert tablet.driver.pagina == "vandaag"
    assert tablet.session.hand.deelnemer is None
    tablet.vergrendel()
    tablet.komt(tablet.vloer.marga)
    assert tablet.driver.pagina == "stap"
    tablet.driver.tik("Zelfstandig")
    assert "Vastgelegd: Sanne" in tablet.window.bericht


def test_every_name_keeps_its_place_and_the_keyboard_is_on_who_worked_here_last(
    tablet: Tablet,
) -> None:
    """A hand learns where its name is: the tiles do not move."""
    namen = [rij.split(",")[0] for rij in tablet.driver.rijen()]
    assert namen == sorted(namen, key=str.casefold)
    laatste = next(p for p in (tablet.vloer.marga, tablet.vloer.joris) if p.naam != namen[0])
    tablet.komt(laatste)
    tablet.vergrendel()
    assert [rij.split(",")[0] for rij in tablet.driver.rijen()] == namen
    tegels = tablet.window.navigation.page("wie").findChild(TegelView)
    assert tegels is not None
    assert tegels.rows[tegels.currentIndex().row()].tekst == laatste.naam
