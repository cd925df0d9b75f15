"""A device made of protocol alone: it enrols, seals runs, pushes and pulls; no store, no client."""

import http.client
import os
import random
import secrets
import time
import uuid
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Protocol, TypeVar
from urllib.parse import urlsplit

from werkplek.device.ids import UuidIds
from werkplek.device.zegelsleutel import Ed25519Signer, nieuwe_zegelsleutel
from werkplek.domain.feiten import Feit, Klok, WaarnemingVastgelegd
from werkplek.domain.kenmerk import (
    DeelnemerId,
    FeitId,
    OrganisatieId,
    PersoonId,
    PlaatsingId,
)
from werkplek.domain.kwalificatie import Crebo, WerkprocesCode
from werkplek.domain.werkverwijzing import WerkprocesVerwijzing
from werkplek.protocol import aanmelden, ontvangst, verzoek
from werkplek.protocol.feit import GecodeerdFeit, Schakel, codeer
from werkplek.protocol.inpakken import pak, pak_uit
from werkplek.protocol.naam import naam_in, naam_uit
from werkplek.protocol.reeks import Reeks, pak_in
from werkplek.protocol.uitwisseling import (
    PAD,
    Aanmelding,
    AanmeldingAntwoord,
    Bericht,
    Ophaling,
    OphalingAntwoord,
    Persoonsopgave,
    Weigering,
    Zending,
    ZendingAntwoord,
    lees,
    schrijf,
)
from werkplek.protocol.zegel import verzegel

SOORT = "application/vnd.werkplek"
GRENS = 16 * 1024 * 1024
DRUK, POGINGEN, ONGEDULD = {429, 503}, 40, 1.0
_WOORDEN = ["hielp", "gaf", "stelde", "vraag", "ruimde", "bakte", "netjes", "rustig", "klant"]

T = TypeVar("T", bound=Bericht)


@dataclass(frozen=True, slots=True)
class Deelnemer:
    """Somebody made up, and the placement in which they are seen."""

    id: str
    plaatsing: str


@dataclass(frozen=True, slots=True)
class Antwoord:
    """What came back over the line."""

    status: int
    headers: dict[str, str]
    inhoud: bytes

    def als(self, soort: type[T]) -> T:
        """The message in it; demands success."""
        assert self.status == 200, (self.status, self.weigering())
        return lees(pak_uit(self.inhoud, GRENS), soort)

    def weigering(self) -> Weigering:
        """The refusal in it."""
        return lees(pak_uit(self.inhoud, GRENS), Weigering)


class Plek(Protocol):
    """Where a request goes."""

    host: str


class Lijn:
    """One connection to a hub, opened again when it was closed; `als_https` is what is signed."""

    def __init__(self, adres: str, *, timeout: float = 30.0) -> None:
        delen = urlsplit(adres)
        assert delen.hostname is not None
        self.host = delen.netloc
        self._lijn = http.client.HTTPConnection(delen.hostname, delen.port, timeout=timeout)

    def vraag(
        self, methode: str, pad: str, inhoud: bytes = b"", headers: dict[str, str] | None = None
    ) -> Antwoord:
        """Ask, once more when a kept connection turned out to be closed."""
        try:
            return self._vraag(methode, pad, inhoud, headers or {})
        except (http.client.RemoteDisconnected, BrokenPipeError, ConnectionResetError):
            self._lijn.close()
            return self._vraag(methode, pad, inhoud, headers or {})

    def _vraag(self, methode: str, pad: str, inhoud: bytes, headers: dict[str, str]) -> Antwoord:
        try:
            self._lijn.request(methode, pad, inhoud or None, headers)
            antwoord = self._lijn.getresponse()
            return Antwoord(
                antwoord.status,
                {naam.lower(): waarde for naam, waarde in antwoord.getheaders()},
                antwoord.read(),
            )
        except BaseException:
            self._lijn.close()
            raise

    def sluit(self) -> None:
        """Hang up."""
        self._lijn.close()


