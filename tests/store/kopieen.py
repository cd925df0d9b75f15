"""Folders with keys and copies for tests: the key file is a stand-in that only knows its key."""

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import sqlalchemy as sa

from tests.store.histories import Schrijver, buiten, leg_vast
from werkplek.application.ports import MapBeschadigd, SleutelPastNiet
from werkplek.application.ports_veilig import Bijlage
from werkplek.domain.feiten import Feit
from werkplek.store.folder import FolderStore, maak_store, open_store
from werkplek.store.reserve import FolderReserve
from werkplek.store.terugzetten import Ontsluiten

NU = datetime(2026, 11, 22, 16, 0, tzinfo=UTC)


def schrijf_sleutels(map_: Path, sleutel: bytes, store: str = "ab" * 16) -> None:
    """A `sleutels.json` of a folder with this key."""
    velden = {"store": store, "som": hashlib.sha256(sleutel).hexdigest()}
    (map_ / "sleutels.json").write_text(json.dumps(velden))


class Sleutelboek:
    """Fulfils `Sleutelbestand` over those."""

    def store(self, map_: Path) -> str:
        return str(self._lees(map_)["store"])

    def past(self, map_: Path, sleutel: bytes) -> bool:
        return bool(self._lees(map_)["som"] == hashlib.sha256(sleutel).hexdigest())

    def _lees(self, map_: Path) -> dict[str, str]:
        try:
            gelezen: dict[str, str] = json.loads((map_ / "sleutels.json").read_text())
        except FileNotFoundError as fout:
            raise MapBeschadigd("sleutels.json: weg") from fout
        return gelezen


@dataclass
class Klok:
    """A clock that a test sets."""

    moment: datetime = NU

    def nu(self) -> datetime:
        return self.moment

    def vandaag(self) -> date:
        return self.moment.date()

    def verder(self, **duur: float) -> None:
        """Some time later."""
        self.moment += timedelta(**duur)


@dataclass
class Kantoor:
    """A folder with people in it, its copies, and somebody who goes on recording."""

    map: Path
    sleutel: bytes = field(default_factory=lambda: os.urandom(48))
    klok: Klok = field(default_factory=Klok)
    boek: Sleutelboek = field(default_factory=Sleutelboek)
    schrijver: Schrijver = field(default_factory=Schrijver)
    start: Feit | None = None
    _store: FolderStore | None = None

    def maak(self) -> "Kantoor":
        """Make the folder, with one deelnemer."""
        self.map.mkdir(parents=True)
        schrijf_sleutels(self.map, self.sleutel)
        self._store = maak_store(self.map, self.sleutel, buiten())
        begin = self.schrijver.begin()
        self.start = begin[1]
        leg_vast(self.store, *begin)
        return self

    def als(self, map_: Path) -> "Kantoor":
        """The same closed folder once more, for a test of its own."""
        shutil.copytree(self.map, map_)
        schrijver = Schrijver(self.schrijver.deelnemer)
        return Kantoor(map_, self.sleutel, schrijver=schrijver, start=self.start)

    @property
    def store(self) -> FolderStore:
        """The open store; opens it when it was closed."""
        if self._store is None:
            self._store = open_store(self.map, self.sleutel, buiten())
        return self._store

    @property
    def reserve(self) -> FolderReserve:
        """The copies of the open store."""
        return FolderReserve(self.map, lambda: self.store.bron(self.boek), self._schrijf, self.klok)

    def _schrijf(self) -> AbstractContextManager[sa.Connection]:
        return self.store.schrijf()

    def zie(self, aantal: int = 1) -> list[Feit]:
        """Record so many waarnemingen, one by one."""
        assert self.start is not None
        feiten = [self.schrijver.gezien(self.start) for _ in range(aantal)]
        for feit in feiten:
            leg_vast(self.store, feit)
        return feiten

    def foto(self, inhoud: bytes) -> str:
        """Keep a file; gives its digest."""
        som = hashlib.sha256(inhoud).hexdigest()
        with self.store.unit_of_work() as uow:
            uow.bewaar_bijlage(Bijlage(som, "image/jpeg", inhoud))
            uow.commit()
        return som

    def feiten(self) -> set[str]:
        """Ids of all feiten of its deelnemer."""
        with self.store.lees() as lezer:
            return {str(feit.id) for feit in lezer.feiten(self.schrijver.deelnemer)}

    def sluit(self) -> None:
        """Close the store; it opens again when it is asked for."""
        if self._store is not None:
            self._store.sluit()
            self._store = None

    def val_om(self, naar: Path) -> None:
        """Copy the folder as a power cut would leave it now, its log not written in."""
        shutil.copytree(self.map, naar, ignore=shutil.ignore_patterns("*.lock", "*-shm"))


def ontsluiter(*sleutels: bytes) -> Ontsluiten:
    """Opens every folder whose keys these are."""

    def ontsluit(map_: Path) -> Sequence[bytes]:
        boek = Sleutelboek()
        passend = [sleutel for sleutel in sleutels if boek.past(map_, sleutel)]
        if not passend:
            raise SleutelPastNiet("wachtzin")
        return passend

    return ontsluit


def verander(pad: Path, plaats: int, maak: Callable[[int], int] = lambda byte: byte ^ 4) -> None:
    """Change one byte of a file."""
    ruw = bytearray(pad.read_bytes())
    ruw[plaats] = maak(ruw[plaats])
    pad.write_bytes(ruw)
