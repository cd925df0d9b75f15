"""Two persons are compared beside each other, where there is room for both."""

import pytest

from tests.ui.conftest import Show
from tests.ui.school_voorbeelden import zelfde
from werkplek.ui.widgets.persoonvak import Persoonvak


@pytest.mark.parametrize(("breedte", "naast"), [(1280, True), (360, False)])
def test_two_persons_stand_beside_each_other_where_there_is_room(
    show: Show, breedte: int, naast: bool
) -> None:
    page = show(zelfde(), breedte)
    hier, daar = page.findChildren(Persoonvak)
    assert (hier.y() == daar.y()) == naast
    assert (hier.x() == daar.x()) != naast
