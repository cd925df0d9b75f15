"""What is printed is compared with what the QR states; genuine pages raise nothing."""

import io
import random
import shutil
from functools import cache
from importlib import resources

import pytest
from PIL import Image, ImageDraw, ImageFont

from tests.scan.papieren import ECHT, VERANDERD, alles_veranderd, claims, gedrukt
from tests.scan.printer import WEGEN, onderweg
from werkplek.documents.fonts import Run, paper_fonts
from werkplek.documents.scan import vergelijken
from werkplek.documents.scan.letters import PROGRAMMA, TAAL, LezerAfwezig, lees_letters
from werkplek.documents.scan.vergelijken import vergelijk
from werkplek.domain.controle import Bevinding
from werkplek.domain.vaststelling import Papier
from werkplek.woorden import nalezen
from werkplek.woorden.papier import CONTROLEREN, ONDERTEKENING, gegevens
from werkplek.woorden.verklaring import inleiding


def _kan_lezen() -> bool:
    if shutil.which(PROGRAMMA) is None:
        return False
    try:
        lees_letters(Image.new("L", (60, 40), 255))
    except LezerAfwezig:
        return False
    return True


leest = pytest.mark.skipif(
    not _kan_lezen(), reason=f"needs {PROGRAMMA} with its language {TAAL}, from the distribution"
)
GEDULD = 120.0
"""Seconds for a page, on a machine that has more to do."""
pytestmark = pytest.mark.timeout(300)
BLADEN = 2
"""The statement itself; the sheet that explains it is not compared."""
LICHT = {vergelijken.BLADEN_ONTBREKEN, vergelijken.TWIJFEL}
"""What may be said of a genuine page: a machine does not read every sign."""


def onderweg_van(waarde: Papier, weg: str, zaad: int, bladen: int) -> list[Image.Image]:
    """Its first pages as scanned, with the QR of the genuine paper."""
    paginas = gedrukt(waarde, ECHT)[:bladen]
    return [
        onderweg(blad, WEGEN[weg], random.Random(f"{weg} {zaad} {nummer}"))
        for nummer, blad in enumerate(paginas)
    ]


def gescand(waarde: Papier, weg: str, zaad: int = 1, bladen: int = BLADEN) -> tuple[Bevinding, ...]:
    """What is found when these pages are handed in with the QR of the genuine paper."""
    return vergelijk(onderweg_van(waarde, weg, zaad, bladen), claims(), seconden=GEDULD)


@pytest.fixture(scope="session")
def alles() -> tuple[Bevinding, ...]:
    """What is found on the paper with every field changed."""
    return gescand(alles_veranderd(), "scan 200")


@leest
@pytest.mark.parametrize("weg", ["scan 150", "telefoon", "kopie"])
def test_a_genuine_page_raises_nothing_but_a_doubt(weg: str) -> None:
    assert {een.code for een in gescand(ECHT, weg)} <= LICHT


@leest
@pytest.mark.parametrize(
    ("code", "waar"),
    [
        *(
            ("papier_anders", veld)
            for veld in ("naam", "geboortedatum", "geboorteplaats", "leerbedrijf", "periode")
        ),
        *(("papier_anders", veld) for veld in ("crebo", "niveau", "praktijkopleider")),
        *(("regel_weg", f"B1-K1-W{nummer}") for nummer in (2, 5)),
        *(("regel_dagen", f"B1-K1-W{nummer}") for nummer in (3, 4)),
        ("regel_erbij", "B1-K1-W7"),
    ],
)
def test_every_changed_field_is_pointed_at(
    alles: tuple[Bevinding, ...], code: str, waar: str
) -> None:
    assert Bevinding(code, waar) in alles


@leest
def test_a_row_that_was_left_alone_is_not_pointed_at(alles: tuple[Bevinding, ...]) -> None:
    assert "B1-K1-W1" not in {een.waar for een in alles}


@leest
@pytest.mark.parametrize("wat", ["one letter of the name", "a zero of the birth date"])
def test_a_small_change_is_pointed_at(wat: str) -> None:
    veranderd, code, waar = VERANDERD[wat]
    assert Bevinding(code, waar) in gescand(veranderd, "scan 200", bladen=1)


