"""What waits for a person at the school: who, what, when and why; and what that person decides."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

import msgspec
import sqlalchemy as sa

from werkplek.hub.besluiten import meld
from werkplek.hub.fouten import NietGevonden
from werkplek.hub.kandidaat import Kandidaat, uit_rij
from werkplek.hub.kennis import genoemd_in, lees_kennis
from werkplek.hub.logboek import Logboek
from werkplek.hub.spoor import noteer
from werkplek.hub.tables import aangehouden, apart
from werkplek.hub.tables_mensen import apparaat, deelnemer, persoon, spoor
from werkplek.hub.wachten import laat_los, probeer, rij_van
from werkplek.hub.wissen_verzoek import voer_verzoeken_uit
from werkplek.protocol.reeks import Kopdeel
from werkplek.protocol.uitwisseling import Uitkomst

_DEEL: Final = msgspec.msgpack.Decoder(Kopdeel)
_GEZIEN: Final = "apart_gezien"


@dataclass(frozen=True, slots=True)
class Wachtend:
    """A feit that waits, for the screen of the coordinator; empty names are not known here."""

    feit: str
    soort: str
    gezien_op: date
    reden: str
    sinds: datetime
    auteur: str
    apparaat: str
    deelnemer: str
    teruggegeven: str


@dataclass(frozen=True, slots=True)
class Apart:
    """What was set apart: its digest, by whom it came, why, and whether somebody looked."""

    som: str
    apparaat: str
    reden: str
    op: datetime
    gezien: bool


def wachtenden(verbinding: sa.Connection, school: int) -> tuple[Wachtend, ...]:
    """Everything that waits or was given back, oldest first."""
    rijen = list(
        verbinding.execute(
            sa.select(aangehouden)
            .where(aangehouden.c.school == school)
            .order_by(aangehouden.c.sinds, aangehouden.c.id)
        )
    )
    personen = _namen(verbinding, persoon, school, {rij.auteur for rij in rijen})
    toestellen = _namen(verbinding, apparaat, school, {rij.apparaat for rij in rijen})
    mensen = _deelnemers(verbinding, school, {rij.dossier for rij in rijen if rij.dossier})
    return tuple(
        Wachtend(
            feit=rij.id,
            soort=rij.soort,
            gezien_op=date.fromisoformat(_DEEL.decode(rij.deel).gezien_op),
            reden=rij.reden,
            sinds=datetime.fromisoformat(rij.sinds),
            auteur=personen.get(rij.auteur, ""),
            apparaat=toestellen.get(rij.apparaat, ""),
            deelnemer=mensen.get(rij.dossier or "", ""),
            teruggegeven=rij.teruggegeven,
        )
        for rij in rijen
    )


def laat_toe(
    logboek: Logboek, ids: Collection[str], *, door: str, nu: datetime
) -> tuple[tuple[str, ...], dict[str, str]]:
    """Let these in although nobody had the right; gives which came in, and why others did not.

    What has no dossier here, or names a feit that is not here, cannot come in. Raises
    `NietGevonden` for one that does not wait.
    """
    rijen = _eis(logboek.verbinding, logboek.school, ids)
    nieuw = probeer(logboek, rijen, nu, toegelaten=True)
    laat_los(logboek, nieuw, nu)
    voer_verzoeken_uit(logboek.verbinding, logboek.school, nieuw, door=door, nu=nu)
    binnen = {feit.id for _, _, feit in nieuw}
    for id_ in sorted(binnen):
        noteer(logboek.verbinding, logboek.school, door, "toegelaten", waarover=id_, nu=nu)
    buiten = [uit_rij(rij, b"") for rij in rijen if rij.id not in binnen]
    return tuple(sorted(binnen)), _waarom_niet(logboek, buiten)


def geef_terug(
    verbinding: sa.Connection,
    school: int,
    ids: Collection[str],
    reden: str,
    *,
    door: str,
    nu: datetime,
) -> int:
    """Say to the devices that these do not come in, with the reason; they stay visible there."""
    rijen = _eis(verbinding, school, ids)
    for rij in rijen:
        hier = sa.and_(aangehouden.c.school == school, aangehouden.c.id == rij.id)
        verbinding.execute(sa.update(aangehouden).where(hier).values(teruggegeven=reden))
        feit = uit_rij(rij, b"")
        meld(verbinding, school, feit, Uitkomst.TERUGGEGEVEN, nu=nu, reden=reden, door=door)
        noteer(verbinding, school, door, "teruggegeven", waarover=rij.id, nu=nu)
    return len(rijen)


def apart_gezette(verbinding: sa.Connection, school: int) -> tuple[Apart, ...]:
    """What was set apart, oldest first."""
    gezien = set(
        verbinding.scalars(
            sa.select(spoor.c.waarover).where(spoor.c.school == school, spoor.c.wat == _GEZIEN)
        )
    )
    rijen = list(
        verbinding.execute(sa.select(apart).where(apart.c.school == school).order_by(apart.c.op))
    )
    namen = _namen(verbinding, apparaat, school, {rij.apparaat for rij in rijen})
    return tuple(
        Apart(
            som := bytes(rij.som).hex(),
            namen.get(rij.apparaat, ""),
            rij.reden,
            datetime.fromisoformat(rij.op),
            som in gezien,
        )
        for rij in rijen
    )


def markeer_gezien(
    verbinding: sa.Connection, school: int, begin: str, *, door: str, nu: datetime
) -> str:
    """Somebody looked at what was set apart; it is kept. Raises `NietGevonden`."""
    passend = [deel for deel in apart_gezette(verbinding, school) if deel.som.startswith(begin)]
    if len(passend) != 1:
        raise NietGevonden("apart")
    if not passend[0].gezien:
        noteer(verbinding, school, door, _GEZIEN, waarover=passend[0].som, nu=nu)
    return passend[0].som


def _eis(verbinding: sa.Connection, school: int, ids: Collection[str]) -> list[Any]:
    rijen = rij_van(verbinding, school, set(ids))
    if len(rijen) != len(set(ids)):
        raise NietGevonden("feit")
    return rijen


def _waarom_niet(logboek: Logboek, feiten: Sequence[Kandidaat]) -> dict[str, str]:
    if not feiten:
        return {}
    kennis = lees_kennis(logboek.verbinding, logboek.school, genoemd_in(feiten))
    waarom = {}
    for feit in feiten:
        dossier = kennis.dossier_van(feit)
        gewist = dossier in kennis.gewist
        waarom[feit.id] = "gewist" if gewist else "wacht_op_feit" if dossier else "dossier_onbekend"
    return waarom


def _namen(
    verbinding: sa.Connection, tabel: sa.Table, school: int, ids: set[str]
) -> dict[str, str]:
    vraag = sa.select(tabel.c.id, tabel.c.naam).where(
        tabel.c.school == school, tabel.c.id.in_(sorted(ids))
    )
    return {rij.id: rij.naam for rij in verbinding.execute(vraag)}


def _deelnemers(verbinding: sa.Connection, school: int, ids: set[str]) -> dict[str, str]:
    vraag = sa.select(deelnemer).where(
        deelnemer.c.school == school, deelnemer.c.id.in_(sorted(ids))
    )
    return {rij.id: f"{rij.roepnaam} {rij.achternaam}".strip() for rij in verbinding.execute(vraag)}
