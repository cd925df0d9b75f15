"""Rekey: the folder gets a new key; whenever the power fails, one of both opens it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.store.histories import Schrijver, leg_vast
from tests.stroom.recorder import mark
from tests.stroom.workloads.workload import (
    BROKEN,
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
from werkplek import wiring
from werkplek.application.beginnen import LeerbedrijfOpgave, PersoonOpgave
from werkplek.application.beginnen import begin as begin_bedrijf
from werkplek.device.slots import Argon2Cost
from werkplek.device.toegang import MapToegang
from werkplek.domain.kenmerk import PersoonId
from werkplek.store.folder import FolderStore
from werkplek.structuur.start import startdata
from werkplek.wiring import Werkplek, begin_werkplek, open_werkplek

WACHTZIN: Final = "vier losse woorden samen"
GOEDKOOP: Final = Argon2Cost(8, 1, 1)
PINCODE: Final = "250374"
TAPS: Final = 5


def prepare(root: Path) -> None:
    """A leerbedrijf with somebody in it, some waarnemingen and a pincode."""
    werkplek = begin_werkplek(root, WACHTZIN, sleutelbos=None, cost=GOEDKOOP)
    bedrijf = LeerbedrijfOpgave("Werkbedrijf De Voorbeeldhof", "Oosterveen")
    begin_bedrijf(werkplek.ctx, bedrijf, PersoonOpgave("Marga Proefstra"), startdata())
    werkplek.sluit()
    with opened_app(root) as werkplek:
        wie = Schrijver()
        begin = wie.begin()
        leg_vast(the_store(werkplek), *begin, *(wie.gezien(begin[1]) for _ in range(30)))
        werkplek.toegang.kies_pincode(who(werkplek), PINCODE)


def work(root: Path) -> None:
    """Record, get a new key, record; and once more."""
    werkplek = open_werkplek(root, WACHTZIN, sleutelbos=None, cost=GOEDKOOP)
    wie = Schrijver(roepnaam="Piet")
    begin = wie.begin()
    save(the_store(werkplek), *begin)
    mark("begin")
    for keer in range(2):
        werkplek.toegang.vernieuw_sleutel()
        mark(f"renewed {keer}")
        for _ in range(TAPS):
            save(the_store(werkplek), wie.gezien(begin[1]))
    die()


def check(root: Path, marks: list[str]) -> None:
    """The wachtzin opens it, everything is there, the pincode is known; twice."""
    with opened_app(root) as werkplek:
        check_store(the_store(werkplek), marks)
        check_goes_on(the_store(werkplek))
        if not werkplek.toegang.heeft_pincode(who(werkplek)):
            raise BrokenPromise(Kind.LOST, "the pincode")
    with opened_app(root) as werkplek:
        werkplek.toegang.toets_pincode(who(werkplek), PINCODE)
        check_goes_on(the_store(werkplek))


@contextmanager
def opened_app(root: Path) -> Iterator[Werkplek]:
    """The folder as the window opens it, with its wachtzin."""
    werkplek = open_werkplek(root, WACHTZIN, sleutelbos=None, cost=GOEDKOOP)
    try:
        yield werkplek
    finally:
        werkplek.sluit()


def the_store(werkplek: Werkplek) -> FolderStore:
    """The real store of an open folder."""
    store = werkplek.ctx.store
    assert isinstance(store, FolderStore)
    return store


def who(werkplek: Werkplek) -> PersoonId:
    """The first person."""
    with werkplek.ctx.store.lees() as lezer:
        return lezer.personen()[0].id


def one_key_on_file() -> None:
    """The planted fault: the old key leaves the file before the store has the new one."""

    def vernieuw_sleutel(self: MapToegang) -> None:
        oud, nieuw = self.sleutels.begin_vernieuwing()
        self.sleutels.bevestig_vernieuwing(nieuw)
        assert self.herversleutel is not None
        self.herversleutel(oud, nieuw)

    def no_copy(_reserve: object, store: FolderStore, oud: bytes, nieuw: bytes) -> bytes:
        return store.herversleutel(oud, nieuw)  # which would find it, as it reads its own keys

    plant(MapToegang, "vernieuw_sleutel", vernieuw_sleutel)
    plant(wiring, "herversleutel", no_copy)


REKEY: Final = Workload(
    prepare,
    work,
    check,
    window=("begin", "renewed 1"),
    faults={**NEVER_SYNCED, "one_key_on_file": (one_key_on_file, BROKEN)},
)
