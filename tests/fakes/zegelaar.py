"""A layout of a few words and a seal that is one more: for stories about what comes around them."""

import os
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from werkplek.application.ports import TekenOntbreekt
from werkplek.domain.vaststelling import Papier
from werkplek.hub.verklaringen.fouten import ZegelenMislukt


@dataclass(slots=True)
class NepPapier:
    """Draws a paper as a few words: the same words, the same bytes."""

    ander: bytes = b""
    weg: bool = False

    def maak(self, papier: Papier) -> bytes:
        if self.weg:
            raise TekenOntbreekt("x")
        vast = papier.vaststelling
        assert vast is not None
        return f"%PDF {papier.verklaring.nummer} {vast.op} {vast.vorm}".encode() + self.ander


@dataclass(slots=True)
class NepZegelaar:
    """Seals by writing so under it, each time another; `fout` is raised once it is reached."""

    fout: Exception | None = None
    gezet: int = 0
    gekeurd: int = 0

    def keur(self, open_: bytes, getekend: bytes, papier: Papier, nu: datetime) -> None:
        del papier, nu
        self.gekeurd += 1
        if not getekend.startswith(open_):
            raise ZegelenMislukt("handtekening", blijvend=True)

    def verzegel(self, pdf: bytes, papier: Papier, nu: datetime) -> bytes:
        del papier, nu
        if self.fout is not None:
            raise self.fout
        self.gezet += 1
        return pdf + b" zegel " + os.urandom(4).hex().encode()

    def herstempel(self, pdf: bytes, nu: datetime) -> bytes:
        if self.fout is not None:
            raise self.fout
        return pdf + b" stempel " + nu.isoformat().encode()

    def __call__(self, verbinding: sa.Connection, school: int, nu: datetime) -> "NepZegelaar":
        del verbinding, school, nu
        return self
