"""The keyring of this computer: asked by name, in a worker, within a time limit.

A keyring that is locked waits for a person, and its library waits with it for ever (security
reference §2.1). So every question has its own daemon thread: one that hangs is left behind, and
does not keep Werkplek from closing.
"""

import hmac
import re
import sys
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from threading import Event, Thread
from typing import Final, Protocol, TypeVar

from werkplek.application.ports import SleutelNodig, SleutelPastNiet

T = TypeVar("T")

WACHTTIJD: Final = 5.0
"""Seconds that one question to a keyring may take."""

GEHEIM_BYTES: Final = 32
_GEHEIM: Final = re.compile(rf"[0-9a-f]{{{2 * GEHEIM_BYTES}}}")
_REKENING: Final = "mapsleutel"

_PER_PLATFORM: Final = {
    "linux": ("keyring.backends.SecretService.Keyring", "keyring.backends.kwallet.DBusKeyring"),
    "win32": ("keyring.backends.Windows.WinVaultKeyring",),
    "darwin": ("keyring.backends.macOS.Keyring",),
}


class Sleutelbosstaat(StrEnum):
    """How the keyring is; carried in `SleutelNodig.detail`."""

    BESCHIKBAAR = "beschikbaar"
    AFWEZIG = "afwezig"
    OP_SLOT = "op_slot"
    """Locked, or it gives no answer in time."""
    LEEG = "leeg"
    """It opens, and our entry is not in it."""
    ANDERS = "anders"
    """Another keyring than the one that has our entry."""


class Bewaarder(Protocol):
    """One keyring, in the words of `keyring.backend.KeyringBackend`."""

    def get_password(self, service: str, username: str) -> str | None: ...

    def set_password(self, service: str, username: str, password: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Kandidaat:
    """A keyring that may be here; `open` gives None when it is not."""

    naam: str
    open: Callable[[], Bewaarder | None]


def kandidaten(platform: str = sys.platform) -> tuple[Kandidaat, ...]:
    """The keyrings that Werkplek knows on a platform, the preferred one first."""
    return tuple(Kandidaat(naam, partial(_open, naam)) for naam in _PER_PLATFORM.get(platform, ()))


def dienst(store: str) -> str:
    """The name under which the keyring shows our entry."""
    return f"nl.werkplek.store/{store}"


@dataclass(frozen=True, slots=True)
class Sleutelbos:
    """The keyring of this computer. Every method may take `wachttijd` seconds."""

    kandidaten: tuple[Kandidaat, ...]
    wachttijd: float = WACHTTIJD

    def staat(self) -> Sleutelbosstaat:
        """Whether there is a keyring to make an entry in; whether it is locked shows only then."""
        try:
            self._vraag(self._eerste)
        except SleutelNodig as fout:
            return Sleutelbosstaat(fout.detail)
        return Sleutelbosstaat.BESCHIKBAAR

    def bewaar(self, store: str, geheim: bytes) -> tuple[str, bytes]:
        """Keep 32 bytes for a store and read them back; gives the name of the keyring and them.

        What the keyring keeps for the store already is given instead, and never written over: a
        slot may still need it. A locked keyring is asked to give before it is asked to keep, so it
        is not written to; nor is one that answers after the time is over. Raises `SleutelNodig`.
        """
        te_laat = Event()

        def vraag() -> tuple[str, bytes]:
            naam, bewaarder = self._eerste()
            stond = bewaarder.get_password(dienst(store), _REKENING) or ""
            if _GEHEIM.fullmatch(stond):
                return naam, bytes.fromhex(stond)
            if te_laat.is_set():
                raise SleutelNodig(Sleutelbosstaat.OP_SLOT)
            bewaarder.set_password(dienst(store), _REKENING, geheim.hex())
            terug = bewaarder.get_password(dienst(store), _REKENING) or ""
            if not hmac.compare_digest(terug.encode(), geheim.hex().encode()):
                raise SleutelNodig(Sleutelbosstaat.LEEG)
            return naam, geheim

        try:
            return self._vraag(vraag)
        finally:
            te_laat.set()

    def lees(self, store: str, naam: str) -> bytes:
        """The 32 bytes that the keyring of this name keeps for a store.

        Raises `SleutelNodig`, or `SleutelPastNiet` when the entry is not one that Werkplek made.
        """

        def vraag() -> str | None:
            return self._met_naam(naam).get_password(dienst(store), _REKENING)

        geheim = self._vraag(vraag)
        if geheim is None:
            raise SleutelNodig(Sleutelbosstaat.LEEG)
        if not _GEHEIM.fullmatch(geheim):
            raise SleutelPastNiet("sleutelbos")
        return bytes.fromhex(geheim)

    def _eerste(self) -> tuple[str, Bewaarder]:
        for kandidaat in self.kandidaten:
            if bewaarder := kandidaat.open():
                return kandidaat.naam, bewaarder
        raise SleutelNodig(Sleutelbosstaat.AFWEZIG)

    def _met_naam(self, naam: str) -> Bewaarder:
        for kandidaat in self.kandidaten:
            if kandidaat.naam == naam and (bewaarder := kandidaat.open()):
                return bewaarder
        self._eerste()
        raise SleutelNodig(Sleutelbosstaat.ANDERS)

    def _vraag(self, vraag: Callable[[], T]) -> T:
        try:
            return _in_worker(vraag, self.wachttijd)
        except SleutelNodig:
            raise
        except Exception as fout:
            raise SleutelNodig(_staat(fout)) from fout


def _in_worker(vraag: Callable[[], T], wachttijd: float) -> T:
    antwoord: Future[T] = Future()

    def werk() -> None:
        try:
            antwoord.set_result(vraag())
        except BaseException as fout:  # noqa: BLE001  it is raised where the answer is awaited
            antwoord.set_exception(fout)

    Thread(target=werk, name="sleutelbos", daemon=True).start()
    return antwoord.result(wachttijd)


def _open(naam: str) -> Bewaarder | None:
    from werkplek.device.bewaarders import open_bewaarder  # noqa: PLC0415  imports keyring

    return open_bewaarder(naam)


def _staat(fout: Exception) -> Sleutelbosstaat:
    from werkplek.device.bewaarders import needs_person  # noqa: PLC0415  imports keyring

    return Sleutelbosstaat.OP_SLOT if needs_person(fout) else Sleutelbosstaat.AFWEZIG
