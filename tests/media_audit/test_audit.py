"""Every state of *Foto maken* and *Inspreken*, and the pages that lead there, in every look."""

import pytest

from tests.ui.audit import audit
from tests.ui.media_voorbeelden import PAGINAS
from werkplek.ui.application import Application


@pytest.mark.parametrize("naam", PAGINAS)
def test_nothing_is_clipped_too_small_nameless_or_unreachable(app: Application, naam: str) -> None:
    assert audit(app, PAGINAS[naam]()) == []
