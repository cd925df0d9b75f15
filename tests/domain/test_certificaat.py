"""An mbo-certificaat has its own numbers for work that the kwalificatie has too."""

from dataclasses import replace

from tests.fakes.dossiers import KLOMPENMAKER, OUD, klompenmaker
from werkplek.domain.certificaat import codes_in, koppel
from werkplek.domain.kwalificatie import (
    Crebo,
    Kwalificatie,
    Soort,
    WerkprocesCode,
    lees_crebo,
    soort_van,
)

CERTIFICAAT = Crebo("C0999")


def certificaat(titels: dict[str, str]) -> Kwalificatie:
    return klompenmaker(titels, crebo=CERTIFICAAT, hoort_bij=klompenmaker().crebo)


def test_the_same_title_is_the_same_work() -> None:
    schilderen = certificaat({"C1-K1-W1": "schildert de  klomp", "C1-K1-W2": "Zingt erbij"})
    gekoppeld = koppel(schilderen, klompenmaker())
    assert [(k.eigen.code, k.gelijk and k.gelijk.code) for k in gekoppeld] == [
        ("C1-K1-W1", "B1-K2-W1"),
        ("C1-K1-W2", None),
    ]
    assert codes_in(schilderen, klompenmaker()) == ("B1-K2-W1",)


def test_a_title_that_stands_twice_in_the_kwalificatie_is_not_guessed() -> None:
    twee = klompenmaker({**OUD, "B1-K1-W2": "Schildert de klomp"})
    assert codes_in(certificaat({"C1-K1-W1": "Schildert de klomp"}), twee) == ()


def gezegd(gelijk_aan: str, editie: str = "SBB 100") -> Kwalificatie:
    """The certificaat with one werkproces that the source says is equal to this one."""
    geheel = klompenmaker(
        {"C1-K1-W1": "Schildert de klomp"}, editie, crebo=CERTIFICAAT, hoort_bij=KLOMPENMAKER
    )
    (kerntaak,) = geheel.kerntaken
    (werkproces,) = kerntaak.werkprocessen
    werkproces = replace(werkproces, gelijk_aan=WerkprocesCode(gelijk_aan))
    return replace(geheel, kerntaken=(replace(kerntaak, werkprocessen=(werkproces,)),))


def test_what_the_source_says_of_its_own_edition_goes_before_the_title() -> None:
    assert codes_in(gezegd("B1-K1-W1"), klompenmaker()) == ("B1-K1-W1",)
    assert codes_in(gezegd("B9-K9-W9"), klompenmaker()) == ("B1-K2-W1",)


def test_a_number_means_nothing_in_another_edition() -> None:
    zegt = gezegd("B1-K1-W1", "SBB 200")
    assert codes_in(zegt, klompenmaker()) == ("B1-K2-W1",)
    assert codes_in(zegt, klompenmaker({"B1-K1-W1": "Bedient de kassa"})) == ()
    hernummerd = klompenmaker({"B1-K1-W1": "Schildert  de klomp", "B1-K1-W2": "Hakt"})
    assert codes_in(zegt, hernummerd) == ("B1-K1-W1",)


def test_the_letter_of_a_code_says_what_it_is() -> None:
    assert [soort_van(lees_crebo(code)) for code in (" 25743 ", "k0067", "C0163")] == [
        Soort.KWALIFICATIE,
        Soort.KEUZEDEEL,
        Soort.CERTIFICAAT,
    ]
