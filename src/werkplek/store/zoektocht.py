"""One search through the index: stricter questions first, until there is enough."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from itertools import islice
from typing import Final, TypeVar

import sqlalchemy as sa

from werkplek.store import zoekopdracht as opdracht
from werkplek.store.tables_structuur import zoekregel, zoektekst
from werkplek.store.vouwen import gevouwen
from werkplek.store.zoekhier import alle_van_hier, van_hier
from werkplek.store.zoeksoort import RUIMTE, Zoeksoort
from werkplek.store.zoekterm import Groep, een_van, match, naam_match
from werkplek.store.zoekvraag import WOORD

_EIGEN_REGEL: Final = "titel code dossier"
_EIGEN_TEKST: Final = "tekst"

_T = TypeVar("_T")

NAMEN: Final = 10
"""Lines at most of which only the name is known; they come last, in what room is left."""


class Trap(IntEnum):
    """How a line was found, the surest way first."""

    CODE = 0
    NAAM = 1
    WOORD = 2
    BINNEN = 3
    BIJNA = 4
    TEKST = 5
    DEELS = 6


@dataclass(frozen=True, slots=True)
class Vondst:
    """A line that was found: `eigen` is of this werkplek, `rang` the lower the better."""

    id: int
    trap: Trap
    rang: float
    eigen: bool = False

    @property
    def naam_alleen(self) -> bool:
        """Whether nothing but its name is known, so that it comes last; not of a code as typed."""
        return self.id < Zoeksoort.KWALIFICATIE and self.trap > Trap.CODE

    @property
    def volgorde(self) -> tuple[object, ...]:
        """Codes; names, titles and texts; of each what is done here first, then what fits best."""
        trap = self.trap
        soort = max(0, -(self.id // RUIMTE))
        in_tekst = trap == Trap.TEKST
        return trap > Trap.CODE, soort, trap > Trap.NAAM, in_tekst, not self.eigen, trap, self.rang


class Zoektocht:
    """`wegen` is false of a question without words: a code fits or it does not."""

    def __init__(self, verbinding: sa.Connection, *, niveau: int, grens: int, wegen: bool) -> None:
        self._verbinding = verbinding
        self._niveau = niveau
        self._grens = grens
        self._regels = opdracht.REGELS if wegen else opdracht.CODES
        self.gevonden: dict[int, Vondst] = {}

    @property
    def met_werk(self) -> int:
        """How much was found of which more is known than a name."""
        return sum(not vondst.naam_alleen for vondst in self.gevonden.values())

    def in_regels(self, trap: Trap, groepen: Sequence[Groep]) -> None:
        """Search titles, codes and names; once there is enough, only for what is done here.

        A werkproces must hold a word itself: its kwalificatie alone does not bring it along.
        """
        if self._vol and all(v.trap is Trap.CODE for v in self.gevonden.values()):
            return
        vraag = match(groepen, _EIGEN_REGEL)
        if not self._vol:
            self._neem(trap, self._regels, zoekregel, vraag=vraag)
        if self._vol:
            van_hier_ = self._regels.where(opdracht.IS_VAN_HIER)
            self._neem(trap, van_hier_, zoekregel, vraag=vraag, hier=self._hier)

    def op_naam(self, woorden: Sequence[str]) -> None:
        """Find the kwalificaties that are called exactly this."""
        gezocht = set(woorden)
        gevraagd = self._van_niveau(opdracht.OP_NAAM, zoekregel)
        for nummer, naam in self._verbinding.execute(gevraagd, {"vraag": naam_match(woorden)}):
            if set(WOORD.findall(gevouwen(naam))) == gezocht:
                self.gevonden.setdefault(nummer, Vondst(nummer, Trap.NAAM, 0.0))

    def in_teksten(self, groepen: Sequence[Groep]) -> None:
        """Search what the dossiers say about werkprocessen."""
        vraag = match(groepen, _EIGEN_TEKST)
        self._neem(Trap.TEKST, opdracht.TEKSTEN, zoektekst, vraag=vraag)

    def in_delen(self, groepen: Sequence[Groep], *, minst: int) -> None:
        """Search titles, codes and names for what has most of these, and no fewer than `minst`."""
        los = [self._van_niveau(opdracht.los(plek), zoekregel) for plek, _ in enumerate(groepen)]
        vragen = {f"vraag{plek}": een_van(groep) for plek, groep in enumerate(groepen)}
        gevraagd = {"minst": minst, "grens": self._grens, **vragen}
        rijen = self._verbinding.execute(opdracht.samen(los), gevraagd).all()
        for nummer, aantal, rang in rijen:
            if aantal == rijen[0].aantal:
                self.gevonden[nummer] = Vondst(nummer, Trap.DEELS, rang)

    def van_niveau(self) -> None:
        """Find all kwalificaties of the niveau."""
        for nummer, rang in self._verbinding.execute(opdracht.NIVEAU, {"niveau": self._niveau}):
            self.gevonden[nummer] = Vondst(nummer, Trap.WOORD, rang)

    def beste(self) -> tuple[Vondst, ...]:
        """What was found, the best first and no more than asked for."""
        eigen = van_hier(self._verbinding, self.gevonden)
        gewogen = (Vondst(v.id, v.trap, v.rang, v.id in eigen) for v in self.gevonden.values())
        alle = sorted(gewogen, key=lambda v: v.volgorde)
        met_werk = [vondst for vondst in alle if not vondst.naam_alleen]
        namen = islice((vondst for vondst in alle if vondst.naam_alleen), NAMEN)
        return (*met_werk, *namen)[: self._grens]

    @property
    def _vol(self) -> bool:
        return self.met_werk >= self._grens

    @cached_property
    def _hier(self) -> str:
        return alle_van_hier(self._verbinding)

    def _neem(
        self, trap: Trap, gevraagd: sa.Select[int, float], tabel: sa.TableClause, **waarden: str
    ) -> None:
        rijen = self._verbinding.execute(
            self._van_niveau(gevraagd, tabel), {"grens": self._grens, **waarden}
        ).all()
        for nummer, rang in rijen:
            self.gevonden.setdefault(nummer, Vondst(nummer, trap, rang))

    def _van_niveau(
        self, gevraagd: sa.Select[int, _T], tabel: sa.TableClause
    ) -> sa.Select[int, _T]:
        if not self._niveau:
            return gevraagd
        return gevraagd.where(opdracht.is_van_niveau(tabel, self._niveau))