@dataclass(slots=True)
class Apparaat:
    """One tablet with its keys, its chain of feiten and its cursor at one school."""

    id: str = field(default_factory=UuidIds().nieuw)
    organisatie: str = field(default_factory=UuidIds().nieuw)
    auteur: str = field(default_factory=UuidIds().nieuw)
    zegelsleutel: bytes = field(default_factory=nieuwe_zegelsleutel)
    verzoeksleutel: bytes = field(default_factory=nieuwe_zegelsleutel)
    naam: str = "Tablet proef"
    versie: str = "0.1.0"
    school: AanmeldingAntwoord | None = None
    verschil: timedelta = timedelta()
    tot: int = 0
    rechten: bytes = b""
    _schakel: Schakel | None = None

    @property
    def zegel(self) -> Ed25519Signer:
        """Its seal."""
        return Ed25519Signer(self.zegelsleutel)

    @property
    def publieke_verzoeksleutel(self) -> bytes:
        """With which a hub checks its requests."""
        return bytes.fromhex(Ed25519Signer(self.verzoeksleutel).sleutel)

    @property
    def school_id(self) -> str:
        """Where it is enrolled."""
        assert self.school is not None
        return naam_uit(self.school.school)

    # ------------------------------------------------------------------------------ enrolling

    def aanmelding(self, code: str) -> Aanmelding:
        """The message that asks to be enrolled."""
        zegel, vraag = self.zegel, Ed25519Signer(self.verzoeksleutel)
        sleutels = bytes.fromhex(zegel.sleutel), self.publieke_verzoeksleutel
        tekst = aanmelden.tekst(code, self.id, *sleutels)
        return Aanmelding(
            code,
            naam_in(self.id),
            self.naam,
            *sleutels,
            naam_in(self.organisatie),
            (Persoonsopgave(naam_in(self.auteur), "Ans Verzonnen", "praktijkopleider"),),
            (zegel.sign(tekst), vraag.sign(tekst)),
        )

    def meld_aan(self, lijn: Lijn, code: str) -> AanmeldingAntwoord:
        """Enrol."""
        self.school = self.vraag_aanmelding(lijn, code).als(AanmeldingAntwoord)
        return self.school

    def vraag_aanmelding(self, lijn: Lijn, code: str) -> Antwoord:
        """Ask to be enrolled, whatever comes of it."""
        inhoud = pak(schrijf(self.aanmelding(code)))
        return lijn.vraag("POST", f"{PAD}/aanmelden", inhoud, {"Content-Type": SOORT})

    # ------------------------------------------------------------------------------ recording

    def leg_vast(self, aantal: int, deelnemers: list[Deelnemer], per: int = 20) -> list[Reeks]:
        """So many waarnemingen, ten of a deelnemer at a time, sealed in runs."""
        reeksen: list[Reeks] = []
        open_: list[GecodeerdFeit] = []
        for nr in range(aantal):
            open_.append(self._codeer(deelnemers[(nr // 10) % len(deelnemers)]))
            if len(open_) == per or nr == aantal - 1:
                reeksen.append(self.verzegel(open_))
                open_ = []
        return reeksen

    def verzegel(self, feiten: list[GecodeerdFeit]) -> Reeks:
        """A run as it travels."""
        return pak_in(verzegel([f.kop for f in feiten], self.zegel), dict(enumerate(feiten)), {})

    def _codeer(self, wie: Deelnemer) -> GecodeerdFeit:
        inhoud = WaarnemingVastgelegd(
            PlaatsingId(wie.plaatsing),
            WerkprocesVerwijzing(Crebo("25743"), WerkprocesCode("B1-K1-W1"), "Bereidt het voor"),
            "zelf",
            " ".join(random.choice(_WOORDEN) for _ in range(8)),
        )
        feit = Feit(
            FeitId(UuidIds().nieuw()),
            OrganisatieId(self.school_id),
            DeelnemerId(wie.id),
            PersoonId(self.auteur),
            datetime.now(UTC).replace(microsecond=0) + self.verschil,
            Klok.ZELF,
            date(2026, 11, random.randrange(1, 21)),
            inhoud,
        )
        schakel = self._schakel or Schakel(self.id)
        gecodeerd = codeer(feit, schakel, os.urandom(16))
        self._schakel = Schakel(self.id, schakel.volgnr + 1, gecodeerd.hash)
        return gecodeerd

    # ----------------------------------------------------------------------------- exchanging

    def stuur(self, lijn: Lijn, reeksen: list[Reeks], rest: int = 0) -> ZendingAntwoord:
        """Push, and demand a receipt that the school signed; a hub that is busy is asked again."""
        assert self.school is not None
        bericht, te_gaan = Zending(tuple(reeksen), rest=rest), POGINGEN
        while (antwoord := self.vraag(lijn, "versturen", bericht)).status in DRUK and te_gaan:
            te_gaan -= 1
            time.sleep(min(float(antwoord.headers.get("retry-after", 1)), ONGEDULD))
        zending = antwoord.als(ZendingAntwoord)
        ontvangst.controleer(zending, self.school.sleutel, apparaat=self.id)
        return zending

    def haal(self, lijn: Lijn, *, eigen: bool = False) -> list[OphalingAntwoord]:
        """Pull every page."""
        paginas: list[OphalingAntwoord] = []
        while not paginas or paginas[-1].meer:
            vraag = Ophaling(self.tot, rechten=self.rechten, eigen=eigen)
            paginas.append(self.vraag(lijn, "ophalen", vraag).als(OphalingAntwoord))
            self.tot = paginas[-1].tot
            if paginas[-1].rechten is not None:
                self.rechten = paginas[-1].rechten.som
        return paginas

    def vraag(self, lijn: Lijn, naam: str, bericht: Bericht) -> Antwoord:
        """Ask something, signed."""
        return self.vraag_bytes(lijn, naam, pak(schrijf(bericht)))

    def vraag_bytes(self, lijn: Lijn, naam: str, inhoud: bytes) -> Antwoord:
        """Send any bytes, signed."""
        pad = f"{PAD}/{naam}"
        return lijn.vraag("POST", pad, inhoud, self.headers(lijn, "POST", pad, inhoud))

    def headers(self, lijn: Plek, methode: str, pad: str, inhoud: bytes) -> dict[str, str]:
        """The head of a signed request."""
        return {
            "Content-Type": SOORT,
            "Werkplek-Versie": self.versie,
            **verzoek.teken(
                methode,
                f"https://{lijn.host}{pad}",
                inhoud,
                apparaat=verzoek.sleutelnaam(self.school_id, self.id),
                sleutel=self.verzoeksleutel,
                op=datetime.now(UTC) + self.verschil,
                nonce=secrets.token_hex(16),
            ),
        }


def nieuw_id() -> str:
    """An id that is none of a device's."""
    return str(uuid.uuid4())
