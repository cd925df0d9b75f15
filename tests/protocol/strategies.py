"""Feiten of every kind for hypothesis: any values that the types allow and the format can hold."""

import dataclasses
import types
import unicodedata
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from werkplek.domain.feiten import SOORTEN, Feit

RUIM = settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])
"""A verklaring is large: on a busy computer drawing one takes a while."""

TEKST = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20).map(
    lambda tekst: unicodedata.normalize("NFC", tekst)
)
GETAL = st.integers(0, 2**53 - 1)
MOMENT = st.datetimes(timezones=st.just(UTC)).map(
    lambda moment: moment.replace(microsecond=moment.microsecond // 1000 * 1000)
)


def waarden(soort: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401  any annotation of a dataclass
    """Values of an annotation as the feiten use them."""
    soort = getattr(soort, "__supertype__", soort)
    if dataclasses.is_dataclass(soort) and isinstance(soort, type):
        velden = {naam: waarden(hint) for naam, hint in get_type_hints(soort).items()}
        return st.builds(soort, **velden)
    if isinstance(soort, type) and issubclass(soort, Enum):
        return st.sampled_from(soort)
    if get_origin(soort) is tuple and ... not in get_args(soort):
        return st.tuples(*map(waarden, get_args(soort)))
    if get_origin(soort) is tuple:
        return st.lists(waarden(get_args(soort)[0]), max_size=3).map(tuple)
    if get_origin(soort) in {Union, types.UnionType}:
        return st.one_of(*map(waarden, get_args(soort)))
    return _ENKELVOUDIG[soort]


_ENKELVOUDIG: dict[object, st.SearchStrategy[Any]] = {
    str: TEKST,
    int: GETAL,
    bool: st.booleans(),
    date: st.dates(),
    datetime: MOMENT,
    type(None): st.none(),
}


def feiten() -> st.SearchStrategy[Feit]:
    """A feit of any kind."""
    return st.sampled_from(sorted(SOORTEN)).flatmap(feiten_van_soort)


def feiten_van_soort(soort: str) -> st.SearchStrategy[Feit]:
    """A feit of one kind."""
    velden = {
        naam: waarden(hint) for naam, hint in get_type_hints(Feit).items() if naam != "inhoud"
    }
    return st.builds(Feit, inhoud=waarden(SOORTEN[soort]), **velden)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(max_size=8)
    | st.sampled_from(["2026-03-02", "2026-03-02T08:15:30.250Z", "zelf", "voortgang", "0" * 64]),
    lambda binnen: (
        st.lists(binnen, max_size=3) | st.dictionaries(st.text(max_size=6), binnen, max_size=3)
    ),
    max_leaves=6,
)
"""Any JSON value, some of them near to what a header holds."""
