"""Case 10: no room at the tablet or the hub: said, kept, and no hole when there is room again."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event

from tests.uitwisseling.apparaten import ruw, stuur
from tests.uitwisseling.plein import Plein
from tests.uitwisseling.tablet import Tablet
from werkplek.application.hubfouten import HubOnbereikbaar, HubVol
from werkplek.application.ports import MapOnbereikbaar

VEEL = 1 << 30


@contextmanager
def geen_ruimte(tablet: Tablet, over: int = 0) -> Iterator[None]:
    """The file of this store cannot grow more than so many pages."""
    engine = tablet.store._engine

    def krap(verbinding: Any, *_: Any) -> None:  # noqa: ANN401  a connection of any driver
        (nu,) = verbinding.execute("pragma page_count").fetchone()
        verbinding.execute(f"pragma max_page_count={nu + over}")

    def ruim(verbinding: Any, *_: Any) -> None:  # noqa: ANN401  the same
        verbinding.execute(f"pragma max_page_count={VEEL}")

    event.listen(engine, "checkout", krap)
    try:
        yield
    finally:
        event.remove(engine, "checkout", krap)
        event.listen(engine, "checkout", ruim)


@pytest.mark.parametrize("over", [0, 3, 20])
def test_10_a_tablet_that_is_full_while_it_pulls_has_no_hole_afterwards(
    klein: Plein, over: int
) -> None:
    sam, ans = klein.deelnemer(), klein.tablet("Ans")
    ans.goed()
    [ander] = ruw(klein, 1)
    stuur(klein, ander, ander.leg_vast(480, [sam]))
    ans.zie(sam)
    with geen_ruimte(ans, over):
        uitkomst = ans.wissel()
        assert isinstance(uitkomst.fout, MapOnbereikbaar), uitkomst
        assert len(ans.ids_hier(sam.id)) == 3
        with pytest.raises(MapOnbereikbaar):
            ans.zie_vaak(sam, 400)
    ans.goed()
    assert len(ans.ids_hier(sam.id)) == 483
    klein.eis_heel()


def test_10_a_hub_that_is_full_says_so_and_has_all_of_it_later(klein: Plein) -> None:
    sam, ans = klein.deelnemer(), klein.tablet("Ans")
    ans.goed()
    ans.zie_vaak(sam, 450)
    with klein.hub.vol():
        uitkomst = ans.wissel()
        assert isinstance(uitkomst.fout, HubVol | HubOnbereikbaar), uitkomst
    assert ans.wacht > 0
    ans.goed()
    assert ans.wacht == 0
    klein.eis_heel()
