"""Whatever comes between: in the end every device and the school count the same."""

import shutil
import tempfile
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.histories import buiten, leg_vast
from tests.uitwisselmap.uitwisseling import (
    SANNE,
    YUSUF,
    Lijn,
    Loket,
    geef_ander_apparaat,
    van_school,
)
from werkplek.domain.feiten import OpmerkingGemaakt
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.store.folder import FolderStore, open_store

WIE = (SANNE, YUSUF)
_STAPPEN = st.lists(
    st.tuples(
        st.sampled_from(("schrijf", "schrijf", "stuur", "half", "verloren", "haal", "blad", "mag")),
        st.integers(0, 1),
        st.integers(0, 3),
    ),
    max_size=20,
)


class Spel:
    """Two devices and one hub."""

    def __init__(self, stores: list[FolderStore]) -> None:
        self.hub = Loket(pagina=2)
        for dossier in WIE:
            self.hub.plaats(dossier)
        self.lijnen = [Lijn(store, self.hub).koppel() for store in stores]
        for lijn in self.lijnen:
            self.hub.mag[lijn.apparaat] = set(WIE)
        self.geschreven: set[str] = set()

    def doe(self, wat: str, wie: int, hoeveel: int) -> None:
        getattr(self, f"_{wat}")(self.lijnen[wie], hoeveel)

    def _schrijf(self, lijn: Lijn, hoeveel: int) -> None:
        mogen = [band.dossier for band in lijn.store.uitwisselmap.banden()]
        for plek, dossier in enumerate(mogen[: 1 + hoeveel % 2]):
            feit = van_school(DeelnemerId(dossier)).feit(OpmerkingGemaakt(f"{hoeveel} {plek}"))
            leg_vast(lijn.store, feit)
            self.geschreven.add(feit.id)

    def _stuur(self, lijn: Lijn, _: int) -> None:
        lijn.stuur()

    def _half(self, lijn: Lijn, hoeveel: int) -> None:
        if reeksen := lijn.pak(1 + hoeveel):
            lijn.neem(lijn.antwoord(reeksen[:1]))

    def _verloren(self, lijn: Lijn, hoeveel: int) -> None:
        lijn.antwoord(lijn.pak(1 + hoeveel))

    def _haal(self, lijn: Lijn, _: int) -> None:
        lijn.haal()

    def _blad(self, lijn: Lijn, hoeveel: int) -> None:
        blad = lijn.pagina()
        for _ in range(1 + hoeveel % 2):
            lijn.store.uitwisselmap.verwerk_pagina(lijn.id, blad)

    def _mag(self, lijn: Lijn, hoeveel: int) -> None:
        self.hub.mag[lijn.apparaat] = set(WIE[: 1 + hoeveel % 2])

    def sluit_af(self) -> None:
        """Everybody may see all, and all lines are up."""
        self.hub.mag.clear()
        for lijn in self.lijnen * 2:
            lijn.wissel()


@pytest.fixture(scope="module")
def twee(leeg: Path, tmp_path_factory: pytest.TempPathFactory, sleutel: bytes) -> list[Path]:
    """Two closed folders, each with a device of its own, to copy from."""
    mappen = [Path(shutil.copytree(leeg, tmp_path_factory.mktemp("w") / naam)) for naam in "ab"]
    for map_ in mappen:
        geef_ander_apparaat(map_, sleutel)
    return mappen


@settings(max_examples=15, deadline=None)
@given(stappen=_STAPPEN)
def test_any_order_ends_with_the_same(
    twee: list[Path], sleutel: bytes, stappen: list[tuple[str, int, int]]
) -> None:
    with tempfile.TemporaryDirectory() as plek, ExitStack() as stapel:
        mappen = [Path(shutil.copytree(map_, Path(plek) / map_.name)) for map_ in twee]
        stores = [open_store(map_, sleutel, buiten()) for map_ in mappen]
        for store in stores:
            stapel.callback(store.sluit)
        spel = Spel(stores)
        for stap in stappen:
            spel.doe(*stap)
        spel.sluit_af()
        assert spel.hub.ids() == spel.geschreven
        assert len({lijn.maten for lijn in spel.lijnen}) == 1
        for lijn in spel.lijnen:
            assert lijn.haal() == frozenset()
            stand = lijn.store.uitwisselmap.stand(lijn.id)
            alles = len(spel.geschreven)
            assert (stand.hier, stand.bij_school, stand.nieuwer) == (0, alles, 0)
            assert lijn.store.kijk_na() == ()
            with lijn.store.lees() as lezer:
                hier = {feit.id for dossier in WIE for feit in lezer.feiten(dossier)}
            assert hier == spel.geschreven
