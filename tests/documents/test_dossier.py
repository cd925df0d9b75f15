"""The dossier on paper: everything that was seen, whatever somebody typed."""

from dataclasses import replace
from datetime import date

from tests.documents.lezen import not_embedded, text
from tests.fakes.b1 import bezwaren
from werkplek.application.ports_dossier import (
    Dossier,
    DossierPlaatsing,
    DossierVerklaring,
    DossierWaarneming,
    DossierWerkproces,
)
from werkplek.documents.dossier import dossier_pdf
from werkplek.documents.fonts import paper_fonts
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.woorden import inzage as woorden

DAG = date(2026, 3, 2)
GEZIEN = DossierWaarneming(
    DAG, "Zelfstandig", "Marga Bakker", "Netjes gestapeld.", True, None, ("foto.jpg",)
)
TERUG = replace(GEZIEN, notitie="", herroepen_om="ging anders", bestanden=())


def dossier(aantal: int = 2) -> Dossier:
    """A plaatsing with so many werkprocessen."""
    werkprocessen = tuple(
        DossierWerkproces(
            WerkprocesCode(f"B1-K1-W{nummer}"),
            "Bereidt werkzaamheden voor",
            gekozen=nummer == 1,
            aangetoond=nummer == 1,
            toelichting="Rustig." if nummer == 1 else "",
            waarnemingen=(GEZIEN, TERUG),
        )
        for nummer in range(1, aantal + 1)
    )
    plaatsing = DossierPlaatsing(
        *("Assistent logistiek", "25743", 1, "2022", "Het College", "Marga Bakker", DAG, None),
        werkprocessen,
    )
    return Dossier(
        deelnemer=DeelnemerId("id"),
        naam="Sanne de Vries",
        bedrijf="De Verzonnen Hal",
        plaats="Nergenshuizen",
        gemaakt_op=DAG,
        plaatsingen=(plaatsing,),
        verklaringen=(DossierVerklaring("WP-2026-0ABC-1DEF", DAG, DAG, ("papier.pdf",)),),
        bestanden=("bewijs/foto.jpg", "verklaringen/papier.pdf"),
        ontbreekt=("bewijs/weg.jpg",),
    )


def test_all_that_was_seen_stands_on_it() -> None:
    tekst = text(dossier_pdf(paper_fonts(), dossier()))
    for deel in (
        *("Dossier van Sanne de Vries", "Assistent logistiek, crebo 25743", "Het College"),
        *("2 maart 2026 · Zelfstandig · Marga Bakker", "Netjes gestapeld.", "Erbij: foto.jpg"),
        *("Teruggedraaid: ging anders", "WP-2026-0ABC-1DEF", "bewijs/weg.jpg", "Rustig."),
        *(woorden.AANGETOOND, woorden.NIET_GEKOZEN, *woorden.UITLEG),
    ):
        assert deel in tekst, deel


def test_the_same_dossier_gives_the_same_bytes_over_many_pages() -> None:
    groot = dossier(60)
    eerste = dossier_pdf(paper_fonts(), groot)
    assert eerste == dossier_pdf(paper_fonts(), groot)
    assert not not_embedded(eerste)


def test_what_no_font_shows_comes_out_as_well() -> None:
    """Nobody is refused their own data because of a smiley."""
    raar = replace(GEZIEN, notitie="Goed 🙂 gedaan ደህና")
    werk = replace(dossier().plaatsingen[0].werkprocessen[0], waarnemingen=(raar,))
    plaatsing = replace(dossier().plaatsingen[0], werkprocessen=(werk,))
    tekst = text(dossier_pdf(paper_fonts(), replace(dossier(), plaatsingen=(plaatsing,))))
    assert "Goed ? gedaan" in tekst


def test_an_empty_dossier_is_a_paper_too() -> None:
    leeg = replace(dossier(), plaatsingen=(), verklaringen=(), bestanden=(), ontbreekt=(), naam="")
    assert woorden.GEEN_PLAATSING in text(dossier_pdf(paper_fonts(), leeg))


def test_its_sentences_are_plain() -> None:
    for zin in (*woorden.UITLEG, woorden.GEEN_PLAATSING, woorden.ONTBREEKT):
        assert not bezwaren(zin)
