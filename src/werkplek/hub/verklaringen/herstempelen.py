"""Stamp sealed files anew: each year, and before the certificate of the last stamp ends.

Who checks a file in twenty years goes from stamp to stamp. The new file has another digest: it is a
feit of its own, so that devices fetch it; the old one stays.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

import sqlalchemy as sa

from werkplek.hub.logboek import open_logboek
from werkplek.hub.register import Zegelstand, rij_van, werk_bij
from werkplek.hub.tables_waarmerk import register, waarmerk
from werkplek.hub.verklaringen.bewaren import (
    Zegelfeit,
    bewaar,
    laat_los,
    leg_klaar,
    neem,
    stel,
)
from werkplek.hub.verklaringen.fouten import ZegelenMislukt
from werkplek.hub.verklaringen.taak import verzegelde_taak
from werkplek.hub.verklaringen.verzegelen import Verzegelaar

ELK_JAAR: Final = timedelta(days=365)
VOOR_HET_EINDE: Final = timedelta(days=60)
"""How long before the certificate of a stamp ends another stamp goes over it."""


@dataclass(frozen=True, slots=True)
class Herstempelaar:
    """Stamps again what was sealed."""

    verzegelaar: Verzegelaar

    def te_doen(self, school: int, nu: datetime, *, alles: bool = False) -> tuple[str, ...]:
        """Which sealed files need a new stamp, or all of them."""
        with self.verzegelaar.database.beheer() as verbinding:
            stempels = _stempels(verbinding, school)
            rijen = verbinding.execute(
                sa.select(register).where(
                    register.c.school == school,
                    register.c.stand == Zegelstand.VERZEGELD.value,
                    register.c.ingetrokken_op.is_(None),
                )
            )
            return tuple(r.verklaring for r in rijen if alles or _is_toe(r, stempels, nu))

    def herstempel(self, school: int, verklaring: str, nu: datetime) -> bool:
        """Stamp one; False when it was not, of which the register says why."""
        with self.verzegelaar.bij_fout(school, verklaring):
            return self._herstempel(school, verklaring, nu)
        return False

    def _herstempel(self, school: int, verklaring: str, nu: datetime) -> bool:
        wie = self.verzegelaar
        with wie.database.beheer() as verbinding:
            taak = verzegelde_taak(verbinding, school, verklaring)
            zegelaar = None if taak is None else wie.zegelaars(verbinding, school, nu)
        if taak is None or zegelaar is None:
            return False
        oud = neem(wie.kast, school, taak.som)
        if oud is None:
            raise ZegelenMislukt("bestand_ontbreekt")
        nieuw = zegelaar.herstempel(oud, nu)
        som = hashlib.sha256(nieuw).hexdigest()
        with wie.database.beheer() as verbinding:
            leg_klaar(verbinding, school, som, nu)
        bewaar(wie.kast, school, som, nieuw)
        with wie.database.beheer() as verbinding:
            logboek = open_logboek(verbinding, school)
            rij = rij_van(verbinding, school, verklaring, op_slot=True)
            if rij is None or rij.stand != Zegelstand.VERZEGELD or rij.zegel_som != taak.som:
                laat_los(verbinding, taak, som)
                return False
            zegel = Zegelfeit(taak, som, len(nieuw), "verklaring_herstempeld")
            stel(logboek, wie.geheim, zegel, nu)
            waarden = {"zegel_som": som, "fout": "", "herstempeld_op": nu.isoformat()}
            werk_bij(verbinding, school, verklaring, **waarden)
        return True


def _stempels(verbinding: sa.Connection, school: int) -> list[tuple[datetime, datetime]]:
    """From when until when each certificate for time stamps holds, the oldest first."""
    rijen = verbinding.execute(
        sa.select(waarmerk.c.van, waarmerk.c.tot)
        .where(waarmerk.c.school == school, waarmerk.c.soort == "tsa")
        .order_by(waarmerk.c.van)
    )
    return [(datetime.fromisoformat(rij.van), datetime.fromisoformat(rij.tot)) for rij in rijen]


def _is_toe(
    rij: Any,  # noqa: ANN401  a row
    stempels: list[tuple[datetime, datetime]],
    nu: datetime,
) -> bool:
    laatst = datetime.fromisoformat(rij.herstempeld_op or rij.verzegeld_op)
    if laatst + ELK_JAAR <= nu:
        return True
    toen = [tot for van, tot in stempels if van <= laatst]
    # With the same certificate again nothing would be gained.
    opvolger = any(laatst < van <= nu for van, _ in stempels)
    return bool(toen) and opvolger and toen[-1] - VOOR_HET_EINDE <= nu
