"""The signed lists of a school: what was signed once is read for ever, and nothing else is."""

import base64
import json
from dataclasses import dataclass
from datetime import date
from typing import Any

import msgspec
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from hypothesis import given
from hypothesis import strategies as st

from tests.protocol.lijsten import (
    OUD_PAPIER,
    PAPIER,
    SCHOOL,
    UITGEVER,
    WORTEL,
    ZEGEL,
    certificaat,
    gouden,
    intrekkingslijst,
    lees,
    sleutellijst,
    teken_als_wortel,
)
from werkplek.protocol.fouten import (
    LijstOuder,
    NietCanoniek,
    Nieuwer,
    ProtocolFout,
    TeGroot,
    ZegelKloptNiet,
)
from werkplek.protocol.kop import canoniek
from werkplek.protocol.lijstdelen import als_regels, ruwe_ecdsa
from werkplek.protocol.sleutellijst import (
    Intrekregel,
    Papierregel,
    kid_van,
    lees_intrekkingslijst,
    lees_sleutellijst,
    onderteken_intrekkingen,
    onderteken_sleutels,
)

SLEUTELS, INTREKKINGEN = "sleutellijst", "intrekkingslijst"


def getekend(lijst: Any) -> bytes:  # noqa: ANN401  also what is no list
    """Signed without a look at what it says."""
    tekst = canoniek(lijst)
    boodschap = f"werkplek/{lijst.soort}/1\0".encode() + tekst
    if lijst.soort == SLEUTELS:
        return als_regels(tekst, ruwe_ecdsa(teken_als_wortel(boodschap)))
    return als_regels(tekst, PAPIER.sign(boodschap))


@pytest.mark.parametrize("naam", [SLEUTELS, INTREKKINGEN])
def test_a_list_gives_the_bytes_it_always_gave(naam: str) -> None:
    assert gouden()[naam] == lees(naam)


def test_the_lists_of_then_are_read_as_they_were() -> None:
    sleutels = lees_sleutellijst(lees(SLEUTELS))
    weg = lees_intrekkingslijst(lees(INTREKKINGEN), sleutels)
    assert (sleutels, weg) == (sleutellijst(), intrekkingslijst())
    assert weg.ingetrokken_op("PV-2026-0009") == date(2026, 11, 20)
    assert weg.ingetrokken_op("PV-2026-0002") is None
    assert sleutels.papiersleutel(weg.kid) == sleutels.papier[1]


