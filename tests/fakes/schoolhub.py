"""A school on a hub's database, laid down directly: a leerbedrijf, its deelnemers, codes."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa

from tests.fakes.apparaat import Apparaat, Deelnemer, nieuw_id
from tests.fakes.hubdatabase import open_met_tabellen
from werkplek.domain.school import HouderSoort
from werkplek.hub.database import Database
from werkplek.hub.geheim import lees_geheim
from werkplek.hub.logboek import verander_rechten
from werkplek.hub.mensen import meld_personen
from werkplek.hub.school import OpenSchool, maak_school
from werkplek.hub.tables_mensen import apparaat, deelnemer, leerbedrijf, organisatie, plaatsing
from werkplek.hub.toegang import Wie
from werkplek.hub.uitnodigen import Houder, nodig_uit
from werkplek.protocol.naam import naam_in
from werkplek.protocol.uitwisseling import AanmeldingAntwoord, Persoonsopgave

BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
"""When the devices came and the deelnemers were placed."""


@dataclass(frozen=True, slots=True)
class Schoolhub:
    """One school, one leerbedrijf, some deelnemers who are placed there."""

    database: Database
    school: OpenSchool
    leerbedrijf: str
    deelnemers: list[Deelnemer]

    def code(self) -> str:
        """A new code for a device of the leerbedrijf."""
        houder = Houder(HouderSoort.LEERBEDRIJF, self.leerbedrijf)
        with self.database.beheer() as verbinding:
            return nodig_uit(
                verbinding, self.school.nr, houder, door="proef", nu=datetime.now(UTC), voor_qr=True
            )

    def met_apparaten(self, aantal: int) -> list[Apparaat]:
        """Devices that are enrolled without asking the hub."""
        apparaten = [Apparaat() for _ in range(aantal)]
        with self.database.beheer() as verbinding:
            for een in apparaten:
                self._meld_aan(verbinding, een)
            verander_rechten(verbinding, self.school.nr)
        return apparaten

    def telling(self, tabel: sa.Table) -> int:
        """How many rows there are."""
        with self.database.beheer() as verbinding:
            return int(verbinding.scalar(sa.select(sa.func.count()).select_from(tabel)) or 0)

    def sluit(self) -> None:
        """Let go of the database."""
        self.database.sluit()

    def _meld_aan(self, verbinding: sa.Connection, een: Apparaat) -> None:
        school = self.school
        rij = {
            "school": school.nr,
            "id": een.id,
            "naam": een.naam,
            "zegelsleutel": bytes.fromhex(een.zegel.sleutel),
            "verzoeksleutel": een.publieke_verzoeksleutel,
            "houder_soort": HouderSoort.LEERBEDRIJF.value,
            "houder": self.leerbedrijf,
            "aangemeld_op": BEGIN.isoformat(),
        }
        verbinding.execute(sa.insert(apparaat), rij)
        eigen = {"school": school.nr, "id": een.organisatie, "leerbedrijf": self.leerbedrijf}
        verbinding.execute(sa.insert(organisatie), eigen)
        wie = Wie(school.nr, een.id, HouderSoort.LEERBEDRIJF, self.leerbedrijf, ingetrokken=False)
        persoon = Persoonsopgave(naam_in(een.auteur), "Bo Verzonnen", "praktijkopleider")
        meld_personen(verbinding, wie, (persoon,))
        een.school = AanmeldingAntwoord(
            hub="",
            tijdvak=1,
            school=naam_in(school.id),
            naam=school.naam,
            sleutel=school.publiek,
            noodsleutel=school.nood_publiek,
            houder=self.leerbedrijf,
            houder_soort=HouderSoort.LEERBEDRIJF.value,
        )


def leg_school_neer(db: str, geheim: Path, aantal: int = 5) -> Schoolhub:
    """Set up the database and a school on it."""
    database = open_met_tabellen(db)
    bedrijf = nieuw_id()
    deelnemers = [Deelnemer(nieuw_id(), nieuw_id()) for _ in range(aantal)]
    with database.beheer() as verbinding:
        open_ = maak_school(
            verbinding, lees_geheim(geheim, maak=True), id_=nieuw_id(), naam="ROC Verzonnen"
        )
        wie = {"school": open_.nr, "id": bedrijf, "naam": "Bakker Proef", "leerbedrijf_id": ""}
        verbinding.execute(sa.insert(leerbedrijf), wie)
        for een in deelnemers:
            mens = {"roepnaam": "Sam", "achternaam": "Verzonnen", "extern": ""}
            verbinding.execute(sa.insert(deelnemer), {"school": open_.nr, "id": een.id, **mens})
            plek = {"leerbedrijf": bedrijf, "crebo": "25743", "van": BEGIN.date()}
            naam = {"school": open_.nr, "id": een.plaatsing, "deelnemer": een.id, "extern": ""}
            verbinding.execute(sa.insert(plaatsing), {**naam, **plek})
    return Schoolhub(database, open_, bedrijf, deelnemers)
