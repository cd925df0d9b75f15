"""The golden lists: both signed lists of a made-up school, with fixed keys, as they stay for ever.

`python -m tests.protocol.lijsten` writes those that are not there yet, and never over one.
"""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.x509.oid import NameOID

from werkplek.protocol.sleutellijst import (
    Intrekkingslijst,
    Intrekregel,
    Papierregel,
    Sleutellijst,
    Zegelregel,
    kid_van,
    onderteken_intrekkingen,
    onderteken_sleutels,
)

GOLDEN: Final = Path(__file__).parent / "golden_lijsten"
BEGIN: Final = datetime(2026, 1, 1, tzinfo=UTC)
SCHOOL: Final = "01990000-0000-7000-b000-000000000001"
WORTEL: Final = ec.derive_private_key(11, ec.SECP256R1())
UITGEVER: Final = ec.derive_private_key(12, ec.SECP256R1())
ZEGEL: Final = ec.derive_private_key(13, ec.SECP256R1())
PAPIER: Final = Ed25519PrivateKey.from_private_bytes(bytes([14]) * 32)
OUD_PAPIER: Final = Ed25519PrivateKey.from_private_bytes(bytes([15]) * 32)


def certificaat(
    wie: str,
    sleutel: ec.EllipticCurvePrivateKey,
    door: tuple[str, ec.EllipticCurvePrivateKey],
    *,
    ca: bool = True,
) -> bytes:
    """A certificate in DER; the same every time."""
    bouw = (
        x509.CertificateBuilder()
        .subject_name(_naam(wie))
        .issuer_name(_naam(door[0]))
        .public_key(sleutel.public_key())
        .serial_number(7)
        .not_valid_before(BEGIN)
        .not_valid_after(BEGIN + timedelta(days=7300))
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
    )
    gemaakt = bouw.sign(door[1], hashes.SHA256(), ecdsa_deterministic=True)
    return gemaakt.public_bytes(serialization.Encoding.DER)


def sleutellijst(**anders: object) -> Sleutellijst:
    """The keys of a made-up school."""
    tijden = {"van": "2026-01-01T00:00:00Z", "tot": "2036-01-01T00:00:00Z"}
    papier = tuple(
        Papierregel(kid=kid_van(publiek), publiek=publiek, ingetrokken_op=weg, **tijden)
        for publiek, weg in (
            (OUD_PAPIER.public_key().public_bytes_raw(), "2026-05-01T12:00:00Z"),
            (PAPIER.public_key().public_bytes_raw(), ""),
        )
    )
    zegel = certificaat("Zegel", ZEGEL, ("Uitgever", UITGEVER), ca=False)
    velden: dict[str, object] = {
        "gemaakt_op": "2026-11-22T11:00:00Z",
        "naam": "ROC De Verzonnen Stád",
        "nummer": 3,
        "papier": papier,
        "school": SCHOOL,
        "tijdstempels": (certificaat("Stempels", ZEGEL, ("Wortel", WORTEL)),),
        "uitgevers": (certificaat("Uitgever", UITGEVER, ("Wortel", WORTEL)),),
        "wortel": certificaat("Wortel", WORTEL, ("Wortel", WORTEL)),
        "zegels": (Zegelregel(der=zegel, **tijden),),
    }
    return Sleutellijst(**{**velden, **anders})  # type: ignore[arg-type]


def intrekkingslijst(**anders: object) -> Intrekkingslijst:
    """What the school took back."""
    velden: dict[str, object] = {
        "gemaakt_op": "2026-11-22T12:00:00Z",
        "ingetrokken": (
            Intrekregel(dag="2026-11-03", nummer="PV-2026-0001"),
            Intrekregel(dag="2026-11-20", nummer="PV-2026-0009"),
        ),
        "kid": kid_van(PAPIER.public_key().public_bytes_raw()),
        "nummer": 5,
        "school": SCHOOL,
    }
    return Intrekkingslijst(**{**velden, **anders})  # type: ignore[arg-type]


def teken_als_wortel(boodschap: bytes) -> bytes:
    """The root signs; the same every time."""
    return WORTEL.sign(boodschap, ec.ECDSA(hashes.SHA256(), deterministic_signing=True))


def gouden() -> dict[str, bytes]:
    """Both, as they were signed."""
    return {
        "sleutellijst": onderteken_sleutels(sleutellijst(), teken_als_wortel),
        "intrekkingslijst": onderteken_intrekkingen(intrekkingslijst(), PAPIER.sign),
    }


def lees(naam: str) -> bytes:
    """A golden list."""
    return (GOLDEN / f"{naam}.txt").read_bytes()


def _naam(tekst: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, tekst)])


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for naam, ruw in gouden().items():
        doel = GOLDEN / f"{naam}.txt"
        if not doel.exists():
            doel.write_bytes(ruw)
