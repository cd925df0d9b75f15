"""The ports `Hub` and `Hubs`: every request signed, every answer read strictly."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final, TypeVar
from weakref import WeakSet

from werkplek.application.ports import Clock
from werkplek.domain.kenmerk import OrganisatieId
from werkplek.domain.school import School
from werkplek.protocol.certificaatvraag import CertificaatAntwoord, Certificaatvraag
from werkplek.protocol.inpakken import pak
from werkplek.protocol.sleutellijst import MAX_INTREKKINGEN
from werkplek.protocol.uitwisseling import (
    MAX_BYTES,
    PAD,
    Aanmelding,
    AanmeldingAntwoord,
    Bericht,
    Ophaling,
    OphalingAntwoord,
    Vraag,
    VraagAntwoord,
    Zending,
    ZendingAntwoord,
    schrijf,
)
from werkplek.protocol.verzoek import sleutelnaam, teken
from werkplek.sync.adres import eis_veilig
from werkplek.sync.antwoord import (
    MAX_ANTWOORD,
    SOORT,
    klok_van,
    lees_antwoord,
    lees_lijst,
    lees_stand,
    lees_stuk,
)
from werkplek.sync.lijn import Antwoord, Geduld, Lijn

GEDULDIG: Final = Geduld()
_BESTAND: Final = "application/octet-stream"
_ONBEVOEGD: Final = 401

T = TypeVar("T", bound=Bericht)


@dataclass(frozen=True, slots=True)
class Afzender:
    """Who asks: the name of the key of this device at the school, the key, and the clock here."""

    sleutelnaam: str
    sleutel: bytes
    clock: Clock


@dataclass(slots=True)
class Klokverschil:
    """How far the hub's clock is ahead of the one here, as the hub said last."""

    waarde: timedelta = timedelta()


class HubVerbinding:
    """Implements the port `Hub`."""

    def __init__(self, adres: str, afzender: Afzender, verschil: Klokverschil, lijn: Lijn) -> None:
        self._adres = eis_veilig(adres)
        self._afzender = afzender
        self._verschil = verschil
        self._lijn = lijn

    def verstuur(self, zending: Zending) -> ZendingAntwoord:
        return self._post("versturen", zending, ZendingAntwoord)

    def haal_op(self, ophaling: Ophaling) -> OphalingAntwoord:
        return self._post("ophalen", ophaling, OphalingAntwoord)

    def vraag(self, vraag: Vraag) -> VraagAntwoord:
        return self._post("vraag", vraag, VraagAntwoord)

    def bijlage_stand(self, sha256: str) -> int:
        return lees_stand(self._getekend("HEAD", f"bijlage/{sha256}", b"", {}))

    def verstuur_bijlage(self, sha256: str, vanaf: int, stuk: bytes, totaal: int) -> int:
        headers = {
            "Content-Type": _BESTAND,
            "Werkplek-Vanaf": str(vanaf),
            "Werkplek-Totaal": str(totaal),
        }
        return lees_stand(self._getekend("PATCH", f"bijlage/{sha256}", stuk, headers))

    def haal_bijlage(self, sha256: str, vanaf: int) -> bytes:
        headers = {"Accept": _BESTAND, "Werkplek-Vanaf": str(vanaf)}
        return lees_stuk(self._getekend("GET", f"bijlage/{sha256}", b"", headers))

    def haal_lijst(self, pad: str, nummer: int) -> bytes:
        headers = {"Accept": _BESTAND, "If-None-Match": f'"{nummer}"'}
        antwoord = self._lijn.vraag(
            "GET", f"{self._adres}{pad}", b"", headers=headers, grens=MAX_INTREKKINGEN
        )
        return lees_lijst(antwoord)

    def vraag_certificaat(self, vraag: Certificaatvraag) -> CertificaatAntwoord:
        return self._post("certificaat", vraag, CertificaatAntwoord)

    def sluit(self) -> None:
        self._lijn.sluit()

    def _post(self, pad: str, bericht: Bericht, soort: type[T]) -> T:
        headers = {"Content-Type": SOORT, "Accept": SOORT}
        return lees_antwoord(self._getekend("POST", pad, pak(schrijf(bericht)), headers), soort)

    def _getekend(self, methode: str, pad: str, inhoud: bytes, headers: dict[str, str]) -> Antwoord:
        """Ask; once more when the hub says that only the clock was wrong."""
        antwoord = self._vraag(methode, pad, inhoud, headers)
        tijd = klok_van(antwoord) if antwoord.status == _ONBEVOEGD else 0
        if tijd:
            self._verschil.waarde = _moment(tijd) - self._afzender.clock.nu()
            antwoord = self._vraag(methode, pad, inhoud, headers)
        return antwoord

    def _vraag(self, methode: str, pad: str, inhoud: bytes, headers: dict[str, str]) -> Antwoord:
        url = f"{self._adres}{PAD}/{pad}"
        getekend = teken(
            methode,
            f"https:{url.partition(':')[2]}",  # what the hub sees behind whatever stands before it
            inhoud,
            apparaat=self._afzender.sleutelnaam,
            sleutel=self._afzender.sleutel,
            op=self._afzender.clock.nu() + self._verschil.waarde,
            nonce=secrets.token_hex(16),
        )
        grens = MAX_ANTWOORD if methode == "POST" else 2 * MAX_BYTES
        return self._lijn.vraag(methode, url, inhoud, headers={**headers, **getekend}, grens=grens)


@dataclass(frozen=True, slots=True)
class HubVerbindingen:
    """Implements the port `Hubs`; the clock of each hub is remembered while the program runs."""

    apparaat: str
    sleutel_van: Callable[[OrganisatieId], bytes]
    clock: Clock
    geduld: Geduld = GEDULDIG
    _verschillen: dict[OrganisatieId, Klokverschil] = field(default_factory=dict)
    _lijnen: WeakSet[Lijn] = field(default_factory=WeakSet)

    def meld_aan(self, adres: str, aanmelding: Aanmelding) -> AanmeldingAntwoord:
        url = f"{eis_veilig(adres)}{PAD}/aanmelden"
        lijn = self._lijn()
        try:
            antwoord = lijn.vraag(
                "POST",
                url,
                pak(schrijf(aanmelding)),
                headers={"Content-Type": SOORT, "Accept": SOORT},
                grens=MAX_ANTWOORD,
            )
        finally:
            lijn.sluit()
        return lees_antwoord(antwoord, AanmeldingAntwoord)

    def hub(self, school: School) -> HubVerbinding:
        naam = sleutelnaam(school.id, self.apparaat)
        afzender = Afzender(naam, self.sleutel_van(school.id), self.clock)
        verschil = self._verschillen.setdefault(school.id, Klokverschil())
        return HubVerbinding(school.adres, afzender, verschil, self._lijn())

    def breek_af(self) -> None:
        for lijn in tuple(self._lijnen):
            lijn.breek_af()

    def _lijn(self) -> Lijn:
        lijn = Lijn(self.geduld)
        self._lijnen.add(lijn)
        return lijn


def _moment(seconden: int) -> datetime:
    try:
        return datetime.fromtimestamp(seconden, UTC)
    except (ValueError, OverflowError, OSError):
        return datetime.now(UTC)
