"""Cases 7 and 8: whoever is killed, at whatever statement, nothing that was said is lost."""

import json
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPException
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.apparaat import Apparaat, Deelnemer, Lijn
from tests.fakes.postgres import Postgres
from tests.uitwisseling.apparaten import ruw
from tests.uitwisseling.plein import Plein, open_hub, plein
from tests.uitwisseling.tablet import Tablet
from tests.uitwisseling.vloer import ROOT

NOOIT = 1_000_000
VAN_SCHOOL = 2
"""What the school itself stated about somebody: enrolled, placed."""


class Sterveling:
    """A closed folder that is opened by a process that dies when told to."""

    def __init__(self, tablet: Tablet, wie: Deelnemer) -> None:
        tablet.sluit()
        woorden = [str(tablet.map), tablet.sleutel.hex(), wie.id, wie.plaatsing]
        self.gezegd: set[str] = set()
        self._proces = subprocess.Popen(
            [sys.executable, "-m", "tests.uitwisseling.sterfelijk_tablet", *woorden],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )

    def leef(self, over: int) -> dict[str, Any]:
        """Once, until the nth thing that is asked of its store."""
        assert self._proces.stdin is not None
        assert self._proces.stdout is not None
        print(over, file=self._proces.stdin, flush=True)
        kwam: dict[str, Any] = json.loads(self._proces.stdout.readline())
        assert kwam["goed"], kwam
        self.gezegd.update(kwam["gezegd"])
        return kwam

    def sluit(self) -> None:
        self._proces.communicate(timeout=30)


@contextmanager
def sterveling(tablet: Tablet, wie: Deelnemer) -> Iterator[Sterveling]:
    een = Sterveling(tablet, wie)
    try:
        yield een
    finally:
        een.sluit()
        tablet.open()


def sterf_steeds(school: Plein, keuze: slice) -> int:
    """The tablet dies at these of all statements, while another one goes on; gives how often."""
    sam, tablet = school.deelnemer(), school.tablet("Ans")
    tablet.goed()
    [ander] = ruw(school, 1)
    lijn, gestorven = Lijn(school.hub.adres), 0
    with sterveling(tablet, sam) as een:
        alle = range(1, een.leef(NOOIT)["geteld"] + 1)
        for over in alle[keuze]:
            ander.stuur(lijn, ander.leg_vast(3, [sam], per=2))
            gestorven += een.leef(over)["dood"]
    lijn.sluit()
    tablet.schrijf_op()
    assert een.gezegd <= set(school.verslag.feiten)
    assert tablet.store.kijk_na() == ()
    school.laat_wisselen()
    return gestorven


def test_7_a_tablet_killed_anywhere_between_saving_and_the_cursor_loses_nothing(
    klein: Plein,
) -> None:
    assert sterf_steeds(klein, slice(3, None, 16)) > 8
    klein.eis_heel()


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_7_a_tablet_killed_at_every_statement(klein: Plein) -> None:
    print(sterf_steeds(klein, slice(None)), "deaths of a tablet")
    klein.eis_heel()


def duw(school: Plein, een: Apparaat, wie: Deelnemer) -> list[Any]:
    """Push until it is answered, however often the hub is gone."""
    reeksen = een.leg_vast(12, [wie], per=6)
    for _ in range(60):
        lijn = Lijn(school.hub.adres, timeout=10)
        try:
            return [een.stuur(lijn, reeksen)]
        except (OSError, AssertionError, HTTPException):
            threading.Event().wait(0.05)  # gone, or too busy: it comes again
        finally:
            lijn.sluit()
    raise AssertionError("the hub never answered")


def dood_de_hub(school: Plein, keuze: Iterable[int]) -> int:
    """Kill the hub at each of these statements while eight push; gives how often it died."""
    sam, keren, eerder = school.deelnemer(), list(keuze), school.hub.gestorven()
    acht = ruw(school, 8)
    with ThreadPoolExecutor(8) as pool:
        for over in keren:
            school.hub.sterf_bij(over)
            list(pool.map(lambda een: duw(school, een, sam), acht))
            school.hub.spaar()
    tablet = school.tablet("Ans")
    tablet.goed()
    assert len(tablet.ids_hier(sam.id)) == 12 * 8 * len(keren) + VAN_SCHOOL
    return school.hub.gestorven() - eerder


def test_8_a_hub_killed_at_a_statement_of_a_push_keeps_what_it_answered(school: Plein) -> None:
    keren = (3, 9, 14, 20, 33, 58)
    assert dood_de_hub(school, keren) == len(keren)
    school.eis_heel()


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_8_a_hub_killed_at_every_statement(school: Plein) -> None:
    print(dood_de_hub(school, range(1, 160)), "deaths of the hub")
    school.eis_heel()


def test_8_a_database_that_is_killed_under_eight_who_push_keeps_what_was_answered(
    postgres_durable: Postgres, tmp_path: Path, leeg: Path, sleutel: bytes
) -> None:
    url = postgres_durable.nieuwe_database()
    with open_hub(url, tmp_path) as hub, plein(hub, tmp_path, leeg, sleutel) as school:
        sam = school.deelnemer()
        acht = ruw(school, 8)
        with ThreadPoolExecutor(8) as pool:
            for _ in range(2):
                werk = [pool.submit(duw, school, een, sam) for een in acht]
                postgres_durable.herstart(hard=True)
                assert all(deel.result() for deel in werk)
        school.school.database.sluit()
        tablet = school.tablet("Ans")
        tablet.goed()
        assert len(tablet.ids_hier(sam.id)) == 12 * 8 * 2 + VAN_SCHOOL
        school.eis_heel()
    postgres_durable.weg(url)
