"""Text at 200 %: pages may scroll, nothing is cut off and the main action stays in sight."""

import pytest

from tests.ui.alle_voorbeelden import ALLE, deel
from tests.ui.audit_vorm import GROOT, vormfouten
from werkplek.ui.application import Application


@pytest.mark.parametrize("naam", deel(0, 3))
def test_at_200_percent(app: Application, naam: str) -> None:
    assert vormfouten(app, ALLE[naam](), GROOT) == []
