"""The seal at a trust service (CSC v2): a digest goes out, a signature comes back, or nothing."""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed, decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from tests.fakes.pki import NU, SCHOOL, Houder, Pki, geef_uit, naam
from tests.tekenen.conftest import QR
from tests.tekenen.keuring import oordeel
from tests.tekenen.velletje import velletje
from werkplek.application.ports_verklaring import Bewijsmateriaal
from werkplek.application.verklaringfouten import SleutelWeg
from werkplek.documents.tekenen.csc import CscSleutel, open_csc
from werkplek.documents.tekenen.ondertekenaar import klopt
from werkplek.documents.tekenen.zegel import verzegel
from werkplek.domain.fouten import HandtekeningGeweigerd
from werkplek.domain.vaststelling import Vorm

HOUDER, PIN, SAD = "zegel-voorbeeldcollege", "9876", "eenmalig-123"
Bericht = Mapping[str, object]


@dataclass
class Cscdienst:
    """A service with one credential, as CSC API v2 §11 says it answers."""

    houder: Houder
    kaal: bool = False
    vreemd: dict[str, object] = field(default_factory=dict)
    gevraagd: list[tuple[str, Bericht]] = field(default_factory=list)
    open: set[str] = field(default_factory=set)

    def vraag(self, pad: str, bericht: Bericht) -> Bericht:
        self.gevraagd.append((pad, bericht))
        if bericht["credentialID"] != HOUDER:
            raise ValueError("invalid_request")
        if pad in self.vreemd:
            antwoord = self.vreemd[pad]
            if isinstance(antwoord, Exception):
                raise antwoord
            assert isinstance(antwoord, dict)
            return antwoord
        return {
            "credentials/info": self._info,
            "credentials/authorize": self._sta_toe,
            "signatures/signHash": self._teken,
        }[pad](bericht)

    def _info(self, _: Bericht) -> Bericht:
        keten = [b64encode(der).decode() for der in self.houder.sleutel.keten]
        return {"cert": {"status": "valid", "certificates": keten}, "key": {"status": "enabled"}}

    def _sta_toe(self, bericht: Bericht) -> Bericht:
        assert bericht["numSignatures"] == 1
        if bericht.get("authData") != [{"id": "PIN", "value": PIN}]:
            raise ValueError("invalid_pin")
        self.open.add(SAD)
        return {"SAD": SAD, "expiresIn": 300}

    def _teken(self, bericht: Bericht) -> Bericht:
        sad, hashes = bericht["SAD"], bericht["hashes"]
        assert isinstance(sad, str)
        assert isinstance(hashes, list)
        self.open.remove(sad)  # good for one signature
        (som,) = (b64decode(een) for een in hashes)
        return {"signatures": [b64encode(self._onder(som, bericht)).decode()]}

    def _onder(self, som: bytes, bericht: Bericht) -> bytes:
        geheim = self.houder.geheim
        if isinstance(geheim, rsa.RSAPrivateKey):
            assert bericht["signAlgo"] == "1.2.840.113549.1.1.11"
            return geheim.sign(som, PKCS1v15(), Prehashed(SHA256()))
        assert bericht["signAlgo"] == "1.2.840.10045.4.3.2"
        der = geheim.sign(som, ec.ECDSA(Prehashed(SHA256())))
        if not self.kaal:
            return der
        return b"".join(getal.to_bytes(32, "big") for getal in decode_dss_signature(der))


def verzegel_met(pki: Pki, sleutel: CscSleutel, bewijs: Bewijsmateriaal | None = None) -> bytes:
    """A form by pen, sealed at the service."""
    return verzegel(
        velletje(Vorm.PEN),
        sleutel,
        QR,
        bewijs=bewijs or pki.bewijs(),
        tijdstempelaar=pki.tijdstempelaar(),
        nu=NU,
    )


@pytest.mark.parametrize("kaal", [False, True])
def test_a_service_seals_and_sees_only_a_digest(pki: Pki, *, kaal: bool) -> None:
    dienst = Cscdienst(pki.zegel, kaal=kaal)
    pdf = verzegel_met(pki, open_csc(dienst, HOUDER, PIN))
    assert oordeel(pdf, pki) == {"school": True, "tijdstempel-1": True}
    paden = [pad for pad, _ in dienst.gevraagd]
    assert paden == ["credentials/info", "credentials/authorize", "signatures/signHash"]
    (_, mag), (_, teken) = dienst.gevraagd[1:]
    assert mag["hashes"] == teken["hashes"]
    assert len(b64decode(mag["hashes"][0])) == 32  # type: ignore[index]
    assert not dienst.open


def test_an_rsa_key_seals_too(pki: Pki) -> None:
    geheim = rsa.generate_private_key(65537, 3072)
    wie = geef_uit(naam("Zegel", SCHOOL), pki.uitgever, geheim=geheim)
    bewijs = pki.bewijs()
    erbij = Bewijsmateriaal(bewijs.certificaten, (*bewijs.ocsps, pki.antwoord(wie)), bewijs.crls)
    pdf = verzegel_met(pki, open_csc(Cscdienst(wie), HOUDER, PIN), erbij)
    assert b"/school" in pdf or b"(school)" in pdf
    boodschap = b"boodschap"
    assert klopt(wie.der, wie.sleutel.teken(boodschap), boodschap)


@pytest.mark.parametrize(
    ("pad", "antwoord"),
    [
        ("credentials/info", {}),
        ("credentials/info", {"cert": []}),
        ("credentials/info", {"cert": {"certificates": []}}),
        ("credentials/info", {"cert": {"certificates": ["%%%"]}}),
        ("credentials/info", {"cert": {"certificates": ["AAAA"]}}),
        ("credentials/info", {"cert": {"certificates": [7]}}),
        ("credentials/info", ConnectionResetError()),
        ("credentials/authorize", {}),
        ("credentials/authorize", {"SAD": 7}),
        ("credentials/authorize", TimeoutError()),
        ("signatures/signHash", {"signatures": []}),
        ("signatures/signHash", {"signatures": "AAAA"}),
        ("signatures/signHash", {"signatures": [None]}),
        ("signatures/signHash", OSError()),
        ("signatures/signHash", ValueError("geen JSON")),
    ],
)
def test_a_service_that_is_away_or_odd_leaves_no_file(pki: Pki, pad: str, antwoord: object) -> None:
    dienst = Cscdienst(pki.zegel, vreemd={pad: antwoord})
    with pytest.raises(SleutelWeg, match="dienst"):
        verzegel_met(pki, open_csc(dienst, HOUDER, PIN))


def test_a_service_that_signs_something_else_is_found_out(pki: Pki) -> None:
    anders = b64encode(pki.zegel.sleutel.teken(b"iets anders")).decode()
    dienst = Cscdienst(pki.zegel, vreemd={"signatures/signHash": {"signatures": [anders]}})
    with pytest.raises(HandtekeningGeweigerd, match="certificaat"):
        verzegel_met(pki, open_csc(dienst, HOUDER, PIN))


def test_another_pin_or_credential_is_refused(pki: Pki) -> None:
    with pytest.raises(SleutelWeg, match="dienst"):
        verzegel_met(pki, open_csc(Cscdienst(pki.zegel), HOUDER, "0000"))
    with pytest.raises(SleutelWeg, match="dienst"):
        open_csc(Cscdienst(pki.zegel), "andere", PIN)
    assert PIN not in repr(open_csc(Cscdienst(pki.zegel), HOUDER, PIN))
