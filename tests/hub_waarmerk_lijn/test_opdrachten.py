"""`werkplek hub sleutels`: what whoever keeps the hub types, from the first root to a leak."""

import io
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from tests.fakes.schoolkantoor import NAAM, Schoolkantoor
from werkplek.hub.sessie import GEHEIM
from werkplek.hub.waarmerk.wortelbestand import open_wortel
from werkplek.protocol.sleutellijst import lees_sleutellijst

WACHTZIN = "paard batterij nietje correct"


@pytest.fixture
def kantoor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Schoolkantoor:
    """A school without keys, and somebody with a passphrase in a file."""
    monkeypatch.setenv(GEHEIM, str(tmp_path / "geheim"))
    hier = Schoolkantoor(f"sqlite:///{(tmp_path / 'hub.db').as_posix()}", tmp_path)
    hier.richt_in()
    hier.doe(
        "persoon",
        "toevoegen",
        "Ans Verzonnen",
        "--rol",
        "praktijkopleider",
        "--leerbedrijf",
        "100000001",
    )
    hier.bestand("wachtzin", WACHTZIN + "\n")
    return hier


@pytest.fixture
def wortel(kantoor: Schoolkantoor) -> tuple[str, ...]:
    """The options that bring the root along."""
    zin = ("--wachtzin-bestand", str(kantoor.map / "wachtzin"))
    doel = str(kantoor.map / "usb.wortel")
    kantoor.doe("sleutels", "wortel", NAAM, "--uit", doel, *zin)
    assert kantoor.code == 0
    return ("--wortel", doel, *zin)


def test_from_root_to_list(kantoor: Schoolkantoor, wortel: tuple[str, ...]) -> None:
    wortel_ = open_wortel(kantoor.map / "usb.wortel", WACHTZIN).certificaat
    assert wortel_.subject == wortel_.issuer
    adres = ("--adres", "https://hub.school.example")
    zei = kantoor.zeg("sleutels", "uitgever", *wortel, *adres)
    assert "zegel" in zei
    assert "Berg de wortel weer op" in zei
    uit = kantoor.map / "lijst.txt"
    velden = kantoor.doe("sleutels", "lijst", "--uit", str(uit))
    lijst = lees_sleutellijst(uit.read_bytes())
    assert (lijst.naam, lijst.nummer) == (NAAM, 1)
    soorten = [een["soort"] for een in velden["sleutels"]]
    assert sorted(soorten) == ["ocsp", "papier", "tsa", "uitgever", "zegel"]
    assert velden["ondertekenaars"] == []
    zegel = x509.load_der_x509_certificate(lijst.zegels[0].der)
    plek = zegel.extensions.get_extension_for_class(x509.AuthorityInformationAccess).value
    [waar] = [een.access_location.value for een in plek]
    assert waar == f"https://hub.school.example/ocsp/{lijst.school}"
    assert "zegel van de school: geldt tot" in kantoor.zeg("sleutels", "lijst")


def test_somebody_may_sign_and_then_not(kantoor: Schoolkantoor, wortel: tuple[str, ...]) -> None:
    kantoor.doe("sleutels", "uitgever", *wortel)
    gegeven = kantoor.doe("sleutels", "goedkeuren", "Ans Verzonnen", "--naam", "A. Verzonnen")
    assert gegeven["naam"] == "A. Verzonnen"
    assert "A. Verzonnen ondertekent voor Bakkerij Fictief" in kantoor.zeg("sleutels", "lijst")
    zei = kantoor.zeg("sleutels", "afkeuren", "Ans Verzonnen", "--reden", "uit_dienst")
    assert zei == "Ans Verzonnen mag niet meer ondertekenen. 0 certificaten zijn ingetrokken.\n"
    assert "Nog niemand" in kantoor.zeg("sleutels", "lijst")
    kantoor.doe("sleutels", "afkeuren", "Ans Verzonnen", "--reden", "uit_dienst")
    assert kantoor.code == 1


def test_a_leak_and_a_yearly_sitting(kantoor: Schoolkantoor, wortel: tuple[str, ...]) -> None:
    kantoor.doe("sleutels", "uitgever", *wortel)
    gedaan = kantoor.doe("sleutels", "intrekken", "zegel", "--reden", "gelekt", *wortel)
    assert gedaan["lijst"] == 2
    gedaan = kantoor.doe("sleutels", "vernieuwen", *wortel)
    assert (gedaan["nieuw"], gedaan["lijst"]) == ([], 3)
    zei = kantoor.zeg("sleutels", "lijst")
    assert "zegel van de school: ingetrokken op" in zei


def test_time_stamps_of_a_service_elsewhere(
    kantoor: Schoolkantoor, wortel: tuple[str, ...]
) -> None:
    eigen = open_wortel(kantoor.map / "usb.wortel", WACHTZIN).certificaat
    pem = kantoor.bestand("dienst.pem", eigen.public_bytes(Encoding.PEM))
    url = "https://stempels.example/tsa"
    dienst = ("--tijdstempels", url, "--tijdstempels-wortel")
    kantoor.doe("sleutels", "uitgever", *wortel, *dienst, str(kantoor.map / "wachtzin"))
    assert kantoor.code == 1
    kantoor.doe("sleutels", "uitgever", *wortel, *dienst, pem)
    assert kantoor.code == 0
    rijen = kantoor.doe("sleutels", "lijst")["sleutels"]
    assert [een["adres"] for een in rijen if een["soort"] == "tsa"] == [url]
    kantoor.doe("sleutels", "intrekken", "tsa", "--reden", "gelekt", *wortel)
    assert kantoor.code == 1


def test_what_goes_wrong_is_said_plainly(
    kantoor: Schoolkantoor, wortel: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    ander = kantoor.bestand("ander", "een heel andere wachtzin dan die")
    kort = kantoor.bestand("kort", "kort")
    usb = str(kantoor.map / "usb.wortel")
    monkeypatch.setattr("sys.stdin", io.StringIO())
    gevallen = (
        (("lijst",), "nog geen sleutels"),
        (("vernieuwen", *wortel), "nog geen sleutels"),
        (("uitgever", "--wortel", usb, "--wachtzin-bestand", ander), "past niet"),
        (("uitgever", "--wortel", usb), "geen wachtzin typen"),
        (("uitgever", "--wortel", ander, "--wachtzin-bestand", ander), "geen bestand met een"),
        (("wortel", "X", "--uit", usb, "--wachtzin-bestand", ander), "is er al"),
        (("wortel", "X", "--uit", usb + "2", "--wachtzin-bestand", kort), "te kort"),
        (("goedkeuren", "Bep Verzonnen"), "geen praktijkopleider"),
        (("uitgever", *wortel, "--tijdstempels", "ftp://x"), "adres"),
    )
    for argv, woorden in gevallen:
        zei = kantoor.zeg("sleutels", *argv)
        assert woorden in zei, (argv, zei)
        assert kantoor.code in (1, 3)
    kantoor.doe("sleutels", "uitgever", *wortel)
    assert kantoor.code == 0
    assert "heeft al sleutels" in kantoor.zeg("sleutels", "uitgever", *wortel)
