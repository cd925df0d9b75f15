"""A recording while it is made: 16 bit, one channel, in memory, as long as it may be and no longer.

A microphone gives what it has; here it becomes what every player knows and speech needs.
"""

import io
import math
import sys
import wave
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

HERTZ: Final = 16_000
"""Samples a second: speech asks for no more."""

LANGST_S: Final = 180
"""Seconds; said on the page."""

STIL_S: Final = 2
"""After so long without a voice nobody is heard."""

STIL_DB: Final = -50.0
HOORBAAR: Final = 0.012
"""Of full scale: above a quiet hall, far below a voice at arm's length."""

_HOOGST: Final = 32767
_LAAGST: Final = -32768


@dataclass(frozen=True, slots=True)
class Stand:
    """How long it is, how loud it is now (0 to 1), and whether somebody is heard."""

    seconden: int
    niveau: float
    hoorbaar: bool


@dataclass(frozen=True, slots=True)
class Geluidsvorm:
    """What a microphone gives: `soort` is the letter of `array` for one sample."""

    hertz: int = HERTZ
    kanalen: int = 1
    soort: str = "h"

    @property
    def samen(self) -> int:
        """How many moments become one: the nearest to what speech needs, and never fewer."""
        return max(1, self.hertz // HERTZ)

    @property
    def per(self) -> int:
        """Samples that become one."""
        return self.samen * self.kanalen

    @property
    def bytes_per(self) -> int:
        """Bytes that become one sample."""
        return self.per * array(self.soort).itemsize


_SCHAAL: Final = {"h": (1.0, 0.0), "i": (1 / 65536, 0.0), "f": (_HOOGST, 0.0), "B": (256.0, 128.0)}
"""By kind of sample: how much one step is in 16 bit, and where silence lies."""


class Opname:
    """Takes what the microphone gives; `vol` once nothing more is taken."""

    def __init__(self, vorm: Geluidsvorm = Geluidsvorm()) -> None:
        """Nothing yet; a kind of sample that is not known is a KeyError."""
        self._vorm = vorm
        self._schaal, self._nul = _SCHAAL[vorm.soort]
        self._hertz = vorm.hertz // vorm.samen
        self._monsters = array("h")
        self._over = b""
        self._gehoord = -STIL_S * self._hertz

    @property
    def vol(self) -> bool:
        """Whether it is as long as it may be."""
        return len(self._monsters) >= LANGST_S * self._hertz

    @property
    def seconden(self) -> int:
        """Whole seconds."""
        return len(self._monsters) // self._hertz

    def erbij(self, inhoud: bytes) -> Stand:
        """Take more sound; half a sample waits for its other half."""
        alles = self._over + inhoud
        heel = len(alles) - len(alles) % self._vorm.bytes_per
        self._over = alles[heel:]
        nieuw = self._mono(alles[:heel])
        self._monsters.extend(nieuw[: LANGST_S * self._hertz - len(self._monsters)])
        luidst = max(map(abs, nieuw), default=0) / _HOOGST
        if luidst >= HOORBAAR:
            self._gehoord = len(self._monsters)
        hoorbaar = len(self._monsters) - self._gehoord < STIL_S * self._hertz
        return Stand(self.seconden, niveau(luidst), hoorbaar)

    def wav(self) -> bytes:
        """All of it as a file; empty when there is nothing."""
        if not self._monsters:
            return b""
        uit, monsters = io.BytesIO(), self._monsters
        if sys.byteorder == "big":
            monsters = array("h", monsters)
            monsters.byteswap()
        with wave.open(uit, "wb") as bestand:
            bestand.setnchannels(1)
            bestand.setsampwidth(2)
            bestand.setframerate(self._hertz)
            bestand.writeframes(monsters.tobytes())
        return uit.getvalue()

    def _mono(self, inhoud: bytes) -> "array[int]":
        """The mean of what becomes one sample."""
        per, nul, schaal = self._vorm.per, self._nul, self._schaal
        if per == 1 and self._vorm.soort == "h":
            return array("h", inhoud)
        ruw: Sequence[float] = array(self._vorm.soort, inhoud)
        sommen = (sum(ruw[plek : plek + per]) / per for plek in range(0, len(ruw), per))
        return array("h", (int(max(_LAAGST, min(_HOOGST, (som - nul) * schaal))) for som in sommen))


def niveau(luidst: float) -> float:
    """How loud it sounds, from 0 to 1: ears count in steps of twice as loud."""
    if luidst <= 0:
        return 0.0
    return min(1.0, max(0.0, 1 - 20 * math.log10(luidst) / STIL_DB))
