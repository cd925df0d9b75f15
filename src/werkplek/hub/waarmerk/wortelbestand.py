"""The root of a school as a file behind a passphrase: it is never in the database.

Made and opened on any machine; the private key lies under scrypt (128 MiB a guess) and AES-GCM.
"""

import json
import os
from base64 import b64decode, b64encode
from pathlib import Path
from typing import Any, Final

from cryptography import x509
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from werkplek.hub.fouten import WortelGeweigerd
from werkplek.hub.waarmerk.uitgeven import Uitgever, als_der

MIN_WACHTZIN: Final = 16
"""Characters of a passphrase."""

MAX_BESTAND: Final = 64 * 1024
_SOORT: Final = "werkplek-wortel"
_VERSIE: Final = 1
_KOSTEN: Final = {"n": 2**17, "r": 8, "p": 1}
_ZOUT: Final = 16
_NONCE: Final = 12


def schrijf_wortel(pad: Path, wortel: Uitgever, wachtzin: str) -> None:
    """Write a new file, for this user alone. Raises `WortelGeweigerd`: it is there, or no place."""
    eis_wachtzin(wachtzin)
    der = als_der(wortel.certificaat)
    privaat = wortel.sleutel.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    zout, nonce = os.urandom(_ZOUT), os.urandom(_NONCE)
    delen = {
        "soort": _SOORT,
        "v": _VERSIE,
        "certificaat": der,
        "zout": zout,
        "nonce": nonce,
        "sleutel": _slot(wachtzin, zout).encrypt(nonce, privaat, der),
    }
    tekst = {
        naam: b64encode(deel).decode() if isinstance(deel, bytes) else deel
        for naam, deel in delen.items()
    }
    try:
        doel = os.open(pad, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(doel, "w", encoding="ascii") as bestand:
            bestand.write(json.dumps(tekst, indent=1) + "\n")
            bestand.flush()
            os.fsync(bestand.fileno())
    except FileExistsError as fout:
        raise WortelGeweigerd("bestaat_al") from fout
    except OSError as fout:
        raise WortelGeweigerd("schrijven") from fout


def open_wortel(pad: Path, wachtzin: str) -> Uitgever:
    """The root of a file. Raises `WortelGeweigerd`: `onleesbaar` or `wachtzin`."""
    try:
        if pad.stat().st_size > MAX_BESTAND:
            raise WortelGeweigerd("onleesbaar")
        delen = json.loads(pad.read_text(encoding="ascii"))
        der, zout, nonce, sleutel = _delen(delen)
        certificaat = x509.load_der_x509_certificate(der)
    except (OSError, ValueError, KeyError, TypeError) as fout:
        raise WortelGeweigerd("onleesbaar") from fout
    try:
        privaat = _slot(wachtzin, zout).decrypt(nonce, sleutel, der)
    except InvalidTag as fout:
        raise WortelGeweigerd("wachtzin") from fout
    geladen = serialization.load_der_private_key(privaat, None)
    assert isinstance(geladen, ec.EllipticCurvePrivateKey)  # noqa: S101  as it was written
    return Uitgever(certificaat, geladen)


def eis_wachtzin(wachtzin: str) -> None:
    """Demand a passphrase that is none too short. Raises `WortelGeweigerd`."""
    if len(wachtzin) < MIN_WACHTZIN:
        raise WortelGeweigerd("wachtzin_kort")


def _delen(delen: dict[str, Any]) -> tuple[bytes, bytes, bytes, bytes]:
    if (delen["soort"], delen["v"]) != (_SOORT, _VERSIE):
        raise ValueError("another kind of file")
    der, zout, nonce, sleutel = (
        b64decode(delen[naam], validate=True)
        for naam in ("certificaat", "zout", "nonce", "sleutel")
    )
    if (len(zout), len(nonce)) != (_ZOUT, _NONCE):
        raise ValueError("salt or nonce")
    return der, zout, nonce, sleutel


def _slot(wachtzin: str, zout: bytes) -> AESGCM:
    return AESGCM(Scrypt(salt=zout, length=32, **_KOSTEN).derive(wachtzin.encode()))
