"""Nakijken finds every flipped bit of the log, every row that is gone, and a stranger's seal."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from tests.store.histories import Schrijver, buiten, leg_vast
from werkplek.application.ports import MapBeschadigd
from werkplek.device.zegelsleutel import nieuwe_zegelsleutel
from werkplek.domain.kenmerk import FeitId, PersoonId
from werkplek.store.folder import FolderStore, open_store
from werkplek.store.nakijken import kijk_na
from werkplek.store.tables import apparaat, feit, inhoud, outbox, zegel

Verandering = Callable[[Any], Any]

BYTES = [(feit, "kop"), (inhoud, "zout"), (inhoud, "bytes")]
BYTES += [(zegel, "tekst"), (zegel, "handtekening")]
TEKSTEN = [(feit, naam) for naam in ("id", "organisatie", "apparaat", "deelnemer", "soort")]
TEKSTEN += [(inhoud, "feit"), (zegel, "apparaat"), (zegel, "organisatie")]
GETALLEN = [(feit, "volgnr"), (zegel, "eerste"), (zegel, "laatste")]


@pytest.fixture(scope="module")
def gevuld(
    leeg: Path, tmp_path_factory: pytest.TempPathFactory, sleutel: bytes
) -> Iterator[FolderStore]:
    """A store with two sealed runs and an open one."""
    folder = Path(shutil.copytree(leeg, tmp_path_factory.mktemp("na") / "map"))
    store = open_store(folder, sleutel, buiten())
    for auteur in ("een", "twee", "drie"):
        wie = Schrijver(auteur=PersoonId(auteur))
        begin = wie.begin()
        leg_vast(store, *begin, wie.gezien(begin[1]), wie.herroep(begin[2]))
        if auteur != "drie":
            store.sluit_reeks()
    assert store.kijk_na() == ()
    yield store
    store.sluit()


def na(
    store: FolderStore, tabel: sa.Table, kolom: str, rij: int, waarde: Verandering | None
) -> list[str]:
    """What is found after one value was changed, or its row deleted (None); undone again."""
    with store._engine.connect() as verbinding:
        verbinding.exec_driver_sql("pragma defer_foreign_keys=on")
        rijen = verbinding.execute(sa.select(tabel)).mappings().all()
        oud = rijen[rij % len(rijen)]
        waar = [tabel.c[naam] == oud[naam] for naam in [k.name for k in tabel.primary_key]]
        if waarde is None:
            verbinding.execute(sa.delete(tabel).where(*waar))
        else:
            nieuw = waarde(oud[kolom])
            verbinding.execute(sa.update(tabel).where(*waar).values({kolom: nieuw}))
        gevonden = kijk_na(verbinding, store._apparaat)
        verbinding.rollback()
    return [bevinding.soort for bevinding in gevonden]


@hypothesis_settings(max_examples=200)
@given(plek=st.sampled_from(BYTES), rij=st.integers(0, 20), bit=st.integers(0, 40_000))
def test_any_flipped_bit_is_found(
    gevuld: FolderStore, plek: tuple[sa.Table, str], rij: int, bit: int
) -> None:
    def flip(oud: bytes) -> bytes:
        nieuw = bytearray(oud)
        nieuw[bit // 8 % len(nieuw)] ^= 1 << bit % 8
        return bytes(nieuw)

    assert na(gevuld, *plek, rij, flip)


@pytest.mark.parametrize("plek", TEKSTEN, ids=lambda plek: f"{plek[0].name}.{plek[1]}")
@pytest.mark.parametrize("rij", range(3))
def test_a_column_that_says_something_else_is_found(
    gevuld: FolderStore, plek: tuple[sa.Table, str], rij: int
) -> None:
    assert na(gevuld, *plek, rij, lambda oud: f"{oud}x")


@pytest.mark.parametrize("plek", GETALLEN, ids=lambda plek: f"{plek[0].name}.{plek[1]}")
@pytest.mark.parametrize("stap", [-1, 100])
def test_a_number_that_says_something_else_is_found(
    gevuld: FolderStore, plek: tuple[sa.Table, str], stap: int
) -> None:
    assert na(gevuld, *plek, 0, lambda oud: oud + stap)


@pytest.mark.parametrize(("tabel", "rij"), [(feit, 0), (feit, 9), (inhoud, 4), (zegel, 0)])
def test_a_row_that_is_gone_is_found(gevuld: FolderStore, tabel: sa.Table, rij: int) -> None:
    assert na(gevuld, tabel, "", rij, None)


def test_a_seal_by_another_key_is_found(gevuld: FolderStore, tmp_path: Path) -> None:
    vreemd = buiten().signer_van(nieuwe_zegelsleutel())
    with gevuld._engine.connect() as verbinding:
        ander = type(gevuld._apparaat)(gevuld._apparaat.id, vreemd)
        gevonden = kijk_na(verbinding, ander)
    assert {bevinding.soort for bevinding in gevonden} == {"SleutelPastNiet"}


def test_a_body_that_was_changed_is_not_read(store: FolderStore) -> None:
    wie = Schrijver()
    begin = wie.begin()
    leg_vast(store, *begin)
    with store.schrijf() as verbinding:
        verbinding.execute(
            sa.update(inhoud).where(inhoud.c.feit == begin[0].id).values(bytes=b'{"naam":1}')
        )
    with store.lees() as lezer:
        assert lezer.feit(begin[1].id) == begin[1]
        with pytest.raises(MapBeschadigd):
            lezer.feit(begin[0].id)
        with pytest.raises(MapBeschadigd):
            lezer.feiten(wie.deelnemer)
        assert lezer.feit(FeitId("onbekend")) is None


def test_a_header_that_was_changed_is_not_built_on(folder: Path, sleutel: bytes) -> None:
    store = open_store(folder, sleutel, buiten())
    leg_vast(store, *Schrijver().begin())
    with store.schrijf() as verbinding:
        verbinding.execute(sa.update(feit).where(feit.c.volgnr == 3).values(kop=b"{}"))
    with store.lees() as lezer, pytest.raises(MapBeschadigd):
        lezer.laatste_moment()
    with pytest.raises(MapBeschadigd):
        store.sluit()
    with pytest.raises(MapBeschadigd):
        open_store(folder, sleutel, buiten())


def test_what_is_no_chain_is_never_sealed(folder: Path, sleutel: bytes) -> None:
    store = open_store(folder, sleutel, buiten())
    leg_vast(store, *Schrijver().begin())
    with store.schrijf() as verbinding:
        verbinding.execute(sa.delete(outbox).where(outbox.c.feit.in_(tweede())))
        verbinding.execute(sa.delete(inhoud).where(inhoud.c.feit.in_(tweede())))
        verbinding.execute(sa.delete(feit).where(feit.c.volgnr == 2))
    with pytest.raises(MapBeschadigd, match="KetenGebroken"):
        store.sluit()


def tweede() -> sa.Select[str]:
    return sa.select(feit.c.id).where(feit.c.volgnr == 2)


def test_a_store_without_its_device_is_damaged(folder: Path, sleutel: bytes) -> None:
    store = open_store(folder, sleutel, buiten())
    with store.schrijf() as verbinding:
        verbinding.execute(sa.delete(apparaat))
    store.sluit()
    with pytest.raises(MapBeschadigd):
        open_store(folder, sleutel, buiten())
