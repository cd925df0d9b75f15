"""The keys of a school, with the root at hand, and devices that ask for theirs."""

from dataclasses import dataclass, field
from datetime import datetime

import sqlalchemy as sa
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from tests.fakes.apparaat import Antwoord, Apparaat
from tests.fakes.dienstlijn import Hub
from werkplek.hub.geheim import Geheim, lees_geheim
from werkplek.hub.intrekken import trek_in
from werkplek.hub.waarmerk.ondertekenaars import Woord, keur_goed
from werkplek.hub.waarmerk.openen import Waarmerk, open_waarmerk
from werkplek.hub.waarmerk.proef import met_wortel
from werkplek.hub.waarmerk.uitgeven import Uitgever, als_der
from werkplek.hub.waarmerk.zitting import Zitting, open_zitting
from werkplek.protocol.certificaatvraag import CertificaatAntwoord, Certificaatvraag, maak_csr
from werkplek.protocol.naam import naam_in
from werkplek.protocol.verzoek import sleutelnaam

BO = "Bo Verzonnen"
"""How the school calls who records on a device of `tests.fakes.schoolhub`."""


@dataclass(frozen=True, slots=True)
class Sleutel:
    """A key on a device, that signs what it is asked."""

    privaat: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )

    @property
    def publiek(self) -> bytes:
        """SubjectPublicKeyInfo."""
        return self.privaat.public_key().public_bytes(
            serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        )

    def teken(self, boodschap: bytes) -> bytes:
        """Sign as `PdfSleutel.teken` does."""
        return self.privaat.sign(boodschap, ec.ECDSA(hashes.SHA256()))

    def csr(self, een: Apparaat) -> bytes:
        """What this device asks with."""
        return maak_csr(self.publiek, sleutelnaam(een.school_id, een.id), self.teken)


@dataclass(slots=True)
class Sleutelkamer:
    """A hub whose school has keys; `wortel` would lie in a safe."""

    hub: Hub
    wortel: Uitgever = field(init=False)

    def __post_init__(self) -> None:
        with self.hub.hub.database.beheer() as verbinding:
            _, self.wortel = met_wortel(verbinding, self.geheim, self.school, self.hub.klok())

    @property
    def geheim(self) -> Geheim:
        """Of the hub."""
        return lees_geheim(self.hub.map / "geheim")

    @property
    def school(self) -> int:
        """Its number."""
        return self.hub.hub.school.nr

    @property
    def nu(self) -> datetime:
        """The clock of the hub."""
        return self.hub.klok()

    @property
    def wortel_der(self) -> bytes:
        """The certificate of the root, as who met it first keeps it."""
        return als_der(self.wortel.certificaat)

    def open(self, verbinding: sa.Connection) -> Waarmerk:
        """What the school signs with."""
        return open_waarmerk(verbinding, self.geheim, self.school, self.nu)

    def zitting(self, verbinding: sa.Connection) -> Zitting:
        """Sit down with the root."""
        return open_zitting(verbinding, self.geheim, self.wortel, self.school, self.nu)

    def keur_goed(self, een: Apparaat, naam: str = BO) -> None:
        """The coordinator approves who records on this device."""
        with self.hub.hub.database.beheer() as verbinding:
            woord = Woord("coordinator", self.nu)
            keur_goed(verbinding, self.school, een.auteur, woord, naam=naam)

    def trek_in(self, verbinding: sa.Connection, een: Apparaat) -> None:
        """The device was stolen."""
        trek_in(verbinding, self.school, een.id, "gestolen", door="proef", nu=self.nu)

    def vraag(self, een: Apparaat, sleutel: Sleutel, **anders: object) -> Antwoord:
        """A device asks for a certificate of who records there."""
        velden: dict[str, object] = {
            "rol": "praktijkopleider",
            "csr": sleutel.csr(een),
            "persoon": naam_in(een.auteur),
            "naam": BO,
        }
        vraag = Certificaatvraag(**{**velden, **anders})  # type: ignore[arg-type]
        return een.vraag(self.hub.lijn, "certificaat", vraag)

    def certificaat(self, een: Apparaat, sleutel: Sleutel) -> x509.Certificate:
        """The same, and it gets one."""
        antwoord = self.vraag(een, sleutel).als(CertificaatAntwoord)
        return x509.load_der_x509_certificate(antwoord.keten[0])
