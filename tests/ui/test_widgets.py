"""Buttons, messages, fields and the undo strip: what they say and what they let you do."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from werkplek.ui.icons import Icon
from werkplek.ui.look import Look
from werkplek.ui.widgets.formulierveld import Formulierveld, Notitieveld
from werkplek.ui.widgets.knop import HoofdKnop, Knop
from werkplek.ui.widgets.lege_staat import LegeStaat
from werkplek.ui.widgets.melding import Melding, MeldingSoort
from werkplek.ui.widgets.tekst import Tekst
from werkplek.ui.widgets.undo_bar import UndoBar
from werkplek.woorden import waken as woorden
from werkplek.woorden.boodschap import Boodschap

LEFT = Qt.MouseButton.LeftButton
Show = Callable[..., QWidget]
Strip = Callable[[int], UndoBar]
SHORT_MS = 40
LONG_MS = 60_000


def knoppen(widget: QWidget) -> dict[str, Knop]:
    return {k.text(): k for k in widget.findChildren(Knop) if k.isVisible()}


def inner(field: QWidget) -> QWidget:
    proxy = field.focusProxy()
    assert isinstance(proxy, QLineEdit | QPlainTextEdit)
    return proxy


def visible_words(widget: QWidget) -> list[str]:
    return [t.text() for t in widget.findChildren(Tekst) if t.isVisible()]


def test_a_button_is_as_large_as_a_finger(look: Look) -> None:
    plain, main = Knop("A"), HoofdKnop("A")
    for one in (plain, main):
        one.dress(look)
    assert plain.minimumSizeHint().width() >= look.units.target
    assert plain.sizeHint().height() >= look.units.target
    assert main.minimumSizeHint().height() == look.units.main_height
    assert main.minimumSizeHint().width() == look.units.main_width


def test_a_button_grows_with_its_words(look: Look) -> None:
    button = Knop("Klaarzetten om te ondertekenen door de praktijkopleider")
    button.dress(look)
    narrow = button.minimumSizeHint().width()
    assert button.heightForWidth(narrow) > button.heightForWidth(button.sizeHint().width())


def test_a_button_takes_its_kind_and_picture_from_designer(look: Look) -> None:
    button = Knop("Printen")
    button.setProperty("soort", "stil")
    button.setProperty("icoon", "printen")
    button.setProperty("bijschrift", "Balie")
    names = ("soort", "icoon", "bijschrift")
    assert [button.property(name) for name in names] == ["stil", "printen", "Balie"]
    assert button.accessibleDescription() == "Balie"
    with pytest.raises(ValueError, match="raket"):
        button.set_icoon("raket")
    with pytest.raises(ValueError, match="luid"):
        button.set_soort("luid")


def test_a_button_that_is_on_shows_a_shape(show: Show) -> None:
    button = Knop("Vandaag")
    button.setCheckable(True)
    show(button, 300, 80)
    off = button.grab().toImage()
    button.setChecked(True)
    assert button.grab().toImage() != off


def test_a_button_is_seen_to_be_pressed_and_focused(show: Show) -> None:
    button = Knop("Vandaag")
    show(button, 300, 80)
    plain = button.grab().toImage()
    QTest.mousePress(button, LEFT)
    assert button.grab().toImage() != plain
    QTest.mouseRelease(button, LEFT)
    button.clearFocus()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.grab().toImage() != plain


@pytest.fixture
def strip(show: Show) -> Strip:
    """An undo strip under a page with something else to have the focus."""

    def make(stays_ms: int) -> UndoBar:
        page = QWidget()
        column = QVBoxLayout(page)
        bar = UndoBar(stays_ms=stays_ms)
        column.addWidget(Knop("Elders"))
        column.addWidget(bar)
        show(page, 1024, 200)
        return bar

    return make


def test_undo_tells_and_carries_the_key(strip: Strip, qtbot: QtBot) -> None:
    bar = strip(LONG_MS)
    bar.toon("Vastgelegd: Sanne", 7)
    assert bar.bericht == "Vastgelegd: Sanne"
    with qtbot.waitSignal(bar.ongedaan) as undone:
        QTest.mouseClick(knoppen(bar)["Ongedaan maken"], LEFT)
    assert undone.args == [7]
    assert bar.bericht == ""


def test_undo_goes_away_by_itself(strip: Strip, qtbot: QtBot) -> None:
    bar = strip(SHORT_MS)
    bar.toon_stand("Alles is bewaard.")
    bar.toon("Vastgelegd", 1)
    qtbot.waitUntil(lambda: bar.bericht == "")
    assert visible_words(bar) == ["Alles is bewaard."]
    with qtbot.assertNotEmitted(bar.ongedaan):
        bar.maak_ongedaan()


def pointer(bar: UndoBar, *, on: bool) -> None:
    middle = QPointF(5, 5)
    event = QEnterEvent(middle, middle, middle) if on else QEvent(QEvent.Type.Leave)
    QApplication.sendEvent(bar, event)


def focus(bar: UndoBar, *, on: bool) -> None:
    button = knoppen(bar)["Ongedaan maken"]
    button.setFocus() if on else button.clearFocus()


def finger(bar: UndoBar, *, on: bool) -> None:
    (QTest.mousePress if on else QTest.mouseRelease)(bar, LEFT)


@pytest.mark.parametrize("hold", [pointer, focus, finger])
def test_undo_waits_while_someone_is_on_it(
    strip: Strip, qtbot: QtBot, hold: Callable[..., None]
) -> None:
    bar = strip(SHORT_MS)
    bar.toon("Vastgelegd", 1)
    hold(bar, on=True)
    with qtbot.assertNotEmitted(bar.ongedaan, wait=3 * SHORT_MS):
        pass
    assert bar.bericht == "Vastgelegd"
    hold(bar, on=False)
    qtbot.waitUntil(lambda: bar.bericht == "")


def test_a_message_says_three_things_and_offers_two(show: Show, qtbot: QtBot) -> None:
    melding = Melding()
    show(melding, 900, 300)
    melding.toon(
        Boodschap("De printer antwoordt niet.", "Probeer het zo weer.", "Alles is bewaard."),
        MeldingSoort.FOUT,
        (("weer", "Opnieuw"), ("ander", "Andere printer")),
    )
    assert visible_words(melding) == [
        "De printer antwoordt niet.",
        "Probeer het zo weer.",
        "Alles is bewaard.",
    ]
    spoken = QAccessible.queryAccessibleInterface(melding).text(QAccessible.Text.Name)
    assert spoken == "De printer antwoordt niet. Probeer het zo weer. Alles is bewaard."
    with qtbot.waitSignal(melding.gekozen) as chosen:
        QTest.mouseClick(knoppen(melding)["Andere printer"], LEFT)
    assert chosen.args == ["ander"]


def test_a_message_leaves_nothing_behind(show: Show) -> None:
    melding = Melding()
    show(melding, 900, 300)
    melding.toon(Boodschap("Eerst"), MeldingSoort.VRAAG, (("ja", "Ja"), ("nee", "Nee")))
    melding.toon(Boodschap("Daarna", gegevens="Bewaard."))
    assert visible_words(melding) == ["Daarna", "Bewaard."]
    assert knoppen(melding) == {}
    melding.verberg()
    assert not melding.isVisible()


def test_each_kind_of_message_has_its_own_picture() -> None:
    pictures = [soort.value[0] for soort in MeldingSoort]
    assert len(set(pictures)) == len(pictures)


def test_an_empty_state_offers_one_thing_or_nothing(show: Show, qtbot: QtBot) -> None:
    leeg = LegeStaat()
    show(leeg, 900, 500)
    leeg.toon("Geen deelnemer met 'sam'.", knop="Toon iedereen", icoon=Icon.ZOEKEN)
    assert visible_words(leeg) == ["Geen deelnemer met 'sam'."]
    with qtbot.waitSignal(leeg.gekozen):
        QTest.mouseClick(knoppen(leeg)["Toon iedereen"], LEFT)
    leeg.toon("Nog niets.", "Dat komt nog.")
    assert visible_words(leeg) == ["Nog niets.", "Dat komt nog."]
    assert knoppen(leeg) == {}


@pytest.mark.parametrize("make", [Formulierveld, Notitieveld])
def test_a_field_keeps_what_was_typed(
    show: Show, qtbot: QtBot, make: type[Formulierveld] | type[Notitieveld]
) -> None:
    field = make()
    field.setProperty("vraag", "Hoe heet je?")
    field.setProperty("uitleg", "Je voornaam.")
    show(field, 600, 400)
    with qtbot.waitSignal(field.gewijzigd) as changed:
        QTest.keyClicks(inner(field), " S")
    assert changed.args == [""]  # the space comes first
    field.toon_fout("Vul je naam in.")
    assert field.tekst() == "S"
    assert visible_words(field) == ["Hoe heet je?", "Je voornaam.", "Vul je naam in."]
    assert inner(field).accessibleName() == "Hoe heet je?"
    assert inner(field).accessibleDescription() == "Je voornaam. Vul je naam in."
    field.wis_fout()
    assert visible_words(field) == ["Hoe heet je?", "Je voornaam."]
    field.zet_tekst("Marieke")
    assert field.tekst() == "Marieke"


BSN = "111 222 333"
"""Nine digits that pass the elfproef, and nobody's number."""


