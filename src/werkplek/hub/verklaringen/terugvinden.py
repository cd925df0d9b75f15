"""Sealed files that are not where the hub looks for them: sealed again, or told.

One or a few were sealed into another folder, or lost: the paper is the same and can be sealed once
more. When none at all is there, the disk is away: sealing then would only make everything double.
"""

import logging
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa

from werkplek.hub.register import Zegelstand, rij_van, werk_bij
from werkplek.hub.tables_waarmerk import register
from werkplek.hub.verklaringen.bewaren import ligt_er
from werkplek.hub.verklaringen.verzegelen import Verzegelaar

WEG: Final = "bestand_weg"
"""In the register: it was sealed, and the file is not there."""

_OPNIEUW: Final = {"stand": Zegelstand.TE_VERZEGELEN.value, "zegel_som": None, "fout": WEG}

_LOG: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Terugvinder:
    """Looks after what was sealed."""

    verzegelaar: Verzegelaar

    def zoek(self, school: int) -> int:
        """Let what is gone be sealed again; gives how many files are gone."""
        with self.verzegelaar.database.beheer() as verbinding:
            rijen = verbinding.execute(
                sa.select(register.c.verklaring, register.c.zegel_som, register.c.fout).where(
                    register.c.school == school,
                    register.c.stand == Zegelstand.VERZEGELD.value,
                    register.c.ingetrokken_op.is_(None),
                )
            ).all()
        kast = self.verzegelaar.kast
        weg = [rij for rij in rijen if ligt_er(kast, school, rij.zegel_som) is None]
        opnieuw = len(weg) == 1 or len(weg) < len(rijen)
        for rij in weg:
            self._zet(school, rij, **(_OPNIEUW if opnieuw else {"fout": WEG}))
        for rij in rijen:
            if rij.fout == WEG and rij not in weg:
                self._zet(school, rij, fout="")
        if weg:
            _LOG.warning("verzegeld_bestand_weg", extra={"aantal": len(weg)})
        return len(weg)

    def _zet(self, school: int, gezien: Any, **waarden: object) -> None:  # noqa: ANN401  a row
        """Write it down, unless another process was ahead."""
        with self.verzegelaar.database.beheer() as verbinding:
            rij = rij_van(verbinding, school, gezien.verklaring, op_slot=True)
            if rij is None or rij.stand != Zegelstand.VERZEGELD:
                return
            if rij.zegel_som == gezien.zegel_som:
                werk_bij(verbinding, school, gezien.verklaring, **waarden)
