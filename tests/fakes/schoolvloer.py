"""The same leerbedrijf with a school: its folder, and that of somebody of the examencommissie.

Both are one store here, which is told whose it is now; feiten travel in the tests of the exchange.
"""

from dataclasses import dataclass, field

from tests.fakes.hub import SCHOOL
from tests.fakes.tekenen import (
    SJABLOON,
    STREEK,
    FakeControleur,
    FakePapiermaker,
    FakePdfSleutel,
    FakeTekenaar,
)
from tests.fakes.werkvloer import W1, Werkvloer, bewezen
from werkplek.application.aanbieden import bied_aan
from werkplek.application.aantonen import verklaar_aangetoond
from werkplek.application.context import Steller
from werkplek.application.handtekenen import Tekengerei, Tekenopgave, onderteken
from werkplek.application.ontgrendelen import Ontgrendeld
from werkplek.application.ports_sleutels import Schoolhouder, Sleutelnaam
from werkplek.application.vaststellen import Vaststelopgave, stel_vast
from werkplek.application.verklaren import geef_oordeel, vind_verklaring
from werkplek.domain.feiten import Relatie, Verwijzing
from werkplek.domain.kenmerk import DeelnemerId, FeitId, VerklaringId
from werkplek.domain.school import HouderSoort, Schoolband, Schoolrol
from werkplek.domain.schoolfeiten import HandtekeningGezet
from werkplek.domain.vaststelling import Handtekeningrol, Vorm
from werkplek.domain.verklaringstand import VerklaringStand

ROC = "ROC De Verzonnen Stad"


@dataclass(slots=True)
class Schoolvloer(Werkvloer):
    """Sanne can do W1 and is known to the school."""

    papiermaker: FakePapiermaker = field(default_factory=FakePapiermaker)
    tekenaar: FakeTekenaar = field(default_factory=FakeTekenaar)
    controleur: FakeControleur = field(default_factory=FakeControleur)
    sanne: DeelnemerId = field(init=False)

    def __post_init__(self) -> None:
        Werkvloer.__post_init__(self)
        self.sanne = self.neem_aan_met_keuze()
        self.zie_vaak_genoeg(self.sanne)
        verklaar_aangetoond(self.ctx, self.marga, self.sanne, W1)
        self.geheugen.toestand.banden[self.sanne] = Schoolband(SCHOOL, self.sanne, self.sanne)
        self.bij_leerbedrijf()

    @property
    def gerei(self) -> Tekengerei:
        return Tekengerei(self.papiermaker, self.tekenaar)

    @property
    def bram_zelf(self) -> Ontgrendeld:
        """Bram, who showed just now who he is."""
        return bewezen(self.ctx, self.bram)

    def bij_leerbedrijf(self) -> None:
        """The folder is the tablet of the leerbedrijf."""
        houder = Schoolhouder(SCHOOL, ROC, HouderSoort.LEERBEDRIJF)
        self.geheugen.toestand.houders[SCHOOL] = houder

    def bij_school(self, *rollen: Schoolrol, soort: HouderSoort = HouderSoort.PERSOON) -> None:
        """The folder is somebody's own; without roles they are of the examencommissie."""
        gekozen = frozenset(rollen or (Schoolrol.EXAMENCOMMISSIE,))
        self.geheugen.toestand.houders[SCHOOL] = Schoolhouder(SCHOOL, ROC, soort, gekozen)

    def beoordeeld(self) -> VerklaringId:
        """Marga judged what Sanne can do."""
        id_ = self.concept(self.sanne)
        geef_oordeel(self.ctx, self.marga_zelf, id_, "Nergenshuizen", self.renderer)
        return id_

    def aangeboden(self) -> VerklaringId:
        """And offered it to the school."""
        id_ = self.beoordeeld()
        bied_aan(self.ctx, self.marga_zelf, id_)
        return id_

    def vastgesteld(self, vorm: Vorm = Vorm.DIGITAAL) -> VerklaringId:
        """The school established it; the folder is the tablet again, with keys to sign."""
        id_ = self.aangeboden()
        self.bij_school()
        opgave = Vaststelopgave("Verzonnen Stad", SJABLOON, vorm)
        stel_vast(self.ctx, self.bram_zelf, id_, opgave, self.papiermaker)
        self.bij_leerbedrijf()
        for naam in self.namen(id_):
            self.geheugen.toestand.pdf_sleutels[naam] = FakePdfSleutel()
        return id_

    def namen(self, id_: VerklaringId) -> tuple[Sleutelnaam, Sleutelnaam]:
        """Of the key of Marga, and of that of Sanne for this verklaring."""
        opleider, deelnemer = Handtekeningrol.PRAKTIJKOPLEIDER, Handtekeningrol.DEELNEMER
        eigen = Sleutelnaam(SCHOOL, opleider, persoon=self.marga.id)
        return eigen, Sleutelnaam(SCHOOL, deelnemer, verklaring=id_)

    def teken(self, id_: VerklaringId, rol: Handtekeningrol) -> FeitId:
        """One of them signs on the tablet."""
        opgave = Tekenopgave(rol, STREEK)
        return onderteken(self.ctx, self.marga_zelf, id_, opgave, self.gerei)

    def verzegel(self, id_: VerklaringId) -> None:
        """The hub of the school sealed it; the file is not here."""
        with self.store.unit_of_work() as uow:
            stand = self.stand(id_)
            gezet = HandtekeningGezet(stand.plaatsing, Handtekeningrol.SCHOOL, "ab" * 32, 9)
            rust_op = (Verwijzing(Relatie.RUST_OP, FeitId(id_)),)
            steller = Steller(self.ctx, uow, self.bram)
            uow.voeg_toe(steller.feit(self.sanne, gezet, gezien_op=self.vandaag, verwijst=rust_op))
            uow.commit()

    def stand(self, id_: VerklaringId) -> VerklaringStand:
        """How far it is."""
        with self.store.lees() as lezer:
            return vind_verklaring(lezer, id_)[1]
