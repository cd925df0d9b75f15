"""Give out what is new to one holder: rights, erasures, decisions, then feiten in their order.

What a pull costs follows what is new, not what is visible: the buckets tell which dossiers moved.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa

from werkplek.hub.bladzijde import maak_reeksen
from werkplek.hub.database import Lezer
from werkplek.hub.rechten import leesbaar, zichtbaar
from werkplek.hub.rechtenboek import Rechtenboek
from werkplek.hub.tables import besluit, emmer, feit, inhoud, school, wissing, zegel
from werkplek.hub.toegang import Wie
from werkplek.protocol.emmer import Inhoudsmaat, stand_van
from werkplek.protocol.reeks import naam_in, naam_uit
from werkplek.protocol.uitwisseling import (
    MAX_BYTES,
    MAX_FEITEN,
    Achter,
    Besluit,
    Emmer,
    Ophaling,
    OphalingAntwoord,
    Wisopdracht,
)

VENSTER: Final = 5_000
"""Numbers looked at for one page when many dossiers moved."""

WEINIG: Final = 50
"""Dossiers that moved, up to which each is asked by itself."""

MAX_DOSSIERS: Final = 64
"""Dossiers that one page fills."""

_MAX_OPDRACHTEN: Final = 500
_VAST: Final = 32


@dataclass(frozen=True, slots=True)
class Ophaler:
    """Answers one pull in one transaction that reads for its holder."""

    verbinding: sa.Connection
    lezer: Lezer
    wie: Wie
    boek: Rechtenboek

    def antwoord(self, vraag: Ophaling, hub: str, tijdvak: int) -> OphalingAntwoord:
        """One page."""
        rij = self.verbinding.execute(
            sa.select(school.c.stand, school.c.rechten).where(school.c.nr == self.lezer.school)
        ).one()
        rechten = self.boek.rechten(self.verbinding, self.lezer, rij.rechten)
        achter: tuple[Achter, ...] = ()
        if vraag.achter:
            rijen, achter = self._achter(vraag)
            tot, meer = vraag.tot, True
        else:
            rijen, tot, meer = self._nieuw(vraag, rij.stand)
        emmers = None if meer else self._emmers(vraag)
        return OphalingAntwoord(
            hub=hub,
            tijdvak=tijdvak,
            tot=tot,
            meer=meer,
            rechten=None if rechten.som == vraag.rechten else rechten,
            wissingen=self._wissingen(vraag.wissing),
            besluiten=self._besluiten(vraag.besluit),
            reeksen=maak_reeksen(rijen),
            achter=achter,
            emmers=emmers,
            stand=rij.stand,
        )

    def _achter(self, vraag: Ophaling) -> tuple[list[Any], tuple[Achter, ...]]:
        """Dossiers that are not complete there, one after another, and which are left."""
        rijen: list[Any] = []
        over = list(vraag.achter)
        budget = min(vraag.budget, MAX_BYTES)
        for _ in range(min(len(over), MAX_DOSSIERS)):
            deel = over[0]
            past, vol = self._pagina(
                vraag,
                feit.c.dossier == naam_uit(deel.dossier),
                feit.c.nr > deel.nr,
                feit.c.nr <= vraag.tot,
                ruimte=MAX_FEITEN - len(rijen),
                budget=budget - _maat(rijen),
            )
            rijen += past
            if vol:
                over[0] = Achter(deel.dossier, past[-1].nr if past else deel.nr)
                break
            over.pop(0)
        return rijen, tuple(over)

    def _nieuw(self, vraag: Ophaling, stand: int) -> tuple[list[Any], int, bool]:
        bewogen = list(
            self.verbinding.scalars(
                sa.select(emmer.c.dossier).where(
                    emmer.c.school == self.lezer.school,
                    emmer.c.laatste > vraag.tot,
                    emmer.c.dossier.in_(zichtbaar(self.lezer)),
                )
            )
        )
        if not bewogen:
            return [], stand, False
        grens = stand if len(bewogen) <= WEINIG else min(stand, vraag.tot + VENSTER)
        rijen, vol = self._pagina(
            vraag,
            feit.c.dossier.in_(bewogen),
            feit.c.nr > vraag.tot,
            feit.c.nr <= grens,
            ruimte=MAX_FEITEN,
            budget=min(vraag.budget, MAX_BYTES),
        )
        return rijen, rijen[-1].nr if vol else grens, vol or grens < stand

    def _pagina(
        self, vraag: Ophaling, *waar: sa.ColumnElement[bool], ruimte: int, budget: int
    ) -> tuple[list[Any], bool]:
        """Rows that fit, and whether there may be more."""
        rijen = self._rijen(vraag, *waar, hoogstens=ruimte)
        maat = 0
        for n, rij in enumerate(rijen):
            maat += _maat((rij,))
            if maat > budget and (n or ruimte < MAX_FEITEN):
                return rijen[:n], True
        return rijen, len(rijen) == ruimte

    def _rijen(self, vraag: Ophaling, *waar: sa.ColumnElement[bool], hoogstens: int) -> list[Any]:
        eigen = sa.true() if vraag.eigen else zegel.c.apparaat != self.wie.apparaat
        opvraag = (
            sa.select(
                feit.c.nr,
                feit.c.dossier,
                feit.c.plaats,
                feit.c.deel,
                feit.c.som,
                zegel.c.nr.label("zegel"),
                zegel.c.apparaat,
                zegel.c.organisatie,
                zegel.c.auteur,
                zegel.c.eerste,
                zegel.c.vorige,
                zegel.c.sleutel,
                zegel.c.handtekening,
                zegel.c.bladen,
                zegel.c.sommen,
                inhoud.c.zout,
                inhoud.c.bytes,
            )
            .join(zegel, sa.and_(zegel.c.school == feit.c.school, zegel.c.nr == feit.c.zegel))
            .outerjoin(inhoud, sa.and_(inhoud.c.school == feit.c.school, inhoud.c.nr == feit.c.nr))
            .where(
                feit.c.school == self.lezer.school,
                feit.c.dossier.in_(zichtbaar(self.lezer)),
                leesbaar(self.lezer),
                eigen,
                *waar,
            )
            .order_by(feit.c.nr)
            .limit(hoogstens)
        )
        return list(self.verbinding.execute(opvraag))

    def _emmers(self, vraag: Ophaling) -> tuple[Emmer, ...] | None:
        rijen = self.verbinding.execute(
            sa.select(emmer.c.dossier, emmer.c.aantal, emmer.c.som).where(
                emmer.c.school == self.lezer.school,
                emmer.c.aantal > 0,
                emmer.c.dossier.in_(zichtbaar(self.lezer)),
            )
        ).all()
        stand = stand_van((r.dossier, Inhoudsmaat(r.aantal, r.som)) for r in rijen)
        if stand == vraag.stand:
            return None
        return tuple(Emmer(naam_in(r.dossier), r.aantal, r.som) for r in rijen)

    def _wissingen(self, na: int) -> tuple[Wisopdracht, ...]:
        rijen = self.verbinding.execute(
            sa.select(wissing)
            .where(wissing.c.school == self.lezer.school, wissing.c.nr > na)
            .order_by(wissing.c.nr)
            .limit(_MAX_OPDRACHTEN)
        )
        return tuple(
            Wisopdracht(r.nr, naam_in(r.dossier), r.grond, (naam_in(r.feit),) if r.feit else ())
            for r in rijen
        )

    def _besluiten(self, na: int) -> tuple[Besluit, ...]:
        rijen = self.verbinding.execute(
            sa.select(besluit)
            .where(
                besluit.c.school == self.lezer.school,
                besluit.c.apparaat == self.wie.apparaat,
                besluit.c.nr > na,
            )
            .order_by(besluit.c.nr)
            .limit(_MAX_OPDRACHTEN)
        )
        return tuple(Besluit(r.nr, naam_in(r.feit), r.uitkomst, r.plek, r.reden) for r in rijen)


def _maat(rijen: Iterable[Any]) -> int:
    """About how many bytes they take."""
    return sum(len(rij.deel) + len(rij.bytes or b"") + _VAST for rij in rijen)
