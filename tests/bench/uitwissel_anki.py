"""Anki's own client, each step a process; its server is `python -m anki.syncserver`.

    python -m tests.bench.uitwissel_anki begin|eerste|leg_vast|wissel MAP ADRES AANTAL

Prints one JSON object. A note makes one card, so that N notes move 2N objects.
"""

import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from anki.collection import AddNoteRequest, Collection
from anki.notes import Note
from anki.sync_pb2 import SyncAuth

from tests.bench.bericht import bericht, hoogste_geheugen, kort

GEBRUIKER: Final = "bench:bench"
_SAMEN: Final = 1000


def _notitie(col: Collection, voor: str, achter: str) -> Note:
    soort = col.models.by_name("Basic")
    assert soort is not None
    notitie = col.new_note(soort)
    notitie["Front"], notitie["Back"] = voor, achter
    return notitie


def _log_in(col: Collection, adres: str) -> SyncAuth:
    wie, _, woord = GEBRUIKER.partition(":")
    return col.sync_login(wie, woord, adres)


def _heel(col: Collection, adres: str, *, omhoog: bool) -> None:
    auth = _log_in(col, adres)
    col.sync_collection(auth, sync_media=False)
    col.close_for_full_sync()
    col.full_upload_or_download(auth=auth, server_usn=None, upload=omhoog)
    col.reopen(after_full_sync=True)


def _leg_vast(col: Collection, aantal: int) -> None:
    soort = col.decks.id("Default")
    assert soort is not None
    for vanaf in range(0, aantal, _SAMEN):
        rijen = [bericht(n) for n in range(vanaf, min(vanaf + _SAMEN, aantal))]
        delen = [(f"{rij['id']} {rij['wp']}", kort(rij)[40:]) for rij in rijen]
        col.add_notes([AddNoteRequest(_notitie(col, *deel), soort) for deel in delen])


def _wissel(col: Collection, adres: str) -> dict[str, Any]:
    auth = _log_in(col, adres)
    begin = time.perf_counter(), time.process_time()
    fout = ""
    try:
        uit = col.sync_collection(auth, sync_media=False)
        if uit.required not in (uit.NO_CHANGES, uit.NORMAL_SYNC):
            fout = f"required {uit.required}"
    except Exception as mis:  # noqa: BLE001  whatever it was: the measurement says so
        fout = repr(mis)[:200]
    klaar = time.perf_counter(), time.process_time()
    return {
        "wand": klaar[0] - begin[0],
        "cpu": klaar[1] - begin[1],
        "fout": fout,
        "aantal": col.note_count(),
    }


def main(woorden: Sequence[str]) -> None:
    """Do one step."""
    stap, map_, adres, aantal = woorden
    Path(map_).mkdir(parents=True, exist_ok=True)
    col = Collection(str(Path(map_) / "collection.anki2"))
    gedaan: dict[str, Any] = {}
    try:
        if stap == "begin":
            col.add_note(_notitie(col, "seed", "seed"), col.decks.id("Default") or 1)  # type: ignore[arg-type]
            _heel(col, adres, omhoog=True)
        elif stap == "eerste":
            _heel(col, adres, omhoog=False)
        elif stap == "leg_vast":
            _leg_vast(col, int(aantal))
        else:
            gedaan = _wissel(col, adres)
    finally:
        col.close()
    piek = hoogste_geheugen()
    print(json.dumps({**gedaan, "piek": piek}))


if __name__ == "__main__":
    main(sys.argv[1:])
