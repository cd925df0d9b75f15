"""The praktijkopleider signs with a card (SoftHSM stands in for one); its pincode stays unsaid."""

import getpass
import io
from pathlib import Path

import pytest

from tests.cli.regel import Regel
from tests.cli_verklaring.schoolkant import Schoolkant
from tests.cli_verklaring.test_verhaal import nummer, over
from tests.fakes.softhsm import KAART, NAAM, PIN, SOFTHSM, Doos, alleen_met_softhsm, lege_kaart
from werkplek.cli import kaart
from werkplek.device.pdfkaart import KaartSleutel

__all__ = ["nummer"]
pytestmark = alleen_met_softhsm
TEKEN = ("--rol", "praktijkopleider", "--handtekening", "Marga Proef")


@pytest.fixture
def doos(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Doos:
    """A card with a key."""
    doos = lege_kaart(tmp_path / "doos", monkeypatch)
    doos.maak_sleutel()
    return doos


@pytest.fixture
def digitaal(bedrijf: Regel, examen: Regel, school: Schoolkant, nummer: str) -> str:
    """Established, to be signed in the file."""
    school.wissel(bedrijf.map, examen.map)
    examen.gelukt(*over(nummer, "vaststellen", "--vorm", "digitaal"))
    school.wissel(examen.map, bedrijf.map, bedrijf.map)
    return nummer


@pytest.fixture
def met_kaart(bedrijf: Regel, school: Schoolkant, doos: Doos, tmp_path: Path) -> tuple[str, ...]:
    """What is typed to sign with it; the school gave it a certificate."""
    keten, pin = tmp_path / "keten.pem", tmp_path / "kaart.pin"
    sleutel = KaartSleutel(SOFTHSM, KAART, NAAM, PIN, ())
    kaart.bewaar_keten(keten, school.vraag_kaart(bedrijf.map, sleutel))
    pin.write_text(f"{PIN}\n", encoding="utf-8")
    return (
        *("--kaart", SOFTHSM, "--kaartnaam", KAART, "--sleutelnaam", NAAM),
        *("--keten", str(keten), "--kaart-pincode-bestand", str(pin)),
    )


def test_the_card_signs_in_the_place_of_the_folder(
    bedrijf: Regel, digitaal: str, met_kaart: tuple[str, ...], tmp_path: Path
) -> None:
    getekend = bedrijf.gelukt(*over(digitaal, "ondertekenen", *TEKEN, *met_kaart))
    assert [een["rol"] for een in getekend["handtekeningen"]] == ["praktijkopleider"]
    assert getekend["volgende"] == "deelnemer"
    pdf = tmp_path / "getekend.pdf"
    bedrijf.gelukt(*over(digitaal, "tonen", "--pdf", str(pdf)))
    (eigen, *_) = kaart.lees_keten(tmp_path / "keten.pem")
    assert eigen.hex() in pdf.read_bytes().decode("latin-1").lower()


MIS = {
    "onvolledig": (2, "kaart_onvolledig"),
    "ongevraagd": (2, "kaart_pincode"),
    "bibliotheek": (3, "sleutel_weg"),
    "pin": (3, "sleutel_weg"),
    "andere_keten": (2, "keten_past_niet"),
    "geen_keten": (2, "keten_onleesbaar"),
    "weg": (3, "sleutel_weg"),
}


def test_whatever_is_wrong_with_the_card_signs_nothing(
    bedrijf: Regel,
    digitaal: str,
    met_kaart: tuple[str, ...],
    doos: Doos,
    school: Schoolkant,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PIN}\n"))
    keten, pin = tmp_path / "keten.pem", tmp_path / "kaart.pin"
    goed = keten.read_bytes()
    for wat, verwacht in MIS.items():
        keten.write_bytes(goed)
        pin.write_text("000000" if wat == "pin" else PIN, encoding="utf-8")
        woorden = met_kaart
        if wat == "onvolledig":
            woorden = met_kaart[:4]
        elif wat == "ongevraagd":
            woorden = met_kaart[:-2]
        elif wat == "bibliotheek":
            woorden = ("--kaart", str(tmp_path / "nergens.so"), *met_kaart[2:])
        elif wat == "andere_keten":
            kaart.bewaar_keten(keten, (school.sleutels.wortel_der,))
        elif wat == "geen_keten":
            keten.write_bytes(b"\xff geen certificaat")
        elif wat == "weg":
            doos.haal_weg()
        uitkomst = bedrijf(*over(digitaal, "ondertekenen", *TEKEN, *woorden), "--json")
        assert (uitkomst.code, uitkomst.json["reden"]) == verwacht, (wat, uitkomst)
    deelnemer = ("--rol", "deelnemer", "--handtekening", "Sanne", *met_kaart)
    uitkomst = bedrijf(*over(digitaal, "ondertekenen", *deelnemer), "--json")
    assert (uitkomst.code, uitkomst.json["reden"]) == (2, "kaart_rol")
    nu = bedrijf.gelukt("verklaring", "tonen", "--nummer", digitaal)
    assert nu["handtekeningen"] == []


def test_where_somebody_types_the_pincode_is_asked(
    bedrijf: Regel,
    digitaal: str,
    met_kaart: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gevraagd: list[str] = []
    scherm = io.StringIO()
    monkeypatch.setattr(scherm, "isatty", lambda: True)
    monkeypatch.setattr("sys.stdin", scherm)

    def vraag(zin: str) -> str:
        gevraagd.append(zin)
        return PIN

    monkeypatch.setattr(getpass, "getpass", vraag)
    uitkomst = bedrijf(*over(digitaal, "ondertekenen", *TEKEN, *met_kaart[:-2]))
    assert uitkomst.code == 0, uitkomst
    assert gevraagd == ["Pincode van de kaart: "]
    assert PIN not in uitkomst.uit + uitkomst.fout


def test_no_hub_no_certificate_and_no_file(
    bedrijf: Regel, met_kaart: tuple[str, ...], tmp_path: Path
) -> None:
    (tmp_path / "keten.pem").unlink()
    uitkomst = bedrijf("verklaring", "kaart", *met_kaart, "--json")
    assert (uitkomst.code, uitkomst.json["reden"]) == (3, "hub_onbereikbaar"), uitkomst
    assert not (tmp_path / "keten.pem").exists()
