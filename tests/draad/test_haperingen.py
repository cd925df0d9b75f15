"""The counter of stalls hears one that is there, as one."""

import time

import pytest
from PySide6.QtTest import QTest

from tests.fakes.hapering import Hartslag

GRENS_MS = 600
"""So long no busy computer holds a program up by itself."""


@pytest.mark.usefixtures("app")
def test_a_window_that_stands_still_is_counted_once() -> None:
    with Hartslag(grens_ms=GRENS_MS) as hartslag:
        QTest.qWait(50)
        rustig = len(hartslag.gemeten.duur)
        time.sleep(2 * GRENS_MS / 1000)
        QTest.qWait(50)
    assert len(hartslag.gemeten.duur) == rustig + 1
    assert hartslag.gemeten.langste > GRENS_MS
