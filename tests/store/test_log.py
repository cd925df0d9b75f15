"""The log: appended whole, chained, sealed in runs, read back as it was said."""

import contextlib
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.store.histories import BEGIN, CODES, Schrijver, buiten, leg_vast, werkproces
from werkplek.application.changes import Changes
from werkplek.domain.feiten import Feit, Kring, WaarnemingVastgelegd
from werkplek.domain.kenmerk import DeelnemerId, FeitId, OrganisatieId, PersoonId, PlaatsingId
from werkplek.protocol.fouten import TeGroot
from werkplek.protocol.kop import GEEN_VORIGE, lees_kop
from werkplek.protocol.zegel import controleer_keten
from werkplek.store.folder import FolderStore, open_store
from werkplek.store.tables import feit as t_feit
from werkplek.store.tables import zegel as t_zegel


def koppen(store: FolderStore) -> list[bytes]:
    with store._engine.connect() as verbinding:
        return list(verbinding.scalars(sa.select(t_feit.c.kop).order_by(t_feit.c.volgnr)))


def reeksen(store: FolderStore) -> list[tuple[int, int]]:
    with store._engine.connect() as verbinding:
        vraag = sa.select(t_zegel.c.eerste, t_zegel.c.laatste).order_by(t_zegel.c.eerste)
        return [(rij.eerste, rij.laatste) for rij in verbinding.execute(vraag)]


def veel(schrijver: Schrijver, aantal: int) -> list[Feit]:
    begin = schrijver.begin()
    return [*begin, *(schrijver.gezien(begin[1]) for _ in range(aantal - len(begin)))]


def test_feiten_are_read_as_they_were_said(store: FolderStore) -> None:
    wie, ander = Schrijver(), Schrijver()
    feiten = veel(wie, 6)
    leg_vast(store, *feiten[:3], *veel(ander, 3), *feiten[3:])
    with store.lees() as lezer:
        assert lezer.feiten(wie.deelnemer) == tuple(feiten)
        assert lezer.feiten(wie.deelnemer, soorten={"plaatsing_gestart"}) == (feiten[1],)
        assert lezer.feiten(wie.deelnemer, soorten=()) == ()
        assert lezer.feit(feiten[4].id) == feiten[4]
        assert lezer.feit(FeitId("onbekend")) is None
        assert lezer.feiten(DeelnemerId("onbekend")) == ()
        assert lezer.aantal_feiten() == 9


def test_headers_form_one_chain_per_organisatie(store: FolderStore) -> None:
    eigen, van_school = Schrijver(), Schrijver(organisatie=OrganisatieId("school"))
    leg_vast(store, *veel(eigen, 3), *veel(van_school, 4))
    leg_vast(store, *veel(van_school, 3))
    leg_vast(store, *veel(eigen, 5))
    for wie, aantal in ((eigen, 8), (van_school, 7)):
        keten = [kop for kop in koppen(store) if lees_kop(kop).organisatie == wie.organisatie]
        assert len(keten) == aantal
        controleer_keten(keten, na=GEEN_VORIGE, volgnr=0)


def test_what_is_not_committed_was_never_there(store: FolderStore) -> None:
    wie = Schrijver()
    leg_vast(store, *wie.begin())
    with store.unit_of_work() as uow:
        uow.voeg_toe(wie.gezien(wie.begin()[1]))
        assert uow.aantal_feiten() == 4
    with contextlib.suppress(ZeroDivisionError), store.unit_of_work() as uow:
        uow.voeg_toe(wie.gezien(wie.begin()[1]))
        raise ZeroDivisionError
    with store.lees() as lezer:
        assert lezer.aantal_feiten() == lezer.niet_verstuurd() == 3
        assert lezer.overzicht()[0].laatst_gezien is None
    leg_vast(store, *wie.begin())
    assert store.kijk_na() == ()


