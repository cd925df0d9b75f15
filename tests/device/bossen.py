"""Keyrings by hand, at the port that `sleutelbos.Bewaarder` is."""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event

from keyring.errors import InitError, KeyringLocked, NoKeyringError, PasswordSetError

from werkplek.device.sleutelbos import Bewaarder, Kandidaat, Sleutelbos


@dataclass
class Antwoordend:
    """Keeps what it gets."""

    inhoud: dict[tuple[str, str], str] = field(default_factory=dict)

    def get_password(self, service: str, username: str) -> str | None:
        return self.inhoud.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.inhoud[service, username] = password


class Vergeetachtig(Antwoordend):
    """Takes everything and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


@dataclass
class Weigerend:
    """Answers every question with the same error."""

    fout: Exception

    def get_password(self, *_: str) -> str | None:
        raise self.fout

    def set_password(self, *_: str) -> None:
        raise self.fout


@dataclass
class Zwijgend:
    """Gives no answer until the test is over."""

    klaar: Event

    def get_password(self, *_: str) -> str | None:
        self.klaar.wait()
        return None

    def set_password(self, *_: str) -> None:
        self.klaar.wait()


OP_SLOT = (
    KeyringLocked("Failed to unlock the collection!"),
    InitError("Failed to create the collection: Prompt dismissed.."),
    PasswordSetError("Cancelled by user"),
    TimeoutError(),
)
AFWEZIG = (NoKeyringError("No recommended backend was available"), OSError("bus"), ValueError())


def bos(**bewaarders: Bewaarder | None) -> Sleutelbos:
    """A keyring for each name, the preferred one first; None is one that is not here."""
    return Sleutelbos(tuple(Kandidaat(n, _geeft(b)) for n, b in bewaarders.items()), wachttijd=10)


def _geeft(bewaarder: Bewaarder | None) -> Callable[[], Bewaarder | None]:
    return lambda: bewaarder
