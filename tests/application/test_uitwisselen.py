"""An exchange over a line that may break anywhere: nothing lost, nothing said too early."""

from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from threading import Event
from typing import Any

import msgspec
import pytest

from tests.fakes.hub import MemoryHub
from tests.fakes.hublijn import GOED, NA, VOOR, HubLijn, MemoryHubs, geen_lijn
from tests.fakes.outside import FakeSigner
from tests.fakes.uitwisselmap import MemoryUitwisselmap, Schrijver, ids_van
from tests.fakes.werkvloer import Werkvloer
from werkplek.application.hubfouten import HubOnbereikbaar, HubVerkeerd, HubVol, HubWeigert
from werkplek.application.uitwisselen import wissel_alles_uit, wissel_uit
from werkplek.application.uitwisselgang import Deel, Uitwisseling, Vordering
from werkplek.application.volhouden import POGINGEN, POGINGEN_ZONDER_LIJN
from werkplek.domain.school import School
from werkplek.protocol.kop import lees_canoniek
from werkplek.protocol.naam import naam_in
from werkplek.protocol.ontvangst import OntvangstTekst
from werkplek.protocol.uitwisseling import (
    Ontvangstbewijs,
    Ophaling,
    OphalingAntwoord,
    Uitkomst,
    Zending,
    ZendingAntwoord,
)

DOSSIER = "dossier-sanne"
ANDER = "01990000-0000-7000-9000-000000000002"


class Gewacht(Event):
    """Nobody asks to stop; waits are remembered and take no time."""

    def __init__(self) -> None:
        super().__init__()
        self.seconden: list[float] = []

    def wait(self, timeout: float | None = None) -> bool:
        self.seconden.append(timeout or 0.0)
        return self.is_set()


@dataclass
class Opstelling:
    """One device, one hub that knows it and Sanne."""

    vloer: Werkvloer = field(default_factory=Werkvloer)
    hub: MemoryHub = field(default_factory=MemoryHub)
    map: MemoryUitwisselmap = field(default_factory=MemoryUitwisselmap)
    stop: Gewacht = field(default_factory=Gewacht)
    gezien: list[Vordering] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.map.school = self.hub.school()
        self.hub.ken(*self.map.aanmelding())
        self.hub.plaats(DOSSIER)
        self.schrijver = Schrijver(self.map.apparaat, self.hub.school().id, self.map.signer)
        self.anderen = Schrijver(ANDER, self.hub.school().id, FakeSigner(8))
        self.anderen.ids.gegeven = 1_000_000
        self.hub.ken(ANDER, bytes.fromhex(self.anderen.signer.sleutel))

    def wissel(self) -> Uitwisseling:
        assert self.map.school is not None
        lijn = HubLijn(self.hub, self.map.apparaat)
        return wissel_uit(
            self.vloer.ctx,
            self.map.school,
            lijn,
            self.map,
            stop=self.stop,
            toeval=lambda: 0.5,
            toon=self.gezien.append,
        )

    def leg_vast(self, *aantallen: int) -> set[str]:
        """Runs of so many feiten; gives their ids."""
        reeksen = [self.schrijver.reeks(aantal, DOSSIER) for aantal in aantallen]
        self.map.leg_vast(*reeksen)
        return ids_van(reeksen)

    def elders(self, *aantallen: int) -> set[str]:
        """What another device sent to the school."""
        reeksen = tuple(self.anderen.reeks(aantal, DOSSIER) for aantal in aantallen)
        self.hub.verstuur(ANDER, Zending(reeksen))
        return ids_van(reeksen)

    def alles_over(self, ids: set[str]) -> None:
        """The school has exactly these, once; here nothing waits, and both hold the same."""
        assert self.hub.ids() == ids
        nummers = sorted(f.nr for f in self.hub.inhoud.feiten.values())
        assert nummers == list(range(1, len(ids) + 1))
        assert not self.map.wachtend
        assert self.map.nummers.keys() == ids


@pytest.fixture
def lijn() -> Opstelling:
    return Opstelling()


