"""The whole visit in the real window over fakes: planned, held, signed, printed, kept up."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.bezoek.podium import Bezoekpodium
from werkplek.domain.begeleidingsfeiten import DRIEHOEK, Afloop, Gesprekplek, Gespreksrol
from werkplek.ui.pages.gesprek_tekenen_page import GesprekTekenenPage
from werkplek.ui.pages.papier_page import PapierPage
from werkplek.ui.pages.wegen import BIJ_DEELNEMER, MEER, wegen_voor
from werkplek.ui.tasks import Lane, Urgency

EIGEN = "Of in eigen woorden"


def begin(podium: Bezoekpodium) -> None:
    """On the floor, with nothing said yet."""
    podium.ga("bezoek")
    podium.driver.druk("Begin het gesprek")
    podium.driver.tik("Op de werkplek")


def zeg_iets(podium: Bezoekpodium) -> None:
    """All three voices."""
    driver = podium.driver
    driver.tik("Het gaat goed.")
    driver.tik("Ik wil iets nieuws")
    driver.druk("Verder")
    driver.vul_in(EIGEN, "Ze pakt het goed op.")
    driver.druk("Verder")
    driver.tik("We zien")
    driver.druk("Verder")


def spreek_af(podium: Bezoekpodium) -> None:
    """Three taps: who, what, by when."""
    driver = podium.driver
    driver.druk("Afspraak erbij")
    driver.tik("Het leerbedrijf")
    driver.tik("Doet een nieuwe taak voor.")
    driver.tik("Over twee weken")


def bewaar(podium: Bezoekpodium) -> None:
    podium.driver.druk("Verder")
    podium.driver.druk("Klopt, nu tekenen")
    assert podium.driver.pagina == "gesprek_tekenen"


def krabbel(podium: Bezoekpodium) -> None:
    """A signature with the mouse."""
    page = podium.window.navigation.page("gesprek_tekenen")
    assert isinstance(page, GesprekTekenenPage)
    pad = page.streek.pad
    vel = pad.vel

    def plek(x: float, y: float) -> QPoint:
        return QPoint(int(vel.left() + x * vel.width()), int(vel.top() + y * vel.height()))

    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=plek(0.1, 0.5))
    for stap in range(1, 20):
        QTest.mouseMove(pad, plek(0.1 + stap / 25, 0.3 if stap % 2 else 0.7))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=plek(0.9, 0.5))


def test_a_visit_from_the_plan_to_the_agreement_that_was_kept(podium: Bezoekpodium) -> None:
    driver = podium.driver
    podium.ga("meer")
    driver.tik("Bezoeken")
    driver.tik("Sanne")
    driver.tik("Over een week")
    driver.vul_in("Hoe laat?", "9.30")
    driver.druk("Bezoek plannen")
    assert driver.pagina == "bezoeken"
    driver.tik("Maandag 9 maart om 09:30: Sanne")
    driver.druk("Begin het gesprek")
    driver.tik("Op de werkplek")
    zeg_iets(podium)
    spreek_af(podium)
    bewaar(podium)
    for naam in ("Sanne", "Marga Bakker", "Bram Visser"):
        assert driver.leest(f"Geef de tablet aan {naam}")
        assert driver.leest("Ze pakt het goed op.")
        driver.druk(f"Ik ben {naam}, verder")
        krabbel(podium)
        driver.druk("Ondertekenen")
    assert driver.leest("Iedereen heeft getekend.")
    driver.druk("Verslag bekijken")
    page = podium.window.navigation.page("papier")
    assert isinstance(page, PapierPage)
    assert page.beeld is not None
    driver.druk("Printen")
    assert podium.printer.gedrukt == [("Balie", page.beeld.pdf)]
    driver.druk("Terug")
    driver.druk("Terug")
    assert driver.pagina == "bezoek"
    stand = podium.stand
    assert (stand.geweest, stand.gepland) == (1, ())
    assert stand.gesprekken[0].nog_niet_getekend() == ()
    podium.session.ben(podium.vloer.marga)
    podium.session.neem_deelnemer(podium.sanne)
    podium.ga("deelnemer")
    driver.tik("Gesprekken")
    driver.tik("Doet een nieuwe taak voor.")
    driver.tik("Gedaan")
    assert [een.afloop for een in podium.stand.afspraken] == [Afloop.GEDAAN]
    driver.druk("Ongedaan maken")
    assert [een.afloop for een in podium.stand.afspraken] == [None]


@pytest.mark.parametrize("wie", [(), (0,), (0, 2)])
def test_who_does_not_want_to_sign_is_passed_over_and_may_later(
    podium: Bezoekpodium, wie: tuple[int, ...]
) -> None:
    driver = podium.driver
    begin(podium)
    zeg_iets(podium)
    bewaar(podium)
    namen = ("Sanne", "Marga Bakker", "Bram Visser")
    for nummer, naam in enumerate(namen):
        assert driver.leest(f"Geef de tablet aan {naam}")
        if nummer not in wie:
            driver.druk("Tekent nu niet")
            continue
        driver.druk(f"Ik ben {naam}, verder")
        driver.druk("Liever typen")
        driver.vul_in("Typ je voornaam en je achternaam", naam)
        driver.druk("Ondertekenen")
    assert driver.leest("Het gesprek is bewaard.")
    open_ = tuple(DRIEHOEK[n] for n in range(3) if n not in wie)
    assert podium.stand.gesprekken[0].nog_niet_getekend() == open_
    driver.druk("Terug")
    driver.tik("Gesprek op de werkplek")
    eerste = namen[DRIEHOEK.index(open_[0])]
    assert driver.leest(f"Geef de tablet aan {eerste}")


def test_an_empty_sheet_is_no_signature(podium: Bezoekpodium) -> None:
    begin(podium)
    zeg_iets(podium)
    bewaar(podium)
    podium.driver.druk("Ik ben Sanne, verder")
    podium.driver.druk("Ondertekenen")
    assert podium.driver.leest("Er staat nog geen handtekening.")
    assert podium.stand.gesprekken[0].handtekeningen == ()


def test_a_talk_in_which_nothing_was_said_is_not_kept(podium: Bezoekpodium) -> None:
    begin(podium)
    for _ in range(4):
        podium.driver.druk("Verder")
    podium.driver.druk("Klopt, nu tekenen")
    assert podium.driver.leest("Er is nog niets gezegd of afgesproken.")
    assert podium.stand.gesprekken == ()


def test_somebody_who_is_not_there_has_no_voice_and_does_not_sign(podium: Bezoekpodium) -> None:
    driver = podium.driver
    begin(podium)
    driver.tik("Ik leer veel.")
    driver.druk("Verder")
    driver.druk("Is er nu niet bij")
    assert driver.leest("Marga Bakker is er nu niet bij.")
    driver.druk("Verder")
    driver.druk("Verder")
    bewaar(podium)
    (gesprek,) = podium.stand.gesprekken
    assert [stem.rol for stem in gesprek.stemmen] == [Gespreksrol.DEELNEMER, Gespreksrol.SCHOOL]


def test_going_back_changes_what_was_said(podium: Bezoekpodium) -> None:
    driver = podium.driver
    begin(podium)
    zeg_iets(podium)
    spreek_af(podium)
    driver.druk("Verder")
    driver.tik("Gesprek op de werkplek")
    driver.tik("Op school")
    driver.tik("Het gaat goed.")
    assert driver.staat_in(EIGEN) == "Ik wil iets nieuws leren."
    for _ in range(3):
        driver.druk("Verder")
    driver.tik("Doet een nieuwe taak voor.")
    driver.tik("School")
    driver.tik("Komt nog een keer langs.")
    driver.tik("Geen datum")
    bewaar(podium)
    (gesprek,) = podium.stand.gesprekken
    assert gesprek.plek is Gesprekplek.SCHOOL
    assert gesprek.stemmen[0].tekst == "Ik wil iets nieuws leren."
    assert [(een.wie, een.tekst, een.voor) for een in gesprek.afspraken] == [
        (Gespreksrol.SCHOOL, "Komt nog een keer langs.", None)
    ]


def test_an_agreement_can_be_taken_away_again(podium: Bezoekpodium) -> None:
    begin(podium)
    zeg_iets(podium)
    spreek_af(podium)
    podium.driver.tik("Doet een nieuwe taak voor.")
    podium.driver.druk("Afspraak weghalen")
    assert podium.driver.pagina == "afspraken"
    bewaar(podium)
    assert podium.stand.afspraken == ()


def test_a_number_like_a_bsn_is_asked_about_where_it_stands(podium: Bezoekpodium) -> None:
    driver = podium.driver
    begin(podium)
    driver.vul_in(EIGEN, "Mijn nummer is 123456782.")
    driver.druk("Verder")
    assert driver.pagina == "stem_deelnemer"
    assert podium.vloer.geheugen.toestand.kladjes == {}
    driver.vul_in(EIGEN, "Het gaat goed.")
    driver.druk("Verder")
    assert driver.pagina == "stem_leerbedrijf"


def test_a_visit_is_moved_and_called_off(podium: Bezoekpodium) -> None:
    driver = podium.driver
    podium.ga("bezoek")
    driver.druk("Bezoek plannen")
    driver.druk("Bezoek plannen")
    assert driver.leest("Er is nog geen dag gekozen.")
    driver.tik("Morgen")
    driver.druk("Bezoek plannen")
    driver.tik("Morgen")
    driver.tik("Over een week")
    driver.druk("Bezoek verzetten")
    driver.tik("Maandag 9 maart")
    driver.druk("Bezoek afzeggen")
    assert podium.stand.gepland == ()
    driver.druk("Ongedaan maken")
    assert len(podium.stand.gepland) == 1


def test_on_the_day_itself_the_tile_on_vandaag_leads_to_the_visit(podium: Bezoekpodium) -> None:
    """Before that day, and for who does not visit, it leads to *Vastleggen* as ever."""
    driver = podium.driver
    for dag, pagina in (("Morgen", "vastleggen"), ("Vandaag", "bezoek")):
        podium.ga("bezoek")
        driver.druk("Bezoek plannen")
        driver.tik(dag)
        driver.druk("Bezoek plannen")
        podium.ga("vandaag")
        driver.tik("Sanne")
        driver.wacht_op(pagina)
    driver.tik("Dit doet Sanne")
    driver.wacht_op("deelnemer")


def test_everything_is_read_beside_the_window_and_written_in_the_lane(
    podium: Bezoekpodium,
) -> None:
    begin(podium)
    zeg_iets(podium)
    assert set(podium.asked) <= {
        (Lane.FREE, Urgency.NORMAL),
        (Lane.WRITER, Urgency.TAP),
        (Lane.WRITER, Urgency.BACKGROUND),
    }


@pytest.mark.parametrize(("wie", "bezoeken"), [("marga", False), ("noor", False), ("bram", True)])
def test_visits_are_for_the_bpv_begeleider_and_talks_for_all(
    podium: Bezoekpodium, wie: str, *, bezoeken: bool
) -> None:
    ik = getattr(podium.vloer, wie)
    meer = {weg.pagina for weg in wegen_voor(MEER, ik)}
    assert ("bezoeken" in meer) is bezoeken
    assert "gesprekken" in {weg.pagina for weg in wegen_voor(BIJ_DEELNEMER, ik)}
    podium.session.ben(ik)
    podium.session.neem_deelnemer(podium.sanne)
    podium.ga("gesprekken")
    assert podium.driver.heeft_knop("Op bezoek") is bezoeken
    assert podium.driver.leest("Er is nog geen gesprek geweest.")
