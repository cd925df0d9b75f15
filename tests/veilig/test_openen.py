"""A folder that does not open says why, offers each way on, and loses nothing by trying."""

from pathlib import Path
from typing import cast

import pytest

from tests.fakes.reserve import HIER
from tests.fakes.toegang import CODE, WACHTZIN
from tests.ui.audit import remove
from tests.ui.heel_podium import LaterTasks
from tests.veilig.drempel import Drempel, drempel
from werkplek.application.beelden.openen import Weg
from werkplek.application.ports import (
    MapBeschadigd,
    MapInGebruik,
    MapIsNieuw,
    MapNieuwer,
    MapOnbereikbaar,
    MapOpNetwerk,
    SleutelNodig,
    SleutelPastNiet,
    Unavailable,
)
from werkplek.application.ports_veilig import Sleutelbosstand
from werkplek.ui.application import Application
from werkplek.ui.pages.kopieen import KopieenPage
from werkplek.ui.tasks import TaskRunner
from werkplek.ui.widgets.rijen_view import RijenView
from werkplek.ui.widgets.tekst import Tekst
from werkplek.woorden import zorgen

__all__ = ["drempel"]

STICK = Path("/media/stick")


def test_case_23_a_locked_keyring_is_a_state_with_three_ways_on(drempel: Drempel) -> None:
    driver = drempel.start(SleutelNodig("op_slot"))
    assert driver.leest("De sleutelbos van deze computer zit op slot.")
    for knop in ("Opnieuw proberen", "Herstelcode gebruiken", "Wachtzin gebruiken"):
        assert driver.heeft_knop(knop)

    drempel.deur.fout = None
    driver.druk("Opnieuw proberen")
    drempel.kom_binnen()
    driver.wacht_op("vandaag")
    assert drempel.achter.toegang.stand is Sleutelbosstand.GOED


def test_case_24_an_emptied_keyring_opens_with_the_herstelcode_and_takes_the_key_again(
    drempel: Drempel,
) -> None:
    drempel.achter.toegang.stand = Sleutelbosstand.LEEG
    drempel.achter.toegang.maak_herstelcode()
    driver = drempel.start(SleutelNodig("leeg"))
    assert driver.leest("De sleutel staat niet meer in de sleutelbos van deze computer.")

    driver.druk("Herstelcode gebruiken")
    driver.vul_in("Herstelcode", CODE.lower())
    driver.druk("Openen")
    drempel.kom_binnen()

    assert driver.leest(zorgen.ZORG["sleutelbos"].wat)
    driver.druk("Zet terug")
    assert drempel.achter.toegang.stand is Sleutelbosstand.GOED
    assert not driver.leest(zorgen.ZORG["sleutelbos"].wat)


def test_case_25_another_keyring_is_named_and_the_key_offered_to_it_once(drempel: Drempel) -> None:
    drempel.achter.toegang.stand = Sleutelbosstand.ANDERS
    drempel.achter.toegang.maak_herstelcode()
    driver = drempel.start(SleutelNodig("anders"))
    assert driver.leest("Deze computer gebruikt nu een andere sleutelbos.")
    driver.druk("Wachtzin gebruiken")
    driver.vul_in("Wachtzin", WACHTZIN)
    driver.druk("Openen")
    drempel.kom_binnen()

    driver.druk("Niet vandaag")
    assert not driver.leest(zorgen.ZORG["sleutelbos"].wat)
    assert drempel.achter.toegang.stand is Sleutelbosstand.ANDERS


def test_a_folder_that_opened_by_itself_is_not_asked_about_its_keyring(drempel: Drempel) -> None:
    drempel.achter.toegang.stand = Sleutelbosstand.LEEG
    drempel.achter.toegang.maak_herstelcode()
    driver = drempel.start(None)
    drempel.kom_binnen()
    assert not driver.leest(zorgen.ZORG["sleutelbos"].wat)


def test_case_29_a_typing_error_is_said_before_anything_is_tried(drempel: Drempel) -> None:
    driver = drempel.start(SleutelNodig("leeg"))
    driver.druk("Herstelcode gebruiken")
    drempel.deur.geprobeerd.clear()
    driver.vul_in("Herstelcode", CODE[:-1])
    driver.druk("Openen")

    assert driver.leest("Er zit een tikfout in de herstelcode.")
    assert driver.staat_in("Herstelcode") == CODE[:-1]
    assert drempel.deur.geprobeerd == []


