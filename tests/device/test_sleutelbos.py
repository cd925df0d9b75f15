import importlib
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from threading import Event

import pytest

from tests.device.bossen import (
    AFWEZIG,
    OP_SLOT,
    Antwoordend,
    Vergeetachtig,
    Weigerend,
    Zwijgend,
    bos,
)
from werkplek.application.ports import SleutelNodig, SleutelPastNiet
from werkplek.device.sleutelbos import Kandidaat, Sleutelbos, Sleutelbosstaat, dienst, kandidaten

STORE = "00112233445566778899aabbccddeeff"
GEHEIM = bytes(range(32))


@pytest.fixture
def klaar() -> Iterator[Event]:
    event = Event()
    yield event
    event.set()


def staat_van(sleutelbos: Sleutelbos, naam: str = "gnome") -> Sleutelbosstaat:
    with pytest.raises(SleutelNodig) as fout:
        sleutelbos.lees(STORE, naam)
    return Sleutelbosstaat(fout.value.detail)


def test_what_is_kept_comes_back() -> None:
    gnome = Antwoordend()
    sleutelbos = bos(gnome=gnome)

    assert sleutelbos.staat() is Sleutelbosstaat.BESCHIKBAAR
    assert sleutelbos.bewaar(STORE, GEHEIM) == ("gnome", GEHEIM)
    assert sleutelbos.lees(STORE, "gnome") == GEHEIM


def test_the_entry_is_64_hex_digits_under_the_name_of_the_store() -> None:
    gnome = Antwoordend()
    bos(gnome=gnome).bewaar(STORE, GEHEIM)

    [((service, _), geheim)] = gnome.inhoud.items()
    assert service == dienst(STORE) == f"nl.werkplek.store/{STORE}"
    assert re.fullmatch("[0-9a-f]{64}", geheim)


def test_the_first_keyring_that_is_here_is_used() -> None:
    kwallet = Antwoordend()
    assert bos(gnome=None, kwallet=kwallet).bewaar(STORE, GEHEIM) == ("kwallet", GEHEIM)
    assert kwallet.inhoud


@pytest.mark.parametrize("fout", OP_SLOT, ids=lambda fout: type(fout).__name__)
def test_a_keyring_that_waits_for_a_person_is_locked(fout: Exception) -> None:
    sleutelbos = bos(gnome=Weigerend(fout))
    assert staat_van(sleutelbos) is Sleutelbosstaat.OP_SLOT
    with pytest.raises(SleutelNodig, match="op_slot"):
        sleutelbos.bewaar(STORE, GEHEIM)


@pytest.mark.parametrize("fout", AFWEZIG, ids=lambda fout: type(fout).__name__)
def test_a_keyring_that_does_not_work_is_absent(fout: Exception) -> None:
    assert staat_van(bos(gnome=Weigerend(fout))) is Sleutelbosstaat.AFWEZIG


def test_a_keyring_without_our_entry_is_empty() -> None:
    assert staat_van(bos(gnome=Antwoordend())) is Sleutelbosstaat.LEEG


def test_a_keyring_that_forgets_is_found_when_writing() -> None:
    with pytest.raises(SleutelNodig, match="leeg"):
        bos(gnome=Vergeetachtig()).bewaar(STORE, GEHEIM)


def test_another_keyring_than_recorded_is_named_as_such() -> None:
    assert staat_van(bos(gnome=None, kwallet=Antwoordend())) is Sleutelbosstaat.ANDERS
    assert staat_van(bos(kwallet=Antwoordend())) is Sleutelbosstaat.ANDERS


def test_no_keyring_at_all_is_absent() -> None:
    assert staat_van(bos(gnome=None)) is Sleutelbosstaat.AFWEZIG
    assert bos(gnome=None).staat() is Sleutelbosstaat.AFWEZIG
    assert bos().staat() is Sleutelbosstaat.AFWEZIG


@pytest.mark.parametrize("inhoud", ["", "hunter2", "0" * 63, "G" * 64, "A" * 64])
def test_an_entry_that_is_not_ours_does_not_fit(inhoud: str) -> None:
    gnome = Antwoordend()
    sleutelbos = bos(gnome=gnome)
    sleutelbos.bewaar(STORE, GEHEIM)
    gnome.inhoud = dict.fromkeys(gnome.inhoud, inhoud)
    with pytest.raises(SleutelPastNiet):
        sleutelbos.lees(STORE, "gnome")


def test_a_keyring_that_gives_no_answer_is_locked(klaar: Event) -> None:
    sleutelbos = replace(bos(gnome=Zwijgend(klaar)), wachttijd=0.05)
    assert staat_van(sleutelbos) is Sleutelbosstaat.OP_SLOT
    with pytest.raises(SleutelNodig, match="op_slot"):
        sleutelbos.bewaar(STORE, GEHEIM)


def test_a_keyring_that_does_not_even_open_is_locked(klaar: Event) -> None:
    def hang() -> None:
        klaar.wait()

    sleutelbos = Sleutelbos((Kandidaat("gnome", hang),), wachttijd=0.05)
    assert sleutelbos.staat() is Sleutelbosstaat.OP_SLOT


def run(code: str, **omgeving: str) -> str:
    klaar = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        check=True,
        env={"XDG_CURRENT_DESKTOP": "GNOME", "DISPLAY": ":99", **omgeving},
        stdin=subprocess.DEVNULL,
        text=True,
        timeout=30,
    )
    assert not klaar.stderr
    return klaar.stdout.strip()


def test_a_question_that_hangs_does_not_keep_the_process() -> None:
    code = """
from threading import Event
from werkplek.device.sleutelbos import Kandidaat, Sleutelbos
print(Sleutelbos((Kandidaat("gnome", Event().wait),), wachttijd=0.05).staat())
"""
    assert run(code) == "op_slot"


VRAAG_HET_ECHTE = """
from werkplek.device.sleutelbos import Sleutelbos, kandidaten
print(Sleutelbos(kandidaten("linux")).staat())
"""


@pytest.mark.parametrize(
    "omgeving",
    [
        {},
        {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nergens/bus"},
        # what else is installed or asked for is no keyring of ours
        {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"},
    ],
    ids=["no bus", "dead bus", "null asked for"],
)
def test_the_real_library_without_a_session_bus_is_absent_and_asks_nothing(
    omgeving: dict[str, str],
) -> None:
    assert run(VRAAG_HET_ECHTE, **omgeving) == "afwezig"


def test_keyring_is_imported_only_when_asked() -> None:
    code = """
import sys
import werkplek.device.ontsluiten
print("keyring" in sys.modules)
"""
    assert run(code) == "False"


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_every_keyring_we_name_exists_and_is_one_of_a_system(platform: str) -> None:
    namen = [kandidaat.naam for kandidaat in kandidaten(platform)]
    assert namen
    for naam in namen:
        module, _, klasse = naam.rpartition(".")
        assert not re.search("alt|chainer|cryptfile|fail|null|plain", naam)
        assert hasattr(importlib.import_module(module), klasse)


def test_an_unknown_platform_has_no_keyring() -> None:
    assert kandidaten("plan9") == ()


def test_a_backend_that_is_not_here_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    assert [kandidaat.open() for kandidaat in kandidaten("linux")] == [None, None]
