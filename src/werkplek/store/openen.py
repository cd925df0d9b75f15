"""The verdict on a store file before it is opened in place: fit, or left alone with a reason."""

import logging
import os
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from typing import BinaryIO, Final

from werkplek.application.ports import (
    MapBeschadigd,
    MapInGebruik,
    MapIsNieuw,
    MapOnbereikbaar,
    SleutelPastNiet,
)
from werkplek.durable.patience import held_by_another, with_patience
from werkplek.durable.whole_file import sweep_unfinished, sync_folder
from werkplek.store.engine import PAGINA, ZOUT, toets_sleutel
from werkplek.store.fouten import ALLEEN_LEZEN, disk
from werkplek.store.generatie import BEDRIJF, SLEUTELS, VREEMD
from werkplek.store.probe import (
    WAL,
    Bevonden,
    bekijk,
    bekijk_met_log,
    die_passen,
    logs_van,
    ruim_proef_op,
)
from werkplek.store.schema import ANDER_BESTAND, eis_ons
from werkplek.store.wal import holds_frames

WEG: Final = "weg"
AFGEKAPT: Final = "afgekapt"
BLADZIJDEN: Final = "bladzijden"
"""What a `MapBeschadigd` begins with: the file is gone, cut off, or has bad pages."""

ANDER_PROGRAMMA: Final = "ander_programma"
"""The detail of a `MapInGebruik` when it is not a Werkplek that holds the file."""

_logger = logging.getLogger(__name__)


def maak_gereed(map_: Path, generatie: Path, sleutels: Sequence[bytes]) -> bytes:
    """Give the key of the store of this generation, which may then be opened in place.

    `sleutels` are the candidates in order, 48 bytes each: two during a change of key. A log that is
    proven another's, or of which SQLite takes nothing, is put aside under another name. Otherwise
    nothing in the folder changes, but that what a cut left half made goes.
    Raises `MapIsNieuw`, `MapBeschadigd`, `SleutelPastNiet`, `MapNieuwer`, `MapInGebruik` or
    `MapOnbereikbaar`; `map_` must be locked.
    """
    for sleutel in sleutels:
        toets_sleutel(sleutel)
    pad = generatie / BEDRIJF
    eis_bestand(map_, generatie)
    kop = _lees_kop(pad)
    ruim_proef_op(generatie)
    _ruim_halve_op(map_, generatie)
    kandidaten = die_passen(pad, sleutels)
    if not kandidaten:
        raise SleutelPastNiet(pad.name)
    if kandidaten[0][-ZOUT:] != kop:
        raise MapBeschadigd(f"{BLADZIJDEN}: {pad.name}, its salt")
    if logs_van(pad):
        # In the middle of a change of key the log is of the new key, the file still of the old.
        kandidaten += [sleutel for sleutel in sleutels if sleutel not in kandidaten]
        return _met_log(pad, kandidaten)
    return _zonder_log(pad, kandidaten)


def eis_bestand(map_: Path, generatie: Path) -> None:
    """Demand that there is a store; one is never made where one was expected.

    Raises `MapBeschadigd` when something else of it is left, else `MapIsNieuw`.
    """
    with disk():
        if not (generatie / BEDRIJF).exists():
            verwacht = generatie != map_ or (generatie / SLEUTELS).exists()
            raise MapBeschadigd(f"{WEG}: {BEDRIJF}") if verwacht else MapIsNieuw(BEDRIJF)


def _lees_kop(pad: Path) -> bytes:
    """The first 16 bytes, in which SQLCipher keeps the salt of a raw key."""
    if not os.access(pad.parent, os.W_OK):
        raise MapOnbereikbaar(ALLEEN_LEZEN)
    with disk():
        with _geopend(pad) as bestand:
            kop = bestand.read(ZOUT)
            lengte = bestand.seek(0, os.SEEK_END)
        # A power cut in a checkpoint may leave a part of a page at the end; its log then mends it.
        heel = lengte % PAGINA == 0 or bool(logs_van(pad))
    if lengte < PAGINA or not heel:
        raise MapBeschadigd(f"{AFGEKAPT}: {pad.name}, {lengte} bytes")
    if kop.startswith(b"SQLite format"):
        raise MapBeschadigd(f"{ANDER_BESTAND}: SQLite")
    return kop


def _geopend(pad: Path) -> BinaryIO:
    try:
        return with_patience(lambda: pad.open("r+b"))
    except OSError as fout:
        if held_by_another(fout):
            raise MapInGebruik(ANDER_PROGRAMMA) from fout
        raise


def _zonder_log(pad: Path, kandidaten: Sequence[bytes]) -> bytes:
    for sleutel in kandidaten:
        bevonden = bekijk(pad, sleutel, grondig=False)
        if not bevonden.vreemd:
            _eis_heel(bevonden)
            return sleutel
    raise MapBeschadigd(f"{BLADZIJDEN}: {pad.name}")


def _met_log(pad: Path, kandidaten: Sequence[bytes]) -> bytes:
    for sleutel in kandidaten:
        bevonden = bekijk_met_log(pad, sleutel)
        if not bevonden.vreemd:
            _eis_heel(bevonden)
            log = pad.with_name(f"{pad.name}{WAL}")
            if not bevonden.uit_log and holds_frames(log):
                _leg_opzij("without_commit", log)  # else SQLite writes over it
            return sleutel
    for sleutel in kandidaten:
        bevonden = bekijk(pad, sleutel, grondig=True)
        if not bevonden.vreemd:
            _eis_heel(bevonden)
            _leg_opzij("of_another_store", *logs_van(pad))
            return sleutel
    raise MapBeschadigd(f"{BLADZIJDEN}: {pad.name}, with and without its log")


def _eis_heel(bevonden: Bevonden) -> None:
    eis_ons(bevonden.kenmerk, bevonden.versie)
    if bevonden.stuk:
        raise MapBeschadigd(bevonden.stuk)


def _leg_opzij(reden: str, *logs: Path) -> None:
    """Give a log another name; it is thrown away by an erasure only."""
    with disk():
        for log in logs:
            namen = (log.with_name(f"{log.name}.{VREEMD}-{nummer}") for nummer in count(1))
            log.rename(next(naam for naam in namen if not naam.exists()))
            _logger.warning("log put aside", extra={"reden": reden})
        sync_folder(logs[0].parent)


def _ruim_halve_op(*folders: Path) -> None:
    for folder in folders:
        try:
            sweep_unfinished(folder)
        except OSError as fout:  # the next open does
            _logger.warning("unfinished files stay", extra={"errno": fout.errno})
