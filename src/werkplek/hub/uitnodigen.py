"""One-time codes: made by the coordinator, good for one device of one holder, kept as a digest."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

import sqlalchemy as sa

from werkplek.domain.school import HouderSoort
from werkplek.hub.spoor import noteer
from werkplek.hub.tables_mensen import uitnodiging

TEKENS: Final = "23456789BCDFGHJKMNPQRSTVWXZ"
"""No vowels, no 0 and 1: no words, nothing that reads as something else (security §5)."""

GETYPT: Final = 8
GETYPT_GELDT: Final = timedelta(minutes=15)
QR_BYTES: Final = 16
QR_GELDT: Final = timedelta(hours=72)


@dataclass(frozen=True, slots=True)
class Houder:
    """Whose a device will be."""

    soort: HouderSoort
    id: str


@dataclass(frozen=True, slots=True)
class Uitnodiging:
    """What a code opened: for which school and whom."""

    school: int
    houder: Houder
    door: str


def nodig_uit(
    verbinding: sa.Connection,
    school: int,
    houder: Houder,
    *,
    door: str,
    nu: datetime,
    voor_qr: bool = False,
) -> str:
    """A new code: 8 characters to type within 15 minutes, or 128 bits for a QR within 72 hours."""
    code = (
        secrets.token_hex(QR_BYTES)
        if voor_qr
        else "".join(secrets.choice(TEKENS) for _ in range(GETYPT))
    )
    rij = {
        "som": som_van(code),
        "school": school,
        "houder_soort": houder.soort.value,
        "houder": houder.id,
        "door": door,
        "verloopt": (nu + (QR_GELDT if voor_qr else GETYPT_GELDT)).isoformat(),
    }
    verbinding.execute(sa.insert(uitnodiging), rij)
    noteer(verbinding, school, door, "uitgenodigd", waarover=houder.id, nu=nu)
    return code


def gebruik(
    verbinding: sa.Connection, code: str, apparaat: str, nu: datetime
) -> Uitnodiging | None:
    """Take a code for one device, once and in time; None for anything else.

    The same device may come again with it while it is valid: the answer may have been lost.
    """
    nieuw_of_zelfde = sa.or_(
        uitnodiging.c.gebruikt_op.is_(None), uitnodiging.c.apparaat == apparaat
    )
    rij = verbinding.execute(
        sa.update(uitnodiging)
        .where(
            uitnodiging.c.som == som_van(code),
            nieuw_of_zelfde,
            uitnodiging.c.verloopt > nu.isoformat(),
        )
        .values(gebruikt_op=nu.isoformat(), apparaat=apparaat)
        .returning(uitnodiging)
    ).first()
    if rij is None:
        return None
    return Uitnodiging(rij.school, Houder(HouderSoort(rij.houder_soort), rij.houder), rij.door)


def som_van(code: str) -> bytes:
    """What of a code is kept."""
    return hashlib.sha256(code.replace("-", "").replace(" ", "").upper().encode()).digest()
