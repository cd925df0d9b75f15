import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from werkplek.device.zegelsleutel import Ed25519Signer, nieuwe_zegelsleutel
from werkplek.protocol.zegel import Signer


def test_what_is_signed_is_verified_with_the_public_key() -> None:
    signer: Signer = Ed25519Signer(nieuwe_zegelsleutel())
    openbaar = Ed25519PublicKey.from_public_bytes(bytes.fromhex(signer.sleutel))
    openbaar.verify(signer.sign(b"boodschap"), b"boodschap")
    with pytest.raises(InvalidSignature):
        openbaar.verify(signer.sign(b"boodschap"), b"een andere")


def test_the_same_bytes_are_the_same_key() -> None:
    """Test 1 of RFC 8032 §7.1."""
    signer = Ed25519Signer(
        bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    )
    assert signer.sleutel == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    assert signer.sign(b"").hex().startswith("e5564300c360ac729086e2cc806e828a")


def test_no_two_keys_are_alike() -> None:
    assert len({nieuwe_zegelsleutel() for _ in range(10)}) == 10


@pytest.mark.parametrize("lengte", [0, 31, 33, 64])
def test_a_key_has_32_bytes(lengte: int) -> None:
    with pytest.raises(ValueError, match="32"):
        Ed25519Signer(bytes(lengte))


def test_a_signer_does_not_show_its_key() -> None:
    privaat = nieuwe_zegelsleutel()
    assert privaat.hex() not in repr(Ed25519Signer(privaat))
    assert repr(privaat) not in repr(Ed25519Signer(privaat))
