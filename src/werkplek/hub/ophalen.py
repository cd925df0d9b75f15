"""Give out what is new to one holder: rights, erasures, decisions, then feiten in their order.

What a pull costs follows what is new, not what is visible: the buckets tell which dossiers moved.
"""

from dataclasses import dataclass
from typing import Final

import sqlalchemy as sa

from werkplek.hub.bladzijde import maak_reeksen
from werkplek.hub.database import Lezer, als_id
from werkplek.hub.ineens import is_een_van
from werkplek.hub.rechten import is_zichtbaar, zichtbaar
from werkplek.hub.rechtenboek import Rechtenboek
from werkplek.hub.rijen import Rij, Uitsnede, lees_rijen, lees_zegels
from werkplek.hub.tables import besluit, emmer, school, wissing
from werkplek.hub.tables_mensen import wissing_apparaat
from werkplek.hub.toegang import Wie
from werkplek.protocol.emmer import Inhoudsmaat, stand_van
from werkplek.protocol.fouten import NietCanoniek
from werkplek.protocol.naam import naam_in, naam_uit
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

MAX_VENSTERS: Final = 10
"""Windows looked at before an empty page is given, for the device to ask on."""

WEINIG: Final = 500
"""Dossiers that moved, up to which each can be asked by itself."""

DICHT: Final = 20
"""One in so many feiten of the school: then looking at all of them is quicker."""

MAX_DOSSIERS: Final = 64
"""Dossiers that one page fills."""

_MAX_OPDRACHTEN: Final = 500


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
            reeksen=maak_reeksen(rijen, lees_zegels(self.verbinding, self.lezer, rijen)),
            achter=achter,
            emmers=emmers,
            stand=rij.stand,
        )

    def _achter(self, vraag: Ophaling) -> tuple[list[Rij], tuple[Achter, ...]]:
        """Dossiers that are not complete there, one after another, and which are left."""
        mag = self._zichtbaar_van([_naam(deel) for deel in vraag.achter])
        over = [deel for deel in vraag.achter if _naam(deel) in mag]
        rijen: list[Rij] = []
        budget = min(vraag.budget, MAX_BYTES)
        for _ in range(min(len(over), MAX_DOSSIERS)):
            deel = over[0]
            past, vol = self._pagina(
                Uitsnede([_naam(deel)], deel.nr, vraag.tot, eigen=vraag.eigen),
                ruimte=MAX_FEITEN - len(rijen),
                budget=budget - sum(rij.maat for rij in rijen),
            )
            rijen += past
            if vol:
                over[0] = Achter(deel.dossier, past[-1].nr if past else deel.nr)
                break
            over.pop(0)
        return rijen, tuple(over)

    def _nieuw(self, vraag: Ophaling, stand: int) -> tuple[list[Rij], int, bool]:
        bewogen = self.verbinding.execute(
            sa.select(emmer.c.dossier, emmer.c.aantal).where(
                emmer.c.school == self.lezer.school,
                emmer.c.laatste > vraag.tot,
                is_zichtbaar(emmer.c.dossier, self.lezer),
            )
        ).all()
        if not bewogen:
            return [], stand, False
        dossiers = [rij.dossier for rij in bewogen]
        apart = len(dossiers) <= WEINIG and sum(r.aantal for r in bewogen) * DICHT < stand
        stap = stand if apart else VENSTER
        tot, rijen = vraag.tot, list[Rij]()
        for _ in range(MAX_VENSTERS):
            grens = min(stand, tot + stap)
            rijen, vol = self._pagina(
                Uitsnede(dossiers, tot, grens, eigen=vraag.eigen, apart=apart),
                ruimte=MAX_FEITEN,
                budget=min(vraag.budget, MAX_BYTES),
            )
            tot = rijen[-1].nr if vol else grens
            if rijen or tot >= stand:
                break
        return rijen, tot, tot < stand

    def _pagina(self, deel: Uitsnede, *, ruimte: int, budget: int) -> tuple[list[Rij], bool]:
        """Rows that fit, and whether there may be more."""
        rijen = lees_rijen(self.verbinding, self.lezer, self.wie.apparaat, deel, ruimte)
        maat = 0
        for n, rij in enumerate(rijen):
            maat += rij.maat
            if maat > budget and (n or ruimte < MAX_FEITEN):
                return rijen[:n], True
        return rijen, len(rijen) == ruimte

    def _zichtbaar_van(self, dossiers: list[str]) -> frozenset[str]:
        hier = zichtbaar(self.lezer).subquery("hier")
        een = is_een_van(self.verbinding, hier.c.dossier, dossiers)
        return frozenset(self.verbinding.scalars(sa.select(hier.c.dossier).where(een)))

    def _emmers(self, vraag: Ophaling) -> tuple[Emmer, ...] | None:
        rijen = self.verbinding.execute(
            sa.select(emmer.c.dossier, emmer.c.aantal, emmer.c.som).where(
                emmer.c.school == self.lezer.school,
                emmer.c.aantal > 0,
                is_zichtbaar(emmer.c.dossier, self.lezer),
            )
        ).all()
        stand = stand_van((r.dossier, Inhoudsmaat(r.aantal, r.som)) for r in rijen)
        if stand == vraag.stand:
            return None
        return tuple(Emmer(naam_in(r.dossier), r.aantal, r.som) for r in rijen)

    def _wissingen(self, na: int) -> tuple[Wisopdracht, ...]:
        rijen = self.verbinding.execute(
            sa.select(wissing)
            .join(
                wissing_apparaat,
                sa.and_(
                    wissing_apparaat.c.school == wissing.c.school,
                    wissing_apparaat.c.nr == wissing.c.nr,
                ),
            )
            .where(
                wissing.c.school == self.lezer.school,
                wissing.c.nr > na,
                wissing_apparaat.c.apparaat == self.wie.apparaat,
            )
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


def _naam(deel: Achter) -> str:
    """The dossier that is meant; what is no name finds nothing."""
    try:
        return als_id(naam_uit(deel.dossier))
    except NietCanoniek:
        return als_id("")
