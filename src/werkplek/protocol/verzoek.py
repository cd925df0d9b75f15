"""Signed requests (RFC 9421): method, host, path, query and body, with the device's request key.

There are no tokens besides: whoever holds the key is the device, and survives every proxy that
passes headers on (security reference §5).
"""

import base64
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from http_message_signatures import (
    HTTPMessageSigner,
    HTTPMessageVerifier,
    HTTPSignatureKeyResolver,
    InvalidSignature,
    algorithms,
)

from werkplek.protocol.fouten import ZegelKloptNiet

DEKT: Final = ("@method", "@authority", "@path", "@query", "content-digest")
MERK: Final = "werkplek-1"
SPELING: Final = timedelta(minutes=5)
"""How far the clock of a request may be from the hub's; a client corrects for it and asks again."""

MAX_EENMALIG: Final = 128
"""Characters of a one-time number: it must fit in an index."""

_EEUW: Final = timedelta(days=36_500)


@dataclass(frozen=True, slots=True)
class Getekend:
    """Who made a request, when by their own clock, and its one-time number."""

    apparaat: str
    op: datetime
    eenmalig: str


@dataclass(slots=True)
class _Bericht:
    """What the library asks of a request."""

    method: str
    url: str
    headers: dict[str, str] = field(default_factory=dict)


class _Sleutels(HTTPSignatureKeyResolver):
    def __init__(
        self, privaat: bytes = b"", publiek: Callable[[str], bytes | None] | None = None
    ) -> None:
        self._privaat, self._publiek = privaat, publiek

    def resolve_private_key(self, key_id: str) -> Ed25519PrivateKey:  # noqa: ARG002  there is one
        return Ed25519PrivateKey.from_private_bytes(self._privaat)

    def resolve_public_key(self, key_id: str) -> Ed25519PublicKey:
        sleutel = self._publiek(key_id) if self._publiek else None
        if sleutel is None:
            raise InvalidSignature("unknown device")
        return Ed25519PublicKey.from_public_bytes(sleutel)


def sleutelnaam(school: str, apparaat: str) -> str:
    """How a request names its key (`keyid`): a device may be enrolled at several schools."""
    return f"{school}/{apparaat}"


def som_van(inhoud: bytes) -> str:
    """The value of `Content-Digest` (RFC 9530)."""
    return f"sha-256=:{base64.b64encode(hashlib.sha256(inhoud).digest()).decode()}:"


def teken(
    methode: str,
    url: str,
    inhoud: bytes,
    *,
    apparaat: str,
    sleutel: bytes,
    op: datetime,
    nonce: str,
) -> dict[str, str]:
    """The headers that sign a request.

    `apparaat` is the `sleutelnaam`, `sleutel` its private key, `op` the hub's time.
    """
    bericht = _Bericht(methode, url, {"Content-Digest": som_van(inhoud)})
    HTTPMessageSigner(signature_algorithm=algorithms.ED25519, key_resolver=_Sleutels(sleutel)).sign(
        bericht,
        key_id=apparaat,
        created=op,
        nonce=nonce,
        tag=MERK,
        label="w",
        covered_component_ids=DEKT,
        body=inhoud,
        use_existing_digest=True,
    )
    return bericht.headers


def controleer(
    methode: str,
    url: str,
    headers: Mapping[str, str],
    inhoud: bytes,
    sleutel_van: Callable[[str], bytes | None],
) -> Getekend:
    """Demand that the device it names signed exactly this. Raises `ZegelKloptNiet`.

    The moment is not judged here. `sleutel_van` gives the public request key, None for nobody.
    """
    nazoeker = HTTPMessageVerifier(
        signature_algorithm=algorithms.ED25519, key_resolver=_Sleutels(publiek=sleutel_van)
    )
    nazoeker.max_clock_skew = _EEUW  # else a clock ahead reads as a bad signature
    try:
        (uitkomst,) = nazoeker.verify(
            _Bericht(methode, url, dict(headers)),
            max_age=None,
            expect_tag=MERK,
            require_components=tuple(f'"{deel}"' for deel in DEKT),
            body=inhoud,
        )
        deel = uitkomst.parameters
        moment = datetime.fromtimestamp(float(deel["created"]), UTC)
        getekend = Getekend(str(deel["keyid"]), moment, str(deel["nonce"]))
        if len(getekend.eenmalig) > MAX_EENMALIG:
            raise ValueError("nonce")  # noqa: TRY301  as everything else that does not hold
    except (InvalidSignature, KeyError, ValueError, TypeError, OverflowError) as fout:
        raise ZegelKloptNiet(type(fout).__name__) from fout
    return getekend
