"""The bytes of the exchange once more, from the prose of design §2 and the reference alone.

Nothing of the product is used: canonical JSON is written by `json`, hashes and signatures are the
raw primitives. What this makes must be what devices and hub made.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

ZEGEL, ONTVANGST = b"werkplek/zegel/1\x00", b"werkplek/ontvangst/1\x00"
GEDEELD = ("voortgang", "afspraak")


def som(*delen: bytes) -> bytes:
    """SHA-256."""
    return hashlib.sha256(b"".join(delen)).digest()


def tekst(waarde: Mapping[str, object]) -> bytes:
    """Canonical JSON: keys in order, no spaces, UTF-8."""
    return json.dumps(waarde, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def naam(ruw: bytes) -> str:
    """A name on the line: 16 bytes are a UUID, else the text stands behind a NUL."""
    return str(UUID(bytes=ruw)) if len(ruw) == 16 else ruw.lstrip(b"\x00").decode()


def moment(milliseconden: int) -> str:
    """ISO 8601 in UTC, to the millisecond."""
    op = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=milliseconden)
    return op.strftime("%Y-%m-%dT%H:%M:%S.") + f"{op.microsecond // 1000:03d}Z"


def blad(kop: bytes) -> bytes:
    """A leaf of the tree (RFC 6962)."""
    return som(b"\x00", kop)


def wortel(bladen: Sequence[bytes]) -> bytes:
    """The root of the tree (RFC 6962): split at the largest power of two below its size."""
    if len(bladen) == 1:
        return bladen[0]
    helft = 1
    while helft * 2 < len(bladen):
        helft *= 2
    return som(b"\x01", wortel(bladen[:helft]), wortel(bladen[helft:]))


def getekend(sleutel: bytes, handtekening: bytes, boodschap: bytes) -> bool:
    """Whether this key signed this."""
    try:
        Ed25519PublicKey.from_public_bytes(sleutel).verify(handtekening, boodschap)
    except (ValueError, InvalidSignature):
        return False
    return True


def stukken(ruw: bytes) -> list[bytes]:
    """32 bytes each."""
    return [ruw[n : n + 32] for n in range(0, len(ruw), 32)]


def zegeltekst(rij: Mapping[str, Any]) -> bytes:
    """What a seal signs, from the columns of the hub."""
    bladen = stukken(rij["bladen"])
    return tekst(
        {
            "aantal": len(bladen),
            "apparaat": rij["apparaat"],
            "auteur": rij["auteur"],
            "eerste": rij["eerste"],
            "laatste": rij["laatste"],
            "organisatie": rij["organisatie"],
            "sleutel": rij["sleutel"].hex(),
            "v": 1,
            "wortel": wortel(bladen).hex(),
        }
    )


def kop(zegel: Mapping[str, Any], plaats: int, deel: bytes, belofte: bytes) -> bytes:
    """The header of one feit: what its run says, what it says itself, and what it promised."""
    soort, soort_v, klok, kring, gezien_op, verwijst, wie, op, id_ = msgspec.msgpack.decode(deel)
    vorige = stukken(zegel["sommen"])[plaats - 1] if plaats else zegel["vorige"]
    return tekst(
        {
            "apparaat": zegel["apparaat"],
            "auteur": zegel["auteur"],
            "deelnemer": naam(wie),
            "gezien_op": gezien_op,
            "id": naam(id_),
            "inhoud": belofte.hex(),
            "klok": klok,
            "kring": kring,
            "organisatie": zegel["organisatie"],
            "soort": soort,
            "soort_v": soort_v,
            "v": 1,
            "vastgelegd_op": moment(op),
            "verwijst": [{"relatie": relatie, "feit": naam(feit)} for relatie, feit in verwijst],
            "volgnr": zegel["eerste"] + plaats,
            "vorige": vorige.hex(),
        }
    )


def maat(bladen: Sequence[bytes]) -> tuple[int, int]:
    """What a bucket says: how many, and the sum of the first eight bytes modulo 2**62."""
    waarden = (int.from_bytes(een[:8], "big") % 2**62 for een in bladen)
    return len(bladen), sum(waarden) % 2**62


def ontvangst(antwoord: bytes, sleutel: bytes) -> tuple[dict[str, Any], list[Any]] | None:
    """What a receipt says and the outcomes it is of; None when it does not hold."""
    uitkomsten, (ruw, handtekening) = msgspec.msgpack.decode(antwoord)
    if not getekend(sleutel, handtekening, ONTVANGST + ruw):
        return None
    gezegd = json.loads(ruw)
    delen = [msgspec.msgpack.encode(een) for een in uitkomsten]
    totaal = som(*(len(deel).to_bytes(4, "big") + deel for deel in delen))
    return (gezegd, uitkomsten) if totaal.hex() == gezegd["uitkomsten"] else None
