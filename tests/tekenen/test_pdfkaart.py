"""A key on a card (SoftHSM stands in for one): it signs, and a card that is gone signs nothing."""

import hashlib
import os
import shutil
import subprocess
from dataclasses import dataclass, replace
from pathlib import Path

import pkcs11
import pytest
from cryptography import x509
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, load_der_public_key
from pkcs11 import Attribute, KeyType, ObjectClass
from pkcs11.util.ec import encode_ec_public_key, encode_named_curve_parameters

from tests.fakes.pki import NU, Pki
from tests.tekenen.conftest import KRABBEL
from tests.tekenen.keuring import oordeel, tekens
from werkplek.application.verklaringfouten import SleutelWeg
from werkplek.device.pdfkaart import KaartSleutel, open_kaart
from werkplek.documents.tekenen.ondertekenaar import klopt
from werkplek.documents.tekenen.tekenaar import PadesTekenaar
from werkplek.domain.vaststelling import Handtekeningrol

SOFTHSM = next(
    (
        str(plek)
        for map_ in ("/usr/lib/softhsm", "/usr/lib/x86_64-linux-gnu/softhsm", "/usr/lib64/pkcs11")
        if (plek := Path(map_, "libsofthsm2.so")).exists()
    ),
    "",
)
pytestmark = pytest.mark.skipif(
    not (SOFTHSM and shutil.which("softhsm2-util")), reason="softhsm2 is not installed"
)
KAART, NAAM, PIN = "opleider", "tekenen", "135790"


@dataclass(frozen=True)
class Doos:
    """The folder in which SoftHSM keeps its cards."""

    map: Path

    def haal_weg(self) -> None:
        """Take the card out."""
        shutil.rmtree(self.map / "tokens")


@pytest.fixture
def doos(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Doos:
    """A card without a key."""
    (tmp_path / "tokens").mkdir()
    inrichting = tmp_path / "softhsm2.conf"
    inrichting.write_text(f"directories.tokendir = {tmp_path / 'tokens'}\n", encoding="utf-8")
    monkeypatch.setenv("SOFTHSM2_CONF", str(inrichting))
    opdracht = ["softhsm2-util", "--init-token", "--free", "--label", KAART]
    subprocess.run(
        [*opdracht, "--pin", PIN, "--so-pin", "24680135"],
        check=True,
        capture_output=True,
        env={**os.environ, "SOFTHSM2_CONF": str(inrichting)},
    )
    return Doos(tmp_path)


@pytest.fixture
def sleutel(doos: Doos, pki: Pki) -> KaartSleutel:
    """A key made in the card, with a certificate of the school."""
    bibliotheek = pkcs11.lib(SOFTHSM)
    bibliotheek.reinitialize()
    with bibliotheek.get_token(token_label=KAART).open(rw=True, user_pin=PIN) as sessie:
        kromme = {Attribute.EC_PARAMS: encode_named_curve_parameters("secp256r1")}
        maten = sessie.create_domain_parameters(KeyType.EC, kromme, local=True)
        publiek, _ = maten.generate_keypair(store=True, label=NAAM, id=b"\1")
        der = certificaat_voor(pki, encode_ec_public_key(publiek))
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


def test_a_card_with_no_or_two_certificates_of_that_name_is_not_opened(
    sleutel: KaartSleutel,
) -> None:
    with pytest.raises(SleutelWeg, match="kaart"):
        open_kaart(sleutel.bibliotheek, KAART, "andere", PIN)
