"""The minutes on paper: everything that was said, agreed and signed, in reading order."""

import io
from dataclasses import replace
from itertools import combinations

import pikepdf
import pytest

from tests.documents.gesprek_voorbeeld import (
    AFSPRAKEN,
    GESPREK,
    NAAM,
    STEMMEN,
    STREEK,
    verslag_van,
)
from tests.fakes.b1 import bezwaren
from tests.fakes.werkvloer import Werkvloer
from werkplek.application.beelden.gespreksverslag import verslag_pdf
from werkplek.application.beelden.gespreksverslag import verslag_van as lees_verslag
from werkplek.application.gesprekken import GesprekOpgave, leg_gesprek_vast
from werkplek.documents.laat import PdfOnDemand
from werkplek.domain.begeleiding import Gesprek, Gesprekshandtekening
from werkplek.domain.begeleidingsfeiten import DRIEHOEK, Gesprekplek, Gespreksrol
from werkplek.domain.fouten import FeitOnbekend
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.ui.preview import PdfPapier
from werkplek.woorden import gespreksverslag as woorden

MAAK = PdfOnDemand().gespreksverslag


def tekst(pdf: bytes) -> str:
    papier = PdfPapier(pdf)
    return "\n".join(papier.tekst(blad) for blad in range(papier.aantal)).replace("\r", "")


def getekend(*rollen: Gespreksrol) -> Gesprek:
    """Signed by these, each with strokes."""
    tekens = tuple(Gesprekshandtekening(FeitId(rol), rol, "Iemand", STREEK) for rol in rollen)
    return replace(GESPREK, handtekeningen=tekens)


def test_the_same_talk_gives_the_same_bytes() -> None:
    assert MAAK(verslag_van()) == MAAK(verslag_van())
    anders = replace(GESPREK, plek=Gesprekplek.SCHOOL)
    assert MAAK(verslag_van(anders)) != MAAK(verslag_van())


@pytest.mark.usefixtures("app")
def test_everything_stands_there_in_reading_order() -> None:
    gelezen = tekst(MAAK(verslag_van()))
    volgorde = [
        woorden.TITEL,
        NAAM,
        "22 november 2026. Op de werkplek in Nergenshuizen.",
        woorden.ERBIJ,
        woorden.GEZEGD,
        STEMMEN[0].tekst.split("\n", maxsplit=1)[0],
        STEMMEN[1].tekst,
        STEMMEN[2].tekst,
        woorden.AFGESPROKEN,
        *woorden.KOPPEN,
        "Marieke van",
        "Regelt een vaste plek",
        "22 november 2026",
        AFSPRAKEN[1].tekst[:15],
        "geen datum",
        woorden.HANDTEKENINGEN,
    ]
    plek = 0
    for deel in volgorde:
        assert deel in gelezen[plek:], deel
        plek = gelezen.index(deel, plek)


@pytest.mark.usefixtures("app")
@pytest.mark.parametrize(
    "wie", [rollen for n in range(4) for rollen in combinations(DRIEHOEK, n)], ids=str
)
def test_the_minutes_say_who_signed_and_who_does_not(wie: tuple[Gespreksrol, ...]) -> None:
    gelezen = tekst(MAAK(verslag_van(getekend(*wie))))
    assert gelezen.count(woorden.OP_HET_SCHERM) == len(wie)
    assert gelezen.count(woorden.TEKENT_NIET.split(".", maxsplit=1)[0]) == 3 - len(wie)


@pytest.mark.usefixtures("app")
def test_a_typed_name_is_named() -> None:
    gezet = Gesprekshandtekening(FeitId("h"), Gespreksrol.SCHOOL, "B. Verzonnen")
    gelezen = tekst(MAAK(verslag_van(replace(GESPREK, handtekeningen=(gezet,)))))
    assert "Getekend met een getypte naam: B. Verzonnen." in gelezen


def test_a_drawn_signature_is_lines_and_no_picture() -> None:
    with pikepdf.open(io.BytesIO(MAAK(verslag_van(getekend(*DRIEHOEK))))) as pdf:
        for page in pdf.pages:
            assert "/XObject" not in page.Resources or not page.Resources.XObject.keys()
        krabbels = sum(page.Contents.read_bytes().count(b"1 J") for page in pdf.pages)
    assert krabbels == 3 * len(STREEK)


def test_the_file_is_tagged_and_holds_its_fonts() -> None:
    with pikepdf.open(io.BytesIO(MAAK(verslag_van()))) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "nl-NL"
        tags = {str(ding.S) for ding in pdf.objects if _is_element(ding)}
    assert {"/H1", "/H2", "/L", "/LI", "/Table", "/TR", "/TH", "/TD", "/P"} <= tags


def _is_element(ding: pikepdf.Object) -> bool:
    return isinstance(ding, pikepdf.Dictionary) and ding.get("/Type") == "/StructElem"


@pytest.mark.usefixtures("app")
def test_a_talk_without_agreements_and_with_any_sign_comes_out() -> None:
    stem = replace(STEMMEN[0], tekst="Goed 🙂")
    kaal = replace(GESPREK, afspraken=(), stemmen=(stem, *STEMMEN[1:]))
    gelezen = tekst(MAAK(verslag_van(kaal)))
    assert woorden.GEEN_AFSPRAKEN in gelezen
    assert "Goed ?" in gelezen


@pytest.mark.usefixtures("app")
def test_the_longest_talk_runs_over_pages_and_each_has_its_number() -> None:
    lang = tuple(replace(stem, tekst="Werkt steeds meer zelf. " * 40) for stem in STEMMEN)
    papier = PdfPapier(MAAK(verslag_van(replace(GESPREK, stemmen=lang, afspraken=AFSPRAKEN * 4))))
    assert papier.aantal >= 2
    for blad in range(papier.aantal):
        assert f"pagina {blad + 1} van {papier.aantal}" in papier.tekst(blad)


def test_the_minutes_are_of_a_talk_that_stands(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    opgave = GesprekOpgave(sanne, Gesprekplek.WERKPLEK, STEMMEN)
    gedaan = leg_gesprek_vast(vloer.ctx, vloer.bram, opgave)
    with vloer.store.lees() as lezer:
        verslag = lees_verslag(lezer, gedaan.gesprek)
        pdf = verslag_pdf(lezer, renderer=vloer.renderer, gesprek=gedaan.gesprek)
        with pytest.raises(FeitOnbekend):
            lees_verslag(lezer, FeitId("0199-nergens"))
    assert (verslag.naam, verslag.bedrijf) == ("Sanne de Vries", "De Verzonnen Hal")
    assert verslag.gesprek.stemmen == STEMMEN
    assert b"Sanne" in pdf


@pytest.mark.usefixtures("app")
def test_every_sentence_is_plain() -> None:
    for regel in tekst(MAAK(verslag_van())).splitlines():
        assert bezwaren(regel) == []
