"""Which edition is the newest, and what two lists together say of one code."""

from datetime import date

import pytest

from werkplek.domain.kwalificatie import Crebo, DossierEditie, Geldigheid, editie_rang
from werkplek.domain.opleiding import Opleiding


def rang(editie: str, vanaf: date | None = None) -> object:
    return editie_rang(DossierEditie(Crebo("23301"), "Entree", editie), Geldigheid(vanaf))


@pytest.mark.parametrize(
    ("ouder", "nieuwer"),
    [
        (("SBB 2755", date(2015, 8, 1)), ("SBB 4156", date(2016, 8, 1))),
        (("SBB 999", date(2015, 8, 1)), ("SBB 1000", date(2015, 8, 1))),
        (("SBB 2631", None), ("SBB 4156 (Gewijzigd 2016)", None)),
        (("2022", None), ("SBB 9000", date(2024, 8, 1))),
        (("cohort 2025", None), ("SBB 2755", date(2015, 8, 1))),
        (("cohorten 2023-2025", None), ("cohort 2025", None)),
        (("Entree", None), ("2022", None)),
        (("Entree", None), ("cohort 2025", None)),
    ],
)
def test_the_newer_edition_comes_last(
    ouder: tuple[str, date | None], nieuwer: tuple[str, date | None]
) -> None:
    assert sorted([rang(*nieuwer), rang(*ouder)]) == [rang(*ouder), rang(*nieuwer)]  # type: ignore[type-var]


def test_a_later_list_leaves_standing_what_it_does_not_say() -> None:
    crebolijst = Opleiding(
        Crebo("25498"), "Helpende", 2, geldig=Geldigheid(date(2015, 8, 1)), dossier_naam="Zorg"
    )
    koppeltabel = Opleiding(Crebo("25498"), "", opvolger=Crebo("25960"), schooljaar="2025-2026")
    samen = crebolijst.aangevuld_met(koppeltabel)
    assert (samen.naam, samen.niveau, samen.opvolger) == ("Helpende", 2, "25960")
    assert samen.geldig.vanaf == date(2015, 8, 1)
    assert samen.aangevuld_met(koppeltabel) == samen
