"""A request that is not done, and how the other side hears it."""

import secrets
from datetime import datetime
from typing import Final

from werkplek.protocol.uitwisseling import Weigering
from werkplek.woorden import hubzinnen

KOM_TERUG: Final = (1, 30)
"""Seconds after which to come again, chosen at random (Zotero's, sync reference §2.1)."""


def komterug() -> int:
    """After how many seconds to come again: not all at once."""
    return secrets.randbelow(KOM_TERUG[1]) + KOM_TERUG[0]


class Geweigerd(Exception):
    """The hub says no: a status of HTTP and a code; `seconden` is when to come back."""

    def __init__(self, status: int, code: str, *, seconden: int = 0) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.seconden = seconden

    def als_bericht(self, nu: datetime) -> Weigering:
        """What the device is told."""
        return Weigering(self.code, hubzinnen.WEIGERINGEN.get(self.code, ""), int(nu.timestamp()))