@pytest.mark.parametrize("make", [Formulierveld, Notitieveld])
@pytest.mark.parametrize(("typed", "said"), [(BSN, woorden.BSN), ("was ziek", woorden.GEZONDHEID)])
def test_a_field_warns_while_one_types(
    show: Show, make: type[Formulierveld] | type[Notitieveld], typed: str, said: str
) -> None:
    field = make()
    field.setProperty("vraag", "Wat zag je?")
    show(field, 600, 400)
    QTest.keyClicks(inner(field), typed[:-1])
    assert visible_words(field) == ["Wat zag je?"]
    QTest.keyClicks(inner(field), typed[-1])
    assert visible_words(field) == ["Wat zag je?", said]
    assert inner(field).accessibleDescription() == said
    assert field.tekst() == typed
    QTest.keyClick(inner(field), Qt.Key.Key_Backspace)
    assert visible_words(field) == ["Wat zag je?"]


def test_the_warning_stands_where_the_explanation_stood(show: Show) -> None:
    """What is below a high field may be out of sight on a small panel."""
    field = Notitieveld()
    field.setProperty("vraag", "Wat zag je?")
    field.setProperty("uitleg", "Kort is goed.")
    show(field, 600, 400)
    top = inner(field).y()
    QTest.keyClicks(inner(field), BSN)
    assert visible_words(field) == ["Wat zag je?", woorden.BSN]
    assert inner(field).accessibleDescription() == woorden.BSN
    assert inner(field).y() - top < inner(field).height() / 4
    QTest.keyClick(inner(field), Qt.Key.Key_Backspace)
    assert visible_words(field) == ["Wat zag je?", "Kort is goed."]
    assert field.property("uitleg") == "Kort is goed."


