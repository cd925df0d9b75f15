"""Beside the store in a copy: for each school what it lacks, in a file that only that school reads.

So a device that is lost, with every way in to its copies, still brings what was not sent: the
school takes the file in as a push (`werkplek hub controle innemen`). Photos are not in it. Nothing
here opens anything of the folder, and what cannot be sealed never costs the copy.
"""

import hashlib
import logging
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from werkplek.application.ports import MapBeschadigd
from werkplek.domain.school import School
from werkplek.durable.whole_file import replace_whole
from werkplek.protocol.fouten import ProtocolFout
from werkplek.protocol.verzegeld import (
    MAX_BESTAND,
    bestandsnaam,
    is_verzegeld,
    meegave_van,
    pak_meegave,
)
from werkplek.store.engine import maak_leesengine
from werkplek.store.generatie import BEDRIJF
from werkplek.store.kopie import Schoolbestand
from werkplek.store.schoolrijen import scholen
from werkplek.store.tables import apparaat
from werkplek.store.tables_school import school as t_school
from werkplek.store.zendlijst import NOG_NIET, binnen, pak_reeksen, wachtende_reeksen

_ALLES: Final = 10**9

_logger = logging.getLogger(__name__)


def leg_bij(kopie: Path, sleutel: bytes) -> tuple[Schoolbestand, ...]:
    """Write the files beside the store of this copy, from what that store says; on the disk then.

    Raises `MapBeschadigd` when one does not read back, or OSError.
    """
    gelegd: list[Schoolbestand] = []
    namen: Counter[str] = Counter()
    for een, inhoud, feiten in _verzegeld(kopie / BEDRIJF, sleutel):
        naam = bestandsnaam(een.naam)
        namen[naam] += 1
        if namen[naam] > 1:
            naam = bestandsnaam(f"{een.naam} {namen[naam]}")
        replace_whole(kopie / naam, inhoud)
        som = hashlib.sha256(inhoud).hexdigest()
        gelegd.append(Schoolbestand(naam, een.id, som, feiten))
    if stuk := niet_heel(kopie, gelegd):
        raise MapBeschadigd(f"kopie: {stuk[0]}")
    return tuple(gelegd)


def niet_heel(kopie: Path, gevraagd: Iterable[Schoolbestand]) -> tuple[str, ...]:
    """Names of the files of a copy that are not there, or not as they were written."""
    return tuple(een.naam for een in gevraagd if not _is_heel(kopie / een.naam, een.sha256))


def _is_heel(pad: Path, som: str) -> bool:
    try:
        inhoud = pad.read_bytes()
    except OSError:
        return False
    return is_verzegeld(inhoud) and hashlib.sha256(inhoud).hexdigest() == som


def _verzegeld(bestand: Path, sleutel: bytes) -> Iterator[tuple[School, bytes, int]]:
    engine = maak_leesengine(bestand, sleutel)
    try:
        with engine.connect() as verbinding, verbinding.begin():
            if not sa.inspect(verbinding).has_table(t_school.name):  # an older store
                return
            for een in scholen(verbinding):
                inhoud, feiten = _wat_ontbreekt(verbinding, een)
                if feiten:
                    yield een, inhoud, feiten
    finally:
        engine.dispose()


def _wat_ontbreekt(verbinding: sa.Connection, een: School) -> tuple[bytes, int]:
    """What this school lacks, sealed to it; a school without a key gets nothing."""
    try:
        namen = wachtende_reeksen(verbinding, een.id, _ALLES)
        ingepakt = pak_reeksen(verbinding, een.id, namen, NOG_NIET)
        deel = binnen(ingepakt, feiten=_ALLES, bytes_=MAX_BESTAND)
        van = verbinding.scalars(sa.select(apparaat.c.id)).one()
        meegave = meegave_van(een.id, van, (stuk.reeks for stuk in deel))
        inhoud = pak_meegave(meegave, een.noodsleutel)
    except (ProtocolFout, MapBeschadigd) as fout:
        _logger.warning("niets_voor_school", extra={"reden": type(fout).__name__})
        return b"", 0
    return inhoud, sum(len(stuk.feiten) for stuk in deel)
