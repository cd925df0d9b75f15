"""One school of certificates for all: keys take time, and no test changes them."""

import pytest

from tests.fakes.pki import Pki, maak_pki


@pytest.fixture(scope="session")
def pki() -> Pki:
    return maak_pki()
