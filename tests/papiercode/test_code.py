"""What a school states on paper is read back whole, and its QR stays large enough to read."""

import unicodedata
from dataclasses import replace
from datetime import date, timedelta

import cbor2
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from tests.papiercode.papieren import KID, SLEUTEL, SLEUTELS, SOM, claims, papier, regels
from werkplek.documents.papiercode.claims import claims_van
from werkplek.documents.papiercode.code import kid_van, lees_code, maak_code
from werkplek.documents.papiercode.fouten import CodePastNiet
from werkplek.documents.papiercode.qr import GROOTSTE_VERSIE, RAND, past_ruim, qr_matrix
from werkplek.domain.controle import ClaimRegel, Papierclaims
from werkplek.domain.personen import Persoonsgegevens
from werkplek.domain.vaststelling import Papier, Vorm
from werkplek.domain.verklaring import Ondertekenaar, VerklaringBedrijf

VAK_MM = 47
MODULE_MM = 0.5
LANGE_NAMEN = {
    "school": "Regionaal Opleidingencentrum Midden-Nederland",
    "deelnemer": Persoonsgegevens(
        "Alexandrina Maria Johanna",
        "van der Voorbeeld-Demonstratie",
        date(2004, 2, 29),
        "Hoogezand-Sappemeer",
    ),
    "bedrijf": VerklaringBedrijf(
        "Zorgcentrum De Verzonnen Linden aan de Vecht", "Nieuwegein", "", "100999999"
    ),
    "praktijkopleider": Ondertekenaar("Wilhelmina van den Verzonnenberg", "leermeester"),
}

TEKSTEN = st.text(st.characters(codec="utf-8"), max_size=40).map(
    lambda tekst: unicodedata.normalize("NFC", tekst)
)
DATUMS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
CODES = st.builds(
    "{}{}-K{}-W{}".format,
    st.sampled_from("BPDC"),
    st.integers(0, 99),
    st.integers(0, 99),
    st.integers(0, 99),
)


@st.composite
def lijnen(draw: st.DrawFn) -> ClaimRegel:
    dagen = draw(st.sets(DATUMS, max_size=9))
    return ClaimRegel(draw(CODES), tuple(sorted(dagen)))


CLAIMS = st.builds(
    Papierclaims,
    school=TEKSTEN,
    nummer=TEKSTEN,
    vorm=st.sampled_from(Vorm),
    voornamen=TEKSTEN,
    achternaam=TEKSTEN,
    geboortedatum=DATUMS,
    geboorteplaats=TEKSTEN,
    leerbedrijf=TEKSTEN,
    leerbedrijf_id=TEKSTEN | st.from_regex(r"\d{1,12}", fullmatch=True),
    praktijkopleider=TEKSTEN,
    begin=DATUMS,
    eind=DATUMS | st.none(),
    crebo=st.from_regex(r"\d{5}|[KC]\d{4}", fullmatch=True),
    niveau=st.integers(0, 4),
    vastgesteld_op=DATUMS,
    regels=st.lists(lijnen(), max_size=12).map(tuple),
    som=st.binary(min_size=32, max_size=32),
)


def code(waarde: Papierclaims) -> str:
    """As the school prints it."""
    return maak_code(waarde, KID, SLEUTEL.sign)


def module_mm(tekst: str) -> float:
    """How wide one module is in the box of the seal, the white included."""
    return VAK_MM / len(qr_matrix(tekst))


@given(CLAIMS)
def test_what_is_stated_is_read_back(waarde: Papierclaims) -> None:
    gelezen = lees_code(code(waarde), SLEUTELS)
    assert replace(gelezen, regels=()) == replace(waarde, regels=())
    kort = any(regel.ingekort for regel in gelezen.regels)
    for regel, heel in zip(gelezen.regels, waarde.regels, strict=True):
        assert regel.code == heel.code
        assert regel.ingekort == (kort and len(heel.dagen) > 2)
        assert regel.dagen == ((heel.dagen[0], heel.dagen[-1]) if regel.ingekort else heel.dagen)


@pytest.mark.parametrize("aantal", [1, 4, 8, 12, 20, 30, 40])
@pytest.mark.parametrize("vorm", list(Vorm))
def test_every_day_fits_where_names_are_of_ordinary_length(aantal: int, vorm: Vorm) -> None:
    waarde = claims_van(papier(aantal, vorm), SOM)
    tekst = code(waarde)
    assert module_mm(tekst) >= MODULE_MM
    assert lees_code(tekst, SLEUTELS) == waarde


