"""After an erasure nothing is left of it: in copies, beside the store, and on a stick of before."""

import shutil
from pathlib import Path

import pytest

from tests.store.histories import buiten
from tests.store.kopieen import Kantoor, ontsluiter, schrijf_sleutels
from werkplek.application.context import Context
from werkplek.application.ports import BestandOnbereikbaar, MapOnbereikbaar
from werkplek.application.ports_wissen import KopieElders
from werkplek.application.wisnasleep import ruim_op
from werkplek.device.ids import UuidIds
from werkplek.domain.feiten import DossierGewist
from werkplek.store.generatie import BEWAARD, ruim_oude_op
from werkplek.store.plek import Plek
from werkplek.store.terugzetten import zet_terug
from werkplek.store.wislijst import WISLIJST, lees

ANDER = "cd" * 16


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    stick = tmp_path / "stick"
    stick.mkdir()
    return stick


@pytest.fixture
def ander(tmp_path: Path) -> Kantoor:
    """Another folder of Werkplek, which uses the same stick."""
    ander = Kantoor(tmp_path / "ander").maak()
    schrijf_sleutels(ander.map, ander.sleutel, store=ANDER)
    return ander


def wis(kantoor: Kantoor) -> tuple[tuple[str, ...], tuple[KopieElders, ...]]:
    """Erase who is in it, and clear up behind it as the use case does."""
    kantoor.store.wisser.wis(kantoor.schrijver.feit(DossierGewist("verzoek")))
    return ruim_op(Context(kantoor.store, kantoor.klok, UuidIds()), kantoor.reserve)


def maak_onleesbaar(kopie: Path) -> Path:
    """A bad sector where the copy says what it is."""
    (kopie / "inhoud.json").write_bytes(b"{")
    return kopie


def test_an_erasure_takes_copies_beside_the_folder_that_nobody_can_read(kantoor: Kantoor) -> None:
    foto = kantoor.foto(b"van wie weg moet")
    stuk = maak_onleesbaar(kantoor.reserve.stel_veilig().pad)
    half = stuk.parent / ".rest.00000000.nieuw"
    half.mkdir()
    assert foto
    (stuk.parent / "bijlagen" / ("a" * 32)).write_bytes(b"wees")

    wis(kantoor)

    (enige,) = kantoor.reserve.kopieen()
    assert [pad.name for pad in stuk.parent.iterdir() if (pad / "bedrijf.db").exists()] == [
        enige.pad.name
    ]
    assert not half.exists()
    assert not (stuk.parent / "bijlagen" / ("a" * 32)).exists()
    assert kantoor.store.wisser.fase() is None


