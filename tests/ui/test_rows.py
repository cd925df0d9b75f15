"""A list of rows tells what changed, so that whoever is on a row stays on it."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from werkplek.ui.widgets.rij import Rij, Tussenkop
from werkplek.ui.widgets.rows import ROW_ROLE, RowModel
from werkplek.ui.widgets.tegel import Tegel


@dataclass(frozen=True, slots=True)
class Plain:
    sleutel: int
    tekst: str = ""
    kiesbaar: bool = True

    @property
    def voorleestekst(self) -> str:
        return self.tekst


rows = st.lists(st.builds(Plain, st.integers(0, 12), st.sampled_from("ab")), unique_by=id).map(
    lambda found: list({row.sleutel: row for row in found}.values())
)


@given(rows, rows)
def test_it_becomes_what_it_was_given(before: list[Plain], after: list[Plain]) -> None:
    model: RowModel[Plain] = RowModel()
    model.set_rows(before)
    kept = {row.sleutel: QPersistentModelIndex(model.index(i)) for i, row in enumerate(before)}
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    model.set_rows(after)
    assert model.rows == tuple(after)
    assert not resets
    places = {row.sleutel: place for place, row in enumerate(after)}
    for key, index in kept.items():
        assert index.isValid() == (key in places)
        assert not index.isValid() or index.row() == places[key]


def test_it_keeps_qts_promises(qtmodeltester: ModelTester) -> None:
    model: RowModel[Plain] = RowModel()
    model.set_rows([Plain(n, str(n)) for n in range(20)])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.set_rows([Plain(n, "x") for n in (19, 3, 40, 4, 5, 41, 0)])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_only_what_changed_is_told() -> None:
    model: RowModel[Plain] = RowModel()
    model.set_rows([Plain(1, "a"), Plain(2, "b"), Plain(3, "c")])
    told: list[int] = []
    model.dataChanged.connect(lambda first, _: told.append(first.row()))
    model.set_rows([Plain(1, "a"), Plain(2, "B"), Plain(3, "c")])
    assert told == [1]


def test_equal_keys_are_refused() -> None:
    model: RowModel[Plain] = RowModel()
    with pytest.raises(ValueError, match="sleutel"):
        model.set_rows([Plain(1), Plain(1)])


def test_a_row_is_read_aloud_whole() -> None:
    model: RowModel[Tegel] = RowModel()
    model.set_rows([Tegel("s", "Sanne", "B1-K1", "3 van 8 gezien", gekozen=True)])
    index = model.index(0)
    assert index.data() == "Sanne"
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Sanne, B1-K1, 3 van 8 gezien, gekozen"
    assert index.data(ROW_ROLE) is model.rows[0]
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None


def test_a_withdrawn_row_says_so_first_and_a_heading_cannot_be_chosen() -> None:
    model: RowModel[Rij | Tussenkop] = RowModel()
    model.set_rows([Tussenkop("d", "Vandaag", "2 keer"), Rij(1, "Reinigt", label="Teruggedraaid")])
    heading, row = model.index(0), model.index(1)
    assert heading.data(Qt.ItemDataRole.AccessibleTextRole) == "Vandaag, 2 keer"
    assert not heading.flags() & Qt.ItemFlag.ItemIsEnabled
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "Teruggedraaid, Reinigt"
    assert row.flags() & Qt.ItemFlag.ItemIsEnabled
