"""The record as a badge of its own: Open Badges 3.0 in a VC-JWT (OB 3.0 §8.2, EdDSA).

In the file the seal is its proof; on its own the record needs one. `iss`, `nbf` and `jti` stand
beside the members of the credential, as VC-JWT asks. What is under `werkplek` stays out: it is
there to draw the paper again, and names more than a badge should.
"""

import base64
import json
from collections.abc import Callable
from datetime import UTC, datetime, time

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import OKPKey

from werkplek.documents.badge import badge
from werkplek.domain.vaststelling import Papier

_ALG = "Ed25519"
"""RFC 9864: the name says which curve; `EdDSA` does not."""


class VcOnecht(ValueError):
    """This is no badge that the owner of this key signed."""


def maak_vcjwt(papier: Papier, kid: bytes, sleutel: Callable[[bytes], bytes]) -> str:
    """The badge of an established paper; `sleutel` signs with the Ed25519 key of this kid."""
    if papier.vaststelling is None:
        raise ValueError("a paper that no school established is no badge")
    kop = {"alg": _ALG, "kid": kid.hex(), "typ": "JWT"}
    tekst = f"{_deel(_json(kop))}.{_deel(_json(vc_claims(papier)))}"
    return f"{tekst}.{_deel(sleutel(tekst.encode()))}"


def lees_vcjwt(tekst: str, publiek: bytes) -> dict[str, object]:
    """The claims, if this raw Ed25519 key signed them. Raises `VcOnecht`."""
    sleutel = OKPKey.import_key({"kty": "OKP", "crv": "Ed25519", "x": _deel(publiek)})
    try:
        gelezen = jws.deserialize_compact(tekst, sleutel, algorithms=[_ALG])
        claims = json.loads(gelezen.payload)
    except (JoseError, ValueError) as fout:
        raise VcOnecht from fout
    if not isinstance(claims, dict):
        raise VcOnecht("no claims")
    return claims


def vc_claims(papier: Papier) -> dict[str, object]:
    """The credential with what a JWT says beside it."""
    vc = badge(papier)
    uitgever = vc["issuer"]
    if papier.vaststelling is None or not isinstance(uitgever, dict):
        raise ValueError("a paper that no school established is no badge")
    op = datetime.combine(papier.vaststelling.op, time(), UTC)
    return {
        **vc,
        "@context": [link for link in _lijst(vc["@context"]) if isinstance(link, str)],
        "iss": uitgever["id"],
        "jti": vc["id"],
        "nbf": int(op.timestamp()),
    }


def _lijst(waarde: object) -> list[object]:
    return waarde if isinstance(waarde, list) else []


def _json(waarde: object) -> bytes:
    return json.dumps(waarde, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _deel(inhoud: bytes) -> str:
    return base64.urlsafe_b64encode(inhoud).rstrip(b"=").decode()
