"""Every seal again: the signature over all leaves, and each header and body under its leaf."""

import random
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Any, Final

import msgspec
import sqlalchemy as sa

from werkplek.hub.controle import Controle
from werkplek.hub.tables import feit, inhoud, zegel
from werkplek.hub.tables_mensen import apparaat
from werkplek.protocol.fouten import ProtocolFout
from werkplek.protocol.naam import naam_in
from werkplek.protocol.reeks import Blad, Kopdeel, Plek, Reeks, pak_uit

STEEKPROEF: Final = 2_000
"""Seals that are looked at unless all are asked for."""

_DEEL: Final = msgspec.msgpack.Decoder(Kopdeel)
_HASH: Final = 32
_STUK: Final = 200


def controleer_zegels(controle: Controle, *, alles: bool = False) -> int:
    """Verify a sample, or all of them; gives how many."""
    nummers = _nummers(controle, alles=alles)
    for begin in range(0, len(nummers), _STUK):
        for rij, feiten in _lees(controle, nummers[begin : begin + _STUK]):
            _controleer(controle, rij, feiten)
    return len(nummers)


def _nummers(controle: Controle, *, alles: bool) -> list[int]:
    vraag = sa.select(zegel.c.nr).where(zegel.c.school == controle.school).order_by(zegel.c.nr)
    nummers = list(controle.verbinding.scalars(vraag))
    if alles or len(nummers) <= STEEKPROEF:
        return nummers
    return sorted(random.SystemRandom().sample(nummers, STEEKPROEF))


def _lees(controle: Controle, nummers: Collection[int]) -> Iterator[tuple[Any, list[Any]]]:
    bij_zegel: dict[int, list[Any]] = defaultdict(list)
    rijen = controle.verbinding.execute(
        sa.select(feit, inhoud.c.zout, inhoud.c.bytes)
        .outerjoin(inhoud, sa.and_(inhoud.c.school == feit.c.school, inhoud.c.nr == feit.c.nr))
        .where(feit.c.school == controle.school, feit.c.zegel.in_(nummers))
        .order_by(feit.c.zegel, feit.c.plaats)
    )
    for rij in rijen:
        bij_zegel[rij.zegel].append(rij)
    zegels = controle.verbinding.execute(
        sa.select(zegel, apparaat.c.zegelsleutel)
        .outerjoin(
            apparaat,
            sa.and_(apparaat.c.school == zegel.c.school, apparaat.c.id == zegel.c.apparaat),
        )
        .where(zegel.c.school == controle.school, zegel.c.nr.in_(nummers))
        .order_by(zegel.c.nr)
    )
    for rij in zegels:
        yield rij, bij_zegel[rij.nr]


def _controleer(controle: Controle, rij: Any, feiten: Sequence[Any]) -> None:  # noqa: ANN401  a row
    if rij.zegelsleutel is not None and bytes(rij.zegelsleutel) != bytes(rij.sleutel):
        controle.meld("sleutel", rij.nr)
    heel = [deel for deel in feiten if _is_heel(controle, deel)]
    if _houdt(rij, heel):
        return
    if not _houdt(rij, ()):
        controle.meld("zegel", rij.nr)
        return
    # The leaves are as they were signed: then it is a header or a body that is not.
    for deel in heel:
        if not _houdt(rij, (deel,)):
            controle.meld("inhoud", deel.nr)


def _is_heel(controle: Controle, deel: Any) -> bool:  # noqa: ANN401  a row
    """Whether there is enough to rebuild the header; and does the row say what the header does."""
    kop = _DEEL.decode(deel.deel)
    if (kop.soort, kop.kring) != (deel.soort, deel.kring):
        controle.meld("kolom", deel.nr)
    if deel.zout is None and deel.som is None:
        controle.meld("inhoud_weg", deel.nr)
        return False
    return True


def _houdt(rij: Any, feiten: Sequence[Any]) -> bool:  # noqa: ANN401  a row
    """Whether the signature holds when these are rebuilt, and the others stay leaves."""
    hier = {deel.plaats: deel for deel in feiten}
    aantal = len(rij.bladen) // _HASH
    try:
        reeks = Reeks(
            apparaat=naam_in(rij.apparaat),
            organisatie=naam_in(rij.organisatie),
            auteur=naam_in(rij.auteur),
            sleutel=bytes(rij.sleutel),
            eerste=rij.eerste,
            vorige=bytes(rij.vorige),
            plekken=tuple(_plek(hier[n]) for n in range(aantal) if n in hier),
            weg=tuple(
                Blad(n, _deel(rij.bladen, n), _deel(rij.sommen, n))
                for n in range(aantal)
                if n not in hier
            ),
            handtekening=bytes(rij.handtekening),
        )
        uitgepakt = pak_uit(reeks)
    except (ProtocolFout, msgspec.MsgspecError):
        return False
    namen = {deel.kop.id for deel in uitgepakt.feiten}
    return namen == {deel.id for deel in feiten} and uitgepakt.bladen == tuple(
        _deel(rij.bladen, n) for n in range(aantal)
    )


def _plek(rij: Any) -> Plek:  # noqa: ANN401  a row
    kop = _DEEL.decode(rij.deel)
    if rij.zout is None:
        return Plek(kop, b"", b"", bytes(rij.som))
    return Plek(kop, bytes(rij.zout), bytes(rij.bytes))


def _deel(reeks: bytes, n: int) -> bytes:
    return bytes(reeks[n * _HASH : (n + 1) * _HASH])