def test_a_herstelcode_of_before_says_so_and_keeps_what_was_typed(drempel: Drempel) -> None:
    driver = drempel.start(SleutelNodig("leeg"))
    driver.druk("Herstelcode gebruiken")
    andere = "00000-11111-22222-33333-44444"
    driver.vul_in("Herstelcode", andere)
    driver.druk("Openen")
    assert driver.leest("Deze herstelcode is van een andere map, of er is een nieuwere.")
    assert driver.staat_in("Herstelcode") == andere


def test_a_wrong_wachtzin_may_be_mended(drempel: Drempel) -> None:
    drempel.deur.met = (Weg.WACHTZIN,)
    driver = drempel.start(SleutelNodig("afwezig"))
    driver.vul_in("Wachtzin", "net iets anders")
    driver.druk("Openen")
    assert driver.leest("Deze wachtzin past niet op de map.")
    assert driver.staat_in("Wachtzin") == "net iets anders"
    driver.vul_in("Wachtzin", WACHTZIN)
    driver.druk("Openen")
    drempel.kom_binnen()
    driver.wacht_op("vandaag")


def test_a_folder_with_no_way_in_but_the_keyring_says_so(drempel: Drempel) -> None:
    drempel.deur.met = ()
    driver = drempel.start(SleutelNodig("leeg"))
    assert driver.leest("Alleen de sleutelbos van deze computer kan deze map openen.")
    assert driver.heeft_knop("Opnieuw proberen")
    assert not driver.heeft_knop("Herstelcode gebruiken")


@pytest.mark.parametrize(
    "fout",
    [
        MapBeschadigd("weg: bedrijf.db"),
        MapBeschadigd("afgekapt: bedrijf.db, 0 bytes"),
        MapBeschadigd("bladzijden: 3"),
        MapBeschadigd("sleutels.json: weg"),
        SleutelPastNiet("bedrijf.db"),
    ],
)
def test_cases_13_14_and_16_damage_offers_a_copy_and_never_a_new_folder(
    drempel: Drempel, fout: Unavailable
) -> None:
    drempel.maak_kopieen(50, 2)
    driver = drempel.start(fout)
    assert driver.pagina == "openen"
    driver.druk("Herstellen van een kopie")
    driver.wacht_op("kopieen")

    nieuwste = drempel.deur.herstel.kopieen()[0]
    drempel.deur.fout = None
    driver.druk("Zet deze kopie terug")
    assert drempel.deur.herstel.teruggezet == [(nieuwste.pad, None)]
    assert driver.leest("3 keer iets meegekomen")
    driver.druk("Verder")
    drempel.kom_binnen()
    driver.wacht_op("vandaag")


def test_the_focus_waits_at_the_copies(drempel: Drempel) -> None:
    drempel.maak_kopieen(2)
    driver = drempel.start(MapBeschadigd("bladzijden: 1"))
    assert driver.leest("Je kopieën zijn niet veranderd.")
    driver.druk("Herstellen van een kopie")
    assert isinstance(drempel.window.focusWidget(), RijenView)


def test_while_copies_are_looked_for_it_does_not_ask_where_they_are(app: Application) -> None:
    page = KopieenPage()
    page.toon_zoeken()
    kop = page.findChild(Tekst, "kop")
    assert kop is not None
    assert kop.text() == "Kopieën zoeken…"
    remove(app, page)


def test_a_damaged_copy_asks_for_an_older_one(drempel: Drempel) -> None:
    drempel.maak_kopieen(50, 2)
    driver = drempel.start(MapBeschadigd("bladzijden: 1"))
    driver.druk("Herstellen van een kopie")
    drempel.deur.herstel.fout = MapBeschadigd("kopie: keten")
    driver.druk("Zet deze kopie terug")
    assert driver.leest("Deze kopie is beschadigd.")

    drempel.deur.herstel.fout = None
    oudste = drempel.deur.herstel.kopieen()[-1]
    driver.tik("Zaterdag")
    driver.druk("Zet deze kopie terug")
    assert [pad for pad, _ in drempel.deur.herstel.teruggezet] == [oudste.pad]


def test_a_search_that_ends_late_does_not_replace_what_was_found_after_it(
    app: Application, drempel: Drempel
) -> None:
    later = LaterTasks()
    ander = Drempel(app, drempel.achter, cast("TaskRunner", later))
    ander.maak_kopieen(3, plek=STICK)
    driver = ander.start(MapIsNieuw())
    while later.wacht:
        later.laat_door()
    driver.druk("Ik heb een kopie van Werkplek")
    ander.kiest(STICK)
    hier, stick = later.wacht
    later.wacht = [stick, hier]
    later.laat_door()
    later.laat_door()
    assert driver.heeft_knop("Zet deze kopie terug")
    remove(app, ander.window)


