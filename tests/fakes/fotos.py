"""Photos as a device sends them: first the feit that names one, then the bytes."""

import hashlib
import os
from dataclasses import dataclass
from datetime import UTC, date, datetime

from tests.fakes.apparaat import Apparaat, Deelnemer
from tests.fakes.dienstlijn import Hub
from werkplek.device.ids import UuidIds
from werkplek.domain.feiten import BewijsToegevoegd, Feit, Inhoud, Klok, Kring
from werkplek.domain.kenmerk import DeelnemerId, FeitId, OrganisatieId, PersoonId, PlaatsingId
from werkplek.domain.school import HouderSoort
from werkplek.hub.bijlagen import AndereStand, Bijlagekast, Stuk
from werkplek.hub.database import Lezer
from werkplek.protocol.feit import Schakel, codeer
from werkplek.protocol.reeks import Reeks


@dataclass(frozen=True, slots=True)
class Foto:
    """Some bytes under the name that a feit gives them."""

    sha256: str
    inhoud: bytes

    @classmethod
    def van(cls, maat: int) -> "Foto":
        """A photo of so many bytes."""
        inhoud = os.urandom(maat)
        return cls(hashlib.sha256(inhoud).hexdigest(), inhoud)

    def terug(self, hub: Hub, een: Apparaat) -> bytes:
        """The file as this device's holder gets it back. Raises `Geweigerd`."""
        assert een.school is not None
        return terug(hub, self, HouderSoort(een.school.houder_soort), een.school.houder)


def terug(hub: Hub, foto: Foto, soort: HouderSoort, houder: str) -> bytes:
    """The file as this holder gets it back, piece by piece. Raises `Geweigerd`."""
    lezer = Lezer(hub.hub.school.nr, soort, houder, hub.klok().date())
    stuk, maat = kast(hub).geef(lezer, foto.sha256, 0)
    heel = stuk
    while stuk:
        stuk, _ = kast(hub).geef(lezer, foto.sha256, len(heel))
        heel += stuk
    assert len(heel) == maat
    return heel


def kast(hub: Hub) -> Bijlagekast:
    """Where the hub keeps files."""
    assert hub.dienst.kast is not None
    return hub.dienst.kast


def stel(een: Apparaat, wie: Deelnemer, inhoud: Inhoud, kring: Kring = Kring.VOORTGANG) -> Reeks:
    """A run of one feit with this body."""
    feit = Feit(
        FeitId(UuidIds().nieuw()),
        OrganisatieId(een.school_id),
        DeelnemerId(wie.id),
        PersoonId(een.auteur),
        datetime.now(UTC).replace(microsecond=0),
        Klok.ZELF,
        date(2026, 11, 2),
        inhoud,
        kring=kring,
    )
    schakel = een._schakel or Schakel(een.id)
    gecodeerd = codeer(feit, schakel, os.urandom(16))
    een._schakel = Schakel(een.id, schakel.volgnr + 1, gecodeerd.hash)
    return een.verzegel([gecodeerd])


def bewijs_van(foto: Foto, wie: Deelnemer) -> BewijsToegevoegd:
    """The body that names the photo."""
    plek = PlaatsingId(wie.plaatsing)
    return BewijsToegevoegd(plek, foto.sha256, "image/jpeg", len(foto.inhoud))


def stuur_feit(
    hub: Hub, een: Apparaat, wie: Deelnemer, foto: Foto, kring: Kring = Kring.VOORTGANG
) -> str:
    """Push the feit that names the photo; gives what the hub did with it."""
    antwoord = een.stuur(hub.lijn, [stel(een, wie, bewijs_van(foto, wie), kring)])
    return antwoord.uitkomsten[0].uitkomst


def stuur_stuk(hub: Hub, een: Apparaat, foto: Foto, vanaf: int, maat: int) -> int:
    """One piece; gives how far the hub is."""
    stuk = Stuk(vanaf, len(foto.inhoud), foto.inhoud[vanaf : vanaf + maat])
    return kast(hub).neem(hub.wie(een), foto.sha256, stuk, hub.klok())


def stuur_foto(hub: Hub, een: Apparaat, foto: Foto, per: int = 1_000_000) -> None:
    """All pieces from where the hub is."""
    while (stand := kast(hub).stand(hub.wie(een), foto.sha256)) < len(foto.inhoud):
        try:
            stuur_stuk(hub, een, foto, stand, per)
        except AndereStand:
            continue  # another device was first
