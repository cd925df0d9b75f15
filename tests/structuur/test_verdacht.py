"""What looks odd is used all the same, and named: nobody else sees a table that broke."""

import pytest

from werkplek.domain.kwalificatie import (
    Crebo,
    DossierEditie,
    Herkomst,
    Kerntaak,
    KerntaakCode,
    Kwalificatie,
    Werkproces,
    WerkprocesCode,
)
from werkplek.domain.leesverslag import Reden
from werkplek.structuur.start import startdata
from werkplek.structuur.verdacht import LANGE_TITEL, bekijk


def kwalificatie(**titels: str) -> Kwalificatie:
    """Kerntaken and werkprocessen by code, with _ for -."""
    codes = {code.replace("_", "-"): titel for code, titel in titels.items()}
    return Kwalificatie(
        Crebo("99902"),
        "Klompenmaker",
        2,
        DossierEditie(Crebo("99802"), "Hout en wind", "2026"),
        tuple(
            Kerntaak(
                KerntaakCode(code),
                titel,
                tuple(
                    Werkproces(WerkprocesCode(w), van, Herkomst.BEVESTIGD)
                    for w, van in codes.items()
                    if w.startswith(f"{code}-W")
                ),
                Herkomst.BEVESTIGD,
            )
            for code, titel in codes.items()
            if "-W" not in code
        ),
    )


def bevindingen(**titels: str) -> list[tuple[Reden, str, str]]:
    regels = bekijk(kwalificatie(**titels), {})
    return [(regel.reden, regel.kolom, regel.waarde) for regel in regels]


def test_a_whole_kwalificatie_is_not_remarked_on() -> None:
    assert bevindingen(B1_K1="Maakt", B1_K1_W1="Zaagt", P2_K1="Lakt", P2_K1_W1="Lakt") == []


@pytest.mark.parametrize(
    ("titels", "reden", "kolom", "waarde"),
    [
        (
            {"B1_K1": "Maakt", "B1_K1_W1": "Zaagt", "B1_K1_W4": "Lakt", "B1_K1_W5": "Ruimt"},
            *(Reden.NUMMER_ONTBREEKT, "werkproces_code", "B1-K1-W2"),
        ),
        (
            {"B1_K1": "Maakt", "B1_K1_W2": "Zaagt"},
            *(Reden.NUMMER_ONTBREEKT, "werkproces_code", "B1-K1-W1"),
        ),
        (
            {"B1_K1": "Maakt", "B1_K1_W1": "Zaagt", "B1_K3": "Lakt", "B1_K3_W1": "Lakt"},
            *(Reden.NUMMER_ONTBREEKT, "kerntaak_code", "B1-K2"),
        ),
        ({"B1_K1": "Maakt"}, Reden.KERNTAAK_LEEG, "werkproces_code", "B1-K1"),
        (
            {"B1_K1": "", "B1_K1_W1": "Zaagt"},
            *(Reden.KERNTAAK_ZONDER_TITEL, "kerntaak", "B1-K1"),
        ),
        (
            {"P1_K1": "A", "P1_K1_W1": "A", "P3_K1": "B", "P3_K1_W1": "B"},
            *(Reden.ANDER_PROFIEL, "kerntaak_code", "P3-K1"),
        ),
        (
            {"B1_K1": "Maakt klompen van", "B1_K1_W1": "Zaagt"},
            *(Reden.TITEL_AF, "kerntaak", "Maakt klompen van"),
        ),
        (
            {"B1_K1": "Maakt", "B1_K1_W1": "Zaagt, schuurt en"},
            *(Reden.TITEL_AF, "werkproces", "Zaagt, schuurt en"),
        ),
        (
            {"B1_K1": "Maakt", "B1_K1_W1": "x" * (LANGE_TITEL + 1)},
            *(Reden.TITEL_AF, "werkproces", "x" * 80),
        ),
    ],
)
def test_what_looks_odd_is_named(
    titels: dict[str, str], reden: Reden, kolom: str, waarde: str
) -> None:
    assert bevindingen(**titels) == [(reden, kolom, waarde)]


@pytest.mark.parametrize(
    "titel", ["Stuurt deze bij", "Onderhoudt het", "Bereidt het werk voor", "Slaat goederen op"]
)
def test_a_verb_that_ends_in_a_small_word_is_whole(titel: str) -> None:
    assert bevindingen(B1_K1=titel, B1_K1_W1=titel) == []


def test_werkproces_10_comes_after_9_and_not_after_1() -> None:
    nummers = {f"B1_K1_W{nummer}": "Doet" for nummer in range(1, 12)}
    assert bevindingen(B1_K1="Maakt", **nummers) == []


def test_the_line_is_that_of_the_code() -> None:
    regels = list(bekijk(kwalificatie(B1_K1=""), {"B1-K1": 7}))
    assert {regel.regel for regel in regels} == {7}
    assert all(regel.reden.gebruikt for regel in regels)


def test_the_start_data_are_not_remarked_on() -> None:
    assert [regel for k in startdata() for regel in bekijk(k, {})] == []
