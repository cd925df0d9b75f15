import json
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.protocol.strategies import JSON
from tests.protocol.vectors import lees, voorbeeld
from werkplek.protocol.feit import GecodeerdFeit, Schakel, codeer, decodeer, maak_feit
from werkplek.protocol.fouten import InhoudPastNiet, NietCanoniek, ProtocolFout
from werkplek.protocol.kop import canoniek, lees_kop, sha256
from werkplek.protocol.zegel import Zegel, controleer

GOED = lees("waarneming_vastgelegd").gecodeerd
KOP: dict[str, Any] = json.loads(GOED.kop)


def als_json(waarde: object) -> bytes:
    """Canonical JSON by another writer than ours; half characters pass."""
    tekst = json.dumps(waarde, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return tekst.encode("utf-8", "surrogatepass")


def met(**velden: object) -> bytes:
    return als_json(KOP | velden)


def met_getal(getal: str) -> bytes:
    return GOED.kop.replace(b'"volgnr":41', f'"volgnr":{getal}'.encode())


ANDERS = {
    "a space": GOED.kop.replace(b",", b", ", 1),
    "a line at the end": GOED.kop + b"\n",
    "a byte order mark": b"\xef\xbb\xbf" + GOED.kop,
    "another order of keys": json.dumps(
        dict(reversed(KOP.items())), separators=(",", ":"), ensure_ascii=False
    ).encode(),
    "a field nobody knows": met(zz="extra"),
    "a field in a reference nobody knows": met(
        verwijst=[{"feit": "x", "relatie": "rust_op", "zz": 1}]
    ),
    "a field too few": als_json({naam: KOP[naam] for naam in KOP if naam != "kring"}),
    "a key twice": GOED.kop.replace(b'"v":1', b'"v":1,"v":1'),
    "an escape where none is needed": GOED.kop.replace(b'"zelf"', b'"\\u007aelf"'),
    "a float": met_getal("41.0"),
    "a float with an exponent": met_getal("4.1e1"),
    "a float too large": met_getal("1e999"),
    "not a number": met_getal("NaN"),
    "minus nothing": met_getal("-0"),
    "a zero in front": met_getal("041"),
    "nothing counted": met_getal("0"),
    "less than nothing": met_getal("-1"),
    "a number no reader keeps exactly": met_getal(str(2**53)),
    "a number of a hundred digits": met_getal("9" * 100),
    "a number of 10,000 digits": met_getal("9" * 10_000),
    "a number as text": met(volgnr="41"),
    "true for a number": met(volgnr=True),
    "null for text": met(auteur=None),
    "text that is not NFC": met(auteur="Zoe\u0308"),
    "a NUL": met(auteur="Zo\0e"),
    "a NUL behind a backslash": met(auteur="Zo\\\0e"),
    "half a character": met(auteur="\ud800"),
    "half a character, escaped": GOED.kop.replace(b'"zelf"', b'"\\ud800"'),
    "no UTF-8": GOED.kop.replace(b"zelf", b"ze\xfff"),
    "a cut": GOED.kop[:-1],
    "nothing": b"",
    "an array": b"[]",
    "deep nesting": b"[" * 100_000,
    "deep nesting in a field nobody knows": b'{"zz":' + b"[" * 100_000,
    "deep nesting in a reference": GOED.kop.replace(
        b'"relatie"', b'"zz":' + b"[" * 100_000 + b',"relatie"', 1
    ),
    "a circle nobody knows": met(kring="iedereen"),
    "a clock nobody knows": met(klok="atoom"),
    "a relation nobody knows": met(verwijst=[{"feit": "x", "relatie": "vindt_leuk"}]),
    "a newer header": met(v=2),
}


@pytest.mark.parametrize("naam", ANDERS)
def test_a_header_we_would_not_have_written_is_refused(naam: str) -> None:
    assert ANDERS[naam] != GOED.kop
    with pytest.raises(NietCanoniek):
        lees_kop(ANDERS[naam])


@pytest.mark.parametrize("getal", [1, 41, 2**53 - 1])
def test_a_number_that_every_reader_keeps_exactly_is_read(getal: int) -> None:
    assert lees_kop(met_getal(str(getal))).volgnr == getal


@pytest.mark.parametrize(
    "velden",
    [
        {"gezien_op": "20260301"},
        {"gezien_op": "2026-W09-7"},
        {"gezien_op": "2026-02-30"},
        {"gezien_op": "gisteren"},
        {"vastgelegd_op": "2026-03-02T08:15:30.250"},
        {"vastgelegd_op": "2026-03-02T08:15:30Z"},
        {"vastgelegd_op": "2026-03-02T08:15:30.250+00:00"},
        {"vastgelegd_op": "2026-03-02T09:15:30.250+01:00"},
        {"vastgelegd_op": "2026-03-02T08:15:30.250000Z"},
        {"vastgelegd_op": "2026-03-02 08:15:30.250Z"},
        {"vastgelegd_op": "0001-01-01T00:00:00.000+14:00"},
        {"soort": "dier_gezien"},
        {"soort_v": 2},
    ],
)
def test_a_day_a_moment_or_a_kind_in_another_spelling_is_refused(velden: dict[str, object]) -> None:
    with pytest.raises(NietCanoniek):
        decodeer(GecodeerdFeit(met(**velden), GOED.inhoud, GOED.zout))


def met_inhoud(inhoud: bytes) -> GecodeerdFeit:
    """The golden feit with another body that its header promises all the same."""
    return GecodeerdFeit(met(inhoud=sha256(GOED.zout, inhoud)), inhoud, GOED.zout)


@pytest.mark.parametrize(
    "inhoud",
    [
        GOED.inhoud.replace(b",", b" ,", 1),
        GOED.inhoud.replace(b'"stap"', b'"notitie":"andere notitie","stap"'),
        GOED.inhoud.replace(b'"stap"', b'"rugnummer":7,"stap"'),
        GOED.inhoud.replace(b'"zelfstandig"', b"7"),
        GOED.inhoud.replace("€".encode(), b"\xff"),
        GOED.inhoud.replace("€".encode(), b"\\u0000"),
        b'{"zz":' + b"[" * 4_000,
        b"",
        b"null",
    ],
)
def test_a_body_we_would_not_have_written_is_refused_also_when_it_was_promised(
    inhoud: bytes,
) -> None:
    """Two readers may never see two contents in the bytes of one seal."""
    assert inhoud != GOED.inhoud
    with pytest.raises(NietCanoniek):
        decodeer(met_inhoud(inhoud))


def test_an_erased_body_is_not_there_to_be_read() -> None:
    assert lees_kop(GOED.kop).id == voorbeeld("waarneming_vastgelegd").id
    with pytest.raises(InhoudPastNiet):
        decodeer(GecodeerdFeit(GOED.kop, b"", b""))


@pytest.mark.parametrize("tekst", ["\0", "a\\\0", "\\\\\0", "Zoe\u0308", "\ud800", "x\udfff"])
def test_text_that_no_reader_would_take_is_not_written(tekst: str) -> None:
    with pytest.raises(NietCanoniek):
        canoniek({"tekst": tekst})


@pytest.mark.parametrize("tekst", ["\\u0000", "\\\\u0000", "\n\u0308", "\t\u030c", '"', "\u2028"])
def test_text_that_only_looks_wrong_is_written(tekst: str) -> None:
    assert json.loads(canoniek({"tekst": tekst})) == {"tekst": tekst}


@given(st.text().map(lambda tekst: unicodedata.normalize("NFC", tekst)))
def test_every_text_in_nfc_without_nul_is_written(tekst: str) -> None:
    if "\0" not in tekst:
        assert json.loads(canoniek({"tekst": tekst})) == {"tekst": tekst}


def lees_alles(kop: bytes, inhoud: bytes, zout: bytes) -> None:
    """Every reader of the protocol on the same bytes: each accepts, or raises `ProtocolFout`."""
    for lezer in (
        lambda: lees_kop(kop),
        lambda: decodeer(GecodeerdFeit(kop, inhoud, zout)),
        lambda: maak_feit(lees_kop(kop), inhoud),
        lambda: controleer(Zegel(inhoud, zout), [kop]),
        lambda: controleer(lees("waarneming_vastgelegd").zegel, [kop]),
    ):
        try:
            lezer()
        except ProtocolFout:
            continue


@given(kop=st.binary(max_size=200), inhoud=st.binary(max_size=200), zout=st.binary(max_size=70))
def test_any_bytes_at_all_are_refused_with_a_protocolfout(
    kop: bytes, inhoud: bytes, zout: bytes
) -> None:
    lees_alles(kop, inhoud, zout)


@given(naam=st.sampled_from(sorted(KOP)), waarde=JSON)
def test_any_value_in_any_field_of_a_header_is_taken_or_refused(naam: str, waarde: object) -> None:
    lees_alles(met(**{naam: waarde}), GOED.inhoud, GOED.zout)


@given(JSON)
def test_any_json_for_a_body_is_taken_or_refused(waarde: object) -> None:
    gecodeerd = met_inhoud(als_json(waarde))
    lees_alles(gecodeerd.kop, gecodeerd.inhoud, gecodeerd.zout)


@given(
    st.dictionaries(
        st.sampled_from(["aantal", "eerste", "laatste", "sleutel", "v", "wortel"]), JSON
    )
)
def test_any_value_in_a_seal_is_taken_or_refused(velden: dict[str, object]) -> None:
    zegel = lees("waarneming_vastgelegd").zegel
    tekst = als_json(json.loads(zegel.tekst) | velden)
    lees_alles(GOED.kop, tekst, zegel.handtekening)


def test_what_we_write_we_read() -> None:
    gecodeerd = codeer(voorbeeld("waarneming_vastgelegd"), Schakel("apparaat"), GOED.zout)
    lees_alles(gecodeerd.kop, gecodeerd.inhoud, gecodeerd.zout)
    assert lees_kop(gecodeerd.kop).volgnr == 1
