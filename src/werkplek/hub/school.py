"""Set up a school on the hub: its number, its keys, and how the hub finds it."""

import os
from dataclasses import dataclass
from typing import Final

import sqlalchemy as sa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from werkplek.hub.database import als_id
from werkplek.hub.fouten import NietGevonden, SchoolOnbekend
from werkplek.hub.geheim import Geheim
from werkplek.hub.tables import hub, school

_HASH: Final = 32
_SLEUTEL: Final = "sleutel"
_NOOD: Final = "noodsleutel"


@dataclass(frozen=True, slots=True)
class SchoolSigner:
    """Signs in the name of a school; fulfils `protocol.zegel.Signer`."""

    privaat: Ed25519PrivateKey
    sleutel: str

    def sign(self, boodschap: bytes) -> bytes:
        return self.privaat.sign(boodschap)


@dataclass(frozen=True, slots=True)
class OpenSchool:
    """A school with its keys: the signer of receipts and of the hub's own feiten."""

    nr: int
    id: str
    naam: str
    signer: SchoolSigner
    noodsleutel: X25519PrivateKey

    @property
    def publiek(self) -> bytes:
        """The raw public key that devices pin."""
        return bytes.fromhex(self.signer.sleutel)

    @property
    def nood_publiek(self) -> bytes:
        """The raw public key to which devices seal what this school lacks."""
        return self.noodsleutel.public_key().public_bytes_raw()


@dataclass(frozen=True, slots=True)
class Hubmerk:
    """Which hub this is, and how often it was restored."""

    id: str
    tijdvak: int


def maak_school(verbinding: sa.Connection, geheim: Geheim, *, id_: str, naam: str) -> OpenSchool:
    """Add a school with new keys."""
    hoogste = verbinding.execute(sa.select(sa.func.max(school.c.nr))).scalar()
    nr = (hoogste or 0) + 1
    rij = {
        "nr": nr,
        "id": id_,
        "naam": naam,
        "sleutel": geheim.sluit_in(os.urandom(32), waarvoor=_SLEUTEL + id_),
        "noodsleutel": geheim.sluit_in(os.urandom(32), waarvoor=_NOOD + id_),
        "kop": bytes(_HASH),
    }
    verbinding.execute(sa.insert(school), rij)
    return open_school(verbinding, geheim, nr)


def open_school(verbinding: sa.Connection, geheim: Geheim, nr: int) -> OpenSchool:
    """A school with its keys. Raises `GeheimOntbreekt`."""
    rij = verbinding.execute(sa.select(school).where(school.c.nr == nr)).one()
    privaat = Ed25519PrivateKey.from_private_bytes(
        geheim.haal_uit(rij.sleutel, waarvoor=_SLEUTEL + rij.id)
    )
    nood = X25519PrivateKey.from_private_bytes(
        geheim.haal_uit(rij.noodsleutel, waarvoor=_NOOD + rij.id)
    )
    signer = SchoolSigner(privaat, privaat.public_key().public_bytes_raw().hex())
    return OpenSchool(rij.nr, rij.id, rij.naam, signer, nood)


def school_met(verbinding: sa.Connection, genoemd: str | None) -> int:
    """The number of the school of this id or name; of the only one when none is named.

    Raises `SchoolOnbekend`, or `NietGevonden` when one must be named.
    """
    vraag = sa.select(school.c.nr)
    if genoemd:
        zelfde = sa.func.lower(school.c.naam) == genoemd.lower()
        vraag = vraag.where(sa.or_(school.c.id == als_id(genoemd), zelfde))
    nummers: list[int] = list(verbinding.scalars(vraag))
    if not nummers:
        raise SchoolOnbekend(genoemd or "")
    if len(nummers) > 1:
        raise NietGevonden("school")
    return nummers[0]


def lees_merk(verbinding: sa.Connection) -> Hubmerk:
    """Which hub this is."""
    rij = verbinding.execute(sa.select(hub)).one()
    return Hubmerk(rij.id, rij.tijdvak)
