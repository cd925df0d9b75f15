"""Erasure: somebody goes, somebody stays; a cut leaves all of it, or the next open finishes it.

The copies of before go with it; there is always a whole one.
"""

from pathlib import Path
from typing import Final

import sqlalchemy as sa

from tests.store.histories import Schrijver, buiten
from tests.store.kopieen import Klok, Sleutelboek, schrijf_sleutels
from tests.stroom.recorder import mark
from tests.stroom.workloads.attachments import photo, save_with
from tests.stroom.workloads.copies import whole
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
    opened,
    plant,
    save,
)
from werkplek.application.context import Context
from werkplek.application.ports_wissen import Wisfase, Wistelling
from werkplek.application.wisnasleep import ruim_op
from werkplek.device.ids import UuidIds
from werkplek.domain.feiten import DossierGewist, Feit
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.store import reserve, wisgang, wislijst, wissen
from werkplek.store.bijlagen import alleen_van, rijen
from werkplek.store.engine import maak_leesengine
from werkplek.store.folder import FolderStore, maak_store, open_store
from werkplek.store.generatie import BEDRIJF
from werkplek.store.reserve import FolderReserve, eigen_plek
from werkplek.store.tables import feit as t_feit
from werkplek.store.tables import inhoud as t_inhoud
from werkplek.store.wislijst import WISLIJST

WIE: Final = DeelnemerId("0190aaaa-0000-7000-8000-00000000beef")
"""Who goes."""

SEEN: Final = 6


def prepare(root: Path) -> None:
    """Two deelnemers who were seen, with photos, and a copy of that."""
    root.mkdir(exist_ok=True)
    schrijf_sleutels(root, KEY)
    store = maak_store(root, KEY, buiten())
    for wie in (Schrijver(WIE, roepnaam="Roos"), Schrijver(roepnaam="Yusuf")):
        begin = wie.begin()
        save(store, *begin)
        for _ in range(SEEN):
            save_with(store, wie, begin[1], photo())
    copies_of(store, root).stel_veilig()
    store.sluit()


def work(root: Path) -> None:
    """Erase one of them, wipe what is left of it, and go on."""
    store = open_store(root, KEY, buiten())
    gewist = Schrijver(WIE).feit(DossierGewist("verzoek"))
    mark(f"erasing {gewist.id}")
    mark("begin")
    store.wisser.wis(gewist)
    mark("erased")
    finish(store, root)
    mark("clean")
    wie = Schrijver(roepnaam="Piet")
    begin = wie.begin()
    save(store, *begin)
    save(store, wie.gezien(begin[1]))
    die()


def copies_of(store: FolderStore, root: Path) -> FolderReserve:
    """The copies beside an open store."""
    return FolderReserve(root, lambda: store.bron(Sleutelboek()), store.schrijf, Klok())


def finish(store: FolderStore, root: Path) -> None:
    """What the window does at the next start."""
    if store.wisser.fase() is not None:
        ruim_op(Context(store, Klok(), UuidIds()), copies_of(store, root))


def check(root: Path, marks: list[str]) -> None:
    """Whole or gone; and when gone, then everywhere, and also for a copy that is put back now."""
    if not [whole(kopie.pad) for kopie in eigen_plek(root).kopieen()]:
        raise BrokenPromise(Kind.LOST, "the last copy went before there was another")
    listed = any(regel.deelnemer == WIE for regel in wislijst.lees(root / WISLIJST))
    with opened(root) as store:
        with store.lees() as lezer:
            said = [text.split()[1] for text in marks if text.startswith("erasing")]
            done = any(lezer.feit(FeitId(id_)) for id_ in said)
        if done and not listed:
            raise BrokenPromise(Kind.HALF, "a copy that is put back would bring them back")
        if "erased" in marks and not done:
            raise BrokenPromise(Kind.LOST, "the erasure")
        finish(store, root)
        check_store(store, marks)
        _check_dossier(store, gone=done or listed)
        if done or listed:
            _check_copies(store, root)
        check_goes_on(store)


def _check_dossier(store: FolderStore, *, gone: bool) -> None:
    with store.schrijf() as verbinding:
        left = verbinding.scalar(_BODIES) or 0
        rows = verbinding.exec_driver_sql("select count(*) from bijlage").scalar_one()
        free = verbinding.exec_driver_sql("pragma freelist_count").scalar_one()
        own = len(alleen_van(verbinding, WIE))
    files = len(list(store._bijlagen.map.iterdir()))
    if left not in {0, 3 + 2 * SEEN} or bool(left) is gone or own != (0 if gone else SEEN):
        raise BrokenPromise(Kind.HALF, f"{left} feiten and {own} files of who is erased: {gone}")
    if gone and (free or files != rows):
        raise BrokenPromise(Kind.HALF, f"{free} free pages, {files} files of {rows} rows")


def _check_copies(store: FolderStore, root: Path) -> None:
    """No copy has a body of who is erased, and no file is there that nobody names."""
    with store.kijk() as verbinding:
        names = {rij.bestand for rij in rijen(verbinding)}
    place = eigen_plek(root)
    for pad in place.map.glob(f"*/{BEDRIJF}"):
        engine = maak_leesengine(pad, KEY)
        with engine.connect() as verbinding:
            left = verbinding.scalar(_BODIES) or 0
        engine.dispose()
        if left:
            raise BrokenPromise(Kind.HALF, f"{left} feiten of who is erased in a copy")
    if extra := {pad.name for pad in place.bijlagen.iterdir()} - names:
        raise BrokenPromise(Kind.HALF, f"{len(extra)} files of who is erased beside the copies")


def list_after_deleting() -> None:
    """The planted fault: the list of erasures is written when everything is gone already."""

    def wis(self: wisgang.Wisgang, gewist: Feit) -> Wistelling:
        with self._schrijf() as verbinding:
            geteld = wissen.wis(verbinding, gewist, self.apparaat)
        wislijst.vul_aan(self._lijst, (wislijst.regel_van(gewist),))
        return geteld

    plant(wisgang.Wisgang, "wis", wis)


def phase_forgotten() -> None:
    """The planted fault: nothing remembers that the file must still be written anew."""
    wis = wisgang.Wisgang.wis

    def forget(self: wisgang.Wisgang, gewist: Feit) -> Wistelling:
        geteld = wis(self, gewist)
        with self._schrijf() as verbinding:
            wissen.zet_fase(verbinding, None)
        plant(wisgang.Wisgang, "fase", lambda _self: Wisfase.BESTAND)
        return geteld

    plant(wisgang.Wisgang, "wis", forget)


def copies_forgotten() -> None:
    """The planted fault: older copies stay, and the erasure is called done."""
    plant(reserve, "wis_oudere", lambda _plek, _kopie, _sleutels: True)


_BODIES: Final = (
    sa.select(sa.func.count())
    .select_from(t_feit.join(t_inhoud, t_inhoud.c.feit == t_feit.c.id))
    .where(t_feit.c.deelnemer == WIE, t_feit.c.soort != "dossier_gewist")
)
"""How much is left of who is erased."""

_HALF: Final = frozenset({Kind.HALF})

ERASURE: Final = Workload(
    prepare,
    work,
    check,
    window=("begin", "clean"),
    faults={
        **{name: (fault, BROKEN | _HALF) for name, (fault, _) in NEVER_SYNCED.items()},
        "copies_forgotten": (copies_forgotten, _HALF),
        "list_after_deleting": (list_after_deleting, _HALF),
        "phase_forgotten": (phase_forgotten, _HALF),
    },
)
