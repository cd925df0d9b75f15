"""Two editions of one dossier beside each other: nothing is mapped by code alone."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.dossiers import OUD, klompenmaker
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.verschil import Verschil, Wijziging, vergelijk

CODES = [f"B1-K1-W{nummer}" for nummer in range(1, 7)]
TITELS = st.sampled_from(
    ["Kiest het hout", "Kiest het juiste hout", "Schildert de klomp", "Ruimt op", "Praat", "Meet"]
)
EDITIES = st.dictionaries(st.sampled_from(CODES), TITELS, max_size=6)


def verschil(oud: dict[str, str], nieuw: dict[str, str]) -> Verschil:
    return vergelijk(klompenmaker(oud), klompenmaker(nieuw, "SBB 200"))


def kort(gevonden: Verschil) -> list[tuple[str, str, str]]:
    return [(r.wijziging.value, r.code_oud, r.code_nieuw) for r in gevonden.regels]


@pytest.mark.parametrize(
    ("nieuw", "verwacht"),
    [
        (OUD, []),
        ({**OUD, "B1-K1-W3": "Meet de voet"}, [("nieuw", "", "B1-K1-W3")]),
        (
            {code: titel for code, titel in OUD.items() if code != "B1-K1-W2"},
            [("vervallen", "B1-K1-W2", "")],
        ),
        (
            {**OUD, "B1-K1-W1": "Kiest het juiste hout"},
            [("hernoemd", "B1-K1-W1", "B1-K1-W1")],
        ),
        (
            {**OUD, "B1-K1-W1": "Voert een gesprek met de klant"},
            [("ander_werk", "B1-K1-W1", "B1-K1-W1")],
        ),
        (
            {"B1-K1-W1": "Meet de voet", "B1-K1-W2": OUD["B1-K1-W1"], "B1-K2-W1": OUD["B1-K2-W1"]},
            [
                ("vervallen", "B1-K1-W2", ""),
                ("nieuw", "", "B1-K1-W1"),
                ("hernummerd", "B1-K1-W1", "B1-K1-W2"),
            ],
        ),
        ({**OUD, "B1-K1-W1": "KIEST  het hout"}, []),
    ],
    ids=["gelijk", "erbij", "weg", "anders gezegd", "ander werk", "hernummerd", "spaties"],
)
def test_each_change_has_its_name(
    nieuw: dict[str, str], verwacht: list[tuple[str, str, str]]
) -> None:
    assert sorted(kort(verschil(OUD, nieuw))) == sorted(verwacht)


def test_two_that_changed_places_are_two_renumberings_and_no_other_work() -> None:
    nieuw = {**OUD, "B1-K1-W1": OUD["B1-K1-W2"], "B1-K1-W2": OUD["B1-K1-W1"]}
    assert [r.wijziging for r in verschil(OUD, nieuw).regels] == [Wijziging.HERNUMMERD] * 2


def test_another_description_is_a_change_under_the_same_title() -> None:
    gevonden = vergelijk(klompenmaker(), klompenmaker(tekst="Nu met handschoenen."))
    assert {r.wijziging for r in gevonden.regels} == {Wijziging.ANDERE_TEKST}
    assert len(gevonden.van(Wijziging.ANDERE_TEKST)) == 3
    assert gevonden.gelijk == 2  # the kerntaken


def test_what_differs_about_the_kwalificatie_itself_is_named() -> None:
    anders = replace(klompenmaker(vanaf=2025), naam="Klompenmeester", niveau=3)
    assert vergelijk(klompenmaker(), anders).velden == ("naam", "niveau", "vanaf")
    assert vergelijk(klompenmaker(), klompenmaker(editie="SBB 200")).velden == ()


def test_another_link_of_a_certificaat_is_a_change() -> None:
    oud = klompenmaker({"C1-K1-W1": "Hakt"})
    (kerntaak,) = oud.kerntaken
    (werkproces,) = kerntaak.werkprocessen
    gekoppeld = replace(werkproces, gelijk_aan=WerkprocesCode("B1-K1-W2"))
    nieuw = replace(oud, kerntaken=(replace(kerntaak, werkprocessen=(gekoppeld,)),))
    assert kort(vergelijk(oud, nieuw)) == [("andere_koppeling", "C1-K1-W1", "C1-K1-W1")]


def test_changes_come_in_the_order_of_the_codes() -> None:
    nieuw = {"B1-K1-W1": "Meet", "B1-K1-W2": "Praat", "B1-K2-W1": "Rust"}
    codes = [r.code_nieuw or r.code_oud for r in verschil(OUD, nieuw).regels]
    assert codes == sorted(codes)


@given(EDITIES, EDITIES)
def test_every_werkproces_is_counted_once_on_each_side(
    oud: dict[str, str], nieuw: dict[str, str]
) -> None:
    gevonden = vergelijk(klompenmaker(oud), klompenmaker(nieuw))
    werk = [r for r in gevonden.regels if "W" in r.code_oud + r.code_nieuw]
    kerntaken = len({"B1-K1"} if oud and nieuw else ())
    gelijk = gevonden.gelijk - kerntaken
    assert Counter(r.code_oud for r in werk if r.code_oud).total() + gelijk == len(oud)
    assert Counter(r.code_nieuw for r in werk if r.code_nieuw).total() + gelijk == len(nieuw)
    assert {r.titel_oud == oud[r.code_oud] for r in werk if r.code_oud} <= {True}
    assert {r.titel_nieuw == nieuw[r.code_nieuw] for r in werk if r.code_nieuw} <= {True}


@given(EDITIES)
def test_an_edition_equals_itself(titels: dict[str, str]) -> None:
    assert vergelijk(klompenmaker(titels), klompenmaker(titels)).regels == ()
