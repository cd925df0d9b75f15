"""A clock that is wrong: what is seen is kept, and nothing is thrown away because of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tests.cli.test_klok_terug import DAG, W1, Computer
from tests.kopieen.test_rotatie import elke_dag, kopie
from tests.stroom.workloads.rekey import the_store
from werkplek.application.context import Context
from werkplek.application.vastleggen import WaarnemingOpgave, herroep, leg_vast
from werkplek.domain.feiten import Klok
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.navraag import Navraag
from werkplek.store.generatie import generaties, nieuwe, ruim_oude_op, wijs_aan
from werkplek.store.rotatie import mogen_weg

NU = datetime(2026, 11, 22, 6, tzinfo=UTC)
JAREN_56 = -56 * 365 * DAG


@dataclass(frozen=True)
class VasteKlok:
    """Stands still."""

    moment: datetime

    def nu(self) -> datetime:
        return self.moment

    def vandaag(self) -> date:
        return self.moment.date()


class ScheveComputer(Computer):
    """All of Werkplek sees the clock that a test sets, not its ids alone."""

    def zet_klok(self, seconden: int) -> None:
        super().zet_klok(seconden)
        self.moment = datetime.fromtimestamp(self._nu // 10**9 + seconden, UTC)

    @property
    def ctx(self) -> Context:
        return replace(self.werkplek.ctx, clock=VasteKlok(self.moment))


@pytest.fixture
def computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Computer]:
    """Werkplek runs, on a clock that says the truth."""
    made = ScheveComputer(tmp_path / "map", monkeypatch)
    yield made
    made.werkplek.sluit()


def zie(computer: Computer, deelnemer: DeelnemerId) -> FeitId:
    """Three taps, and a yes when the day is asked about."""
    opgave = WaarnemingOpgave(deelnemer, W1, "zelfstandig")
    return leg_vast(computer.ctx, computer.ik, opgave, bevestigd=frozenset(Navraag)).feit


@pytest.mark.parametrize(
    ("jump", "verwacht", "erna"),
    [
        pytest.param(JAREN_56, Klok.LIEP_TERUG, Klok.ZELF, id="1970"),
        pytest.param(DAG, Klok.ZELF, Klok.LIEP_TERUG, id="a day ahead"),
        pytest.param(-7_200, Klok.LIEP_TERUG, Klok.ZELF, id="two hours back"),
    ],
)
def test_21_a_note_is_kept_whatever_the_clock_says(
    computer: Computer, jump: int, verwacht: Klok, erna: Klok
) -> None:
    sanne = computer.neem_aan()
    eerst = zie(computer, sanne)
    computer.open_weer(klok=jump)
    scheef = zie(computer, sanne)
    computer.open_weer(klok=60)
    recht = zie(computer, sanne)
    terug = herroep(computer.ctx, computer.ik, [recht], "per ongeluk")

    with computer.ctx.store.lees() as lezer:
        klokken = [getattr(lezer.feit(id_), "klok", None) for id_ in (eerst, scheef, recht)]
    assert klokken == [Klok.ZELF, verwacht, erna]
    assert eerst < scheef < recht < terug
    assert {w.id for w in computer.gang(sanne).waarnemingen if w.geldt} == {eerst, scheef}
    assert the_store(computer.werkplek).kijk_na() == ()


@pytest.fixture
def twee(tmp_path: Path) -> Path:
    """A folder of which the second generation is in use since now."""
    for number in range(2):
        generatie = nieuwe(tmp_path) if number else tmp_path
        (generatie / "bedrijf.db").write_bytes(b"x")
    wijs_aan(tmp_path, tmp_path / "generatie-2")
    ruim_oude_op(tmp_path, NU)
    return tmp_path


def test_22_a_clock_that_jumped_ahead_takes_no_generation_away(twee: Path) -> None:
    for _ in range(3):
        ruim_oude_op(twee, NU + timedelta(days=365))
    ruim_oude_op(twee, NU + timedelta(days=730))
    assert len(generaties(twee)) == 2


def test_22_a_clock_that_jumped_ahead_takes_no_copy_from_before_a_change() -> None:
    voor = kopie(999, NU - timedelta(days=1), "migratie")
    weg = mogen_weg([*elke_dag(40), voor], NU + timedelta(days=365))
    assert voor not in weg