def test_an_unreadable_copy_that_stays_is_not_called_done(
    kantoor: Kantoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    maak_onleesbaar(kantoor.reserve.stel_veilig().pad)
    monkeypatch.setattr(Plek, "verwijder_map", lambda *_: None)

    with pytest.raises(MapOnbereikbaar):
        wis(kantoor)

    assert kantoor.store.wisser.fase() is not None, "the next start tries again"


def test_a_stick_with_a_copy_that_cannot_be_told_is_named_on_the_proof(
    kantoor: Kantoor, stick: Path
) -> None:
    """It may be another folder's: it stays, and the page does not call the stick clean."""
    oud = kantoor.reserve.stel_veilig(stick)
    kantoor.klok.verder(days=1)
    stuk = maak_onleesbaar(kantoor.reserve.stel_veilig(stick).pad)
    (stuk / "sleutels.json").unlink()

    schoon, elders = wis(kantoor)

    assert (schoon, [een.naam for een in elders]) == ((), ["stick"])
    assert stuk.exists()
    assert not oud.pad.exists(), "what is known to be ours goes all the same"
    assert kantoor.store.wisser.fase() is None


def test_an_unreadable_copy_with_our_keys_goes_from_a_stick(kantoor: Kantoor, stick: Path) -> None:
    stuk = maak_onleesbaar(kantoor.reserve.stel_veilig(stick).pad)
    kantoor.klok.verder(days=1)
    kantoor.reserve.stel_veilig(stick)

    assert wis(kantoor) == (("stick",), ())
    assert not stuk.exists()


def test_an_erasure_never_takes_an_unreadable_copy_of_another_folder(
    kantoor: Kantoor, ander: Kantoor, stick: Path
) -> None:
    stuk = maak_onleesbaar(ander.reserve.stel_veilig(stick).pad)
    kantoor.klok.verder(days=1)
    kantoor.reserve.stel_veilig(stick)
    ander.sluit()

    assert [een.naam for een in wis(kantoor)[1]] == ["stick"], "its photos cannot be told apart"
    assert stuk.exists()


def test_a_stick_pulled_out_in_the_middle_is_not_called_clean(
    kantoor: Kantoor, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kantoor.reserve.stel_veilig(stick)
    ruim = Plek.ruim_bijlagen_op

    def trek_eruit(self: Plek) -> int:
        if not self.eigen:
            shutil.rmtree(stick)
            stick.mkdir()  # its mount point
        return ruim(self)

    monkeypatch.setattr(Plek, "ruim_bijlagen_op", trek_eruit)

    assert wis(kantoor)[0] == ()


def test_a_stick_that_was_away_during_an_erasure_is_cleaned_when_it_comes_back(
    kantoor: Kantoor, ander: Kantoor, stick: Path
) -> None:
    van_ander = ander.reserve.stel_veilig(stick)
    for _ in range(2):
        kantoor.reserve.stel_veilig(stick)
        kantoor.klok.verder(days=1)
    weg = stick.rename(stick.parent / "lade")
    assert wis(kantoor)[1]
    weg.rename(stick)

    kopie = kantoor.reserve.stel_veilig(stick)

    assert kantoor.reserve.kopieen(stick) == (kopie,)
    assert van_ander.pad.exists()
    assert lees(stick / WISLIJST) == lees(kantoor.map / WISLIJST)
    kantoor.klok.verder(days=1)
    nog_een = kantoor.reserve.stel_veilig(stick)
    assert kantoor.reserve.kopieen(stick) == (nog_een, kopie), "from then on by the rotation"
    ander.sluit()


def test_a_stick_whose_cleaning_failed_is_tried_again_with_the_next_copy(
    kantoor: Kantoor, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kantoor.reserve.stel_veilig(stick)
    weg = stick.rename(stick.parent / "lade")
    wis(kantoor)
    weg.rename(stick)

    def hapert(*_: object) -> None:
        raise BestandOnbereikbaar("stuk")

    with monkeypatch.context() as stuk:
        stuk.setattr(Plek, "verwijder", hapert)
        kantoor.reserve.stel_veilig(stick)
    kopie = kantoor.reserve.stel_veilig(stick)

    assert kantoor.reserve.kopieen(stick) == (kopie,)


def test_an_erasure_takes_what_lies_beside_the_store(kantoor: Kantoor) -> None:
    opzij = kantoor.map / "bedrijf.db-wal.vreemd-1"
    opzij.write_bytes(b"van een ander, of toch niet")
    proef = kantoor.map / ".proef"
    kantoor.zie()
    proef.mkdir()
    (proef / "bedrijf.db").write_bytes(b"een kijkje")

    wis(kantoor)

    assert not opzij.exists()
    assert not proef.exists()
    kantoor.zie(0)
    assert kantoor.store.kijk_na() == (), "its own log is as it was"


def vervang(kantoor: Kantoor) -> tuple[Path, Path]:
    """Put a copy back; gives what is left beside the store that was replaced."""
    kopie = kantoor.reserve.stel_veilig()
    kantoor.sluit()
    opzij, proef = kantoor.map / "bedrijf.db-wal.vreemd-1", kantoor.map / ".proef"
    opzij.write_bytes(b"van een ander")
    zet_terug(kantoor.map, kopie.pad, ontsluiter(kantoor.sleutel), buiten())
    proef.mkdir()
    (proef / "bedrijf.db").write_bytes(b"een kijkje")
    return opzij, proef


def test_an_erasure_takes_what_lies_beside_a_store_that_was_replaced(kantoor: Kantoor) -> None:
    resten = vervang(kantoor)

    wis(kantoor)

    assert not any(rest.exists() for rest in resten)
    assert not (kantoor.map / "bedrijf.db").exists()


def test_outside_an_erasure_a_log_that_was_put_aside_stays(kantoor: Kantoor) -> None:
    opzij, proef = vervang(kantoor)

    for _ in range(BEWAARD + 1):
        ruim_oude_op(kantoor.map, kantoor.klok.nu())
        kantoor.klok.verder(days=1)

    assert not (kantoor.map / "bedrijf.db").exists()
    assert not proef.exists()
    assert opzij.exists()
