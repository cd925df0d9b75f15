"""The picture of *Veiligheid*: every line says how it stands, what one can do, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from werkplek.application.ports_veilig import Bewaarplek, Reserve, Sleutelbosstand, Toegang
from werkplek.domain.instellingen import Instellingen
from werkplek.woorden import veiligheid as woorden
from werkplek.woorden.dagen import wanneer
from werkplek.woorden.openen import moment


class Daad(StrEnum):
    """What a tap on a line does."""

    KOPIE = "kopie"
    STICK = "stick"
    NAKIJKEN = "nakijken"
    HERSTELCODE = "herstelcode"
    SLEUTELBOS = "sleutelbos"
    SLOT = "slot"


@dataclass(frozen=True, slots=True)
class VeiligheidRegel:
    """How one thing stands, and why it matters; `let_op` when it asks for care."""

    daad: Daad
    titel: str
    stand: str
    waarom: str
    let_op: bool = False


@dataclass(frozen=True, slots=True)
class VeiligheidBeeld:
    """The answer, and a line for each thing; `rust` in minutes."""

    kop: str
    regels: tuple[VeiligheidRegel, ...]
    rust: int


@dataclass(frozen=True, slots=True)
class Beveiliging:
    """What was asked of disk and keyring; `op_papier`: somebody showed the herstelcode of now."""

    laatste: datetime | None
    plekken: tuple[Bewaarplek, ...]
    herstelcode: datetime | None
    op_papier: bool
    sleutelbos: Sleutelbosstand


def vraag_beveiliging(
    toegang: Toegang, reserve: Reserve, instellingen: Instellingen
) -> Beveiliging:
    """Ask everything; slow (the keyring), so call it in a lane. Raises `Unavailable`."""
    kopieen, code = reserve.kopieen(), toegang.herstelcode_van()
    return Beveiliging(
        laatste=kopieen[0].van if kopieen else None,
        plekken=reserve.plekken(),
        herstelcode=code,
        op_papier=instellingen.op_papier(code),
        sleutelbos=toegang.sleutelbos(),
    )


def veiligheid_beeld(van: Beveiliging, rust: int, nu: datetime) -> VeiligheidBeeld:
    """The lines, always the same ones in the same order."""
    regels = (*_kopieen(van, nu), *_toegang(van, rust, nu))
    kop = woorden.KOP_DOEN if any(regel.let_op for regel in regels) else woorden.KOP_VEILIG
    return VeiligheidBeeld(kop, regels, rust)


def _kopieen(van: Beveiliging, nu: datetime) -> Iterator[VeiligheidRegel]:
    laatste = woorden.GEEN_KOPIE
    if van.laatste is not None:
        laatste = woorden.nagekeken(moment(van.laatste, nu))
    over = (woorden.LAATSTE_KOPIE, laatste, woorden.WAAROM_KOPIE)
    yield VeiligheidRegel(Daad.KOPIE, *over, van.laatste is None)
    vandaag = nu.astimezone().date()
    elders = [
        woorden.kopie_elders(plek.naam, wanneer(plek.laatst.astimezone().date(), vandaag=vandaag))
        for plek in van.plekken
    ]
    stand = ", ".join(elders[:2]) or woorden.NOG_GEEN_STICK
    oud = _voor_de_code(van)
    waarom = woorden.VOOR_DE_CODE if oud else woorden.WAAROM_STICK
    let_op = oud or not van.plekken
    yield VeiligheidRegel(Daad.STICK, woorden.STICK, stand, waarom, let_op)
    yield VeiligheidRegel(Daad.NAKIJKEN, woorden.NAKIJKEN, "", woorden.WAAROM_NAKIJKEN)


def _voor_de_code(van: Beveiliging) -> bool:
    """Whether the newest copy elsewhere does not open with the herstelcode of now."""
    laatst = max((plek.laatst for plek in van.plekken), default=None)
    return laatst is not None and van.herstelcode is not None and laatst < van.herstelcode


def _toegang(van: Beveiliging, rust: int, nu: datetime) -> Iterator[VeiligheidRegel]:
    code = _herstelcode(van, nu)
    yield VeiligheidRegel(Daad.HERSTELCODE, woorden.HERSTELCODE, *code, not van.op_papier)
    weg = van.sleutelbos in {Sleutelbosstand.LEEG, Sleutelbosstand.ANDERS}
    bos = woorden.sleutelbos(van.sleutelbos)
    yield VeiligheidRegel(Daad.SLEUTELBOS, woorden.SLEUTELBOS, *bos, weg)
    slot = (woorden.SLOT, woorden.slot_na(rust), woorden.WAAROM_SLOT)
    yield VeiligheidRegel(Daad.SLOT, *slot)


def _herstelcode(van: Beveiliging, nu: datetime) -> tuple[str, str]:
    """Nobody has a code that was only on the screen: until it is on paper it does not count."""
    if van.herstelcode is None:
        return woorden.GEEN_HERSTELCODE, woorden.WAAROM_HERSTELCODE
    if not van.op_papier:
        return woorden.NIET_OP_PAPIER, woorden.SCHRIJF_OVER
    dag = wanneer(van.herstelcode.astimezone().date(), vandaag=nu.astimezone().date())
    return woorden.herstelcode_van(dag), woorden.VORIGE_VERVALT
