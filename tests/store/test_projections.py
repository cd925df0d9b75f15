"""What the lists show is the domain's fold of the log, whatever was said and in whatever order."""

import os
import shutil
from datetime import date, timedelta
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings

from tests.store.histories import (
    CODES,
    CREBO,
    DAG,
    KWALIFICATIE,
    Geschiedenis,
    Schrijver,
    buiten,
    geschiedenissen,
    leg_vast,
    naar,
    verklaring,
)
from werkplek.application.ports import OverzichtRegel
from werkplek.domain.feiten import Feit, PlaatsingGepauzeerd, Relatie, VerklaringOpgemaakt
from werkplek.domain.kenmerk import DeelnemerId, PlaatsingId
from werkplek.domain.plaatsing import PlaatsingStaat
from werkplek.domain.voortgang import voortgang
from werkplek.store import increment
from werkplek.store.folder import FolderStore, open_store
from werkplek.store.overzicht import regel_van
from werkplek.store.projections import stand_rijen, waarneming_rij
from werkplek.store.tables import PROJECTIES, overzicht, stand, waarneming

Dump = dict[str, list[tuple[Any, ...]]]


def dump(store: FolderStore) -> Dump:
    """Every row of every projection, raw as SQLite has it."""
    with store._engine.connect() as verbinding:
        return {
            tabel.name: sorted(map(tuple, verbinding.execute(sa.select(*ruw(tabel)))), key=repr)
            for tabel in PROJECTIES
        }


def ruw(tabel: sa.Table) -> list[sa.ColumnElement[Any]]:
    return [sa.type_coerce(kolom, sa.types.NullType()) for kolom in tabel.columns]


def vergelijk(store: FolderStore, feiten: tuple[Feit, ...]) -> None:
    """Demand that the projections say what the domain says of these feiten."""
    per_wie: dict[DeelnemerId, list[Feit]] = {}
    for feit in feiten:
        per_wie.setdefault(feit.deelnemer, []).append(feit)
    gangen = {wie: voortgang(van) for wie, van in per_wie.items()}
    with store.lees() as lezer:
        assert set(lezer.overzicht()) == {regel_van(wie, gang) for wie, gang in gangen.items()}
        per_tabel = {
            tabel: [dict(rij) for rij in lezer._hier.execute(sa.select(tabel)).mappings()]
            for tabel in (stand, waarneming)
        }
    standen = [rij for wie, gang in gangen.items() for rij in stand_rijen(wie, gang)]
    gezien = [waarneming_rij(wie, w) for wie, gang in gangen.items() for w in gang.waarnemingen]
    assert sorted(per_tabel[stand], key=repr) == sorted(standen, key=repr)
    assert sorted(per_tabel[waarneming], key=repr) == sorted(gezien, key=repr)


@hypothesis_settings(max_examples=60)
@given(geschiedenis=geschiedenissen())
def test_projections_are_the_fold_of_the_log(
    geschiedenis: Geschiedenis,
    tmp_path_factory: pytest.TempPathFactory,
    leeg: Path,
    sleutel: bytes,
) -> None:
    beleef(geschiedenis, tmp_path_factory.mktemp("proef") / "map", leeg, sleutel)


@pytest.mark.soak
def test_projections_are_the_fold_of_the_log_for_as_long_as_there_is_time(
    tmp_path_factory: pytest.TempPathFactory, leeg: Path, sleutel: bytes
) -> None:
    einde = monotonic() + 60 * float(os.environ.get("WERKPLEK_SOAK_MINUTEN", "10"))
    beleefd = 0

    @hypothesis_settings(max_examples=200, database=None, suppress_health_check=list(HealthCheck))
    @given(geschiedenis=geschiedenissen())
    def ronde(geschiedenis: Geschiedenis) -> None:
        nonlocal beleefd
        if monotonic() < einde:
            beleef(geschiedenis, tmp_path_factory.mktemp("proef") / "map", leeg, sleutel)
            beleefd += 1

    while monotonic() < einde:
        ronde()
    print(f"\n{beleefd} histories")
    assert beleefd


def beleef(geschiedenis: Geschiedenis, folder: Path, leeg: Path, sleutel: bytes) -> None:
    """Live one history in a new folder, comparing after every transaction, and rebuild it."""
    shutil.copytree(leeg, folder)
    store = open_store(folder, sleutel, buiten())
    try:
        gedaan: tuple[Feit, ...] = ()
        for groep in geschiedenis.groepen:
            leg_vast(store, *groep)
            gedaan += groep
            vergelijk(store, gedaan)
        voor = dump(store)
        assert store.herbouw() == len(gedaan)
        assert dump(store) == voor
        assert store.kijk_na() == ()
        with store.lees() as lezer:
            gelezen = [f for wie in {f.deelnemer for f in gedaan} for f in lezer.feiten(wie)]
        assert sorted(gelezen, key=lambda f: f.id) == sorted(gedaan, key=lambda f: f.id)
    finally:
        store.sluit()
        shutil.rmtree(folder)


