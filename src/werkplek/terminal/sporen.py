"""An exception as a log may hold it: its type and the code it passed, never its message."""

from collections.abc import Iterator
from traceback import walk_tb
from typing import Final

_DIEPTE: Final = 30


def sporen_van(fout: BaseException) -> list[dict[str, object]]:
    """The exception, then what caused it, and so on."""
    return [_spoor(een) for een in _oorzaken(fout)]


def _oorzaken(fout: BaseException) -> Iterator[BaseException]:
    volgende: BaseException | None = fout
    for _ in range(_DIEPTE):
        if volgende is None:
            return
        yield volgende
        volgende = volgende.__cause__ or volgende.__context__


def _spoor(fout: BaseException) -> dict[str, object]:
    plaatsen = [
        f"{frame.f_globals.get('__name__')}:{regel}" for frame, regel in walk_tb(fout.__traceback__)
    ]
    soort = f"{type(fout).__module__}.{type(fout).__qualname__}"
    return {"soort": soort, "plaatsen": plaatsen[-_DIEPTE:]}
