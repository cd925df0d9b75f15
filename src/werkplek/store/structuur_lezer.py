"""A look at the kwalificatiestructuur of the folder."""

import sqlalchemy as sa

from werkplek.application.ports import Bron, KwalificatieKop, KwalificatieTreffer
from werkplek.domain.kwalificatie import Crebo, Kwalificatie
from werkplek.domain.leerstap import Leerstap
from werkplek.domain.opleiding import Opleiding
from werkplek.store import kwalificaties, lijsten, zoeken
from werkplek.store.tables_structuur import titel_bevestiging


class KwalificatiestructuurLezer:
    """Implements the port `StructuurLezer` on one connection, inside one transaction."""

    def __init__(self, verbinding: sa.Connection | None) -> None:
        self._verbinding = verbinding

    @property
    def _hier(self) -> sa.Connection:
        if self._verbinding is None:
            raise RuntimeError("read outside a transaction")
        return self._verbinding

    def koppen(self) -> tuple[KwalificatieKop, ...]:
        return kwalificaties.nieuwste(self._hier)

    def edities(self, crebo: Crebo) -> tuple[KwalificatieKop, ...]:
        return kwalificaties.edities(self._hier, crebo)

    def kwalificatie(self, crebo: Crebo, editie: str = "") -> Kwalificatie | None:
        return kwalificaties.een(self._hier, crebo, editie)

    def certificaten(self, crebo: Crebo) -> tuple[Kwalificatie, ...]:
        return kwalificaties.certificaten(self._hier, crebo)

    def zoek_kwalificaties(
        self, tekst: str, *, niveau: int = 0, grens: int = 60
    ) -> tuple[KwalificatieTreffer, ...]:
        return zoeken.zoek(self._hier, tekst, niveau=niveau, grens=grens)

    def bevestigde_titels(self, crebo: Crebo) -> frozenset[tuple[str, str]]:
        rijen = self._hier.execute(
            sa.select(titel_bevestiging.c.code, titel_bevestiging.c.titel).where(
                titel_bevestiging.c.crebo == crebo
            )
        )
        door_mensen = frozenset((code, titel) for code, titel in rijen)
        return door_mensen | kwalificaties.officiele_titels(self._hier, crebo)

    def opleiding(self, crebo: Crebo) -> Opleiding | None:
        return lijsten.opleiding(self._hier, crebo)

    def bronnen(self) -> tuple[Bron, ...]:
        return lijsten.bronnen(self._hier)

    def uitvoerbaar(self, crebo: Crebo) -> frozenset[str]:
        return lijsten.uitvoerbaar(self._hier, crebo)

    def leerstappen(self, crebo: Crebo, titel: str) -> tuple[Leerstap, ...]:
        return lijsten.leerstappen(self._hier, crebo, titel)

    def leerstap_foto(self, sha256: str) -> bytes:
        return lijsten.foto(self._hier, sha256)
