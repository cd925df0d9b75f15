"""*Deelnemer-stand*: the tablet in the hands of who learns; nobody else's file can be reached."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from tests.fakes.werkvloer import W1
from tests.tablet.tablet import YUSUF, Tablet, tablet, yusuf
from tests.ui.werkplek_voorbeelden import als_bestand, plaat
from werkplek.application.bewijs import BewijsOpgave, voeg_bewijs_toe
from werkplek.application.ports_veilig import Bijlage
from werkplek.protocol.kop import sha256
from werkplek.ui.pages.eigen import EIGEN_PAGINAS
from werkplek.ui.widgets.card_view import CardView
from werkplek.ui.widgets.grote_rijen_view import GroteRijenView

__all__ = ["tablet"]

_LINKS = Qt.MouseButton.LeftButton
ANDEREN = (YUSUF.roepnaam, YUSUF.achternaam, "Marga", "Joris", "Noor", "Bram")


@pytest.fixture
def bij_sanne(tablet: Tablet) -> Tablet:
    """Marga hands the tablet to Sanne, who did something yesterday and today."""
    tablet.vloer.zie_vaak_genoeg(tablet.sanne, W1)
    tablet.vloer.zie(yusuf(tablet), W1, notitie="Samen met Sanne")
    tablet.vloer.zie(tablet.sanne, W1, notitie="Samen met Yusuf")
    tablet.komt(tablet.vloer.marga)
    tablet.driver.tik("Sanne")
    tablet.driver.druk("Overzicht")
    tablet.driver.druk("Laat zien")
    return tablet


def test_it_says_what_i_can_and_when_it_was_seen(bij_sanne: Tablet) -> None:
    assert bij_sanne.driver.pagina == "deelnemerstand"
    assert bij_sanne.driver.leest("Dit is van jou, Sanne")
    rijen = bij_sanne.driver.rijen()[3:]
    assert rijen[0] == "Dit deed ik zelf"
    assert "Zelfstandig · 3 keer gezien · laatst vandaag" in rijen[1]
    assert rijen[2] == "Dit kan nog komen"


def test_a_photo_of_my_work_stands_with_it(tablet: Tablet) -> None:
    foto = als_bestand(plaat(64, 48))
    feit = tablet.vloer.zie(tablet.sanne, W1)
    bijlage = Bijlage(sha256(foto), "image/jpeg", foto, foto)
    voeg_bewijs_toe(tablet.ctx, tablet.vloer.marga, feit, BewijsOpgave(bijlage, "Met Yusuf"))
    tablet.session.laat_zien(tablet.sanne)
    page = tablet.window.navigation.page("deelnemerstand")
    view = page.findChild(GroteRijenView)
    assert view is not None
    assert view.rows[1].card.photo is not None
    assert "Yusuf" not in tablet.te_lezen()


def niemand_anders(tablet: Tablet) -> None:
    """The law: no key and no button shows a name that is not theirs, before the lock does."""

    def kijk() -> None:
        if tablet.session.kijker is not None:
            tekst = tablet.te_lezen()
            assert [naam for naam in ANDEREN if naam in tekst] == []
            assert tablet.driver.pagina in EIGEN_PAGINAS

    kijk()
    for knop in tablet.window.findChildren(QAbstractButton):
        if knop.isVisible() and knop.text() != "Ik ben klaar":
            knop.click()
            kijk()
    for view in tablet.window.findChildren(CardView):
        for plek in range(len(view.rows) if view.isVisible() else 0):
            view.setFocus()
            midden = view.tile_rect(plek).center()
            QTest.mouseClick(view.viewport(), _LINKS, pos=midden)
            kijk()
    tablet.alle_toetsen(kijk)


def test_no_key_and_no_button_leads_to_another_file(bij_sanne: Tablet) -> None:
    niemand_anders(bij_sanne)
    assert not bij_sanne.session.bekend


def test_a_way_to_another_page_is_caught(bij_sanne: Tablet) -> None:
    """Planted fault: who handed the tablet over still counts as at work."""
    bij_sanne.session._ik = bij_sanne.vloer.marga
    with pytest.raises(AssertionError):
        niemand_anders(bij_sanne)


def test_the_way_out_is_the_lock(bij_sanne: Tablet) -> None:
    bij_sanne.driver.druk("Ik ben klaar")
    assert bij_sanne.driver.pagina == "wie"
    bij_sanne.komt(bij_sanne.vloer.marga)
    assert bij_sanne.driver.pagina == "deelnemer"


def test_after_five_minutes_it_is_the_lock_and_not_the_file(bij_sanne: Tablet) -> None:
    bij_sanne.wacht(300)
    assert bij_sanne.driver.pagina == "wie"
    assert "Sanne" not in bij_sanne.te_lezen()
    bij_sanne.komt(bij_sanne.vloer.joris)
    assert bij_sanne.driver.pagina == "vandaag"
