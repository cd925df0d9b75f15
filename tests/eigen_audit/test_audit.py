"""Every own page in three themes, two sizes, with longer texts, and beside other languages."""

import pytest

from tests.ui.audit import audit
from tests.ui.eigen_voorbeelden import PAGINAS
from werkplek.ui.application import Application


@pytest.mark.parametrize("naam", PAGINAS)
def test_nothing_is_clipped_too_small_nameless_or_unreachable(app: Application, naam: str) -> None:
    assert audit(app, PAGINAS[naam]()) == []
