"""Taps and bare commits by turns on one folder; prints what they cost as one line of JSON.

Started by bench_store.py as a process of its own: `python -m tests.bench.tik FOLDER KEY ROUNDS`.
"""

import json
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from statistics import median, quantiles

import sqlalchemy as sa

from tests.bench.syncs import syncs
from tests.store.histories import buiten
from werkplek.application.context import Context
from werkplek.application.vastleggen import WaarnemingOpgave, herroep, leg_vast
from werkplek.device.ids import UuidIds
from werkplek.device.klok import SysteemKlok
from werkplek.domain.feiten import Feit, Klok, WaarnemingVastgelegd
from werkplek.domain.kenmerk import FeitId
from werkplek.domain.plaatsing import Plaatsing, plaatsingen
from werkplek.store.engine import schrijvend
from werkplek.store.folder import FolderStore, open_store
from werkplek.store.tables import instelling


@dataclass
class Meting:
    """Times of one kind of transaction, in milliseconds, and its syncs."""

    wand: list[float] = field(default_factory=list)
    rekentijd: list[float] = field(default_factory=list)
    syncs: list[int | None] = field(default_factory=list)

    def meet(self, werk: Callable[[], None]) -> None:
        voor, begin, rekende = syncs(), time.perf_counter(), time.process_time()
        werk()
        self.rekentijd.append((time.process_time() - rekende) * 1e3)
        self.wand.append((time.perf_counter() - begin) * 1e3)
        na = syncs()
        self.syncs.append(None if na is None or voor is None else na - voor)

    def samen(self) -> dict[str, object]:
        return {
            "ms": median(self.wand),
            "p99": quantiles(self.wand, n=100)[-1],
            "cpu": median(self.rekentijd),
            "syncs": None if None in self.syncs else median(filter(None, self.syncs)),
        }


class Taken:
    """The kinds of transactions that are compared, each on the next deelnemer."""

    def __init__(self, store: FolderStore) -> None:
        self.store = store
        self.ctx = Context(store, SysteemKlok(), UuidIds())
        self.nummer = count()
        with store.lees() as lezer:
            self.als = lezer.personen()[0]
            leerbedrijf = lezer.leerbedrijf()
            regels = lezer.overzicht()
            self.plaatsingen = [self._plaatsing(lezer.feiten(r.deelnemer)) for r in regels]
        assert leerbedrijf is not None
        self.organisatie = leerbedrijf.id
        self.laatste = FeitId("")

    def _plaatsing(self, feiten: tuple[Feit, ...]) -> Plaatsing:
        return plaatsingen(feiten)[0]

    def _aan_de_beurt(self) -> tuple[Plaatsing, int]:
        nummer = next(self.nummer)
        return self.plaatsingen[nummer * 7 % len(self.plaatsingen)], nummer

    def kaal(self) -> None:
        """One row in a transaction: what any commit costs here."""
        rij = {"naam": self.ctx.ids.nieuw(), "waarde": "x"}
        with schrijvend(self.store._engine).begin() as verbinding:
            verbinding.execute(sa.insert(instelling), rij)

    def tik(self) -> None:
        """A waarneming through the store alone."""
        plaatsing, nummer = self._aan_de_beurt()
        werkproces = plaatsing.keuze[nummer % len(plaatsing.keuze)]
        feit = Feit(
            id=FeitId(self.ctx.ids.nieuw()),
            organisatie=self.organisatie,
            deelnemer=plaatsing.deelnemer,
            auteur=self.als.id,
            vastgelegd_op=self.ctx.clock.nu(),
            klok=Klok.ZELF,
            gezien_op=self.ctx.clock.vandaag(),
            inhoud=WaarnemingVastgelegd(plaatsing.id, werkproces, "samen"),
        )
        with self.store.unit_of_work() as uow:
            uow.voeg_toe(feit)
            uow.commit()

    def vastleggen(self) -> None:
        """A waarneming through the use case, as the window does it."""
        plaatsing, nummer = self._aan_de_beurt()
        code = plaatsing.keuze[nummer % len(plaatsing.keuze)].code
        opgave = WaarnemingOpgave(plaatsing.deelnemer, code, "samen")
        self.laatste = leg_vast(self.ctx, self.als, opgave).feit

    def ongedaan(self) -> None:
        """The undo of the last one."""
        herroep(self.ctx, self.als, [self.laatste], reden="per ongeluk")


def meet(store: FolderStore, rondes: int) -> dict[str, object]:
    """Warm up, then take turns, so that each kind meets the same machine."""
    taken = Taken(store)
    soorten = (taken.kaal, taken.tik, taken.vastleggen, taken.ongedaan)
    metingen = {werk.__name__: Meting() for werk in soorten}
    for werk in soorten * 3:
        werk()
    store.sluit_reeks()
    for _ in range(rondes):
        for werk in soorten:
            metingen[werk.__name__].meet(werk)
    piek = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {naam: meting.samen() for naam, meting in metingen.items()} | {"geheugen": piek}


if __name__ == "__main__":
    opened = open_store(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), buiten())
    try:
        print(json.dumps(meet(opened, int(sys.argv[3]))))
    finally:
        opened.sluit()
