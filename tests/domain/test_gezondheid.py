"""Words about health have no place in a file about work (AVG art. 9); words about work do."""

import pytest

from werkplek.domain.gezondheid import raakt_gezondheid


@pytest.mark.parametrize(
    "tekst",
    [
        "Heeft ADHD",
        "autistisch, zegt moeder",
        "vorig jaar een burn-out",
        "Burnout gehad",
        "slikt medicijnen",
        "diagnose volgt",
        "was ziek",
        "ZIEKGEMELD",
        "heeft een gedragsstoornis",
        "syndroom: downsyndroom",
        "een darmziekte",
        "licht verstandelijk beperkt",
        "een verstandelijke beperking",
        "iq van 80",
        "verslaafd geweest",
        "zit in de Wajong",
        "een WIA-uitkering",
        "loopt bij een psycholoog",
    ],
)
def test_words_about_somebodys_health_are_seen(tekst: str) -> None:
    assert raakt_gezondheid(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "Onderzoekt waarom de machine stopt",
        "Zet de muziek zachter",
        "Fysieke controle van de pallets",
        "Werkt blind op de hefinrichting",
        "Iqbal deed het zelf",
        "Drie operaties op de zaag",
        "Heeft uitleg met plaatjes nodig",
        "Behandelt retouren",
        "Neemt de voorraad op",
        "Zegt het als het te druk is",
    ],
)
def test_words_about_work_are_left_alone(tekst: str) -> None:
    assert not raakt_gezondheid(tekst)
