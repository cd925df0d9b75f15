"""Papers, keys and checks that are nothing but what they say: for stories about who may do what."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from werkplek.application.ports_verklaring import PdfSleutel, Streek
from werkplek.application.verklaringfouten import SjabloonOnbekend, SleutelWeg
from werkplek.domain.controle import Controleverslag, Drager, Uitslag
from werkplek.domain.vaststelling import Handtekeningrol, Papier
from werkplek.protocol.kop import canoniek

SJABLOON = "proef/1"
GEEN_CODE = Controleverslag(Drager.BEELD, Uitslag.ONZEKER)
STREEK = Streek(lijnen=(((0.1, 0.2), (0.8, 0.7)),))


@dataclass(slots=True)
class FakePdfSleutel:
    """Fulfils `PdfSleutel`; `weg` is why it cannot be reached now."""

    keten: tuple[bytes, ...] = (b"eigen", b"uitgever", b"wortel")
    weg: str = ""
    _privaat: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1()), repr=False
    )

    @property
    def publiek(self) -> bytes:
        return self._privaat.public_key().public_bytes(
            serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        )

    def teken(self, boodschap: bytes) -> bytes:
        if self.weg:
            raise SleutelWeg(self.weg)
        return self._privaat.sign(boodschap, ec.ECDSA(hashes.SHA256()))


@dataclass(slots=True)
class FakePapiermaker:
    """Fulfils `Papiermaker`: a paper that is what it says, in a layout that is known here."""

    gemaakt: list[Papier] = field(default_factory=list)
    anders: bytes = b""
    """What another version of the layout would add."""

    def maak(self, papier: Papier) -> bytes:
        vast = papier.vaststelling
        if vast is not None and vast.sjabloon != SJABLOON:
            raise SjabloonOnbekend(vast.sjabloon)
        self.gemaakt.append(papier)
        return b"%PDF-" + canoniek(papier) + self.anders


@dataclass(slots=True)
class FakeTekenaar:
    """Fulfils `Tekenaar`: adds a line that says who signed."""

    getekend: list[tuple[Handtekeningrol, Streek]] = field(default_factory=list)

    def teken(
        self, pdf: bytes, rol: Handtekeningrol, sleutel: PdfSleutel, streek: Streek, nu: datetime
    ) -> bytes:
        assert nu.tzinfo is UTC
        sleutel.teken(pdf)
        self.getekend.append((rol, streek))
        return pdf + f"\n{rol} {nu.isoformat()}".encode()


@dataclass(slots=True)
class FakeControleur:
    """Fulfils `Controleur` with the answer it was given; remembers what it looked at."""

    verslag: Controleverslag = GEEN_CODE
    gezien: list[bytes] = field(default_factory=list)

    def controleer(self, inhoud: bytes) -> Controleverslag:
        self.gezien.append(inhoud)
        return self.verslag
