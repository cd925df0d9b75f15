import os
from collections.abc import Callable
from pathlib import Path

import pytest

from werkplek.device.whole_file import replace_whole

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


def test_a_rest_of_an_earlier_try_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "bestand.nieuw").write_bytes(b"een veel langere rest van een eerdere poging")
    replace_whole(tmp_path / "bestand", b"nieuw")
    assert (tmp_path / "bestand").read_bytes() == b"nieuw"
    assert [pad.name for pad in tmp_path.iterdir()] == ["bestand"]
