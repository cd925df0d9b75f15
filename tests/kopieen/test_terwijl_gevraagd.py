"""A copy is put back by another process while this one asks for the key."""

from pathlib import Path

import pytest

from werkplek import wiring
from werkplek.application.ports import MapInGebruik
from werkplek.device.ontsluiten import Ontsloten, ontsluit
from werkplek.device.slots import Argon2Cost

ZIN = "een lange wachtzin om te testen"
GOEDKOOP = Argon2Cost(64, 1, 1)


def test_keys_that_were_asked_for_before_a_restore_open_nothing_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    map_ = tmp_path / "map"
    app = wiring.begin_werkplek(map_, ZIN, sleutelbos=None, cost=GOEDKOOP)
    kopie = app.reserve.stel_veilig()
    app.sluit()

    def terwijl(generatie: Path, **hoe: object) -> Ontsloten:
        ontsloten = ontsluit(generatie, **hoe)  # type: ignore[arg-type]
        wiring.herstel_van(map_, sleutelbos=None).zet_terug(kopie.pad, ZIN)
        return ontsloten

    with monkeypatch.context() as patch:
        patch.setattr(wiring, "ontsluit", terwijl)
        with pytest.raises(MapInGebruik):
            wiring.open_werkplek(map_, ZIN, sleutelbos=None, cost=GOEDKOOP)
    app = wiring.open_werkplek(map_, ZIN, sleutelbos=None, cost=GOEDKOOP)
    app.toegang.vernieuw_sleutel()
    app.sluit()
    wiring.open_werkplek(map_, ZIN, sleutelbos=None, cost=GOEDKOOP).sluit()
