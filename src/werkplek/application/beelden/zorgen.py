"""What deserves care in an open folder, the most urgent first; the window shows one at a time."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from werkplek.application.ports_veilig import Reserve, Schijfstand, Sleutelbosstand, Toegang
from werkplek.domain.instellingen import Instellingen
from werkplek.woorden import zorgen as woorden
from werkplek.woorden.boodschap import Boodschap

TE_OUD: Final = timedelta(days=7)
"""From when a copy is old."""


class Zorg(StrEnum):
    """The kinds of care, in the order of urgency."""

    VOL = "vol"
    STUK = "stuk"
    BIJNA_VOL = "bijna_vol"
    SLEUTELBOS = "sleutelbos"
    GEEN_HERSTELCODE = "geen_herstelcode"
    NIET_OP_PAPIER = "niet_op_papier"
    KOPIE_OUD = "kopie_oud"
    WOLK = "wolk"

    @property
    def dringend(self) -> bool:
        """Whether it stays in sight until it is over."""
        return self in {Zorg.VOL, Zorg.STUK}

    @property
    def over_herstelcode(self) -> bool:
        """Whether the page *Herstelcode* sees to it."""
        return self in {Zorg.GEEN_HERSTELCODE, Zorg.NIET_OP_PAPIER}


@dataclass(frozen=True, slots=True)
class ZorgBeeld:
    """One line: what is so, what one can do, and the button for it, if any."""

    zorg: Zorg
    boodschap: Boodschap
    knop: str


@dataclass(frozen=True, slots=True)
class Bronnen:
    """Whom to ask. `schrijven_lukt`: the last write did not end in a full disk.

    `getypt`: the folder was opened with what a person typed. `in_wolk`: it lies where a program
    copies it elsewhere.
    """

    toegang: Toegang
    reserve: Reserve
    schijf: Callable[[], Schijfstand]
    instellingen: Callable[[], Instellingen]
    schrijven_lukt: bool = True
    getypt: bool = False
    in_wolk: bool = False


def zorgen(bronnen: Bronnen, nu: datetime) -> tuple[Zorg, ...]:
    """All that deserves care; asks keyring and disk, so slow. Raises what its sources raise."""
    code = bronnen.toegang.herstelcode_van()
    op_papier = bronnen.instellingen().op_papier(code)
    waar = {
        Zorg.GEEN_HERSTELCODE: code is None,
        Zorg.NIET_OP_PAPIER: code is not None and not op_papier,
        Zorg.KOPIE_OUD: _te_oud(bronnen.reserve, nu),
        Zorg.WOLK: bronnen.in_wolk,
        Zorg.SLEUTELBOS: bronnen.getypt and _buiten(bronnen.toegang),
    }
    return tuple(zorg for zorg in Zorg if zorg in schijfzorgen(bronnen) or waar.get(zorg, False))


def schijfzorgen(bronnen: Bronnen) -> tuple[Zorg, ...]:
    """What the disk asks for; quick."""
    match bronnen.schijf():
        case Schijfstand.VOL:
            return (Zorg.BIJNA_VOL,) if bronnen.schrijven_lukt else (Zorg.VOL,)
        case Schijfstand.STUK:
            return (Zorg.STUK,)
        case _:
            return ()


def zorg_beeld(zorg: Zorg, over_de_map: Boodschap | None = None) -> ZorgBeeld:
    """The words for it; `over_de_map` says where the folder lies, if that is the care."""
    boodschap = over_de_map if over_de_map and zorg is Zorg.WOLK else woorden.ZORG[zorg]
    return ZorgBeeld(zorg, boodschap, woorden.KNOP.get(zorg, ""))


def _te_oud(reserve: Reserve, nu: datetime) -> bool:
    """No copy at all is that of a folder of today: the first is made when it closes."""
    kopieen = reserve.kopieen()
    return bool(kopieen) and nu - kopieen[0].van > TE_OUD


def _buiten(toegang: Toegang) -> bool:
    """Whether there is a keyring that does not have the key."""
    return toegang.sleutelbos() in {Sleutelbosstand.LEEG, Sleutelbosstand.ANDERS}
