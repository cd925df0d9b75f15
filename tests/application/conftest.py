"""Every story on the use cases begins on the same floor."""

import pytest

from tests.fakes.werkvloer import Werkvloer
from werkplek.domain.kenmerk import DeelnemerId


@pytest.fixture
def vloer() -> Werkvloer:
    """The company has begun; nobody learns there yet."""
    return Werkvloer()


@pytest.fixture
def sanne(vloer: Werkvloer) -> DeelnemerId:
    """Sanne started today under Marga, with three of the five werkprocessen."""
    return vloer.neem_aan_met_keuze()
