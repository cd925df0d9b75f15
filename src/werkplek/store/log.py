"""The log of one file: feiten are encoded once, chained, appended and read back; never changed."""

import os
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any, Final

import sqlalchemy as sa

from werkplek.application.ports import MapBeschadigd, MapNieuwer
from werkplek.domain.feiten import DossierGekoppeld, Feit, Kring
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.school import met_een_plaatsing
from werkplek.protocol.feit import ZOUT_LENGTE, GecodeerdFeit, Schakel, codeer, decodeer
from werkplek.protocol.fouten import Nieuwer, ProtocolFout
from werkplek.protocol.kop import lees_kop, sha256
from werkplek.store.schoolband import naam_bij
from werkplek.store.tables import feit as t_feit
from werkplek.store.tables import inhoud as t_inhoud
from werkplek.store.tables import outbox as t_outbox

Rij = dict[str, Any]

GEKOPPELD: Final = "dossier_gekoppeld"
"""The kind of feit after which two names mean one plaatsing."""

_GECODEERD = sa.select(
    t_feit.c.deelnemer, t_feit.c.kop, t_inhoud.c.bytes, t_inhoud.c.zout
).join_from(t_feit, t_inhoud, t_inhoud.c.feit == t_feit.c.id)
_LAATSTE = (
    sa.select(t_feit.c.volgnr, t_feit.c.kop)
    .where(
        t_feit.c.apparaat == sa.bindparam("apparaat"),
        t_feit.c.organisatie == sa.bindparam("organisatie"),
    )
    .order_by(t_feit.c.volgnr.desc())
    .limit(1)
)
_VOLGENDE = sa.select(sa.func.min(t_feit.c.organisatie)).where(
    t_feit.c.apparaat == sa.bindparam("apparaat"), t_feit.c.organisatie > sa.bindparam("na")
)
_ERIN = {tabel: sa.insert(tabel) for tabel in (t_feit, t_inhoud, t_outbox)}


class Toevoeging:
    """Feiten on their way into the log within one transaction; `schrijf` inserts them together."""

    def __init__(self, apparaat: str) -> None:
        self._apparaat = apparaat
        self._schakels: dict[str, Schakel] = {}
        self._namen: dict[tuple[str, str], DeelnemerId] = {}
        self._feiten: list[Rij] = []
        self._inhouden: list[Rij] = []
        self._outbox: list[Rij] = []

    def neem(self, verbinding: sa.Connection, feit: Feit) -> int:
        """Encode a feit and link it to the one before; gives its `volgnr`."""
        schakel = self._schakels.get(feit.organisatie)
        if schakel is None:
            schakel = volgende_schakel(verbinding, self._apparaat, feit.organisatie)
        gesteld = replace(feit, deelnemer=self._naam(verbinding, feit))
        gecodeerd = codeer(gesteld, schakel, os.urandom(ZOUT_LENGTE))
        kop = lees_kop(gecodeerd.kop)
        self._schakels[feit.organisatie] = Schakel(
            self._apparaat, schakel.volgnr + 1, gecodeerd.hash
        )
        velden = ("id", "organisatie", "apparaat", "volgnr", "soort")
        plek = {"deelnemer": feit.deelnemer, "kop": gecodeerd.kop}
        self._feiten.append({naam: getattr(kop, naam) for naam in velden} | plek)
        self._inhouden.append({"feit": kop.id, "zout": gecodeerd.zout, "bytes": gecodeerd.inhoud})
        if kop.kring is not Kring.EIGEN:
            self._outbox.append({"feit": kop.id})
        return schakel.volgnr

    def _naam(self, verbinding: sa.Connection, feit: Feit) -> DeelnemerId:
        wie = (feit.organisatie, feit.deelnemer)
        if wie not in self._namen:
            self._namen[wie] = naam_bij(verbinding, *wie)
        return self._namen[wie]

    def schrijf(self, verbinding: sa.Connection) -> None:
        """Insert what was taken since the last time."""
        for tabel, rijen in (
            (t_feit, self._feiten),
            (t_inhoud, self._inhouden),
            (t_outbox, self._outbox),
        ):
            if rijen:
                verbinding.execute(_ERIN[tabel], rijen)
                rijen.clear()


def volgende_schakel(verbinding: sa.Connection, apparaat: str, organisatie: str) -> Schakel:
    """Where the next header of this device for this organisatie comes."""
    laatste = _laatste(verbinding, apparaat, organisatie)
    if laatste is None:
        return Schakel(apparaat)
    return Schakel(apparaat, laatste.volgnr + 1, sha256(laatste.kop))


