"""A title is printed as established only when it is: by its sources, or by a person."""

from tests.fakes.werkvloer import LOGISTIEK, P1, P2, Werkvloer
from werkplek.application.aantonen import bevestig_titel, verklaar_aangetoond
from werkplek.application.ontwerp import titels_kloppen
from werkplek.application.verklaren import geef_oordeel
from werkplek.domain.fouten import VerklaringOnvolledig
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.kwalificatie import Herkomst


def test_a_title_of_one_source_is_confirmed_before_it_is_printed_as_established(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    vloer.zie_vaak_genoeg(sanne, P1)
    verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, P1)
    id_ = vloer.concept(sanne)
    with vloer.weigert(VerklaringOnvolledig) as gevangen:
        geef_oordeel(vloer.ctx, vloer.marga_zelf, id_, "Hier", vloer.renderer)
    assert gevangen.value.ontbreekt == ("titels_bevestigd",)
    bevestig_titel(vloer.ctx, vloer.marga, sanne, P1)
    nieuw = vloer.concept(sanne)
    papier = geef_oordeel(vloer.ctx, vloer.marga_zelf, nieuw, "Hier", vloer.renderer)
    assert papier.verklaring.regels[0].titel_bevestigd


def test_a_new_edition_does_not_establish_the_title_that_was_shown_from_the_old(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    vloer.zie_vaak_genoeg(sanne, P1)
    verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, P1)
    vloer.voeg_editie_toe("2027", {P1: ("Neemt goederen in ontvangst", Herkomst.OFFICIEEL)})
    id_ = vloer.concept(sanne)
    with vloer.weigert(VerklaringOnvolledig) as gevangen:
        geef_oordeel(vloer.ctx, vloer.marga_zelf, id_, "Hier", vloer.renderer)
    assert gevangen.value.ontbreekt == ("titels_bevestigd",)


def test_a_plaatsing_prints_the_titles_of_the_edition_it_began_on(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    vloer.zie_vaak_genoeg(sanne, P1)
    verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, P1)
    vloer.voeg_editie_toe("2027", {P1: None, P2: None})
    bevestig_titel(vloer.ctx, vloer.marga, sanne, P1)
    id_ = vloer.concept(sanne)
    (regel,) = geef_oordeel(
        vloer.ctx, vloer.marga_zelf, id_, "Hier", vloer.renderer
    ).verklaring.regels
    assert (regel.titel, regel.kerntaak_titel) == ("Ontvangt goederen", "Werkt in de logistiek")


def test_without_the_kwalificatie_no_title_is_established(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    gang = vloer.gang(sanne).huidige
    assert gang is not None
    assert titels_kloppen(LOGISTIEK, frozenset(), gang.werkprocessen[0])
    assert not titels_kloppen(None, frozenset(), gang.werkprocessen[0])
