"""A bit that turned over in the salt of a file is damage; the key that fits is still known."""

import pytest

from tests.store.histories import buiten
from tests.store.kopieen import Kantoor, ontsluiter, verander
from werkplek.application.ports import MapBeschadigd, SleutelPastNiet
from werkplek.store.terugzetten import zet_terug


def test_16_what_was_recorded_in_a_file_with_a_damaged_salt_comes_along(kantoor: Kantoor) -> None:
    kopie = kantoor.reserve.stel_veilig()
    kantoor.zie(2)
    alle = kantoor.feiten()
    kantoor.sluit()
    verander(kantoor.map / "bedrijf.db", 3)

    terug = zet_terug(kantoor.map, kopie.pad, ontsluiter(kantoor.sleutel), buiten())

    assert (terug.meegenomen, terug.onleesbaar) == (2, 0)
    assert kantoor.feiten() == alle


def test_16_a_copy_with_a_damaged_salt_is_damaged_and_its_key_right(kantoor: Kantoor) -> None:
    kopie = kantoor.reserve.stel_veilig()
    kantoor.sluit()
    verander(kopie.pad / "bedrijf.db", 3)

    with pytest.raises(MapBeschadigd):
        zet_terug(kantoor.map, kopie.pad, ontsluiter(kantoor.sleutel), buiten())
    with pytest.raises(SleutelPastNiet):
        zet_terug(kantoor.map, kopie.pad, lambda _: [bytes(48)], buiten())
