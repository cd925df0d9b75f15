"""What sealing needs from outside this folder: the keys of one school, at work on a file."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

import sqlalchemy as sa

from werkplek.domain.vaststelling import Papier


class Zegelaar(Protocol):
    """Puts the seal of one school on files. All raise `ZegelenMislukt`."""

    def keur(self, open_: bytes, getekend: bytes, papier: Papier, nu: datetime) -> None:
        """Demand that exactly the people of this paper signed exactly this file, in order.

        `open_` is the file before any signature, as it was drawn again here.
        """
        ...

    def verzegel(self, pdf: bytes, papier: Papier, nu: datetime) -> bytes:
        """The file with the seal and its QR, proof and time stamps included (PAdES B-LTA).

        Signatures of people that are in it are proved first, as of now.
        """
        ...

    def herstempel(self, pdf: bytes, nu: datetime) -> bytes:
        """The sealed file with new proof and another time stamp over all of it."""
        ...


Zegelaars = Callable[[sa.Connection, int, datetime], Zegelaar]
"""Opens the keys of a school in a transaction, to be used after it. Raises `HubFout`."""
