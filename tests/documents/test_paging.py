from hypothesis import given
from hypothesis import strategies as st

from werkplek.documents.paging import Stack, paginate
from werkplek.documents.strips import Group, Strip, glue

HEIGHT = 100.0
STRIPS = st.builds(Strip, st.floats(1, 60))
GROUPS = st.lists(
    st.builds(Group, st.lists(STRIPS, min_size=1, max_size=6).map(tuple), st.floats(0, 30)),
    max_size=20,
)


def bottoms(stack: Stack) -> list[float]:
    return [placed.top + placed.strip.height for placed in stack]


@given(GROUPS)
def test_every_strip_is_placed_once_in_order(groups: list[Group]) -> None:
    placed = [place.strip for stack in paginate(groups, HEIGHT) for place in stack]
    assert placed == [strip for group in groups for strip in group.strips]


@given(GROUPS)
def test_nothing_overlaps_and_nothing_leaves_the_page(groups: list[Group]) -> None:
    for stack in paginate(groups, HEIGHT):
        ends = [0.0, *bottoms(stack)]
        assert all(place.top >= end - 1e-6 for place, end in zip(stack, ends, strict=False))
        assert max(ends) <= HEIGHT + 1e-5


@given(GROUPS)
def test_a_group_that_fits_a_page_stays_whole(groups: list[Group]) -> None:
    pages = {id(p.strip): at for at, stack in enumerate(paginate(groups, HEIGHT)) for p in stack}
    for group in groups:
        if group.height <= HEIGHT:
            assert len({pages[id(strip)] for strip in group.strips}) == 1


def test_a_page_begins_without_a_gap() -> None:
    first, second = paginate([Group((Strip(90.0),)), Group((Strip(20.0),), gap=10.0)], HEIGHT)
    assert (first[0].top, second[0].top) == (0.0, 0.0)


def test_a_group_taller_than_a_page_is_divided_not_clipped() -> None:
    tall = Group(tuple(Strip(30.0) for _ in range(5)))
    assert [len(stack) for stack in paginate([tall], HEIGHT)] == [3, 2]


def test_glue_keeps_the_gaps() -> None:
    one, two = Group((Strip(10.0),), gap=5.0), Group((Strip(20.0),), gap=7.0)
    assert glue(one, two) == Group((Strip(10.0), Strip(7.0), Strip(20.0)), gap=5.0)
