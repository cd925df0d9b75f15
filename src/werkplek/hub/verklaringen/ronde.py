"""Everything about verklaringen that the hub does by itself, for all its schools.

It may run in several processes and be cut off anywhere: what one starts, another finishes.
"""

import logging
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import sqlalchemy as sa

from werkplek.hub.fouten import HubFout
from werkplek.hub.register import Zegelstand
from werkplek.hub.tables import school as t_school
from werkplek.hub.verklaringen.herstempelen import Herstempelaar
from werkplek.hub.verklaringen.intrekkingen import Uitgever, geef_lijst_uit
from werkplek.hub.verklaringen.terugvinden import Terugvinder
from werkplek.hub.verklaringen.verzegelen import Verzegelaar
from werkplek.protocol.fouten import ProtocolFout

_LOG: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Ronde:
    """Seals, tells what was withdrawn, stamps anew."""

    verzegelaar: Verzegelaar
    uitgever: Uitgever

    def doe(self, nu: datetime, *, herstempel: bool = True) -> int:
        """One round; gives how many files were sealed or stamped."""
        with self.verzegelaar.database.beheer() as verbinding:
            scholen = verbinding.scalars(sa.select(t_school.c.nr).order_by(t_school.c.nr)).all()
        return sum(self._school(nr, nu, herstempel=herstempel) for nr in scholen)

    def trek_in(self, school: int, nu: datetime) -> bool:
        """Tell what was withdrawn; False when that cannot be signed now."""
        with self.verzegelaar.database.beheer() as verbinding:
            try:
                geef_lijst_uit(verbinding, self.uitgever, school, nu)
            except (HubFout, ProtocolFout) as fout:
                _LOG.warning("intrekkingslijst_mislukt", exc_info=fout)
                return False
        return True

    def _school(self, school: int, nu: datetime, *, herstempel: bool) -> int:
        zegelaar, stempelaar = self.verzegelaar, Herstempelaar(self.verzegelaar)
        Terugvinder(zegelaar).zoek(school)
        for een in zegelaar.te_doen(school, Zegelstand.WACHT):
            zegelaar.keur(school, een)
        aantal = sum(zegelaar.verzegel(school, een, nu) for een in zegelaar.te_doen(school))
        if herstempel:
            toe = stempelaar.te_doen(school, nu)
            aantal += sum(stempelaar.herstempel(school, een, nu) for een in toe)
        self.trek_in(school, nu)
        return aantal