def test_case_12_a_new_computer_goes_on_with_a_copy_and_the_herstelcode(drempel: Drempel) -> None:
    drempel.maak_kopieen(3, plek=STICK)
    driver = drempel.start(MapIsNieuw())
    driver.wacht_op("beginnen")
    driver.druk("Ik heb een kopie van Werkplek")
    driver.wacht_op("kopieen")
    drempel.kiest(STICK)

    drempel.deur.herstel.fout = SleutelNodig("afwezig")
    driver.druk("Zet deze kopie terug")
    assert driver.leest("Voor deze kopie is de herstelcode of de wachtzin nodig.")
    drempel.deur.herstel.fout = None
    driver.vul_in("Herstelcode of wachtzin", CODE)
    driver.druk("Zet deze kopie terug")
    assert [geheim for _, geheim in drempel.deur.herstel.teruggezet] == [CODE]

    drempel.deur.fout = SleutelNodig("afwezig")
    driver.druk("Verder")
    drempel.kom_binnen()
    driver.wacht_op("vandaag")


def test_the_wachtzin_of_a_copy_opens_the_folder_as_well(drempel: Drempel) -> None:
    drempel.maak_kopieen(3)
    driver = drempel.start(MapBeschadigd("bladzijden: 1"))
    driver.druk("Herstellen van een kopie")
    drempel.deur.herstel.fout = SleutelNodig("leeg")
    driver.druk("Zet deze kopie terug")
    drempel.deur.herstel.fout = None
    driver.vul_in("Herstelcode of wachtzin", WACHTZIN)
    driver.druk("Zet deze kopie terug")
    drempel.deur.fout = SleutelNodig("leeg")
    driver.druk("Verder")
    drempel.kom_binnen()
    driver.wacht_op("vandaag")


def test_without_a_copy_here_a_stick_is_asked_for(drempel: Drempel) -> None:
    driver = drempel.start(MapBeschadigd("bladzijden: 1"))
    driver.druk("Herstellen van een kopie")
    assert driver.leest("Op deze computer staat nog geen kopie.")
    assert driver.heeft_knop("Kopie van een usb-stick")
    drempel.kiest(HIER.parent)
    assert driver.leest("In die map staat geen kopie van Werkplek.")
    driver.druk("Terug")
    driver.wacht_op("openen")


def test_case_19_a_newer_folder_is_left_alone_and_can_be_saved_as_a_file(drempel: Drempel) -> None:
    driver = drempel.start(MapNieuwer("9 > 3"))
    assert driver.leest("Zet eerst de nieuwe Werkplek op deze computer.")
    driver.druk("Alles opslaan als bestand")
    drempel.bewaart(Path("/usb/alles.json"))
    assert drempel.deur.geschreven == [Path("/usb/alles.json")]
    assert driver.leest("Alles staat nu ook in alles.json.")


@pytest.mark.parametrize(
    ("fout", "zin"),
    [
        (MapOnbereikbaar("alleen_lezen"), "In deze map kan niet worden geschreven."),
        (MapOnbereikbaar("weg"), "De map is niet te vinden."),
        (MapOnbereikbaar("vol"), "Er is geen ruimte meer op deze computer."),
        (MapOnbereikbaar("anders"), "De map van Werkplek is niet te gebruiken."),
        (MapInGebruik(), "Werkplek is al open met deze map."),
        (MapInGebruik("ander_programma"), "Een ander programma houdt de map bezet."),
        (MapOpNetwerk(), "Deze map staat op het netwerk."),
    ],
)
def test_what_may_pass_by_itself_names_the_cause_and_can_be_tried_again(
    drempel: Drempel, fout: Unavailable, zin: str
) -> None:
    driver = drempel.start(fout)
    assert driver.leest(zin)
    drempel.deur.fout = None
    driver.druk("Opnieuw proberen")
    drempel.kom_binnen()
    driver.wacht_op("vandaag")


def test_the_code_is_put_in_groups_while_it_is_typed(drempel: Drempel) -> None:
    driver = drempel.start(SleutelNodig("leeg"))
    driver.druk("Herstelcode gebruiken")
    drempel.typt("7h3km 2pqr90xwvt")
    assert driver.staat_in("Herstelcode") == "7H3KM-2PQR9-0XWVT"
