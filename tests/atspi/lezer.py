"""A screen reader for tests: reads the accessible tree over AT-SPI and does what its user does.

Runs in the system's python, which has pyatspi (Debian: python3-pyatspi), as a process of its own.
Each line on stdin is a JSON object with `doe` and its arguments; each answer is one line of JSON.
"""

import ctypes
import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from ctypes import CFUNCTYPE, POINTER, byref, c_char_p, c_int, c_uint, c_ulong, c_void_p
from typing import Any, Final

import pyatspi  # type: ignore[import-not-found]
from gi.repository import GLib  # type: ignore[import-not-found]

GEDULD_S: Final = 30.0
PAUZE_S: Final = 0.03
RUST_S: Final = 0.3
EVENTS: Final = (
    "object:announcement",
    "object:notification",
    "object:state-changed:focused",
    "object:active-descendant-changed",
)
KEYSYMS: Final = {
    "Tab": 0xFF09,
    "Enter": 0xFF0D,
    "Escape": 0xFF1B,
    "Omlaag": 0xFF54,
    "Rechts": 0xFF53,
    "Spatie": 0x20,
    "F1": 0xFFBE,
}

Knoop = Any
"""An accessible of pyatspi, which has no types."""


class Schermlezer:
    """Hears every event, and answers questions about what can be reached now."""

    def __init__(self) -> None:
        """Listen from now on."""
        self.gehoord: list[dict[str, str]] = []
        pyatspi.Registry.registerEventListener(self._hoor, *EVENTS)

    def _hoor(self, event: Knoop) -> None:
        """Keep what a person would hear of this event."""
        soort = event.type.name if hasattr(event.type, "name") else str(event.type)
        if "focused" in soort and not event.detail1:
            return
        about = event.any_data if "active-descendant" in soort else event.source
        tekst = event.any_data if "announcement" in soort or "notification" in soort else ""
        gehoord = {"soort": soort, "tekst": tekst, "rol": "", "naam": ""}
        with suppress(AttributeError, GLib.GError):  # it is gone already, or was no accessible
            gehoord |= {"rol": about.getRoleName(), "naam": about.name}
        self.gehoord.append(gehoord)

    def boom(self) -> list[dict[str, Any]]:
        """All that is showing, from top to bottom; what goes while it is looked at is not."""
        boom = []
        for knoop, diepte in _zichtbaar():
            with suppress(GLib.GError):
                boom.append(_beschrijf(knoop, diepte))
        return boom

    def wacht_op(self, naam: str, rol: str = "", staat: str = "") -> dict[str, Any]:
        """The first showing thing whose name begins so, as soon as it is there and in this state.

        A page that was just arrived at may still hold what was read for it before.
        """
        return _beschrijf(self._zoek(naam, rol, staat), 0)

    def druk(self, naam: str, rol: str = "") -> list[str]:
        """Do the first action of a thing, as a screen reader does for its user."""
        knoop = self._zoek(naam, rol)
        acties = _acties(knoop)
        if not acties:
            raise LookupError(f"{naam!r} has no action")
        knoop.queryAction().doAction(0)
        return acties

    def geef_focus(self) -> None:
        """Let the keyboard work for the window, which may not be on the screen yet."""
        einde = time.monotonic() + GEDULD_S
        while not _is_actief() and time.monotonic() < einde:
            _geef_focus()
            self.rust(RUST_S)

    def toets(self, naam: str) -> None:
        """Press and let go a key of the keyboard."""
        symbool = KEYSYMS[naam] if naam in KEYSYMS else ord(naam)
        pyatspi.Registry.generateKeyboardEvent(symbool, None, pyatspi.KEY_SYM)
        self.rust(0.15)

    def gezegd(self, tot: str = "", soort: str = "") -> list[dict[str, str]]:
        """What was heard since the last time; wait for such an event, if one is given."""
        einde = time.monotonic() + (GEDULD_S if tot or soort else 0.0)
        while time.monotonic() < einde and not self._kwam(tot, soort):
            _luister()
        self.rust(RUST_S)
        gehoord, self.gehoord = self.gehoord, []
        return gehoord

    def _kwam(self, tot: str, soort: str) -> bool:
        return any(
            soort in heard["soort"] and tot in heard["tekst"] + heard["naam"]
            for heard in self.gehoord
        )

    def rust(self, seconden: float) -> None:
        """Let events come in."""
        einde = time.monotonic() + seconden
        while time.monotonic() < einde:
            _luister()

    def _zoek(self, naam: str, rol: str, staat: str = "") -> Knoop:
        einde = time.monotonic() + GEDULD_S
        while time.monotonic() < einde:
            for knoop, _ in _zichtbaar():
                if _is(knoop, naam, rol, staat):
                    return knoop
            _luister()
        shown = [knoop["naam"] for knoop in self.boom() if knoop["naam"]]
        raise LookupError(f"{naam!r} is not there; what is: {shown}")


