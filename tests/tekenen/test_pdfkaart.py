"""A key on a card (SoftHSM stands in for one): it signs, and a card that is gone signs nothing."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pkcs11
import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, load_der_public_key
from pkcs11 import Attribute, ObjectClass

from tests.fakes.pki import NU, Pki
from tests.fakes.softhsm import KAART, NAAM, PIN, SOFTHSM, Doos, alleen_met_softhsm, lege_kaart
from tests.tekenen.conftest import KRABBEL
from tests.tekenen.keuring import oordeel, tekens
from werkplek.application.verklaringfouten import SleutelWeg
from werkplek.device.pdfkaart import KaartSleutel, open_kaart
from werkplek.documents.tekenen.ondertekenaar import klopt
from werkplek.documents.tekenen.tekenaar import PadesTekenaar
from werkplek.domain.vaststelling import Handtekeningrol
from werkplek.protocol.certificaatvraag import lees_csr, maak_csr

pytestmark = alleen_met_softhsm


@pytest.fixture
def doos(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Doos:
    """A card without a key."""
    return lege_kaart(tmp_path, monkeypatch)


@pytest.fixture
def sleutel(doos: Doos, pki: Pki) -> KaartSleutel:
    """A key made in the card, with a certificate of the school."""
    der = certificaat_voor(pki, doos.maak_sleutel())
    with pkcs11.lib(SOFTHSM).get_token(token_label=KAART).open(rw=True, user_pin=PIN) as sessie:
        sessie.create_object(
            {
                Attribute.CLASS: ObjectClass.CERTIFICATE,
                Attribute.CERTIFICATE_TYPE: pkcs11.CertificateType.X_509,
                Attribute.TOKEN: True,
                Attribute.LABEL: NAAM,
                Attribute.ID: b"\1",
                Attribute.SUBJECT: pki.praktijkopleider.certificaat.subject.public_bytes(),
                Attribute.VALUE: der,
            }
        )
    return open_kaart(SOFTHSM, KAART, NAAM, PIN, (pki.uitgever.der, pki.wortel.der))


def certificaat_voor(pki: Pki, publiek: bytes) -> bytes:
    """The certificate of the praktijkopleider, for the key in the card."""
    oud = pki.praktijkopleider.certificaat
    bouw = x509.CertificateBuilder(
        oud.issuer,
        oud.subject,
        load_der_public_key(publiek),  # type: ignore[arg-type] # it is one that may be certified
        oud.serial_number,
        oud.not_valid_before_utc,
        oud.not_valid_after_utc,
        [een for een in oud.extensions if een.oid != x509.SubjectKeyIdentifier.oid],
    )
    return bouw.sign(pki.uitgever.geheim, SHA256()).public_bytes(Encoding.DER)


def waarom(sleutel: KaartSleutel) -> str:
    """How it fails to sign."""
    with pytest.raises(SleutelWeg) as gevangen:
        sleutel.teken(b"boodschap")
    return gevangen.value.detail


def test_a_card_signs_as_any_key_does(sleutel: KaartSleutel, pki: Pki, blanco: bytes) -> None:
    rol = Handtekeningrol.PRAKTIJKOPLEIDER
    pdf = PadesTekenaar().teken(blanco, rol, sleutel, KRABBEL, NU)
    assert oordeel(pdf, pki) == {"praktijkopleider": True}
    assert tekens(pdf)["praktijkopleider"].signer_cert.dump() == sleutel.keten[0]
    assert PIN not in repr(sleutel)


def test_what_a_card_signs_is_the_whole_message(sleutel: KaartSleutel) -> None:
    boodschap = b"boodschap" * 1000
    handtekening = sleutel.teken(boodschap)
    assert klopt(sleutel.keten[0], handtekening, boodschap)
    assert not klopt(sleutel.keten[0], handtekening, hashlib.sha256(boodschap).digest())


def test_another_pin_signs_nothing(sleutel: KaartSleutel) -> None:
    assert waarom(replace(sleutel, pin="000000")) == "pin"
    assert waarom(replace(sleutel, pin="1")) == "pin"
    assert sleutel.teken(b"daarna gewoon")


def test_a_card_that_is_not_there_signs_nothing(sleutel: KaartSleutel) -> None:
    assert waarom(replace(sleutel, kaart="andere")) == "kaart"
    assert waarom(replace(sleutel, naam="andere")) == "kaart"
    assert waarom(replace(sleutel, bibliotheek="/nergens/kaart.so")) == "kaart"


def test_a_card_taken_out_before_it_signs_leaves_no_file(
    sleutel: KaartSleutel, doos: Doos, blanco: bytes
) -> None:
    doos.haal_weg()
    with pytest.raises(SleutelWeg, match="kaart"):
        PadesTekenaar().teken(blanco, Handtekeningrol.PRAKTIJKOPLEIDER, sleutel, KRABBEL, NU)


def test_a_card_taken_out_while_it_signs_gives_nothing(
    sleutel: KaartSleutel, doos: Doos, monkeypatch: pytest.MonkeyPatch
) -> None:
    echt = hashlib.sha256
    weg: list[bytes] = []

    def haalt_weg(boodschap: bytes) -> object:
        weg.append(boodschap)
        doos.haal_weg()
        return echt(boodschap)

    monkeypatch.setattr("werkplek.device.pdfkaart.hashlib.sha256", haalt_weg)
    assert waarom(sleutel) == "kaart"
    assert weg == [b"boodschap"]


def test_a_card_says_whose_certificate_it_holds(sleutel: KaartSleutel, pki: Pki) -> None:
    assert sleutel.past()
    assert not replace(sleutel, keten=(pki.praktijkopleider.der,)).past()
    assert not replace(sleutel, keten=()).past()
    assert not replace(sleutel, keten=(b"geen certificaat",)).past()


def test_an_rsa_key_of_a_card_asks_for_a_certificate_too(doos: Doos) -> None:
    doos.maak_rsa_sleutel()
    sleutel = KaartSleutel(SOFTHSM, KAART, NAAM, PIN, ())
    csr = maak_csr(sleutel.publiek, "dit apparaat", sleutel.teken)
    assert isinstance(lees_csr(csr, "dit apparaat"), RSAPublicKey)


def test_a_card_with_no_or_two_certificates_of_that_name_is_not_opened(
    sleutel: KaartSleutel,
) -> None:
    with pytest.raises(SleutelWeg, match="kaart"):
        open_kaart(sleutel.bibliotheek, KAART, "andere", PIN)
