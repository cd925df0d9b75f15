"""Two days on which everything goes wrong, on a real folder in the real window."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.device.bossen import Antwoordend, bos
from tests.journeys.venster import WACHTZIN, Venster, kom_binnen, maak_sjabloon
from werkplek.device.sleutelbos import Sleutelbos
from werkplek.ui.application import Application
from werkplek.ui.widgets.bestandskeuze import Bestandskeuze
from werkplek.wiring import open_werkplek
from werkplek.woorden import zorgen

Opent = Callable[..., Venster]


@pytest.fixture(scope="module")
def sjabloon(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Marga with Sanne and Yusuf, made once."""
    return maak_sjabloon(tmp_path_factory.mktemp("sjabloon") / "map")


@pytest.fixture
def map_(sjabloon: Path, tmp_path: Path) -> Path:
    """A copy of it, closed."""
    return shutil.copytree(sjabloon, tmp_path / "map")


@pytest.fixture
def open_venster(app: Application, map_: Path) -> Iterator[Opent]:
    """Open a window on the folder, after the one before."""
    vensters: list[Venster] = []

    def open_(map_: Path = map_, *, sleutelbos: Sleutelbos | None = None) -> Venster:
        for eerder in vensters:
            eerder.sluit()
        vensters.append(Venster(app, map_, wachtzin=None, sleutelbos=sleutelbos))
        return vensters[-1]

    yield open_
    for venster in vensters:
        venster.sluit()


def maak_herstelcode(map_: Path, sleutelbos: Sleutelbos | None = None) -> str:
    """A herstelcode for the folder, and its key in the keyring if there is one."""
    werkplek = open_werkplek(map_, WACHTZIN, sleutelbos=sleutelbos)
    code = werkplek.toegang.maak_herstelcode()
    if sleutelbos is not None:
        werkplek.toegang.leg_in_sleutelbos()
    werkplek.sluit()
    return code


def test_case_24_an_emptied_keyring_costs_one_code_and_then_nothing(
    map_: Path, open_venster: Opent
) -> None:
    code = maak_herstelcode(map_, bos(gnome=Antwoordend()))
    geleegd = bos(gnome=Antwoordend())
    driver = open_venster(sleutelbos=geleegd).driver
    assert driver.leest("De sleutel staat niet meer in de sleutelbos van deze computer.")

    driver.druk("Herstelcode gebruiken")
    driver.vul_in("Herstelcode", code.lower().replace("-", " "))
    driver.druk("Openen")
    kom_binnen(driver)
    driver.druk("Zet terug")
    driver.wacht_op_tekst(zorgen.SLEUTELBOS_GOED)

    kom_binnen(open_venster(sleutelbos=geleegd).driver)


def test_cases_14_and_16_a_damaged_store_comes_back_with_what_was_recorded(
    map_: Path, open_venster: Opent
) -> None:
    code = maak_herstelcode(map_)
    venster = open_venster()
    venster.driver.vul_in("Wachtzin", WACHTZIN)
    venster.driver.druk("Openen")
    kom_binnen(venster.driver)
    for tik in ("Sanne", "Bereidt assisterende werkzaamheden voor", "Zelfstandig"):
        venster.driver.tik(tik)
    venster.driver.wacht_op_tekst("Vastgelegd: Sanne")
    gezien = venster.voortgang("Sanne")
    assert venster.opener.werkplek is not None
    venster.opener.werkplek.reserve.stel_veilig()
    venster.sluit()
    beschadig(map_ / "bedrijf.db")

    venster = open_venster()
    driver = venster.driver
    driver.vul_in("Wachtzin", WACHTZIN)
    driver.druk("Openen")
    driver.wacht_op_knop("Herstellen van een kopie")
    oud = (map_ / "bedrijf.db").read_bytes()
    driver.druk("Herstellen van een kopie")
    driver.wacht_op("kopieen")
    driver.druk("Zet deze kopie terug")
    driver.wacht(lambda: driver.leest("Voor deze kopie is"), "the question for a key")
    driver.vul_in("Herstelcode of wachtzin", code)
    driver.druk("Zet deze kopie terug")
    driver.wacht_op("teruggezet")
    driver.druk("Verder")
    kom_binnen(driver)

    assert venster.voortgang("Sanne") == gezien
    assert (map_ / "bedrijf.db").read_bytes() == oud


def test_case_12_a_new_computer_goes_on_with_the_copy_on_a_stick(
    map_: Path, tmp_path: Path, open_venster: Opent, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = maak_herstelcode(map_)
    werkplek = open_werkplek(map_, WACHTZIN, sleutelbos=None)
    stick = tmp_path / "stick"
    stick.mkdir()
    werkplek.reserve.stel_veilig(stick)
    werkplek.sluit()
    shutil.rmtree(map_)
    kiest_map(monkeypatch, stick)

    driver = open_venster(tmp_path / "nieuw").driver
    driver.wacht_op("beginnen")
    driver.druk("Ik heb een kopie van Werkplek")
    driver.druk("Zet deze kopie terug")
    driver.vul_in("Herstelcode of wachtzin", code)
    driver.druk("Zet deze kopie terug")
    driver.wacht_op("teruggezet")
    driver.druk("Verder")
    kom_binnen(driver)
    assert any(rij.startswith("Sanne") for rij in driver.rijen())


def beschadig(pad: Path) -> None:
    """Cut the file in half."""
    heel = pad.read_bytes()
    pad.write_bytes(heel[: len(heel) // 2 // 4096 * 4096])


def kiest_map(monkeypatch: pytest.MonkeyPatch, pad: Path) -> None:
    """The dialog answers with this folder."""

    def kies(self: Bestandskeuze, titel: str) -> None:
        self.openen.emit(pad)

    monkeypatch.setattr(Bestandskeuze, "vraag_map", kies)