def test_where_not_every_day_fits_the_first_and_last_of_each_line_stay() -> None:
    waarde = claims(40, **LANGE_NAMEN)
    tekst = code(waarde)
    gelezen = lees_code(tekst, SLEUTELS)
    assert module_mm(tekst) >= MODULE_MM
    assert any(regel.ingekort for regel in gelezen.regels)
    for regel, heel in zip(gelezen.regels, waarde.regels, strict=True):
        assert regel.dagen == ((heel.dagen[0], heel.dagen[-1]))
        assert regel.ingekort == (len(heel.dagen) > 2)


def test_names_that_are_longer_still_make_the_modules_smaller_and_drop_nothing() -> None:
    waarde = claims(40, school="".join(map(chr, range(0x100, 0x200))))
    tekst = code(waarde)
    assert module_mm(tekst) < MODULE_MM
    assert lees_code(tekst, SLEUTELS).school == waarde.school


def test_what_fits_no_qr_is_refused() -> None:
    with pytest.raises(CodePastNiet):
        qr_matrix(code(claims(1, school="".join(map(chr, range(0x100, 0x600))))))


def test_the_largest_version_keeps_modules_of_half_a_millimetre() -> None:
    assert VAK_MM / (17 + 4 * GROOTSTE_VERSIE + 2 * RAND) >= MODULE_MM
    assert VAK_MM / (17 + 4 * (GROOTSTE_VERSIE + 1) + 2 * RAND) < MODULE_MM
    assert past_ruim("0" * 734)
    assert not past_ruim("0" * 735)


def test_titles_come_from_the_catalogue_of_the_reader() -> None:
    waarde = claims(2)
    titels = {waarde.regels[0].code: "Bereidt voor"}
    gelezen = lees_code(code(waarde), SLEUTELS, titels)
    assert [regel.titel for regel in gelezen.regels] == ["Bereidt voor", ""]


def test_the_same_claims_give_the_same_text() -> None:
    assert code(claims()) == code(claims())


def test_a_paper_that_no_school_established_has_no_code() -> None:
    with pytest.raises(ValueError, match="no school"):
        claims_van(Papier(papier().verklaring), SOM)


def test_a_day_that_was_written_down_twice_is_printed_and_stated_once() -> None:
    dag = date(2026, 3, 3)
    (regel,) = regels(1)
    dubbel = replace(regel, gezien_op=(dag + timedelta(days=9), dag, dag))
    waarde = claims_van(papier(regels=(dubbel,)), SOM)
    assert waarde.regels[0].dagen == (dag, dag + timedelta(days=9))


def test_any_cose_reader_can_check_it() -> None:
    """RFC 9052 §4.4 and RFC 8949 by hand; no COSE library is needed to run the tests."""
    waarde = claims(3)
    tekst = code(waarde)
    bericht = cbor2.loads(_base45(tekst.removeprefix("WP1:")))
    assert bericht.tag == 18
    beschermd, onbeschermd, inhoud, handtekening = bericht.value
    assert cbor2.loads(beschermd) == {1: -8, 4: KID}
    assert not onbeschermd
    te_tekenen = cbor2.dumps(["Signature1", beschermd, b"", inhoud])
    Ed25519PublicKey.from_public_bytes(SLEUTELS[KID]).verify(handtekening, te_tekenen)
    kaart = cbor2.loads(inhoud)
    assert cbor2.dumps(dict(kaart), canonical=True) == inhoud
    assert list(kaart) == list(range(1, 18))
    assert kaart[1] == waarde.school
    assert kaart[6] == (waarde.geboortedatum - date(2000, 1, 1)).days
    assert kaart[17] == waarde.som
    assert kid_van(tekst) == KID


def _base45(tekst: str) -> bytes:
    """RFC 9285, by hand."""
    letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
    waarden = [letters.index(teken) for teken in tekst]
    uit = bytearray()
    for plek in range(0, len(waarden), 3):
        deel = waarden[plek : plek + 3]
        getal = sum(waarde * 45**macht for macht, waarde in enumerate(deel))
        uit += getal.to_bytes(len(deel) - 1)
    return bytes(uit)
