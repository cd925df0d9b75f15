"""The tablet in the hands of Sanne: every tap is hers, every feit is of who handed it over."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.fakes.voorlezer import FakeVoorlezer
from tests.fakes.werkvloer import P1, SANNE, W1, W2, W3, Werkvloer
from tests.tablet.tablet import YUSUF, Tablet
from tests.ui.werkplek_voorbeelden import als_bestand, plaat
from werkplek.application.bewijs import BewijsOpgave, voeg_bewijs_toe
from werkplek.application.eigen_kijk import kies_oefenen
from werkplek.application.ports_veilig import Bijlage
from werkplek.domain.deelnemersfeiten import EigenOordeelGegeven, OefenenGekozen
from werkplek.domain.feiten import Feit
from werkplek.protocol.kop import sha256
from werkplek.ui.application import Application
from werkplek.ui.pages.eigen import EIGEN_PAGINAS, EigenPage
from werkplek.ui.pages.eigen_werk import EigenWerkPage
from werkplek.ui.pages.thuis import ThuisPage
from werkplek.ui.widgets.grote_rijen_view import GroteRijenView
from werkplek.woorden.talen.ar import ARABISCH

DELEN = ("Dit kan ik", "Dit oefen ik", "Hoe ging het?")
ANDEREN = (YUSUF.roepnaam, YUSUF.achternaam, "Marga", "Joris", "Noor", "Bram")


@pytest.fixture
def bij_sanne(app: Application) -> Iterator[Tablet]:
    """Joris hands the tablet to Sanne, who did W1 under Marga; it can speak Dutch and Arabic."""
    vloer = Werkvloer()
    sanne = vloer.neem_aan(SANNE)
    vloer.neem_aan(YUSUF, W1)
    tablet = Tablet(app, vloer, sanne)
    stem = FakeVoorlezer("nl", "ar", parent=tablet.window)
    object.__setattr__(tablet.shell, "voorlezer", stem)
    vloer.zie(sanne, W1, notitie="Samen met Yusuf")
    vloer.zie(sanne, W2, "samen")
    tablet.komt(vloer.joris)
    tablet.driver.tik("Sanne")
    tablet.driver.druk("Overzicht")
    tablet.driver.druk("Laat zien")
    yield tablet
    tablet.sluit()


def stem(tablet: Tablet) -> FakeVoorlezer:
    assert isinstance(tablet.shell.voorlezer, FakeVoorlezer)
    return tablet.shell.voorlezer


def feiten(tablet: Tablet, soort: type) -> list[Feit]:
    with tablet.ctx.store.lees() as lezer:
        alle = lezer.feiten(tablet.sanne)
    return [feit for feit in alle if isinstance(feit.inhoud, soort)]


def naar_werk(tablet: Tablet) -> None:
    tablet.driver.tik("Hoe ging het?")
    tablet.driver.tik("Bereidt")
    assert tablet.driver.pagina == "eigen_werk"


def test_the_same_three_choices_are_always_there(bij_sanne: Tablet) -> None:
    driver = bij_sanne.driver
    for deel in (*DELEN[1:], DELEN[0]):
        driver.tik(deel)
        assert [rij.split(",")[0] for rij in driver.rijen()[:3]] == [*DELEN]
        gekozen = next(rij for rij in driver.rijen()[:3] if rij.endswith("gekozen"))
        assert gekozen.startswith(deel)


def test_the_keys_one_two_three_choose_them(bij_sanne: Tablet) -> None:
    koppen = {"2": "Dit oefen ik", "3": "Tik op het werk dat je deed.", "1": "Dit is van jou"}
    for toets, tekst in koppen.items():
        QTest.keyClicks(bij_sanne.window.focusWidget(), toets)
        assert bij_sanne.driver.leest(tekst)


def test_my_word_is_kept_by_who_handed_the_tablet_over(bij_sanne: Tablet) -> None:
    naar_werk(bij_sanne)
    assert bij_sanne.driver.leest("Mijn begeleider zag: Zelfstandig")
    bij_sanne.driver.tik("Ik doe het samen")
    (feit,) = feiten(bij_sanne, EigenOordeelGegeven)
    assert feit.auteur == bij_sanne.vloer.joris.id
    assert bij_sanne.window.bericht == "Dat is bewaard."
    assert bij_sanne.driver.pagina == "deelnemerstand"
    assert "Mijn begeleider zag: Zelfstandig, Ik doe het samen" in bij_sanne.driver.rijen()[3]
    bij_sanne.driver.tik("Bereidt")
    assert any(rij.endswith("Ik doe het samen, gekozen") for rij in bij_sanne.driver.rijen())


def test_what_i_said_can_be_undone_by_me(bij_sanne: Tablet) -> None:
    naar_werk(bij_sanne)
    bij_sanne.driver.tik("Ik kan het zelf")
    bij_sanne.driver.druk("Ongedaan maken")
    assert bij_sanne.window.bericht == "Dat is weer weg."
    assert not any("Ik kan het zelf" in rij for rij in bij_sanne.driver.rijen())
    assert not bij_sanne.session.bekend


def test_undo_of_the_trainer_is_out_of_reach(bij_sanne: Tablet) -> None:
    """What was just recorded before the tablet changed hands, stays."""
    bij_sanne.window.toon_gedaan("Vastgelegd: Yusuf", (bij_sanne.vloer.zie(bij_sanne.sanne, W1),))
    bij_sanne.driver.druk("Ongedaan maken")
    with bij_sanne.ctx.store.lees() as lezer:
        soorten = [type(feit.inhoud).__name__ for feit in lezer.feiten(bij_sanne.sanne)]
    assert "FeitHerroepen" not in soorten


def test_three_are_practised_and_a_fourth_is_explained(bij_sanne: Tablet) -> None:
    driver = bij_sanne.driver
    driver.tik("Dit oefen ik")
    assert driver.leest("Hier staat nog niets.")
    driver.druk("Kies wat je oefent")
    for werk in ("Bereidt", "Voert", "Meldt", "Ontvangt"):
        driver.tik(werk)
    assert driver.leest("Drie is genoeg. Haal er eerst een weg.")
    assert [rij.endswith("aan") for rij in driver.rijen()].count(True) == 3
    driver.druk("Klaar")
    assert [rij.split(",")[0] for rij in driver.rijen()[3:6]] == [
        "Bereidt werkzaamheden voor",
        "Voert werkzaamheden uit",
        "Meldt zich af",
    ]
    assert {feit.auteur for feit in feiten(bij_sanne, OefenenGekozen)} == {bij_sanne.vloer.joris.id}


def test_a_fourth_tap_writes_nothing(bij_sanne: Tablet) -> None:
    """The choice of three stands, and it is theirs to change."""
    kies_oefenen(bij_sanne.ctx, bij_sanne.vloer.marga, bij_sanne.sanne, [W1, W2, W3])
    bij_sanne.driver.tik("Dit oefen ik")
    bij_sanne.driver.druk("Kies wat je oefent")
    bij_sanne.driver.tik("Ontvangt")
    (feit,) = feiten(bij_sanne, OefenenGekozen)
    assert P1 not in repr(feit.inhoud)


def test_the_trainer_chooses_from_deelnemer(bij_sanne: Tablet) -> None:
    bij_sanne.driver.druk("Ik ben klaar")
    bij_sanne.komt(bij_sanne.vloer.marga)
    bij_sanne.driver.tik("Sanne")
    bij_sanne.driver.druk("Overzicht")
    bij_sanne.driver.tik("Oefenen")
    assert bij_sanne.driver.leest("Wat oefent Sanne nu? Kies er 1, 2 of 3.")
    bij_sanne.driver.tik("Voert")
    (feit,) = feiten(bij_sanne, OefenenGekozen)
    assert feit.auteur == bij_sanne.vloer.marga.id
    bij_sanne.driver.druk("Ongedaan maken")
    assert [rij for rij in bij_sanne.driver.rijen() if rij.endswith("aan")] == []


def test_a_language_is_chosen_once_and_stands_under_the_dutch(bij_sanne: Tablet) -> None:
    driver = bij_sanne.driver
    driver.druk("Andere taal")
    assert driver.leest("Nog door een spreker te controleren.")
    driver.tik("Arabisch")
    assert driver.pagina == "deelnemerstand"
    assert driver.rijen()[3] == f"Dit deed ik zelf, {ARABISCH.zinnen.dit_deed_ik_zelf}"
    driver.druk("Ik ben klaar")
    bij_sanne.komt(bij_sanne.vloer.marga)
    bij_sanne.session.laat_zien(bij_sanne.sanne)
    assert ARABISCH.zinnen.dit_deed_ik_zelf in driver.rijen()[3]
    driver.druk("Andere taal")
    driver.tik("Alleen Nederlands")
    assert driver.rijen()[3] == "Dit deed ik zelf"


def test_the_page_is_read_and_shows_where(bij_sanne: Tablet) -> None:
    bij_sanne.driver.druk("Andere taal")
    bij_sanne.driver.tik("Arabisch")
    bij_sanne.driver.druk("Lees voor")
    gelezen = stem(bij_sanne)
    page = bij_sanne.window.navigation.page("deelnemerstand")
    view = page.findChild(GroteRijenView)
    assert view is not None
    geringd: list[int] = []
    for _ in range(40):
        geringd += [n for n in range(len(view.rows)) if view.has_ring(view.model().index(n, 0))]
        gelezen.klaar.emit()
        bij_sanne.app.processEvents()
    assert gelezen.zinnen[0] == "Dit is van jou, Sanne"
    assert ("Bereidt werkzaamheden voor", "nl", False) in gelezen.gezegd
    assert (ARABISCH.zinnen.zelfstandig, "ar", False) in gelezen.gezegd
    assert geringd == sorted(geringd)
    assert set(geringd) == set(range(len(view.rows)))
    assert bij_sanne.driver.heeft_knop("Lees voor")


def test_stop_and_slowly(bij_sanne: Tablet) -> None:
    driver = bij_sanne.driver
    naar_werk(bij_sanne)
    driver.druk("Lees voor")
    driver.druk("Langzaam")
    assert stem(bij_sanne).gezegd[-1] == ("Bereidt werkzaamheden voor", "nl", True)
    driver.druk("Stop")
    assert driver.heeft_knop("Lees voor")
    gezegd = len(stem(bij_sanne).gezegd)
    stem(bij_sanne).klaar.emit()
    bij_sanne.app.processEvents()
    assert len(stem(bij_sanne).gezegd) == gezegd


@pytest.mark.parametrize("weg", ["Ik ben klaar", "Andere taal", "slot"])
def test_nobody_hears_on_after_the_page(bij_sanne: Tablet, weg: str) -> None:
    bij_sanne.driver.druk("Lees voor")
    gestopt = stem(bij_sanne).gestopt
    if weg == "slot":
        bij_sanne.wacht(300)
    else:
        bij_sanne.driver.druk(weg)
    assert stem(bij_sanne).gestopt > gestopt


def test_without_a_voice_there_is_no_button(bij_sanne: Tablet) -> None:
    bij_sanne.driver.druk("Ik ben klaar")
    object.__setattr__(bij_sanne.shell, "voorlezer", FakeVoorlezer(parent=bij_sanne.window))
    bij_sanne.komt(bij_sanne.vloer.marga)
    bij_sanne.session.laat_zien(bij_sanne.sanne)
    assert not bij_sanne.driver.heeft_knop("Lees voor")


def test_it_is_printed_and_kept_nowhere(bij_sanne: Tablet) -> None:
    """No dialog with the files of others, and no name of anybody else on the paper."""
    bij_sanne.driver.druk("Print voor thuis")
    page = bij_sanne.window.navigation.page("thuis")
    assert isinstance(page, ThuisPage)
    assert page.beeld is not None
    assert page.beeld.pdf.startswith(b"%PDF")
    assert not bij_sanne.driver.heeft_knop("Bewaren")
    bij_sanne.driver.druk("Printen")
    assert bij_sanne.printer.gedrukt == [("Balie", page.beeld.pdf)]
    assert [naam for naam in ANDEREN if naam in bij_sanne.te_lezen()] == []


def test_what_is_seen_of_me_holds_nobody_else(bij_sanne: Tablet) -> None:
    """On every own page, also where a photo's words and a note would name them."""
    foto = als_bestand(plaat(64, 48))
    feit = bij_sanne.vloer.zie(bij_sanne.sanne, W1)
    bijlage = Bijlage(sha256(foto), "image/jpeg", foto, foto)
    voeg_bewijs_toe(bij_sanne.ctx, bij_sanne.vloer.marga, feit, BewijsOpgave(bijlage, "Met Yusuf"))
    stappen: list[Callable[[], object]] = [
        lambda: bij_sanne.driver.tik("Dit oefen ik"),
        lambda: bij_sanne.driver.druk("Kies wat je oefent"),
        lambda: bij_sanne.driver.druk("Klaar"),
        lambda: bij_sanne.driver.druk("Andere taal"),
        lambda: QTest.keyClick(bij_sanne.window, Qt.Key.Key_Escape),
        lambda: naar_werk(bij_sanne),
    ]
    gezien: set[str] = set()
    for stap in stappen:
        stap()
        page = bij_sanne.window.navigation.page(bij_sanne.driver.pagina)
        assert isinstance(page, EigenPage)
        gezien.add(bij_sanne.driver.pagina)
        assert [naam for naam in ANDEREN if naam in bij_sanne.te_lezen()] == []
        gelezen = " ".join(zin.tekst for zin in page.voorlezen())
        assert [naam for naam in ANDEREN if naam in gelezen] == []
    assert gezien == {"deelnemerstand", "oefenen", "eigen_taal", "eigen_werk"} & EIGEN_PAGINAS


def test_who_took_the_tablet_back_writes_nothing_more(bij_sanne: Tablet) -> None:
    """A tap that comes too late has nobody to answer for it."""
    naar_werk(bij_sanne)
    page = bij_sanne.window.navigation.page("eigen_werk")
    bij_sanne.session.ga_weg()
    assert isinstance(page, EigenWerkPage)
    page.gekozen.emit("samen")
    assert feiten(bij_sanne, EigenOordeelGegeven) == []
