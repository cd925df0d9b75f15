"""Lines to a hub in memory: one device on each, with faults that a test plays before or after."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from tests.fakes.hub import MemoryHub
from werkplek.application.hubfouten import HubOnbereikbaar, HubWeigert
from werkplek.domain.school import School
from werkplek.protocol.certificaatvraag import CertificaatAntwoord, Certificaatvraag
from werkplek.protocol.uitwisseling import (
    Aanmelding,
    AanmeldingAntwoord,
    Ophaling,
    OphalingAntwoord,
    Vraag,
    VraagAntwoord,
    Zending,
    ZendingAntwoord,
)

T = TypeVar("T")


def breuk() -> None:
    """The line is cut."""
    raise HubOnbereikbaar("afgebroken")


def geen_lijn() -> None:
    """Nobody is reached."""
    raise HubOnbereikbaar("geen_verbinding")


VOOR = (breuk, None)
"""A call that never reaches the hub."""

NA = (None, breuk)
"""A call that the hub does, whose answer is lost."""

GOED = (None, None)


@dataclass(slots=True)
class HubLijn:
    """Implements the port `Hub` on a `MemoryHub`, as one device; counts calls, plays its faults."""

    hub: MemoryHub
    apparaat: str
    gesloten: bool = False

    def verstuur(self, zending: Zending) -> ZendingAntwoord:
        aantal = sum(len(r.plekken) for r in zending.reeksen)
        return self._doe(f"verstuur {aantal}", lambda: self.hub.verstuur(self.apparaat, zending))

    def haal_op(self, ophaling: Ophaling) -> OphalingAntwoord:
        return self._doe("haal_op", lambda: self.hub.haal_op(self.apparaat, ophaling))

    def vraag(self, vraag: Vraag) -> VraagAntwoord:
        return self._doe("vraag", lambda: self.hub.vraag(vraag))

    def bijlage_stand(self, sha256: str) -> int:
        return self._doe("stand", lambda: len(self.hub.inhoud.bijlagen.get(sha256, b"")))

    def verstuur_bijlage(self, sha256: str, vanaf: int, stuk: bytes, totaal: int) -> int:
        return self._doe(
            f"stuk {len(stuk)}", lambda: self.hub.neem_stuk(sha256, vanaf, stuk, totaal)
        )

    def haal_bijlage(self, sha256: str, vanaf: int) -> bytes:
        return self._doe("haal_bijlage", lambda: self.hub.geef_stuk(sha256, vanaf))

    def haal_lijst(self, pad: str, nummer: int) -> bytes:
        if pad not in self.hub.lijsten:  # not played with: most hubs sign nothing
            raise HubWeigert("onbekend")
        waarde = self.hub.lijsten[pad]
        return self._doe("lijst", lambda: b"" if nummer == waarde[0] else waarde[1])

    def vraag_certificaat(self, vraag: Certificaatvraag) -> CertificaatAntwoord:
        return self._doe(
            f"certificaat {vraag.rol}", lambda: self.hub.geef_certificaat(self.apparaat, vraag)
        )

    def _doe(self, naam: str, wat: Callable[[], T]) -> T:
        self.hub.gevraagd.append(naam)
        voor, na = self.hub.storingen.pop(0) if self.hub.storingen else (None, None)
        if voor is not None:
            voor()
        uitkomst = wat()
        if na is not None:
            na()
        return uitkomst

    def sluit(self) -> None:
        self.gesloten = True


@dataclass(slots=True)
class MemoryHubs:
    """Implements the port `Hubs`: the hubs by their address."""

    hubs: dict[str, MemoryHub]
    apparaat: str
    lijnen: list[HubLijn] = field(default_factory=list)
    afgebroken: int = 0

    def meld_aan(self, adres: str, aanmelding: Aanmelding) -> AanmeldingAntwoord:
        if adres not in self.hubs:
            raise HubOnbereikbaar("geen_verbinding")
        return self.hubs[adres].meld_aan(aanmelding)

    def hub(self, school: School) -> HubLijn:
        if school.adres not in self.hubs:
            raise HubOnbereikbaar("geen_verbinding")
        self.lijnen.append(HubLijn(self.hubs[school.adres], self.apparaat))
        return self.lijnen[-1]

    def breek_af(self) -> None:
        self.afgebroken += 1
