"""A hub in this process: what devices of `tests.fakes.apparaat` ask goes to its service."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.fakes.apparaat import Antwoord, Apparaat, Lijn
from tests.fakes.schoolhub import Schoolhub, leg_school_neer
from werkplek.domain.school import HouderSoort
from werkplek.hub.dienst import Dienst, maak_dienst
from werkplek.hub.geheim import lees_geheim
from werkplek.hub.toegang import Binnengekomen, Wie
from werkplek.hub.weigering import Geweigerd
from werkplek.protocol.inpakken import pak
from werkplek.protocol.uitwisseling import schrijf


@dataclass(slots=True)
class Klok:
    """The hub's clock; a test moves it."""

    verschil: timedelta = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.verschil


class DienstLijn(Lijn):
    """A line without a line."""

    def __init__(self, dienst: Dienst, host: str = "hub.example.nl") -> None:
        self.dienst, self.host = dienst, host

    def vraag(
        self, methode: str, pad: str, inhoud: bytes = b"", headers: dict[str, str] | None = None
    ) -> Antwoord:
        """Ask the service."""
        doen = {
            "versturen": self.dienst.verstuur,
            "ophalen": self.dienst.haal_op,
            "vraag": self.dienst.vraag,
            "certificaat": self.dienst.geef_certificaat,
        }[pad.rpartition("/")[2]]
        try:
            verzoek = Binnengekomen(methode, f"https://{self.host}{pad}", headers or {}, inhoud)
            return Antwoord(200, {}, doen(verzoek))
        except Geweigerd as fout:
            bericht = pak(schrijf(fout.als_bericht(self.dienst.klok())))
            return Antwoord(fout.status, {}, bericht)

    def sluit(self) -> None:
        """There is nothing to hang up."""


@dataclass(slots=True)
class Hub:
    """A school's hub with its files, and the clock it goes by."""

    hub: Schoolhub
    map: Path
    klok: Klok = field(default_factory=Klok)
    dienst: Dienst = field(init=False)

    def __post_init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """A process of the hub starts: it reads from the database which hub it is."""
        geheim = lees_geheim(self.map / "geheim")
        self.dienst = maak_dienst(
            self.hub.database, geheim, klok=self.klok, bijlagen=self.map / "bijlagen"
        )

    @property
    def lijn(self) -> DienstLijn:
        """The way to it."""
        return DienstLijn(self.dienst)

    def wie(self, een: Apparaat) -> Wie:
        """The device as the hub knows it once its signature was checked."""
        assert een.school is not None
        soort = HouderSoort(een.school.houder_soort)
        return Wie(self.hub.school.nr, een.id, soort, een.school.houder, ingetrokken=False)


@contextmanager
def een_hub(db: str, map_: Path, deelnemers: int = 2) -> Iterator[Hub]:
    """A hub with one school on this database; its connections are gone afterwards."""
    schoolhub = leg_school_neer(db, map_ / "geheim", deelnemers)
    hub = Hub(schoolhub, map_)
    try:
        yield hub
    finally:
        hub.hub.sluit()
