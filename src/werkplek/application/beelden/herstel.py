"""The pictures of a restore: the copies to choose from, and what one of them brought back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from werkplek.application.ports_veilig import Reservekopie, Teruggezet
from werkplek.woorden import openen as woorden
from werkplek.woorden.boodschap import Boodschap


@dataclass(frozen=True, slots=True)
class KopieRegel:
    """One copy: when, and how much is in it."""

    pad: Path
    titel: str
    inhoud: str


@dataclass(frozen=True, slots=True)
class KopieenBeeld:
    """The copies at one place, the newest first; `boodschap` says why there are none."""

    regels: tuple[KopieRegel, ...]
    komt_terug: str
    boodschap: Boodschap | None = None


@dataclass(frozen=True, slots=True)
class TeruggezetBeeld:
    """What came back, and what to do now: short sentences."""

    terug: tuple[str, ...]
    nu: tuple[str, ...]


def kopieen_beeld(
    kopieen: Sequence[Reservekopie], nu: datetime, *, elders: bool, nieuw: bool
) -> KopieenBeeld:
    """What there is to choose; `elders` is a stick, `nieuw` a computer without a folder."""
    leeg = woorden.GEEN_KOPIEEN_DAAR if elders else woorden.GEEN_KOPIEEN_HIER
    return KopieenBeeld(
        regels=tuple(_regel(kopie, nu) for kopie in kopieen),
        komt_terug=woorden.WAT_KOMT_TERUG_NIEUW if nieuw else woorden.WAT_KOMT_TERUG,
        boodschap=None if kopieen else leeg,
    )


def teruggezet_beeld(terug: Teruggezet, nu: datetime) -> TeruggezetBeeld:
    """What a restore brought, what it did not, and what to do."""
    wat = woorden.hoeveel(terug.feiten, terug.waarnemingen, 0)
    regels = [woorden.is_terug(woorden.moment(terug.van, nu), wat)]
    if terug.meegenomen:
        regels.append(woorden.meegenomen(terug.meegenomen))
    if terug.onleesbaar:
        regels.append(woorden.onleesbaar(terug.onleesbaar))
    if terug.bijlagen_weg:
        regels.append(woorden.bijlagen_weg(terug.bijlagen_weg))
    doen = [woorden.NU_KIJKEN, woorden.NU_AANVULLEN, woorden.NU_STICK]
    if terug.herstelcode is not None:
        doen.append(woorden.nu_code(terug.herstelcode, nu))
    return TeruggezetBeeld(tuple(regels), tuple(doen))


def inhoud_van(kopie: Reservekopie) -> str:
    """How much a copy holds, as a person counts; empty when nobody saw anything yet."""
    return woorden.hoeveel(kopie.feiten, kopie.waarnemingen, kopie.bijlagen)


def _regel(kopie: Reservekopie, nu: datetime) -> KopieRegel:
    moment = woorden.moment(kopie.van, nu)
    delen = (
        inhoud_van(kopie) or woorden.NOG_NIETS,
        woorden.waarom_gemaakt(kopie.aanleiding),
    )
    inhoud = " · ".join(deel for deel in delen if deel)
    return KopieRegel(kopie.pad, moment[:1].upper() + moment[1:], inhoud)