def test_what_was_recorded_here_and_there_is_on_both_sides_after_one_exchange(
    lijn: Opstelling,
) -> None:
    hier, daar = lijn.leg_vast(20, 3), lijn.elders(5)
    uitkomst = lijn.wissel()
    assert (uitkomst.verstuurd, uitkomst.bewaard, uitkomst.opgehaald) == (23, 23, 5)
    assert uitkomst.fout is None
    assert uitkomst.dossiers_erbij == {DOSSIER}
    lijn.alles_over(hier | daar)
    assert lijn.map.genoteerd == [False, True]
    assert [v.deel for v in lijn.gezien] == [Deel.VERSTUREN, Deel.OPHALEN, Deel.BIJWERKEN]


def test_nothing_new_costs_one_question(lijn: Opstelling) -> None:
    lijn.leg_vast(1)
    lijn.wissel()
    lijn.hub.gevraagd.clear()
    assert lijn.wissel().verstuurd == 0
    assert lijn.hub.gevraagd == ["haal_op"]


@pytest.mark.parametrize("breuk", [VOOR, NA], ids=["on the way", "on the way back"])
@pytest.mark.parametrize("plek", range(4))
def test_a_cut_at_any_call_loses_and_doubles_nothing(
    lijn: Opstelling, breuk: tuple[Callable[[], None] | None, Callable[[], None] | None], plek: int
) -> None:
    ids = lijn.leg_vast(2, 2, 2) | lijn.elders(3)
    lijn.hub.pagina = 2
    lijn.hub.storingen = [*[GOED] * plek, breuk]
    assert lijn.wissel().fout is None
    lijn.alles_over(ids)


def test_a_batch_halves_after_a_cut_and_grows_again(lijn: Opstelling) -> None:
    ids = lijn.leg_vast(*[1] * 40)
    lijn.hub.storingen = [VOOR, VOOR, NA]
    assert lijn.wissel().fout is None
    assert lijn.hub.gevraagd[:6] == [
        "verstuur 40",
        "verstuur 20",
        "verstuur 10",
        "verstuur 5",
        "verstuur 10",
        "verstuur 20",
    ]
    lijn.alles_over(ids)


def test_a_line_that_passes_one_run_at_a_time_gets_everything_through(lijn: Opstelling) -> None:
    """Cut after every message of more than one run: progress counts, not the number of cuts."""
    ids = lijn.leg_vast(*[1] * 30)
    echt = lijn.hub.verstuur

    def smal(apparaat: str, zending: Zending) -> ZendingAntwoord:
        if len(zending.reeksen) > 1:
            raise HubOnbereikbaar("afgebroken")
        return echt(apparaat, zending)

    lijn.hub = _met(lijn.hub, smal)
    assert lijn.wissel().fout is None
    lijn.alles_over(ids)


def test_without_progress_it_gives_up_and_keeps_what_was_reached(lijn: Opstelling) -> None:
    lijn.leg_vast(1, 1)
    lijn.hub.storingen = [(None, None), *[VOOR] * 50]
    lijn.leg_vast(*[1] * 600)
    uitkomst = lijn.wissel()
    assert isinstance(uitkomst.fout, HubOnbereikbaar)
    assert uitkomst.bewaard == 500
    assert len(lijn.hub.gevraagd) == 1 + POGINGEN
    assert len(lijn.map.wachtend) == 102
    assert lijn.map.genoteerd == [False]


def test_where_there_is_no_network_it_ends_soon(lijn: Opstelling) -> None:
    lijn.leg_vast(1)
    lijn.hub.storingen = [(geen_lijn, None)] * 50
    assert isinstance(lijn.wissel().fout, HubOnbereikbaar)
    assert len(lijn.hub.gevraagd) == POGINGEN_ZONDER_LIJN
    assert sum(lijn.stop.seconden) < 2


def test_waits_have_chance_in_them_and_grow(lijn: Opstelling) -> None:
    lijn.leg_vast(1)
    lijn.hub.storingen = [VOOR] * 4
    lijn.wissel()
    assert lijn.stop.seconden == [0.125, 0.25, 0.5, 1.0]


