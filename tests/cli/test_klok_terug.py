"""A computer whose clock went back between two runs: what is stated later still counts as later."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.regel import GOEDKOOP, WACHTZIN
from werkplek.application.beginnen import LeerbedrijfOpgave, PersoonOpgave, begin
from werkplek.application.context import Context
from werkplek.application.keuze import PlaatsingOpgave
from werkplek.application.plaatsen import (
    hervat,
    huidige_plaatsing,
    kies,
    pauzeer,
    voeg_deelnemer_toe,
)
from werkplek.application.vastleggen import WaarnemingOpgave, herroep, leg_vast, vul_aan
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.kwalificatie import Crebo, WerkprocesCode
from werkplek.domain.personen import Naam, Persoon
from werkplek.domain.plaatsing import Plaatsing, PlaatsingStaat
from werkplek.domain.voortgang import Voortgang, voortgang
from werkplek.structuur.start import startdata
from werkplek.wiring import Werkplek, begin_werkplek, open_werkplek

W1, W2 = WerkprocesCode("B1-K1-W1"), WerkprocesCode("B1-K1-W2")
DAG = 24 * 3_600


class Computer:
    """One folder that is opened again and again, on a clock that a test sets."""

    def __init__(self, map_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.map = map_
        self._monkeypatch = monkeypatch
        self._nu = time.time_ns()
        self.zet_klok(0)
        self.werkplek: Werkplek = begin_werkplek(map_, WACHTZIN, sleutelbos=None, cost=GOEDKOOP)
        hal = LeerbedrijfOpgave("De Verzonnen Hal", "Nergenshuizen")
        self.ik: Persoon = begin(self.ctx, hal, PersoonOpgave("Marga Bakker"), startdata())

    @property
    def ctx(self) -> Context:
        return self.werkplek.ctx

    def zet_klok(self, seconden: int) -> None:
        """So many seconds after now, or before when negative."""
        nu = self._nu + seconden * 10**9
        self._monkeypatch.setattr(time, "time_ns", lambda: nu)

    def open_weer(self, *, klok: int) -> None:
        """Stop Werkplek, set the clock, and open the same folder."""
        self.werkplek.sluit()
        self.zet_klok(klok)
        self.werkplek = open_werkplek(self.map, WACHTZIN, sleutelbos=None)

    def neem_aan(self) -> DeelnemerId:
        opgave = PlaatsingOpgave(Crebo("25743"), self.ctx.clock.vandaag(), codes=(W1,))
        return voeg_deelnemer_toe(self.ctx, self.ik, Naam("Sanne", "Testers"), opgave)

    def plaatsing(self, deelnemer: DeelnemerId) -> Plaatsing:
        with self.ctx.store.lees() as lezer:
            return huidige_plaatsing(lezer, deelnemer)

    def gang(self, deelnemer: DeelnemerId) -> Voortgang:
        with self.ctx.store.lees() as lezer:
            return voortgang(lezer.feiten(deelnemer))

    def zie(self, deelnemer: DeelnemerId) -> FeitId:
        return leg_vast(self.ctx, self.ik, WaarnemingOpgave(deelnemer, W1, "zelfstandig")).feit


@pytest.fixture
def computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Computer]:
    """Werkplek runs, on a clock that says the truth."""
    made = Computer(tmp_path / "map", monkeypatch)
    yield made
    made.werkplek.sluit()


@pytest.mark.parametrize("terug", [1, 3_600, 400 * DAG])
def test_ids_rise_after_the_log(computer: Computer, terug: int) -> None:
    sanne = computer.neem_aan()
    eerder = [computer.zie(sanne) for _ in range(3)]
    computer.open_weer(klok=-terug)
    assert computer.zie(sanne) > max(eerder)


def test_the_choice_of_a_later_run_counts(computer: Computer) -> None:
    sanne = computer.neem_aan()
    computer.open_weer(klok=-DAG)
    kies(computer.ctx, computer.ik, sanne, [W2])
    assert [keuze.code for keuze in computer.plaatsing(sanne).keuze] == [W2]


def test_a_pause_and_the_return_on_one_day_keep_their_order(computer: Computer) -> None:
    sanne = computer.neem_aan()
    vandaag = computer.ctx.clock.vandaag()
    pauzeer(computer.ctx, computer.ik, sanne, vandaag)
    computer.open_weer(klok=-DAG)
    hervat(computer.ctx, computer.ik, sanne, vandaag)
    assert computer.plaatsing(sanne).staat is PlaatsingStaat.LOOPT


def test_a_note_and_a_withdrawal_of_a_later_run_come_after_what_they_name(
    computer: Computer,
) -> None:
    sanne = computer.neem_aan()
    gezien = computer.zie(sanne)
    computer.open_weer(klok=-DAG)
    tweede = vul_aan(computer.ctx, computer.ik, gezien, notitie="Netjes.").feit
    terug = herroep(computer.ctx, computer.ik, [tweede], "per ongeluk")
    assert gezien < tweede < terug
    (waarneming,) = computer.gang(sanne).waarnemingen
    assert (waarneming.id, waarneming.notitie) == (gezien, "")
