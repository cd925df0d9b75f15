"""Who was erased, as a file beside the store: a restored copy must not bring anybody back.

Pseudonyms, days and grounds only. The file is written before anything is deleted, so that an
erasure cut half way is finished at the next start; each second place gets the same list.
"""

import json
import logging
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from werkplek.application.ports import MapBeschadigd
from werkplek.domain.feiten import DossierGewist, Feit
from werkplek.domain.kenmerk import DeelnemerId, PersoonId
from werkplek.durable.whole_file import replace_whole
from werkplek.store.fouten import disk
from werkplek.store.lijsten import moment

WISLIJST: Final = "gewist.json"

_VERSIE: Final = 1
_GRENS: Final = 8 * 1024 * 1024
_VELDEN: Final = frozenset({"deelnemer", "op", "grond", "door", "klasse", "behouden_tot"})

_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Wisregel:
    """One erasure: `op` in UTC, `door` who decided; `klasse` and `behouden_tot` as in the feit."""

    deelnemer: DeelnemerId
    op: str
    grond: str
    door: PersoonId
    klasse: str = ""
    behouden_tot: date | None = None

    @property
    def inhoud(self) -> DossierGewist:
        """The feit that says the same."""
        return DossierGewist(self.grond, self.klasse, self.behouden_tot)


def regel_van(feit: Feit) -> Wisregel:
    """The line of a feit `DossierGewist`; another kind is a bug of the caller."""
    if not isinstance(feit.inhoud, DossierGewist):
        raise TypeError(type(feit.inhoud).__name__)
    wat = feit.inhoud
    op = moment(feit.vastgelegd_op)
    return Wisregel(feit.deelnemer, op, wat.grond, feit.auteur, wat.klasse, wat.behouden_tot)


def samen(*lijsten: Iterable[Wisregel]) -> tuple[Wisregel, ...]:
    """One line for each deelnemer: what went whole outranks what was kept, then the later one."""
    gevonden: dict[DeelnemerId, Wisregel] = {}
    for regel in (regel for lijst in lijsten for regel in lijst):
        oud = gevonden.setdefault(regel.deelnemer, regel)
        if (regel.klasse == "", regel.op) > (oud.klasse == "", oud.op):
            gevonden[regel.deelnemer] = regel
    return tuple(gevonden[wie] for wie in sorted(gevonden))


def lees(pad: Path) -> tuple[Wisregel, ...]:
    """The lines of a list; none where there is no file.

    Raises `MapBeschadigd` for a file that no Werkplek wrote, or `MapOnbereikbaar`.
    """
    with disk():
        try:
            with pad.open("rb") as bestand:
                ruw = bestand.read(_GRENS)
        except (FileNotFoundError, NotADirectoryError):
            return ()
    try:
        inhoud = json.loads(ruw)
        if inhoud["v"] != _VERSIE:
            raise MapBeschadigd(WISLIJST)
        return tuple(_regel(velden) for velden in inhoud["gewist"])
    except (ValueError, TypeError, KeyError, RecursionError) as fout:
        raise MapBeschadigd(WISLIJST) from fout


def schrijf(pad: Path, regels: Iterable[Wisregel]) -> None:
    """Put a list in the place of an earlier one, on the disk when this returns.

    Raises `MapOnbereikbaar`; then the earlier one stands.
    """
    velden = [asdict(regel) for regel in samen(regels)]
    ruw = json.dumps({"v": _VERSIE, "gewist": velden}, default=date.isoformat, indent=1)
    with disk():
        replace_whole(pad, ruw.encode())


def lees_of_niets(pad: Path) -> tuple[Wisregel, ...]:
    """The same, with nothing for a file that nobody can read. Raises `MapOnbereikbaar`."""
    try:
        return lees(pad)
    except MapBeschadigd:
        _logger.warning("unreadable list of erasures, written anew")
        return ()


def vul_aan(pad: Path, regels: Iterable[Wisregel]) -> tuple[Wisregel, ...]:
    """Add to a list what it did not say yet; gives the list as it was. Raises `MapOnbereikbaar`."""
    oud = lees_of_niets(pad)
    alle = samen(oud, regels)
    if alle != oud:
        schrijf(pad, alle)
    return oud


def _regel(velden: Any) -> Wisregel:  # noqa: ANN401  parsed JSON
    if set(velden) != _VELDEN:
        raise ValueError("other fields")
    teksten = {naam: velden[naam] for naam in _VELDEN - {"behouden_tot"}}
    if not all(isinstance(tekst, str) for tekst in teksten.values()):
        raise ValueError("not text")
    tot = velden["behouden_tot"]
    return Wisregel(**teksten, behouden_tot=None if tot is None else date.fromisoformat(tot))
