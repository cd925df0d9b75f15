"""Files that a person chose: whole or not at all, and every trouble in the words of the port."""

import errno
import os
from pathlib import Path

import pytest

from werkplek.application.ports import BestandOnbereikbaar
from werkplek.device.bestanden import SchijfBestanden


def test_what_is_saved_is_read_back(tmp_path: Path) -> None:
    bestanden, pad = SchijfBestanden(), tmp_path / "praktijkverklaring.pdf"
    bestanden.bewaar(pad, b"%PDF-nieuw")
    assert bestanden.lees(pad, 100) == b"%PDF-nieuw"
    assert [file.name for file in tmp_path.iterdir()] == ["praktijkverklaring.pdf"]


def test_no_more_is_read_than_asked(tmp_path: Path) -> None:
    pad = tmp_path / "groot"
    pad.write_bytes(b"0123456789")
    assert SchijfBestanden().lees(pad, 4) == b"0123"


def test_a_file_or_folder_that_is_gone(tmp_path: Path) -> None:
    weg = tmp_path / "stick" / "scan.pdf"
    with pytest.raises(BestandOnbereikbaar) as gelezen:
        SchijfBestanden().lees(weg, 1)
    with pytest.raises(BestandOnbereikbaar) as bewaard:
        SchijfBestanden().bewaar(weg, b"x")
    assert gelezen.value.detail == bewaard.value.detail == "weg"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(BestandOnbereikbaar) as gevangen:
        SchijfBestanden().lees(tmp_path, 1)
    assert gevangen.value.detail in {"anders", "alleen_lezen"}


@pytest.mark.parametrize(
    ("nummer", "detail"),
    [
        (errno.ENOSPC, "vol"),
        (errno.EACCES, "alleen_lezen"),
        (errno.EIO, "stuk"),
        (errno.EBADF, "anders"),
    ],
)
def test_a_disk_that_refuses_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nummer: int, detail: str
) -> None:
    pad = tmp_path / "praktijkverklaring.pdf"
    pad.write_bytes(b"oud")

    def refuse(*_: object) -> None:
        raise OSError(nummer, os.strerror(nummer))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(BestandOnbereikbaar) as gevangen:
        SchijfBestanden().bewaar(pad, b"nieuw")
    assert gevangen.value.detail == detail
    assert pad.read_bytes() == b"oud"
    assert [file.name for file in tmp_path.iterdir()] == ["praktijkverklaring.pdf"]
