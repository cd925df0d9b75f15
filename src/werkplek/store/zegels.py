"""The seals of one file: open headers of this device are sealed in runs, each once."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

import sqlalchemy as sa

from werkplek.application.ports import MapBeschadigd, MapNieuwer
from werkplek.application.ports_dossier import Zegelstand
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.protocol.fouten import Nieuwer, ProtocolFout
from werkplek.protocol.kop import lees_kop
from werkplek.protocol.zegel import MAX_REEKS, Signer, verzegel
from werkplek.store.log import organisaties, volgende_schakel
from werkplek.store.tables import feit, zegel

_LAATSTE: Final = (
    sa.select(zegel.c.laatste)
    .where(
        zegel.c.apparaat == sa.bindparam("apparaat"),
        zegel.c.organisatie == sa.bindparam("organisatie"),
    )
    .order_by(zegel.c.eerste.desc())
    .limit(1)
)


def verzegel_open(verbinding: sa.Connection, apparaat: str, signer: Signer) -> int:
    """Seal each header of this device that has no seal; gives the number of seals made.

    Raises `MapBeschadigd`: what is not a chain is never sealed; or `MapNieuwer`.
    """
    try:
        rijen = [
            _rij(apparaat, organisatie, reeks, signer)
            for organisatie in organisaties(verbinding, apparaat)
            for reeks in _reeksen(_open(verbinding, apparaat, organisatie))
        ]
    except Nieuwer as fout:
        raise MapNieuwer("feit") from fout
    except ProtocolFout as fout:
        raise MapBeschadigd(f"reeks: {type(fout).__name__}") from fout
    if rijen:
        verbinding.execute(sa.insert(zegel), rijen)
    return len(rijen)


def verzegeld_tot(verbinding: sa.Connection, apparaat: str, organisatie: str) -> int:
    """The `volgnr` up to which the headers are sealed; 0 when none is."""
    tot = verbinding.scalar(_LAATSTE, {"apparaat": apparaat, "organisatie": organisatie})
    return tot or 0


def heeft_open(verbinding: sa.Connection, apparaat: str) -> bool:
    """Whether this device recorded something that no seal covers yet."""
    return any(
        volgende_schakel(verbinding, apparaat, wie).volgnr
        > verzegeld_tot(verbinding, apparaat, wie) + 1
        for wie in organisaties(verbinding, apparaat)
    )


def zegels_van(verbinding: sa.Connection, deelnemer: DeelnemerId) -> dict[FeitId, Zegelstand]:
    """Where each feit of one deelnemer stands in its chain, and whether a seal covers it."""
    dekt = sa.and_(
        zegel.c.apparaat == feit.c.apparaat,
        zegel.c.organisatie == feit.c.organisatie,
        feit.c.volgnr.between(zegel.c.eerste, zegel.c.laatste),
    )
    rijen = verbinding.execute(
        sa.select(feit.c.id, feit.c.apparaat, feit.c.volgnr, sa.exists().where(dekt).label("dicht"))
        .where(feit.c.deelnemer == deelnemer)
        .order_by(feit.c.id)
    )
    return {FeitId(r.id): Zegelstand(r.apparaat, r.volgnr, bool(r.dicht)) for r in rijen}


def _open(verbinding: sa.Connection, apparaat: str, organisatie: str) -> Sequence[bytes]:
    return (
        verbinding.execute(
            sa.select(feit.c.kop)
            .where(
                feit.c.apparaat == apparaat,
                feit.c.organisatie == organisatie,
                feit.c.volgnr > verzegeld_tot(verbinding, apparaat, organisatie),
            )
            .order_by(feit.c.volgnr)
        )
        .scalars()
        .all()
    )


def _reeksen(koppen: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    """Runs of one author, at most `MAX_REEKS` long."""
    for _, groep in groupby(koppen, key=lambda kop: lees_kop(kop).auteur):
        reeks = list(groep)
        for begin in range(0, len(reeks), MAX_REEKS):
            yield reeks[begin : begin + MAX_REEKS]


def _rij(
    apparaat: str, organisatie: str, reeks: Sequence[bytes], signer: Signer
) -> dict[str, object]:
    gemaakt = verzegel(reeks, signer)
    return {
        "apparaat": apparaat,
        "organisatie": organisatie,
        "eerste": lees_kop(reeks[0]).volgnr,
        "laatste": lees_kop(reeks[-1]).volgnr,
        "tekst": gemaakt.tekst,
        "handtekening": gemaakt.handtekening,
    }
