"""Whatever is made of the text of a QR, only what the school signed is believed (§9)."""

import zlib
from collections.abc import Callable

import base45
import cbor2
import pytest
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st

from tests.papiercode.papieren import KID, SLEUTEL, SLEUTELS, claims
from werkplek.documents.papiercode import code
from werkplek.documents.papiercode.code import BEGIN, kid_van, lees_code, maak_code
from werkplek.documents.papiercode.fouten import CodeOnleesbaar, CodeVals, Valsheid
from werkplek.documents.papiercode.inhoud import pak_claims

ECHT = claims(8)
TEKST = maak_code(ECHT, KID, SLEUTEL.sign)
BERICHT: bytes = base45.b45decode(TEKST.removeprefix(BEGIN))
INHOUD = pak_claims(ECHT)
LENGTE = bytes((0x58, len(INHOUD)))
BESCHERMD = cbor2.dumps({1: -8, 4: KID}, canonical=True)
ANDER = Ed25519PrivateKey.from_private_bytes(bytes(reversed(range(32))))
EC = generate_private_key(SECP256R1())
EC_PUNT = EC.public_key().public_bytes(Encoding.X962, PublicFormat.CompressedPoint)


def tekst_van(bericht: bytes) -> str:
    """The text that would carry these bytes."""
    return BEGIN + str(base45.b45encode(bericht).decode())


def getekend(
    inhoud: bytes = INHOUD,
    beschermd: bytes = BESCHERMD,
    *,
    onbeschermd: object = None,
    sleutel: Ed25519PrivateKey = SLEUTEL,
    tag: int = 18,
    erbij: tuple[object, ...] = (),
    handtekening: Callable[[bytes], bytes] = bytes,
) -> str:
    """A COSE_Sign1 with a valid signature over whatever stands in it."""
    te_tekenen = cbor2.dumps(["Signature1", beschermd, b"", inhoud])
    teken = handtekening(sleutel.sign(te_tekenen))
    delen = [beschermd, onbeschermd or {}, inhoud, teken, *erbij]
    return tekst_van(cbor2.dumps(cbor2.CBORTag(tag, delen)))


def anders(**velden: object) -> bytes:
    """The map of the claims with something else in it; keys without a letter."""
    kaart = dict(cbor2.loads(INHOUD))
    kaart.update({int(sleutel.removeprefix("k")): waarde for sleutel, waarde in velden.items()})
    return bytes(cbor2.dumps(kaart, canonical=True))


def geweigerd(tekst: str) -> Exception:
    with pytest.raises((CodeVals, CodeOnleesbaar)) as fout:
        lees_code(tekst, SLEUTELS)
    return fout.value


def test_the_message_built_here_is_the_real_one() -> None:
    assert getekend() == TEKST
    assert lees_code(TEKST, SLEUTELS) == ECHT


