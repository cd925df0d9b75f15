"""A school, its keys, and papers of both forms that it sealed; made once for a whole run."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cache

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.documents.voorbeeld import vastgesteld
from tests.fakes.pki import NU, TOT, VAN, Houder, Pki, geef_uit, maak_pki, naam
from werkplek.application.ports_verklaring import Bewijsmateriaal, Streek
from werkplek.documents.controle.bestand import REGELS, Regel
from werkplek.documents.controle.controleur import StrengeControleur
from werkplek.documents.controle.vertrouwen import (
    Geldigheid,
    Papiersleutel,
    Schoolvertrouwen,
    Vertrouwen,
)
from werkplek.documents.papiercode.claims import claims_van
from werkplek.documents.papiercode.code import maak_code
from werkplek.documents.papiermaker import PdfPapiermaker
from werkplek.documents.tekenen.stand import gedekte_som
from werkplek.documents.tekenen.tekenaar import PadesTekenaar
from werkplek.documents.tekenen.zegel import neem_op, verzegel
from werkplek.domain.controle import Controleverslag
from werkplek.domain.vaststelling import Handtekeningrol, Papier, Vorm

SCHOOL = "Voorbeeldcollege"
LIJST_VAN = date(2026, 11, 19)
KRABBEL = Streek(lijnen=(((0.1, 0.2), (0.5, 0.9), (0.9, 0.3)),))
GETYPT = Streek(naam="Sanne Elif Voorbeeld")
GELDIG = Geldigheid(VAN, TOT)


@dataclass(frozen=True)
class Wereld:
    """The school as its hub has it; `ontvangen` is when the file of the people came in."""

    pki: Pki
    papiersleutel: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    ontvangen: datetime = NU
    bijschaven: Callable[[Bewijsmateriaal], Bewijsmateriaal] = lambda bewijs: bewijs

    @property
    def kid(self) -> bytes:
        return hashlib.sha256(self.publiek).digest()[:8]

    @property
    def publiek(self) -> bytes:
        return self.papiersleutel.public_key().public_bytes_raw()

    @property
    def school(self) -> Schoolvertrouwen:
        return Schoolvertrouwen(
            naam=SCHOOL,
            wortel=self.pki.wortel.der,
            uitgevers=(self.pki.uitgever.der,),
            zegels={self.pki.zegel.der: GELDIG},
            tijdstempels=(self.pki.tsa.der,),
            papier={self.kid: Papiersleutel(self.publiek, GELDIG)},
            lijst_van=LIJST_VAN,
        )

    def bewijs(self, nu: datetime) -> Bewijsmateriaal:
        return self.bijschaven(self.pki.bewijs(nu))

    def qr(self, papier: Papier, som: bytes) -> str:
        return maak_code(claims_van(papier, som), self.kid, self.papiersleutel.sign)

    def teken(self, pdf: bytes, rol: Handtekeningrol, houder: Houder, streek: Streek) -> bytes:
        """A person signs, without a network, the day before it is received."""
        return PadesTekenaar().teken(
            pdf, rol, houder.sleutel, streek, self.ontvangen - timedelta(days=1)
        )

    def getekend(self, papier: Papier) -> bytes:
        """Signed by both people."""
        open_ = papier_pdf(papier)
        eerst = self.teken(
            open_, Handtekeningrol.PRAKTIJKOPLEIDER, self.pki.praktijkopleider, KRABBEL
        )
        return self.teken(eerst, Handtekeningrol.DEELNEMER, self.pki.deelnemer, GETYPT)

    def opgenomen(self, papier: Papier) -> bytes:
        """Received by the hub."""
        nu = self.ontvangen
        return neem_op(self.getekend(papier), self.bewijs(nu), self.pki.tijdstempelaar(nu), nu)

    def te_verzegelen(self, papier: Papier) -> tuple[bytes, bytes]:
        """The file as it waits for its seal, and the sum that goes in the QR."""
        assert papier.vaststelling is not None
        if papier.vaststelling.vorm is Vorm.PEN:
            pdf = papier_pdf(papier)
            return pdf, hashlib.sha256(pdf).digest()
        pdf = self.opgenomen(papier)
        return pdf, gedekte_som(pdf, Handtekeningrol.DEELNEMER)

    def verzegel(
        self, papier: Papier, *, qr: str | None = None, zegel: Houder | None = None
    ) -> bytes:
        """The sealed file."""
        pdf, som = self.te_verzegelen(papier)
        return self.zegel_op(pdf, qr or self.qr(papier, som), zegel)

    def zegel_op(self, pdf: bytes, qr: str, zegel: Houder | None = None) -> bytes:
        """The seal on these bytes, whatever they are."""
        nu = self.ontvangen + timedelta(seconds=30)
        return verzegel(
            pdf,
            (zegel or self.pki.zegel).sleutel,
            qr,
            bewijs=self.bewijs(nu),
            tijdstempelaar=self.pki.tijdstempelaar(nu),
            nu=nu,
        )


@cache
def wereld() -> Wereld:
    """The school of all tests here; its people are called as the papers print them."""
    pki = maak_pki(SCHOOL)
    papier = vastgesteld(1)
    deelnemer = papier.verklaring.deelnemer
    return Wereld(
        replace(
            pki,
            praktijkopleider=geef_uit(
                naam(papier.verklaring.praktijkopleider.naam, "De Verzonnen Tuin"), pki.uitgever
            ),
            deelnemer=geef_uit(naam(f"{deelnemer.voornamen} {deelnemer.achternaam}"), pki.uitgever),
        )
    )


@cache
def papier_pdf(papier: Papier) -> bytes:
    """The bytes before any signature."""
    return PdfPapiermaker().maak(papier)


@cache
def verzegeld(vorm: Vorm, aantal: int = 3) -> bytes:
    """An honest file."""
    return wereld().verzegel(vastgesteld(aantal, vorm))


def controleur(
    vertrouwen: Vertrouwen | None = None,
    nu: datetime = NU + timedelta(days=1),
    regels: tuple[Regel, ...] = REGELS,
) -> StrengeControleur:
    """The strict check as of a day after the sealing."""
    return StrengeControleur(
        vertrouwen or Vertrouwen((wereld().school,)), PdfPapiermaker(), lambda: nu, regels
    )


def controleer(inhoud: bytes, nu: datetime = NU + timedelta(days=1)) -> Controleverslag:
    """What the check says a day after."""
    return controleur(nu=nu).controleer(inhoud)


def codes(verslag: Controleverslag) -> set[str]:
    """The codes of its findings."""
    return {bevinding.code for bevinding in verslag.bevindingen}