def _geef_focus() -> None:
    """Give the keyboard to the window: there is no window manager here.

    Other windows of the program are not on the screen; those refuse, which is no error.
    """
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = c_void_p
    x11.XDefaultRootWindow.restype = c_ulong
    scherm = c_void_p(x11.XOpenDisplay(None))
    ignore = CFUNCTYPE(c_int, c_void_p, c_void_p)(lambda _display, _event: 0)
    x11.XSetErrorHandler(ignore)
    root, parent, count = c_ulong(), c_ulong(), c_uint()
    vensters = POINTER(c_ulong)()
    boven = c_ulong(x11.XDefaultRootWindow(scherm))
    x11.XQueryTree(scherm, boven, byref(root), byref(parent), byref(vensters), byref(count))
    for plek in range(count.value):
        titel = c_char_p()
        x11.XFetchName(scherm, c_ulong(vensters[plek]), byref(titel))
        if titel.value == b"Werkplek":
            x11.XSetInputFocus(scherm, c_ulong(vensters[plek]), c_int(1), c_ulong(0))
    x11.XCloseDisplay(scherm)


def _is_actief() -> bool:
    """Whether the keyboard works for the window."""
    return any(diepte == 1 and _heeft(knoop, "active") for knoop, diepte in _zichtbaar())


def _is(knoop: Knoop, naam: str, rol: str, staat: str) -> bool:
    """Whether this is the one; what went while it was looked at is not."""
    try:
        zo_heet_het = knoop.name.startswith(naam) and rol in {"", knoop.getRoleName()}
    except GLib.GError:
        return False
    return zo_heet_het and (not staat or _heeft(knoop, staat))


def _heeft(knoop: Knoop, staat: str) -> bool:
    try:
        return staat in [state.value_nick for state in knoop.getState().getStates()]
    except GLib.GError:
        return False


def _luister() -> None:
    context = GLib.MainContext.default()
    while context.pending():
        context.iteration(may_block=False)
    time.sleep(PAUZE_S)


def _zichtbaar() -> Iterator[tuple[Knoop, int]]:
    """Each accessible of the program that is showing, with how deep it lies."""
    bureau = pyatspi.Registry.getDesktop(0)
    for plek in range(bureau.childCount):
        program = bureau.getChildAtIndex(plek)
        if program is not None and _is(program, "Werkplek", "", ""):
            yield from _onder(program, 0)


def _onder(knoop: Knoop, diepte: int) -> Iterator[tuple[Knoop, int]]:
    try:
        if diepte and not knoop.getState().contains(pyatspi.STATE_SHOWING):
            return
        yield knoop, diepte
        kinderen = [knoop.getChildAtIndex(plek) for plek in range(knoop.childCount)]
    except GLib.GError:  # it went while it was looked at
        return
    for kind in kinderen:
        if kind is not None:
            yield from _onder(kind, diepte + 1)


def _acties(knoop: Knoop) -> list[str]:
    try:
        acties = knoop.queryAction()
    except NotImplementedError:
        return []
    return [acties.getName(plek) for plek in range(acties.nActions)]


def _waarde(knoop: Knoop) -> str:
    """What a reader would say that a field holds."""
    try:
        tekst = knoop.queryText()
    except NotImplementedError:
        return ""
    return str(tekst.getText(0, -1))


def _beschrijf(knoop: Knoop, diepte: int) -> dict[str, Any]:
    """What a reader would say; only what takes the keyboard is asked everything."""
    staten = [state.value_nick for state in knoop.getState().getStates()]
    bezoek = "focusable" in staten
    return {
        "rol": knoop.getRoleName(),
        "naam": knoop.name,
        "uitleg": knoop.description if bezoek else "",
        "waarde": _waarde(knoop) if bezoek else "",
        "staten": staten,
        "acties": _acties(knoop) if bezoek else [],
        "diepte": diepte,
    }


def main() -> None:
    """Answer questions until stdin closes."""
    lezer = Schermlezer()
    for regel in sys.stdin:
        vraag = json.loads(regel)
        doe: Callable[..., object] = getattr(lezer, vraag.pop("doe"))
        try:
            antwoord = {"antwoord": doe(**vraag)}
        except (LookupError, GLib.GError) as fout:
            antwoord = {"fout": f"{type(fout).__name__}: {fout}"}
        sys.stdout.write(json.dumps(antwoord) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
