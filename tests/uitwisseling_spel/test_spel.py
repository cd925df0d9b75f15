"""Case 25: random play by a model; whatever happened, in the end everybody has what they may."""

import random
from pathlib import Path
from time import monotonic

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.fakes.postgres import Postgres
from tests.uitwisseling.conftest import SOAK_MINUTEN
from tests.uitwisseling.plein import open_hub
from tests.uitwisseling.spel import spel_op

RUSTIG = settings(
    deadline=None,
    derandomize=True,
    database=None,
    max_examples=2,
    stateful_step_count=14,
    phases=(Phase.generate,),
    suppress_health_check=list(HealthCheck),
)


def test_25_a_short_play_ends_with_everybody_right(
    tmp_path: Path, leeg: Path, sleutel: bytes
) -> None:
    with open_hub("", tmp_path) as hub:
        run_state_machine_as_test(spel_op(hub, leeg, sleutel, herstelbaar=True), settings=RUSTIG)


@pytest.mark.soak
@pytest.mark.timeout(0)
@pytest.mark.parametrize("waar", ["sqlite", "postgres"])
def test_25_long_plays(
    waar: str, tmp_path: Path, leeg: Path, sleutel: bytes, request: pytest.FixtureRequest
) -> None:
    url = ""
    if waar == "postgres":
        postgres: Postgres = request.getfixturevalue("postgres")
        url = postgres.nieuwe_database()
    einde, gespeeld = monotonic() + 60 * SOAK_MINUTEN, 0
    lang = settings(RUSTIG, max_examples=10, stateful_step_count=40, derandomize=False)
    with open_hub(url, tmp_path) as hub:
        spel = spel_op(hub, leeg, sleutel, herstelbaar=not url)
        while monotonic() < einde:
            zaad = random.SystemRandom().randrange(2**32)
            print(f"seed {zaad}", flush=True)
            spel._hypothesis_internal_use_seed = zaad
            run_state_machine_as_test(spel, settings=lang)
            gespeeld += 10
    print(f"{gespeeld} plays of 40 steps")
