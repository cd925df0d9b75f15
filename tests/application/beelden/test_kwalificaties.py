from dataclasses import replace
from datetime import date

import pytest

from tests.fakes.werkvloer import CREBO, PLANT, Werkvloer
from werkplek.application.beelden.kwalificaties import (
    PER_KWALIFICATIE,
    TREFFERS,
    ZONDER_ZOEKEN,
    KwalificatiesBeeld,
    _gevonden,
    kwalificaties_beeld,
)
from werkplek.application.records import KwalificatieTreffer
from werkplek.domain.kwalificatie import Crebo, Geldigheid, Kwalificatie
from werkplek.domain.opleiding import Opleiding
from werkplek.woorden.zoeken import (
    HIER,
    KEUZEDELEN,
    MEER_TYPEN,
    NIET_ALLE_WOORDEN,
    NOG_NIET_INGELEZEN,
)


def beeld(vloer: Werkvloer, tekst: str = "", niveau: int = 0) -> KwalificatiesBeeld:
    with vloer.store.lees() as lezer:
        return kwalificaties_beeld(lezer, tekst, niveau)


def namen(getoond: KwalificatiesBeeld) -> list[str]:
    return [rij.naam for groep in getoond.groepen for rij in groep.rijen]


def bewaar(vloer: Werkvloer, *kwalificaties: Kwalificatie) -> None:
    with vloer.store.unit_of_work() as uow:
        uow.bewaar_kwalificaties(kwalificaties)
        uow.commit()


def treffer(nummer: int, dossier: str = "") -> KwalificatieTreffer:
    crebo, naam = Crebo(f"9{nummer:04d}"), f"Klompenmaker {nummer}"
    return KwalificatieTreffer(crebo, naam, 2, dossier=dossier)


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("", ["Assistent logistiek", "Assistent plant"]),
        ("  ", ["Assistent logistiek", "Assistent plant"]),
        ("LOGISTIEK", ["Assistent logistiek"]),
        ("25746", ["Assistent plant"]),
        ("goederen", ["Assistent logistiek"]),
        ("plant grond", ["Assistent plant"]),
        ("heftruck", []),
    ],
)
def test_a_kwalificatie_is_found_by_its_words_and_shown_once(
    vloer: Werkvloer, tekst: str, verwacht: list[str]
) -> None:
    assert namen(beeld(vloer, tekst)) == verwacht


def test_before_anything_is_typed_what_somebody_learns_here_comes_first(vloer: Werkvloer) -> None:
    bewaar(vloer, replace(PLANT, crebo=Crebo("K0001"), naam="Aanstampen", niveau=0))
    assert [groep.titel for groep in beeld(vloer).groepen] == ["Niveau 1", KEUZEDELEN]
    vloer.neem_aan()
    getoond = beeld(vloer)
    assert [groep.titel for groep in getoond.groepen] == [HIER, "Niveau 1", KEUZEDELEN]
    assert [rij.crebo for rij in getoond.groepen[0].rijen] == [CREBO]
    assert getoond.groepen[0].rijen[0].hier


def test_a_niveau_leaves_the_others_out_and_certificaten_are_only_searched_for(
    vloer: Werkvloer,
) -> None:
    bewaar(
        vloer,
        replace(PLANT, crebo=Crebo("90001"), naam="Klompenmaker", niveau=2),
        replace(PLANT, crebo=Crebo("C0001"), naam="Zagen", niveau=2),
    )
    assert namen(beeld(vloer, niveau=2)) == ["Klompenmaker"]
    assert namen(beeld(vloer, "assistent", 2)) == []
    assert beeld(vloer, "zagen").groepen[0].rijen[0].detail == "mbo-certificaat C0001"


def test_of_a_thousand_kwalificaties_some_are_shown_and_the_rest_is_typed_for(
    vloer: Werkvloer,
) -> None:
    nieuw = [replace(PLANT, crebo=Crebo(f"{n}"), naam=f"Vak {n}") for n in range(90000, 90200)]
    bewaar(vloer, *nieuw)
    vloer.neem_aan()
    getoond = beeld(vloer)
    assert len(namen(getoond)) == ZONDER_ZOEKEN
    assert getoond.slot == f"En nog {202 - ZONDER_ZOEKEN}. Typ om te zoeken, of kies een niveau."


def test_work_that_fits_stands_once_under_its_kerntaak_and_is_counted_after_three() -> None:
    werk = [
        replace(treffer(1), code=f"B1-K1-W{n}", titel=f"Doet {n}", kerntaak="B1-K1 Maakt klompen")
        for n in range(1, 6)
    ]
    (groep,) = _gevonden((treffer(1, dossier="Houtwerk"), *werk)).groepen
    assert groep.titel == "Dossier Houtwerk"
    assert groep.rijen[0].werk == (
        "B1-K1 Maakt klompen",
        "– B1-K1-W1 Doet 1",
        "– B1-K1-W2 Doet 2",
        "– B1-K1-W3 Doet 3",
        f"en nog {len(werk) - PER_KWALIFICATIE}",
    )


def test_what_is_only_a_name_stands_last_and_says_so() -> None:
    naam = replace(treffer(2), alleen_naam=True)
    getoond = _gevonden((treffer(1, dossier="Klompenmaker 1"), naam))
    assert [groep.titel for groep in getoond.groepen] == ["", NOG_NIET_INGELEZEN]
    assert [rij.alleen_naam for groep in getoond.groepen for rij in groep.rijen] == [False, True]


def test_a_search_that_finds_too_much_asks_for_another_word() -> None:
    assert _gevonden(tuple(treffer(n) for n in range(TREFFERS - 1))).slot == ""
    assert _gevonden(tuple(treffer(n) for n in range(TREFFERS))).slot == MEER_TYPEN


def test_what_has_not_every_word_says_so_above_the_list() -> None:
    assert _gevonden((replace(treffer(1), deels=True),)).kop == NIET_ALLE_WOORDEN
    assert _gevonden((treffer(1),)).kop == ""


def test_two_with_the_same_name_are_told_apart(vloer: Werkvloer) -> None:
    oud = replace(PLANT, crebo=Crebo("90001"), geldig=Geldigheid(date(2015, 8, 1)))
    jong = replace(PLANT, crebo=Crebo("90002"), geldig=Geldigheid(date(2025, 8, 1)))
    bewaar(vloer, oud, jong)
    details = [rij.detail for groep in beeld(vloer, "plant").groepen for rij in groep.rijen]
    assert "niveau 1 · crebo 90001 · vanaf 2015" in details
    assert "niveau 1 · crebo 90002 · vanaf 2025" in details
    with vloer.store.unit_of_work() as uow:
        uow.bewaar_opleidingen([Opleiding(oud.crebo, oud.naam, opvolger=jong.crebo)])
        uow.commit()
    details = [rij.detail for groep in beeld(vloer, "plant").groepen for rij in groep.rijen]
    assert "niveau 1 · crebo 90001 · opgevolgd door 90002" in details


def test_what_is_learned_here_says_so_in_a_search() -> None:
    (groep,) = _gevonden((replace(treffer(1), hier=True),)).groepen
    assert groep.rijen[0].detail == "niveau 2 · crebo 90001 · wordt hier geleerd"
