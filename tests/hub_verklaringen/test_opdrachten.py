"""The examencommissie at the command line, with the real layout, keys, seal and check."""

import hashlib
from pathlib import Path

import pytest

from tests.fakes.examenkamer import ADA, Aangeboden, Examenkamer
from werkplek.documents.controle.controleur import StrengeControleur
from werkplek.documents.controle.vertrouwen import uit_lijsten
from werkplek.documents.papiermaker import PdfPapiermaker
from werkplek.domain.controle import Controleverslag, Uitslag
from werkplek.hub.geheim import lees_geheim
from werkplek.hub.waarmerk.lijsten import nieuwste_intrekkingslijst, nieuwste_sleutellijst
from werkplek.hub.waarmerk.proef import waarmerk_voor_proef

PLAATS = ("--plaats", "Nergenshuizen")


@pytest.fixture
def met_sleutels(kamer: Examenkamer) -> Examenkamer:
    """The school has its keys."""
    geheim = lees_geheim(kamer.kantoor.map / "geheim")
    with kamer.database.beheer() as verbinding:
        waarmerk_voor_proef(verbinding, geheim, 1, kamer.nu)
    return kamer


def controleer(kamer: Examenkamer, inhoud: bytes) -> Controleverslag:
    """As anybody would, with the lists that the hub gives."""
    with kamer.database.beheer() as verbinding:
        lijsten = (nieuwste_sleutellijst(verbinding, 1), nieuwste_intrekkingslijst(verbinding, 1))
    vertrouwen = uit_lijsten(filter(None, lijsten))
    controleur = StrengeControleur(vertrouwen, PdfPapiermaker(), lambda: kamer.nu)
    return controleur.controleer(inhoud)


def nummer(wat: Aangeboden) -> str:
    return wat.verklaring.nummer


def test_from_an_offer_to_a_paper_that_was_taken_back(
    met_sleutels: Examenkamer, tmp_path: Path
) -> None:
    kamer, kantoor = met_sleutels, met_sleutels.kantoor
    wat = kamer.bied_aan()
    (regel,) = kantoor.doe("verklaring", "lijst")["verklaringen"]
    assert (regel["nummer"], regel["wacht"]) == (nummer(wat), "aangeboden")
    vooraf = kantoor.zeg("verklaring", "vaststellen", nummer(wat), *PLAATS)
    assert "Sanne Maria de Vries" in vooraf
    assert "Er is nog niets vastgesteld" in vooraf
    assert "B1-K1-W1" in vooraf
    vast = kantoor.doe("verklaring", "vaststellen", nummer(wat), *PLAATS, "--bevestig")
    assert (kantoor.code, vast["stand"], vast["fout"]) == (0, "verzegeld", "")
    pdf = tmp_path / "vast.pdf"
    toon = kantoor.doe("verklaring", "tonen", nummer(wat), "--pdf", str(pdf))
    assert (toon["staat"], toon["verzegeld"]) == ("vastgesteld", True)
    assert hashlib.sha256(pdf.read_bytes()).hexdigest() == vast["zegel_sha256"]
    assert controleer(kamer, pdf.read_bytes()).uitslag is Uitslag.ECHT
    kantoor.doe("verklaring", "uitreiken", nummer(wat))
    assert kantoor.doe("verklaring", "lijst")["verklaringen"] == []
    weg = kantoor.doe("verklaring", "intrekken", nummer(wat), "--reden", "Verkeerde naam")
    assert (kantoor.code, weg["op_lijst"]) == (0, True)
    verslag = controleer(kamer, pdf.read_bytes())
    assert verslag.uitslag is Uitslag.INGETROKKEN
    assert verslag.ingetrokken_op == kamer.nu.date()
    (regel,) = kantoor.doe("verklaring", "lijst", "--alles")["verklaringen"]
    assert regel["wacht"] == "ingetrokken"
    assert kantoor.doe("controle")["klopt"]


def test_without_keys_it_is_established_and_sealed_later(kamer: Examenkamer) -> None:
    kantoor = kamer.kantoor
    wat = kamer.bied_aan()
    gezegd = kantoor.zeg("verklaring", "vaststellen", nummer(wat), *PLAATS, "--bevestig")
    assert "Verzegelen lukt nog niet: de school heeft nog geen zegel" in gezegd
    assert kantoor.code == 0
    assert "nog niet verzegeld" in kantoor.zeg("verklaring", "lijst")
    assert "nog niet verzegeld" in kantoor.zeg("verklaring", "uitreiken", nummer(wat))
    assert kantoor.code == 1


