"""What waits for a school, oldest first: whole runs, of which only its own feiten go along.

A feit waits for the school it was stated to, or, stated to the leerbedrijf before, for each school
that knows its deelnemer. The order is of the ids, and a match of two dossiers comes before all:
only then means what the leerbedrijf recorded earlier something to the school.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

import sqlalchemy as sa

from werkplek.application.ports import MapBeschadigd
from werkplek.domain.kenmerk import OrganisatieId
from werkplek.protocol.feit import GecodeerdFeit
from werkplek.protocol.fouten import ProtocolFout
from werkplek.protocol.kop import lees_kop
from werkplek.protocol.reeks import Reeks, blad_van, pak_in
from werkplek.protocol.zegel import Zegel
from werkplek.store.log import GEKOPPELD
from werkplek.store.tables import feit as f
from werkplek.store.tables import inhoud as i
from werkplek.store.tables import outbox as o
from werkplek.store.tables import zegel as z
from werkplek.store.tables_school import aangehouden, school, schoolband, schoolfeit

Reeksnaam = tuple[str, str, int]
"""Device, organisatie, first counter."""

_BLAD: Final = 32
_SAMEN: Final = 500
"""Rows that are fetched at once."""

_PER_FEIT: Final = 160
_PER_BLAD: Final = 70
_PER_REEKS: Final = 260
"""Bytes of a message, roughly, and rather too many than too few."""

_SCHOOL: Final[sa.BindParameter[str]] = sa.bindparam("school")
_NAMEN: Final = sa.func.json_each(sa.bindparam("namen")).table_valued("key", "value", name="namen")
_DEEL: Final = [sa.func.json_extract(_NAMEN.c.value, f"$[{plek}]") for plek in range(3)]


def _is_er(tabel: sa.Table, *waar: sa.ColumnElement[bool]) -> sa.ColumnElement[bool]:
    return sa.select(sa.literal(1)).select_from(tabel).where(*waar).correlate(f).exists()


IS_EIGEN: Final = sa.func.json_extract(sa.cast(f.c.kop, sa.Text), "$.kring") == "eigen"
"""Whether the feit never leaves; read from the header, so not for many rows at a time."""

GAAT_NAAR: Final = sa.or_(
    f.c.organisatie == _SCHOOL,
    sa.and_(
        _is_er(
            schoolband,
            schoolband.c.school == _SCHOOL,
            schoolband.c.dossier == f.c.deelnemer,
            ~schoolband.c.weg,
        ),
        f.c.organisatie.not_in(sa.select(school.c.id)),
    ),
)
"""Whether a feit is for this school, if it may leave at all."""

IS_DAAR: Final = sa.or_(
    *(
        _is_er(tabel, tabel.c.school == _SCHOOL, tabel.c.feit == f.c.id)
        for tabel in (schoolfeit, aangehouden)
    )
)
"""Whether the school has it, in its log or to decide on."""

WACHT: Final = sa.and_(GAAT_NAAR, ~IS_DAAR)
"""Whether a feit of the outbox is still to go to this school."""

_IDS: Final = sa.select(sa.func.json_each(sa.bindparam("ids")).table_valued("value").c.value)
_WACHT_ELDERS: Final = (
    sa.select(sa.literal(1))
    .select_from(schoolband.join(f, f.c.deelnemer == schoolband.c.dossier))
    .where(
        f.c.id == o.c.feit,
        f.c.organisatie.not_in(sa.select(school.c.id)),
        schoolband.c.school != sa.bindparam("school"),
        ~schoolband.c.weg,
        *(
            ~sa.select(sa.literal(1))
            .where(tabel.c.school == schoolband.c.school, tabel.c.feit == f.c.id)
            .correlate(schoolband, f)
            .exists()
            for tabel in (schoolfeit, aangehouden)
        ),
    )
    .correlate(o)
    .exists()
)
_UIT: Final = sa.delete(o).where(o.c.feit.in_(_IDS), ~_WACHT_ELDERS)

_EERSTE: Final = (
    sa.select(sa.func.max(z.c.eerste))
    .where(
        z.c.apparaat == f.c.apparaat, z.c.organisatie == f.c.organisatie, z.c.eerste <= f.c.volgnr
    )
    .correlate(f)
    .scalar_subquery()
)
_GEVRAAGD: Final = sa.select(f.c.apparaat, f.c.organisatie, _EERSTE.label("eerste"))
_KOPPELINGEN: Final = _GEVRAAGD.select_from(
    schoolband.join(f, sa.and_(f.c.deelnemer == schoolband.c.dossier, f.c.soort == GEKOPPELD)).join(
        o, o.c.feit == f.c.id
    )
).where(schoolband.c.school == _SCHOOL, schoolband.c.gekoppeld, WACHT)
_WACHTEND: Final = (
    _GEVRAAGD.select_from(o.join(f, f.c.id == o.c.feit))
    .where(WACHT)
    .order_by(o.c.feit)
    .limit(sa.bindparam("hoogstens"))
)
_VAN_REEKS: Final = sa.and_(
    f.c.apparaat == z.c.apparaat,
    f.c.organisatie == z.c.organisatie,
    f.c.volgnr.between(z.c.eerste, z.c.laatste),
)
_HEEL: Final = (
    sa.select(
        z.c.apparaat,
        z.c.organisatie,
        z.c.eerste,
        z.c.laatste,
        z.c.tekst,
        z.c.handtekening,
        z.c.bladen,
        f.c.id,
        f.c.volgnr,
        f.c.kop,
        i.c.zout,
        i.c.bytes,
    )
    .select_from(
        _NAMEN.join(
            z,
            sa.and_(z.c.apparaat == _DEEL[0], z.c.organisatie == _DEEL[1], z.c.eerste == _DEEL[2]),
        )
        .join(f, _VAN_REEKS)
        .outerjoin(i, i.c.feit == f.c.id)
        .outerjoin(o, o.c.feit == f.c.id)
    )
    .order_by(_NAMEN.c.key, f.c.volgnr)
)
NOG_NIET: Final = _HEEL.add_columns(sa.and_(o.c.feit.is_not(None), WACHT).label("mee"))
"""Of each run what waits."""

ALLES: Final = _HEEL.add_columns(sa.and_(GAAT_NAAR, ~IS_EIGEN).label("mee"))
"""Of each run what is for the school, also what it has."""


@dataclass(frozen=True, slots=True)
class Ingepakt:
    """A run to send, by its name, and the feiten that go along, in their order."""

    naam: Reeksnaam
    feiten: tuple[str, ...]
    reeks: Reeks
    bytes: int


def wachtende_reeksen(
    verbinding: sa.Connection, voor: OrganisatieId, hoogstens: int
) -> tuple[Reeksnaam, ...]:
    """Names of the runs of the oldest feiten that wait, at most so many feiten."""
    deze = {"school": voor, "hoogstens": hoogstens}
    rijen = (
        *verbinding.execute(_KOPPELINGEN, {"school": voor}),
        *verbinding.execute(_WACHTEND, deze),
    )
    return tuple(dict.fromkeys((r.apparaat, r.organisatie, r.eerste) for r in rijen))


def pak_reeksen(
    verbinding: sa.Connection,
    voor: OrganisatieId,
    namen: Sequence[Reeksnaam],
    vraag: sa.Select[Any],
) -> Iterator[Ingepakt]:
    """These runs, as far as something goes along, in the order asked. Raises `MapBeschadigd`."""
    if not namen:
        return
    gevraagd = verbinding.execute(vraag, {"school": voor, "namen": json.dumps(namen)})
    rijen = gevraagd.yield_per(_SAMEN)
    for naam, groep in groupby(rijen, key=lambda r: (r.apparaat, r.organisatie, r.eerste)):
        deel = list(groep)
        if any(rij.mee for rij in deel):
            yield _ingepakt(naam, deel)


def wacht_niet_meer(verbinding: sa.Connection, daar: OrganisatieId, ids: Sequence[str]) -> None:
    """The school answered for these: they leave the outbox, unless another school waits for one."""
    verbinding.execute(_UIT, {"school": daar, "ids": json.dumps(ids)})


def binnen(reeksen: Iterable[Ingepakt], *, feiten: int, bytes_: int) -> tuple[Ingepakt, ...]:
    """As many runs as fit, and one at least."""
    gekozen: list[Ingepakt] = []
    for reeks in reeksen:
        feiten -= len(reeks.feiten)
        bytes_ -= reeks.bytes
        if gekozen and (feiten < 0 or bytes_ < 0):
            break
        gekozen.append(reeks)
    return tuple(gekozen)


def _ingepakt(naam: Reeksnaam, rijen: Sequence[sa.Row[Any]]) -> Ingepakt:
    eerste = rijen[0]
    mee = [rij for rij in rijen if rij.mee]
    feiten = {
        rij.volgnr - eerste.eerste: GecodeerdFeit(rij.kop, rij.bytes or b"", rij.zout or b"")
        for rij in mee
    }
    try:
        weg = _blijft(eerste, rijen)
        reeks = pak_in(Zegel(eerste.tekst, eerste.handtekening), feiten, weg)
    except ProtocolFout as fout:
        raise MapBeschadigd(f"reeks: {type(fout).__name__}") from fout
    grootte = sum(len(een.inhoud) for een in feiten.values()) + len(feiten) * _PER_FEIT
    return Ingepakt(
        naam, tuple(rij.id for rij in mee), reeks, grootte + len(weg) * _PER_BLAD + _PER_REEKS
    )


def _blijft(zegel: sa.Row[Any], rijen: Sequence[sa.Row[Any]]) -> dict[int, tuple[bytes, bytes]]:
    """Leaf and digest of what stays behind; of a header that is not here its follower knows it."""
    hier = {rij.volgnr - zegel.eerste: rij for rij in rijen}
    weg: dict[int, tuple[bytes, bytes]] = {}
    for plaats in range(zegel.laatste - zegel.eerste + 1):
        rij = hier.get(plaats)
        if rij is not None and rij.mee:
            continue
        if rij is not None:
            weg[plaats] = (blad_van(rij.kop), _som(rij.kop))
        elif zegel.bladen:
            volgende = hier.get(plaats + 1)
            som = bytes(_BLAD) if volgende is None else bytes.fromhex(lees_kop(volgende.kop).vorige)
            weg[plaats] = (zegel.bladen[plaats * _BLAD : (plaats + 1) * _BLAD], som)
    return weg


def _som(kop: bytes) -> bytes:
    return hashlib.sha256(kop).digest()
