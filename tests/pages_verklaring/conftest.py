"""The pages of a verklaring at the school, over a leerbedrijf that the school knows."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.fakes.schoolvloer import Schoolvloer
from tests.fakes.tekenen import FakeControleur, FakePdfSleutel
from tests.ui.conftest import app, look, qapp_cls, show
from tests.ui.heel_podium import HeelPodium
from werkplek.application.beelden.daden import Daad
from werkplek.application.context import Steller
from werkplek.application.ports_veilig import Bijlage
from werkplek.documents.laat import PdfOnDemand
from werkplek.domain.controle import Controleverslag
from werkplek.domain.feiten import Relatie, Verwijzing
from werkplek.domain.kenmerk import FeitId, VerklaringId
from werkplek.domain.personen import Persoon
from werkplek.domain.schoolfeiten import HandtekeningGezet
from werkplek.domain.vaststelling import Handtekeningrol
from werkplek.domain.verklaring import Staat
from werkplek.domain.verklaringstand import VerklaringStand
from werkplek.ui.application import Application
from werkplek.ui.pages.voorbeeld_page import VoorbeeldPage
from werkplek.ui.widgets.bestandskeuze import Bestandskeuze

__all__ = ["app", "look", "qapp_cls", "show"]

PIN_BRAM = "135792"


@dataclass
class Schoolpodium(HeelPodium):
    """Marga works on the tablet; Bram, of the examencommissie, on the laptop of the school."""

    @property
    def school(self) -> Schoolvloer:
        """The story behind it."""
        assert isinstance(self.vloer, Schoolvloer)
        return self.vloer

    def bij_leerbedrijf(self) -> None:
        """Marga, on the tablet."""
        self.school.bij_leerbedrijf()
        self._ben(self.vloer.marga)

    def bij_school(self) -> None:
        """Bram, on the laptop."""
        self.school.bij_school()
        self.toegang.pincodes[self.vloer.bram.id] = PIN_BRAM
        self._ben(self.vloer.bram)

    def _ben(self, wie: Persoon) -> None:
        self.session.ben(wie)
        self.session.neem_deelnemer(self.sanne)
        self.window.navigation.home("vandaag")

    def open(self, id_: VerklaringId) -> VoorbeeldPage:
        """The paper of this verklaring."""
        self.session.neem(verklaring=id_)
        page = self.ga("voorbeeld")
        assert isinstance(page, VoorbeeldPage)
        return page

    def stand(self, id_: VerklaringId) -> VerklaringStand:
        """How far it is."""
        return self.school.stand(id_)

    def staat(self, id_: VerklaringId) -> Staat:
        """How far it is, in one word."""
        return self.stand(id_).staat

    def geef_sleutels(self, id_: VerklaringId) -> None:
        """The school gave the certificates to sign with."""
        for naam in self.school.namen(id_):
            self.school.geheugen.toestand.pdf_sleutels[naam] = FakePdfSleutel()

    def bestand(self, id_: VerklaringId) -> bytes:
        """The established file, before any signature."""
        return self.papiermaker.maak(self.stand(id_).papier)

    def verzegel(self, id_: VerklaringId) -> None:
        """The hub of the school sealed it, and the file is here: a seal that adds nothing."""
        pdf, stand = self.bestand(id_), self.stand(id_)
        som = hashlib.sha256(pdf).hexdigest()
        gezet = HandtekeningGezet(stand.plaatsing, Handtekeningrol.SCHOOL, som, len(pdf))
        with self.vloer.store.unit_of_work() as uow:
            steller = Steller(self.vloer.ctx, uow, self.vloer.bram)
            rust_op = (Verwijzing(Relatie.RUST_OP, FeitId(id_)),)
            feit = steller.feit(self.sanne, gezet, gezien_op=self.vloer.vandaag, verwijst=rust_op)
            uow.voeg_toe(feit)
            uow.bewaar_bijlage(Bijlage(som, "application/pdf", pdf))
            uow.commit()

    def kies(self, pagina: str, inhoud: bytes, naam: str = "scan.png") -> None:
        """Choose a file in the dialog of a page."""
        pad = Path(naam)
        self.bestanden.inhoud[pad] = inhoud
        keuze = self.window.navigation.page(pagina).findChild(Bestandskeuze)
        assert keuze is not None
        keuze.openen.emit(pad)

    def zegt(self, verslag: Controleverslag) -> None:
        """What a check answers from now on."""
        assert isinstance(self.controleur, FakeControleur)
        self.controleur.verslag = verslag


@pytest.fixture
def podium(app: Application) -> Iterator[Schoolpodium]:
    """Sanne can do W1 and is known to the school; Marga is at work."""
    vloer = Schoolvloer(renderer=PdfOnDemand())  # type: ignore[arg-type]
    made = Schoolpodium(app, vloer, vloer.sanne)
    yield made
    made.sluit()


def daden(page: VoorbeeldPage) -> tuple[Daad, ...]:
    """What can be done with the paper that is shown."""
    assert page.beeld is not None
    return page.beeld.daden