def feiten_van(
    verbinding: sa.Connection, deelnemer: DeelnemerId, soorten: Collection[str] | None = None
) -> tuple[Feit, ...]:
    """The verified feiten of one deelnemer, in order of recording. Raises `MapBeschadigd`.

    Two names that mean one plaatsing are made one.
    """
    vraag = _GECODEERD.where(t_feit.c.deelnemer == deelnemer)
    if soorten is not None:
        vraag = vraag.where(t_feit.c.soort.in_(sorted({*soorten, GEKOPPELD})))
    gelezen = sorted(_decodeer(verbinding.execute(vraag)), key=lambda feit: feit.id)
    feiten = met_een_plaatsing(gelezen)
    if soorten is None or GEKOPPELD in soorten:
        return feiten
    return tuple(feit for feit in feiten if not isinstance(feit.inhoud, DossierGekoppeld))


def feiten_met(verbinding: sa.Connection, ids: Collection[str]) -> tuple[Feit, ...]:
    """The verified feiten with these ids, as far as they are here. Raises `MapBeschadigd`.

    Each names its plaatsing as in `feiten_van`.
    """
    gevraagd = _GECODEERD.where(t_feit.c.id.in_(sorted(ids)))
    gevonden = tuple(_decodeer(verbinding.execute(gevraagd)))
    wie = {feit.deelnemer for feit in gevonden}
    gekoppeld = [feit for een in sorted(wie) for feit in _gekoppeld(verbinding, een)]
    if not gekoppeld:
        return gevonden
    samen = {feit.id: feit for feit in met_een_plaatsing((*gekoppeld, *gevonden))}
    return tuple(samen.get(feit.id, feit) for feit in gevonden)


def feiten_van_soort(verbinding: sa.Connection, soort: str) -> tuple[Feit, ...]:
    """The verified feiten of one kind, about anybody. Raises `MapBeschadigd`."""
    return tuple(_decodeer(verbinding.execute(_GECODEERD.where(t_feit.c.soort == soort))))


def feit_met(verbinding: sa.Connection, id_: FeitId) -> Feit | None:
    """One verified feit. Raises `MapBeschadigd`."""
    return next(iter(feiten_met(verbinding, (id_,))), None)


def _gekoppeld(verbinding: sa.Connection, deelnemer: DeelnemerId) -> tuple[Feit, ...]:
    hier = (t_feit.c.deelnemer == deelnemer, t_feit.c.soort == GEKOPPELD)
    return tuple(_decodeer(verbinding.execute(_GECODEERD.where(*hier))))


def laatste_moment(verbinding: sa.Connection, apparaat: str) -> datetime | None:
    """When this device last recorded anything, for any organisatie. Raises `MapBeschadigd`."""
    laatste = (_laatste(verbinding, apparaat, wie) for wie in organisaties(verbinding, apparaat))
    return max((_moment(rij.kop) for rij in laatste if rij is not None), default=None)


def dagen_vanaf(verbinding: sa.Connection, dag: date) -> int:
    """On how many days, in UTC, anybody recorded anything on or after that day.

    An id is never older than what it names, so that only the newest are read. Raises
    `MapBeschadigd`.
    """
    begin = datetime.combine(dag, time.min, UTC)
    grens = f"{int(begin.timestamp() * 1000):012x}"
    koppen = verbinding.scalars(
        sa.select(t_feit.c.kop).where(t_feit.c.id >= f"{grens[:8]}-{grens[8:]}")
    )
    dagen = {_moment(kop).date() for kop in koppen}
    return sum(een >= dag for een in dagen)


def organisaties(verbinding: sa.Connection, apparaat: str) -> Iterator[str]:
    """The organisaties for which this device recorded, found by stepping through the index."""
    wie: str | None = ""
    while wie is not None:
        wie = verbinding.scalar(_VOLGENDE, {"apparaat": apparaat, "na": wie})
        if wie is not None:
            yield wie


def _laatste(
    verbinding: sa.Connection, apparaat: str, organisatie: str
) -> sa.Row[int, bytes] | None:
    return verbinding.execute(_LAATSTE, {"apparaat": apparaat, "organisatie": organisatie}).first()


def _moment(kop: bytes) -> datetime:
    try:
        return datetime.fromisoformat(lees_kop(kop).vastgelegd_op)
    except Nieuwer as fout:
        raise MapNieuwer("feit") from fout
    except (ProtocolFout, ValueError) as fout:
        raise MapBeschadigd(f"feit: {type(fout).__name__}") from fout


def _decodeer(rijen: Iterable[sa.Row[str, bytes, bytes, bytes]]) -> Iterator[Feit]:
    try:
        for rij in rijen:
            feit = decodeer(GecodeerdFeit(rij.kop, rij.bytes, rij.zout))[1]
            dossier = DeelnemerId(rij.deelnemer)
            yield feit if feit.deelnemer == dossier else replace(feit, deelnemer=dossier)
    except Nieuwer as fout:
        raise MapNieuwer("feit") from fout
    except ProtocolFout as fout:
        raise MapBeschadigd(f"feit: {type(fout).__name__}") from fout
