"""Reads the national file in a process of its own, so that its memory is known; prints JSON.

Started by bench_structuur.py: `python -m tests.bench.inlezen WHAT FILE FOLDER KEY [FROM]`. WHAT is
`kijk` (preview), `neem` (import), or `kaal`: walk the file with lxml and insert the rows that the
store in FROM has, and no more than that.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import sqlalchemy as sa
from lxml import etree

from werkplek.application.context import Context
from werkplek.application.importeren import Voorstel, bekijk, importeer
from werkplek.device.ids import UuidIds
from werkplek.device.klok import SysteemKlok
from werkplek.device.zegelsleutel import Ed25519Signer, nieuwe_zegelsleutel
from werkplek.domain.kenmerk import PersoonId
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon, Rol
from werkplek.store.apparaat import Outside
from werkplek.store.folder import FolderStore, open_store
from werkplek.store.tables_structuur import kerntaak, kwalificatie, werkproces
from werkplek.structuur.bronbestand import open_bron

_STATUS: Final = Path("/proc/self/status")
_WIE: Final = Persoon(PersoonId("1"), "Ans Proef", Rol.PRAKTIJKOPLEIDER)


def kijk(store: FolderStore, bestand: Path) -> Voorstel:
    """What the person sees before it is taken over."""
    return bekijk(_context(store), open_bron(bestand), meld=lambda _: None)


def neem(store: FolderStore, bestand: Path) -> Voorstel:
    """Take all of it over, with yes to every question."""
    ja = frozenset(Navraag)
    return importeer(_context(store), _WIE, open_bron(bestand), meld=lambda _: None, bevestigd=ja)


def loop_door(bestand: Path) -> None:
    """The least that reading the file costs."""
    for _, element in etree.iterparse(bestand):
        element.clear()


def voeg_in(store: FolderStore, bron: FolderStore) -> Callable[[], None]:
    """The least that keeping the same rows costs."""
    with bron.lees() as lezer:
        rijen = {
            tabel: [tuple(rij) for rij in lezer._hier.exec_driver_sql(str(sa.select(tabel)))]
            for tabel in (kwalificatie, kerntaak, werkproces)
        }

    def doe() -> None:
        with store.schrijf() as verbinding:
            for tabel, inhoud in rijen.items():
                opdracht = str(sa.insert(tabel).compile(verbinding))
                verbinding.exec_driver_sql(opdracht, inhoud)

    return doe


def _context(store: FolderStore) -> Context:
    return Context(store, SysteemKlok(), UuidIds())


def _duur(naam: str, werk: Callable[[], object]) -> dict[str, float]:
    begin, rekende = time.perf_counter(), time.process_time()
    werk()
    return {naam: time.perf_counter() - begin, f"{naam}_cpu": time.process_time() - rekende}


def _piek() -> float:
    """MB at the peak of this process; `getrusage` would count the one that started it as well."""
    regel = next(r for r in _STATUS.read_text().splitlines() if r.startswith("VmHWM"))
    return int(regel.split()[1]) / 1024


def _gemeten(wat: str, bestand: Path, store: FolderStore, bron: FolderStore) -> dict[str, float]:
    if wat == "kaal":
        invoegen = voeg_in(store, bron)
        return _duur("lopen", lambda: loop_door(bestand)) | _duur("invoegen", invoegen)
    voor = _piek()
    werk = {"kijk": kijk, "neem": neem}[wat]
    return _duur("duur", lambda: werk(store, bestand)) | {"voor": voor, "piek": _piek()}


def main() -> None:
    """Measure one thing."""
    wat, bestand, folder, sleutel, *bron = sys.argv[1:]
    buiten = Outside(UuidIds(), nieuwe_zegelsleutel, Ed25519Signer)
    stores = [open_store(Path(naam), bytes.fromhex(sleutel), buiten) for naam in (folder, *bron)]
    try:
        print(json.dumps(_gemeten(wat, Path(bestand), stores[0], stores[-1])))
    finally:
        for store in stores:
            store.sluit()


if __name__ == "__main__":
    main()
