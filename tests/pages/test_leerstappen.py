"""*Zo doen we het hier*, through the real window: steps are written, moved, shown, undone."""

import pytest
from PySide6.QtGui import QImage, QImageReader

from tests.fakes.werkvloer import W1
from tests.pages.test_foto import met_exif
from tests.ui.heel_podium import TITEL, HeelPodium, LaterTasks, podium
from tests.ui.immediate import ImmediateTasks
from tests.ui.werkplek_voorbeelden import als_bestand, plaat
from werkplek.domain.leerstap import MAX_LEERSTAPPEN, Leerstap
from werkplek.domain.personen import Persoon
from werkplek.ui.driver import Driver
from werkplek.ui.pages.leerstap import LeerstapPage
from werkplek.ui.widgets.card_view import CardView

__all__ = ["podium"]


def test_a_step_is_written_where_one_practises(podium: HeelPodium) -> None:
    driver = podium.naar_leerstappen()
    assert driver.leest("Werkproces B1-K1-W1: Bereidt werkzaamheden voor")
    driver.druk("Stap toevoegen")
    driver.vul_in("Wat doe je in deze stap?", "Doe je oorkappen op.\nEn je bril.")
    driver.druk("Stap bewaren")
    assert driver.pagina == "leerstappen"
    assert podium.window.bericht == "Stap bewaard."
    assert driver.rijen() == ("Stap 1: Doe je oorkappen op. En je bril.",)
    podium.shell.back()
    assert driver.pagina == "stap"


def test_a_step_moves_up_and_what_is_being_written_stays(podium: HeelPodium) -> None:
    podium.schrijf("Klemmen.", "Bank aan.", "Zagen.")
    driver = podium.naar_leerstappen()
    driver.tik("Zagen.")
    assert not driver.heeft_knop("Omlaag")
    driver.vul_in("Wat doe je in deze stap?", "Rustig zagen.")
    driver.druk("Omhoog")
    assert driver.leest("Stap 2 van 3")
    assert driver.staat_in("Wat doe je in deze stap?") == "Rustig zagen."
    driver.druk("Stap bewaren")
    assert [stap.tekst for stap in podium.stappen] == ["Klemmen.", "Rustig zagen.", "Bank aan."]


def test_a_step_that_was_taken_away_comes_back_with_one_tap(podium: HeelPodium) -> None:
    podium.schrijf("Klemmen.", "Bank aan.")
    driver = podium.naar_leerstappen()
    driver.tik("Klemmen.")
    driver.druk("Stap weghalen")
    assert driver.rijen() == ("Stap 1: Bank aan.",)
    driver.druk("Ongedaan maken")
    assert driver.rijen() == ("Stap 1: Klemmen.", "Stap 2: Bank aan.")
    assert podium.window.bericht == "De stap staat er weer."


def test_a_step_put_back_while_another_is_open_does_not_take_its_place(
    podium: HeelPodium,
) -> None:
    podium.schrijf("Klemmen.", "Bank aan.")
    driver = podium.naar_leerstappen()
    driver.tik("Klemmen.")
    driver.druk("Stap weghalen")
    driver.tik("Bank aan.")
    assert driver.leest("Stap 1 van 1")
    driver.druk("Ongedaan maken")
    assert driver.leest("Stap 2 van 2")
    driver.vul_in("Wat doe je in deze stap?", "Zet de bank aan.")
    driver.druk("Stap bewaren")
    assert [stap.tekst for stap in podium.stappen] == ["Klemmen.", "Zet de bank aan."]


def test_what_was_typed_is_there_when_one_comes_back(podium: HeelPodium) -> None:
    podium.schrijf("Klemmen.")
    driver = podium.naar_leerstappen()
    driver.druk("Stap toevoegen")
    driver.vul_in("Wat doe je in deze stap?", "Nog niet af")
    podium.shell.back()
    driver.tik("Klemmen.")
    assert driver.staat_in("Wat doe je in deze stap?") == "Klemmen."
    podium.shell.back()
    driver.druk("Stap toevoegen")
    assert driver.staat_in("Wat doe je in deze stap?") == "Nog niet af"


def test_what_one_typed_is_not_shown_to_another(podium: HeelPodium) -> None:
    podium.schrijf("Klemmen.")
    for schrijft in (podium.vloer.marga, podium.vloer.joris):
        driver = terug_als(podium, schrijft)
        driver.druk("Stap toevoegen")
        assert driver.staat_in("Wat doe je in deze stap?") == ""
        driver.vul_in("Wat doe je in deze stap?", schrijft.naam)
        podium.shell.back()
        driver.tik("Klemmen.")
    driver = terug_als(podium, podium.vloer.joris)
    driver.druk("Stap toevoegen")
    assert driver.staat_in("Wat doe je in deze stap?") == "Joris Smit"


def terug_als(podium: HeelPodium, wie: Persoon) -> Driver:
    """The last one went away; this person comes, and goes to the steps."""
    podium.window.navigation.home("vandaag")
    podium.session.ga_weg()
    podium.session.ben(wie)
    podium.session.neem_deelnemer(podium.sanne)
    return podium.naar_leerstappen()


