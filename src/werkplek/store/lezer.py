"""A consistent look at the folder: plain selects, decoded into values of the domain."""

import json
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Final

import sqlalchemy as sa

from werkplek.application.ports import Document, OverzichtRegel
from werkplek.application.ports_dossier import Zegelstand
from werkplek.application.ports_sleutels import Schoolhouder, Sleutelnaam
from werkplek.application.ports_verklaring import PdfSleutel
from werkplek.domain.feiten import Feit
from werkplek.domain.instellingen import Instellingen
from werkplek.domain.kenmerk import DeelnemerId, FeitId, OrganisatieId, PersoonId
from werkplek.domain.personen import Leerbedrijf, Persoon, Rol
from werkplek.domain.plaatsing import PlaatsingStaat
from werkplek.domain.schaal import Aantoonregel
from werkplek.domain.school import Schoolband
from werkplek.store import leerbedrijven, log, pdfsleutels, schoollijsten, zegels
from werkplek.store.badges import lees_badges
from werkplek.store.bijlagen import Bijlagen, miniatuur
from werkplek.store.schoolband import band_van
from werkplek.store.structuur_lezer import KwalificatiestructuurLezer
from werkplek.store.tables import feit, instelling, outbox, overzicht
from werkplek.store.tables_bedrijf import document, kladje, leerbedrijf, persoon
from werkplek.store.tables_school import collega
from werkplek.store.talen import lees_talen
from werkplek.store.vouwen import gevouwen

RUST: Final = "rust"
HERSTELCODE: Final = "herstelcode"
NIET_DEZELFDE: Final = "niet_dezelfde"
INITIALEN: Final = "initialen"
JA: Final = "ja"


class StoreLezer(KwalificatiestructuurLezer):
    """Implements the port `Lezer` on one connection, inside one transaction."""

    def __init__(
        self, apparaat: str, bijlagen: Bijlagen, verbinding: sa.Connection | None = None
    ) -> None:
        super().__init__(verbinding)
        self._apparaat = apparaat
        self._bijlagen = bijlagen

    def leerbedrijf(self) -> Leerbedrijf | None:
        rij = self._hier.execute(sa.select(leerbedrijf)).first()
        if rij is None:
            return None
        return Leerbedrijf(
            OrganisatieId(rij.id), rij.naam, rij.plaats, rij.adres, rij.leerbedrijf_id, rij.woord
        )

    def personen(self) -> tuple[Persoon, ...]:
        rijen = self._hier.execute(sa.select(persoon)).all()
        allen = [Persoon(PersoonId(r.id), r.naam, Rol(r.rol), r.functie) for r in rijen]
        return tuple(sorted(allen, key=lambda p: (gevouwen(p.naam), p.id)))

    def aantoonregel(self) -> Aantoonregel:
        gezet = self._gezet()
        standaard = Aantoonregel()
        return Aantoonregel(
            int(gezet.get("aantoonregel_waarnemingen", standaard.waarnemingen)),
            int(gezet.get("aantoonregel_dagen", standaard.dagen)),
        )

    def instellingen(self) -> Instellingen:
        gezet = self._gezet()
        standaard = Instellingen()
        return Instellingen(
            int(gezet.get(RUST, standaard.rust)),
            gezet.get(HERSTELCODE, standaard.herstelcode),
            frozenset(
                (DeelnemerId(hier), DeelnemerId(daar))
                for hier, daar in json.loads(gezet.get(NIET_DEZELFDE, "[]"))
            ),
            lees_talen(gezet),
            initialen=gezet.get(INITIALEN) == JA,
            badges=lees_badges(gezet),
        )

    def _gezet(self) -> dict[str, str]:
        rijen = self._hier.execute(sa.select(instelling.c.naam, instelling.c.waarde))
        return {rij.naam: rij.waarde for rij in rijen}

    def kladje(self, persoon: PersoonId, onderwerp: str) -> str:
        hiervan = (kladje.c.persoon == persoon, kladje.c.onderwerp == onderwerp)
        tekst = self._hier.execute(sa.select(kladje.c.tekst).where(*hiervan)).scalar()
        return "" if tekst is None else str(tekst)

    def overzicht(self) -> tuple[OverzichtRegel, ...]:
        rijen = self._hier.execute(sa.select(overzicht)).mappings()
        regels = [
            OverzichtRegel(
                **dict(rij)
                | {
                    "deelnemer": DeelnemerId(rij["deelnemer"]),
                    "staat": rij["staat"] and PlaatsingStaat(rij["staat"]),
                }
            )
            for rij in rijen
        ]
        return tuple(
            sorted(regels, key=lambda r: (gevouwen(f"{r.roepnaam} {r.achternaam}"), r.deelnemer))
        )

    def feiten(
        self, deelnemer: DeelnemerId, *, soorten: Collection[str] | None = None
    ) -> tuple[Feit, ...]:
        return log.feiten_van(self._hier, deelnemer, soorten)

    def feit(self, id_: FeitId) -> Feit | None:
        return log.feit_met(self._hier, id_)

    def zegels_van(self, deelnemer: DeelnemerId) -> Mapping[FeitId, Zegelstand]:
        return zegels.zegels_van(self._hier, deelnemer)

    def document(self, sha256: str) -> Document | None:
        rij = self._hier.execute(sa.select(document).where(document.c.sha256 == sha256)).first()
        return None if rij is None else Document(rij.sha256, rij.soort, rij.inhoud)

    def bijlage(self, sha256: str) -> bytes:
        return self._bijlagen.lees(self._hier, sha256)

    def miniatuur(self, sha256: str) -> bytes:
        return miniatuur(self._hier, sha256)

    def laatste_moment(self) -> datetime | None:
        return log.laatste_moment(self._hier, self._apparaat)

    def namen(self) -> dict[PersoonId, str]:
        anderen = self._hier.execute(sa.select(collega.c.id, collega.c.naam))
        daar = {PersoonId(rij.id): str(rij.naam) for rij in anderen}
        return daar | {een.id: een.naam for een in self.personen()}

    def rollen(self) -> dict[PersoonId, str]:
        anderen = self._hier.execute(sa.select(collega.c.id, collega.c.rol))
        daar = {PersoonId(rij.id): str(rij.rol) for rij in anderen}
        return daar | {een.id: een.rol.value for een in self.personen()}

    def schoolband(self, dossier: DeelnemerId) -> Schoolband | None:
        return band_van(self._hier, dossier)

    def leerbedrijven(self) -> Mapping[DeelnemerId, str]:
        return leerbedrijven.leerbedrijven(self._hier)

    def schoolhouder(self, school: OrganisatieId) -> Schoolhouder | None:
        return schoollijsten.houder(self._hier, school)

    def pdf_sleutel(self, naam: Sleutelnaam) -> PdfSleutel | None:
        sleutel = pdfsleutels.sleutel_van(self._hier, naam)
        return sleutel if sleutel is not None and sleutel.keten else None

    def aantal_feiten(self) -> int:
        return self._hier.execute(sa.select(sa.func.count()).select_from(feit)).scalar_one()

    def niet_verstuurd(self) -> int:
        return self._hier.execute(sa.select(sa.func.count()).select_from(outbox)).scalar_one()
