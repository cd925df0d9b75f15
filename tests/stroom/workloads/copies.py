"""Copies: beside the folder and on a stick; what has a name is whole, and what was said stays."""

import os
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Final

from tests.store.kopieen import Kantoor, Klok
from tests.stroom.recorder import mark
from tests.stroom.workloads.attachments import photo, save_with
from tests.stroom.workloads.workload import (
    BROKEN,
    KEY,
    NEVER_SYNCED,
    BrokenPromise,
    Kind,
    Workload,
    check_goes_on,
    check_store,
    die,
    plant,
    save,
)
from werkplek.application.ports import Unavailable
from werkplek.store import kopieren, reserve
from werkplek.store.generatie import BEDRIJF
from werkplek.store.kopie import Kopie, lees_kopie
from werkplek.store.nalezen import lees_bijlagen_na, lees_na
from werkplek.store.plek import Plek
from werkplek.store.reserve import eigen_plek

ROUNDS: Final = 5
STICK: Final = "stick"


def prepare(root: Path) -> None:
    """A folder with somebody in it, and an empty stick beside its files."""
    kantoor = Kantoor(root, KEY).maak()
    kantoor.zie(4)
    (root / STICK).mkdir()
    kantoor.sluit()


def work(root: Path) -> None:
    """Record and copy by turns; older copies of the same day go."""
    kantoor = reopened(root)
    begin = kantoor.schrijver.begin()
    save(kantoor.store, *begin)
    mark("begin")
    for number in range(ROUNDS):
        save(kantoor.store, kantoor.schrijver.gezien(begin[1]))
        save_with(kantoor.store, kantoor.schrijver, begin[1], photo())
        for place in (None, root / STICK) if number in {1, ROUNDS - 1} else (None,):
            kopie = kantoor.reserve.stel_veilig(place)
            mark(f"copied {'own' if place is None else STICK} {kopie.van.isoformat()}")
        kantoor.klok.verder(minutes=40)
    mark("end")
    save(kantoor.store, kantoor.schrijver.gezien(begin[1]))
    die()


def reopened(root: Path) -> Kantoor:
    """The folder, and a hand in it that began anew."""
    kantoor = Kantoor(root, KEY, Klok())
    kantoor.store.schijf()
    return kantoor


def check(root: Path, marks: list[str]) -> None:
    """The folder holds, every copy with a name reads back, the newest that was said is there."""
    kantoor = reopened(root)
    try:
        check_store(kantoor.store, marks)
        check_place(eigen_plek(root), said(marks, "own"))
        check_place(Plek(root / STICK), said(marks, STICK))
        check_goes_on(kantoor.store)
        kantoor.klok.verder(days=1)
        kopie = kantoor.reserve.stel_veilig()
        if any(pad.name.endswith(".nieuw") and pad.is_dir() for pad in kopie.pad.parent.iterdir()):
            raise BrokenPromise(Kind.HALF, "what is left of a copy stays")
        (kopie.pad.parent / "bijlagen" / "wees").touch()
        if not eigen_plek(root).ruim_bijlagen_op():
            raise BrokenPromise(Kind.HALF, "files that no copy names stay for ever")
    finally:
        kantoor.sluit()


def said(marks: Iterable[str], place: str) -> list[datetime]:
    """The moments of the copies that were shown as made there."""
    begin = f"copied {place} "
    return [datetime.fromisoformat(m[len(begin) :]) for m in marks if m.startswith(begin)]


def check_place(place: Plek, moments: list[datetime]) -> None:
    """Read back everything that has a name. Raises `BrokenPromise`."""
    named = [whole(pad) for pad in place._mappen()]
    last = max(moments, default=None)
    if last is not None and all(kopie.inhoud.van < last for kopie in named):
        raise BrokenPromise(Kind.LOST, "the copy that was said to be made")


def whole(pad: Path) -> Kopie:
    """A copy with all that it names."""
    try:
        kopie = lees_kopie(pad)
        gelezen = lees_na(pad / BEDRIJF, KEY)
    except Unavailable as fout:
        raise BrokenPromise(Kind.CORRUPT, f"a named copy: {fout.detail}") from fout
    if missing := lees_bijlagen_na(pad.parent / "bijlagen", gelezen.bijlagen):
        raise BrokenPromise(Kind.NO_FILE, f"{len(missing)} in a named copy")
    if gelezen.stand.feiten != kopie.inhoud.feiten:
        raise BrokenPromise(Kind.TORN, "a named copy")
    return kopie


def without_waiting() -> None:
    """The planted fault: a copy gets its name while the disk may still have nothing of it."""
    plant(kopieren, "sync_map", lambda _folder, *, streng: None)  # noqa: ARG005  a planted fault
    plant(kopieren, "sync_bestanden", lambda _paden: None)
    plant(os, "fsync", lambda _fd: None)


def deleted_before_copied() -> None:
    """The planted fault: room is made first, by taking away every copy that is there."""
    maak = kopieren.maak_kopie

    def room_first(bron: kopieren.Bron, plek: Plek, van: datetime, aanleiding: str) -> Kopie:
        for kopie in plek.kopieen():
            plek.verwijder(kopie)
        return maak(bron, plek, van, aanleiding)

    plant(reserve, "maak_kopie", room_first)


COPIES: Final = Workload(
    prepare,
    work,
    check,
    window=("begin", "end"),
    faults={
        **NEVER_SYNCED,
        "deleted_before_copied": (deleted_before_copied, frozenset({Kind.LOST})),
        "without_waiting": (without_waiting, BROKEN | {Kind.NO_FILE}),
    },
)
