"""The folder's side of what a statement of a school needs: lists, keys, and files of others."""

from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from werkplek.application.ports_papierkast import Ontbrekend, Schoollijst, Sleutelhelft
from werkplek.application.ports_sleutels import Sleutelnaam
from werkplek.domain.kenmerk import OrganisatieId
from werkplek.store import pdfsleutels, schoollijsten
from werkplek.store.fotolijst import ontbrekend

Toegang = Callable[[], AbstractContextManager[sa.Connection]]


@dataclass(frozen=True, slots=True)
class StorePapierkast:
    """Implements the port `Papierkast` on an open store."""

    kijk: Toegang
    schrijf: Toegang

    def lijsten(self) -> tuple[Schoollijst, ...]:
        with self.kijk() as verbinding:
            return schoollijsten.lijsten(verbinding)

    def bewaar_lijst(self, lijst: Schoollijst) -> None:
        with self.schrijf() as verbinding:
            schoollijsten.bewaar(verbinding, lijst)

    def bijlagen_te_halen(self, school: OrganisatieId) -> tuple[Ontbrekend, ...]:
        with self.kijk() as verbinding:
            return ontbrekend(verbinding, school)

    def zonder_certificaat(
        self, school: OrganisatieId, gewenst: Collection[Sleutelnaam], tot: datetime
    ) -> tuple[Sleutelnaam, ...]:
        with self.schrijf() as verbinding:
            pdfsleutels.ruim_op(verbinding, school, gewenst)
            return pdfsleutels.zonder_certificaat(verbinding, gewenst, tot)

    def maak_sleutel(self, naam: Sleutelnaam) -> Sleutelhelft:
        with self.schrijf() as verbinding:
            return pdfsleutels.maak_sleutel(verbinding, naam)

    def bewaar_keten(self, naam: Sleutelnaam, keten: tuple[bytes, ...]) -> bool:
        with self.schrijf() as verbinding:
            return pdfsleutels.bewaar_keten(verbinding, naam, keten)
