"""The voices that Qt knows (extra `werkplek[media]`): of Windows, macOS, or speech-dispatcher."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLibrary, QLocale, QObject, Slot

from werkplek.ui.voorlezer import DUTCH, Voorlezer

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

NORMAL: Final = 0.0
SLOW: Final = -0.4
MOCK: Final = "mock"
"""Qt's own engine for tests: it says nothing."""


class QtVoorlezer(Voorlezer):
    """Says sentences with an engine of QtTextToSpeech."""

    def __init__(self, engine: "QTextToSpeech", parent: QObject | None = None) -> None:
        """`engine` is ready."""
        super().__init__(parent)
        self._engine = engine
        self._leest = False
        engine.setParent(self)
        engine.stateChanged.connect(self._veranderd)

    def talen(self) -> frozenset[str]:
        """Of all its voices."""
        return frozenset(_code(locale) for locale in self._engine.availableLocales())

    def lees(self, zin: str, taal: str, *, traag: bool = False) -> None:
        """Say it in the first voice of the language."""
        self.stil()
        for locale in self._engine.availableLocales():
            if _code(locale) == taal:
                self._engine.setLocale(locale)
                break
        self._engine.setRate(SLOW if traag else NORMAL)
        self._leest = True
        self._engine.say(zin)

    def stil(self) -> None:
        """Stop at once."""
        self._leest = False
        self._engine.stop()

    @Slot("QTextToSpeech::State")
    def _veranderd(self) -> None:
        from PySide6.QtTextToSpeech import QTextToSpeech  # noqa: PLC0415  an extra

        klaar = {QTextToSpeech.State.Ready, QTextToSpeech.State.Error}
        if self._leest and self._engine.state() in klaar:
            self._leest = False
            self.klaar.emit()


def vind_qt_stem(parent: QObject) -> Voorlezer | None:
    """A voice for Dutch; None where the extra or such a voice is missing."""
    try:
        from PySide6.QtTextToSpeech import QTextToSpeech  # noqa: PLC0415  an extra
    except ImportError:
        return None
    for naam in QTextToSpeech.availableEngines():
        if naam == MOCK or (naam == "speechd" and not QLibrary("speechd", 2).load()):
            continue
        engine = QTextToSpeech(naam)
        if any(_code(locale) == DUTCH for locale in engine.availableLocales()):
            return QtVoorlezer(engine, parent)
    return None


def _code(locale: QLocale) -> str:
    return str(QLocale.languageToCode(locale.language()))