def test_a_field_that_keeps_nothing_does_not_warn(show: Show) -> None:
    field = Formulierveld()
    field.setProperty("vraag", "Wie zoek je?")
    field.setProperty("waakt", False)
    show(field, 600, 400)
    QTest.keyClicks(inner(field), BSN)
    assert visible_words(field) == ["Wie zoek je?"]


def test_what_had_to_be_mended_is_gone_once_one_types(show: Show) -> None:
    field = Formulierveld()
    field.setProperty("vraag", "Hoe heet je?")
    show(field, 600, 300)
    field.toon_fout("Vul je naam in.")
    QTest.keyClicks(inner(field), "S")
    assert visible_words(field) == ["Hoe heet je?"]


def test_a_field_says_when_it_is_done(show: Show, qtbot: QtBot) -> None:
    page = QWidget()
    first, second = Formulierveld(page), Notitieveld(page)
    show(page, 600, 400)
    page.activateWindow()
    first.setFocus()
    with qtbot.waitSignal(first.klaar):
        QTest.keyClick(inner(first), Qt.Key.Key_Return)
    with qtbot.waitSignal(first.klaar):
        second.setFocus()


def test_a_field_shows_by_its_edge_that_something_must_be_mended(show: Show) -> None:
    field = Formulierveld()
    show(field, 600, 300)
    plain = field.grab().toImage()
    field.toon_fout("Vul je naam in.")
    inner(field).clearFocus()
    assert field.grab().toImage() != plain


def test_words_take_the_height_they_need_and_no_more(show: Show) -> None:
    words = Tekst("Een zin die op een smalle pagina meer dan een regel nodig heeft.")
    show(words, 200, 400)
    assert words.heightForWidth(200) > words.heightForWidth(2000)
    assert words.minimumSizeHint().height() < words.heightForWidth(200)
    words.toon("")
    assert not words.isVisible()
