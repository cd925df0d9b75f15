"""The signed lists of a school: made, numbered and kept; the newest is what everybody gets."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from werkplek.hub.tables_waarmerk import intrekkingslijst, register, sleutellijst
from werkplek.hub.waarmerk.bos import (
    PAPIER,
    TSA,
    UITGEVER,
    ZEGEL,
    Schoolnaam,
    Sleutelbos,
    Sleutelrij,
)
from werkplek.hub.waarmerk.uitgeven import Uitgever, als_der
from werkplek.protocol.lijstdelen import schrijf_moment
from werkplek.protocol.sleutellijst import (
    Intrekkingslijst,
    Intrekregel,
    Papierregel,
    Sleutellijst,
    Zegelregel,
    onderteken_intrekkingen,
    onderteken_sleutels,
)

_DAG: Final = 10
"""Characters of a day in a moment."""


def maak_sleutellijst(
    verbinding: sa.Connection, school: Schoolnaam, bos: Sleutelbos, wortel: Uitgever, nu: datetime
) -> bytes:
    """The next list of keys, signed by the root, and kept."""
    lijst = Sleutellijst(
        gemaakt_op=schrijf_moment(nu),
        naam=school.naam,
        nummer=_volgend(verbinding, sleutellijst, school.nr),
        papier=tuple(_papier(rij) for rij in bos.van(PAPIER)),
        school=school.id,
        tijdstempels=_tijdstempels(bos),
        uitgevers=tuple(rij.der for rij in bos.van(UITGEVER)),
        wortel=als_der(wortel.certificaat),
        zegels=tuple(_zegel(rij) for rij in bos.van(ZEGEL)),
    )

    def teken(boodschap: bytes) -> bytes:
        return wortel.sleutel.sign(boodschap, ec.ECDSA(hashes.SHA256()))

    ruw = onderteken_sleutels(lijst, teken)
    _bewaar(verbinding, sleutellijst, (school.nr, lijst.nummer), ruw, nu)
    return ruw


def maak_intrekkingslijst(
    verbinding: sa.Connection,
    school: Schoolnaam,
    papier: tuple[bytes, Callable[[bytes], bytes]],
    nu: datetime,
) -> bytes:
    """The next list of what was taken back, as the register says it, signed, and kept."""
    kid, teken = papier
    rijen = verbinding.execute(
        sa.select(register.c.nummer, register.c.ingetrokken_op).where(
            register.c.school == school.nr,
            register.c.ingetrokken_op.is_not(None),
            register.c.nummer != "",
        )
    )
    dagen: dict[str, str] = {}
    for rij in rijen:
        dag = rij.ingetrokken_op[:_DAG]
        dagen[rij.nummer] = min(dag, dagen.get(rij.nummer, dag))
    lijst = Intrekkingslijst(
        gemaakt_op=schrijf_moment(nu),
        ingetrokken=tuple(Intrekregel(dag=dagen[nr], nummer=nr) for nr in sorted(dagen)),
        kid=kid,
        nummer=_volgend(verbinding, intrekkingslijst, school.nr),
        school=school.id,
    )
    ruw = onderteken_intrekkingen(lijst, teken)
    _bewaar(verbinding, intrekkingslijst, (school.nr, lijst.nummer), ruw, nu)
    return ruw


def nieuwste_sleutellijst(verbinding: sa.Connection, school: int) -> bytes | None:
    """The newest list of keys, as it was signed."""
    gevonden = nieuwste(verbinding, sleutellijst, school)
    return gevonden[1] if gevonden else None


def nieuwste_intrekkingslijst(verbinding: sa.Connection, school: int) -> bytes | None:
    """The newest list of what was taken back, as it was signed."""
    gevonden = nieuwste(verbinding, intrekkingslijst, school)
    return gevonden[1] if gevonden else None


def nieuwste(verbinding: sa.Connection, tabel: sa.Table, school: int) -> tuple[int, bytes] | None:
    """The number and the bytes of the newest list of a table."""
    rij = verbinding.execute(
        sa.select(tabel.c.nummer, tabel.c.bytes)
        .where(tabel.c.school == school)
        .order_by(tabel.c.nummer.desc())
        .limit(1)
    ).first()
    return (rij.nummer, bytes(rij.bytes)) if rij is not None else None


def laatst_gemaakt(verbinding: sa.Connection, tabel: sa.Table, school: int) -> datetime | None:
    """When the newest list of a table was made."""
    op = verbinding.scalar(
        sa.select(tabel.c.op)
        .where(tabel.c.school == school)
        .order_by(tabel.c.nummer.desc())
        .limit(1)
    )
    return datetime.fromisoformat(op) if op else None


def _papier(rij: Sleutelrij) -> Papierregel:
    return Papierregel(kid=rij.kid, publiek=rij.der, **_tijden(rij))


def _zegel(rij: Sleutelrij) -> Zegelregel:
    return Zegelregel(der=rij.der, **_tijden(rij))


def _tijden(rij: Sleutelrij) -> dict[str, str]:
    weg = schrijf_moment(rij.ingetrokken_op) if rij.ingetrokken_op else ""
    return {"van": schrijf_moment(rij.van), "tot": schrijf_moment(rij.tot), "ingetrokken_op": weg}


def _tijdstempels(bos: Sleutelbos) -> tuple[bytes, ...]:
    """What a time stamp chains to: the root of a service elsewhere, or the hub's own certificate.

    One that was withdrawn is not named any more.
    """
    return tuple(rij.der for rij in bos.van(TSA) if rij.ingetrokken_op is None)


def _volgend(verbinding: sa.Connection, tabel: sa.Table, school: int) -> int:
    hoogste = verbinding.scalar(
        sa.select(sa.func.max(tabel.c.nummer)).where(tabel.c.school == school)
    )
    return int(hoogste or 0) + 1


def _bewaar(
    verbinding: sa.Connection, tabel: sa.Table, welke: tuple[int, int], ruw: bytes, nu: datetime
) -> None:
    school, nummer = welke
    rij: dict[str, Any] = {"school": school, "nummer": nummer, "bytes": ruw, "op": nu.isoformat()}
    verbinding.execute(sa.insert(tabel), rij)
    # Only the newest is asked for; the one before it shows what changed.
    oud = sa.and_(tabel.c.school == school, tabel.c.nummer < nummer - 1)
    verbinding.execute(sa.delete(tabel).where(oud))
