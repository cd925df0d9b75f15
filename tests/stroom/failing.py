"""A disk that is full or broken from some write on: no damage, nothing lost, the right word.

    python -m tests.stroom.failing DEED FOLDER ERROR STEP [FAULT]

Runs under the recorder. The deed is done again and again, each time on a fresh folder, while the
first, the (1 + STEP)th, ... and every later change fails; then the disk is whole again and the
deed must succeed. Prints what came of it as JSON.
"""

import errno
import json
import logging
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Final

from tests.store.histories import Schrijver, buiten, leg_vast
from tests.store.kopieen import Klok, Sleutelboek
from tests.stroom.recorder import changes_since, fail
from tests.stroom.workloads import attachments, copies, erasure, rekey
from tests.stroom.workloads.workload import KEY, check_goes_on, check_store, make, save
from werkplek.application.ports import Unavailable
from werkplek.domain.feiten import DossierGewist, Feit
from werkplek.store.ballast import Ballast
from werkplek.store.folder import FolderStore, open_store
from werkplek.store.reserve import FolderReserve, eigen_plek
from werkplek.store.unit_of_work import StoreUnitOfWork
from werkplek.wiring import Werkplek, open_werkplek

ERRORS: Final = {"enospc": errno.ENOSPC, "eio": errno.EIO}
DONE: Final = "done"
MOST: Final = 5_000
"""Changes that no deed asks for."""


@dataclass(slots=True)
class Hand:
    """An open folder and somebody who records in it; `said` are the marks of what was saved."""

    root: Path
    store: FolderStore
    app: Werkplek | None = None
    wie: Schrijver = field(default_factory=lambda: Schrijver(roepnaam="Yusuf"))
    start: Feit | None = None
    said: list[str] = field(default_factory=list)

    def enrol(self) -> None:
        """Somebody to record about."""
        begin = self.wie.begin()
        leg_vast(self.store, *begin)
        self.start = begin[1]

    @property
    def begin(self) -> Feit:
        """The plaatsing that is recorded on."""
        assert self.start is not None
        return self.start


def open_plain(root: Path) -> Hand:
    """The store with its key."""
    return Hand(root, open_store(root, KEY, buiten()))


def open_app(root: Path) -> Hand:
    """The folder as the window opens it."""
    app = open_werkplek(root, rekey.WACHTZIN, sleutelbos=None, cost=rekey.GOEDKOOP)
    return Hand(root, rekey.the_store(app), app)


@dataclass(frozen=True, slots=True)
class Deed:
    """A folder, and what is done in it."""

    prepare: Callable[[Path], None]
    do: Callable[[Hand], object]
    open: Callable[[Path], Hand] = open_plain


@dataclass(slots=True)
class Outcome:
    """How often each thing came of it, and what was broken."""

    tries: int = 0
    said: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)


def tap(hand: Hand) -> None:
    """A waarneming and what goes with it."""
    save(hand.store, *(hand.wie.gezien(hand.begin) for _ in range(2)), say=hand.said.append)


def sealed(hand: Hand) -> None:
    """A waarneming, the seal of the run, and the checkpoint."""
    tap(hand)
    hand.store.sluit_reeks()


def photo(hand: Hand) -> None:
    """A waarneming with two photos."""
    fotos = [attachments.photo() for _ in range(2)]
    attachments.save_with(hand.store, hand.wie, hand.begin, *fotos, say=hand.said.append)


def erased(hand: Hand) -> None:
    """Somebody goes, everywhere; asked again it is finished."""
    with hand.store.lees() as lezer:
        here = any(regel.deelnemer == erasure.WIE for regel in lezer.overzicht())
    if here:
        hand.store.wisser.wis(Schrijver(erasure.WIE).feit(DossierGewist("verzoek")))
    erasure.finish(hand.store, hand.root)


def closed(hand: Hand) -> None:
    """Closing and opening again."""
    tap(hand)
    hand.store.sluit()
    hand.store = open_store(hand.root, KEY, buiten())


def copied(hand: Hand) -> None:
    """A waarneming and a copy of the folder, which must be whole when it is there."""
    tap(hand)
    reserve = FolderReserve(
        hand.root, lambda: hand.store.bron(Sleutelboek()), hand.store.schrijf, Klok()
    )
    reserve.stel_veilig()


def renewed(hand: Hand) -> None:
    """A waarneming and another key."""
    tap(hand)
    assert hand.app is not None
    hand.app.toegang.vernieuw_sleutel()


def _plain(root: Path) -> None:
    make(root, Schrijver().begin())


DEEDS: Final[Mapping[str, Deed]] = {
    "recording": Deed(_plain, tap),
    "sealing": Deed(_plain, sealed),
    "closing": Deed(_plain, closed),
    "attachment": Deed(_plain, photo),
    "erasure": Deed(erasure.prepare, erased),
    "copy": Deed(copies.prepare, copied),
    "rekey": Deed(rekey.prepare, renewed, open_app),
}


def said_too_early() -> None:
    """The planted fault: a commit that fails is taken for one that was made."""
    commit = StoreUnitOfWork.commit

    def brave(self: StoreUnitOfWork, *, verzegel: bool = False) -> object:
        try:
            return commit(self, verzegel=verzegel)
        except Unavailable:
            return None

    setattr(StoreUnitOfWork, "commit", brave)  # noqa: B010  the planted fault


def without_ballast() -> None:
    """The planted fault: nothing is thrown overboard."""
    setattr(Ballast, "geef_vrij", lambda _self: False)  # noqa: B010  the planted fault


FAULTS: Final[Mapping[str, Callable[[], object]]] = {
    "said_too_early": said_too_early,
    "without_ballast": without_ballast,
}


def sweep(deed: Deed, folder: Path, error: int, step: int) -> Outcome:
    """Fail from every step-th change on, until there are no more changes to fail."""
    outcome = Outcome()
    ready = folder / "ready"
    deed.prepare(ready)
    for nth in count(1, step):
        root = folder / f"{error}-{nth}"
        shutil.copytree(ready, root)
        outcome.tries += 1
        try:
            came, asked = _try(deed, root, error, nth)
        except Exception as broken:  # noqa: BLE001  whatever it is, it is told with its place
            outcome.broken.append(f"from change {nth} on: {type(broken).__name__}: {broken}")
            fail(0)
            asked = nth
        else:
            outcome.said[came] += 1
        shutil.rmtree(root)
        if asked < nth or nth > MOST:
            return outcome
    raise AssertionError


def _try(deed: Deed, root: Path, error: int, nth: int) -> tuple[str, int]:
    hand = deed.open(root)
    hand.enrol()
    fail(error, nth)
    try:
        deed.do(hand)
        came = DONE
    except Unavailable as fout:
        came = f"{type(fout).__name__} {fout.detail}"
    asked = changes_since()
    fail(0)
    if hand.app is None:
        copies.check_place(eigen_plek(root), [])
    if hand.store._gesloten:  # closing was done, opening again was not
        hand.store = deed.open(root).store
    check_store(hand.store, hand.said)
    deed.do(hand)
    check_store(hand.store, hand.said)
    hand.store.sluit()
    again = deed.open(root)
    check_store(again.store, hand.said)
    check_goes_on(again.store)
    again.store.sluit()
    return came, asked


def main() -> None:
    """One deed under one error."""
    logging.disable()
    name, folder, error, step, *faults = sys.argv[1:]
    for fault in faults:
        FAULTS[fault]()
    came = sweep(DEEDS[name], Path(folder), ERRORS[error], int(step))
    print(json.dumps({"tries": came.tries, "said": dict(came.said), "broken": came.broken}))


if __name__ == "__main__":
    main()
