"""Every key of Werkplek in one place, and the map of them that F1 shows."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Toets:
    """Keys in Qt's spelling, in a person's spelling, and what they do.

    `built_in` keys work by themselves in lists and forms; the others must be bound.
    """

    keys: tuple[str, ...]
    toetsen: str
    doet: str
    built_in: bool = False


class Shortcut(Enum):
    """All keys; aesthetics.md §6.6."""

    KIEZEN = Toets((), "Enter of spatie", "Kiezen", built_in=True)
    CIJFER = Toets((), "1 tot en met 9", "De tegel met dat cijfer kiezen", built_in=True)
    PIJLEN = Toets((), "Pijltjes", "Naar een andere tegel", built_in=True)
    EERSTE = Toets((), "Home en End", "Naar de eerste of de laatste", built_in=True)
    TAB = Toets((), "Tab", "Naar het volgende onderdeel", built_in=True)
    TERUG = Toets(("Esc", "Alt+Left"), "Esc of Alt + pijl naar links", "Terug")
    ONGEDAAN = Toets(("Ctrl+Z",), "Ctrl + Z", "Ongedaan maken")
    VASTLEGGEN = Toets(("Ctrl+N",), "Ctrl + N", "Vastleggen")
    ZOEKEN = Toets(("Ctrl+F",), "Ctrl + F", "Zoeken")
    PRINTEN = Toets(("Ctrl+P",), "Ctrl + P", "Printen")
    VANDAAG = Toets(("Ctrl+1",), "Ctrl + 1", "Naar Vandaag")
    MEER = Toets(("Ctrl+M",), "Ctrl + M", "Naar Meer")
    UITWISSELEN = Toets(("Ctrl+U",), "Ctrl + U", "Nu uitwisselen met school")
    WISSEL = Toets(("Ctrl+L",), "Ctrl + L", "Vergrendelen of wisselen")
    TEKST_GROTER = Toets(("Ctrl++", "Ctrl+="), "Ctrl en +", "Tekst groter")
    TEKST_KLEINER = Toets(("Ctrl+-",), "Ctrl en −", "Tekst kleiner")
    TEKST_NORMAAL = Toets(("Ctrl+0",), "Ctrl + 0", "Tekst normaal")
    VOLLEDIG = Toets(("F11",), "F11", "Volledig scherm")
    HULP = Toets(("F1",), "F1", "Uitleg bij deze pagina, en alle toetsen")


Act = Callable[[], None]
"""What a key does: a bound method without arguments."""


class Shortcuts(QObject):
    """Binds keys to slots for everything under one widget, and remembers which are bound."""

    def __init__(self, scope: QWidget) -> None:
        """Keys work while the focus is in the window of `scope`."""
        super().__init__(scope)
        self._scope = scope
        self._bound: dict[tuple[Shortcut, QWidget], None] = {}

    def bind(self, shortcut: Shortcut, slot: Act, scope: QWidget | None = None) -> None:
        """Have the keys of `shortcut` call `slot`.

        Keys of a page (`scope`) work while it is shown. Binding twice in one scope: ValueError.
        """
        where = scope or self._scope
        if (shortcut, where) in self._bound:
            raise ValueError(shortcut.name)
        self._bound[(shortcut, where)] = None
        for keys in shortcut.value.keys:
            made = QShortcut(QKeySequence(keys), where)
            made.activated.connect(slot)

    def shown(self) -> tuple[tuple[str, str], ...]:
        """What F1 shows: only keys that work, as (keys, what they do)."""
        tr = QCoreApplication.translate
        bound = {shortcut for shortcut, _ in self._bound}
        return tuple(
            (tr("Shortcuts", one.value.toetsen), tr("Shortcuts", one.value.doet))
            for one in Shortcut
            if one.value.built_in or one in bound
        )
