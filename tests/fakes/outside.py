"""What stands in for the outside of a use case: time, ids, key and paper, all open to look into."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from werkplek.application.ports import TekenOntbreekt
from werkplek.application.ports_dossier import Dossier
from werkplek.application.ports_gesprek import Gespreksverslag
from werkplek.application.ports_wissen import Wisbewijs
from werkplek.domain.verklaring import Verklaring
from werkplek.protocol.kop import canoniek

BEGIN = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
"""A Monday morning."""


@dataclass(slots=True)
class FixedClock:
    """Stands still until a test moves it."""

    moment: datetime = BEGIN

    def nu(self) -> datetime:
        return self.moment

    def vandaag(self) -> date:
        return self.moment.date()

    def verzet(self, *, dagen: int = 0, seconden: int = 0) -> None:
        """Move forward, or back when negative."""
        self.moment += timedelta(days=dagen, seconds=seconden)


@dataclass(slots=True)
class CountingIds:
    """UUIDv7s that only count: the order in which they were given can be read from them."""

    gegeven: int = 0

    def nieuw(self) -> str:
        self.gegeven += 1
        return f"01990000-0000-7000-8000-{self.gegeven:012x}"


class FakeSigner:
    """Seals with a key made from one byte: the same seals in every run."""

    def __init__(self, zaad: int = 7) -> None:
        self._privaat = Ed25519PrivateKey.from_private_bytes(bytes([zaad]) * 32)

    @property
    def sleutel(self) -> str:
        return self._privaat.public_key().public_bytes_raw().hex()

    def sign(self, boodschap: bytes) -> bytes:
        return self._privaat.sign(boodschap)


@dataclass(slots=True)
class FakeRenderer:
    """A paper that is nothing but what it says; remembers everything it was asked to draw."""

    onbekende_tekens: str = ""
    getekend: list[Verklaring] = field(default_factory=list)

    def praktijkverklaring(self, verklaring: Verklaring) -> bytes:
        tekst = canoniek(verklaring)
        ontbreekt = [teken for teken in self.onbekende_tekens if teken.encode() in tekst]
        if ontbreekt:
            raise TekenOntbreekt("".join(sorted(ontbreekt)))
        self.getekend.append(verklaring)
        return b"%PDF-" + tekst

    def wisbewijs(self, bewijs: Wisbewijs) -> bytes:
        return b"%PDF-" + repr(bewijs).encode()

    def dossier(self, dossier: Dossier) -> bytes:
        return b"%PDF-" + repr(dossier).encode()

    def gespreksverslag(self, verslag: Gespreksverslag) -> bytes:
        return b"%PDF-" + repr(verslag).encode()
