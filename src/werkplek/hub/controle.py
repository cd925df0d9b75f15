"""Is the log what it was? Chain, numbers, buckets, seals and trail, recomputed from the rows.

What was edited, cut or skipped shows. A trail or log that was cut at its end is whole in itself:
`eerder`, what an earlier control said, proves that nothing went since.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import sqlalchemy as sa

from werkplek.hub.spoor import breuk_in
from werkplek.hub.tables import emmer, feit, school, stand, zegel
from werkplek.hub.tables_mensen import spoor
from werkplek.protocol.emmer import KRINGEN, Inhoudsmaat
from werkplek.protocol.ontvangst import ketting

VENSTER: Final = 10_000
"""Rows that one statement reads."""

_HASH: Final = 32


@dataclass(frozen=True, slots=True)
class Bevinding:
    """Something that does not fit: a code, and where (a number, a dossier)."""

    soort: str
    waar: str


@dataclass(frozen=True, slots=True)
class Ijkpunt:
    """Where log and trail stood: what a later control can prove to follow from."""

    stand: int
    kop: str
    spoor: int
    spoor_kop: str


@dataclass(slots=True)
class Controle:
    """One control of a school in one transaction."""

    verbinding: sa.Connection
    school: int
    bevindingen: list[Bevinding] = field(default_factory=list)

    def loop_na(self, eerder: Ijkpunt | None = None) -> Ijkpunt:
        """Trail, numbers, chain and buckets; the seals are for `controle_zegels`."""
        rij = self.verbinding.execute(
            sa.select(school.c.stand, school.c.kop).where(school.c.nr == self.school)
        ).one()
        emmers = self._emmers(rij.stand)
        self._spoor(eerder)
        self._log(rij.stand, bytes(rij.kop), emmers, eerder)
        laatste = self.verbinding.execute(
            sa.select(spoor.c.nr, spoor.c.som)
            .where(spoor.c.school == self.school)
            .order_by(spoor.c.nr.desc())
            .limit(1)
        ).first()
        return Ijkpunt(
            rij.stand,
            bytes(rij.kop).hex(),
            laatste.nr if laatste else 0,
            bytes(laatste.som).hex() if laatste else "",
        )

    def meld(self, soort: str, waar: object) -> None:
        """Something does not fit."""
        self.bevindingen.append(Bevinding(soort, str(waar)))

    def _spoor(self, eerder: Ijkpunt | None) -> None:
        breuk = breuk_in(self.verbinding, self.school)
        if breuk is not None:
            self.meld("spoor", breuk)
        if eerder is None or not eerder.spoor:
            return
        som = self.verbinding.execute(
            sa.select(spoor.c.som).where(spoor.c.school == self.school, spoor.c.nr == eerder.spoor)
        ).scalar()
        if som is None or bytes(som).hex() != eerder.spoor_kop:
            self.meld("spoor_afgebroken", eerder.spoor)

    def _log(
        self, tot: int, einde: bytes, emmers: Mapping[str, Any], eerder: Ijkpunt | None
    ) -> None:
        """One walk over all feiten in their order."""
        koppen = self._koppen(tot)
        if eerder is not None and eerder.stand:
            koppen[eerder.stand] = bytes.fromhex(eerder.kop)
        kop, verwacht = bytes(_HASH), 1
        maten: dict[str, tuple[Inhoudsmaat, int]] = {}
        stuk = False
        for rij in self._feiten(tot):
            if rij.nr != verwacht:
                self.meld("nummer", verwacht)
            verwacht = rij.nr + 1
            kop = ketting(kop, bytes(rij.blad))
            maat, _ = maten.get(rij.dossier, (Inhoudsmaat(), 0))
            erbij = [bytes(rij.blad)] if rij.kring in KRINGEN else []
            maten[rij.dossier] = maat.met(erbij), rij.nr
            if not stuk and koppen.get(rij.nr, kop) != kop:
                self.meld("keten", rij.nr)
                stuk = True
        if verwacht != tot + 1:
            self.meld("nummer", verwacht)
        if eerder is not None and eerder.stand > tot:
            self.meld("log_afgebroken", eerder.stand)
        if kop != einde and not stuk:
            self.meld("keten", tot)
        self._vergelijk(emmers, maten)

    def _vergelijk(
        self, emmers: Mapping[str, Any], maten: Mapping[str, tuple[Inhoudsmaat, int]]
    ) -> None:
        """Buckets that moved since are for the next control."""
        for dossier, rij in emmers.items():
            maat, laatste = maten.get(dossier, (Inhoudsmaat(), 0))
            if (rij.aantal, rij.som, rij.laatste) != (maat.aantal, maat.som, laatste):
                self.meld("emmer", dossier)
        bekend = set(
            self.verbinding.scalars(sa.select(emmer.c.dossier).where(emmer.c.school == self.school))
        )
        for dossier in sorted(maten.keys() - bekend):
            self.meld("emmer", dossier)

    def _emmers(self, tot: int) -> dict[str, Any]:
        rijen = self.verbinding.execute(
            sa.select(emmer).where(emmer.c.school == self.school, emmer.c.laatste <= tot)
        )
        return {rij.dossier: rij for rij in rijen}

    def _koppen(self, tot: int) -> dict[int, bytes]:
        rijen = self.verbinding.execute(
            sa.select(stand.c.nr, stand.c.kop).where(
                stand.c.school == self.school, stand.c.nr <= tot
            )
        )
        return {rij.nr: bytes(rij.kop) for rij in rijen}

    def _feiten(self, tot: int) -> Iterator[Any]:
        blad = sa.func.substr(zegel.c.bladen, feit.c.plaats * _HASH + 1, _HASH).label("blad")
        vraag = (
            sa.select(feit.c.nr, feit.c.dossier, feit.c.kring, blad)
            .join(zegel, sa.and_(zegel.c.school == feit.c.school, zegel.c.nr == feit.c.zegel))
            .where(feit.c.school == self.school)
            .order_by(feit.c.nr)
        )
        for na in range(0, tot, VENSTER):
            deel = vraag.where(feit.c.nr > na, feit.c.nr <= min(na + VENSTER, tot))
            yield from self.verbinding.execute(deel).all()
