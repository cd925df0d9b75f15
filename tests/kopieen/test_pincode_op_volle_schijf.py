"""On a full disk people still unlock: there is room set aside, and a try is what it is for."""

import errno
import os
from pathlib import Path

import pytest

from tests.device.toegangen import ANDERE_PIN, KLEIN, MARGA, PIN, WACHTZIN
from werkplek.application.ports import MapOnbereikbaar
from werkplek.application.ports_veilig import Schijfstand
from werkplek.device import pogingen
from werkplek.domain.fouten import PincodeOnjuist
from werkplek.durable.whole_file import replace_whole
from werkplek.store.ballast import BALLAST, GROOTTE, Ballast
from werkplek.wiring import Werkplek, begin_werkplek


@pytest.fixture
def vol(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Werkplek:
    """A folder where Marga has a pincode, on a disk that is full while the ballast lies there."""
    map_ = tmp_path / "map"
    werkplek = begin_werkplek(map_, WACHTZIN, sleutelbos=None, cost=KLEIN)
    werkplek.toegang.kies_pincode(MARGA, PIN)
    ballast = map_ / BALLAST
    ballast.write_bytes(bytes(GROOTTE))

    def schrijf(pad: Path, inhoud: bytes) -> None:
        if ballast.exists():
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        replace_whole(pad, inhoud)

    monkeypatch.setattr(pogingen, "replace_whole", schrijf)
    monkeypatch.setattr(Ballast, "leg_neer", lambda _: False)
    return werkplek


def test_who_types_the_right_pincode_gets_in_and_the_banner_says_that_the_disk_is_full(
    vol: Werkplek,
) -> None:
    vol.toegang.toets_pincode(MARGA, PIN)
    assert vol.ctx.store.schijf() is Schijfstand.VOL
    vol.ctx.store.sluit()


def test_wrong_ones_count_as_ever(vol: Werkplek) -> None:
    with pytest.raises(PincodeOnjuist) as fout:
        vol.toegang.toets_pincode(MARGA, ANDERE_PIN)
    assert fout.value.over == 2
    vol.ctx.store.sluit()


def test_without_room_to_give_the_disk_is_said_to_be_full(
    vol: Werkplek, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Ballast, "geef_vrij", lambda _: False)
    with pytest.raises(MapOnbereikbaar, match="vol"):
        vol.toegang.toets_pincode(MARGA, PIN)
    vol.ctx.store.sluit()
