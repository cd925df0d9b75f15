"""The index of what can be found is what the tables say, after whatever happened."""

from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from tests.store.histories import buiten
from tests.store.klompen import KLOMPENMAKER, alle, kwalificatie
from werkplek.domain.kwalificatie import Crebo
from werkplek.domain.opleiding import Opleiding
from werkplek.store import zoekindex
from werkplek.store.folder import FolderStore, maak_store, open_store
from werkplek.store.tables_structuur import zoekeinde, zoekplek, zoekwoord
from werkplek.store.unit_of_work import StoreUnitOfWork
from werkplek.store.zoekstam import stemmer

CREBOS = ("25740", "25741", "K0067")
Stap = Callable[[StoreUnitOfWork], None]
Index = dict[str, list[tuple[object, ...]]]


def index(verbinding: sa.Connection) -> Index:
    """All that the index holds, without the numbers that its rows happen to have."""
    plekken = {rij[0]: tuple(rij[1:]) for rij in verbinding.execute(sa.select(zoekplek))}
    inhoud: Index = {"plekken": sorted(plekken.values())}
    for naam in ("zoekregel", "zoektekst"):
        verbinding.exec_driver_sql(
            f"create virtual table temp.zicht using fts5vocab(main, {naam}, instance)"
        )
        zicht = verbinding.exec_driver_sql("select term, col, doc from temp.zicht").all()
        verbinding.exec_driver_sql("drop table temp.zicht")
        inhoud[naam] = sorted((term, kolom, plekken[doc]) for term, kolom, doc in zicht)
    for tabel in (zoekwoord, zoekeinde):
        inhoud[tabel.name] = sorted(tuple(rij) for rij in verbinding.execute(sa.select(tabel)))
    return inhoud


def as_made_anew(uow: StoreUnitOfWork) -> tuple[Index, Index]:
    """The index as it was kept, and as it is when it is made from the tables."""
    uow._werk_index_bij()
    gehouden = index(uow._hier)
    zoekindex.herbouw(uow._hier)
    return gehouden, index(uow._hier)


_TITELS = st.sampled_from(("Hakt hout", "Schuurt klompen", "Hakt klompen", "Verkoopt hout"))
_KWALIFICATIES = st.builds(
    lambda crebo, titels, editie, tekst: kwalificatie(
        crebo, f"Maker {crebo}", *titels, editie=editie, omschrijving=tekst
    ),
    st.sampled_from(CREBOS),
    st.lists(_TITELS, max_size=3),
    st.sampled_from(("2016", "2020", "2025")),
    st.sampled_from(("", "Met een paalmes.")),
)
_OPLEIDINGEN = st.builds(
    lambda crebo, naam, soort: Opleiding(Crebo(crebo), naam, 2, soort),
    st.sampled_from((*CREBOS, "25999")),
    st.sampled_from(("Klompenmaker", "Meester klompenmaker")),
    st.sampled_from(("", "vakopleiding", "kwalificatiedossier")),
)
_STAPPEN: st.SearchStrategy[Stap] = st.one_of(
    st.lists(_KWALIFICATIES, max_size=3).map(lambda ks: lambda uow: uow.bewaar_kwalificaties(ks)),
    _KWALIFICATIES.map(lambda k: lambda uow: uow.vervang_kwalificatie(k)),
    st.lists(_OPLEIDINGEN, max_size=2).map(lambda os: lambda uow: uow.bewaar_opleidingen(os)),
    st.just(lambda uow: uow._werk_index_bij()),
)


@pytest.fixture(scope="module")
def een_store(tmp_path_factory: pytest.TempPathFactory, sleutel: bytes) -> FolderStore:
    """A store in which nothing is ever kept."""
    return maak_store(tmp_path_factory.mktemp("een") / "map", sleutel, buiten())


@hypothesis_settings(max_examples=60)
@given(stappen=st.lists(_STAPPEN, max_size=7))
def test_the_index_is_what_the_tables_say(een_store: FolderStore, stappen: list[Stap]) -> None:
    with een_store.unit_of_work() as uow:
        for stap in stappen:
            stap(uow)
        gehouden, anew = as_made_anew(uow)
    assert gehouden == anew


