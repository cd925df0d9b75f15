"""What every `Store` promises about badges: the one in memory and the real folder."""

from tests.application.test_store_wissen import SANNE, bewaar, noteer
from tests.fakes.logboek import klein_verhaal
from tests.fakes.outside import CountingIds, FixedClock
from werkplek.application.badge import heeft_badge, koppel_badge, van_badge
from werkplek.application.context import Context
from werkplek.application.ports import Store
from werkplek.domain.feiten import DossierGewist
from werkplek.domain.kenmerk import DeelnemerId

CODE, ANDERE = "LL-004711", "LL-004712"
YUSUF = DeelnemerId("yusuf")


def test_a_badge_is_kept_and_goes_with_who_is_erased(store: Store) -> None:
    ctx = Context(store, FixedClock(), CountingIds())
    logboek = klein_verhaal()
    bewaar(store, logboek)
    koppel_badge(ctx, SANNE, CODE)
    koppel_badge(ctx, YUSUF, ANDERE)
    with store.lees() as lezer:
        assert (van_badge(lezer, CODE), van_badge(lezer, ANDERE)) == (SANNE, YUSUF)
    store.wisser.wis(noteer(logboek, DossierGewist("verzoek")))
    with store.lees() as lezer:
        assert van_badge(lezer, CODE) is None
        assert not heeft_badge(lezer, SANNE)
        assert van_badge(lezer, ANDERE) == YUSUF
