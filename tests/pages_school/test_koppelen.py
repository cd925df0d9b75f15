"""Nothing is linked before a person said that the words are the same."""

from collections.abc import Iterator
from functools import partial

import pytest

from tests.fakes.hub import CODE, MemoryHub
from tests.fakes.hublijn import MemoryHubs
from tests.fakes.uitwisselmap import MemoryUitwisselmap
from tests.fakes.werkvloer import Werkvloer
from tests.ui.heel_podium import HeelPodium
from tests.ui.podium import PINCODE
from werkplek.application.koppelopgave import LINK
from werkplek.protocol.vinger import vinger_van
from werkplek.ui.application import Application
from werkplek.ui.pages.koppelen import KoppelenPage
from werkplek.woorden.vingerwoorden import vingerwoorden

ADRES = "https://hub.example.nl"


@pytest.fixture
def hub() -> MemoryHub:
    return MemoryHub()


@pytest.fixture
def podium(app: Application, hub: MemoryHub) -> Iterator[HeelPodium]:
    vloer, map_ = Werkvloer(), MemoryUitwisselmap()
    hubs = MemoryHubs({ADRES: hub}, map_.apparaat)
    made = HeelPodium(app, vloer, vloer.neem_aan_met_keuze(), uitwisselmap=map_, hubs=hubs)
    made.ga("koppelen")
    yield made
    made.sluit()


def typ(podium: HeelPodium, adres: str, code: str) -> None:
    """Fill in both fields and go on; a link hides the code."""
    page = podium.window.navigation.page("koppelen")
    assert isinstance(page, KoppelenPage)
    page.velden["adres"].zet_tekst(adres)
    page.velden["code"].zet_tekst(code)
    podium.driver.druk("School koppelen")


def test_the_words_of_the_school_are_shown_and_yes_links_it(
    podium: HeelPodium, hub: MemoryHub
) -> None:
    typ(podium, "hub.example.nl", f" {CODE[:4].lower()}-{CODE[4:].lower()} ")
    podium.driver.tik_pincode(PINCODE)
    assert podium.driver.pagina == "vingerwoorden"
    for woord in vingerwoorden(bytes.fromhex(hub.signer.sleutel)):
        podium.driver.wacht(partial(podium.driver.leest, woord), woord)
    assert podium.uitwisselmap.scholen() == ()
    podium.driver.druk("Klopt")
    assert [school.naam for school in podium.uitwisselmap.scholen()] == ["ROC De Verzonnen Stad"]


def test_other_words_link_nothing_and_say_what_to_do(podium: HeelPodium) -> None:
    typ(podium, ADRES, CODE)
    podium.driver.tik_pincode(PINCODE)
    podium.driver.druk("Klopt niet")
    assert podium.driver.pagina == "koppelen"
    assert podium.driver.leest("Er is niets gekoppeld.")
    assert podium.uitwisselmap.scholen() == ()


@pytest.mark.parametrize("veld", ["adres", "code"])
def test_the_link_of_the_letter_is_as_good_in_either_field(
    podium: HeelPodium, hub: MemoryHub, veld: str
) -> None:
    vinger = vinger_van(bytes.fromhex(hub.signer.sleutel))
    link = f"{LINK}:?hub={ADRES}&code={CODE}&vinger={vinger}"
    typ(podium, *((link, "") if veld == "adres" else ("", link)))
    podium.driver.tik_pincode(PINCODE)
    assert podium.driver.pagina == "vingerwoorden"


@pytest.mark.parametrize(
    ("adres", "code", "zin"),
    [
        (ADRES, "1234", "Deze code klopt niet."),
        ("", CODE, "Dit adres van de school klopt niet."),
        ("http://hub.example.nl", CODE, "Dit adres is niet veilig."),
        (f"{LINK}:?hub=x", "", "Deze link is niet heel."),
    ],
)
def test_what_was_typed_wrong_is_said_at_its_field_and_asks_no_pincode(
    podium: HeelPodium, adres: str, code: str, zin: str
) -> None:
    typ(podium, adres, code)
    assert podium.driver.pagina == "koppelen"
    assert podium.driver.leest(zin)


def test_a_code_that_the_school_does_not_know_links_nothing(podium: HeelPodium) -> None:
    typ(podium, ADRES, "22222222")
    podium.driver.tik_pincode(PINCODE)
    assert podium.driver.leest("Deze code werkt niet of niet meer.")
    assert podium.uitwisselmap.scholen() == ()
