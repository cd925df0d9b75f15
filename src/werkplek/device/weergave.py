"""The small file that remembers how this account wants its screen; it says nothing of people."""

import json
import logging
from pathlib import Path
from typing import Final

from werkplek.application.weergave import PX_PER_MM, STANDAARD, TEKST_MM, Weergave
from werkplek.durable.whole_file import replace_whole

BESTAND: Final = "weergave.json"
VORM: Final = 1

_LOG: Final = logging.getLogger(__name__)
_GROOTSTE: Final = 64_000
_NAAM: Final = 200
_SCHERMEN: Final = 40


class Weergavebestand:
    """Fulfils `Weergavelade` with one file in `map_`, which is made when it is first needed."""

    def __init__(self, map_: Path) -> None:
        self._pad = map_ / BESTAND

    def lees(self) -> Weergave:
        """What was kept last; a file that is not one of ours is noted in the log."""
        try:
            with self._pad.open("rb") as bestand:
                return _gelezen(bestand.read(_GROOTSTE))
        except FileNotFoundError:
            return STANDAARD
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as fout:
            _LOG.warning("appearance not read", exc_info=fout)
            return STANDAARD

    def bewaar(self, weergave: Weergave) -> None:
        """Write it whole, or leave what was there and note that in the log."""
        try:
            self._pad.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            replace_whole(self._pad, _geschreven(weergave))
        except OSError as fout:
            _LOG.warning("appearance not kept", exc_info=fout)


def _geschreven(weergave: Weergave) -> bytes:
    velden = {
        "vorm": VORM,
        "thema": weergave.thema,
        "tekst_mm": weergave.tekst_mm,
        "handschoenen": weergave.handschoenen,
        "rustig": weergave.rustig,
        "cijfertoetsen": weergave.cijfertoetsen,
        "schermen": dict(weergave.schermen[-_SCHERMEN:]),
    }
    return json.dumps(velden, ensure_ascii=False, indent=1).encode()


def _gelezen(inhoud: bytes) -> Weergave:
    """Raises `ValueError`, `TypeError` or `KeyError` for what this module never wrote."""
    velden = json.loads(inhoud)
    if velden["vorm"] != VORM:
        raise ValueError(velden["vorm"])
    thema, tekst, schermen = velden["thema"], velden["tekst_mm"], velden["schermen"]
    return Weergave(
        thema=None if thema is None else _tekst(thema),
        tekst_mm=None if tekst is None else _tussen(tekst, TEKST_MM),
        handschoenen=_ja_nee(velden["handschoenen"]),
        rustig=None if velden["rustig"] is None else _ja_nee(velden["rustig"]),
        cijfertoetsen=_ja_nee(velden["cijfertoetsen"]),
        schermen=tuple((_tekst(k), _tussen(v, PX_PER_MM)) for k, v in schermen.items()),
    )


def _tekst(waarde: object) -> str:
    if not isinstance(waarde, str) or len(waarde) > _NAAM:
        raise TypeError
    return waarde


def _ja_nee(waarde: object) -> bool:
    if not isinstance(waarde, bool):
        raise TypeError
    return waarde


def _tussen(waarde: object, grenzen: tuple[float, float]) -> float:
    if isinstance(waarde, bool) or not isinstance(waarde, int | float):
        raise TypeError
    if not grenzen[0] <= waarde <= grenzen[1]:
        raise ValueError(waarde)
    return float(waarde)
