"""What is drawn once is drawn as before, to the pixel, and never outgrows its room."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from werkplek.ui.icons import Icon
from werkplek.ui.look import Look, Rol
from werkplek.ui.widgets import card_pictures
from werkplek.ui.widgets.card import Card, CardPainter, CardState, Line
from werkplek.ui.widgets.card_pictures import CardPictures, ground_of

BOX = QRectF(10, 20, 300, 120)
KAART = Card(
    (Line("Sanne 12", Rol.TITEL), Line("3 van 8 gezien"), Line("laatst vandaag", Rol.STIL)),
    icon=Icon.PERSOON,
    mark="1",
)


def beeld(look: Look, verf: object, kaart: Card, state: CardState) -> QImage:
    picture = QImage(340, 160, QImage.Format.Format_RGB32)
    picture.fill(QColor(look.theme.vlak))
    painter = QPainter(picture)
    verf.paint(painter, kaart, BOX, state)  # type: ignore[attr-defined]
    painter.end()
    return picture


@pytest.mark.parametrize(
    ("kaart", "state"),
    [
        (KAART, CardState()),
        (Card(KAART.lines, icon=Icon.STER, chosen=True), CardState()),
        (Card((Line("Weg", Rol.TITEL, struck=True),)), CardState()),
        (Card((Line("Kerntaak", Rol.TITEL),), framed=False), CardState()),
        (KAART, CardState(pressed=True)),
        (KAART, CardState(focused=True)),
    ],
)
def test_a_kept_picture_is_the_card_to_the_pixel(look: Look, kaart: Card, state: CardState) -> None:
    cards = CardPainter(look)
    kept = CardPictures(cards, QColor(look.theme.vlak))
    vers = beeld(look, cards, kaart, state)
    assert beeld(look, kept, kaart, state) == vers
    assert beeld(look, kept, kaart, state) == vers, "also the second time"


def test_it_forgets_what_was_not_looked_at_for_longest(
    look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(card_pictures, "KEPT_BYTES", 4 * 300 * 120 * 3)
    kept = CardPictures(CardPainter(look), QColor("white"))
    for nummer in range(10):
        beeld(look, kept, Card((Line(str(nummer)),)), CardState())
    bewaard = [key[0].lines[0].text for key in kept._kept]
    assert bewaard == ["7", "8", "9"]


def test_another_look_or_ground_is_drawn_anew(look: Look) -> None:
    cards = CardPainter(look)
    kept = CardPictures(cards, QColor("white"))
    assert kept.are_of(cards, QColor("white"))
    assert not kept.are_of(CardPainter(look), QColor("white"))
    assert not kept.are_of(cards, QColor("black"))


def test_a_card_lies_on_the_panel_or_on_the_page(look: Look) -> None:
    page, panel, inside = QWidget(), QFrame(), QWidget()
    panel.setProperty("rol", "paneel")
    QVBoxLayout(page).addWidget(panel)
    QVBoxLayout(panel).addWidget(inside)
    assert ground_of(inside, look.theme) == QColor(look.theme.paneel)
    assert ground_of(panel, look.theme) == QColor(look.theme.vlak)
