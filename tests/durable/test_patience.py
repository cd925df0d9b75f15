"""What another program holds for a moment is waited for, five seconds at most (case 9)."""

from pathlib import Path

import pytest

from werkplek.durable.patience import with_patience
from werkplek.durable.whole_file import replace_whole


class Gedeeld(PermissionError):
    """As Windows says that another program has the file."""

    winerror = 32


def test_9_what_is_held_for_a_moment_is_waited_for() -> None:
    gewacht: list[float] = []

    def open_() -> str:
        if len(gewacht) < 3:
            raise Gedeeld
        return "open"

    assert with_patience(open_, gewacht.append, lambda: sum(gewacht)) == "open"
    assert gewacht == sorted(gewacht)


def test_9_what_stays_held_is_said_after_five_seconds() -> None:
    gewacht: list[float] = []

    def open_() -> None:
        raise Gedeeld

    with pytest.raises(Gedeeld):
        with_patience(open_, gewacht.append, lambda: sum(gewacht))
    assert 5 <= sum(gewacht) < 10


def test_9_what_is_forbidden_is_not_waited_for() -> None:
    def open_() -> None:
        raise PermissionError

    with pytest.raises(PermissionError):
        with_patience(open_, lambda _: pytest.fail("waited"))


def test_9_a_file_takes_its_name_once_it_may(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace, pogingen = Path.replace, [Gedeeld(), Gedeeld()]

    def soms(van: Path, naar: Path) -> Path:
        if pogingen:
            raise pogingen.pop()
        return replace(van, naar)

    monkeypatch.setattr(Path, "replace", soms)
    replace_whole(tmp_path / "bestand", b"nieuw")
    assert (tmp_path / "bestand").read_bytes() == b"nieuw"
    assert len(list(tmp_path.iterdir())) == 1
