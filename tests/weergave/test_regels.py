"""A row that breaks: everything in order, nothing over anything else, nothing outside."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tests.ui.audit_vorm import GROOT, STAAND, vormfouten
from werkplek.ui.application import Application
from werkplek.ui.widgets.knop import HoofdKnop, Knop
from werkplek.ui.widgets.lines import Width, lines

WIDTHS = st.lists(
    st.builds(
        lambda least, more, right, grows: Width(least, least + more, right=right, grows=grows),
        st.integers(1, 400),
        st.integers(0, 600),
        st.booleans(),
        st.booleans(),
    ),
    max_size=8,
)


@given(widths=WIDTHS, room=st.integers(400, 1200), gap=st.integers(0, 30))
def test_a_row_that_breaks_loses_nothing(widths: list[Width], room: int, gap: int) -> None:
    made = lines(widths, room, gap)
    assert [place.index for line in made for place in line] == list(range(len(widths)))
    for line in made:
        end = -gap
        for place in line:
            assert place.x >= end + gap
            assert place.width >= widths[place.index].least
            end = place.x + place.width
        assert end <= room


class Vast(QWidget):
    """A page whose form does not give way: a row of fixed width, inside a widget of its own."""

    def __init__(self) -> None:
        super().__init__()
        inside = Rij()
        column = QVBoxLayout(self)
        column.addWidget(inside)
        column.addWidget(HoofdKnop("Verder"))


class Rij(QWidget):
    """Lays itself out, so nothing breaks it."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        for nummer in range(5):
            knop = Knop(f"Schoonmaakwerkzaamheden {nummer}")
            row.addWidget(knop)


def test_a_planted_page_that_does_not_give_way_is_found(app: Application) -> None:
    for vormen in (GROOT, STAAND):
        assert vormfouten(app, Vast(), vormen)
