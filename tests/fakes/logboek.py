"""Writes the log of one deelnemer for a test, feit by feit, without a store or a use case."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from tests.fakes.outside import BEGIN, CountingIds
from werkplek.domain.feiten import (
    AangetoondVerklaard,
    BewijsToegevoegd,
    DeelnemerAangemeld,
    Feit,
    FeitHerroepen,
    Inhoud,
    Klok,
    PlaatsingGestart,
    Relatie,
    Verwijzing,
    WaarnemingVastgelegd,
    WerkprocessenGekozen,
)
from werkplek.domain.kenmerk import DeelnemerId, FeitId, OrganisatieId, PersoonId, PlaatsingId
from werkplek.domain.kwalificatie import Crebo, DossierEditie, WerkprocesCode
from werkplek.domain.personen import Naam
from werkplek.domain.werkverwijzing import KwalificatieVerwijzing, WerkprocesVerwijzing

CREBO = Crebo("25743")
DAG = BEGIN.date()
LOGISTIEK = KwalificatieVerwijzing(
    CREBO, "Assistent logistiek", 1, DossierEditie(Crebo("23301"), "Entree", "2022")
)
OPLEIDER = PersoonId("persoon-marga")


def dag(nummer: int) -> date:
    """A day of the story: 0 is the first day of the plaatsing."""
    return DAG + timedelta(days=nummer)


def werkproces(code: str) -> WerkprocesVerwijzing:
    """A werkproces as it was shown when something was stated about it."""
    return WerkprocesVerwijzing(CREBO, WerkprocesCode(code), f"Doet {code}")


@dataclass(slots=True)
class Logboek:
    """Each method adds one feit and gives its id; each is a second later than the one before."""

    feiten: list[Feit] = field(default_factory=list)
    ids: CountingIds = field(default_factory=CountingIds)
    moment: datetime = BEGIN

    def noteer(
        self,
        inhoud: Inhoud,
        *,
        op: int = 0,
        verwijst: tuple[Verwijzing, ...] = (),
        auteur: PersoonId = OPLEIDER,
        id_: str = "",
    ) -> FeitId:
        self.moment += timedelta(seconds=1)
        feit = Feit(
            id=FeitId(id_ or self.ids.nieuw()),
            organisatie=OrganisatieId("organisatie"),
            deelnemer=DeelnemerId("deelnemer"),
            auteur=auteur,
            vastgelegd_op=self.moment,
            klok=Klok.ZELF,
            gezien_op=dag(op),
            inhoud=inhoud,
            verwijst=verwijst,
        )
        self.feiten.append(feit)
        return feit.id

    def meld_aan(self, roepnaam: str = "Sanne", achternaam: str = "de Vries") -> FeitId:
        return self.noteer(DeelnemerAangemeld(Naam(roepnaam, achternaam)))

    def start(self, *codes: str, op: int = 0, eind: date | None = None) -> PlaatsingId:
        """A plaatsing, with its choice when codes are given."""
        gestart = PlaatsingGestart(LOGISTIEK, OPLEIDER, "zelfstandigheid", 1, eind)
        plaatsing = PlaatsingId(self.noteer(gestart, op=op))
        if codes:
            self.kies(plaatsing, *codes)
        return plaatsing

    def kies(self, plaatsing: PlaatsingId, *codes: str, op: int = 0) -> FeitId:
        return self.noteer(WerkprocessenGekozen(plaatsing, tuple(map(werkproces, codes))), op=op)

    def zie(
        self,
        plaatsing: PlaatsingId,
        code: str = "B1-K1-W1",
        stap: str = "zelfstandig",
        *,
        op: int = 1,
        notitie: str = "",
        in_plaats_van: FeitId | None = None,
    ) -> FeitId:
        """A waarneming, or (with `in_plaats_van`) its correction."""
        return self.noteer(
            WaarnemingVastgelegd(plaatsing, werkproces(code), stap, notitie),
            op=op,
            verwijst=(Verwijzing(Relatie.CORRIGEERT, in_plaats_van),) if in_plaats_van else (),
        )

    def herroep(self, *ids: FeitId, reden: str = "per ongeluk", id_: str = "") -> FeitId:
        verwijst = tuple(Verwijzing(Relatie.HERROEPT, doel) for doel in ids)
        return self.noteer(FeitHerroepen(reden), verwijst=verwijst, id_=id_)

    def voeg_bewijs_toe(self, *bij: FeitId, som: str = "0" * 64) -> FeitId:
        """A photo with these waarnemingen."""
        return self.noteer(
            BewijsToegevoegd(PlaatsingId("plaatsing"), som, "image/jpeg", 9),
            verwijst=tuple(Verwijzing(Relatie.RUST_OP, doel) for doel in bij),
        )

    def toon_aan(
        self, plaatsing: PlaatsingId, *basis: FeitId, code: str = "B1-K1-W1", toelichting: str = ""
    ) -> FeitId:
        return self.noteer(
            AangetoondVerklaard(plaatsing, werkproces(code), toelichting),
            verwijst=tuple(Verwijzing(Relatie.RUST_OP, doel) for doel in basis),
        )


def klein_verhaal() -> Logboek:
    """Sanne starts with two werkprocessen, is seen four times, and can do one."""
    logboek = Logboek()
    logboek.meld_aan()
    hier = logboek.start("B1-K1-W1", "B1-K1-W2")
    basis = (logboek.zie(hier, op=1), logboek.zie(hier, op=5))
    logboek.toon_aan(hier, *basis)
    logboek.zie(hier, "B1-K1-W9", op=3)
    logboek.herroep(logboek.zie(hier, op=8))
    return logboek
