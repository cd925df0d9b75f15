"""A journey on the real window: Marga hands the tablet over, and Sanne says how it went."""

from pathlib import Path

from tests.fakes.kantoor import FakePrinter
from tests.fakes.voorlezer import FakeVoorlezer
from tests.journeys.conftest import Opent
from tests.journeys.venster import PINCODE, Venster, kom_binnen
from werkplek.domain.deelnemersfeiten import EigenOordeelGegeven
from werkplek.ui.werkdag import Werkdag
from werkplek.woorden.talen.ar import ARABISCH

WERKPROCES = "Bereidt assisterende werkzaamheden voor"


def rust_uit(venster: Venster) -> tuple[FakeVoorlezer, FakePrinter]:
    """This window gets a voice and a printer."""
    stem, printer = FakeVoorlezer("nl", "ar", direct=True, parent=venster.window), FakePrinter()
    werkdag = venster.window.findChild(Werkdag) or venster._start.findChild(Werkdag)
    assert werkdag is not None
    object.__setattr__(werkdag._shell, "voorlezer", stem)
    object.__setattr__(venster.opener.werkplek, "printer", printer)
    object.__setattr__(werkdag._shell.opened, "printer", printer)
    return stem, printer


def test_she_says_how_it_went_listens_and_takes_a_paper_home(
    begonnen: Path, open_venster: Opent
) -> None:
    assert begonnen.exists()
    venster = open_venster()
    driver = venster.driver
    kom_binnen(driver)
    stem, printer = rust_uit(venster)

    driver.tik("Sanne")
    driver.wacht_op("vastleggen")
    driver.tik(WERKPROCES)
    driver.wacht_op("stap")
    driver.tik("Zelf, met controle")
    driver.wacht_op_tekst("Vastgelegd: Sanne")
    driver.druk("Overzicht")
    driver.wacht_op("deelnemer")
    driver.druk("Laat zien")
    driver.wacht_op("deelnemerstand")

    driver.druk("Andere taal")
    driver.wacht_op("eigen_taal")
    driver.tik("Arabisch")
    driver.wacht_op("deelnemerstand")
    driver.wacht(lambda: ARABISCH.zinnen.dit_leer_ik in " ".join(driver.rijen()), "the language")

    driver.druk("Lees voor")
    driver.wacht(lambda: ARABISCH.zinnen.met_controle in stem.zinnen, "the voice")

    driver.tik("Hoe ging het?")
    driver.tik(WERKPROCES)
    driver.wacht_op("eigen_werk")
    driver.tik("Ik doe het samen")
    driver.wacht_op_tekst("Dat is bewaard.")
    driver.wacht_op("deelnemerstand")

    driver.druk("Print voor thuis")
    driver.wacht_op("thuis")
    driver.druk("Printen")
    driver.wacht(lambda: bool(printer.gedrukt), "the paper")
    driver.druk("Terug")
    driver.wacht_op("deelnemerstand")
    driver.druk("Ik ben klaar")
    driver.wacht_op("wie")
    driver.wacht_op_tekst("Geef de tablet terug")

    driver.tik("Marga")
    driver.tik_pincode(PINCODE)
    driver.wacht_op("deelnemer")
    driver.wacht(lambda: "zelf: Ik doe het samen" in " ".join(driver.rijen()), "her own word")
    (feit,) = _eigen_oordelen(venster)
    assert feit.stap == "samen"


def _eigen_oordelen(venster: Venster) -> list[EigenOordeelGegeven]:
    assert venster.opener.werkplek is not None
    with venster.opener.werkplek.ctx.store.lees() as lezer:
        wie = next(r.deelnemer for r in lezer.overzicht() if r.roepnaam == "Sanne")
        inhouden = [feit.inhoud for feit in lezer.feiten(wie)]
    return [inhoud for inhoud in inhouden if isinstance(inhoud, EigenOordeelGegeven)]
