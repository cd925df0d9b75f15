"""The hub as a device of its school: it seals what the school states, and asks for nothing.

After the hub was restored from a copy it seals under a new name: what it sealed since that copy may
come back from other devices, and must not look like a second device with the same key.
"""

import os
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import sqlalchemy as sa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from werkplek.domain.school import HouderSoort
from werkplek.hub.geheim import Geheim
from werkplek.hub.ids import Ids
from werkplek.hub.school import OpenSchool, SchoolSigner, lees_merk
from werkplek.hub.tables_beheer import hubsleutel
from werkplek.hub.tables_mensen import apparaat

NAAM: Final = "hub"
_WAARVOOR: Final = "hubapparaat"


@dataclass(frozen=True, slots=True)
class Hubapparaat:
    """The name under which the hub seals, and its key."""

    id: str
    signer: SchoolSigner


def open_hubapparaat(
    verbinding: sa.Connection, geheim: Geheim, school: OpenSchool, nu: datetime
) -> Hubapparaat:
    """The hub's own device at this school; made when it is first asked for in this tijdvak.

    Its holder is the school itself, under which no deelnemer is placed: it may read nothing.
    """
    tijdvak = lees_merk(verbinding).tijdvak
    rij = verbinding.execute(
        sa.select(hubsleutel).where(
            hubsleutel.c.school == school.nr, hubsleutel.c.tijdvak == tijdvak
        )
    ).first()
    if rij is not None:
        privaat = geheim.haal_uit(rij.sleutel, waarvoor=_WAARVOOR + rij.apparaat)
        return Hubapparaat(rij.apparaat, _signer(privaat))
    id_, privaat = Ids().nieuw(), os.urandom(32)
    eigen = Hubapparaat(id_, _signer(privaat))
    sleutelrij = {
        "school": school.nr,
        "tijdvak": tijdvak,
        "apparaat": id_,
        "sleutel": geheim.sluit_in(privaat, waarvoor=_WAARVOOR + id_),
    }
    rij_ = {
        "school": school.nr,
        "id": id_,
        "naam": NAAM,
        "zegelsleutel": bytes.fromhex(eigen.signer.sleutel),
        "houder_soort": HouderSoort.LEERBEDRIJF.value,
        "houder": school.id,
        "aangemeld_op": nu.isoformat(),
        "bevestigd_op": nu.isoformat(),
    }
    verbinding.execute(sa.insert(hubsleutel), sleutelrij)
    verbinding.execute(sa.insert(apparaat), rij_)
    return eigen


def _signer(privaat: bytes) -> SchoolSigner:
    sleutel = Ed25519PrivateKey.from_private_bytes(privaat)
    return SchoolSigner(sleutel, sleutel.public_key().public_bytes_raw().hex())
