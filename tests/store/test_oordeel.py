"""A judgement is all there, paper and seal included, or not at all: on a disk that fills up too."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest

from tests.fakes.outside import FakeRenderer
from tests.fakes.tekenen import FakePapiermaker
from tests.fakes.werkvloer import GEGEVENS, W1, Werkvloer
from tests.store.histories import buiten
from tests.store.test_duurzaam import grens
from werkplek.application.aantonen import verklaar_aangetoond
from werkplek.application.papieren import Drukkerij, pdf_van
from werkplek.application.ports import MapOnbereikbaar
from werkplek.application.verklaren import (
    bewaar_scan,
    geef_oordeel,
    maak_op,
    vind_verklaring,
)
from werkplek.domain.feiten import OordeelGegeven
from werkplek.domain.kenmerk import DeelnemerId, VerklaringId
from werkplek.protocol.zegel import MAX_REEKS
from werkplek.store import tables
from werkplek.store.folder import FolderStore, open_store

T = TypeVar("T")

ALLES = ("feit", "inhoud", "outbox", "zegel", "document", "verwijzing")


@pytest.fixture
def vloer(folder: Path, sleutel: bytes) -> Iterator[Werkvloer]:
    """The company on a real store."""
    store = open_store(folder, sleutel, buiten())
    yield Werkvloer(store)
    store.sluit()


def zie_om_en_om(vloer: Werkvloer, sanne: DeelnemerId, dagen: int) -> None:
    """Noor and Marga take turns, so that every feit needs a seal of its own."""
    for _ in range(dagen):
        vloer.zie(sanne, als=vloer.noor)
        vloer.zie(sanne)
        vloer.clock.verzet(dagen=1)


@pytest.fixture
def sanne(vloer: Werkvloer) -> DeelnemerId:
    """Sanne can do W1, and nothing was sealed yet."""
    sanne = vloer.neem_aan_met_keuze()
    zie_om_en_om(vloer, sanne, 26)
    verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1)
    assert vloer.aantal() < MAX_REEKS - 2
    return sanne


@pytest.fixture
def concept(vloer: Werkvloer, sanne: DeelnemerId) -> VerklaringId:
    """The paper that is judged."""
    return maak_op(vloer.ctx, vloer.marga, sanne, GEGEVENS, vloer.renderer).id


def rijen(vloer: Werkvloer, *tabellen: str) -> list[int]:
    """How many rows each of these has."""
    store = vloer.store
    assert isinstance(store, FolderStore)
    with store._engine.connect() as verbinding:
        return [
            len(verbinding.execute(tables.metadata.tables[tabel].select()).all())
            for tabel in tabellen
        ]


def probeer_tot_het_past(vloer: Werkvloer, doe: Callable[[], T]) -> tuple[T, int]:
    """Room for nothing, then for one page more each time; how often it was refused before it fit.

    A refusal leaves every table as it was.
    """
    store, voor = vloer.store, rijen(vloer, *ALLES)
    assert isinstance(store, FolderStore)
    for geweigerd in range(40):
        grens(store, geweigerd)
        try:
            return doe(), geweigerd
        except MapOnbereikbaar:
            pass
        assert rijen(vloer, *ALLES) == voor
    pytest.fail("never enough room")


def test_a_judgement_on_a_full_disk_is_whole_or_was_never_given(
    vloer: Werkvloer, sanne: DeelnemerId, concept: VerklaringId
) -> None:
    oordeel = partial(geef_oordeel, vloer.ctx, vloer.marga_zelf, concept, "Hier", vloer.renderer)
    papier, geweigerd = probeer_tot_het_past(vloer, oordeel)
    assert geweigerd > 2
    assert rijen(vloer, "zegel")[0] > 50
    with vloer.store.lees() as lezer:
        _, stand = vind_verklaring(lezer, concept)
        assert pdf_van(lezer, stand, Drukkerij(FakeRenderer(), FakePapiermaker())) == papier.pdf
        oordelen = lezer.feiten(sanne, soorten={"oordeel_gegeven"})
    assert [type(feit.inhoud) for feit in oordelen] == [OordeelGegeven]
    assert vloer.store.sluit_reeks() == 0


def test_a_scan_on_a_full_disk_is_whole_or_was_never_kept(
    vloer: Werkvloer, sanne: DeelnemerId, concept: VerklaringId
) -> None:
    geef_oordeel(vloer.ctx, vloer.marga_zelf, concept, "Hier", vloer.renderer)
    zie_om_en_om(vloer, sanne, 23)
    scan, geweigerd = probeer_tot_het_past(
        vloer, partial(bewaar_scan, vloer.ctx, vloer.marga, concept, b"%PDF-")
    )
    assert geweigerd
    with vloer.store.lees() as lezer:
        assert vind_verklaring(lezer, concept)[1].scans == (scan,)
    assert vloer.store.sluit_reeks() == 0