def test_no_single_bit_may_differ() -> None:
    for plek in range(len(BERICHT) * 8):
        omgekeerd = bytearray(BERICHT)
        omgekeerd[plek // 8] ^= 1 << plek % 8
        geweigerd(tekst_van(bytes(omgekeerd)))


def test_no_single_character_may_differ() -> None:
    for plek in range(len(TEKST)):
        for letter in "0AZ $%*+-./:é":
            if TEKST[plek] != letter:
                geweigerd(TEKST[:plek] + letter + TEKST[plek + 1 :])


def test_no_shorter_text_is_believed() -> None:
    for lengte in range(len(TEKST)):
        assert isinstance(geweigerd(TEKST[:lengte]), CodeOnleesbaar | CodeVals)


def _handtekening(anders: bytes) -> Callable[[bytes], bytes]:
    return lambda _echt: anders


AANVALLEN: dict[str, str] = {
    "alg none": getekend(beschermd=cbor2.dumps({1: 0, 4: KID}, canonical=True)),
    "no alg": getekend(beschermd=cbor2.dumps({4: KID}, canonical=True)),
    "ES256 in the header": getekend(beschermd=cbor2.dumps({1: -7, 4: KID}, canonical=True)),
    "empty header": getekend(beschermd=b""),
    "no protected map": getekend(beschermd=cbor2.dumps([1, -8, 4, KID])),
    "empty signature": getekend(handtekening=_handtekening(b"")),
    "signature of zeros": getekend(handtekening=_handtekening(bytes(64))),
    "short signature": getekend(handtekening=lambda echt: echt[:-1]),
    "long signature": getekend(handtekening=lambda echt: echt + b"\0"),
    "own key": getekend(sleutel=ANDER),
    "unknown kid": getekend(beschermd=cbor2.dumps({1: -8, 4: b"unknown!"}, canonical=True)),
    "short kid": getekend(beschermd=cbor2.dumps({1: -8, 4: KID[:7]}, canonical=True)),
    "kid as text": getekend(beschermd=cbor2.dumps({1: -8, 4: KID.decode()}, canonical=True)),
    "added protected header": getekend(
        beschermd=cbor2.dumps({1: -8, 4: KID, 5: b""}, canonical=True)
    ),
    "added unprotected header": getekend(onbeschermd={4: KID}),
    "unprotected is an array": tekst_van(BERICHT.replace(b"\xa0\x58", b"\x80\x58", 1)),
    "header in another order": getekend(beschermd=cbor2.dumps({4: KID, 1: -8})),
    "COSE_Sign": getekend(tag=98),
    "COSE_Mac0": getekend(tag=17),
    "no tag": tekst_van(BERICHT[1:]),
    "extra element": getekend(erbij=(b"",)),
    "something behind it": tekst_van(BERICHT + b"\0"),
    "something before it": tekst_van(b"\0" + BERICHT),
    "array of no fixed length": tekst_van(b"\xd2\x9f" + BERICHT[2:] + b"\xff"),
    "a longer length than needed": tekst_van(
        BERICHT.replace(b"\xa0" + LENGTE, b"\xa0\x59\0" + LENGTE[1:], 1)
    ),
    "text twice": TEKST + TEKST,
    "small letters": TEKST.lower(),
    "another prefix": "WP2:" + TEKST.removeprefix(BEGIN),
    "no prefix": TEKST.removeprefix(BEGIN),
    "nothing": "",
    "only the prefix": BEGIN,
    "not a word of base45": BEGIN + ":::",
    "a zip bomb": tekst_van(zlib.compress(bytes(1_000_000_000), 9)[:2800]),
    "a whole zip bomb": tekst_van(zlib.compress(bytes(1_000_000), 9)),
    "packed where plain is smaller": tekst_van(zlib.compress(BERICHT, 9)),
    "packed with something behind it": tekst_van(zlib.compress(bytes(900)) + b"x"),
    "packed and cut off": tekst_van(zlib.compress(bytes(900))[:-1]),
    "signed number, no map": getekend(b"\x01"),
    "signed nothing": getekend(b""),
    "signed deep nesting": getekend(b"\x81" * 900),
    "signed array of four thousand million": getekend(b"\x9b" + b"\xff" * 8),
    "signed map of four thousand million": getekend(b"\xba" + b"\xff" * 4),
    "signed claim too many": getekend(anders(k18="nog iets")),
    "signed claim too few": getekend(b"\xb0" + INHOUD[1:]),
    "signed keys in another order": getekend(
        cbor2.dumps(dict(reversed(list(cbor2.loads(INHOUD).items()))))
    ),
    "signed day beyond all days": getekend(anders(k6=2**31)),
    "signed werkproces that cannot be": getekend(anders(k16=b"\x17\xff\xff\xff\xff")),
    "signed form that is none": getekend(anders(k3=2)),
    "signed form from the end": getekend(anders(k3=-1)),
    "signed number with its digits as text": getekend(anders(k13="25746")),
    "signed text that is no NFC": getekend(anders(k4="Zoe\u0308")),
    "signed text that is no UTF-8": getekend(INHOUD.replace(b"Sanne", b"Sa\xffne")),
    "signed true for one": getekend(anders(k14=True)),
    "signed hash that is too short": getekend(anders(k17=bytes(31))),
    "signed tag around a text": getekend(anders(k1=cbor2.CBORTag(35, "(a+)+b"))),
}


@pytest.mark.parametrize("naam", list(AANVALLEN))
def test_an_attack_is_refused(naam: str) -> None:
    geweigerd(AANVALLEN[naam])


def test_the_planted_fault_a_reader_that_does_not_check(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(code, "klopt", lambda _deel, _publiek: True)
    for naam in ("own key", "signature of zeros"):
        with pytest.raises(pytest.fail.Exception):
            geweigerd(AANVALLEN[naam])


def test_a_genuine_text_with_another_school_in_front_names_the_key_it_needs() -> None:
    tekst = getekend(anders(k1="Nagemaakt College"), sleutel=ANDER)
    fout = geweigerd(tekst)
    assert isinstance(fout, CodeVals)
    assert (fout.reden, fout.kid, fout.school) == (
        Valsheid.HANDTEKENING,
        KID,
        "Nagemaakt College",
    )
    assert kid_van(tekst) == KID


def test_an_unknown_key_says_which_school_it_claims_to_be() -> None:
    fout = geweigerd(AANVALLEN["unknown kid"])
    assert isinstance(fout, CodeVals)
    assert (fout.reden, fout.kid) == (Valsheid.SLEUTEL_ONBEKEND, b"unknown!")
    assert fout.school == ECHT.school


def test_what_is_signed_and_no_claim_of_ours_is_called_so() -> None:
    fout = geweigerd(AANVALLEN["signed claim too many"])
    assert isinstance(fout, CodeVals)
    assert fout.reden is Valsheid.INHOUD


def test_a_key_of_another_kind_signs_nothing() -> None:
    te_tekenen = cbor2.dumps(["Signature1", BESCHERMD, b"", INHOUD])
    r_en_s = decode_dss_signature(EC.sign(te_tekenen, ECDSA(SHA256())))
    tekst = getekend(handtekening=_handtekening(b"".join(d.to_bytes(32) for d in r_en_s)))
    for publiek in (EC_PUNT, EC_PUNT[1:], b"", bytes(32), bytes(33)):
        with pytest.raises(CodeVals):
            lees_code(tekst, {KID: publiek})


def test_the_signature_of_another_text_is_no_signature_of_this_one() -> None:
    ander = base45.b45decode(maak_code(claims(7), KID, SLEUTEL.sign).removeprefix(BEGIN))
    geweigerd(tekst_van(BERICHT[:-64] + ander[-64:]))


def test_a_signature_counts_in_one_spelling_only() -> None:
    """S plus the order of the group verifies in careless libraries (RFC 8032 §8.4)."""
    orde = 2**252 + 27742317777372353535851937790883648493
    s = int.from_bytes(BERICHT[-32:], "little") + orde
    geweigerd(tekst_van(BERICHT[:-32] + s.to_bytes(32, "little")))


@given(st.text(max_size=900) | st.text("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"))
def test_any_text_is_answered(tekst: str) -> None:
    for vraag in (tekst, BEGIN + tekst):
        with pytest.raises((CodeOnleesbaar, CodeVals)):
            lees_code(vraag, SLEUTELS)


@given(st.binary(max_size=2000))
def test_any_bytes_are_answered(inhoud: bytes) -> None:
    geweigerd(tekst_van(inhoud))
    geweigerd(getekend(inhoud))
    geweigerd(getekend(inhoud, sleutel=ANDER))


@given(st.data())
def test_any_signed_bytes_beside_the_real_ones_are_answered(data: st.DataObject) -> None:
    plek = data.draw(st.integers(0, len(INHOUD) - 1))
    nieuw = data.draw(st.binary(max_size=6))
    over = data.draw(st.integers(0, 6))
    inhoud = INHOUD[:plek] + nieuw + INHOUD[plek + over :]
    try:
        gelezen = lees_code(getekend(inhoud), SLEUTELS)
    except (CodeVals, CodeOnleesbaar):
        return
    assert pak_claims(gelezen) == inhoud
