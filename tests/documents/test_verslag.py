"""The record inside the file: enough to make the same paper again, and nothing but that."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.papieren import PAPIEREN
from tests.documents.voorbeeld import A4, GROOT, regel, vastgesteld, verklaring
from werkplek.documents.fonts import font_digests
from werkplek.documents.papiermaker import PdfPapiermaker
from werkplek.documents.verslag import (
    MAX_BYTES,
    VerslagOnleesbaar,
    lees_geheel,
    lees_verslag,
    schrijf_verslag,
)
from werkplek.domain.vaststelling import Papier, Vorm

PAPIER = vastgesteld(3, Vorm.DIGITAAL)
VERSLAG = schrijf_verslag(PAPIER, A4)


def anders(verandering: Callable[[dict[str, Any]], object]) -> bytes:
    """The record with one thing changed, written just as tidily."""
    record = json.loads(VERSLAG)
    verandering(record)
    return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


@given(PAPIEREN, st.text(max_size=30))
def test_every_paper_is_read_back_as_it_was(papier: Papier, kenmerk: str) -> None:
    assert lees_verslag(schrijf_verslag(papier, kenmerk)) == (papier, kenmerk)


@pytest.mark.parametrize("sjabloon", [A4, GROOT])
def test_from_the_record_the_same_bytes_are_made_again(sjabloon: str) -> None:
    papier = vastgesteld(9, sjabloon=sjabloon)
    maker = PdfPapiermaker()
    gelezen, kenmerk = lees_verslag(schrijf_verslag(papier, sjabloon))
    assert maker.volgens(gelezen, kenmerk) == maker.maak(papier)


def test_the_record_names_the_layout_and_the_letters() -> None:
    verslag = lees_geheel(VERSLAG)
    assert verslag.kenmerk == A4
    assert verslag.letters == font_digests()
    assert verslag.eigen_letters


def test_a_record_of_other_letters_is_read_and_known_as_such() -> None:
    def andere(record: dict[str, Any]) -> None:
        record["werkplek"]["letters"]["NotoSans-Regular"] = "0" * 64

    verslag = lees_geheel(anders(andere))
    assert verslag.papier == PAPIER
    assert not verslag.eigen_letters


def test_it_has_the_shape_of_an_open_badge_with_a_result_per_werkproces() -> None:
    record = json.loads(VERSLAG)
    assert record["@context"][0] == "https://www.w3.org/ns/credentials/v2"
    assert record["type"] == ["VerifiableCredential", "OpenBadgeCredential"]
    assert record["issuer"]["name"] == "Voorbeeldcollege"
    onderwerp = record["credentialSubject"]
    assert {"id", "type", "name", "description", "criteria"} <= onderwerp["achievement"].keys()
    codes = [uitkomst["alignment"][0]["targetCode"] for uitkomst in onderwerp["result"]]
    assert codes == [regel.code for regel in PAPIER.verklaring.regels]
    assert onderwerp["result"][0]["value"] == "2026-03-03, 2026-04-17"


def test_before_the_school_established_it_the_leerbedrijf_is_the_issuer() -> None:
    record = json.loads(schrijf_verslag(Papier(verklaring(1)), A4))
    assert record["issuer"]["name"] == "Groenwerk De Verzonnen Tuin"


def test_it_holds_no_number_of_a_person() -> None:
    for woord in (b"bsn", b"BSN", b"burgerservice", b"onderwijsnummer", b"email", b"telefoon"):
        assert woord not in VERSLAG


VERVALST: dict[str, bytes] = {
    "nothing": b"",
    "no JSON": b"{",
    "not UTF-8": VERSLAG[:-1] + b"\xff}",
    "another shape": b"[]",
    "null": b"null",
    "a space": VERSLAG.replace(b'":', b'": ', 1),
    "a line at the end": VERSLAG + b"\n",
    "a mark at the start": b"\xef\xbb\xbf" + VERSLAG,
    "keys in another order": json.dumps(json.loads(VERSLAG), ensure_ascii=False).encode(),
    "a letter written as a code": VERSLAG.replace(b"Voorbeeld", b"\\u0056oorbeeld", 1),
    "the same key twice": VERSLAG.replace(b'"niveau":1', b'"niveau":1,"niveau":1'),
    "deep": b'{"werkplek":' * 20_000 + b"1" + b"}" * 20_000,
    "a huge number": VERSLAG.replace(b'"niveau":1', b'"niveau":' + b"9" * 5_000),
    "a number with a point": VERSLAG.replace(b'"niveau":1', b'"niveau":1.0'),
    "true for one": VERSLAG.replace(b'"niveau":1', b'"niveau":true'),
    "one for true": VERSLAG.replace(b'"titel_bevestigd":true', b'"titel_bevestigd":1'),
    "a day that is none": VERSLAG.replace(b'"op":"2026-07-14"', b'"op":"2026-02-30"'),
    "a day written otherwise": VERSLAG.replace(b'"op":"2026-07-14"', b'"op":"20260714"'),
    "an unknown form": VERSLAG.replace(b'"vorm":"digitaal"', b'"vorm":"stempel"'),
    "half a character": VERSLAG.replace(b"Verzonnen", b"\\ud800", 1),
    "too large": VERSLAG + b" " * MAX_BYTES,
    "an unknown key": anders(lambda r: r.update(extra=1)),
    "an unknown key inside": anders(lambda r: r["werkplek"]["papier"].update(extra=1)),
    "a key gone": anders(lambda r: r.pop("issuer")),
    "a field gone": anders(lambda r: r["werkplek"]["papier"]["verklaring"].pop("nummer")),
    "two stories": anders(lambda r: r["credentialSubject"]["result"].pop()),
    "another name outside": anders(
        lambda r: r["credentialSubject"]["identifier"][0].update(identityHash="Iemand Anders")
    ),
    "a later version": anders(lambda r: r["werkplek"].update(v=2)),
    "a digest that is none": anders(lambda r: r["werkplek"]["letters"].update({"A": "x" * 64})),
    "letters that are no list": anders(lambda r: r["werkplek"].update(letters=["a"])),
    "a kenmerk that is no text": anders(lambda r: r["werkplek"].update(kenmerk=None)),
    "rules that are no list": anders(
        lambda r: r["werkplek"]["papier"]["verklaring"].update(regels={})
    ),
}


@pytest.mark.parametrize("inhoud", VERVALST.values(), ids=VERVALST)
def test_whatever_this_program_does_not_write_it_does_not_read(inhoud: bytes) -> None:
    assert inhoud != VERSLAG
    with pytest.raises(VerslagOnleesbaar):
        lees_verslag(inhoud)


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_in_the_same_way(inhoud: bytes) -> None:
    with pytest.raises(VerslagOnleesbaar):
        lees_verslag(inhoud)


@given(st.data())
def test_a_flipped_bit_is_another_paper_or_none(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(VERSLAG) - 1))
    gewijzigd = bytearray(VERSLAG)
    gewijzigd[at] ^= 1 << data.draw(st.integers(0, 7))
    try:
        gelezen = lees_geheel(bytes(gewijzigd))
    except VerslagOnleesbaar:
        return
    assert gelezen != lees_geheel(VERSLAG)


def test_the_longest_paper_stays_far_below_the_limit() -> None:
    lang = tuple(regel(nummer, toelichting="ệ" * 600, titel="ệ" * 200) for nummer in range(40))
    assert 4 * len(schrijf_verslag(vastgesteld(40, regels=lang), A4)) < MAX_BYTES
