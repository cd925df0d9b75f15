"""*Beeld en tekst*: how large, in which colours, for which hands; each tap is seen at once."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.ui._generated.ui_weergave import Ui_WeergaveForm
from werkplek.ui.appearance import Preferences
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.theme import CONTRAST, DONKER, LICHT
from werkplek.ui.units import TEXT_STEPS_MM
from werkplek.ui.widgets.focus import join_chain
from werkplek.ui.widgets.knop import Knop
from werkplek.ui.widgets.monsterknop import Monsterknop

NAAM: Final = "weergave"
SCHERMMAAT: Final = "schermmaat"


class WeergavePage(Page):
    """`veranderd` carries the Preferences that a tap asks for."""

    veranderd = Signal(object)
    scherm = Signal()

    def __init__(self) -> None:
        """Nothing chosen yet."""
        super().__init__()
        self._form = Ui_WeergaveForm()
        self._form.setupUi(self)
        self._now = Preferences()
        self._offer()
        self._form.tekst.gekozen.connect(self._take_text)
        self._form.thema.gekozen.connect(self._take_theme)
        self._form.handschoenen.gekozen.connect(self._take_gloves)
        self._form.beweging.gekozen.connect(self._take_motion)
        self._form.cijfers.gekozen.connect(self._take_digits)
        self._form.knop_scherm.clicked.connect(self.scherm)
        self.toon(self._now)

    def _offer(self) -> None:
        names = (
            self.tr("Klein"),
            self.tr("Normaal"),
            self.tr("Ruim"),
            self.tr("Groot"),
            self.tr("Heel groot"),
            self.tr("Grootst"),
        )
        sizes = zip(TEXT_STEPS_MM, names, strict=True)
        self._form.tekst.zet([(mm, Monsterknop(name, mm)) for mm, name in sizes])
        system = self.tr("Zoals het systeem")
        self._form.thema.zet(
            [
                ("", Knop(system)),
                (LICHT, Knop(self.tr("Licht"))),
                (DONKER, Knop(self.tr("Donker"))),
                (CONTRAST, Knop(self.tr("Hoog contrast"))),
            ]
        )
        bare, gloved = self.tr("Blote handen"), self.tr("Handschoenen")
        self._form.handschoenen.zet([(False, Knop(bare)), (True, Knop(gloved))])
        self._form.beweging.zet([("", Knop(system)), ("stil", Knop(self.tr("Alles staat stil")))])
        self._form.cijfers.zet([(True, Knop(self.tr("Ja"))), (False, Knop(self.tr("Nee")))])
        form = self._form
        rows = (form.tekst, form.thema, form.handschoenen, form.beweging, form.cijfers)
        join_chain(form.tekst, [knop for row in rows for knop in row.knoppen])

    def toon(self, preferences: Preferences) -> None:
        """Tick what holds now."""
        self._now = preferences
        self._form.tekst.kies(preferences.body_mm)
        self._form.thema.kies(preferences.theme or "")
        self._form.handschoenen.kies(preferences.gloves)
        self._form.beweging.kies("stil" if preferences.still else "")
        self._form.cijfers.kies(preferences.digits)

    @Slot(object)
    def _take_text(self, body_mm: float) -> None:
        self.veranderd.emit(replace(self._now, body_mm=body_mm))

    @Slot(object)
    def _take_theme(self, theme: str) -> None:
        self.veranderd.emit(replace(self._now, theme=theme or None))

    @Slot(object)
    def _take_gloves(self, gloves: bool) -> None:  # noqa: FBT001
        self.veranderd.emit(replace(self._now, gloves=gloves))

    @Slot(object)
    def _take_motion(self, motion: str) -> None:
        self.veranderd.emit(replace(self._now, still=True if motion else None))

    @Slot(object)
    def _take_digits(self, digits: bool) -> None:  # noqa: FBT001
        self.veranderd.emit(replace(self._now, digits=digits))


class WeergaveController(Controller):
    """Applies each tap, and follows what is changed with keys."""

    def __init__(self, shell: Shell, page: WeergavePage) -> None:
        """Work for `page`."""
        super().__init__(shell, page, NAAM)
        self._weergave_page = page
        page.veranderd.connect(shell.window.appearance.apply)
        page.scherm.connect(self._scherm)
        shell.window.appearance.preferences_changed.connect(page.toon)

    def ververs(self) -> None:
        """Show what holds."""
        self._weergave_page.toon(self.shell.window.appearance.preferences)

    @Slot()
    def _scherm(self) -> None:
        self.shell.go(SCHERMMAAT)
