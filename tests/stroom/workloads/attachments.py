"""Attachments: files beside the store, on the disk before the row that names them."""

import hashlib
import random
from pathlib import Path
from typing import Final

from tests.store.histories import Schrijver, buiten, naar
from tests.stroom.recorder import mark
from tests.stroom.workloads.workload import (
    BEGUN,
    KEY,
    NEVER_SYNCED,
    SAVED,
    Kind,
    Say,
    Workload,
    check_folder,
    die,
    make,
    plant,
    save,
)
from werkplek.application.ports_veilig import Bijlage
from werkplek.domain.feiten import BewijsToegevoegd, Feit, Relatie
from werkplek.domain.kenmerk import PlaatsingId
from werkplek.store import bijlagen
from werkplek.store.bijlage_bestand import BijlageRij
from werkplek.store.folder import FolderStore, open_store

PHOTOS: Final = 12
_CHANCE: Final = random.Random(3)


def prepare(root: Path) -> None:
    """A closed folder with one deelnemer."""
    make(root, Schrijver().begin())


def photo() -> Bijlage:
    """Bytes like those of a photo: some ten kilobytes that look like nothing."""
    inhoud = _CHANCE.randbytes(_CHANCE.randrange(2_000, 30_000))
    return Bijlage(hashlib.sha256(inhoud).hexdigest(), "image/jpeg", inhoud, b"small")


def proof_of(wie: Schrijver, start: Feit, gezien: Feit, *fotos: Bijlage) -> list[Feit]:
    """Files that go with a waarneming."""
    plaatsing, rust_op = PlaatsingId(start.id), naar(Relatie.RUST_OP, gezien)
    soorten = [(plaatsing, foto.sha256, foto.soort, len(foto.inhoud)) for foto in fotos]
    return [wie.feit(BewijsToegevoegd(*een), *rust_op) for een in soorten]


def save_with(
    store: FolderStore, wie: Schrijver, start: Feit, *fotos: Bijlage, say: Say = mark
) -> None:
    """A waarneming and its files in one transaction, marked before and after."""
    gezien = wie.gezien(start)
    feiten = [gezien, *proof_of(wie, start, gezien, *fotos)]
    ids = ",".join(feit.id for feit in feiten)
    say(f"{BEGUN} {ids}")
    with store.unit_of_work() as uow:
        for foto in fotos:
            uow.bewaar_bijlage(foto)
        for feit in feiten:
            uow.voeg_toe(feit)
        uow.commit()
    say(f"{SAVED} {ids}")


def work(root: Path) -> None:
    """Photos with waarnemingen, one of them twice; closed and opened in the middle."""
    wie = Schrijver(roepnaam="Yusuf")
    begin = wie.begin()
    store = open_store(root, KEY, buiten())
    save(store, *begin)
    eerste = photo()
    save_with(store, wie, begin[1], eerste)
    for number in range(PHOTOS):
        fotos = [photo() for _ in range(1 + number % 2)]
        save_with(store, wie, begin[1], *fotos)
        if number == PHOTOS // 2:
            store.sluit()
            store = open_store(root, KEY, buiten())
            save_with(store, wie, begin[1], eerste)
    die()


def without_waiting() -> None:
    """The planted fault: a file is written as any program does, and nobody waits for the disk."""
    plant(bijlagen, "replace_whole", Path.write_bytes)


def file_after_row() -> None:
    """The planted fault: the row is committed first, and the file comes after it."""
    later: list[tuple[bijlagen.Bijlagen, BijlageRij, bytes]] = []
    write, committed = bijlagen.Bijlagen.schrijf, bijlagen.Bijlagewerk.na_commit

    def put_off(self: bijlagen.Bijlagen, rij: BijlageRij, inhoud: bytes) -> None:
        later.append((self, rij, inhoud))

    def at_last(self: bijlagen.Bijlagewerk) -> None:
        for where, rij, inhoud in later:
            write(where, rij, inhoud)
        later.clear()
        committed(self)

    plant(bijlagen.Bijlagen, "schrijf", put_off)
    plant(bijlagen.Bijlagewerk, "na_commit", at_last)


_NO_FILE: Final = frozenset({Kind.NO_FILE})

ATTACHMENTS: Final = Workload(
    prepare,
    work,
    check_folder,
    faults={
        **NEVER_SYNCED,
        "file_after_row": (file_after_row, _NO_FILE),
        "without_waiting": (without_waiting, _NO_FILE),
    },
)
