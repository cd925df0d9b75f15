from dataclasses import replace
from datetime import date

import pytest

from tests.documents.voorbeeld import OORDEEL, regel, verklaring
from werkplek.domain.verklaring import VerklaringBedrijf
from werkplek.woorden import verklaring as woorden


def every_text(school: str) -> list[str]:
    """All that is fixed on the paper, as concept and after the judgement."""
    texts = [woorden.HANDTEKENING, woorden.UITLEG, woorden.WOORDEN, woorden.NAGAAN]
    for oordeel in (None, OORDEEL):
        waarde = verklaring(2, school=school, oordeel=oordeel)
        texts += [woorden.onderdeel_van(school), woorden.wat_dit_is(waarde)]
        texts += [woorden.inleiding(waarde), woorden.oordeel(waarde), woorden.nagaan(waarde)]
        texts += [*woorden.uitleg(waarde), *(b for _, b in woorden.woordenlijst(waarde))]
    return texts


def test_the_face_of_a_judged_paper_is_word_for_word_that_of_the_design() -> None:
    assert woorden.wat_dit_is(verklaring(oordeel=OORDEEL)) == (
        "oordeel van de praktijkopleider, voor de mbo-verklaring van Voorbeeldcollege; "
        "nog niet vastgesteld door de school"
    )


def test_a_concept_says_that_no_judgement_was_given() -> None:
    assert woorden.wat_dit_is(verklaring()) == (
        "concept; de praktijkopleider heeft nog geen oordeel gegeven"
    )
    assert woorden.uitleg(verklaring())[0].startswith("Dit is een concept.")


@pytest.mark.parametrize("school", ["", "Voorbeeldcollege"])
def test_the_paper_never_speaks_for_the_school(school: str) -> None:
    for tekst in every_text(school):
        assert "de school verklaart" not in tekst.lower()
        assert "uitgereikt" not in tekst


@pytest.mark.parametrize("school", ["", "Voorbeeldcollege"])
def test_sentences_are_short_and_without_blame(school: str) -> None:
    for tekst in every_text(school):
        for zin in tekst.split(". "):
            assert len(zin.split()) <= 22, zin
        assert not {"helaas", "ongeldig", "onvoldoende", "achterstand"} & set(tekst.lower().split())


def test_what_is_empty_leaves_no_trace() -> None:
    kaal = verklaring(
        bedrijf=VerklaringBedrijf("Tuin", "Gouda"),
        deelnemer=replace(verklaring().deelnemer, voornamen="", geboorteplaats=""),
        dossier=replace(verklaring().dossier, editie=""),
    )
    gegevens = dict(woorden.gegevens(kaal))
    assert gegevens["Geboren"] == "29 februari 2004"
    assert gegevens["Leerbedrijf"] == "Tuin\nGouda"
    assert gegevens["Dossier"] == "Entree, crebo 23301"
    assert woorden.volledige_naam(kaal.deelnemer) == "Voorbeeld"


def test_one_werkproces_is_not_many() -> None:
    assert woorden.oordeel(verklaring(1, oordeel=OORDEEL)) == (
        "Oordeel over 1 werkproces van Sanne Elif Voorbeeld, "
        "gegeven op 10 juli 2026 in Waddinxveen."
    )


def test_gezien_op_or_not_yet() -> None:
    assert woorden.gezien_op(regel(0)) == "gezien op 3 maart, 17 april 2026"
    assert woorden.gezien_op(regel(0, gezien_op=(date(2026, 3, 3),))) == "gezien op 3 maart 2026"
    assert woorden.gezien_op(regel(0, gezien_op=())) == "nog niet gezien"


def test_a_line_is_traced_by_the_last_characters_of_its_feiten() -> None:
    feiten = ("019f8c3e-1111-7000-8000-0000deadbeef", "019f8c3e-1111-7000-8000-0000cafe0001")
    rij = regel(0, gezien_op=(date(2026, 3, 3),), waarnemingen=feiten)
    assert woorden.spoor(rij) == "gezien op 3 maart 2026 · waarnemingen deadbeef, cafe0001"
    een = replace(rij, waarnemingen=feiten[:1])
    assert woorden.spoor(een) == "gezien op 3 maart 2026 · waarneming deadbeef"
    assert woorden.spoor(replace(rij, waarnemingen=())) == "gezien op 3 maart 2026"


def test_the_word_for_an_unchecked_title_is_explained_only_where_it_stands() -> None:
    twijfel = verklaring(1, regels=(regel(0, titel_bevestigd=False),))
    assert woorden.TITEL_CONTROLEREN in dict(woorden.woordenlijst(twijfel))
    assert woorden.TITEL_CONTROLEREN not in dict(woorden.woordenlijst(verklaring(1)))