def test_a_body_that_is_too_large_undoes_all(store: FolderStore) -> None:
    wie = Schrijver()
    lang = "n" * 17_000
    inhoud = WaarnemingVastgelegd(PlaatsingId("p"), werkproces(CODES[0]), "samen", lang)
    with store.unit_of_work() as uow:
        uow.voeg_toe(wie.begin()[0])
        with pytest.raises(TeGroot):
            uow.voeg_toe(wie.feit(inhoud))
    with store.lees() as lezer:
        assert lezer.aantal_feiten() == 0


def test_what_is_ones_own_never_waits_for_a_school(store: FolderStore) -> None:
    wie = Schrijver()
    begin = wie.begin()
    leg_vast(store, *begin, wie.gezien(begin[1], kring=Kring.EIGEN))
    with store.lees() as lezer:
        assert (lezer.aantal_feiten(), lezer.niet_verstuurd()) == (4, 3)


def test_the_last_moment_is_that_of_this_device(store: FolderStore) -> None:
    with store.lees() as lezer:
        assert lezer.laatste_moment() is None
    leg_vast(store, *veel(Schrijver(), 5))
    leg_vast(store, *veel(Schrijver(organisatie=OrganisatieId("a-school")), 3))
    with store.lees() as lezer:
        assert lezer.laatste_moment() == BEGIN + timedelta(minutes=4)


def test_changes_name_the_deelnemers(store: FolderStore) -> None:
    een, ander = Schrijver(), Schrijver()
    with store.unit_of_work() as uow:
        for feit in (*een.begin(), *ander.begin()):
            uow.voeg_toe(feit)
        assert uow.commit() == Changes(frozenset({een.deelnemer, ander.deelnemer}))
        with pytest.raises(RuntimeError):
            uow.commit()


@pytest.mark.parametrize(
    ("lengtes", "verwacht"),
    [
        ((3,), [(1, 3)]),
        ((64,), [(1, 64)]),
        ((65,), [(1, 64), (65, 65)]),
        ((200,), [(1, 64), (65, 128), (129, 192), (193, 200)]),
    ],
)
def test_runs_hold_at_most_64_headers(
    store: FolderStore, lengtes: Sequence[int], verwacht: list[tuple[int, int]]
) -> None:
    for lengte in lengtes:
        leg_vast(store, *veel(Schrijver(), lengte))
    store.sluit_reeks()
    assert reeksen(store) == verwacht
    assert store.sluit_reeks() == 0
    assert store.kijk_na() == ()


def test_a_run_closes_by_itself_and_has_one_author(store: FolderStore) -> None:
    een = Schrijver()
    ander = Schrijver(auteur=PersoonId("ander"))
    for feit in veel(een, 40):
        leg_vast(store, feit)
    for feit in veel(ander, 23):
        leg_vast(store, feit)
    assert reeksen(store) == []
    leg_vast(store, een.gezien(een.begin()[1]))
    assert reeksen(store) == [(1, 40), (41, 63), (64, 64)]


def test_an_open_run_is_sealed_at_the_next_start(folder: Path, sleutel: bytes) -> None:
    store = open_store(folder, sleutel, buiten())
    leg_vast(store, *veel(Schrijver(), 7))
    store._engine.dispose()
    store._lock.geef_vrij()
    store = open_store(folder, sleutel, buiten())
    assert reeksen(store) == [(1, 7)]
    leg_vast(store, *veel(Schrijver(), 3))
    store.sluit()
    store = open_store(folder, sleutel, buiten())
    assert reeksen(store) == [(1, 7), (8, 10)]
    store.sluit()


def test_one_waarneming_among_codes(store: FolderStore) -> None:
    wie = Schrijver()
    begin = wie.begin(*CODES)
    leg_vast(store, *begin)
    leg_vast(store, wie.gezien(begin[1], CODES[2]))
    with store.lees() as lezer:
        assert (lezer.overzicht()[0].gezien, lezer.overzicht()[0].gekozen) == (1, 3)
