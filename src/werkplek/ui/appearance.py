"""The choices of theme, text size and gloves, and the one signal that says the Look changed."""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from werkplek.ui import theme
from werkplek.ui.look import UNDRESSED, Look, Rol
from werkplek.ui.units import BODY_MM, TEXT_STEPS_MM, Units, density


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a person chose; `theme` None follows the desktop, `density` None the screen."""

    theme: str | None = None
    body_mm: float = BODY_MM
    gloves: bool = False
    density: float | None = None


NORMAL: Final = Preferences()


class Appearance(QObject):
    """Turns preferences and the desktop's settings into a Look and applies it to the program."""

    changed = Signal(object)
    preferences_changed = Signal(object)

    def __init__(self, application: QApplication) -> None:
        """Nothing is applied before the first `apply`."""
        super().__init__(application)
        self._application = application
        self._preferences = NORMAL
        self._look = UNDRESSED
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)

    @property
    def look(self) -> Look:
        """The Look of this moment."""
        return self._look

    @property
    def preferences(self) -> Preferences:
        """What was asked for last."""
        return self._preferences

    def apply(self, preferences: Preferences) -> None:
        """Make the program look as asked, at once, and tell everyone."""
        self._preferences = preferences
        name = preferences.theme or self._system_theme()
        screen = self._application.primaryScreen()
        per_mm = preferences.density or density(screen.physicalDotsPerInch())
        units = Units(per_mm, gloves=preferences.gloves).with_text_mm(preferences.body_mm)
        self._look = Look(units, theme.load(name))
        self._application.setFont(self._look.font(Rol.TEKST))
        self._application.setPalette(theme.palette(self._look.theme))
        self._application.setStyleSheet(theme.style_sheet(self._look.theme, units))
        self.changed.emit(self._look)
        self.preferences_changed.emit(preferences)

    @Slot()
    def larger_text(self) -> None:
        """One step up, as far as the steps go."""
        larger = [step for step in TEXT_STEPS_MM if step > self._preferences.body_mm]
        self._set_text(min(larger, default=self._preferences.body_mm))

    @Slot()
    def smaller_text(self) -> None:
        """One step down, as far as the steps go."""
        smaller = [step for step in TEXT_STEPS_MM if step < self._preferences.body_mm]
        self._set_text(max(smaller, default=self._preferences.body_mm))

    @Slot()
    def normal_text(self) -> None:
        """Back to the size the sizes table calls normal."""
        self._set_text(BODY_MM)

    def _system_theme(self) -> str:
        hints = self._application.styleHints()
        contrast = hints.accessibility().contrastPreference()
        return theme.system_theme(hints.colorScheme(), contrast)

    def _set_text(self, body_mm: float) -> None:
        self.apply(replace(self._preferences, body_mm=body_mm))

    @Slot()
    def _follow_system(self) -> None:
        if self._preferences.theme is None:
            self.apply(self._preferences)
