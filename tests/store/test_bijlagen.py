"""Files with feiten: no row without its file, no file without its key, nothing left behind."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from tests.store.histories import Schrijver, buiten, leg_vast
from werkplek.application.ports import MapBeschadigd, MapOnbereikbaar
from werkplek.application.ports_veilig import Bijlage
from werkplek.domain.feiten import BewijsToegevoegd
from werkplek.domain.kenmerk import PlaatsingId
from werkplek.protocol.kop import sha256
from werkplek.store import bijlagen as te_toetsen
from werkplek.store.bijlage_bestand import (
    KOP,
    MEER,
    STUK,
    WEG,
    BijlageRij,
    lees_bestand,
    nieuwe_rij,
    versleutel,
)
from werkplek.store.bijlagen import Bijlagen, Bijlagewerk, alleen_van, rijen
from werkplek.store.folder import FolderStore, open_store


def foto(tekst: str = "een foto") -> Bijlage:
    """What the store takes for a photo."""
    inhoud = tekst.encode() * 50
    return Bijlage(sha256(inhoud), "image/jpeg", inhoud, b"klein")


def bewaar(store: FolderStore, *bijlagen: Bijlage) -> None:
    with store.unit_of_work() as uow:
        for een in bijlagen:
            uow.bewaar_bijlage(een)
        uow.commit()


def lees(store: FolderStore, een: Bijlage) -> bytes:
    with store.lees() as lezer:
        return lezer.bijlage(een.sha256)


def bestanden(folder: Path) -> set[str]:
    return {pad.name for pad in (folder / "bijlagen").glob("*")}


def alle_rijen(store: FolderStore) -> tuple[BijlageRij, ...]:
    with store._engine.connect() as verbinding:
        return rijen(verbinding)


# --- what is on the disk says nothing to who finds it


def test_what_lies_on_the_disk_is_sealed_under_a_key_of_its_own(
    store: FolderStore, folder: Path
) -> None:
    een, ander = foto("voorkant"), foto("achterkant")
    bewaar(store, een, ander)
    for bestand in (folder / "bijlagen").iterdir():
        ruw = bestand.read_bytes()
        assert ruw.startswith(KOP)
        assert b"kant" not in ruw
        assert len(ruw) == len(een.inhoud) + MEER or len(ruw) == len(ander.inhoud) + MEER
        if os.name == "posix":
            assert bestand.stat().st_mode & 0o077 == 0
    een_sleutel_per_bestand(alle_rijen(store))
    assert (lees(store, een), lees(store, ander)) == (een.inhoud, ander.inhoud)


def een_sleutel_per_bestand(gevonden: tuple[BijlageRij, ...]) -> None:
    """The law: to lose one key is to lose one file, which is how an erasure works."""
    sleutels = [rij.sleutel for rij in gevonden]
    assert len(set(sleutels)) == len(sleutels) == len({rij.bestand for rij in gevonden})
    assert all(len(sleutel) == 32 for sleutel in sleutels)


def test_one_key_for_all_is_caught(store: FolderStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """Planted fault: the key of the folder for every file."""

    def met_een_sleutel(som: str, soort: str, lengte: int) -> BijlageRij:
        return BijlageRij(som, os.urandom(16).hex(), bytes(32), soort, lengte)

    monkeypatch.setattr(te_toetsen, "nieuwe_rij", met_een_sleutel)
    bewaar(store, foto("voorkant"), foto("achterkant"))
    with pytest.raises(AssertionError):
        een_sleutel_per_bestand(alle_rijen(store))


def test_the_key_does_not_show_itself_in_a_log() -> None:
    rij = nieuwe_rij("0" * 64, "image/jpeg", 1)
    assert "sleutel" not in repr(rij)


# --- whole before the row


class Volgorde:
    """What reached the disk, in order: names that are durable, and commits."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, store: FolderStore) -> None:
        self.gebeurd: list[str] = []
        fsync, replace = os.fsync, Path.replace

        def sync(fd: int) -> None:
            fsync(fd)
            soort = "map" if stat.S_ISDIR(os.fstat(fd).st_mode) else "bestand"
            self.gebeurd.append(f"fsync {soort}")

        def hernoem(pad: Path, naar: Path) -> Path:
            self.gebeurd.append("naam")
            return replace(pad, naar)

        monkeypatch.setattr(os, "fsync", sync)
        monkeypatch.setattr(Path, "replace", hernoem)
        sa.event.listen(store._engine, "commit", lambda _: self.gebeurd.append("commit"))


