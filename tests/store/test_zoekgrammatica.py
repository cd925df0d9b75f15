"""What somebody types is looked for; it never becomes a part of the question that FTS5 reads."""

import re
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from tests.store.histories import buiten
from tests.store.klompen import alle
from werkplek.store import zoekterm
from werkplek.store.folder import FolderStore, maak_store

EIGEN = {"AND", "OR", "titel", "code", "dossier", "omgeving", "tekst"}
"""The grammar, and the columns, that Werkplek itself puts outside quotes."""


@pytest.fixture(scope="module")
def gevuld(tmp_path_factory: pytest.TempPathFactory, sleutel: bytes) -> FolderStore:
    """A store with something to find, which nobody changes."""
    store = maak_store(tmp_path_factory.mktemp("grammatica") / "map", sleutel, buiten())
    with store.unit_of_work() as uow:
        uow.bewaar_kwalificaties(alle())
        uow.commit()
    return store


def outside_quotes(store: FolderStore, tekst: str) -> list[str]:
    """All that FTS5 would read as grammar in the questions that one search asks it."""
    gevraagd: list[str] = []

    def hoor(*gezegd: Any) -> None:  # noqa: ANN401  what SQLAlchemy tells
        parameters = gezegd[4].compiled_parameters[0]
        gevraagd.extend(parameters[naam] for naam in parameters if naam.startswith("vraag"))

    with store.lees() as lezer:
        sa.event.listen(lezer._hier, "before_cursor_execute", hoor)
        lezer.zoek_kwalificaties(tekst)
    kaal = [re.sub(r'"[^"]*"\*?', " ", vraag) for vraag in gevraagd]
    return [deel for vraag in kaal for deel in re.findall(r"\w+|[^\w\s(){}:]", vraag)]


TYPED = (
    "voorraad",
    "NOT voorraad",
    "titel : hout",
    "b1-k1*",
    '"hout" OR NEAR(klomp hout)',
    "vorraad",
    "ophouden",
    "xqzwv NOT voorraad*",
    "25740 w2",
)


@pytest.mark.parametrize("tekst", TYPED)
def test_what_is_typed_reaches_the_index_in_quotes(gevuld: FolderStore, tekst: str) -> None:
    buiten_de_tekens = outside_quotes(gevuld, tekst)
    assert buiten_de_tekens
    assert set(buiten_de_tekens) <= EIGEN


@hypothesis_settings(max_examples=100)
@given(
    tekst=st.text(alphabet=st.sampled_from(list("ab1k\"'*(){}:^+-, NEAROT\u00e9\0")), max_size=30)
)
def test_whatever_is_typed_reaches_the_index_in_quotes(gevuld: FolderStore, tekst: str) -> None:
    assert set(outside_quotes(gevuld, tekst)) <= EIGEN


@pytest.mark.parametrize("naam", ["_heel", "_begin"])
def test_words_without_quotes_would_show(
    gevuld: FolderStore, naam: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The planted fault of the tests above."""
    monkeypatch.setattr(zoekterm, naam, lambda woord: woord)
    buiten_de_tekens = {deel for tekst in TYPED for deel in outside_quotes(gevuld, tekst)}
    assert buiten_de_tekens - EIGEN
