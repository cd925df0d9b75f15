"""A verklaring about Sanne in a real folder, by its feiten: judged, established, signed."""

import hashlib
from dataclasses import dataclass, field
from datetime import date

from tests.fakes.hub import SCHOOL
from tests.fakes.tekenen import SJABLOON, FakePapiermaker
from tests.store.histories import Schrijver, leg_vast, naar, verklaring
from tests.uitwisselmap.bedrijf import Bedrijf
from tests.uitwisselmap.uitwisseling import SANNE
from werkplek.application.ports import Store
from werkplek.application.ports_sleutels import Sleutelnaam
from werkplek.application.ports_veilig import Bijlage
from werkplek.domain.feiten import (
    Feit,
    OordeelGegeven,
    Relatie,
    ScanBewaard,
    VerklaringOpgemaakt,
)
from werkplek.domain.kenmerk import PersoonId, PlaatsingId, VerklaringId
from werkplek.domain.schoolfeiten import (
    HandtekeningGezet,
    VerklaringAangeboden,
    VerklaringVastgesteld,
)
from werkplek.domain.vaststelling import Handtekeningrol, Papier, Vaststelling, Vorm
from werkplek.domain.verklaring import Ondertekenaar

BESTAND = b"%PDF- een verzonnen papier met een handtekening"
OPLEIDER, DEELNEMER, ZEGEL = Handtekeningrol


def som(inhoud: bytes) -> str:
    return hashlib.sha256(inhoud).hexdigest()


@dataclass
class Papierwerk:
    """Feiten of one verklaring, stated for the school; `wie` judged."""

    auteur: PersoonId
    wie: Schrijver = field(init=False)
    begin: list[Feit] = field(init=False)
    opgemaakt: Feit = field(init=False)

    def __post_init__(self) -> None:
        self.wie = Schrijver(SANNE, self.auteur, SCHOOL)
        self.begin = self.wie.begin()
        self.opgemaakt = self.wie.feit(VerklaringOpgemaakt(self.plaatsing, verklaring()))

    @property
    def plaatsing(self) -> PlaatsingId:
        return PlaatsingId(self.begin[1].id)

    @property
    def id(self) -> VerklaringId:
        return VerklaringId(self.opgemaakt.id)

    @property
    def namen(self) -> tuple[Sleutelnaam, Sleutelnaam]:
        """Whose keys sign it."""
        return (
            Sleutelnaam(SCHOOL, OPLEIDER, persoon=self.auteur),
            Sleutelnaam(SCHOOL, DEELNEMER, verklaring=self.id),
        )

    def beoordeeld(self) -> list[Feit]:
        """Everything up to the judgement."""
        oordeel = OordeelGegeven(self.plaatsing, verklaring(), som(b"papier"))
        return [*self.begin, self.opgemaakt, self.over(oordeel)]

    def vastgesteld(self, vorm: Vorm = Vorm.DIGITAAL) -> list[Feit]:
        """Offered and established."""
        aanbod = self.over(VerklaringAangeboden(self.plaatsing))
        door = Ondertekenaar("Ada Nergens", "examencommissie")
        vast = Vaststelling("ROC", door, date(2026, 3, 3), "Stad", vorm, SJABLOON)
        pdf = FakePapiermaker().maak(Papier(verklaring(), vast))
        inhoud = VerklaringVastgesteld(self.plaatsing, verklaring(), vast, som(pdf))
        return [*self.beoordeeld(), aanbod, self.over(inhoud)]

    def getekend(self, rol: Handtekeningrol = OPLEIDER, inhoud: bytes = BESTAND) -> Feit:
        """Somebody signed; the file is `inhoud`."""
        return self.over(HandtekeningGezet(self.plaatsing, rol, som(inhoud), len(inhoud)))

    def gescand(self, inhoud: bytes = BESTAND) -> Feit:
        """A scan of it."""
        scan = ScanBewaard(self.plaatsing, som(inhoud), "application/pdf", len(inhoud))
        return self.over(scan)

    def over(self, inhoud: object) -> Feit:
        """A feit that rests on it."""
        return self.wie.feit(inhoud, *naar(Relatie.RUST_OP, self.opgemaakt))  # type: ignore[arg-type]


def werk_van(bedrijf: Bedrijf) -> Papierwerk:
    """By who works there."""
    return Papierwerk(bedrijf.als.id)


def leg_met_bestand(store: Store, feit: Feit, inhoud: bytes = BESTAND) -> None:
    """The file first, then the feit that names it."""
    with store.unit_of_work() as uow:
        uow.bewaar_bijlage(Bijlage(som(inhoud), "application/pdf", inhoud))
        uow.voeg_toe(feit)
        uow.commit()


__all__ = ["BESTAND", "Papierwerk", "leg_met_bestand", "leg_vast", "som", "werk_van"]