def test_handed_back_with_a_reason_and_offered_again(kamer: Examenkamer) -> None:
    kantoor = kamer.kantoor
    wat = kamer.bied_aan()
    terug = kantoor.zeg("verklaring", "teruggeven", nummer(wat), "--reden", "De periode klopt niet")
    assert "is teruggegeven" in terug
    assert "Er is niets te doen." in kantoor.zeg("verklaring", "lijst")
    assert "niet aangeboden" in kantoor.zeg("verklaring", "vaststellen", nummer(wat), *PLAATS)
    assert kantoor.code == 1
    kamer.tablet.bied_aan(wat.id)
    kamer.tablet.stuur()
    (regel,) = kantoor.doe("verklaring", "lijst")["verklaringen"]
    assert regel["wacht"] == "aangeboden"


def test_the_school_chooses_once_how_people_sign(kamer: Examenkamer) -> None:
    kantoor = kamer.kantoor
    assert kantoor.doe("verklaring", "instellen")["vorm"] == "pen"
    kantoor.doe("verklaring", "instellen", "--vorm", "digitaal", *PLAATS)
    wat = kamer.bied_aan()
    vast = kantoor.doe("verklaring", "vaststellen", nummer(wat), "--bevestig")
    assert (vast["vorm"], vast["plaats"], vast["stand"]) == ("digitaal", PLAATS[1], "wacht")
    assert "tekenen nog in het bestand" in kantoor.zeg("verklaring", "lijst")


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ("titel", "De titel van B1-K1-W1 is nog niet nagekeken."),
        ("waarneming", "Een waarneming achter B1-K1-W1 is teruggedraaid."),
        ("geen", "Achter B1-K1-W1 staat geen waarneming bij de school."),
        ("naam", "De voornamen of de achternaam ontbreken."),
        ("geboren", "De geboortedatum ontbreekt of kan niet kloppen."),
    ],
)
def test_what_is_not_in_order_is_said_before_anything_is_established(
    kamer: Examenkamer, anders: str, zin: str
) -> None:
    wat = _aangeboden(kamer, anders)
    gezegd = kamer.kantoor.zeg("verklaring", "vaststellen", nummer(wat), *PLAATS, "--bevestig")
    assert zin in gezegd
    assert "Er is niets veranderd." in gezegd
    assert kamer.kantoor.code == 1
    (regel,) = kamer.kantoor.doe("verklaring", "lijst")["verklaringen"]
    assert regel["wacht"] == "aangeboden"


def _aangeboden(kamer: Examenkamer, anders: str) -> Aangeboden:
    tablet = kamer.tablet
    if anders == "waarneming":
        wat = kamer.bied_aan()
        tablet.herroep(wat.waarnemingen[1])
        tablet.stuur()
        return wat
    return kamer.bied_aan(anders)


def test_a_title_that_was_compared_may_be_established(met_sleutels: Examenkamer) -> None:
    kantoor = met_sleutels.kantoor
    wat = met_sleutels.bied_aan("titel")
    argv = ("verklaring", "vaststellen", nummer(wat), *PLAATS, "--nagekeken", "B1-K1-W1")
    vast = kantoor.doe(*argv, "--bevestig")
    assert (vast["stand"], vast["fout"]) == ("verzegeld", "")


def test_nobody_else_establishes(kamer: Examenkamer) -> None:
    wat = kamer.bied_aan()
    argv = ("verklaring", "vaststellen", nummer(wat), *PLAATS, "--bevestig")
    assert "examencommissie" in kamer.kantoor.zeg(*argv, "--als", "Cor Bedacht")
    assert kamer.kantoor.code == 1
    assert "niet aangeboden bij de school" in kamer.kantoor.zeg(
        "verklaring", "vaststellen", "WP-2026-XXXX-XXXX", *PLAATS, "--als", ADA
    )


def test_established_twice_is_refused(kamer: Examenkamer) -> None:
    wat = kamer.bied_aan()
    argv = ("verklaring", "vaststellen", nummer(wat), *PLAATS, "--bevestig")
    kamer.kantoor.doe(*argv)
    assert "al vastgesteld" in kamer.kantoor.zeg(*argv)
    terug = kamer.kantoor.zeg("verklaring", "teruggeven", nummer(wat), "--reden", "Te laat")
    assert "al vastgesteld" in terug
