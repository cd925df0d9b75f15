"""Files with feiten: in pieces from where it stopped, kept when the whole is what its name says.

Who pushed a feit that names a file may send it; who may read such a feit may have it. A file that
is not there and one that is none of somebody's business look the same.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa

from werkplek.domain import bestanden as domein_bestanden
from werkplek.domain.feiten import SOORTEN
from werkplek.hub.bijlage_bestand import Bestandsnaam, Bijlagemap, is_som
from werkplek.hub.database import Database, Lezer, voeg_bij
from werkplek.hub.rechten import leesbaar, zichtbaar
from werkplek.hub.tables import aangehouden, feit
from werkplek.hub.tables_mensen import bijlage, bijlage_feit
from werkplek.hub.toegang import Wie
from werkplek.hub.weigering import Geweigerd
from werkplek.protocol.fouten import ProtocolFout
from werkplek.protocol.kop import lees_canoniek

MAX_STUK: Final = 1024 * 1024
MAX_BESTAND: Final = 20 * 1000 * 1000
HALF_BLIJFT: Final = timedelta(days=30)
"""How long a half upload waits for the rest (sync reference §6.7)."""

MET_BESTAND: Final = domein_bestanden.MET_BESTAND - {"oordeel_gegeven"}
"""The kinds of feiten that name a file that is sent; a judged paper is drawn again anywhere."""

GEWIST: Final = ""
"""`begonnen_op` of a row whose file an erasure takes, as soon as its transaction is through."""

_SCHIJF_VOL: Final = 60


@dataclass(frozen=True, slots=True)
class Stuk:
    """A piece of a file: where it begins, and how large the whole will be."""

    vanaf: int
    totaal: int
    inhoud: bytes


class AndereStand(Geweigerd):
    """The piece does not begin where the last one ended; `stand` is where that was."""

    def __init__(self, stand: int) -> None:
        super().__init__(409, "stand")
        self.stand = stand


@dataclass(frozen=True, slots=True)
class Bijlagekast:
    """All files of a hub: the folder, and the rows that say what is in it."""

    database: Database
    map: Bijlagemap

    def stand(self, wie: Wie, sha256: str) -> int:
        """How many bytes the hub has. Raises `Geweigerd`."""
        with self.database.inname(wie.school) as verbinding:
            naam = _eis_genoemd(verbinding, wie, sha256)
            rij = _rij(verbinding, naam)
            return 0 if rij is None else self._stand(naam, rij)

    def neem(self, wie: Wie, sha256: str, stuk: Stuk, nu: datetime) -> int:
        """Keep one piece; gives how many bytes there are then. Raises `Geweigerd`."""
        _eis_passend(stuk)
        try:
            with self.database.inname(wie.school) as verbinding:
                naam = _eis_genoemd(verbinding, wie, sha256)
                afloop = self._neem(verbinding, naam, stuk, wie.apparaat, nu)
        except OSError as fout:
            raise Geweigerd(503, "vol", seconden=_SCHIJF_VOL) from fout
        if isinstance(afloop, Geweigerd):
            raise afloop
        return afloop

    def geef(self, lezer: Lezer, sha256: str, vanaf: int) -> tuple[bytes, int]:
        """The next piece of a whole file, and how large that is. Raises `Geweigerd`."""
        with self.database.lees(lezer) as verbinding:
            mag = verbinding.execute(_leesbare(lezer, sha256)).first() is not None
        naam = Bestandsnaam(lezer.school, sha256)
        maat = self.map.maat(naam) if mag and is_som(sha256) else None
        stuk = None if maat is None else self.map.lees(naam, vanaf)
        if maat is None or stuk is None:
            raise Geweigerd(404, "onbekend")
        return stuk, maat

    def ruim_op(self, nu: datetime) -> int:
        """Take away what an erasure left on the disk, and halves that nobody came back for."""
        weg = sa.and_(
            bijlage.c.heel_op.is_(None), bijlage.c.begonnen_op < (nu - HALF_BLIJFT).isoformat()
        )
        with self.database.beheer() as verbinding:
            vraag = sa.select(bijlage.c.school, bijlage.c.sha256).where(weg)
            rijen = verbinding.execute(vraag.with_for_update(skip_locked=True)).all()
            for rij in rijen:
                naam = Bestandsnaam(*rij)
                self.map.gooi_weg(naam)
                verbinding.execute(sa.delete(bijlage).where(*_is(naam)))
        return len(rijen)

    def _neem(
        self, verbinding: sa.Connection, naam: Bestandsnaam, stuk: Stuk, apparaat: str, nu: datetime
    ) -> int | Geweigerd:
        """What becomes of a piece; a refusal is an outcome here, for what it changed must stay."""
        begin = {
            "school": naam.school,
            "sha256": naam.sha256,
            "bytes": stuk.totaal,
            "ontvangen": 0,
            "apparaat": apparaat,
            "begonnen_op": nu.isoformat(),
        }
        voeg_bij(verbinding, bijlage, [begin])
        rij = _rij(verbinding, naam, op_slot=True)
        if rij.begonnen_op == GEWIST:
            self.map.gooi_weg(naam)
            _werk_bij(verbinding, naam, begonnen_op=nu.isoformat())
        hier = self._stand(naam, rij)
        if (heel := self.map.maat(naam)) is not None:
            # A cut came between the file and its row, or the row comes from a copy.
            op = rij.heel_op or nu.isoformat()
            _werk_bij(verbinding, naam, ontvangen=heel, bytes=heel, heel_op=op)
            return heel
        if rij.bytes != stuk.totaal and hier:
            # Somebody gave another size: one of both is wrong, and only a new start tells which.
            self.map.gooi_weg(naam)
            hier = 0
        if stuk.vanaf != hier:
            _werk_bij(verbinding, naam, ontvangen=hier, bytes=stuk.totaal)
            return AndereStand(hier)
        self.map.leg_neer(naam, stuk.vanaf, stuk.inhoud)
        nieuw = hier + len(stuk.inhoud)
        _werk_bij(verbinding, naam, ontvangen=nieuw, bytes=stuk.totaal, heel_op=None)
        if nieuw < stuk.totaal:
            return nieuw
        if self.map.maak_heel(naam):
            _werk_bij(verbinding, naam, heel_op=nu.isoformat())
            return nieuw
        verbinding.execute(sa.delete(bijlage).where(*_is(naam)))
        return Geweigerd(422, "onleesbaar")

    def _stand(self, naam: Bestandsnaam, rij: Any) -> int:  # noqa: ANN401  a row
        """As far as both the row and the disk say."""
        if rij.begonnen_op == GEWIST:
            return 0
        if (heel := self.map.maat(naam)) is not None:
            return heel
        return int(min(rij.ontvangen, self.map.half(naam)))


def _eis_passend(stuk: Stuk) -> None:
    if len(stuk.inhoud) > MAX_STUK or stuk.totaal > MAX_BESTAND:
        raise Geweigerd(413, "te_groot")
    if not stuk.inhoud or stuk.vanaf < 0 or stuk.vanaf + len(stuk.inhoud) > stuk.totaal:
        raise Geweigerd(422, "onleesbaar")


def _eis_genoemd(verbinding: sa.Connection, wie: Wie, sha256: str) -> Bestandsnaam:
    """Demand a feit that names this file; it stays until this transaction ends.

    An erasure takes that feit first, so that it comes wholly before a piece or wholly after it.
    """
    if not is_som(sha256):
        raise Geweigerd(404, "onbekend")
    genoemd = sa.select(bijlage_feit.c.feit).where(
        bijlage_feit.c.school == wie.school, bijlage_feit.c.sha256 == sha256
    )
    wacht = sa.select(aangehouden.c.soort, aangehouden.c.bytes).where(
        aangehouden.c.school == wie.school,
        aangehouden.c.apparaat == wie.apparaat,
        aangehouden.c.soort.in_(sorted(MET_BESTAND)),
    )
    if verbinding.execute(genoemd.with_for_update(read=True)).first() is None:
        rijen = verbinding.execute(wacht.with_for_update(read=True)).all()
        if sha256 not in {genoemde_som(rij.soort, bytes(rij.bytes)) for rij in rijen}:
            raise Geweigerd(404, "onbekend")
    return Bestandsnaam(wie.school, sha256)


def genoemde_som(soort: str, inhoud: bytes) -> str | None:
    """The digest that the body of a feit names."""
    if soort not in MET_BESTAND or not inhoud:
        return None
    try:
        stuk = lees_canoniek(inhoud, SOORTEN[soort])
    except ProtocolFout:  # of a newer Werkplek
        return None
    return domein_bestanden.genoemd_bestand(stuk) or None


def _leesbare(lezer: Lezer, sha256: str) -> sa.Select[Any]:
    """A feit of theirs that names it; a file without a row may be from before a restore."""
    return (
        sa.select(feit.c.nr)
        .join(
            bijlage_feit,
            sa.and_(bijlage_feit.c.school == feit.c.school, bijlage_feit.c.feit == feit.c.id),
        )
        .where(
            bijlage_feit.c.school == lezer.school,
            bijlage_feit.c.sha256 == sha256,
            feit.c.dossier.in_(zichtbaar(lezer)),
            leesbaar(lezer),
        )
        .limit(1)
    )


def merk_gewist(verbinding: sa.Connection, school: int, sommen: Collection[str]) -> None:
    """Leave these files to `Bijlagekast.ruim_op`, also those that have no row."""
    leeg = {"bytes": 0, "ontvangen": 0, "apparaat": str(UUID(int=0)), "begonnen_op": GEWIST}
    rijen = [{"school": school, "sha256": som, **leeg} for som in sorted(sommen)]
    voeg_bij(verbinding, bijlage, rijen)
    verbinding.execute(
        sa.update(bijlage)
        .where(bijlage.c.school == school, bijlage.c.sha256.in_(sorted(sommen)))
        .values(ontvangen=0, begonnen_op=GEWIST, heel_op=None)
    )


def _rij(verbinding: sa.Connection, naam: Bestandsnaam, *, op_slot: bool = False) -> Any:  # noqa: ANN401  a row
    vraag = sa.select(bijlage).where(*_is(naam))
    return verbinding.execute(vraag.with_for_update() if op_slot else vraag).first()


def _is(naam: Bestandsnaam) -> tuple[sa.ColumnElement[bool], ...]:
    return bijlage.c.school == naam.school, bijlage.c.sha256 == naam.sha256


def _werk_bij(verbinding: sa.Connection, naam: Bestandsnaam, **waarden: object) -> None:
    verbinding.execute(sa.update(bijlage).where(*_is(naam)).values(**waarden))
