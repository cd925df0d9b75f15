"""Where a folder lies: on a share of the network, or in a folder that a program copies elsewhere.

A store on a share cannot be written safely, for its log needs memory that processes share; a
program that copies files one by one takes a store without its log, and puts an old one back
(security reference §1.3, §6.3). Nothing here changes anything; what is asked is injected, so that
the tables of every system can be tried on any.
"""

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path, PurePath
from typing import Final

NETWERK: Final = frozenset(
    {
        *("9p", "afpfs", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "glusterfs", "lustre"),
        *("ncpfs", "nfs", "nfs4", "prl_fs", "smb", "smb2", "smb3", "smbfs", "vboxsf", "webdav"),
        *("webdavfs", "fuse.ceph", "fuse.davfs", "fuse.davfs2", "fuse.glusterfs"),
        *("fuse.gvfsd-fuse", "fuse.rclone", "fuse.sshfs", "fuse.vmhgfs-fuse"),
        *("macfuse", "osxfuse"),
    }
)
"""File systems behind which another computer is; the fuse ones of macOS say no more than that."""

_ONEDRIVE: Final = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_MERKEN: Final = {
    ".stfolder": "Syncthing",
    ".dropbox.cache": "Dropbox",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".sync_*.db": "Nextcloud",
    "._sync_*.db": "Nextcloud",
    ".shortcut-targets-by-id": "Google Drive",
    ".tmp.drivedownload": "Google Drive",
}
"""What lies in the root of a folder that such a program keeps, and whose it is."""

_NAMEN: Final = {"GoogleDrive": "Google Drive", "iCloud~": "iCloud"}


@dataclass(frozen=True, slots=True)
class Koppelpunt:
    """One line of the mount table: where, of which kind, and how."""

    pad: PurePath
    soort: str
    opties: str = ""


@dataclass(frozen=True, slots=True)
class Ligging:
    """Where a folder lies; `wolk` names the program that copies it, empty when none does."""

    netwerk: bool = False
    wolk: str = ""


def _namen_in(map_: PurePath) -> Iterable[str]:
    try:
        return [pad.name for pad in Path(map_).iterdir()]
    except OSError:
        return ()  # what cannot be looked into says nothing


def _tekst_van(pad: PurePath) -> str:
    try:
        return Path(pad).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


@dataclass(frozen=True, slots=True)
class Computer:
    """What is asked of the computer: its mounts, environment, home, and what lies where."""

    koppelpunten: Sequence[Koppelpunt]
    home: PurePath
    omgeving: Mapping[str, str] = field(default_factory=lambda: os.environ)
    namen_in: Callable[[PurePath], Iterable[str]] = _namen_in
    tekst_van: Callable[[PurePath], str] = _tekst_van


def deze_computer() -> Computer:
    """This computer as it is now."""
    import psutil  # noqa: PLC0415  20 ms that only opening a folder needs

    gekoppeld = [
        Koppelpunt(Path(deel.mountpoint), deel.fstype, deel.opts)
        for deel in psutil.disk_partitions(all=True)
    ]
    return Computer(gekoppeld, Path.home())


def ligging_van(map_: Path) -> Ligging:
    """Where this folder lies, or would lie once it is made; links are followed."""
    return ligging(map_.expanduser().resolve(), deze_computer())


def ligging(map_: PurePath, computer: Computer) -> Ligging:
    """Where an absolute folder lies on a computer."""
    return Ligging(_op_netwerk(map_, computer.koppelpunten), _wolk(map_, computer))


def _op_netwerk(map_: PurePath, koppelpunten: Sequence[Koppelpunt]) -> bool:
    if map_.drive.startswith("\\\\") and not map_.drive.startswith(("\\\\?\\", "\\\\.\\")):
        return True
    erboven = [punt for punt in koppelpunten if map_.is_relative_to(punt.pad)]
    if not erboven:
        return False
    # The longest path holds it; of two on one path the later covers the earlier.
    diepste = max(reversed(erboven), key=lambda punt: len(punt.pad.parts))
    return diepste.soort.casefold() in NETWERK or "remote" in diepste.opties.split(",")


def _wolk(map_: PurePath, computer: Computer) -> str:
    for wortel, naam in _wortels(computer):
        if map_.is_relative_to(wortel):
            return naam
    opslag = computer.home / "Library" / "CloudStorage"
    if map_.is_relative_to(opslag) and map_ != opslag:
        dienst = map_.relative_to(opslag).parts[0].partition("-")[0]
        return _NAMEN.get(dienst, dienst)
    return next(filter(None, (_merk(computer.namen_in(boven)) for boven in _omhoog(map_))), "")


def _wortels(computer: Computer) -> Iterator[tuple[PurePath, str]]:
    """The folders that are known to be copied by a program, and its name."""
    home = computer.home
    for naam in _ONEDRIVE:
        if pad := computer.omgeving.get(naam):
            yield type(home)(pad), "OneDrive"
    for plek in _dropbox(computer):
        yield plek, "Dropbox"
    yield home / "Library" / "Mobile Documents", "iCloud"
    yield home / "iCloudDrive", "iCloud"


def _dropbox(computer: Computer) -> Iterator[PurePath]:
    """The folders that Dropbox names in its `info.json`."""
    genoemd = (computer.omgeving.get(naam) for naam in ("APPDATA", "LOCALAPPDATA"))
    windows = (type(computer.home)(pad) / "Dropbox" for pad in genoemd if pad)
    for map_ in (computer.home / ".dropbox", *windows):
        try:
            gelezen = json.loads(computer.tekst_van(map_ / "info.json") or "{}")
        except ValueError:
            continue  # not a file of Dropbox, then
        for rekening in gelezen.values() if isinstance(gelezen, dict) else ():
            pad = rekening.get("path") if isinstance(rekening, dict) else None
            if isinstance(pad, str) and pad:
                yield type(computer.home)(pad)


def _omhoog(map_: PurePath) -> Iterator[PurePath]:
    yield map_
    yield from map_.parents


def _merk(namen: Iterable[str]) -> str:
    for naam in namen:
        for merk, dienst in _MERKEN.items():
            if naam == merk or ("*" in merk and fnmatch(naam, merk)):
                return dienst
    return ""
