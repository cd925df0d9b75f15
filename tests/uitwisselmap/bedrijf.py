"""A leerbedrijf with a folder on the disk that is linked to a hub in memory, by its use cases."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.fakes.hub import CODE, SCHOOL
from tests.fakes.hublijn import MemoryHubs
from tests.fakes.werkvloer import LOGISTIEK
from tests.store.histories import Schrijver, buiten, leg_vast
from tests.store.kopieen import Kantoor, ontsluiter
from tests.uitwisseling.tablet import Haast
from tests.uitwisselmap.uitwisseling import SANNE, Lijn, Loket, van_school
from werkplek.application.beginnen import LeerbedrijfOpgave, PersoonOpgave, begin
from werkplek.application.context import Context
from werkplek.application.koppelen import koppel
from werkplek.application.koppelopgave import Koppelopgave
from werkplek.application.ports_school import Hubs, Uitwisselmap
from werkplek.application.uitwisselen import wissel_alles_uit
from werkplek.application.uitwisselgang import Uitwisseling
from werkplek.device.ids import UuidIds
from werkplek.domain.feiten import Feit, OpmerkingGemaakt
from werkplek.domain.personen import Persoon, Rol
from werkplek.store.folder import maak_store
from werkplek.store.terugzetten import zet_terug

ADRES = "https://hub.example.nl"


@dataclass
class Bedrijf:
    """A leerbedrijf that is linked to a hub in memory."""

    kantoor: Kantoor
    hub: Loket = field(default_factory=Loket)
    ids: UuidIds = field(default_factory=UuidIds)
    als: Persoon = field(init=False)

    def __post_init__(self) -> None:
        bedrijf = LeerbedrijfOpgave("De Verzonnen Hal", "Nergenshuizen")
        opgave = PersoonOpgave("Ans Verzonnen", Rol.PRAKTIJKOPLEIDER)
        self.als = begin(self.ctx, bedrijf, opgave, [LOGISTIEK])

    @property
    def ctx(self) -> Context:
        return Context(self.kantoor.store, self.kantoor.klok, self.ids)

    @property
    def map(self) -> Uitwisselmap:
        return self.kantoor.store.uitwisselmap

    @property
    def hubs(self) -> Hubs:
        return MemoryHubs({ADRES: self.hub}, self.map.aanmelding()[0])

    def koppel(self, code: str = CODE) -> None:
        """With a one-time code."""
        koppel(self.ctx, self.map, self.hubs, self.als, Koppelopgave(ADRES, code))

    def wissel(self, hubs: Hubs | None = None) -> Uitwisseling:
        """One round; there is one school."""
        (uitkomst,) = wissel_alles_uit(
            self.ctx, self.map, hubs or self.hubs, stop=Haast(), toeval=lambda: 0.0
        )
        return uitkomst

    def zeg(self, *woorden: str) -> list[Feit]:
        """Remarks about Sanne, for the school."""
        feiten = [van_school().feit(OpmerkingGemaakt(woord)) for woord in woorden]
        leg_vast(self.kantoor.store, *feiten)
        return feiten

    def zie(self) -> Feit:
        """Sanne is seen by who works here; the waarneming."""
        wie = Schrijver(SANNE, self.als.id, SCHOOL)
        begin_ = wie.begin()
        gezien = wie.gezien(begin_[1])
        leg_vast(self.kantoor.store, *begin_, gezien)
        return gezien

    def over_sanne(self) -> list[str]:
        with self.kantoor.store.lees() as lezer:
            return [str(feit.id) for feit in lezer.feiten(SANNE)]

    def zet_terug(self, kopie: Path) -> None:
        """The copy becomes the folder in use."""
        self.kantoor.sluit()
        sleutels = ontsluiter(self.kantoor.sleutel)
        assert zet_terug(self.kantoor.map, kopie, sleutels, buiten()).onleesbaar == 0


@contextmanager
def ander(hub: Loket) -> Iterator[Lijn]:
    """Another folder at the same school."""
    with TemporaryDirectory() as map_:
        store = maak_store(Path(map_) / "ander", bytes(48), buiten())
        yield Lijn(store, hub).koppel()
        store.sluit()
