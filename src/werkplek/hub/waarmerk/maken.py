"""Make a key of each kind for a school, with its certificate, and keep it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import sqlalchemy as sa
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from werkplek.hub.geheim import Geheim
from werkplek.hub.waarmerk.bos import (
    OCSP,
    TSA,
    UITGEVER,
    ZEGEL,
    Schoolnaam,
    bewaar_certificaat,
    bewaar_papiersleutel,
    kid_van_certificaat,
)
from werkplek.hub.waarmerk.uitgeven import (
    ANTWOORDER,
    DUUR_PAPIER,
    DUUR_ZEGEL,
    EERDER,
    Adressen,
    Soort,
    Uitgever,
    geef_uit,
    maak_naam,
    nieuwe_sleutel,
    tekenaar_soort,
    tsa_soort,
    uitgever_soort,
)

_NAMEN: Final[Mapping[str, str]] = {
    UITGEVER: "Uitgever",
    ZEGEL: "Zegel",
    OCSP: "Navraag",
    TSA: "Tijdstempels",
}


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes keys of a school; `adres` is where others reach its hub, if they can."""

    verbinding: sa.Connection
    geheim: Geheim
    school: Schoolnaam
    adres: str
    nu: datetime

    def maak_uitgever(self, wortel: Uitgever) -> Uitgever:
        """A CA of the school."""
        return self.maak(UITGEVER, wortel)

    def maak(self, soort: str, door: Uitgever) -> Uitgever:
        """A key of this kind by this issuer."""
        sleutel = nieuwe_sleutel()
        naam = maak_naam(f"{_NAMEN[soort]} {self.school.naam}", organisatie=self.school.naam)
        vorm = _vorm(soort, adressen_van(self.school.id, self.adres, door.certificaat))
        certificaat = geef_uit(door, naam, sleutel.public_key(), vorm, self.nu)
        bewaar_certificaat(
            self.verbinding,
            self.geheim,
            self.school.nr,
            soort,
            certificaat=certificaat,
            sleutel=sleutel,
            adres=self.adres if soort == UITGEVER else "",
        )
        return Uitgever(certificaat, sleutel)

    def maak_papiersleutel(self) -> None:
        """A key for QRs and for the list of what was taken back."""
        tijden = (self.nu - EERDER, self.nu + DUUR_PAPIER)
        nieuw = Ed25519PrivateKey.generate()
        bewaar_papiersleutel(self.verbinding, self.geheim, self.school.nr, nieuw, tijden)


def adressen_van(school: str, adres: str, door: x509.Certificate) -> Adressen:
    """Where to ask about what this CA issued."""
    if not adres:
        return Adressen()
    kid = kid_van_certificaat(door).hex()
    return Adressen(ocsp=f"{adres}/ocsp/{school}", crl=f"{adres}/crl/{school}/{kid}")


def _vorm(soort: str, adressen: Adressen) -> Soort:
    # Of what the root issued there is a list alone: the root is not there to answer.
    lijst = Adressen(crl=adressen.crl)
    vormen = {
        UITGEVER: uitgever_soort(lijst),
        TSA: tsa_soort(lijst),
        ZEGEL: tekenaar_soort(DUUR_ZEGEL, adressen),
        OCSP: ANTWOORDER,
    }
    return vormen[soort]
