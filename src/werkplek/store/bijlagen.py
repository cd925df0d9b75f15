"""Files with feiten: whole on the disk before the row that names them, and shredded with it.

A power cut may leave a file without a row, never a row without its file. What no row names is taken
away at start and at closing. The same bytes are kept once; several feiten may name them.
"""

import logging
import re
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from werkplek.application.ports import MapBeschadigd
from werkplek.application.ports_veilig import Bijlage
from werkplek.domain.bestanden import MET_BESTAND, genoemd_bestand
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.durable.whole_file import replace_whole, sync_folder
from werkplek.store.bijlage_bestand import WEG, BijlageRij, lees_bestand, nieuwe_rij, versleutel
from werkplek.store.fouten import disk
from werkplek.store.log import feiten_van_soort
from werkplek.store.tables_bedrijf import bijlage as t

MET_BIJLAGE: Final = MET_BESTAND - {"oordeel_gegeven"}
"""The kinds of feiten whose file lies beside the store; of a scan it may be a document in it."""

_ONS: Final = re.compile(r"[0-9a-f]{32}|\.[0-9a-f]{32}\..*\.nieuw")
_VELDEN: Final = (t.c.sha256, t.c.bestand, t.c.sleutel, t.c.soort, t.c.bytes)

_logger = logging.getLogger(__name__)


class Bijlagen:
    """The files of one generation; one of these for as long as its store is open."""

    def __init__(self, map_: Path) -> None:
        self.map = map_
        self._onbeslist: set[str] = set()

    def lees(self, verbinding: sa.Connection, sha256: str) -> bytes:
        """What was kept under this digest.

        Raises `MapBeschadigd` (`bijlage_weg`, `bijlage_stuk`) or `MapOnbereikbaar`.
        """
        rij = rij_van(verbinding, sha256)
        if rij is None:
            raise MapBeschadigd(WEG)
        return lees_bestand(self.map, rij)

    def schrijf(self, rij: BijlageRij, inhoud: bytes) -> None:
        """Put a new file on the disk, whole; its row may be committed when this returns.

        Raises `MapOnbereikbaar`. Until `beslis` the file is never taken for an orphan.
        """
        with disk():
            if not self.map.is_dir():
                self.map.mkdir(mode=0o700)
                sync_folder(self.map.parent)
            self._onbeslist.add(rij.bestand)
            replace_whole(self.map / rij.bestand, versleutel(rij, inhoud))

    def beslis(self, namen: Iterable[str]) -> None:
        """The transactions that wrote these files ended: their rows are there, or never will be."""
        self._onbeslist.difference_update(namen)

    def gooi_weg(self, namen: Iterable[str]) -> None:
        """Take files away that no row names any more; one that cannot go yet is an orphan then."""
        for naam in namen:
            try:
                (self.map / naam).unlink(missing_ok=True)
            except OSError as fout:
                _logger.warning("file put off: %s", fout.errno)

    def ruim_op(self, verbinding: sa.Connection) -> int:
        """Take away what no row names; gives how many files went.

        Call it while no transaction writes (in the writer lane). Raises `MapOnbereikbaar`.
        """
        with disk():
            hier = {pad.name for pad in self.map.iterdir()} if self.map.is_dir() else set()
        genoemd = {rij.bestand for rij in rijen(verbinding)} | self._onbeslist
        wees = sorted(naam for naam in hier - genoemd if _ONS.fullmatch(naam))
        self.gooi_weg(wees)
        if wees:
            with disk():
                sync_folder(self.map)
        return len(wees)


def rijen(verbinding: sa.Connection) -> tuple[BijlageRij, ...]:
    """Every file that must be there, in the order of their digests."""
    gevonden = verbinding.execute(sa.select(*_VELDEN).order_by(t.c.sha256))
    return tuple(BijlageRij(*rij) for rij in gevonden)


def rij_van(verbinding: sa.Connection, sha256: str) -> BijlageRij | None:
    """The file with this content."""
    rij = verbinding.execute(sa.select(*_VELDEN).where(t.c.sha256 == sha256)).first()
    return None if rij is None else BijlageRij(*rij)


def miniatuur(verbinding: sa.Connection, sha256: str) -> bytes:
    """A small JPEG of it; empty when it has none or is not here."""
    gevraagd = sa.select(t.c.miniatuur).where(t.c.sha256 == sha256)
    return verbinding.scalar(gevraagd) or b""


def alleen_van(
    verbinding: sa.Connection, deelnemer: DeelnemerId, soorten: Collection[str] = MET_BIJLAGE
) -> frozenset[str]:
    """Digests that feiten of these kinds of this deelnemer name, and no feit of anybody else.

    Feiten without a body (erased before) name nothing. Raises `MapBeschadigd`.
    """
    eigen: set[str] = set()
    anders: set[str] = set()
    for soort in sorted(MET_BIJLAGE):
        for een in feiten_van_soort(verbinding, soort):
            weg = een.deelnemer == deelnemer and soort in soorten
            (eigen if weg else anders).add(genoemd_bestand(een.inhoud))
    return frozenset(eigen - anders)


class Bijlagewerk:
    """What one transaction does with the files: it writes before its commit, takes away after."""

    def __init__(self, bijlagen: Bijlagen) -> None:
        self._bijlagen = bijlagen
        self._nieuw: list[str] = []
        self._weg: list[str] = []
        self._commit_begon = False

    def bewaar(self, verbinding: sa.Connection, bijlage: Bijlage) -> None:
        """Keep it once; a file that was lost or damaged is written anew from these bytes.

        Raises `MapOnbereikbaar`; nothing of it is kept then.
        """
        bekend = rij_van(verbinding, bijlage.sha256)
        if bekend is not None and self._is_heel(bekend):
            return
        rij = nieuwe_rij(bijlage.sha256, bijlage.soort, len(bijlage.inhoud))
        self._nieuw.append(rij.bestand)
        self._bijlagen.schrijf(rij, bijlage.inhoud)
        if bekend is not None:
            self.laat_vallen(verbinding, (bekend.sha256,))
        waarden = {naam: getattr(rij, naam) for naam in ("sha256", "bestand", "sleutel", "soort")}
        waarden |= {"bytes": rij.bytes, "miniatuur": bijlage.miniatuur}
        verbinding.execute(sa.insert(t), waarden)

    def laat_vallen(self, verbinding: sa.Connection, sommen: Collection[str]) -> None:
        """Drop the rows with these digests and their keys; the files go after the commit."""
        gevraagd = t.c.sha256.in_(sorted(sommen))
        self._weg += verbinding.scalars(sa.select(t.c.bestand).where(gevraagd)).all()
        verbinding.execute(sa.delete(t).where(gevraagd))

    def voor_commit(self) -> None:
        """From here on only the next start knows for sure whether the rows are there."""
        self._commit_begon = True

    def na_commit(self) -> None:
        """The rows are as this transaction left them."""
        self._bijlagen.beslis(self._nieuw)
        self._bijlagen.gooi_weg(self._weg)
        self._nieuw, self._weg = [], []

    def sluit(self) -> None:
        """Take along the files of a transaction that was turned back."""
        if not self._commit_begon:
            self._bijlagen.gooi_weg(self._nieuw)
            self._bijlagen.beslis(self._nieuw)
        self._nieuw, self._weg = [], []

    def _is_heel(self, rij: BijlageRij) -> bool:
        try:
            lees_bestand(self._bijlagen.map, rij)
        except MapBeschadigd:
            return False
        return True
