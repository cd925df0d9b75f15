"""Upright panels of ten inches: what stood beside each other stands under each other."""

import pytest

from tests.ui.alle_voorbeelden import ALLE, deel
from tests.ui.audit_vorm import STAAND, vormfouten
from werkplek.ui.application import Application


@pytest.mark.parametrize("naam", deel(0, 2))
def test_upright(app: Application, naam: str) -> None:
    assert vormfouten(app, ALLE[naam](), STAAND) == []
