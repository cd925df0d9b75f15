"""What is said about editions: what differs, and until when one can begin."""

from datetime import date

import pytest

from tests.fakes.b1 import bezwaren
from werkplek.domain.kwalificatie import (
    ALTIJD,
    Geldigheid,
    KerntaakTekst,
    Soort,
    WerkprocesTekst,
)
from werkplek.domain.verschil import Verschilregel, Wijziging
from werkplek.woorden.dossier import SOORT, kerntaak_alineas, werkproces_alineas
from werkplek.woorden.edities import WIJZIGING, geldigheid, instroom_voorbij, verschil_zin

DAG = date(2026, 7, 31)


def test_every_change_and_every_kind_has_its_words() -> None:
    assert set(WIJZIGING) == set(Wijziging)
    assert set(SOORT) == set(Soort)


@pytest.mark.parametrize(
    ("regel", "zin"),
    [
        (
            Verschilregel(Wijziging.NIEUW, code_nieuw="B1-K1-W3", titel_nieuw="Dooft lampen"),
            "Nieuw: B1-K1-W3 Dooft lampen",
        ),
        (
            Verschilregel(Wijziging.VERVALLEN, "B1-K1-W3", "Dooft lampen"),
            "Vervalt: B1-K1-W3 Dooft lampen",
        ),
        (
            Verschilregel(Wijziging.HERNUMMERD, "B1-K1-W3", "Dooft", "B1-K1-W2", "Dooft"),
            "Ander nummer: B1-K1-W3 is nu B1-K1-W2. Dooft",
        ),
        (
            Verschilregel(Wijziging.HERNOEMD, "B1-K1-W1", "Dooft", "B1-K1-W1", "Dooft lampen"),
            "Andere titel: B1-K1-W1 was “Dooft” en is nu “Dooft lampen”",
        ),
        (
            Verschilregel(Wijziging.ANDER_WERK, "B1-K1", "", "B1-K1", "Poetst het glas"),
            "Zelfde code, ander werk: B1-K1 was “zonder titel” en is nu “Poetst het glas”",
        ),
        (
            Verschilregel(Wijziging.ANDERE_TEKST, "B1-K1-W1", "Dooft", "B1-K1-W1", "Dooft"),
            "Andere beschrijving: B1-K1-W1 Dooft",
        ),
    ],
)
def test_a_change_names_what_was_and_what_is(regel: Verschilregel, zin: str) -> None:
    assert verschil_zin(regel) == zin
    assert not bezwaren(zin)


def test_what_is_not_known_of_an_edition_is_not_said() -> None:
    assert geldigheid(ALTIJD) == ""
    assert geldigheid(Geldigheid(einde_instroom=DAG)) == "Beginnen kan tot en met 31 juli 2026."
    alles = geldigheid(Geldigheid(DAG, DAG, DAG))
    assert alles.startswith("Geldig vanaf 31 juli 2026. Beginnen kan")
    assert not bezwaren(alles)
    assert not bezwaren(instroom_voorbij(DAG))


def test_what_the_profiel_adds_stands_under_what_it_is_added_to() -> None:
    tekst = WerkprocesTekst(
        "Klimt.", "Het brandt.", "Kijkt om.", ("A", "T"), omschrijving_profiel="Ook bij storm."
    )
    assert werkproces_alineas(tekst) == (
        ("Omschrijving", "Klimt."),
        ("Omschrijving, voor dit profiel ook", "Ook bij storm."),
        ("Resultaat", "Het brandt."),
        ("Gedrag", "Kijkt om."),
        ("Competenties", "A, T"),
    )
    assert kerntaak_alineas(KerntaakTekst()) == ()
