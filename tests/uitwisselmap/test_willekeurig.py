"""Whatever comes between: in the end every device and the school count the same."""

import os
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.histories import buiten, leg_vast
from tests.uitwisselmap.uitwisseling import SANNE, YUSUF, Lijn, Loket, van_school
from werkplek.domain.feiten import OpmerkingGemaakt
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.store.folder import FolderStore, maak_store

WIE = (SANNE, YUSUF)
_STAPPEN = st.lists(
    st.tuples(
        st.sampled_from(("schrijf", "schrijf", "stuur", "half", "verloren", "haal", "blad", "mag")),
        st.integers(0, 1),
        st.integers(0, 3),
    ),
    max_size=25,
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
            lijn.wissel()


@settings(max_examples=25, deadline=None)
@given(stappen=_STAPPEN)
def test_any_order_ends_with_the_same(stappen: list[tuple[str, int, int]]) -> None:
    sleutel = os.urandom(48)
    with tempfile.TemporaryDirectory() as plek:
        stores = [maak_store(Path(plek) / naam, sleutel, buiten()) for naam in "ab"]
        try:
            spel = Spel(stores)
            for stap in stappen:
                spel.doe(*stap)
            spel.sluit_af()
            assert spel.hub.ids() == spel.geschreven
            assert len({lijn.maten for lijn in spel.lijnen}) == 1
            for lijn in spel.lijnen:
                assert lijn.haal() == frozenset()
                stand = lijn.store.uitwisselmap.stand(lijn.id)
                assert (stand.hier, stand.bij_school, stand.nieuwer) == (
                    0,
                    len(spel.geschreven),
                    0,
                )
                assert lijn.store.kijk_na() == ()
                with lijn.store.lees() as lezer:
                    hier = {feit.id for dossier in WIE for feit in lezer.feiten(dossier)}
                assert hier == spel.geschreven
        finally:
            for store in stores:
                store.sluit()
