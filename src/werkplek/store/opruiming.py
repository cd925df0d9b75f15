"""Which older copies at a place go when a new one stands: by the rotation, or for an erasure."""

import logging
from datetime import datetime
from pathlib import Path
from typing import Final

from werkplek.application.ports import MapOnbereikbaar, Unavailable
from werkplek.store import wislijst
from werkplek.store.kopie import Kopie
from werkplek.store.nalezen import Sleutelbestand
from werkplek.store.plek import Plek
from werkplek.store.rotatie import mag_wijken, mogen_weg
from werkplek.store.wislijst import WISLIJST, Wisregel

WISSEN: Final = "wissen"

_logger = logging.getLogger(__name__)


def roteer(plek: Plek, gemaakt: Kopie, nu: datetime) -> None:
    """Let older copies of the same folder go, and files that no copy names any more.

    Raises nothing: the copy was made, and the next one tries again.
    """
    try:
        ons = _van(plek, gemaakt.inhoud.store)
        weg = {een.pad for een in mogen_weg([kopie.als_reservekopie() for kopie in ons], nu)}
        for kopie in ons:
            if kopie.pad in weg and kopie.pad != gemaakt.pad:
                plek.verwijder(kopie)
        plek.ruim_bijlagen_op()
    except MapOnbereikbaar as fout:
        _logger.warning("kopieen_blijven", extra={"detail": fout.detail})


def wis_oudere(plek: Plek, gemaakt: Kopie, sleutels: Sleutelbestand) -> bool:
    """Let every older copy of the same folder go, whatever its date; whether none can be left.

    Beside the folder that is also every copy that does not say what it is; elsewhere only one
    whose keys are of this folder. Another may be another folder's: it stays, and so may files that
    it names. Raises `BestandOnbereikbaar` or `MapOnbereikbaar`.
    """
    store = gemaakt.inhoud.store
    for kopie in _van(plek, store):
        if kopie.pad != gemaakt.pad:
            plek.verwijder(kopie)
    for pad in plek.onleesbaar():
        if plek.eigen or _is_van(pad, store, sleutels):
            plek.verwijder_map(pad, store)
    if plek.eigen:
        plek.ruim_onaf_op()
    plek.ruim_bijlagen_op()
    # A stick that was pulled out shows nothing at all, and that is not clean.
    return plek.is_te_overzien() and gemaakt.pad in {kopie.pad for kopie in plek.kopieen()}


def maak_ruimte(plek: Plek, store: str, nu: datetime, tekort: int) -> None:
    """Let the oldest copies of this folder go until so many bytes came free; never the newest two.

    None goes when that would not be enough. Raises `BestandOnbereikbaar` or `MapOnbereikbaar`.
    """
    ons = {kopie.pad: kopie for kopie in _van(plek, store)}
    weg, vrij = [], 0
    for een in mag_wijken([kopie.als_reservekopie() for kopie in ons.values()], nu):
        if vrij >= tekort:
            break
        weg.append(ons[een.pad])
        vrij += een.bytes
    if vrij < tekort:
        return
    for kopie in weg:
        _logger.warning("kopie_wijkt", extra={"naam": kopie.pad.name})
        plek.verwijder(kopie)
    plek.ruim_bijlagen_op()


def mist_wissing(map_: Path, plek: Plek) -> bool:
    """Whether a second place was away during an erasure: its list does not say all that ours does.

    Who is on its list with a part kept, and on ours with nothing kept, counts as well.
    """
    if plek.eigen:  # an erasure always reaches it, and remembers until it did
        return False
    with plek.bereikbaar():
        daar = {_wie(regel) for regel in wislijst.lees_of_niets(plek.map / WISLIJST)}
    hier = wislijst.lees_of_niets(map_ / WISLIJST)
    return any(not daar & {_wie(regel), (regel.deelnemer, "")} for regel in hier)


def houd_wislijst_bij(map_: Path, plek: Plek) -> None:
    """Give the place the list of who was erased; what it knew already it keeps."""
    regels = wislijst.lees_of_niets(map_ / WISLIJST)
    if regels:
        with plek.bereikbaar():
            wislijst.vul_aan(plek.map / WISLIJST, regels)


def _van(plek: Plek, store: str) -> list[Kopie]:
    return [kopie for kopie in plek.kopieen() if kopie.inhoud.store == store]


def _is_van(pad: Path, store: str, sleutels: Sleutelbestand) -> bool:
    """Whether the keys in a copy are of this folder; also False when they cannot be read."""
    try:
        return sleutels.store(pad) == store
    except Unavailable:
        return False


def _wie(regel: Wisregel) -> tuple[str, str]:
    return regel.deelnemer, regel.klasse