def test_a_bsn_in_a_step_is_asked_about(podium: HeelPodium) -> None:
    driver = podium.naar_leerstappen()
    driver.druk("Stap toevoegen")
    driver.vul_in("Wat doe je in deze stap?", "Typ 111222333 in.")
    driver.druk("Stap bewaren")
    assert podium.stappen == ()
    driver.druk("Het is iets anders, bewaar")
    assert len(podium.stappen) == 1


def test_the_twenty_first_step_is_explained_before_anybody_writes_it(podium: HeelPodium) -> None:
    podium.schrijf(*(f"Doe {nummer}." for nummer in range(MAX_LEERSTAPPEN)))
    driver = podium.naar_leerstappen()
    driver.druk("Stap toevoegen")
    assert driver.pagina == "leerstappen"
    assert driver.leest("Bij dit werk staan al 20 stappen.")


def test_who_is_no_praktijkopleider_reads_and_changes_nothing(podium: HeelPodium) -> None:
    podium.schrijf("Klemmen.")
    podium.session.ben(podium.vloer.noor)
    podium.session.neem_deelnemer(podium.sanne)
    driver = podium.naar_leerstappen()
    assert driver.rijen() == ("Stap 1: Klemmen.",)
    assert not driver.heeft_knop("Stap toevoegen")
    view = podium.window.navigation.page("leerstappen").findChild(CardView)
    assert view is not None
    assert not any(row.kiesbaar for row in view.rows)


def test_without_steps_only_who_may_write_them_is_led_there(podium: HeelPodium) -> None:
    podium.session.neem(werkproces=W1, titel=TITEL[W1])
    podium.ga("stap")
    assert podium.driver.heeft_knop("Zo doen we het hier")
    podium.session.ben(podium.vloer.noor)
    podium.session.neem_deelnemer(podium.sanne)
    podium.session.neem(werkproces=W1, titel=TITEL[W1])
    podium.window.navigation.home("vandaag")
    podium.ga("stap")
    assert not podium.driver.heeft_knop("Zo doen we het hier")


# --- photos


def kies_foto(podium: HeelPodium, inhoud: bytes) -> Driver:
    """A new step with words, and a file chosen for it."""
    driver = podium.naar_leerstappen()
    driver.druk("Stap toevoegen")
    driver.vul_in("Wat doe je in deze stap?", "Klemmen.")
    podium.kies_bestand(inhoud)
    return driver


def test_a_photo_is_kept_small_and_without_its_place_and_shown_with_its_step(
    podium: HeelPodium,
) -> None:
    driver = kies_foto(podium, met_exif(als_bestand(plaat(2600, 1300))))
    assert driver.heeft_knop("Andere foto")
    driver.druk("Stap bewaren")
    with podium.vloer.store.lees() as lezer:
        foto = lezer.leerstap_foto(podium.stappen[0].beeld)
    assert b"Exif" not in foto
    assert QImage.fromData(foto).width() == 1280
    assert driver.rijen() == ("Stap 1: Klemmen., met foto",)

    driver.tik("Klemmen.")
    page = podium.window.navigation.page("leerstap")
    assert isinstance(page, LeerstapPage)
    assert page._form.foto.isVisible()
    assert page._form.foto.accessibleName() == "Klemmen."
    driver.druk("Foto weghalen")
    driver.druk("Stap bewaren")
    assert podium.stappen == (Leerstap("Klemmen."),)


@pytest.mark.qt_log_ignore("Corrupt JPEG data", "JPEG datastream")
@pytest.mark.parametrize(
    ("inhoud", "gezegd"),
    [
        (b"%PDF-1.7", "Dit bestand kan niet als foto worden gelezen."),
        (b"\xff\xd8\xff\xda broken", "Dit bestand kan niet als foto worden gelezen."),
        (b"\xff\xd8\xff" + bytes(26 * 1024 * 1024), "Deze foto is te groot."),
    ],
    ids=["PDF", "broken", "26 MB"],
)
def test_a_file_that_is_no_photo_says_so_and_loses_nothing(
    podium: HeelPodium, inhoud: bytes, gezegd: str
) -> None:
    driver = kies_foto(podium, als_bestand(plaat(40, 30)))
    podium.kies_bestand(inhoud)
    assert driver.leest(gezegd)
    assert driver.staat_in("Wat doe je in deze stap?") == "Klemmen."
    driver.druk("Stap bewaren")
    assert podium.stappen[0].beeld
    assert QImageReader.allocationLimit() == 256


def test_a_file_that_cannot_be_reached_is_explained(podium: HeelPodium) -> None:
    driver = kies_foto(podium, b"")
    podium.bestanden.oorzaak = "weg"
    podium.kies_bestand(b"")
    assert driver.pagina == "leerstap"
    assert driver.staat_in("Wat doe je in deze stap?") == "Klemmen."


def test_a_photo_that_is_read_late_does_not_land_on_another_step(
    podium: HeelPodium, monkeypatch: pytest.MonkeyPatch
) -> None:
    podium.schrijf("Klemmen.", "Zagen.")
    driver = podium.naar_leerstappen()
    driver.tik("Klemmen.")
    later = LaterTasks()
    with monkeypatch.context() as even:
        even.setattr(ImmediateTasks, "run", later.run)
        podium.kies_bestand(als_bestand(plaat(40, 30)))
    podium.shell.back()
    driver.tik("Zagen.")
    later.laat_door()
    assert not driver.heeft_knop("Andere foto")
