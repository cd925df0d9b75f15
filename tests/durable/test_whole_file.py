import os
import stat
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from werkplek.durable.whole_file import replace_whole

Write = Callable[[Path, bytes], object]

pytestmark = pytest.mark.skipif(os.name != "posix", reason="folders are synced on POSIX")


def steps(write: Write, pad: Path) -> list[str]:
    """What writing asks of the disk, in order, and how whole the file under its name then is."""
    pad.write_bytes(b"oud")
    seen: list[str] = []
    fsync, replace = os.fsync, os.replace

    def kijk(stap: str) -> None:
        seen.append(f"{stap}, {pad.read_bytes().decode()}")

    def spy_fsync(fd: int) -> None:
        kijk("folder synced" if Path(f"/proc/self/fd/{fd}").resolve().is_dir() else "file synced")
        fsync(fd)

    def spy_replace(van: Path, naar: Path) -> None:
        replace(van, naar)
        kijk("replaced")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", spy_fsync)
        patch.setattr(os, "replace", spy_replace)
        write(pad, b"nieuw")
    return seen


SAFE = ["file synced, oud", "replaced, nieuw", "folder synced, nieuw"]


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="names open files through /proc")
def test_the_file_is_old_or_new_at_every_step(tmp_path: Path) -> None:
    assert steps(replace_whole, tmp_path / "bestand") == SAFE
    assert [pad.name for pad in tmp_path.iterdir()] == ["bestand"]


def unsynced(pad: Path, inhoud: bytes) -> None:
    nieuw = pad.with_name("nieuw")
    nieuw.write_bytes(inhoud)
    os.replace(nieuw, pad)  # noqa: PTH105  what the spy watches


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="names open files through /proc")
@pytest.mark.parametrize("naive", [Path.write_bytes, unsynced])
def test_a_naive_writer_is_found(tmp_path: Path, naive: Write) -> None:
    assert steps(naive, tmp_path / "bestand") != SAFE


def in_the_way(folder: Path) -> list[Path]:
    """The names under which a temp file of `bestand` might be made, the guessable one too."""
    return [folder / "bestand.nieuw", folder / ".bestand.geraden.nieuw"]


@pytest.fixture
def guessed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first name that chance gives is one that was guessed."""

    def names() -> Iterator[str]:
        yield from ("geraden", "vrij")

    monkeypatch.setattr(tempfile, "_get_candidate_names", names)


def test_a_rest_of_an_earlier_try_is_no_hindrance_and_stays(tmp_path: Path, guessed: None) -> None:
    for rest in in_the_way(tmp_path):
        rest.write_bytes(b"een veel langere rest van een eerdere poging")
    replace_whole(tmp_path / "bestand", b"nieuw")
    assert (tmp_path / "bestand").read_bytes() == b"nieuw"
    for rest in in_the_way(tmp_path):
        assert rest.read_bytes() == b"een veel langere rest van een eerdere poging"


def test_a_link_under_a_temp_name_is_never_followed(tmp_path: Path, guessed: None) -> None:
    elders = tmp_path / "van een ander"
    elders.write_bytes(b"blijft")
    for link in in_the_way(tmp_path):
        link.symlink_to(elders)
    replace_whole(tmp_path / "bestand", b"geheim")
    assert elders.read_bytes() == b"blijft"
    assert (tmp_path / "bestand").read_bytes() == b"geheim"
    assert not (tmp_path / "bestand").is_symlink()


def test_a_link_under_the_name_itself_is_replaced_not_followed(tmp_path: Path) -> None:
    elders = tmp_path / "van een ander"
    elders.write_bytes(b"blijft")
    (tmp_path / "bestand").symlink_to(elders)
    replace_whole(tmp_path / "bestand", b"geheim")
    assert elders.read_bytes() == b"blijft"
    assert (tmp_path / "bestand").read_bytes() == b"geheim"


def test_nobody_else_can_read_it_whatever_was_there_and_whatever_the_mask(tmp_path: Path) -> None:
    pad = tmp_path / "bestand"
    pad.write_bytes(b"oud")
    pad.chmod(0o666)
    masker = os.umask(0)
    try:
        replace_whole(pad, b"geheim")
    finally:
        os.umask(masker)
    assert stat.S_IMODE(pad.stat().st_mode) == 0o600


def test_a_write_that_fails_leaves_what_was_there_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "bestand").mkdir()  # a file cannot take the place of a folder
    with pytest.raises(OSError, match="directory"):
        replace_whole(tmp_path / "bestand", b"nieuw")
    assert [pad.name for pad in tmp_path.iterdir()] == ["bestand"]
