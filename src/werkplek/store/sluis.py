"""The key of one open file, and the only way to change it: alone, with every connection closed.

A connection that is open while the pages get another key reads nothing any more (security
reference §1.3). So each of them is written down while it is in use, and none is made meanwhile.
"""

import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy import event
from sqlcipher3 import dbapi2

from werkplek.application.ports import MapInGebruik, MapOnbereikbaar, Unavailable
from werkplek.store.engine import PRAGMAS, open_met_sleutel, toets_sleutel
from werkplek.store.fouten import ANDERS, from_sqlite, op_schijf
from werkplek.store.generatie import Generatie
from werkplek.store.probe import bekijk, bekijk_met_log, logs_van

_GEDULD: Final = 10.0
_RONDE: Final = "sluis_ronde"


class Sluis:
    """Lets connections through, or one change of key."""

    def __init__(self, sleutel: bytes) -> None:
        toets_sleutel(sleutel)
        self.sleutel = sleutel
        self._stand = threading.Condition()
        self._binnen: set[object] = set()
        self._ronde = 0
        self._dicht = False
        self._twijfel: tuple[Generatie, bytes] | None = None

    def bewaak(self, engine: sa.Engine) -> None:
        """Note the connections of this engine; its creator asks `neem_sleutel` for the key."""
        event.listen(engine, "checkout", self._erin)
        event.listen(engine, "checkin", self._eruit)
        event.listen(engine, "connect", self._nieuw)

    def neem_sleutel(self) -> bytes:
        """The key for a new connection; waits while it is being changed.

        Raises `MapOnbereikbaar` while nobody can tell whether the last change came through.
        """
        with self._stand:
            self._stand.wait_for(lambda: not self._dicht)
            if self._twijfel is not None:
                generatie, nieuw = self._twijfel
                self.sleutel = nieuw if _opent(generatie, nieuw) else self.sleutel
                self._twijfel = None
            return self.sleutel

    def wissel(self, generatie: Generatie, nieuw: bytes) -> None:
        """Change the key, inside `alleen` and with every connection closed.

        Raises what `herversleutel` raises. Which key fits then is only known when the disk answers
        again: the log may hold a commit that was refused.
        """
        try:
            herversleutel(generatie, nieuw)
        except Unavailable:
            self._twijfel = generatie, nieuw
            raise
        self.sleutel = nieuw

    @contextmanager
    def alleen(self) -> Iterator[None]:
        """Nobody is inside for as long as this lasts. Raises `MapInGebruik` when it stays busy."""
        with self._stand:
            if not self._stand.wait_for(lambda: not (self._binnen or self._dicht), _GEDULD):
                raise MapInGebruik("sleutel")
            self._dicht = True
        try:
            yield
        finally:
            with self._stand:
                self._dicht = False
                self._ronde += 1
                self._stand.notify_all()

    def _nieuw(self, _: object, rij: Any) -> None:  # noqa: ANN401  a record of the pool
        rij.info[_RONDE] = self._ronde

    def _erin(self, _: object, rij: Any, __: object) -> None:  # noqa: ANN401  see above
        with self._stand:
            self._stand.wait_for(lambda: not self._dicht)
            if rij.info.get(_RONDE) != self._ronde:
                raise sa.exc.DisconnectionError("opened with the key of before")
            self._binnen.add(rij)

    def _eruit(self, _: object, rij: object) -> None:
        """Also said of a record that never came in, as when no connection could be made for it."""
        with self._stand:
            self._binnen.discard(rij)
            self._stand.notify_all()


def herversleutel(generatie: Generatie, nieuw: bytes) -> None:
    """Give every page of a file that nobody has open another key, in one transaction.

    Raises `MapOnbereikbaar` or `MapBeschadigd`, and then the old key still opens it.
    """
    toets_sleutel(nieuw)
    try:
        _rekey(generatie, nieuw)
    except Unavailable as fout:
        # A commit that the disk refused half way may stand in the log all the same.
        if not _opent(generatie, nieuw):
            raise _als_schijf(fout) from fout
    if not _opent(generatie, nieuw):
        raise MapOnbereikbaar(ANDERS)


def _als_schijf(fout: Unavailable) -> MapOnbereikbaar:
    """SQLCipher hides why a rekey was not committed; the next statement finds the file locked."""
    return fout if isinstance(fout, MapOnbereikbaar) else MapOnbereikbaar(ANDERS)


def _rekey(generatie: Generatie, nieuw: bytes) -> None:
    try:
        with closing(open_met_sleutel(generatie.bestand, generatie.sleutel, "mode=rw")) as los:
            for naam, waarde in PRAGMAS.items():
                los.execute(f"pragma {naam}={waarde}")
            los.execute("pragma wal_checkpoint(truncate)")
            los.execute(f"pragma rekey=\"x'{nieuw.hex()}'\"")
            los.execute("pragma wal_checkpoint(truncate)")
    except dbapi2.Error as fout:
        raise op_schijf(from_sqlite(fout), generatie.bestand) from fout


def _opent(generatie: Generatie, sleutel: bytes) -> bool:
    if logs_van(generatie.bestand):
        return not bekijk_met_log(generatie.bestand, sleutel).vreemd
    return not bekijk(generatie.bestand, sleutel, grondig=True).vreemd
