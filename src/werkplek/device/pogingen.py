"""The file `pogingen.json`: who has a pincode, how often a wrong one was tried, how long to wait.

It is written and synced before the try, so that pulling the plug wins nobody a guess. Waits are
counted in running time only: a restart, or another time on the clock, shortens none and lengthens
none. The file carries a MAC under the half that the folder key gives. What that cannot see is an
*old copy of both files* put back by somebody who may write in this account; no file can.
"""

import hmac
import json
import logging
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from werkplek.application.ports import MapOnbereikbaar, SleutelPastNiet
from werkplek.device.slots import canonical, derive
from werkplek.domain.fouten import PincodeOnjuist, PincodeOpSlot, PincodeWacht
from werkplek.domain.kenmerk import PersoonId
from werkplek.durable.whole_file import replace_whole

POGINGEN: Final = "pogingen.json"

VRIJ: Final = 3
"""Wrong pincodes before the first wait."""
WACHTTIJDEN: Final = (30, 60, 120, 300, 900, 1800, 3600)
"""Seconds of running time after the third wrong pincode and each one that follows."""
GRENS: Final = VRIJ + len(WACHTTIJDEN)
"""Wrong pincodes after which only the herstelcode or the wachtzin helps."""

_VERSION: Final = 1
_SOORT: Final = "werkplek-pogingen"
_MAX_BYTES: Final = 1 << 20
_VOL: Final = "vol"
_KEEP_SECONDS: Final = 10  # a wait is written down again when so much of it went by

_LOG: Final = logging.getLogger(__name__)


class Geknoei(Exception):
    """The file is gone or is not what was written: somebody may have wanted more tries."""


@dataclass(frozen=True, slots=True)
class Stand:
    """Wrong pincodes since the last right one, and seconds of waiting that are left."""

    fout: int = 0
    wacht: float = 0.0


