"""What is printed is compared with what the QR states; genuine pages raise nothing."""

import random
import shutil

import pytest
from PIL import Image

from tests.scan.papieren import ECHT, VERANDERD, alles_veranderd, claims, gedrukt
from tests.scan.printer import WEGEN, onderweg
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


def gescand(
    waarde: Papier, weg: str, zaad: int = 1, qr_van: Papier = ECHT
) -> tuple[Bevinding, ...]:
    kans = random.Random(f"{weg} {zaad}")
    beelden = [onderweg(blad, WEGEN[weg], kans) for blad in gedrukt(waarde, qr_van)[:BLADEN]]
    gevonden = vergelijk(beelden, claims(qr_van), seconden=GEDULD)
    return tuple(een for een in gevonden if een.code != vergelijken.BLADEN_ONTBREKEN)


@leest
@pytest.mark.parametrize("weg", ["scan 300", "scan 200"])
def test_a_genuine_page_raises_nothing(weg: str) -> None:
    assert gescand(ECHT, weg) == ()


@leest
def test_every_changed_field_is_pointed_at() -> None:
    gevonden = {(een.code, een.waar) for een in gescand(alles_veranderd(), "scan 300")}
    velden = ("naam", "geboortedatum", "geboorteplaats", "leerbedrijf", "periode", "crebo")
    assert gevonden >= {("papier_anders", veld) for veld in velden}
    assert gevonden >= {("papier_anders", "niveau"), ("papier_anders", "praktijkopleider")}
    assert gevonden >= {("regel_erbij", "B1-K1-W7"), ("regel_weg", "B1-K1-W2")}
    assert gevonden >= {("regel_dagen", "B1-K1-W3"), ("regel_dagen", "B1-K1-W4")}
    assert ("regel_weg", "B1-K1-W5") in gevonden
    assert ("regel_dagen", "B1-K1-W1") not in gevonden


@leest
@pytest.mark.parametrize("wat", ["one letter of the name", "a zero of the birth date"])
def test_a_small_change_is_pointed_at(wat: str) -> None:
    veranderd, code, waar = VERANDERD[wat]
    assert Bevinding(code, waar) in gescand(veranderd, "scan 300")


@leest
def test_the_planted_fault_without_the_second_look_a_zero_is_a_nine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(vergelijken, "herlees", lambda _blad, regels: tuple(regels))
    assert Bevinding("papier_anders", "geboortedatum") in gescand(ECHT, "scan 300")


@leest
def test_pages_that_were_left_out_are_named() -> None:
    blad = gedrukt(ECHT)[0]
    (bevinding, *_) = vergelijk([blad], claims())
    assert bevinding.code == vergelijken.BLADEN_ONTBREKEN


@leest
def test_another_paper_is_not_compared_letter_by_letter() -> None:
    leeg = Image.new("L", (1240, 1754), 255)
    assert vergelijk([leeg], claims()) == (Bevinding("letters_niet_vergeleken", "onleesbaar"),)


def test_without_a_reader_of_letters_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    gevonden = vergelijk([Image.new("L", (60, 40), 255)], claims())
    assert gevonden == (Bevinding("letters_niet_vergeleken", "geen_programma"),)


@pytest.mark.soak
@pytest.mark.timeout(0)
@leest
def test_no_genuine_page_is_pointed_at_and_every_changed_one_is() -> None:
    """5 scans of each; the numbers are printed."""
    gemist: list[str] = []
    vals: list[tuple[str, Bevinding]] = []
    for zaad in range(5):
        for weg in ("scan 300", "scan 200"):
            vals += [(weg, een) for een in gescand(ECHT, weg, zaad)]
        for wat, (veranderd, code, waar) in VERANDERD.items():
            if Bevinding(code, waar) not in gescand(veranderd, "scan 300", zaad):
                gemist.append(wat)
    print("missed", gemist, "false", vals)
    assert not gemist
    assert not vals


def test_the_same_words_lead_over_the_page_as_are_printed() -> None:
    labels = [label for label, _ in gegevens(ECHT)]
    assert set(labels) <= set(nalezen.LABELS)
    assert inleiding(ECHT.verklaring).startswith(nalezen.INLEIDING)
    assert CONTROLEREN.startswith(nalezen.CONTROLEREN)
    assert ONDERTEKENING.startswith(nalezen.ONDERTEKENING)