def test_an_index_that_forgets_to_take_away_would_show(
    een_store: FolderStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The planted fault of the test above."""
    oud = kwalificatie("25740", "Maker", "Hakt hout", editie="2016")
    with een_store.unit_of_work() as uow:
        uow.bewaar_kwalificaties([oud])
        uow._werk_index_bij()
        monkeypatch.setattr(zoekindex, "werk_bij", zoekindex._voeg_toe)
        uow.bewaar_kwalificaties([kwalificatie("25740", "Maker", "Hakt klompen", editie="2025")])
        gehouden, anew = as_made_anew(uow)
    assert len(gehouden["plekken"]) == 4
    assert len(anew["plekken"]) == 2


def test_words_that_are_gone_would_show(
    een_store: FolderStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another planted fault."""
    with een_store.unit_of_work() as uow:
        uow.bewaar_kwalificaties([kwalificatie("25740", "Maker", "Hakt hout")])
        uow._werk_index_bij()
        monkeypatch.setattr(uow, "_woorden_oud", False)
        uow.vervang_kwalificatie(kwalificatie("25740", "Maker", "Hakt klompen"))
        monkeypatch.setattr(zoekindex, "werk_woorden_bij", lambda _: None)
        uow._werk_index_bij()
        monkeypatch.undo()
        gehouden, anew = as_made_anew(uow)
    assert ("hout", "hout") in gehouden["zoekwoord"]
    assert ("hout", "hout") not in anew["zoekwoord"]


def test_many_at_once_are_all_found(store: FolderStore) -> None:
    veel = [kwalificatie(f"26{n:03}", f"Maker {n}", "Hakt hout") for n in range(250)]
    with store.unit_of_work() as uow:
        for een in veel:
            uow.bewaar_kwalificaties([een])
        uow.commit()
    with store.lees() as lezer:
        assert len(lezer.zoek_kwalificaties("hakt hout", grens=1_000)) == 250
    with store.unit_of_work() as uow:
        gehouden, anew = as_made_anew(uow)
    assert gehouden == anew


def test_what_was_not_committed_is_not_found(store: FolderStore) -> None:
    with store.unit_of_work() as uow:
        uow.bewaar_kwalificaties(alle())
        uow.commit()
    with store.lees() as lezer:
        voor = index(lezer._hier)
    with store.unit_of_work() as uow:
        uow.bewaar_kwalificaties(
            [kwalificatie(f"26{n:03}", "Lampenmaker", "Blaast lampen") for n in range(120)]
        )
        uow.vervang_kwalificatie(
            kwalificatie(KLOMPENMAKER, "Klompenmaker", "Doet heel iets anders")
        )
        uow.bewaar_opleidingen([Opleiding(Crebo("25999"), "Lampenmeester")])
        assert uow.zoek_kwalificaties("lampenmeester")
    with store.lees() as lezer:
        assert index(lezer._hier) == voor
        assert lezer.zoek_kwalificaties("blaast") == ()
        assert lezer.zoek_kwalificaties("voorraad")


def without_index(store: FolderStore) -> None:
    with store.schrijf() as verbinding:
        for naam in ("zoekregel", "zoektekst"):
            verbinding.exec_driver_sql(f"insert into {naam}({naam}) values('delete-all')")
        for tabel in (zoekplek, zoekwoord, zoekeinde):
            verbinding.execute(sa.delete(tabel))
        verbinding.exec_driver_sql("pragma user_version=1")
    with store.lees() as lezer:
        assert lezer.zoek_kwalificaties("voorraad") == ()


def test_a_folder_from_before_the_index_gets_one(folder: Path, sleutel: bytes) -> None:
    store = open_store(folder, sleutel, buiten())
    with store.unit_of_work() as uow:
        uow.bewaar_kwalificaties(alle())
        uow.commit()
    with store.lees() as lezer:
        voor, gevonden = index(lezer._hier), lezer.zoek_kwalificaties("voorraad")
    assert gevonden

    without_index(store)
    store.herbouw()
    with store.lees() as lezer:
        assert (index(lezer._hier), lezer.zoek_kwalificaties("voorraad")) == (voor, gevonden)

    without_index(store)
    store.sluit()
    store = open_store(folder, sleutel, buiten())
    with store.lees() as lezer:
        assert (index(lezer._hier), lezer.zoek_kwalificaties("voorraad")) == (voor, gevonden)
    store.sluit()


STAMMEN = (
    ("schoonmaken", "schoonmaak"),
    ("schoonmaak", "schoonmaak"),
    ("voorraden", "voorraad"),
    ("ontvangst", "ontvangst"),
    ("ontvangen", "ontvang"),
    ("gereedmaken", "reedmaak"),
    ("houtverbindingen", "houtverbind"),
    ("veiligheid", "veil"),
    ("controleert", "controleert"),
    ("patiënten", "patiënt"),
    ("machines", "machine"),
    ("werkzaamheden", "werkzaam"),
)


@pytest.mark.parametrize(("woord", "stam"), STAMMEN)
def test_stems_are_those_that_folders_hold(woord: str, stam: str) -> None:
    """Red after another version of the stemmer: then a migration, even an empty one, must follow.

    Every migration makes the index anew; without one, folders would keep stems of two versions.
    """
    assert stemmer()(woord) == stam
