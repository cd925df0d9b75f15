"""The fence around the tables of the second migration: frozen, as `hek_0001` is."""

from typing import Final

_SCHOOL: Final = "school = (select nullif(current_setting('werkplek.school', true), '')::int)"
_BEHEER: Final = "(select current_setting('werkplek.doel', true)) = 'beheer'"
_INNAME: Final = f"((select current_setting('werkplek.doel', true)) = 'inname' and {_SCHOOL})"
_MAG: Final = f"{_BEHEER} or {_INNAME}"

ZONDER_LEZER: Final = (
    "wortel",
    "waarmerk",
    "ondertekenaar",
    "certificaat",
    "sleutellijst",
    "intrekkingslijst",
    "register",
    "vaststelkeuze",
)


def opdrachten() -> tuple[str, ...]:
    """The statements that put the fence around them."""
    return tuple(deel for tabel in ZONDER_LEZER for deel in _omheining(tabel))


def _omheining(tabel: str) -> tuple[str, ...]:
    return (
        f"alter table {tabel} enable row level security",
        f"alter table {tabel} force row level security",
        f"create policy schrijven on {tabel} for all using ({_MAG}) with check ({_MAG})",
    )
