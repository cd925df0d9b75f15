"""*Herstelcode*: shown to who showed who they are, on paper, and one group typed back."""

import pytest

from tests.fakes.toegang import CODE
from tests.tablet.tablet import PINCODE, Tablet, tablet
from tests.ui.heel_podium import LaterTasks
from werkplek.documents.laat import herstelblad
from werkplek.ui.pages.herstelcode import HerstelcodePage
from werkplek.ui.zorgen import Zorgen

__all__ = ["tablet"]


@pytest.fixture
def bij_marga(tablet: Tablet) -> Tablet:
    """Marga is at work; there is no herstelcode yet."""
    Zorgen(tablet.shell, tablet.window)
    tablet.komt(tablet.vloer.marga)
    tablet.ga("herstelcode")
    return tablet


def zegt(tablet: Tablet) -> str:
    """What the line above the pages says."""
    return tablet.window.banner.boodschap.wat


def page(tablet: Tablet) -> HerstelcodePage:
    made = tablet.window.navigation.page("herstelcode")
    assert isinstance(made, HerstelcodePage)
    return made


def typ_groep(tablet: Tablet, tekst: str | None = None) -> None:
    """Type the group that is asked, or something else."""
    vraag = page(tablet).velden["groep"].property("vraag")
    plek = next(
        plek
        for plek, woord in enumerate(("eerste", "tweede", "derde", "vierde", "vijfde"))
        if woord in vraag
    )
    tablet.driver.vul_in(vraag, tekst or CODE.split("-")[plek].lower())
    tablet.driver.druk("Klaar")


def test_who_came_in_just_now_sees_it_and_types_a_group_back(bij_marga: Tablet) -> None:
    bij_marga.driver.druk("Laat de code zien")
    assert all(groep in bij_marga.te_lezen() for groep in CODE.split("-"))
    bij_marga.driver.druk("Ik heb hem op papier")
    assert not any(groep in bij_marga.te_lezen() for groep in CODE.split("-"))
    typ_groep(bij_marga, "iets anders")
    assert bij_marga.driver.leest("Dit is niet wat er staat.")
    bij_marga.driver.druk("Code weer zien")
    assert all(groep in bij_marga.te_lezen() for groep in CODE.split("-"))
    bij_marga.driver.druk("Ik heb hem op papier")
    typ_groep(bij_marga)
    assert bij_marga.driver.pagina == "vandaag"
    assert zegt(bij_marga) == ""


def test_until_it_is_on_paper_the_banner_says_so(bij_marga: Tablet) -> None:
    bij_marga.driver.druk("Laat de code zien")
    assert zegt(bij_marga) == ""
    bij_marga.driver.druk("Later")
    assert bij_marga.driver.pagina == "vandaag"
    assert zegt(bij_marga) == "De herstelcode staat nog niet op papier."
    bij_marga.ga("veiligheid")
    assert any("Nog niet op papier" in rij for rij in bij_marga.driver.rijen())


def test_while_it_is_made_nothing_can_be_tapped_away(
    bij_marga: Tablet, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = LaterTasks()
    monkeypatch.setattr(bij_marga.shell.tasks, "run", later.run)
    bij_marga.driver.druk("Laat de code zien")
    assert bij_marga.driver.leest("Code maken…")
    assert not bij_marga.driver.heeft_knop("Later")
    while later.wacht:
        later.laat_door()
    assert CODE.split("-")[0] in bij_marga.te_lezen()
    assert bij_marga.driver.heeft_knop("Later")


def test_the_same_code_is_shown_again_until_it_is_on_paper(bij_marga: Tablet) -> None:
    bij_marga.driver.druk("Laat de code zien")
    bij_marga.driver.druk("Later")
    bij_marga.toegang.maak_herstelcode = pytest.fail  # type: ignore[method-assign]
    bij_marga.driver.druk("Code zien")
    bij_marga.driver.druk("Laat de code zien")
    assert CODE.split("-")[0] in bij_marga.te_lezen()


def test_after_two_minutes_it_asks_the_pincode(bij_marga: Tablet) -> None:
    bij_marga.vloer.clock.verzet(seconden=121)
    bij_marga.driver.druk("Laat de code zien")
    assert bij_marga.driver.pagina == "pincode"
    bij_marga.driver.tik_pincode("975310")
    assert bij_marga.toegang.herstelcode is None
    bij_marga.driver.tik_pincode(PINCODE)
    assert CODE.split("-")[0] in bij_marga.te_lezen()


def test_behind_the_lock_the_code_is_out_of_sight(bij_marga: Tablet) -> None:
    bij_marga.driver.druk("Laat de code zien")
    bij_marga.vergrendel()
    assert not any(groep in bij_marga.te_lezen() for groep in CODE.split("-"))
    bij_marga.komt(bij_marga.vloer.marga)
    assert not any(groep in bij_marga.te_lezen() for groep in CODE.split("-"))


def test_an_older_paper_is_named_before_it_is_put_out_of_work(tablet: Tablet) -> None:
    tablet.toegang.maak_herstelcode()
    tablet.komt(tablet.vloer.marga)
    tablet.ga("herstelcode")
    assert tablet.driver.leest("De code op het oude papier werkt dan niet meer.")


def test_it_is_printed_and_what_is_printed_names_no_person(bij_marga: Tablet) -> None:
    bij_marga.driver.druk("Laat de code zien")
    bij_marga.driver.druk("Afdrukken")
    assert bij_marga.driver.leest("De code is afgedrukt.")
    ((queue, pdf),) = bij_marga.printer.gedrukt
    assert queue == "Balie"
    moment = bij_marga.toegang.herstelcode_van()
    assert moment is not None
    assert pdf == herstelblad(CODE, "De Verzonnen Hal", moment.date())
    assert pdf.startswith(b"%PDF-")


def test_without_a_printer_it_says_to_write(bij_marga: Tablet) -> None:
    bij_marga.printer.queues = ()
    bij_marga.driver.druk("Laat de code zien")
    bij_marga.driver.druk("Afdrukken")
    assert bij_marga.driver.leest("Er is geen printer gevonden.")


def test_a_jobcoach_is_not_bothered(tablet: Tablet) -> None:
    tablet.toegang.pincodes[tablet.vloer.noor.id] = "246813"
    tablet.toegang.maak_herstelcode()
    Zorgen(tablet.shell, tablet.window)
    tablet.komt(tablet.vloer.noor)
    assert zegt(tablet) == ""
