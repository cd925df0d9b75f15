"""Ten thousand damaged files: refused or kept clean, and never more memory than one photo takes."""

import random
import resource
from typing import Final

import pytest

from tests.bewijs.test_maken import GOED, heel_of_geweigerd

RONDEN: Final = 10_000
MB: Final = 1024


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_ten_thousand_damaged_files_break_nothing() -> None:
    kans = random.Random(4)
    voor = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in range(RONDEN):
        inhoud, soort = kans.choice(list(GOED.values()))
        stuk = bytearray(inhoud)
        for _ in range(kans.randint(1, 30)):
            plek = kans.randrange(len(stuk))
            stuk[plek : plek + kans.randint(0, 4)] = kans.randbytes(kans.randint(0, 4))
        tot = kans.choice((len(stuk), kans.randrange(len(stuk) + 1)))
        heel_of_geweigerd(bytes(stuk[:tot]), soort)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - voor < 600 * MB