@leest
def test_the_planted_fault_without_cleaning_the_paper_is_read_instead_of_the_ink(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A page that is nearly empty, with a lamp on its left."""
    _, leeg = onderweg_van(ECHT, "scan 150", 1, BLADEN)
    assert regels_van(leeg, "Onderhoudt materialen")
    monkeypatch.setattr(vergelijken, "maak_schoon", lambda blad: blad)
    assert not regels_van(leeg, "Onderhoudt materialen")


def regels_van(blad: Image.Image, woorden: str) -> list[str]:
    """The lines with these words, as a page is read to be compared."""
    regels = lees_letters(vergelijken._recht(blad), GEDULD)
    return [regel for regel in regels if woorden in regel]


@leest
def test_a_zero_on_paper_is_read_as_a_zero() -> None:
    assert lees_letters(gezet(paper_fonts().runs(GEBOREN))) == (GEBOREN,)


@leest
def test_the_planted_fault_with_a_stroke_through_it_a_zero_is_read_as_something_else() -> None:
    met_streep = Run(paper_fonts().regular[0].name, GEBOREN)
    assert lees_letters(gezet((met_streep,))) != (GEBOREN,)


GEBOREN = "Geboren 29 februari 2004 in Gouda"


def gezet(lopen: tuple[Run, ...]) -> Image.Image:
    """One line of text at the size of a scan, in the letters of the paper."""
    blad = Image.new("L", (1000, 120), 255)
    x = 40.0
    for loop in lopen:
        letter = _letter(loop.font)
        ImageDraw.Draw(blad).text((x, 80), loop.text, fill=0, font=letter, anchor="ls")
        x += letter.getlength(loop.text)
    return blad


@cache
def _letter(naam: str) -> ImageFont.FreeTypeFont:
    bestand = resources.files("werkplek.documents").joinpath("_fonts", f"{naam}.ttf")
    return ImageFont.truetype(io.BytesIO(bestand.read_bytes()), 42)


@leest
def test_pages_that_were_left_out_are_named() -> None:
    blad = gedrukt(ECHT)[0]
    (bevinding, *_) = vergelijk([blad], claims())
    assert bevinding.code == vergelijken.BLADEN_ONTBREKEN


@leest
def test_another_paper_is_not_compared_letter_by_letter() -> None:
    leeg = Image.new("L", (620, 877), 255)
    assert vergelijk([leeg], claims()) == (Bevinding("letters_niet_vergeleken", "onleesbaar"),)


def test_without_a_reader_of_letters_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    gevonden = vergelijk([Image.new("L", (60, 40), 255)], claims())
    assert gevonden == (Bevinding("letters_niet_vergeleken", "geen_programma"),)


@pytest.mark.soak
@pytest.mark.timeout(0)
@leest
def test_no_genuine_page_is_pointed_at_and_every_changed_one_is() -> None:
    """Four scans of each kind of the genuine paper, one of each change; the numbers are printed."""
    vals = [
        (weg, zaad, een)
        for weg in WEGEN
        for zaad in range(4)
        for een in gescand(ECHT, weg, zaad)
        if een.code not in LICHT
    ]
    gemist = [
        (wat, weg)
        for wat, (veranderd, code, waar) in VERANDERD.items()
        for weg in ("scan 300", "scan 150")
        if Bevinding(code, waar) not in gescand(veranderd, weg)
    ]
    print("missed", gemist, "false", vals)
    assert not gemist
    assert not vals


def test_the_same_words_lead_over_the_page_as_are_printed() -> None:
    labels = [label for label, _ in gegevens(ECHT)]
    assert set(labels) <= set(nalezen.LABELS)
    assert inleiding(ECHT.verklaring).startswith(nalezen.INLEIDING)
    assert CONTROLEREN.startswith(nalezen.CONTROLEREN)
    assert ONDERTEKENING.startswith(nalezen.ONDERTEKENING)