def test_a_busy_school_is_asked_again_when_it_says(lijn: Opstelling) -> None:
    ids = lijn.leg_vast(1)

    def vol() -> None:
        raise HubVol(4)

    lijn.hub.storingen = [(vol, None)]
    assert lijn.wissel().fout is None
    assert lijn.stop.seconden == [6.0]
    lijn.alles_over(ids)


def test_a_school_that_is_busy_for_long_is_left_for_later(lijn: Opstelling) -> None:
    lijn.leg_vast(1)

    def vol() -> None:
        raise HubVol(600)

    lijn.hub.storingen = [(vol, None)]
    fout = lijn.wissel().fout
    assert isinstance(fout, HubVol)
    assert fout.seconden == 600
    assert not lijn.stop.seconden


def _met(hub: MemoryHub, verstuur: Callable[[str, Zending], ZendingAntwoord]) -> MemoryHub:
    class Anders(MemoryHub):
        def verstuur(self, apparaat: str, zending: Zending) -> ZendingAntwoord:
            return verstuur(apparaat, zending)

    return Anders(**velden_van(hub))


def velden_van(ding: MemoryHub | MemoryUitwisselmap) -> dict[str, Any]:
    """What it is made of, to make the same with one thing otherwise."""
    return {veld.name: getattr(ding, veld.name) for veld in fields(ding)}


def vervalst(antwoord: ZendingAntwoord) -> ZendingAntwoord:
    """Another verdict under the same signature."""
    eerste, *rest = antwoord.uitkomsten
    anders = type(eerste)(
        eerste.apparaat, eerste.organisatie, eerste.eerste, Uitkomst.BEKEND, eerste.nr
    )
    return ZendingAntwoord((anders, *rest), antwoord.ontvangst)


def van_een_ander(antwoord: ZendingAntwoord) -> ZendingAntwoord:
    """A receipt that somebody else signed."""
    tekst, _ = antwoord.ontvangst.tekst, antwoord.ontvangst.handtekening
    return ZendingAntwoord(antwoord.uitkomsten, Ontvangstbewijs(tekst, FakeSigner(99).sign(tekst)))


def zonder_laatste(antwoord: ZendingAntwoord) -> ZendingAntwoord:
    """Not all that was sent."""
    return ZendingAntwoord(antwoord.uitkomsten[:-1], antwoord.ontvangst)


VERVALSINGEN = [vervalst, van_een_ander, zonder_laatste]


@pytest.mark.parametrize("vervals", VERVALSINGEN)
def test_without_a_receipt_that_holds_nothing_was_sent(
    lijn: Opstelling, vervals: Callable[[ZendingAntwoord], ZendingAntwoord]
) -> None:
    lijn.leg_vast(2, 1)
    echt = lijn.hub.verstuur
    lijn.hub = _met(lijn.hub, lambda apparaat, zending: vervals(echt(apparaat, zending)))
    fout = lijn.wissel().fout
    assert isinstance(fout, HubVerkeerd)
    assert fout.detail == "bewijs"
    assert len(lijn.map.wachtend) == 2
    assert not lijn.map.uitkomsten


