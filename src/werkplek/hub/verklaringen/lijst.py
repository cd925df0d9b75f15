"""What the examencommissie has to do, and what became of what it did."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import sqlalchemy as sa

from werkplek.hub.register import Zegelstand
from werkplek.hub.tables_mensen import deelnemer
from werkplek.hub.tables_waarmerk import register
from werkplek.hub.verklaringen.zoeken import aangeboden, in_dossier, stappen


class Wacht(StrEnum):
    """Where a verklaring is at the school; in the order in which they are shown."""

    AANGEBODEN = "aangeboden"
    ZONDER_ZEGEL = "zonder_zegel"
    TE_VERZEGELEN = "te_verzegelen"
    OP_HANDTEKENING = "op_handtekening"
    UIT_TE_REIKEN = "uit_te_reiken"
    UITGEREIKT = "uitgereikt"
    INGETROKKEN = "ingetrokken"


@dataclass(frozen=True, slots=True)
class Lijstregel:
    """One verklaring; `fout` is why it is not sealed (yet), `op` since when it is there."""

    nummer: str
    verklaring: str
    deelnemer: str
    wacht: Wacht
    op: date
    fout: str = ""


_KLAAR = frozenset({Wacht.UITGEREIKT, Wacht.INGETROKKEN})


def lijst(verbinding: sa.Connection, school: int, *, alles: bool = False) -> tuple[Lijstregel, ...]:
    """All that asks for something, and with `alles` what is done too."""
    namen = _namen(verbinding, school)
    regels = [*_aangeboden(verbinding, school, namen), *_vast(verbinding, school, namen)]
    volgorde = list(Wacht)
    gezien = [regel for regel in regels if alles or regel.wacht not in _KLAAR]
    return tuple(
        sorted(gezien, key=lambda r: (volgorde.index(r.wacht), r.op, r.nummer, r.verklaring))
    )


def _aangeboden(verbinding: sa.Connection, school: int, namen: dict[str, str]) -> list[Lijstregel]:
    dossiers = sorted({deel.dossier for deel in aangeboden(verbinding, school)})
    return [
        Lijstregel(
            een.stand.verklaring.nummer,
            een.stand.id,
            namen.get(dossier, ""),
            Wacht.AANGEBODEN,
            een.stand.open_aanbod[-1].op,
        )
        for dossier in dossiers
        for een in in_dossier(verbinding, school, dossier)
        if een.stand.open_aanbod and een.stand.vaststelling is None and not een.stand.ingetrokken
    ]


def _vast(verbinding: sa.Connection, school: int, namen: dict[str, str]) -> list[Lijstregel]:
    gedaan = stappen(verbinding, school)
    rijen = verbinding.execute(
        sa.select(register).where(
            register.c.school == school, register.c.stand != Zegelstand.GEWIST.value
        )
    )
    return [
        Lijstregel(
            rij.nummer,
            rij.verklaring,
            namen.get(rij.dossier, ""),
            _wacht(rij, gedaan.get(rij.verklaring, frozenset())),
            date.fromisoformat(rij.vastgesteld_op),
            "" if rij.ingetrokken_op else rij.fout,
        )
        for rij in rijen
    ]


def _wacht(rij: sa.Row[tuple[object, ...]], gedaan: frozenset[str]) -> Wacht:
    if rij.ingetrokken_op is not None:
        return Wacht.INGETROKKEN
    if rij.stand == Zegelstand.VERZEGELD:
        uitgereikt = "verklaring_uitgereikt" in gedaan
        return Wacht.UITGEREIKT if uitgereikt else Wacht.UIT_TE_REIKEN
    return {
        Zegelstand.MISLUKT.value: Wacht.ZONDER_ZEGEL,
        Zegelstand.WACHT.value: Wacht.OP_HANDTEKENING,
    }.get(rij.stand, Wacht.TE_VERZEGELEN)


def _namen(verbinding: sa.Connection, school: int) -> dict[str, str]:
    rijen = verbinding.execute(sa.select(deelnemer).where(deelnemer.c.school == school))
    return {rij.id: f"{rij.roepnaam} {rij.achternaam}".strip() for rij in rijen}
