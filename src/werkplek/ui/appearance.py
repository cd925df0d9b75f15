"""The choices of theme, text size and gloves, and the one signal that says the Look changed."""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication

from werkplek.ui import theme
from werkplek.ui.look import UNDRESSED, Look, Rol
from werkplek.ui.units import BODY_MM, TEXT_STEPS_MM, Units, density

MOVING: Final = tuple(Qt.UIEffect)
BLINK_MS: Final = 1000


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a person chose; `theme` and `still` None follow the desktop, `density` None the screen.

    `screens` has the px/mm that somebody measured, by `screen_key`.
    """

    theme: str | None = None
    body_mm: float = BODY_MM
    gloves: bool = False
    density: float | None = None
    still: bool | None = None
    digits: bool = True
    screens: tuple[tuple[str, float], ...] = ()

    def measured(self, key: str) -> float | None:
        """The px/mm that somebody measured on a screen; None when nobody did."""
        return dict(self.screens).get(key)

    def with_screen(self, key: str, per_mm: float | None) -> "Preferences":
        """The same with another measure of one screen, or (None) without."""
        others = tuple((name, value) for name, value in self.screens if name != key)
        return replace(self, screens=others if per_mm is None else (*others, (key, per_mm)))


NORMAL: Final = Preferences()


def screen_key(screen: QScreen) -> str:
    """Which screen it is: its name and resolution, the same when it is turned."""
    size = screen.size()
    long, short = max(size.width(), size.height()), min(size.width(), size.height())
    return f"{screen.name()} {long}x{short}"


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
        self._screen = application.primaryScreen()
        self._hints = application.styleHints()
        self._needs = self._hints.accessibility()  # kept: shiboken forgets it with the last of us
        self._hints.colorSchemeChanged.connect(self._follow_colours)
        self._needs.contrastPreferenceChanged.connect(self._follow_colours)
        self._needs.motionPreferenceChanged.connect(self._follow_motion)

    @property
    def screen_key(self) -> str:
        """The screen that the window is on."""
        return screen_key(self._screen)

    @property
    def reported(self) -> float:
        """The px/mm that this screen says it has, as far as that can be believed."""
        return density(self._screen.physicalDotsPerInch())

    @Slot(QScreen)
    def use_screen(self, screen: QScreen) -> None:
        """The window is on another screen now."""
        if screen is not self._screen:
            self._screen = screen
            self.apply(self._preferences)

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
        look = self._look = self._look_of(preferences)
        self._stand_still(still=look.still)
        self._application.setFont(self._look.font(Rol.TEKST))
        self._application.setPalette(theme.palette(self._look.theme))
        self._application.setStyleSheet(theme.style_sheet(look.theme, look.units))
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

    def _look_of(self, preferences: Preferences) -> Look:
        measured = preferences.measured(self.screen_key)
        per_mm = preferences.density or measured or self.reported
        units = Units(per_mm, gloves=preferences.gloves).with_text_mm(preferences.body_mm)
        still = self._wants_still() if preferences.still is None else preferences.still
        chosen = theme.load(preferences.theme or self._system_theme())
        return Look(units, chosen, still=still, digits=preferences.digits)

    def _system_theme(self) -> str:
        return theme.system_theme(self._hints.colorScheme(), self._needs.contrastPreference())

    def _wants_still(self) -> bool:
        return self._needs.motionPreference() == Qt.MotionPreference.ReducedMotion

    def _stand_still(self, *, still: bool) -> None:
        """Menus and hints come at once, and the text cursor does not blink."""
        for effect in MOVING:
            self._application.setEffectEnabled(effect, False)
        self._hints.setCursorFlashTime(0 if still else BLINK_MS)

    def _set_text(self, body_mm: float) -> None:
        self.apply(replace(self._preferences, body_mm=body_mm))

    @Slot()
    def _follow_colours(self) -> None:
        if self._preferences.theme is None:
            self.apply(self._preferences)

    @Slot()
    def _follow_motion(self) -> None:
        if self._preferences.still is None:
            self.apply(self._preferences)
