"""From the judgement past the examencommissie to the hand of the deelnemer, tap by tap."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from tests.fakes.controleur import ECHT, ECHT_OP_PAPIER, NIET_ECHT, ONZEKER, claims
from tests.fakes.tekenen import FakeTekenaar
from tests.pages.test_voorbeeld import png
from tests.pages_verklaring.conftest import PIN_BRAM, Schoolpodium, daden
from tests.ui.podium import PINCODE
from werkplek.application.beelden.daden import Daad
from werkplek.application.beelden.verklaringen import Groep
from werkplek.application.uitwisselronde import Ronde
from werkplek.domain.controle import Controleverslag
from werkplek.domain.kenmerk import VerklaringId
from werkplek.domain.vaststelling import Handtekeningrol, Vorm
from werkplek.domain.verklaring import Staat
from werkplek.ui.pages.controleren import ControlerenPage
from werkplek.ui.pages.tekenen import TekenenPage
from werkplek.ui.pages.vaststellen import VaststellenPage
from werkplek.ui.pages.verklaringen import VerklaringenPage
from werkplek.ui.widgets.streekpad import Streekpad

REDEN = "De geboorteplaats klopt niet met het dossier."


def bied_aan(podium: Schoolpodium) -> VerklaringId:
    id_ = podium.school.beoordeeld()
    podium.open(id_)
    podium.driver.druk("Aanbieden aan de school")
    podium.driver.tik_pincode(PINCODE)
    return id_


def stel_vast(podium: Schoolpodium, vorm: Vorm = Vorm.PEN) -> VerklaringId:
    id_ = podium.school.aangeboden()
    podium.bij_school()
    podium.open(id_)
    podium.driver.druk("Vaststellen")
    page = podium.window.navigation.page("vaststellen")
    assert isinstance(page, VaststellenPage)
    if vorm is Vorm.DIGITAAL:
        podium.driver.druk("Op het scherm")
    page.velden["plaats"].zet_tekst("Verzonnen Stad")
    podium.driver.druk("Vaststellen")
    podium.driver.tik_pincode(PIN_BRAM)
    return id_


def teken(pad: Streekpad) -> None:
    vel = pad.vel
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=vel.topLeft().toPoint())
    for deel in (0.3, 0.6, 0.9):
        plek = vel.topLeft() + QPointF(deel * vel.width(), deel * vel.height())
        QTest.mouseMove(pad, plek.toPoint())
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=vel.center().toPoint())


def test_offering_takes_one_tap_and_a_pincode(podium: Schoolpodium) -> None:
    id_ = bied_aan(podium)
    assert podium.staat(id_) is Staat.AANGEBODEN
    assert podium.driver.pagina == "voorbeeld"
    assert podium.driver.leest("Aangeboden op")
    assert podium.driver.leest("Het gaat vanzelf naar de school.")
    assert not podium.driver.heeft_knop("Aanbieden aan de school")


def test_without_a_school_there_is_nobody_to_offer_to(podium: Schoolpodium) -> None:
    podium.school.geheugen.toestand.banden.clear()
    page = podium.open(podium.school.beoordeeld())
    assert daden(page) == (Daad.PRINTEN, Daad.SCANNEN)


def test_what_goes_back_says_why_and_can_be_offered_again(podium: Schoolpodium) -> None:
    id_ = podium.school.aangeboden()
    podium.bij_school()
    podium.open(id_)
    podium.driver.druk("Teruggeven")
    podium.driver.druk("Teruggeven")
    assert podium.driver.pagina == "teruggeven"  # without a reason nobody asks for a pincode
    assert podium.driver.leest("Reden")
    podium.driver.vul_in("Reden", REDEN)
    podium.driver.druk("Teruggeven")
    podium.driver.tik_pincode(PIN_BRAM)
    assert podium.staat(id_) is Staat.TERUG
    podium.bij_leerbedrijf()
    podium.open(id_)
    assert podium.driver.leest(REDEN)
    podium.driver.druk("Aanbieden aan de school")
    podium.driver.tik_pincode(PINCODE)
    assert podium.staat(id_) is Staat.AANGEBODEN


def test_only_the_examencommissie_can_establish(podium: Schoolpodium) -> None:
    id_ = podium.school.aangeboden()
    assert Daad.VASTSTELLEN not in daden(podium.open(id_))
    podium.bij_school()
    assert daden(podium.open(id_))[:2] == (Daad.VASTSTELLEN, Daad.TERUGGEVEN)


def test_established_by_pen_it_waits_for_its_seal(podium: Schoolpodium) -> None:
    id_ = stel_vast(podium)
    stand = podium.stand(id_)
    assert stand.staat is Staat.VASTGESTELD
    assert stand.vaststelling is not None
    assert (stand.vaststelling.vorm, stand.vaststelling.plaats) == (Vorm.PEN, "Verzonnen Stad")
    assert podium.driver.pagina == "voorbeeld"
    assert podium.driver.leest("zet er nog haar zegel op")
    assert not podium.driver.heeft_knop("Printen")
    assert not podium.driver.heeft_knop("Bewaren")
    assert podium.driver.heeft_knop("Intrekken")


def test_a_place_that_is_not_said_is_asked_for(podium: Schoolpodium) -> None:
    id_ = podium.school.aangeboden()
    podium.bij_school()
    podium.open(id_)
    podium.driver.druk("Vaststellen")
    podium.driver.vul_in("Plaats", " ")
    podium.driver.druk("Vaststellen")
    assert podium.driver.pagina == "vaststellen"
    assert podium.driver.leest("leeg")
    assert podium.staat(id_) is Staat.AANGEBODEN


def test_on_one_tablet_the_opleider_signs_first_and_then_the_deelnemer(
    podium: Schoolpodium,
) -> None:
    id_ = stel_vast(podium, Vorm.DIGITAAL)
    podium.geef_sleutels(id_)
    podium.bij_leerbedrijf()
    podium.open(id_)
    podium.driver.druk("Ondertekenen")
    page = podium.window.navigation.page("tekenen")
    assert isinstance(page, TekenenPage)
    podium.driver.druk("Verder naar tekenen")
    podium.driver.druk("Ondertekenen")
    assert podium.driver.leest("Er staat nog geen handtekening.")
    teken(page._form.streek.pad)
    podium.driver.druk("Ondertekenen")
    podium.driver.tik_pincode(PINCODE)
    assert podium.stand(id_).volgende is Handtekeningrol.DEELNEMER
    assert podium.driver.leest("Geef de tablet aan Sanne")
    assert podium.driver.leest("Klopt je naam?")
    podium.driver.druk("Ik ben Sanne, verder")
    assert page._form.streek.leeg  # nothing of Marga's hand
    podium.driver.druk("Liever typen")
    page.velden["handtekening"].zet_tekst("Sanne de Vries")
    podium.driver.druk("Ondertekenen")  # Marga's pincode still counts
    assert podium.stand(id_).volgende is Handtekeningrol.SCHOOL
    assert podium.driver.pagina == "voorbeeld"
    assert isinstance(podium.tekenaar, FakeTekenaar)
    (eerst, hand), (dan, naam) = podium.tekenaar.getekend
    assert (eerst, dan) == (Handtekeningrol.PRAKTIJKOPLEIDER, Handtekeningrol.DEELNEMER)
    assert len(hand.lijnen) == 1
    assert (naam.lijnen, naam.naam) == ((), "Sanne de Vries")


def test_without_a_key_nobody_draws_for_nothing(podium: Schoolpodium) -> None:
    id_ = stel_vast(podium, Vorm.DIGITAAL)
    podium.bij_leerbedrijf()
    podium.open(id_)
    podium.driver.druk("Ondertekenen")
    assert podium.driver.leest("nog niet goedgekeurd")
    assert not podium.driver.heeft_knop("Verder naar tekenen")
    podium.driver.druk("Terug")
    podium.geef_sleutels(id_)
    podium.driver.druk("Ondertekenen")
    assert podium.driver.heeft_knop("Verder naar tekenen")


def test_a_paper_that_is_on_its_way_says_so_and_comes_by_itself(podium: Schoolpodium) -> None:
    id_ = verzegeld(podium)
    bijlagen = podium.school.geheugen.toestand.bijlagen
    weg = dict(bijlagen)
    bijlagen.clear()
    page = podium.open(id_)
    assert podium.driver.leest("Het papier is hier nog niet.")
    assert podium.driver.leest("Vastgesteld op")
    assert daden(page) == ()
    assert not page._form.papier.isVisible()
    bijlagen.update(weg)
    podium.shell.uitwisseling.sluit_af(Ronde(()))
    assert page._form.papier.isVisible()
    assert podium.driver.heeft_knop("Printen")


def test_the_way_to_a_paper_that_is_on_its_way_is_one_tap(podium: Schoolpodium) -> None:
    id_ = verzegeld(podium)
    podium.school.geheugen.toestand.bijlagen.clear()
    podium.open(id_)
    podium.driver.druk("Nu uitwisselen")
    assert podium.driver.pagina == "uitwisselen"
    podium.driver.druk("Terug")
    assert podium.driver.pagina == "voorbeeld"


def test_a_deelnemer_who_takes_time_needs_the_pincode_again(podium: Schoolpodium) -> None:
    id_ = stel_vast(podium, Vorm.DIGITAAL)
    podium.geef_sleutels(id_)
    podium.bij_leerbedrijf()
    podium.open(id_)
    podium.driver.druk("Ondertekenen")
    page = podium.window.navigation.page("tekenen")
    assert isinstance(page, TekenenPage)
    podium.driver.druk("Verder naar tekenen")
    teken(page._form.streek.pad)
    podium.driver.druk("Ondertekenen")
    podium.driver.tik_pincode(PINCODE)
    podium.vloer.clock.verzet(seconden=600)
    podium.driver.druk("Ik ben Sanne, verder")
    teken(page._form.streek.pad)
    podium.driver.druk("Ondertekenen")
    assert podium.driver.pagina == "pincode"
    podium.driver.tik_pincode(PINCODE)
    assert podium.stand(id_).volgende is Handtekeningrol.SCHOOL


def test_the_list_says_what_waits_for_whom(podium: Schoolpodium) -> None:
    id_ = podium.school.aangeboden()
    for naar, groep in (
        (podium.bij_leerbedrijf, Groep.BIJ_SCHOOL),
        (podium.bij_school, Groep.AAN_ZET),
    ):
        naar()
        podium.driver.druk("Verklaringen")
        page = podium.window.navigation.page("verklaringen")
        assert isinstance(page, VerklaringenPage)
        assert any(rij.startswith(groep.value) for rij in podium.driver.rijen())
        podium.driver.tik("Sanne")
        assert podium.driver.pagina == "voorbeeld"
        assert podium.session.hand.verklaring == id_


def verzegeld(podium: Schoolpodium) -> VerklaringId:
    """Established by pen, sealed by the hub, and back on the tablet."""
    id_ = stel_vast(podium)
    podium.verzegel(id_)
    podium.bij_leerbedrijf()
    return id_


def scan_van(podium: Schoolpodium, id_: VerklaringId) -> Controleverslag:
    """What the check says of a good scan of this paper."""
    stand = podium.stand(id_)
    som = bytes.fromhex(stand.vast_sha256)
    return replace(
        ECHT_OP_PAPIER, claims=replace(claims(1), nummer=stand.verklaring.nummer, som=som)
    )


def test_the_sealed_paper_is_printed_as_it_is_and_shown_with_its_seal(
    podium: Schoolpodium,
) -> None:
    id_ = verzegeld(podium)
    page = podium.open(id_)
    podium.driver.druk("Printen")
    assert [pdf for _, pdf in podium.printer.gedrukt] == [podium.bestand(id_)]
    assert page.beeld is not None
    assert page.beeld.scherm


def test_a_scan_finds_its_verklaring_and_says_what_was_seen(podium: Schoolpodium) -> None:
    id_ = verzegeld(podium)
    page = podium.open(id_)
    podium.zegt(scan_van(podium, id_))
    podium.kies("voorbeeld", png())
    assert len(podium.stand(id_).scans) == 1
    assert "hoort bij deze verklaring" in page.melding.accessibleName()
    podium.driver.druk("Scan bekijken")
    assert page._form.papier.accessibleName().startswith("Scan 1")


def test_what_differs_is_told_and_the_scan_can_be_taken_away(podium: Schoolpodium) -> None:
    id_ = verzegeld(podium)
    page = podium.open(id_)
    goed = scan_van(podium, id_)
    podium.zegt(replace(goed, uitslag=NIET_ECHT.uitslag, bevindingen=NIET_ECHT.bevindingen))
    podium.kies("voorbeeld", png())
    assert "Kijk de scan na." in page.melding.accessibleName()
    assert len(podium.stand(id_).scans) == 1
    podium.driver.druk("Ongedaan maken")
    assert podium.stand(id_).scans == ()


def test_a_scan_without_a_code_is_asked_about(podium: Schoolpodium) -> None:
    id_ = verzegeld(podium)
    page = podium.open(id_)
    podium.zegt(ONZEKER)
    podium.kies("voorbeeld", png())
    assert podium.stand(id_).scans == ()
    page.antwoord.emit("ja")
    assert len(podium.stand(id_).scans) == 1


def test_handing_over_and_withdrawing(podium: Schoolpodium) -> None:
    id_ = verzegeld(podium)
    podium.bij_school()
    podium.open(id_)
    podium.driver.druk("Uitreiken")
    podium.driver.tik_pincode(PIN_BRAM)
    assert podium.staat(id_) is Staat.UITGEREIKT
    podium.driver.druk("Intrekken")
    podium.driver.vul_in("Reden", REDEN)
    podium.driver.druk("Intrekken")
    podium.driver.tik_pincode(PIN_BRAM)
    assert podium.staat(id_) is Staat.INGETROKKEN
    assert podium.driver.leest("Gebruik dit papier niet meer.")
    assert podium.driver.leest(REDEN)
    assert not podium.driver.heeft_knop("Printen")


def test_a_paper_is_checked_from_the_list(podium: Schoolpodium) -> None:
    podium.driver.druk("Verklaringen")
    podium.driver.druk("Papier controleren")
    podium.zegt(ONZEKER)
    podium.kies("controleren", b"no picture")
    assert podium.driver.leest("Dit is hier niet te controleren")
    podium.zegt(ECHT)
    pdf = podium.school.renderer.praktijkverklaring(
        podium.stand(podium.school.beoordeeld()).verklaring
    )
    podium.kies("controleren", pdf, "v.pdf")
    assert podium.driver.leest("Deze verklaring is echt")
    assert podium.driver.leest("van den Voorbeeldenberg")
    page = podium.window.navigation.page("controleren")
    assert isinstance(page, ControlerenPage)
    assert page._form.papier.aantal > 0


def test_nothing_of_a_checked_paper_stays(podium: Schoolpodium) -> None:
    podium.ga("controleren")
    podium.kies("controleren", png())
    podium.shell.back()
    podium.ga("controleren")
    assert not podium.driver.leest("Voorbeeldenberg")
    assert not podium.vloer.geheugen.toestand.bijlagen


def test_a_file_can_be_dropped_on_the_page(podium: Schoolpodium) -> None:
    podium.ga("controleren")
    pad = Path("v.png").absolute()
    podium.bestanden.inhoud[pad] = png()
    podium.driver.laat_vallen(pad)
    assert podium.driver.leest("Deze verklaring is echt")
