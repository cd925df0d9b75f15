"""Which key file a restored folder gets: the newest that opens it, so that no paper is torn up.

A copy carries the key file of its day. Where the folder that it replaces still has one with the
same data key, that one is newer: its herstelcode is the one on paper, its pincodes are of today.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from werkplek.application.ports import SleutelNodig, SleutelPastNiet, Unavailable
from werkplek.store.fouten import disk
from werkplek.store.generatie import BEDRIJF, SLEUTELS, SLEUTELS_VORIGE, Generatie
from werkplek.store.overzetten import kopieer
from werkplek.store.probe import die_passen

_NAMEN = (SLEUTELS, SLEUTELS_VORIGE)


def sleutels_van(
    kopie: Path, oud: Path | None, ontsluiten: Callable[[Path], Sequence[bytes]]
) -> Sequence[bytes]:
    """Keys that may open the copy, also by a way in that the folder got after it.

    Raises what `ontsluiten` raises for the copy.
    """
    try:
        return ontsluiten(kopie)
    except (SleutelNodig, SleutelPastNiet):
        with suppress(Unavailable):
            ook = () if oud is None else ontsluiten(oud)
            if die_passen(kopie / BEDRIJF, ook):
                return ook
        raise


def breng_nieuwste(
    oud: Path | None, nieuw: Generatie, ontsluiten: Callable[[Path], Sequence[bytes]]
) -> bool:
    """Take the key file of the old generation, when that opens the new one; whether it does.

    Who has the key of the copy in it is of the same folder: that key is 48 bytes of chance.
    """
    if oud is None:
        return False
    with suppress(Unavailable), disk():
        for naam in _NAMEN:
            if (oud / naam).exists():
                kopieer(oud / naam, nieuw.map / naam)
        if nieuw.sleutel in ontsluiten(nieuw.map):
            return True
    with disk():
        for naam in _NAMEN:
            (nieuw.map / naam).unlink(missing_ok=True)
    return False
