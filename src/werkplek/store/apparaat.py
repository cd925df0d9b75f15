"""This device as one file knows it: its name in the log and the key with which it seals."""

from collections.abc import Callable
from dataclasses import dataclass

import sqlalchemy as sa

from werkplek.application.ports import Ids, MapBeschadigd
from werkplek.protocol.zegel import Signer
from werkplek.store.tables import apparaat, instelling

_DIT = "apparaat"


@dataclass(frozen=True, slots=True)
class Outside:
    """What the store is given: names, new seal keys (32 bytes), and signers made from them."""

    ids: Ids
    nieuwe_zegelsleutel: Callable[[], bytes]
    signer_van: Callable[[bytes], Signer]


@dataclass(frozen=True, slots=True)
class Apparaat:
    """The device that writes."""

    id: str
    signer: Signer


def maak_apparaat(verbinding: sa.Connection, outside: Outside) -> None:
    """Give this file a device of its own; a restored file gets a new one (design §5)."""
    rij = {"id": outside.ids.nieuw(), "sleutel": outside.nieuwe_zegelsleutel()}
    verbinding.execute(sa.insert(apparaat), rij)
    verbinding.execute(sa.insert(instelling), {"naam": _DIT, "waarde": rij["id"]})


def vervang_apparaat(verbinding: sa.Connection, outside: Outside) -> None:
    """Give a restored file a new device and take away the seal keys of all that were before it.

    Two folders must never seal in one name (design §5); what the old one recorded stays its own.
    """
    verbinding.execute(sa.delete(instelling).where(instelling.c.naam == _DIT))
    verbinding.execute(sa.delete(apparaat))
    maak_apparaat(verbinding, outside)


def lees_apparaat(verbinding: sa.Connection, outside: Outside) -> Apparaat:
    """The device that writes here. Raises `MapBeschadigd`."""
    rij = verbinding.execute(
        sa.select(apparaat).join(
            instelling,
            sa.and_(instelling.c.naam == _DIT, instelling.c.waarde == apparaat.c.id),
        )
    ).first()
    if rij is None:
        raise MapBeschadigd("apparaat")
    return Apparaat(rij.id, outside.signer_van(rij.sleutel))
