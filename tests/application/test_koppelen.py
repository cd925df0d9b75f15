"""Linking a school: what is typed, who answers, and the two keys that only this device has."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.hub import CODE, MemoryHub
from tests.fakes.hublijn import MemoryHubs
from tests.fakes.uitwisselmap import MemoryUitwisselmap
from tests.fakes.werkvloer import Werkvloer
from werkplek.application.hubfouten import HubOnbereikbaar, HubVerkeerd, HubWeigert
from werkplek.application.koppelen import koppel, school_van
from werkplek.application.koppelopgave import (
    ALFABET,
    Koppelopgave,
    lees_adres,
    lees_code,
    lees_koppeling,
)
from werkplek.application.uitleg import leg_uit
from werkplek.domain.fouten import KoppelingGeweigerd, NietBevoegd
from werkplek.protocol.uitwisseling import Aanmelding, AanmeldingAntwoord
from werkplek.protocol.vinger import vinger_van
from werkplek.woorden.vingerwoorden import lijst, vingerwoorden

ADRES = "https://hub.example.nl"
GOUDEN = ("dokter", "truffel", "yoga", "slee")
LINK = "werkplek-aanmelden:?hub=https%3A%2F%2Fhub.example.nl&code={}&vinger={}"


@pytest.fixture
def hub() -> MemoryHub:
    return MemoryHub()


@pytest.fixture
def hier() -> MemoryUitwisselmap:
    return MemoryUitwisselmap()


def hubs(hub: MemoryHub, hier: MemoryUitwisselmap) -> MemoryHubs:
    return MemoryHubs({ADRES: hub}, hier.apparaat)


def test_a_school_is_linked_with_an_address_and_a_code(
    vloer: Werkvloer, hub: MemoryHub, hier: MemoryUitwisselmap
) -> None:
    opgave = lees_koppeling("hub.example.nl/", "b2c3-d4f5")
    gekoppeld = koppel(vloer.ctx, hier, hubs(hub, hier), vloer.marga, opgave)
    assert gekoppeld.school == hub.school() == hier.school
    assert hub.inhoud.apparaten == dict([hier.aanmelding()])
    assert len(hier.sleutels[hub.school().id]) == 32
    assert gekoppeld.woorden_school == vingerwoorden(hub.school().sleutel)
    assert gekoppeld.woorden_apparaat == vingerwoorden(hier.aanmelding()[1])


def test_a_school_is_linked_with_the_link_of_the_qr(
    vloer: Werkvloer, hub: MemoryHub, hier: MemoryUitwisselmap
) -> None:
    opgave = lees_koppeling(LINK.format(CODE, vinger_van(hub.school().sleutel)))
    koppel(vloer.ctx, hier, hubs(hub, hier), vloer.marga, opgave)
    assert hier.school == hub.school()


def test_a_link_to_another_key_links_nothing(
    vloer: Werkvloer, hub: MemoryHub, hier: MemoryUitwisselmap
) -> None:
    """Somebody else answers at the address: the fingerprint in the link tells."""
    opgave = lees_koppeling(LINK.format(CODE, vinger_van(bytes(32))))
    with pytest.raises(KoppelingGeweigerd, match="vinger"):
        koppel(vloer.ctx, hier, hubs(hub, hier), vloer.marga, opgave)
    assert hier.school is None
    assert not hier.sleutels


def test_a_school_with_another_key_than_before_links_nothing(
    vloer: Werkvloer, hub: MemoryHub, hier: MemoryUitwisselmap
) -> None:
    hier.school = eerder = replace(hub.school(), sleutel=bytes(32))
    with pytest.raises(KoppelingGeweigerd, match="andere_sleutel"):
        koppel(vloer.ctx, hier, hubs(hub, hier), vloer.marga, Koppelopgave(ADRES, CODE))
    assert hier.school == eerder


def test_a_used_code_and_a_dead_line_link_nothing(
    vloer: Werkvloer, hub: MemoryHub, hier: MemoryUitwisselmap
) -> None:
    with pytest.raises(HubWeigert):
        koppel(vloer.ctx, hier, hubs(hub, hier), vloer.marga, Koppelopgave(ADRES, "ZZZZZZZZ"))
    weg = Koppelopgave("https://weg.example.nl", CODE)
    with pytest.raises(HubOnbereikbaar):
        koppel(vloer.ctx, hier, hubs(hub, hier), vloer.marga, weg)
    assert hier.school is None


def test_the_device_proves_both_keys_and_tells_who_records(
    vloer: Werkvloer, hub: MemoryHub, hier: MemoryUitwisselmap
) -> None:
    gezien: list[Aanmelding] = []

    class Kijk(MemoryHubs):
        def meld_aan(self, adres: str, aanmelding: Aanmelding) -> AanmeldingAntwoord:
            gezien.append(aanmelding)
            return MemoryHubs.meld_aan(self, adres, aanmelding)

    twee = Kijk({ADRES: hub}, hier.apparaat)
    for _ in range(2):
        koppel(vloer.ctx, hier, twee, vloer.marga, Koppelopgave(ADRES, CODE))
    eerst, daarna = gezien
    assert eerst.zegelsleutel == daarna.zegelsleutel
    assert eerst.verzoeksleutel != daarna.verzoeksleutel
    assert [p.naam for p in eerst.personen] == [
        "Bram Visser",
        "Joris Smit",
        "Marga Bakker",
        "Noor Jansen",
    ]


def test_only_a_praktijkopleider_links_the_device_of_a_leerbedrijf(
    vloer: Werkvloer, hub: MemoryHub, hier: MemoryUitwisselmap
) -> None:
    with pytest.raises(NietBevoegd):
        koppel(vloer.ctx, hier, hubs(hub, hier), vloer.noor, Koppelopgave(ADRES, CODE))
    assert not hub.inhoud.apparaten


HALF = [
    {"school": b""},
    {"sleutel": bytes(31)},
    {"noodsleutel": b""},
    {"houder_soort": "iets"},
    {"hub": ""},
    {"naam": ""},
]


@pytest.mark.parametrize("anders", HALF, ids=lambda a: next(iter(a)))
def test_half_an_answer_is_no_school(anders: dict[str, object]) -> None:
    velden: dict[str, object] = {
        "hub": "h",
        "tijdvak": 1,
        "school": bytes(16),
        "naam": "ROC",
        "sleutel": bytes(32),
        "noodsleutel": bytes(32),
        "houder": "x",
        "houder_soort": "leerbedrijf",
    }
    with pytest.raises(HubVerkeerd):
        school_van(AanmeldingAntwoord(**(velden | anders)), ADRES)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("getypt", "gelezen"),
    [
        ("hub.example.nl", "https://hub.example.nl"),
        ("  https://HUB.example.nl/ ", "https://hub.example.nl"),
        ("https://hub.example.nl:443", "https://hub.example.nl"),
        ("https://hub.example.nl:8443/werkplek/", "https://hub.example.nl:8443/werkplek"),
        ("http://127.0.0.1:8321", "http://127.0.0.1:8321"),
        ("http://[::1]:8321/", "http://[::1]:8321"),
        ("http://localhost:1", "http://localhost:1"),
    ],
)
def test_an_address_as_people_type_it(getypt: str, gelezen: str) -> None:
    assert lees_adres(getypt) == gelezen


@pytest.mark.parametrize(
    ("getypt", "reden"),
    [
        ("http://hub.example.nl", "onveilig"),
        ("http://127.0.0.1.example.nl", "onveilig"),
        ("ftp://hub.example.nl", "adres"),
        ("", "adres"),
        ("https://", "adres"),
        ("mijn school", "adres"),
        ("https://iemand@hub.example.nl", "adres"),
        ("https://hub.example.nl/?code=1", "adres"),
        ("https://hub.example.nl:99999", "adres"),
        ("https://[::1", "adres"),
        ("werkplek-aanmelden:", "link"),
        ("werkplek-aanmelden:?hub=hub.example.nl", "link"),
        (LINK.format(CODE, "kort"), "link"),
        (LINK.format("../../x", ""), "link"),
        (LINK.format(CODE, "") + "&hub=elders", "link"),
        ("werkplek-aanmelden:?" + "a=1&" * 50, "link"),
    ],
)
def test_what_is_no_address_is_refused_with_words(getypt: str, reden: str) -> None:
    with pytest.raises(KoppelingGeweigerd) as gevangen:
        lees_koppeling(getypt, CODE)
    assert gevangen.value.reden == reden
    assert leg_uit(gevangen.value).wat


@given(st.text(ALFABET, min_size=8, max_size=8), st.lists(st.integers(0, 8), max_size=4))
def test_a_code_may_be_typed_in_any_case_with_dashes(code: str, plekken: list[int]) -> None:
    getypt = code.lower()
    for plek in plekken:
        getypt = f"{getypt[:plek]}- {getypt[plek:]}"
    assert lees_code(getypt) == code


@pytest.mark.parametrize("getypt", ["", "B2C3D4F", "B2C3D4F55", "B2C3D4FA", "B2C3D4F0", "É2C3D4F5"])
def test_a_typing_error_in_a_code_is_refused(getypt: str) -> None:
    with pytest.raises(KoppelingGeweigerd, match="code"):
        lees_code(getypt)


def test_the_words_of_a_key_never_change_and_differ_enough() -> None:
    woorden = lijst()
    assert len(woorden) == len(set(woorden)) == 1024
    assert all(woord.isascii() and woord.islower() and 3 <= len(woord) <= 8 for woord in woorden)
    assert not [w for w in woorden if _buren(w) & set(woorden)]
    assert vingerwoorden(bytes(32)) == GOUDEN


def _buren(woord: str) -> set[str]:
    """Every word that is one letter away."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    plekken = range(len(woord) + 1)
    weg = {woord[:n] + woord[n + 1 :] for n in plekken}
    anders = {woord[:n] + a + woord[n + 1 :] for n in plekken[:-1] for a in letters}
    erbij = {woord[:n] + a + woord[n:] for n in plekken for a in letters}
    return (weg | anders | erbij) - {woord}
