"""Gloves: every target and gap a third larger, on every page."""

import pytest

from tests.ui.alle_voorbeelden import ALLE
from tests.ui.audit_vorm import HANDSCHOENEN, vormfouten
from werkplek.ui.application import Application


@pytest.mark.parametrize("naam", sorted(ALLE))
def test_with_gloves(app: Application, naam: str) -> None:
    assert vormfouten(app, ALLE[naam](), HANDSCHOENEN) == []