def test_they_can_be_checked_without_werkplek() -> None:
    """What another program does, with nothing but JSON, X.509, ECDSA and Ed25519."""
    regel, handtekening, leeg = lees(SLEUTELS).split(b"\n")
    velden, ruw = json.loads(regel), base64.b64decode(handtekening)
    sleutel = x509.load_der_x509_certificate(base64.b64decode(velden["wortel"])).public_key()
    assert isinstance(sleutel, ec.EllipticCurvePublicKey)
    assert leeg == b""
    r, s = int.from_bytes(ruw[:32], "big"), int.from_bytes(ruw[32:], "big")
    boodschap = b"werkplek/sleutellijst/1\0" + regel
    sleutel.verify(encode_dss_signature(r, s), boodschap, ec.ECDSA(hashes.SHA256()))
    opnieuw = json.dumps(velden, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert opnieuw.encode() == regel

    papier = {een["kid"]: een["publiek"] for een in velden["papier"]}
    regel, handtekening, _ = lees(INTREKKINGEN).split(b"\n")
    publiek = base64.b64decode(papier[json.loads(regel)["kid"]])
    Ed25519PublicKey.from_public_bytes(publiek).verify(
        base64.b64decode(handtekening), b"werkplek/intrekkingslijst/1\0" + regel
    )


@dataclass(frozen=True)
class Fout:
    """A list that must not be read, and why."""

    wat: str
    ruw: bytes
    soort: type[ProtocolFout]


ANDER = ec.derive_private_key(99, ec.SECP256R1())
ANDERE_WORTEL = certificaat("Wortel", ANDER, ("Wortel", ANDER))
P384 = ec.derive_private_key(11, ec.SECP384R1())
VREEMD = certificaat("Uitgever", UITGEVER, ("Wortel", ANDER))
BLAD = certificaat("Wortel", WORTEL, ("Wortel", WORTEL), ca=False)
REGEL = sleutellijst().papier[1]
NUL = bytes(32)
ANDERS_GENOEMD = msgspec.structs.replace(REGEL, kid=b"12345678")
ZONDER_DUUR = msgspec.structs.replace(REGEL, tot=REGEL.van)
ZONDER_EINDE = msgspec.structs.replace(REGEL, tot="")
VAN_IEDEREEN = Papierregel(kid=kid_van(NUL), publiek=NUL, van=REGEL.van, tot=REGEL.tot)
SLECHT = [
    ("signed by a foreign root", {"wortel": ANDERE_WORTEL, "uitgevers": ()}, ZegelKloptNiet),
    ("a root on another curve", {"wortel": certificaat("W", P384, ("W", P384))}, ZegelKloptNiet),
    ("a root that issues nothing", {"wortel": BLAD}, ZegelKloptNiet),
    ("an issuer of another root", {"uitgevers": (VREEMD,)}, ZegelKloptNiet),
    ("a list from before its root", {"gemaakt_op": "2025-12-31T23:59:59Z"}, ZegelKloptNiet),
    ("no certificate", {"wortel": b"x"}, NietCanoniek),
    ("a stamp that is no certificate", {"tijdstempels": (b"",)}, NietCanoniek),
    ("no school", {"school": "ROC"}, NietCanoniek),
    ("a school in capitals", {"school": SCHOOL.upper()}, NietCanoniek),
    ("no name", {"naam": ""}, NietCanoniek),
    ("a name with a line", {"naam": "ROC\nNep"}, NietCanoniek),
    ("another kind", {"soort": "lijst"}, NietCanoniek),
    ("a newer version", {"v": 2}, Nieuwer),
    ("a moment in another spelling", {"gemaakt_op": "2026-11-22T11:00:00+00:00"}, NietCanoniek),
    ("a moment with a short day", {"gemaakt_op": "2026-11-2T11:00:00Z"}, NietCanoniek),
    ("a key by another name", {"papier": (ANDERS_GENOEMD,)}, NietCanoniek),
    ("a key twice", {"papier": (REGEL, REGEL)}, NietCanoniek),
    ("a key that ends before it begins", {"papier": (ZONDER_DUUR,)}, NietCanoniek),
    ("a key without an end", {"papier": (ZONDER_EINDE,)}, NietCanoniek),
    ("a key of everybody", {"papier": (VAN_IEDEREEN,)}, ZegelKloptNiet),
    ("too many issuers", {"uitgevers": sleutellijst().uitgevers * 201}, TeGroot),
]


@pytest.mark.parametrize(("wat", "anders", "soort"), SLECHT)
def test_a_list_of_keys_that_cannot_be(
    wat: str, anders: dict[str, object], soort: type[ProtocolFout]
) -> None:
    lijst = sleutellijst(**anders)
    with pytest.raises(soort):
        lees_sleutellijst(getekend(lijst))
    if wat != "signed by a foreign root":  # that one is a good list of somebody else
        with pytest.raises(soort):
            onderteken_sleutels(lijst, teken_als_wortel)


@pytest.mark.parametrize(
    ("anders", "soort"),
    [
        ({"kid": b"12345678"}, ZegelKloptNiet),
        ({"kid": kid_van(OUD_PAPIER.public_key().public_bytes_raw())}, ZegelKloptNiet),
        ({"school": "01990000-0000-7000-b000-000000000002"}, ZegelKloptNiet),
        ({"gemaakt_op": "2037-01-01T00:00:00Z"}, ZegelKloptNiet),
        ({"ingetrokken": intrekkingslijst().ingetrokken[::-1]}, NietCanoniek),
        ({"ingetrokken": intrekkingslijst().ingetrokken[:1] * 2}, NietCanoniek),
        ({"ingetrokken": (Intrekregel(dag="2026-11-31", nummer="A"),)}, NietCanoniek),
        ({"ingetrokken": (Intrekregel(dag="20261103", nummer="A"),)}, NietCanoniek),
        ({"ingetrokken": (Intrekregel(dag="2026-11-03", nummer=""),)}, NietCanoniek),
        ({"ingetrokken": (Intrekregel(dag="2026-11-03", nummer="A" * 65),)}, NietCanoniek),
        ({"v": 2}, Nieuwer),
    ],
)
def test_a_list_of_withdrawals_that_cannot_be(
    anders: dict[str, object], soort: type[ProtocolFout]
) -> None:
    with pytest.raises(soort):
        lees_intrekkingslijst(getekend(intrekkingslijst(**anders)), sleutellijst())


def test_only_a_newer_list_is_taken() -> None:
    for na in (3, 4):
        with pytest.raises(LijstOuder):
            lees_sleutellijst(lees(SLEUTELS), na=na)
    assert lees_sleutellijst(lees(SLEUTELS), na=2).nummer == 3
    with pytest.raises(LijstOuder):
        lees_intrekkingslijst(lees(INTREKKINGEN), sleutellijst(), na=5)


def test_a_school_keeps_the_root_that_was_met_first() -> None:
    wortel = sleutellijst().wortel
    assert lees_sleutellijst(lees(SLEUTELS), wortel=wortel).wortel == wortel
    nep = sleutellijst(wortel=ANDERE_WORTEL, uitgevers=(), nummer=9)
    ruw = onderteken_sleutels(nep, lambda tekst: ANDER.sign(tekst, ec.ECDSA(hashes.SHA256())))
    assert lees_sleutellijst(ruw).nummer == 9
    with pytest.raises(ZegelKloptNiet):
        lees_sleutellijst(ruw, wortel=wortel)


def test_another_paper_key_cannot_sign_withdrawals() -> None:
    ruw = onderteken_intrekkingen(intrekkingslijst(), OUD_PAPIER.sign)
    with pytest.raises(ZegelKloptNiet):
        lees_intrekkingslijst(ruw, sleutellijst())


def test_one_list_is_not_the_other() -> None:
    with pytest.raises(NietCanoniek):
        lees_sleutellijst(lees(INTREKKINGEN))
    with pytest.raises(NietCanoniek):
        lees_intrekkingslijst(lees(SLEUTELS), sleutellijst())


@pytest.mark.parametrize(
    "ruw",
    [
        b"",
        b"\n\n",
        lees(INTREKKINGEN)[:-1],
        lees(INTREKKINGEN) + b"\n",
        lees(INTREKKINGEN).replace(b"\n", b"\r\n"),
        b" " + lees(INTREKKINGEN),
        lees(INTREKKINGEN).replace(b",", b", ", 1),
        lees(INTREKKINGEN).split(b"\n")[0] + b"\n" + b"A" * 88 + b"\n",
        b"[" * 50_000 + b"\n" + b"A" * 86 + b"==\n",
    ],
)
def test_other_spellings_are_no_list(ruw: bytes) -> None:
    with pytest.raises((NietCanoniek, ZegelKloptNiet)):
        lees_intrekkingslijst(ruw, sleutellijst())


def test_a_list_that_is_too_large_is_not_read() -> None:
    with pytest.raises(TeGroot):
        lees_sleutellijst(bytes(256 * 1024 + 1))
    with pytest.raises(TeGroot):
        lees_intrekkingslijst(bytes(2 * 1024 * 1024 + 1), sleutellijst())


def lees_een(naam: str, ruw: bytes) -> object:
    if naam == SLEUTELS:
        return lees_sleutellijst(ruw)
    return lees_intrekkingslijst(ruw, sleutellijst())


# A serial number below nothing is told before it is refused.
@pytest.mark.filterwarnings("ignore:Parsed a serial number")
@given(naam=st.sampled_from([SLEUTELS, INTREKKINGEN]), data=st.data())
def test_any_flipped_bit_is_refused(naam: str, data: st.DataObject) -> None:
    ruw = bytearray(lees(naam))
    plek = data.draw(st.integers(0, len(ruw) * 8 - 1))
    ruw[plek // 8] ^= 1 << plek % 8
    with pytest.raises(ProtocolFout):
        lees_een(naam, bytes(ruw))


@given(ruw=st.binary(max_size=400))
def test_anything_else_is_refused_in_words(ruw: bytes) -> None:
    with pytest.raises(ProtocolFout):
        lees_sleutellijst(ruw)


def test_the_seal_key_signs_no_list() -> None:
    """The planted fault: whoever holds another key of the school still makes no list."""
    ruw = onderteken_sleutels(
        sleutellijst(), lambda tekst: ZEGEL.sign(tekst, ec.ECDSA(hashes.SHA256()))
    )
    with pytest.raises(ZegelKloptNiet):
        lees_sleutellijst(ruw)
