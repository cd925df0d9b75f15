"""Painting while one scrolls: our lists against a stock QTableView with the same text, in turns.

A frame is a step of the scroll bar and all painting that it asks for. The stock one stands in a
window without our style sheet, as plain and quick as Qt makes it. The ratio is of the time that
the thread itself worked: what others on this machine took meanwhile is in the time by the clock.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from time import perf_counter, thread_time

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from tests.ui.audit import framed, remove
from tests.ui.conftest import app, look, qapp_cls, show
from tests.ui.groep_voorbeelden import GROOT, NAMEN, pagina
from werkplek.application.beelden.vandaag import DeelnemerTegel, VandaagBeeld
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.ui.appearance import Preferences
from werkplek.ui.application import Application
from werkplek.ui.pages.vandaag import VandaagPage
from werkplek.ui.widgets.card_view import CardView
from werkplek.ui.widgets.groepraster import Groepraster
from werkplek.ui.window import Window

__all__ = ["app", "look", "qapp_cls", "show"]

RONDES, BEELDEN = 6, 60
GRENS, BEELDTIJD_MS = 0.6, 16.7
MAAT = QSize(1280, 800)


@dataclass(frozen=True)
class Beeld:
    """Milliseconds of one frame: of the thread, and by the clock."""

    werk: float
    klok: float


@dataclass(frozen=True)
class Lijst:
    """A list in a window of its own, and which of its bars is moved."""

    naam: str
    window: QWidget
    view: QAbstractItemView
    zijwaarts: bool = False

    def beelden(self) -> Iterator[Beeld]:
        """Each frame, from one end to the other."""
        bar = self.view.horizontalScrollBar() if self.zijwaarts else self.view.verticalScrollBar()
        assert bar.maximum() > 0, self.naam
        bar.setValue(0)
        QCoreApplication.processEvents()
        for stap in range(BEELDEN):
            begin, werk = perf_counter(), thread_time()
            bar.setValue(round(bar.maximum() * (stap + 1) / BEELDEN))
            QCoreApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest.value)
            yield Beeld((thread_time() - werk) * 1000, (perf_counter() - begin) * 1000)


def stock(rijen: list[list[str]], codes: list[str], namen: list[str]) -> QTableView:
    """What Qt gives, with these texts."""
    view = QTableView()
    model = QStandardItemModel(view)
    for rij in rijen:
        model.appendRow([QStandardItem(tekst) for tekst in rij])
    model.setHorizontalHeaderLabels(codes)
    model.setVerticalHeaderLabels(namen)
    view.setModel(model)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    return view


def in_venster(app: Application, inhoud: QWidget) -> Window:
    """The frame that both have around them."""
    window = framed(app, inhoud)
    window.resize(MAAT)
    window.show()
    for _ in range(5):
        QCoreApplication.processEvents()
    return window


def p95(tijden: list[float]) -> float:
    """Of a hundred frames the fifth slowest."""
    return sorted(tijden)[round(0.95 * (len(tijden) - 1))]


def vergelijk(app: Application, onze: Lijst, kale: Lijst) -> None:
    """Print both and their ratio; in turns, so that a busy machine is busy for both."""
    vorm = app.styleSheet()
    eerste: dict[str, list[Beeld]] = {onze.naam: [], kale.naam: []}
    gemeten: dict[str, list[Beeld]] = {onze.naam: [], kale.naam: []}
    for ronde in range(RONDES + 1):
        for lijst in (onze, kale):
            app.setStyleSheet(vorm if lijst is onze else "")
            (gemeten if ronde else eerste)[lijst.naam] += list(lijst.beelden())
    for wanneer, tijden in (("the first time", eerste), ("after that", gemeten)):
        ons, kaal = (p95([b.werk for b in tijden[lijst.naam]]) for lijst in (onze, kale))
        klok = p95([b.klok for b in tijden[onze.naam]])
        print(
            f"\n{onze.naam}, {wanneer}: p95 {ons:.2f} ms, {kale.naam} {kaal:.2f} ms: ratio"
            f" {ons / kaal:.2f} (limit {GRENS}); by the clock {klok:.1f} ms (60 Hz: {BEELDTIJD_MS})"
        )
    app.setStyleSheet(vorm)
    for lijst in (onze, kale):
        remove(app, lijst.window)


@pytest.fixture(autouse=True)
def panel(app: Application) -> None:
    """A 10-inch panel at 100 %."""
    app.appearance.apply(Preferences("licht", density=5.87))


@pytest.mark.parametrize("zijwaarts", [False, True], ids=["down", "sideways"])
def test_a_group_of_twenty_by_sixty(app: Application, zijwaarts: bool) -> None:
    page = pagina(GROOT)
    raster = page.findChild(Groepraster)
    assert raster is not None
    (groep,) = GROOT.groepen
    kale = stock(
        [[cel.woord for cel in rij.cellen] for rij in groep.rijen],
        [kolom.code for kolom in groep.kolommen],
        [f"{rij.naam} {rij.laatst}" for rij in groep.rijen],
    )
    vergelijk(
        app,
        Lijst("group 20 x 60", in_venster(app, page), raster, zijwaarts),
        Lijst("QTableView", in_venster(app, kale), kale, zijwaarts),
    )


def test_two_hundred_deelnemers(app: Application) -> None:
    mensen = [
        DeelnemerTegel(
            DeelnemerId(str(nummer)),
            f"{NAMEN[nummer % 20]} {nummer}",
            "Assistent logistiek",
            f"{nummer % 9} van 8 gezien",
            "laatst maandag 3 maart",
        )
        for nummer in range(200)
    ]
    page = VandaagPage()
    page.toon(VandaagBeeld(mijn=tuple(mensen), andere=(), mag_toevoegen=True))
    tegels = next(view for view in page.findChildren(CardView) if len(view.rows) == len(mensen))
    kale = stock([[m.naam, m.stand, m.laatst] for m in mensen], ["", "", ""], [])
    kale.horizontalHeader().setStretchLastSection(True)
    vergelijk(
        app,
        Lijst("Vandaag with 200", in_venster(app, page), tegels),
        Lijst("QTableView", in_venster(app, kale), kale),
    )