def het_bestand_is_er_voor_de_rij(store: FolderStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """The law: bytes, name and folder are on the disk before the row is."""
    volgorde = Volgorde(monkeypatch, store)
    bewaar(store, foto())
    voor_de_rij = volgorde.gebeurd[: volgorde.gebeurd.index("commit")]
    assert voor_de_rij[-3:] == ["fsync bestand", "naam", "fsync map"]


def test_the_file_is_durable_before_its_row(
    store: FolderStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    het_bestand_is_er_voor_de_rij(store, monkeypatch)


def test_a_row_before_its_file_is_caught(
    store: FolderStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Planted fault: the file is written when the row is there."""
    later: list[Callable[[], None]] = []
    schrijf, na_commit = Bijlagen.schrijf, Bijlagewerk.na_commit

    def stel_uit(zelf: Bijlagen, rij: BijlageRij, inhoud: bytes) -> None:
        later.append(lambda: schrijf(zelf, rij, inhoud))

    def dan_pas(zelf: Bijlagewerk) -> None:
        for werk in later:
            werk()
        na_commit(zelf)

    monkeypatch.setattr(Bijlagen, "schrijf", stel_uit)
    monkeypatch.setattr(Bijlagewerk, "na_commit", dan_pas)
    with pytest.raises(AssertionError):
        het_bestand_is_er_voor_de_rij(store, monkeypatch)


def test_a_disk_that_refuses_the_file_keeps_nothing(
    store: FolderStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(*_: object) -> None:
        raise OSError(28, "vol")

    monkeypatch.setattr(te_toetsen, "replace_whole", vol)
    with pytest.raises(MapOnbereikbaar, match="vol"):
        bewaar(store, foto())
    monkeypatch.undo()
    assert bestanden(folder) == set()
    assert alle_rijen(store) == ()
    bewaar(store, foto())
    assert lees(store, foto()) == foto().inhoud


# --- what was lost or changed


@pytest.fixture
def een_bestand(store: FolderStore, folder: Path) -> Path:
    """The file of one photo."""
    bewaar(store, foto())
    (naam,) = bestanden(folder)
    return folder / "bijlagen" / naam


@pytest.mark.parametrize("plek", [0, 4, 5, 16, 17, 100, -17, -16, -1])
def test_one_flipped_bit_is_found(store: FolderStore, een_bestand: Path, plek: int) -> None:
    ruw = bytearray(een_bestand.read_bytes())
    ruw[plek] ^= 1
    een_bestand.write_bytes(ruw)
    with pytest.raises(MapBeschadigd) as gevangen:
        lees(store, foto())
    assert gevangen.value.detail == STUK


@pytest.mark.parametrize("lengte", [0, 4, 20, 33, 300])
def test_a_file_that_was_cut_is_found(store: FolderStore, een_bestand: Path, lengte: int) -> None:
    een_bestand.write_bytes(een_bestand.read_bytes()[:lengte])
    with pytest.raises(MapBeschadigd, match=STUK):
        lees(store, foto())


def test_a_file_that_grew_is_not_read_to_its_end(store: FolderStore, een_bestand: Path) -> None:
    with een_bestand.open("ab") as bestand:
        bestand.truncate(1 << 40)
    with pytest.raises(MapBeschadigd, match=STUK):
        lees(store, foto())


def test_a_file_that_is_gone_is_found_and_its_small_picture_still_shows(
    store: FolderStore, een_bestand: Path
) -> None:
    een_bestand.unlink()
    with pytest.raises(MapBeschadigd) as gevangen:
        lees(store, foto())
    assert gevangen.value.detail == WEG
    with store.lees() as lezer:
        assert lezer.miniatuur(foto().sha256) == b"klein"


def test_two_files_that_changed_places_are_found(store: FolderStore, folder: Path) -> None:
    bewaar(store, foto("een"), foto("twe"))
    een, twee = ((folder / "bijlagen") / naam for naam in bestanden(folder))
    bytes_een, bytes_twee = een.read_bytes(), twee.read_bytes()
    een.write_bytes(bytes_twee)
    twee.write_bytes(bytes_een)
    for welke in ("een", "twe"):
        with pytest.raises(MapBeschadigd, match=STUK):
            lees(store, foto(welke))


def test_what_was_lost_comes_back_with_the_same_photo(
    store: FolderStore, folder: Path, een_bestand: Path
) -> None:
    een_bestand.write_bytes(b"stuk")
    bewaar(store, foto())
    assert lees(store, foto()) == foto().inhoud
    assert een_bestand.name not in bestanden(folder)
    assert len(bestanden(folder)) == len(alle_rijen(store)) == 1


@given(inhoud=st.binary(max_size=2_000), plek=st.integers(0), anders=st.integers(1, 255))
def test_whatever_was_kept_is_read_back_or_refused(
    tmp_path_factory: pytest.TempPathFactory, inhoud: bytes, plek: int, anders: int
) -> None:
    map_ = tmp_path_factory.getbasetemp()
    rij = nieuwe_rij(sha256(inhoud), "audio/ogg", len(inhoud))
    ruw = bytearray(versleutel(rij, inhoud))
    (map_ / rij.bestand).write_bytes(ruw)
    assert lees_bestand(map_, rij) == inhoud
    ruw[plek % len(ruw)] ^= anders
    (map_ / rij.bestand).write_bytes(ruw)
    with pytest.raises(MapBeschadigd):
        lees_bestand(map_, rij)
    (map_ / rij.bestand).unlink()


# --- orphans


def test_a_transaction_that_was_turned_back_takes_its_file_along(
    store: FolderStore, folder: Path
) -> None:
    with store.unit_of_work() as uow:
        uow.bewaar_bijlage(foto())
        assert uow.bijlage(foto().sha256) == foto().inhoud
        assert len(bestanden(folder)) == 1
    assert bestanden(folder) == set()
    with pytest.raises(MapBeschadigd, match=WEG):
        lees(store, foto())


def laat_wezen_achter(folder: Path) -> set[str]:
    """What power cuts leave, and one file that is none of ours; gives the name of that one."""
    map_ = folder / "bijlagen"
    map_.mkdir(exist_ok=True)
    for naam in ("0" * 32, f".{'1' * 32}.abc123.nieuw", "vakantie.jpg"):
        (map_ / naam).write_bytes(b"rest")
    return {"vakantie.jpg"}


def test_orphans_go_and_what_is_not_ours_stays(
    store: FolderStore, folder: Path, een_bestand: Path
) -> None:
    vreemd = laat_wezen_achter(folder)
    assert store.ruim_bijlagen_op() == 2
    assert bestanden(folder) == {een_bestand.name} | vreemd
    assert lees(store, foto()) == foto().inhoud
    assert store.ruim_bijlagen_op() == 0


def test_closing_takes_orphans_away(folder: Path, sleutel: bytes) -> None:
    vreemd = laat_wezen_achter(folder)
    open_store(folder, sleutel, buiten()).sluit()
    assert bestanden(folder) == vreemd


def test_a_folder_without_any_file_has_no_orphans(store: FolderStore) -> None:
    assert store.ruim_bijlagen_op() == 0


def test_a_file_whose_commit_failed_waits_for_the_next_start_to_know(
    folder: Path, sleutel: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After an error the row may yet turn out to be on the disk: only a new opening knows."""
    store = open_store(folder, sleutel, buiten())

    def breek(verbinding: sa.Connection) -> None:
        verbinding.rollback()
        raise MapOnbereikbaar("anders")

    with monkeypatch.context() as even:
        even.setattr(sa.Connection, "commit", breek)
        with pytest.raises(MapOnbereikbaar):
            bewaar(store, foto())
    assert len(bestanden(folder)) == 1
    assert store.ruim_bijlagen_op() == 0
    store.sluit()
    assert len(bestanden(folder)) == 1
    store = open_store(folder, sleutel, buiten())
    assert store.ruim_bijlagen_op() == 1
    store.sluit()


# --- kept once, and erased


def test_the_same_photo_is_kept_once(store: FolderStore, folder: Path) -> None:
    bewaar(store, foto(), foto())
    bewaar(store, foto())
    assert len(bestanden(folder)) == len(alle_rijen(store)) == 1


def test_dropped_rows_take_key_and_file_after_the_commit(store: FolderStore, folder: Path) -> None:
    bewaar(store, foto("een"), foto("twee"))
    with store.unit_of_work() as uow:
        uow._bijlagewerk.laat_vallen(uow._hier, {foto("een").sha256, "f" * 64})
        assert len(bestanden(folder)) == 2
    assert lees(store, foto("een")) == foto("een").inhoud
    with store.unit_of_work() as uow:
        uow._bijlagewerk.laat_vallen(uow._hier, {foto("een").sha256, "f" * 64})
        uow.commit()
    assert len(bestanden(folder)) == 1
    assert [rij.sha256 for rij in alle_rijen(store)] == [foto("twee").sha256]


def test_a_photo_that_also_shows_the_work_of_another_is_not_only_theirs(
    store: FolderStore,
) -> None:
    sanne, mo = Schrijver(), Schrijver(roepnaam="Mo")

    def bewijs(wie: Schrijver, wat: Bijlage) -> None:
        inhoud = BewijsToegevoegd(PlaatsingId("hier"), wat.sha256, wat.soort, len(wat.inhoud))
        leg_vast(store, wie.feit(inhoud))

    eigen, samen, ander = foto("eigen"), foto("samen"), foto("ander")
    for wie, wat in ((sanne, eigen), (sanne, eigen), (sanne, samen), (mo, samen), (mo, ander)):
        bewijs(wie, wat)
    with store._engine.connect() as verbinding:
        assert alleen_van(verbinding, sanne.deelnemer) == {eigen.sha256}
        assert alleen_van(verbinding, mo.deelnemer) == {ander.sha256}


def test_a_file_that_cannot_go_now_goes_later(
    store: FolderStore,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def bezet(pad: Path, *, missing_ok: bool = False) -> None:
        raise OSError(16, "bezet")

    bewaar(store, foto())
    with monkeypatch.context() as even, store.unit_of_work() as uow:
        even.setattr(Path, "unlink", bezet)
        uow._bijlagewerk.laat_vallen(uow._hier, {foto().sha256})
        uow.commit()
    assert caplog.messages == ["file put off: 16"]
    assert store.ruim_bijlagen_op() == 1
    assert bestanden(folder) == set()
