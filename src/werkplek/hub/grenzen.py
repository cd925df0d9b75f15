"""Limits: how many requests and bytes a device and an address may use, and who must wait how long.

Wide enough for a first push of 100,000 feiten. Who was told to come back later is not helped before
then, so that asking on and on gains nothing. Each process counts for itself.
"""

import math
from collections import OrderedDict
from dataclasses import dataclass
from typing import Final

_MINUUT: Final = 60.0
UUR: Final = 3600.0
_ONTHOUD: Final = 50_000
"""Devices and addresses that are remembered; who was away longest is forgotten first."""

_MB: Final = 1024 * 1024
ADRES_MAAL: Final = 20
"""Devices that may do their utmost behind one address, as those of one school do."""


@dataclass(frozen=True, slots=True)
class Maat:
    """At most this many at once, and as many again in each period."""

    hoogste: float
    per: float = _MINUUT


@dataclass(frozen=True, slots=True)
class Maten:
    """What one device may; an address `ADRES_MAAL` times that.

    How often an address may enrol or have a paper checked is its own.
    """

    verzoeken: Maat = Maat(1_200)
    bytes: Maat = Maat(256 * _MB)
    aanmelden: Maat = Maat(20, UUR)
    stempels: Maat = Maat(60)
    controleren: Maat = Maat(60, UUR)


@dataclass(slots=True)
class _Tegoed:
    over: float
    sinds: float


class Grenzen:
    """Counts for one process; `nu` is a clock that never goes back."""

    def __init__(self, maten: Maten | None = None) -> None:
        self._maten = maten or Maten()
        self._tegoed: OrderedDict[tuple[str, str], _Tegoed] = OrderedDict()
        self._niet_voor: OrderedDict[str, float] = OrderedDict()

    def wacht(self, beller: str, nu: float) -> int:
        """How many seconds this caller still has to wait, as it was told before."""
        tot = self._niet_voor.get(beller, 0.0)
        if tot > nu:
            return math.ceil(tot - nu)
        self._niet_voor.pop(beller, None)
        return 0

    def laat_wachten(self, beller: str, seconden: int, nu: float) -> None:
        """Remember what a caller was told."""
        self._niet_voor[beller] = nu + seconden
        if len(self._niet_voor) > _ONTHOUD:
            self._niet_voor.popitem(last=False)

    def neem(self, adres: str, apparaat: str, bytes_: int, nu: float) -> int:
        """Take a request of so many bytes; gives the seconds to wait when there is no room."""
        maten, delen = self._maten, []
        for wie, maal in ((f"adres {adres}", ADRES_MAAL), (f"apparaat {apparaat}", 1)):
            if apparaat or maal > 1:
                delen.append((self._van(wie, "verzoeken", maten.verzoeken, maal, nu), 1.0))
                delen.append((self._van(wie, "bytes", maten.bytes, maal, nu), float(bytes_)))
        tekort = [(t, k) for t, k in delen if t[0].over < k]
        if tekort:
            return max(math.ceil((k - t.over) / snelheid) for (t, snelheid), k in tekort)
        for (tegoed, _), kosten in delen:
            tegoed.over -= kosten
        return 0

    def neem_aanmelding(self, adres: str, nu: float) -> int:
        """Take an enrolment; gives the seconds to wait when there is no room."""
        return self._neem_een(adres, "aanmelden", self._maten.aanmelden, nu)

    def neem_controle(self, adres: str, nu: float) -> int:
        """Take a check of a paper; gives the seconds to wait when there is no room."""
        return self._neem_een(adres, "controleren", self._maten.controleren, nu)

    def neem_stempel(self, adres: str, nu: float) -> int:
        """Take a time stamp that anybody may ask for; gives the same."""
        return self._neem_een(adres, "stempels", self._maten.stempels, nu)

    def _neem_een(self, adres: str, wat: str, maat: Maat, nu: float) -> int:
        tegoed, snelheid = self._van(adres, wat, maat, 1, nu)
        if tegoed.over < 1:
            return math.ceil((1 - tegoed.over) / snelheid)
        tegoed.over -= 1
        return 0

    def _van(self, wie: str, wat: str, maat: Maat, maal: int, nu: float) -> tuple[_Tegoed, float]:
        hoogste, snelheid = maat.hoogste * maal, maat.hoogste * maal / maat.per
        tegoed = self._tegoed.pop((wie, wat), None) or _Tegoed(hoogste, nu)
        tegoed.over = min(hoogste, tegoed.over + (nu - tegoed.sinds) * snelheid)
        tegoed.sinds = nu
        self._tegoed[wie, wat] = tegoed
        if len(self._tegoed) > 4 * _ONTHOUD:
            self._tegoed.popitem(last=False)
        return tegoed, snelheid
