"""The printed group: the words of the screen, whole, archivable, the same bytes each time."""

from dataclasses import replace
from datetime import date

import pytest

from tests.documents.lezen import not_embedded, solid, text, texts
from tests.documents.voorlezen import MET_POPPLER, voorgelezen
from tests.fakes.verapdf import MET_VERAPDF, bezwaren, keur_bytes
from tests.ui.groep_voorbeelden import GROEP, GROOT, LEEG, TWEE, opleiding
from werkplek.application.beelden.groep import GroepBeeld
from werkplek.application.ports import TekenOntbreekt
from werkplek.documents.fonts import paper_fonts
from werkplek.documents.groepsblad import groepsblad
from werkplek.domain.schaal import STANDAARD

BEELDEN = {"groep": GROEP, "groot": GROOT, "twee": TWEE, "leeg": LEEG}


def blad(beeld: GroepBeeld) -> bytes:
    return groepsblad(paper_fonts(), beeld)


@pytest.mark.parametrize("beeld", BEELDEN.values(), ids=BEELDEN)
def test_the_same_group_gives_the_same_bytes(beeld: GroepBeeld) -> None:
    assert blad(beeld) == blad(beeld)
    assert blad(beeld) != blad(replace(beeld, dag=date(2026, 3, 4)))


@pytest.mark.parametrize("beeld", BEELDEN.values(), ids=BEELDEN)
def test_everybody_and_every_word_of_the_screen_stands_on_it(beeld: GroepBeeld) -> None:
    gelezen = solid(text(blad(beeld)))
    assert solid(f"Groep bij {beeld.bedrijf}") in gelezen
    assert "3maart2026" in gelezen
    for groep in beeld.groepen:
        assert solid(groep.titel) in gelezen
        for kolom in groep.kolommen:
            assert solid(f"{kolom.code} {kolom.titel}") in gelezen
        for rij in groep.rijen:
            assert solid(f"{rij.naam} {rij.laatst}") in gelezen
        for stap in STANDAARD.stappen:
            assert solid(stap.naam) in gelezen
        aangetoond = sum(cel.aangetoond for rij in groep.rijen for cel in rij.cellen)
        assert gelezen.count("Aangetoond") >= aangetoond


@pytest.mark.parametrize("beeld", BEELDEN.values(), ids=BEELDEN)
def test_every_page_lies_is_numbered_and_says_what_it_is(beeld: GroepBeeld) -> None:
    paginas = texts(blad(beeld))
    for nummer, tekst in enumerate(paginas, start=1):
        assert f"pagina {nummer} van {len(paginas)}" in tekst
        assert "Groep bij De Verzonnen Hal" in tekst
        assert "Het is geen bewijs." in tekst


def test_no_word_of_the_scale_is_cut_with_twelve_columns() -> None:
    gelezen = text(blad(GROEP)).split()
    assert {"Aangetoond", "Zelfstandig", "Geoefend,", "controle", "B1-K1-W1"} <= set(gelezen)


def test_letters_are_in_the_file() -> None:
    assert not not_embedded(blad(GROEP))


def test_a_name_that_cannot_be_printed_is_refused_not_mangled() -> None:
    groep = opleiding(1, 1)
    rij = replace(groep.rijen[0], naam="देव")
    with pytest.raises(TekenOntbreekt):
        blad(replace(GROEP, groepen=(replace(groep, rijen=(rij,)),)))


@MET_POPPLER
def test_a_screen_reader_hears_a_table() -> None:
    gelezen = voorgelezen(blad(GROEP))
    tags = [tag for tag, _ in gelezen]
    assert tags.count("TD") == 20 * 12
    assert ("TH", "Sanne vandaag") in gelezen
    assert ("TH", "B1-K1-W1") in gelezen


@MET_VERAPDF
def test_it_can_be_archived_and_read_by_everyone() -> None:
    keuringen = keur_bytes({naam: blad(BEELDEN[naam]) for naam in ("groep", "twee", "leeg")})
    assert not {naam: bezwaren(k) for naam, k in keuringen.items() if bezwaren(k)}
