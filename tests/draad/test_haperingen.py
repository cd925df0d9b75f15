"""The counter of stalls hears one that is there, as one."""

import time

import pytest
from PySide6.QtTest import QTest

from tests.fakes.hapering import Hartslag


@pytest.mark.usefixtures("app")
def test_a_window_that_stands_still_is_counted_once() -> None:
    with Hartslag(grens_ms=150) as hartslag:
        QTest.qWait(50)
        rustig = len(hartslag.gemeten.duur)
        time.sleep(0.4)
        QTest.qWait(50)
    assert len(hartslag.gemeten.duur) == rustig + 1
    assert hartslag.gemeten.langste > 150