@dataclass
class Pogingen:
    """The tries of everybody who has a pincode here. Not for two threads at once.

    `loop` gives the seconds that the computer has been running, like `time.monotonic`.
    """

    pad: Path
    half: bytes = field(repr=False)
    loop: Callable[[], float]
    maak_ruimte: Callable[[], bool] = field(default=lambda: False, repr=False)
    """Makes room on a full disk, once; whether there was any to make."""
    _standen: dict[PersoonId, Stand] = field(default_factory=dict, init=False, repr=False)
    _gelezen: bool = field(default=False, init=False)
    _sinds: float = field(default=0.0, init=False)
    _bewaard: float = field(default=0.0, init=False)

    def standen(self) -> dict[PersoonId, Stand]:
        """Where everybody is now. Raises `Geknoei`."""
        return dict(self._nu())

    def kent(self, persoon: PersoonId) -> bool:
        """Whether this person had a pincode when the file was written. Raises `Geknoei`."""
        return persoon in self._nu()

    def op_slot(self, persoon: PersoonId) -> bool:
        """Whether this person may not try any more. Raises `Geknoei`."""
        return self._nu().get(persoon, Stand()).fout >= GRENS

    def wachttijd(self, persoon: PersoonId) -> int:
        """Whole seconds before the next try. Raises `Geknoei` or `MapOnbereikbaar`."""
        stand = self._nu().get(persoon, Stand())
        if stand.wacht and self._sinds - self._bewaard >= _KEEP_SECONDS:
            self._bewaar()
        return math.ceil(stand.wacht)

    def probeer(self, persoon: PersoonId, toets: Callable[[], object]) -> None:
        """Count a try, make it by calling `toets`, and forget the wrong ones when it is right.

        `toets` raises `SleutelPastNiet` for a wrong pincode. Raises `PincodeOpSlot`, `PincodeWacht`
        or `PincodeOnjuist`, `Geknoei`, and `MapOnbereikbaar` when it cannot be counted: then the
        try was not made. A right one counts as right, also when that cannot be written yet.
        """
        stand = self._nu().get(persoon, Stand())
        if stand.fout >= GRENS:
            raise PincodeOpSlot
        if stand.wacht > 0:
            raise PincodeWacht(math.ceil(stand.wacht))
        self._tel(persoon, stand)
        try:
            toets()
        except SleutelPastNiet as fout:
            raise self._fout(persoon) from fout
        self._vergeef(persoon)

    def laat_binnen(self, persoon: PersoonId) -> None:
        """This person has a pincode, and no wrong ones behind them. Raises as `probeer`."""
        self._nu()
        self._zet(persoon, Stand())

    def laat_gaan(self, persoon: PersoonId) -> None:
        """This person has no pincode any more. Raises as `probeer`."""
        self._nu()
        self._zet(persoon, None)

    def begin_opnieuw(self, personen: Mapping[PersoonId, Stand]) -> None:
        """Write the file anew, after a herstelcode or a restore made up for what it said.

        Raises `MapOnbereikbaar`.
        """
        self._standen = dict(personen)
        self._sinds = self.loop()
        self._gelezen = True
        self._bewaar()

    def _tel(self, persoon: PersoonId, stand: Stand) -> None:
        fout = stand.fout + 1
        wacht = WACHTTIJDEN[fout - VRIJ] if VRIJ <= fout < GRENS else 0
        self._zet(persoon, Stand(fout, wacht))

    def _fout(self, persoon: PersoonId) -> PincodeOnjuist | PincodeOpSlot:
        fout = self._standen[persoon].fout
        _LOG.warning("pincode_onjuist", extra={"keer": fout})
        if fout < GRENS:
            return PincodeOnjuist(max(0, VRIJ - fout))
        _LOG.warning("pincode_op_slot")
        return PincodeOpSlot()

    def _vergeef(self, persoon: PersoonId) -> None:
        """No wrong ones behind them: from now on, and on the disk at the latest with the next."""
        try:
            self._zet(persoon, Stand())
        except MapOnbereikbaar as fout:
            _LOG.warning("pogingen_niet_bijgewerkt", extra={"oorzaak": fout.detail})
            self._standen = self._standen | {persoon: Stand()}

    def _zet(self, persoon: PersoonId, stand: Stand | None) -> None:
        """Change one person on the disk first; what cannot be written did not happen."""
        eerst = self._standen
        rest = {wie: van for wie, van in eerst.items() if wie != persoon}
        self._standen = rest if stand is None else rest | {persoon: stand}
        try:
            self._bewaar()
        except MapOnbereikbaar:
            self._standen = eerst
            raise

    def _nu(self) -> dict[PersoonId, Stand]:
        """Where everybody is at this moment of running time."""
        if not self._gelezen:
            self._standen = _lees(self.pad, self.half)
            self._gelezen = True
            self._sinds = self._bewaard = self.loop()
        nu = self.loop()
        voorbij = max(0.0, nu - self._sinds)
        self._sinds = nu
        self._standen = {
            wie: replace(stand, wacht=max(0.0, stand.wacht - voorbij))
            for wie, stand in self._standen.items()
        }
        return self._standen

    def _bewaar(self) -> None:
        said: dict[str, object] = {
            "format": _SOORT,
            "version": _VERSION,
            "personen": {
                wie: {"fout": stand.fout, "wacht": math.ceil(stand.wacht)}
                for wie, stand in self._standen.items()
            },
        }
        inhoud = json.dumps(said | {"mac": _mac(self.half, said)}, indent=1, sort_keys=True)
        try:
            _schrijf(self.pad, f"{inhoud}\n".encode("ascii"))
        except MapOnbereikbaar as fout:
            if fout.detail != _VOL or not self.maak_ruimte():
                raise
            _schrijf(self.pad, f"{inhoud}\n".encode("ascii"))
        self._bewaard = self._sinds


def _lees(pad: Path, half: bytes) -> dict[PersoonId, Stand]:
    document = lees_document(pad)
    mac = document.pop("mac", None)
    try:
        eigen = _mac(half, document)
    except ValueError as fout:  # a number that JSON does not know
        raise Geknoei("vorm") from fout
    if not isinstance(mac, str) or not hmac.compare_digest(
        mac.encode("utf-8", "replace"), eigen.encode()
    ):
        raise Geknoei("mac")
    personen = document["personen"]
    if not isinstance(personen, dict):
        raise Geknoei("personen")
    return {
        PersoonId(wie): Stand(stand["fout"], float(stand["wacht"]))
        for wie, stand in personen.items()
    }


def _mac(half: bytes, said: Mapping[str, object]) -> str:
    return hmac.digest(derive(half, b"", "pogingen"), canonical(dict(said)), "sha256").hex()


def _schrijf(pad: Path, inhoud: bytes) -> None:
    try:
        replace_whole(pad, inhoud)
    except OSError as fout:
        raise MapOnbereikbaar.door(fout) from fout


def lees_document(pad: Path) -> dict[str, object]:
    """The fields of the file, its MAC not looked at. Raises `Geknoei` or `MapOnbereikbaar`."""
    try:
        with pad.open("rb") as bestand:
            ruw = bestand.read(_MAX_BYTES)
    except FileNotFoundError as fout:
        raise Geknoei("weg") from fout
    except OSError as fout:
        raise MapOnbereikbaar.door(fout) from fout
    try:
        document = json.loads(ruw)
    except (ValueError, RecursionError) as fout:
        raise Geknoei("vorm") from fout
    if not isinstance(document, dict):
        raise Geknoei("vorm")
    return document
