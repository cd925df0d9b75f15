from dataclasses import replace
from datetime import date

import pytest

from tests.fakes.logboek import LOGISTIEK, dag
from werkplek.domain.fouten import VerklaringOnvolledig
from werkplek.domain.kwalificatie import KerntaakCode, WerkprocesCode
from werkplek.domain.personen import Naam, Persoonsgegevens
from werkplek.domain.verklaring import (
    Ondertekenaar,
    Oordeel,
    Staat,
    Vereiste,
    Verklaring,
    VerklaringBedrijf,
    VerklaringRegel,
)

GEGEVENS = Persoonsgegevens("Sanne Maria", "de Vries", date(2003, 5, 14), "Verzonnen aan Zee")
REGEL = VerklaringRegel(
    kerntaak=KerntaakCode("B1-K1"),
    kerntaak_titel="Werkt als assistent",
    code=WerkprocesCode("B1-K1-W1"),
    titel="Bereidt werkzaamheden voor",
    titel_bevestigd=True,
    gezien_op=(dag(1), dag(2)),
    waarnemingen=("feit 1", "feit 2"),
)
KLAAR = Verklaring(
    nummer="WP-2026-0000-0000",
    opgemaakt_op=dag(30),
    deelnemer=GEGEVENS,
    bedrijf=VerklaringBedrijf("De Verzonnen Hal", "Nergenshuizen"),
    praktijkopleider=Ondertekenaar("Marga Bakker", "Werkleider"),
    crebo=LOGISTIEK.crebo,
    kwalificatie=LOGISTIEK.naam,
    niveau=LOGISTIEK.niveau,
    dossier=LOGISTIEK.dossier,
    begin=dag(0),
    eind=None,
    school="",
    regels=(REGEL,),
)
NOG_NA_TE_KIJKEN = replace(REGEL, titel_bevestigd=False)


@pytest.mark.parametrize(
    ("verklaring", "ontbreekt"),
    [
        (KLAAR, ()),
        (replace(KLAAR, regels=()), (Vereiste.IETS_AANGETOOND,)),
        (replace(KLAAR, regels=(REGEL, NOG_NA_TE_KIJKEN)), (Vereiste.TITELS_BEVESTIGD,)),
        (replace(KLAAR, deelnemer=replace(GEGEVENS, voornamen="")), (Vereiste.GEGEVENS_BEKEND,)),
        (replace(KLAAR, deelnemer=replace(GEGEVENS, achternaam="")), (Vereiste.GEGEVENS_BEKEND,)),
        (
            replace(
                KLAAR,
                deelnemer=replace(GEGEVENS, voornamen=""),
                regels=(NOG_NA_TE_KIJKEN,),
            ),
            (Vereiste.TITELS_BEVESTIGD, Vereiste.GEGEVENS_BEKEND),
        ),
    ],
)
def test_the_judgement_waits_for_what_is_missing(
    verklaring: Verklaring, ontbreekt: tuple[Vereiste, ...]
) -> None:
    assert verklaring.ontbreekt == ontbreekt
    if ontbreekt:
        with pytest.raises(VerklaringOnvolledig) as gevangen:
            verklaring.eis_volledig()
        assert gevangen.value.ontbreekt == ontbreekt
    else:
        verklaring.eis_volledig()


def test_the_titles_that_nobody_confirmed_are_named_by_their_codes() -> None:
    ander = replace(NOG_NA_TE_KIJKEN, code=WerkprocesCode("B1-K1-W2"))
    with pytest.raises(VerklaringOnvolledig) as gevangen:
        replace(KLAAR, regels=(REGEL, ander)).eis_volledig()
    assert gevangen.value.codes == ("B1-K1-W2",)


def test_it_is_a_concept_until_the_judgement_was_given() -> None:
    assert KLAAR.staat is Staat.CONCEPT
    geoordeeld = replace(KLAAR, oordeel=Oordeel(dag(31), "Nergenshuizen"))
    assert geoordeeld.staat is Staat.OORDEEL_GEGEVEN


@pytest.mark.parametrize(
    ("naam", "volledig"),
    [(Naam("Sanne", "de Vries"), "Sanne de Vries"), (Naam("Mo"), "Mo"), (Naam(""), "")],
)
def test_a_name_in_full(naam: Naam, volledig: str) -> None:
    assert naam.volledig == volledig
