"""A deelnemer is erased while the school seals: no sealed file stays behind, wherever it was."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.examenkamer import Aangeboden, Examenkamer
from werkplek.hub.bijlage_bestand import Bestandsnaam, Bijlagemap
from werkplek.hub.bijlagen import Bijlagekast
from werkplek.hub.verklaringen.bewaren import ligt_er
from werkplek.hub.verklaringen.herstempelen import Herstempelaar
from werkplek.hub.verklaringen.verzegelen import Verzegelaar


class Stroomuitval(Exception):
    """The hub stops here."""


class OnderbrokenMap(Bijlagemap):
    """The folder with files; something happens around the moment that one is whole."""

    def __init__(self, map_: Path, voor: Callable[[], None], na: Callable[[], None]) -> None:
        super().__init__(map_)
        self._voor, self._na = voor, na

    def leg_neer(self, naam: Bestandsnaam, vanaf: int, stuk: bytes) -> None:
        self._voor()
        super().leg_neer(naam, vanaf, stuk)

    def maak_heel(self, naam: Bestandsnaam) -> bool:
        heel = super().maak_heel(naam)
        self._na()
        return heel


def _val_uit() -> None:
    raise Stroomuitval


def _wis(kamer: Examenkamer) -> None:
    wissen = ("deelnemers", "wissen", kamer.tablet.wie.id, "--bevestig")
    assert kamer.kantoor.doe(*wissen)["bevestigd"]


def _verzegelaar(
    kamer: Examenkamer,
    voor: Callable[[], None] = lambda: None,
    na: Callable[[], None] = lambda: None,
) -> Verzegelaar:
    map_ = OnderbrokenMap(kamer.map, voor, na)
    return replace(kamer.verzegelaar, kast=Bijlagekast(kamer.database, map_))


def _vastgesteld(kamer: Examenkamer) -> Aangeboden:
    wat = kamer.bied_aan()
    kamer.stel_vast(wat)
    return wat


def _eis_niets(kamer: Examenkamer) -> None:
    """After the next round that clears away nothing is on the disk."""
    kamer.kast.ruim_op(kamer.nu)
    papieren = [pad for pad in kamer.map.rglob("*") if pad.is_file() and pad.suffix != ".jsonl"]
    assert papieren == []


def test_erased_after_a_cut_between_the_file_and_its_feit(kamer: Examenkamer) -> None:
    wat = _vastgesteld(kamer)
    with pytest.raises(Stroomuitval):
        _verzegelaar(kamer, na=_val_uit).verzegel(1, wat.id, kamer.nu)
    assert ligt_er(kamer.kast, 1, str(kamer.rij(wat).zegel_som))
    _wis(kamer)
    _eis_niets(kamer)


def test_erased_just_before_the_file_is_there(kamer: Examenkamer) -> None:
    wat = _vastgesteld(kamer)

    def wis() -> None:
        _wis(kamer)
        kamer.kast.ruim_op(kamer.nu)

    assert not _verzegelaar(kamer, voor=wis).verzegel(1, wat.id, kamer.nu)
    assert kamer.rij(wat).stand == "gewist"
    _eis_niets(kamer)


def test_erased_while_it_is_stamped_anew(kamer: Examenkamer) -> None:
    wat = _vastgesteld(kamer)
    assert kamer.verzegel(wat)
    zegelaar = _verzegelaar(kamer, na=lambda: _wis(kamer))
    assert not Herstempelaar(zegelaar).herstempel(1, wat.id, kamer.nu)
    _eis_niets(kamer)