def taps(schrijver: Schrijver) -> list[list[Feit]]:
    """A begin, then taps, a correction, a second thought and an undo of the undo, one at a time."""
    begin = schrijver.begin()
    start = begin[1]
    eerste, tweede = schrijver.gezien(start), schrijver.gezien(start, CODES[1])
    beter = schrijver.gezien(start, CODES[1], *naar(Relatie.CORRIGEERT, eerste))
    weg = schrijver.herroep(tweede)
    toch = schrijver.herroep(weg)
    return [begin, [eerste], [tweede], [beter], [weg], [toch]]


def test_a_tap_folds_only_what_hangs_together(
    store: FolderStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin, *tikken = taps(Schrijver())
    leg_vast(store, *begin)
    monkeypatch.setattr(increment, "vouw", lambda *_: pytest.fail("folded all"))
    gedaan = tuple(begin)
    for groep in tikken:
        leg_vast(store, *groep)
        gedaan += tuple(groep)
        vergelijk(store, gedaan)


def test_a_short_way_that_forgets_what_hangs_together_is_found(
    store: FolderStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(increment, "_samenhang", lambda _, feit: frozenset({feit.id}))
    alle = [feit for groep in taps(Schrijver()) for feit in groep]
    for feit in alle:
        leg_vast(store, feit)
    with pytest.raises(AssertionError):
        vergelijk(store, tuple(alle))


def test_rebuilding_mends_what_was_broken(store: FolderStore) -> None:
    for groep in taps(Schrijver()):
        leg_vast(store, *groep)
    goed = dump(store)
    with store.schrijf() as verbinding:
        verbinding.execute(sa.update(overzicht).values(gezien=7))
        verbinding.execute(sa.delete(waarneming))
        verbinding.execute(sa.update(stand).values(waarnemingen=9))
    assert dump(store) != goed
    store.herbouw()
    assert dump(store) == goed


def test_the_line_of_a_deelnemer(store: FolderStore) -> None:
    wie = Schrijver()
    aangemeld, start, keuze = wie.begin(*CODES)
    een, twee = wie.gezien(start), wie.gezien(start, op=DAG + timedelta(days=3))
    buiten_keuze = wie.gezien(start, "B1-K1-W3", op=DAG + timedelta(days=1))
    later = wie.gezien(start, CODES[1], op=DAG + timedelta(days=9))
    leg_vast(store, aangemeld, start, keuze, een, twee, buiten_keuze, later)
    leg_vast(store, wie.aangetoond(start, CODES[0], een, twee), wie.herroep(later))
    leg_vast(store, wie.feit(VerklaringOpgemaakt(PlaatsingId(start.id), verklaring())))
    leg_vast(store, wie.feit(PlaatsingGepauzeerd(PlaatsingId(start.id)), op=date(2026, 4, 1)))
    with store.lees() as lezer:
        (regel,) = lezer.overzicht()
    assert regel == OverzichtRegel(
        deelnemer=wie.deelnemer,
        roepnaam="Sanne",
        achternaam="Voorbeeld",
        plaatsing=PlaatsingId(start.id),
        crebo=CREBO,
        kwalificatie=KWALIFICATIE.naam,
        niveau=1,
        praktijkopleider=wie.auteur,
        staat=PlaatsingStaat.PAUZE,
        gekozen=3,
        gezien=1,
        aangetoond=1,
        laatst_gezien=DAG + timedelta(days=3),
        verklaringen=1,
    )


def test_a_statement_falls_with_the_waarneming_it_rests_on(store: FolderStore) -> None:
    wie = Schrijver()
    begin = wie.begin()
    een, twee = wie.gezien(begin[1]), wie.gezien(begin[1], op=DAG + timedelta(days=1))
    leg_vast(store, *begin, een, twee, wie.aangetoond(begin[1], CODES[0], een, twee))
    for weg, aangetoond in ((twee, 0), (een, 0)):
        leg_vast(store, wie.herroep(weg))
        with store.lees() as lezer:
            assert lezer.overzicht()[0].aangetoond == aangetoond


def test_the_list_is_in_order_of_name(store: FolderStore) -> None:
    for roepnaam in ("Özge", "anna", "Bo", "Osman"):
        leg_vast(store, *Schrijver(roepnaam=roepnaam).begin())
    with store.lees() as lezer:
        assert [regel.roepnaam for regel in lezer.overzicht()] == ["anna", "Bo", "Osman", "Özge"]
