"""Reading the generation that is replaced, on a copy of its file: it stays as it was found."""

import logging
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from werkplek.application.ports import MapBeschadigd, MapNieuwer, MapOnbereikbaar, Unavailable
from werkplek.store.apparaat import Outside
from werkplek.store.engine import maak_engine
from werkplek.store.fouten import disk
from werkplek.store.generatie import BEDRIJF, Generatie
from werkplek.store.meenemen import Meegenomen, OudLog, neem_mee
from werkplek.store.probe import die_passen, logs_van
from werkplek.store.schema import breng_bij

_OUD: Final = ".oud"

_logger = logging.getLogger(__name__)


def lees_oud(
    verbinding: sa.Connection,
    oud: Path | None,
    nieuw: Generatie,
    ontsluiten: Callable[[Path], Sequence[bytes]],
    outside: Outside,
) -> Meegenomen:
    """Carry over what the old generation has more than the copy; nothing when it opens no more."""
    if oud is None:
        return Meegenomen()
    for sleutel in _sleutels(oud, nieuw, ontsluiten):
        for met_log in (True, False):
            try:
                with _kopie(oud / BEDRIJF, nieuw.map, met_log=met_log) as kopie:
                    return _neem_mee(verbinding, kopie, sleutel, outside)
            except MapBeschadigd:
                _logger.warning("oude_map_onleesbaar", extra={"met_log": met_log})
    return Meegenomen()


def _neem_mee(
    verbinding: sa.Connection, kopie: Path, sleutel: bytes, outside: Outside
) -> Meegenomen:
    engine = maak_engine(kopie, sleutel)
    try:
        with suppress(MapBeschadigd, MapNieuwer):  # what can be read of it is read all the same
            breng_bij(engine)
        oud = OudLog(engine)
        oud.lees(sa.text("select count(*) from sqlite_master"))
        with verbinding.begin_nested():
            return neem_mee(verbinding, oud, outside.signer_van)
    finally:
        engine.dispose()


def _sleutels(
    oud: Path, nieuw: Generatie, ontsluiten: Callable[[Path], Sequence[bytes]]
) -> list[bytes]:
    """Keys that may fit, by their salt: its own, and that of the copy, often the same."""
    kandidaten = [nieuw.sleutel]
    try:
        kandidaten = [*ontsluiten(oud), nieuw.sleutel]
    except Unavailable as fout:
        _logger.warning("oude_sleutels_onbereikbaar", extra={"reden": type(fout).__name__})
    try:
        return list(dict.fromkeys(die_passen(oud / BEDRIJF, kandidaten)))
    except MapOnbereikbaar:
        return []


@contextmanager
def _kopie(bestand: Path, nieuw: Path, *, met_log: bool) -> Iterator[Path]:
    werk = nieuw / _OUD
    try:
        with disk():
            werk.mkdir(mode=0o700)
            for bron in (bestand, *(logs_van(bestand) if met_log else ())):
                shutil.copyfile(bron, werk / bron.name)
        yield werk / bestand.name
    finally:
        shutil.rmtree(werk, ignore_errors=True)
