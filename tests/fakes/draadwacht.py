"""Sees what a real window does on its own thread and should not: SQL, network, PDF, keyring.

It stands at the outside, where a statement is run, an address is called, a paper is drawn and a
keyring is asked, and notes which line of `werkplek.ui` led there. Nothing is refused, so that a
journey ends as it would; who asks `schuld` afterwards decides. What a test asks by itself, and what
the window does once it is closed, is not noted.
"""

import socket
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, fields, replace
from functools import wraps
from pathlib import PurePath
from types import FrameType
from typing import Any, Final

import pytest
import sqlalchemy as sa
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication

from werkplek.device.sleutelbos import Sleutelbos
from werkplek.wiring import Werkplek

SQL, NETWERK, PDF, SLEUTELBOS = "sql", "netwerk", "pdf", "sleutelbos"

NOG_NIET: Final = {
    "kladblok:Kladblok._eerder": "one row: no key may be pressed before the field says it",
    "sluitvraag:Sluitvraag._vraagt": "one count: Qt wants to know at once whether it may close",
    "uitwisselwacht:Uitwisselwacht.vraag": "one count a school, before an exchange begins",
}
"""What the window still does on its own thread, and why: this list only becomes shorter."""

PAPIER: Final = (
    *("renderer", "papiermaker", "voor_scherm", "tekenaar", "meeneemmaker", "controleur"),
    *("herstelblad", "groepsblad", "voor_thuis"),
)
"""The ports of an open folder behind which papers are drawn, read or signed."""

_UI: Final = ("werkplek", "ui")
_DOORGEEFLUIK: Final = {"pages.beeldlezer", "pages.controller", "pages.schrijving", "tasks"}
"""They do it for somebody else, who is to be named."""
_NA_HET_VENSTER: Final = {"start:Start.sluit"}
"""The window is closed by then: sealing and closing hold nobody up."""
_HAND: Final = "driver"
"""The module that taps: what a test looks up while it waits is no doing of the window."""


@dataclass(eq=False)
class Draadwacht:
    """Notes, as long as it is in a `with`, which function of the window did what on its thread."""

    gezien: dict[tuple[str, str], int] = field(default_factory=dict)

    def schuld(self, *, soort: str = "") -> frozenset[str]:
        """The functions that did something, of one kind or of any."""
        return frozenset(wie for wat, wie in self.gezien if soort in {"", wat})

    def eis_schoon(self) -> None:
        """Demand that nothing was seen but what is listed."""
        nieuw = {paar: keer for paar, keer in self.gezien.items() if paar[1] not in NOG_NIET}
        assert not nieuw, f"on the thread of the window: {nieuw}"

    @contextmanager
    def op_wacht(self) -> Iterator["Draadwacht"]:
        """Stand at the doors that are the same for every window."""
        _DEUREN.op_wacht(self)
        try:
            yield self
        finally:
            _DEUREN.naar_huis(self)

    def bewaak(self, soort: str, echt: Callable[..., Any]) -> Callable[..., Any]:
        """The same function, noted when the window calls it on its own thread."""

        @wraps(echt)
        def roep(*woorden: Any, **opties: Any) -> Any:  # noqa: ANN401  whatever it takes and gives
            self.merk(soort)
            return echt(*woorden, **opties)

        return roep

    def bewaak_papier(self, werkplek: Werkplek) -> Werkplek:
        """The same open folder, with a guard at everything that draws or reads a paper."""
        namen = {veld.name for veld in fields(werkplek)}
        poorten: dict[str, Any] = {
            naam: Poort(self, getattr(werkplek, naam)) for naam in PAPIER if naam in namen
        }
        return replace(werkplek, **poorten)

    def merk(self, soort: str) -> None:
        """Note this, when it is the window that does it on its own thread."""
        app = QApplication.instance()
        if app is None or QThread.currentThread() is not app.thread():
            return
        wie = _wie(sys._getframe(1))
        if wie:
            self.gezien[soort, wie] = self.gezien.get((soort, wie), 0) + 1


