"""Where a folder lies, on three systems: cases 10 and 11 of the security reference."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from werkplek.device.plaats import (
    Computer,
    Koppelpunt,
    Ligging,
    deze_computer,
    ligging,
    ligging_van,
)


def niets(_map: PurePath) -> Iterable[str]:
    return ()


def geen_tekst(_pad: PurePath) -> str:
    return ""


def computer(
    home: PurePath,
    *punten: tuple[str, str, str],
    omgeving: Mapping[str, str] | None = None,
    namen_in: Callable[[PurePath], Iterable[str]] = niets,
    tekst_van: Callable[[PurePath], str] = geen_tekst,
) -> Computer:
    gekoppeld = [Koppelpunt(type(home)(pad), soort, opties) for pad, soort, opties in punten]
    return Computer(gekoppeld, home, omgeving or {}, namen_in, tekst_van)


LINUX = computer(
    PurePosixPath("/home/ans"),
    ("/", "ext4", "rw,relatime"),
    ("/home", "ext4", "rw"),
    ("/mnt/nas", "nfs4", "rw,vers=4.2"),
    ("/mnt/nas/lokaal", "ext4", "rw"),
    ("/mnt/school", "cifs", "rw"),
    ("/media/ans/stick", "vfat", "rw"),
    ("/home/ans/ver", "fuse.sshfs", "rw"),
    ("/run/user/1000/gvfs", "fuse.gvfsd-fuse", "rw"),
    ("/mnt/gedeeld", "9p", "rw"),
    ("/mnt/dav", "davfs", "rw"),
    ("/srv", "ext4", "rw"),
    ("/srv", "nfs", "rw"),
)
MAC = computer(
    PurePosixPath("/Users/ans"),
    ("/", "apfs", "ro"),
    ("/System/Volumes/Data", "apfs", "rw"),
    ("/Volumes/Werk", "smbfs", "rw"),
    ("/Volumes/Oud", "afpfs", "rw"),
    ("/Volumes/Web", "webdav", "rw"),
    ("/Volumes/Stick", "exfat", "rw"),
)
WINDOWS = computer(
    PureWindowsPath("C:/Users/ans"),
    ("C:\\", "NTFS", "rw,fixed"),
    ("H:\\", "NTFS", "rw,remote"),
    ("E:\\", "exFAT", "rw,removable"),
    omgeving={
        "OneDrive": "C:\\Users\\ans\\OneDrive - Werkbedrijf",
        "APPDATA": "C:\\Users\\ans\\AppData\\Roaming",
    },
    tekst_van=lambda pad: (
        '{"business": {"path": "D:\\\\Dropbox (Werk)"}, "version": 3}'
        if pad == PureWindowsPath("C:/Users/ans/AppData/Roaming/Dropbox/info.json")
        else ""
    ),
)


@pytest.mark.parametrize(
    ("waar", "netwerk"),
    [
        ("/home/ans/.local/share/werkplek", False),
        ("/mnt/nas/werkplek", True),
        ("/mnt/nas", True),
        ("/mnt/nas/lokaal/werkplek", False),
        ("/mnt/nasi", False),
        ("/mnt/school/a/b", True),
        ("/media/ans/stick/werkplek", False),
        ("/home/ans/ver/werkplek", True),
        ("/run/user/1000/gvfs/smb-share:server=nas/werkplek", True),
        ("/mnt/gedeeld/werkplek", True),
        ("/mnt/dav/werkplek", True),
        ("/srv/werkplek", True),
    ],
)
def test_11_a_share_is_known_on_linux(waar: str, netwerk: bool) -> None:
    assert ligging(PurePosixPath(waar), LINUX) == Ligging(netwerk=netwerk)


@pytest.mark.parametrize(
    ("waar", "netwerk"),
    [
        ("/Users/ans/Library/Application Support/werkplek", False),
        ("/Volumes/Werk/werkplek", True),
        ("/Volumes/Oud/werkplek", True),
        ("/Volumes/Web/werkplek", True),
        ("/Volumes/Stick/werkplek", False),
    ],
)
def test_11_a_share_is_known_on_macos(waar: str, netwerk: bool) -> None:
    assert ligging(PurePosixPath(waar), MAC) == Ligging(netwerk=netwerk)


@pytest.mark.parametrize(
    ("waar", "netwerk"),
    [
        ("C:\\Users\\ans\\AppData\\Local\\werkplek", False),
        ("h:\\werkplek", True),
        ("E:\\werkplek", False),
        ("\\\\server\\map\\werkplek", True),
        ("//server/map/werkplek", True),
        ("\\\\?\\C:\\werkplek", False),
    ],
)
def test_11_a_share_is_known_on_windows(waar: str, netwerk: bool) -> None:
    assert ligging(PureWindowsPath(waar), WINDOWS) == Ligging(netwerk=netwerk)


@pytest.mark.parametrize(
    ("waar", "wolk"),
    [
        ("C:\\Users\\ans\\OneDrive - Werkbedrijf\\werkplek", "OneDrive"),
        ("c:\\users\\ANS\\onedrive - werkbedrijf", "OneDrive"),
        ("C:\\Users\\ans\\OneDrive\\werkplek", ""),
        ("D:\\Dropbox (Werk)\\a\\werkplek", "Dropbox"),
        ("C:\\Users\\ans\\iCloudDrive\\werkplek", "iCloud"),
        ("C:\\Users\\ans\\AppData\\Local\\werkplek", ""),
    ],
)
def test_10_a_copied_folder_is_known_on_windows(waar: str, wolk: str) -> None:
    assert ligging(PureWindowsPath(waar), WINDOWS).wolk == wolk


@pytest.mark.parametrize(
    ("waar", "wolk"),
    [
        ("/Users/ans/Library/Mobile Documents/com~apple~CloudDocs/werkplek", "iCloud"),
        ("/Users/ans/Library/CloudStorage/OneDrive-Werkbedrijf/werkplek", "OneDrive"),
        ("/Users/ans/Library/CloudStorage/GoogleDrive-ans@example.nl/werkplek", "Google Drive"),
        ("/Users/ans/Library/CloudStorage/Dropbox/werkplek", "Dropbox"),
        ("/Users/ans/Library/Application Support/werkplek", ""),
    ],
)
def test_10_a_copied_folder_is_known_on_macos(waar: str, wolk: str) -> None:
    assert ligging(PurePosixPath(waar), MAC).wolk == wolk


@pytest.mark.parametrize(
    ("merk", "wolk"),
    [
        (".stfolder", "Syncthing"),
        (".sync_3a9f1c.db", "Nextcloud"),
        (".owncloudsync.log", "ownCloud"),
        (".dropbox.cache", "Dropbox"),
        (".dropbox", ""),
        (".shortcut-targets-by-id", "Google Drive"),
        ("sync_3a9f1c.db", ""),
        ("foto's", ""),
    ],
)
def test_10_a_copied_folder_is_known_by_what_lies_in_its_root(merk: str, wolk: str) -> None:
    wortel = PurePosixPath("/home/ans/Gedeeld")
    hier = computer(
        PurePosixPath("/home/ans"), namen_in=lambda map_: ["a", merk] if map_ == wortel else ["b"]
    )
    assert ligging(wortel / "werk" / "werkplek", hier).wolk == wolk
    assert ligging(wortel.parent / "werkplek", hier).wolk == ""


@pytest.mark.parametrize(
    "tekst", ["", "geen json", "[]", '{"personal": null}', '{"a": {"path": 3}}']
)
def test_an_odd_file_of_dropbox_says_nothing(tekst: str) -> None:
    hier = computer(PurePosixPath("/home/ans"), tekst_van=lambda _: tekst)
    assert ligging(PurePosixPath("/home/ans/Dropbox"), hier) == Ligging()


def test_this_computer_answers(tmp_path: Path) -> None:
    assert deze_computer().koppelpunten
    assert ligging_van(tmp_path / "nog" / "niet") == ligging_van(tmp_path)
    (tmp_path / ".stfolder").mkdir()
    assert ligging_van(tmp_path / "nog" / "niet").wolk == "Syncthing"


def test_a_link_into_a_copied_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "gedeeld" / ".stfolder").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "gedeeld")
    assert ligging_van(tmp_path / "link" / "werkplek").wolk == "Syncthing"