def test_planted_fault_a_receipt_that_nobody_looks_at(
    lijn: Opstelling, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the check a forged answer takes work out of the queue: the test above would see."""

    def goedgelovig(
        antwoord: ZendingAntwoord, zending: Zending, school: object, apparaat: str
    ) -> OntvangstTekst:
        del zending, school, apparaat
        return lees_canoniek(antwoord.ontvangst.tekst, OntvangstTekst)

    monkeypatch.setattr("werkplek.application.versturen.ga_na", goedgelovig)
    with pytest.raises(AssertionError):
        test_without_a_receipt_that_holds_nothing_was_sent(lijn, van_een_ander)


def test_another_hub_at_the_same_address_gets_nothing_counted(lijn: Opstelling) -> None:
    lijn.leg_vast(1)
    lijn.hub.id = "een-andere-hub"
    fout = lijn.wissel().fout
    assert isinstance(fout, HubVerkeerd)
    assert fout.detail == "andere_hub"
    assert len(lijn.map.wachtend) == 1


def test_an_empty_hub_of_another_is_found_before_anything_is_taken(lijn: Opstelling) -> None:
    lijn.hub.id = "een-lege-proef"
    fout = lijn.wissel().fout
    assert isinstance(fout, HubVerkeerd)
    assert lijn.map.tot == 0
    assert not lijn.map.opnieuw


def test_a_restored_hub_gets_back_what_it_lost_also_of_others(lijn: Opstelling) -> None:
    eerst = lijn.leg_vast(3)
    lijn.wissel()
    kopie = lijn.hub.kopie()
    later, daar = lijn.leg_vast(4), lijn.elders(2)
    lijn.wissel()
    lijn.hub.zet_terug(kopie)
    nieuw = lijn.leg_vast(1)
    uitkomst = lijn.wissel()
    assert uitkomst.fout is None
    assert uitkomst.hervuld == 6
    assert lijn.map.opnieuw == [2]
    lijn.alles_over(eerst | later | daar | nieuw)


@pytest.mark.parametrize("plek", range(6))
def test_a_cut_during_the_refill_starts_it_again_next_time(lijn: Opstelling, plek: int) -> None:
    ids = lijn.leg_vast(3)
    lijn.wissel()
    kopie = lijn.hub.kopie()
    ids |= lijn.leg_vast(2, 2) | lijn.elders(2)
    lijn.wissel()
    lijn.hub.zet_terug(kopie)
    lijn.hub.storingen = [*[GOED] * plek, *[VOOR] * POGINGEN]
    lijn.wissel()
    lijn.hub.storingen = []
    assert lijn.wissel().fout is None
    lijn.alles_over(ids)


def test_a_dossier_that_differs_is_asked_from_its_first_feit_once(lijn: Opstelling) -> None:
    ids = lijn.leg_vast(2) | lijn.elders(4)
    lijn.map.verlies = {max(ids)}  # of the other device
    uitkomst = lijn.wissel()
    assert not uitkomst.ongelijk
    assert uitkomst.fout is None
    assert lijn.hub.gevraagd.count("haal_op") == 3
    lijn.alles_over(ids)


def test_a_difference_that_stays_is_reported_and_is_no_success(lijn: Opstelling) -> None:
    lijn.elders(2)
    lijn.map.nummers["hier-alleen"] = DOSSIER, bytes(range(32))
    uitkomst = lijn.wissel()
    assert uitkomst.ongelijk == {DOSSIER}
    assert lijn.map.genoteerd == [False]


def test_one_run_that_the_hub_cannot_take_keeps_nothing_behind_it_waiting(
    lijn: Opstelling,
) -> None:
    lijn.leg_vast(1, 1, 1)
    slecht = lijn.map.wachtend[1]
    echt = lijn.hub.verstuur

    def streng(apparaat: str, zending: Zending) -> ZendingAntwoord:
        if slecht in zending.reeksen:
            raise HubWeigert("onleesbaar")
        return echt(apparaat, zending)

    lijn.hub = _met(lijn.hub, streng)
    uitkomst = lijn.wissel()
    assert isinstance(uitkomst.fout, HubWeigert)
    assert lijn.map.wachtend == [slecht]
    assert uitkomst.bewaard == 2
    assert lijn.map.genoteerd == [False]


def test_a_broken_seal_is_put_apart_at_the_school_and_does_not_block(lijn: Opstelling) -> None:
    goed = lijn.leg_vast(2)
    kapot = lijn.schrijver.reeks(1, DOSSIER)
    anders = type(kapot)(
        kapot.apparaat,
        kapot.organisatie,
        naam_in("01990000-0000-7000-a000-000000000099"),
        kapot.sleutel,
        kapot.eerste,
        kapot.vorige,
        kapot.plekken,
        kapot.weg,
        kapot.handtekening,
    )
    goed |= lijn.leg_vast(1)
    lijn.map.wachtend.insert(1, anders)
    lijn.map.hier |= {(anders.apparaat, anders.organisatie, anders.eerste): kapot}
    uitkomst = lijn.wissel()
    assert (uitkomst.bewaard, uitkomst.apart) == (3, 1)
    assert lijn.hub.inhoud.apart == [anders]
    assert lijn.hub.ids() == goed


def test_what_waits_at_the_school_is_counted_apart(lijn: Opstelling) -> None:
    lijn.leg_vast(1)
    lijn.map.leg_vast(lijn.schrijver.reeks(2, "iemand-anders"))
    uitkomst = lijn.wissel()
    assert (uitkomst.bewaard, uitkomst.aangehouden, uitkomst.verstuurd) == (1, 2, 3)
    assert not lijn.map.wachtend


def test_a_revoked_device_sends_first_and_then_hears_it(lijn: Opstelling) -> None:
    lijn.leg_vast(2)

    def ingetrokken() -> None:
        raise HubWeigert("ingetrokken")

    lijn.hub.inhoud.ingetrokken.add(lijn.map.apparaat)
    lijn.hub.storingen = [GOED, (ingetrokken, None)]
    uitkomst = lijn.wissel()
    assert uitkomst.aangehouden == 2
    assert isinstance(uitkomst.fout, HubWeigert)
    assert uitkomst.fout.detail == "ingetrokken"


def test_who_stops_it_keeps_what_was_reached(lijn: Opstelling) -> None:
    lijn.leg_vast(*[1] * 600)
    lijn.hub.storingen = [(None, lijn.stop.set)]
    uitkomst = lijn.wissel()
    assert uitkomst.gestopt
    assert uitkomst.bewaard == 500
    assert lijn.map.genoteerd == [False]


def test_a_hub_that_always_has_more_and_brings_nothing_is_left(lijn: Opstelling) -> None:
    lijn.elders(1)
    lijn.wissel()
    echt = lijn.hub.haal_op

    class Eindeloos(MemoryHub):
        def haal_op(self, apparaat: str, vraag: Ophaling) -> OphalingAntwoord:
            return msgspec.structs.replace(echt(apparaat, vraag), meer=True)

    lijn.hub = Eindeloos(**velden_van(lijn.hub))
    fout = lijn.wissel().fout
    assert isinstance(fout, HubVerkeerd)
    assert fout.detail == "geen_voortgang"


def test_the_hub_hears_who_records_and_how_much_is_left(lijn: Opstelling) -> None:
    lijn.leg_vast(*[1] * 501)
    echt, gezien = lijn.hub.verstuur, []

    def luister(apparaat: str, zending: Zending) -> ZendingAntwoord:
        gezien.append((len(zending.personen), zending.rest))
        return echt(apparaat, zending)

    lijn.hub = _met(lijn.hub, luister)
    lijn.wissel()
    assert gezien == [(4, 1), (0, 0)]


def test_nothing_is_left_is_said_once_also_when_somebody_records_during_a_long_exchange(
    lijn: Opstelling,
) -> None:
    """Counted once and then down, it would be said while the last ones still wait."""
    lijn.leg_vast(*[64] * 26)
    echt, over = lijn.hub.verstuur, []

    def luister(apparaat: str, zending: Zending) -> ZendingAntwoord:
        over.append(zending.rest)
        if len(over) == 2:
            lijn.leg_vast(*[64] * 7)
        return echt(apparaat, zending)

    lijn.hub = _met(lijn.hub, luister)
    assert lijn.wissel().bewaard == 33 * 64
    assert [rest == 0 for rest in over] == [False] * (len(over) - 1) + [True]
    assert over[0] == 19 * 64


def test_all_schools_get_their_turn_when_one_does_not_answer(lijn: Opstelling) -> None:
    ids = lijn.leg_vast(1)
    school = lijn.hub.school()
    weg = replace(school, id=type(school.id)("school-2"), adres="https://weg.example.nl")

    class Twee(MemoryUitwisselmap):
        def scholen(self) -> tuple[School, ...]:
            return weg, school

    map_ = Twee(**velden_van(lijn.map))
    hubs = MemoryHubs({school.adres: lijn.hub}, lijn.map.apparaat)
    eerst, daarna = wissel_alles_uit(lijn.vloer.ctx, map_, hubs, stop=lijn.stop, toeval=lambda: 0.0)
    assert isinstance(eerst.fout, HubOnbereikbaar)
    assert daarna.fout is None
    assert lijn.hub.ids() == ids
    assert [een.gesloten for een in hubs.lijnen] == [True]