@dataclass
class Deuren:
    """Ring for every guard on duty: windows that stand beside each other may close in any order."""

    wachten: list[Draadwacht] = field(default_factory=list)
    stapel: ExitStack = field(default_factory=ExitStack)
    luistert: bool = False

    def op_wacht(self, wacht: Draadwacht) -> None:
        """The first one puts the bells on the doors."""
        if not self.wachten:
            self._hang_bellen_op()
        self.wachten.append(wacht)

    def naar_huis(self, wacht: Draadwacht) -> None:
        """The last one takes them off."""
        self.wachten.remove(wacht)
        if not self.wachten:
            self.stapel.close()

    def _hang_bellen_op(self) -> None:
        if not self.luistert:  # it stays: a lane may run a statement at the moment of taking it off
            sa.event.listen(sa.Engine, "before_cursor_execute", self._bel_sql)
            self.luistert = True
        for wat, naam in ((socket.socket, "connect"), (socket, "getaddrinfo")):
            self._hang_op(NETWERK, wat, naam)
        for naam, echt in list(vars(Sleutelbos).items()):
            if callable(echt) and not naam.startswith("_"):
                self._hang_op(SLEUTELBOS, Sleutelbos, naam)

    def _hang_op(self, soort: str, wat: object, naam: str) -> None:
        echt = getattr(wat, naam)

        @wraps(echt)
        def roep(*woorden: Any, **opties: Any) -> Any:  # noqa: ANN401  whatever it takes and gives
            self._bel(soort)
            return echt(*woorden, **opties)

        self.stapel.enter_context(pytest.MonkeyPatch.context()).setattr(wat, naam, roep)

    def _bel_sql(self, *_: object) -> None:
        self._bel(SQL)

    def _bel(self, soort: str) -> None:
        for wacht in self.wachten:
            wacht.merk(soort)


_DEUREN: Final = Deuren()


class Poort:
    """A port with a guard: what can be called is noted, all else is as it is."""

    def __init__(self, wacht: Draadwacht, echt: Any) -> None:  # noqa: ANN401  any port
        self._wacht, self._echt = wacht, echt

    def __getattr__(self, naam: str) -> Any:  # noqa: ANN401  whatever it has
        waarde = getattr(self._echt, naam)
        return self._wacht.bewaak(PDF, waarde) if callable(waarde) else waarde

    def __call__(self, *woorden: Any, **opties: Any) -> Any:  # noqa: ANN401  a port that is one call
        self._wacht.merk(PDF)
        return self._echt(*woorden, **opties)


class BewaakteOpener:
    """Opens or makes a folder as the real one does, and puts the guard at its papers."""

    def __init__(self, echt: Any, wacht: Draadwacht) -> None:  # noqa: ANN401  any opener
        self._echt, self._wacht = echt, wacht

    def __getattr__(self, naam: str) -> Any:  # noqa: ANN401  whatever it has
        return getattr(self._echt, naam)

    def open(self, wachtzin: str | None, herstelcode: str | None = None) -> Werkplek:
        """Open the folder."""
        return self._wacht.bewaak_papier(self._echt.open(wachtzin, herstelcode))

    def begin(self, wachtzin: str | None) -> Werkplek:
        """Make the folder."""
        return self._wacht.bewaak_papier(self._echt.begin(wachtzin))


def _wie(frame: FrameType | None) -> str:
    """The innermost function of `werkplek.ui` that led here; "" when a test asked by itself."""
    while frame is not None:
        delen = PurePath(frame.f_code.co_filename).with_suffix("").parts
        if "tests" in delen and delen[-1] != "draadwacht":
            return ""
        naam = _module_van_ui(delen)
        if naam == _HAND:
            return ""
        if naam and naam not in _DOORGEEFLUIK:
            wie = f"{naam}:{frame.f_code.co_qualname}".split(".<locals>")[0]
            return "" if wie in _NA_HET_VENSTER else wie
        frame = frame.f_back
    return ""


def _module_van_ui(delen: Sequence[str]) -> str:
    for plek in range(len(delen) - 2):
        if tuple(delen[plek : plek + 2]) == _UI:
            return ".".join(delen[plek + 2 :])
    return ""
