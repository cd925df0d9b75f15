"""The check of the public page, with the lists that the schools of this hub signed last."""

from dataclasses import dataclass

import sqlalchemy as sa

from werkplek.documents.controle.bewaakt import BewaakteControleur
from werkplek.domain.controle import Controleverslag
from werkplek.hub.database import Database
from werkplek.hub.tables import school
from werkplek.hub.waarmerk.lijsten import nieuwste_intrekkingslijst, nieuwste_sleutellijst


@dataclass(frozen=True, slots=True)
class HubControleur:
    """Fulfils `Controleur`; a file is taken apart in a process of its own, with limits."""

    database: Database

    def controleer(self, inhoud: bytes) -> Controleverslag:
        """Judge it by the lists of this moment: what was withdrawn today is known today."""
        return BewaakteControleur(self._lijsten()).controleer(inhoud)

    def _lijsten(self) -> tuple[bytes, ...]:
        with self.database.beheer() as verbinding:
            scholen = tuple(verbinding.scalars(sa.select(school.c.nr)))
            lijsten = [
                nieuwste(verbinding, nr)
                for nr in scholen
                for nieuwste in (nieuwste_sleutellijst, nieuwste_intrekkingslijst)
            ]
        return tuple(lijst for lijst in lijsten if lijst is not None)
