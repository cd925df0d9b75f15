"""The pages of schools in three themes, at two sizes, with 140 % text and texts 40 % longer."""

import pytest

from tests.ui.audit import audit
from tests.ui.school_voorbeelden import PAGINAS
from werkplek.ui.application import Application


@pytest.mark.parametrize("naam", PAGINAS)
def test_nothing_is_clipped_too_small_nameless_or_unreachable(app: Application, naam: str) -> None:
    assert audit(app, PAGINAS[naam]()) == []
