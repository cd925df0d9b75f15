"""A copy was put back: the school says *koppel opnieuw*, the work waits, and nothing doubles."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.fakes.hub import CODE, SCHOOL, MemoryHub
from tests.fakes.hublijn import MemoryHubs
from tests.fakes.werkvloer import LOGISTIEK
from tests.store.histories import buiten, leg_vast
from tests.store.kopieen import Kantoor, ontsluiter, schrijf_sleutels
from tests.uitwisseling.tablet import Haast
from tests.uitwisselmap.uitwisseling import SANNE, van_school
from werkplek.application.beelden.uitwisselen import uitwissel_beeld
from werkplek.application.beginnen import LeerbedrijfOpgave, PersoonOpgave, begin
from werkplek.application.context import Context
from werkplek.application.hubfouten import HubWeigert, OpnieuwKoppelen
from werkplek.application.koppelen import koppel
from werkplek.application.koppelopgave import Koppelopgave
from werkplek.application.ports_school import Hubs, Uitwisselmap
from werkplek.application.uitleg import leg_uit
from werkplek.application.uitwisselen import wissel_alles_uit
from werkplek.application.uitwisselgang import Uitwisseling
from werkplek.device.ids import UuidIds
from werkplek.domain.feiten import Feit, OpmerkingGemaakt
from werkplek.domain.personen import Persoon, Rol
from werkplek.store.folder import maak_store
from werkplek.store.terugzetten import zet_terug
from werkplek.sync.verbinding import HubVerbindingen

ADRES = "https://hub.example.nl"


@dataclass
class Bedrijf:
    """A leerbedrijf that is linked to a hub in memory."""

    kantoor: Kantoor
    hub: MemoryHub = field(default_factory=MemoryHub)
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

    def over_sanne(self) -> list[str]:
        with self.kantoor.store.lees() as lezer:
            return [str(feit.id) for feit in lezer.feiten(SANNE)]

    def zet_terug(self, kopie: Path) -> None:
        """The copy becomes the folder in use."""
        self.kantoor.sluit()
        sleutels = ontsluiter(self.kantoor.sleutel)
        assert zet_terug(self.kantoor.map, kopie, sleutels, buiten()).onleesbaar == 0


@pytest.fixture
def bedrijf(tmp_path: Path) -> Iterator[Bedrijf]:
    kantoor = Kantoor(tmp_path / "bedrijf")
    kantoor.map.mkdir()
    schrijf_sleutels(kantoor.map, kantoor.sleutel)
    kantoor._store = maak_store(kantoor.map, kantoor.sleutel, buiten())
    een = Bedrijf(kantoor)
    een.hub.plaats(SANNE)
    een.koppel()
    yield een
    kantoor.sluit()


def test_after_a_copy_was_put_back_the_device_is_linked_again_and_nothing_doubles(
    bedrijf: Bedrijf,
) -> None:
    verstuurd = bedrijf.zeg("verstuurd")
    assert bedrijf.wissel().fout is None
    in_kopie = bedrijf.zeg("wacht al in de kopie")
    kopie = bedrijf.kantoor.reserve.stel_veilig()
    toch_nog = bedrijf.zeg("na de kopie, en nog verstuurd")
    assert bedrijf.wissel().fout is None
    nooit = bedrijf.zeg("na de kopie, nooit verstuurd")
    oud = bedrijf.map.aanmelding()[0]
    alle = sorted(feit.id for feit in (*verstuurd, *in_kopie, *toch_nog, *nooit))

    bedrijf.zet_terug(kopie.pad)

    assert sorted(bedrijf.over_sanne()) == alle
    wachtend = bedrijf.map.stand(SCHOOL).hier
    assert wachtend >= 2
    map_ = bedrijf.map
    echt = HubVerbindingen(map_.aanmelding()[0], map_.verzoeksleutel, bedrijf.kantoor.klok)
    uitkomst = bedrijf.wissel(echt)
    assert isinstance(uitkomst.fout, OpnieuwKoppelen)
    assert leg_uit(uitkomst.fout).tekst.startswith("Koppel opnieuw")
    with bedrijf.kantoor.store.lees() as lezer:
        beeld = uitwissel_beeld(lezer, map_, {SCHOOL: uitkomst}, (), datetime.now(UTC))
    assert any("Koppel opnieuw" in regel for regel in beeld.scholen[0].regels)
    assert beeld.melding is not None
    with pytest.raises(HubWeigert):
        bedrijf.koppel("AAAA1111")
    assert bedrijf.map.stand(SCHOOL).hier == wachtend, "it waits, whatever was tried"

    bedrijf.koppel()

    assert not bedrijf.map.stand(SCHOOL).opnieuw_koppelen
    assert bedrijf.wissel().fout is None
    assert set(bedrijf.hub.ids()) == set(alle)
    assert bedrijf.hub.inhoud.stand == len(alle), "every feit has one number"
    assert sorted(bedrijf.over_sanne()) == alle
    assert bedrijf.map.stand(SCHOOL).hier == 0
    assert bedrijf.hub.inhoud.apparaten.keys() == {oud, bedrijf.map.aanmelding()[0]}
    nieuws = bedrijf.zeg("en door")
    weer = bedrijf.wissel()
    assert (weer.fout, weer.verstuurd, weer.opgehaald) == (None, 1, 0)
    assert {feit.id for feit in nieuws} <= bedrijf.hub.ids()
    assert bedrijf.kantoor.store.kijk_na() == ()
