"""A file is what is in it, whatever it is called; and one that is nothing gets a clear answer."""

import hashlib
import io
import os
import random
import zipfile
from pathlib import Path

import pytest

from tests.structuur.werkmappen import CREBOLIJST, werkmap
from werkplek.application.unavailable import BestandOnbereikbaar
from werkplek.domain.leesverslag import Leesdeel, Leesregel, Reden, Vorm
from werkplek.structuur import bronbestand
from werkplek.structuur.bronbestand import open_bron
from werkplek.structuur.start import startdata
from werkplek.structuur.tidy_schrijven import schrijf_tidy

TIDY = "".join(schrijf_tidy(startdata()[:2])).encode()
CSV = b"Crebonummer;Naam\r\n99902;Klompenmaker\r\n"
XML = b"\xef\xbb\xbf<?xml version='1.0'?><sbb><dossiers/></sbb>"


def zip_met(*namen: str) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as archief:
        for naam in namen:
            archief.writestr(naam, "x")
    return uit.getvalue()


def regels_van(delen: list[Leesdeel]) -> list[Leesregel]:
    return [regel for deel in delen for regel in deel.regels]


@pytest.mark.parametrize("naam", ["lijst", "lijst.pdf", "lijst.xml", "lijst.csv"])
@pytest.mark.parametrize(
    ("inhoud", "vorm"),
    [
        (TIDY, Vorm.TIDY),
        (b"\xef\xbb\xbf" + TIDY.replace(b",", b";"), Vorm.TIDY),
        (CSV, Vorm.CODELIJST),
        (b"Geldig vanaf 01-08-2025;\n\n" + CSV, Vorm.CODELIJST),
        (werkmap(CREBOLIJST), Vorm.CODELIJST),
        (XML, Vorm.SBB_XML),
        (XML[:30], Vorm.SBB_XML),
        (b"\r\n <sbb", Vorm.SBB_XML),
        (XML.decode("utf-8-sig").encode("utf-16"), Vorm.SBB_XML),
        (b"%PDF-1.7", Vorm.ONBEKEND),
    ],
)
def test_the_form_is_seen_in_the_content_and_not_in_the_name(
    tmp_path: Path, naam: str, inhoud: bytes, vorm: Vorm
) -> None:
    pad = tmp_path / naam
    pad.write_bytes(inhoud)
    bron = open_bron(pad)
    assert (bron.naam, bron.vorm) == (naam, vorm)
    assert bron.sha256 == hashlib.sha256(inhoud).hexdigest()


@pytest.mark.parametrize(
    ("inhoud", "lijkt_op"),
    [
        (b"%PDF-1.7\n...", "pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "xls"),
        (b"\x89PNG\r\n\x1a\n", "afbeelding"),
        (b"\xff\xd8\xff\xe0", "afbeelding"),
        (b'{"mboKwalificaties": []}', "json"),
        (b'[{"crebo": 1}]', "json"),
        (b"<!DOCTYPE html><html></html>", "html"),
        (b"\n<html lang=nl>", "html"),
        (b"Beste lezer,\nhierbij de lijst", "tekst"),
        (b"a\x00b\x01", "onbekend"),
        (zip_met("a.xml"), "zip"),
        (zip_met("[Content_Types].xml", "word/document.xml"), "docx"),
        (zip_met("mimetype", "content.xml"), "ods"),
        (b"PK\x03\x04" + bytes(40), "zip"),
    ],
)
def test_another_kind_of_file_is_told_what_it_looks_like(
    tmp_path: Path, inhoud: bytes, lijkt_op: str
) -> None:
    pad = tmp_path / "dossiers.xml"
    pad.write_bytes(inhoud)
    bron = open_bron(pad)
    assert bron.vorm is Vorm.ONBEKEND
    assert regels_van(list(bron.lees())) == [Leesregel(0, Reden.VORM_ONBEKEND, waarde=lijkt_op)]


@pytest.mark.parametrize("inhoud", [b"", b"\xef\xbb\xbf", b" \r\n\n", bytes(9)])
def test_an_empty_file_is_said_to_be_empty(tmp_path: Path, inhoud: bytes) -> None:
    pad = tmp_path / "leeg"
    pad.write_bytes(inhoud)
    assert regels_van(list(open_bron(pad).lees())) == [Leesregel(0, Reden.BESTAND_LEEG)]


def test_a_workbook_behind_a_password_is_said_to_be_closed(tmp_path: Path) -> None:
    pad = tmp_path / "lijst.xlsx"
    pad.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(500) + "EncryptedPackage".encode("utf-16-le"))
    (regel,) = regels_van(list(open_bron(pad).lees()))
    assert regel == Leesregel(0, Reden.XLSX_GEBROKEN, waarde="wachtwoord")


def test_a_file_is_read_as_often_as_asked_and_says_how_far_it_is(tmp_path: Path) -> None:
    pad = tmp_path / "tidy"
    pad.write_bytes(TIDY)
    bron = open_bron(pad)
    delen = list(bron.lees())
    assert tuple(k for deel in delen for k in deel.kwalificaties) == startdata()[:2]
    assert list(bron.lees()) == delen
    ver = [deel.gedaan for deel in delen]
    assert ver == sorted(ver)
    assert ver[-1] == 1.0


def test_a_tidy_file_with_only_its_header_says_that_it_holds_nothing(tmp_path: Path) -> None:
    pad = tmp_path / "tidy"
    pad.write_bytes(TIDY.partition(b"\n")[0])
    assert regels_van(list(open_bron(pad).lees())) == [Leesregel(0, Reden.NIETS_GEVONDEN)]


@pytest.mark.parametrize(
    ("inhoud", "regel"),
    [
        (CSV + "99903;Creëert\n".encode("cp1252"), 3),
        (CSV.decode().encode("utf-16"), 1),
        (TIDY + "é".encode("latin-1"), TIDY.count(b"\n") + 1),
    ],
)
def test_another_encoding_is_refused_at_its_line(tmp_path: Path, inhoud: bytes, regel: int) -> None:
    pad = tmp_path / "lijst.csv"
    pad.write_bytes(inhoud)
    assert regels_van(list(open_bron(pad).lees())) == [Leesregel(regel, Reden.GEEN_UTF8)]


def test_an_endless_line_is_refused_before_it_fills_the_memory(tmp_path: Path) -> None:
    pad = tmp_path / "lijst.csv"
    pad.write_bytes(CSV + b"9;" * 2_500_000)
    assert regels_van(list(open_bron(pad).lees())) == [Leesregel(3, Reden.CSV_GEBROKEN)]


@pytest.mark.parametrize("inhoud", [TIDY, CSV, XML, b"%PDF"])
def test_a_file_that_is_too_large_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inhoud: bytes
) -> None:
    pad = tmp_path / "groot"
    pad.write_bytes(inhoud)
    monkeypatch.setattr(bronbestand, "MAX_BESTAND", len(inhoud) - 1)
    bron = open_bron(pad)
    assert bron.sha256 == ""
    assert regels_van(list(bron.lees())) == [Leesregel(0, Reden.BESTAND_TE_GROOT)]


def test_200_megabytes_is_too_large(tmp_path: Path) -> None:
    pad = tmp_path / "groot.xml"
    with pad.open("wb") as bestand:
        bestand.write(XML)
        bestand.truncate(200_000_001)
    assert [r.reden for r in regels_van(list(open_bron(pad).lees()))] == [Reden.BESTAND_TE_GROOT]


def test_a_workbook_is_too_large_sooner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pad = tmp_path / "groot.xlsx"
    pad.write_bytes(werkmap(CREBOLIJST))
    monkeypatch.setattr(bronbestand, "MAX_WERKMAP", 1_000)
    regels = regels_van(list(open_bron(pad).lees()))
    assert regels == [Leesregel(0, Reden.BESTAND_TE_GROOT)]


def test_what_is_no_file_or_not_there_cannot_be_reached(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp")
    for naam in ("", "weg", "pijp"):
        with pytest.raises(BestandOnbereikbaar):
            open_bron(tmp_path / naam)


def test_a_file_that_disappears_meanwhile_cannot_be_reached(tmp_path: Path) -> None:
    for inhoud in (TIDY, CSV, XML, werkmap(CREBOLIJST)):
        pad = tmp_path / "lijst"
        pad.write_bytes(inhoud)
        bron = open_bron(pad)
        pad.unlink()
        with pytest.raises(BestandOnbereikbaar) as fout:
            list(bron.lees())
        assert fout.value.detail == "weg"


@pytest.mark.parametrize("inhoud", [TIDY, CSV * 20])
def test_thousands_of_damaged_files_all_get_an_answer(tmp_path: Path, inhoud: bytes) -> None:
    toeval = random.Random(3)
    pad = tmp_path / "kapot"
    for _ in range(1_000):
        kapot = bytearray(inhoud[: toeval.choice([len(inhoud), toeval.randrange(len(inhoud))])])
        for _ in range(toeval.randint(1, 6)):
            plek = toeval.randrange(len(kapot) + 1)
            kapot[plek : plek + toeval.randrange(9)] = toeval.choice(
                [toeval.randbytes(3), b'"', b"\x00", b"\n", b";", b"\xff", kapot[plek:][:40]]
            )
        pad.write_bytes(kapot)
        delen = list(open_bron(pad).lees())
        iets = any(deel.kwalificaties or deel.opleidingen for deel in delen)
        assert iets or regels_van(delen)


def test_a_file_that_changed_since_it_was_looked_at_is_refused(tmp_path: Path) -> None:
    pad = tmp_path / "lijst.csv"
    pad.write_text("Crebonummer;Naam\n25743;Assistent\n", encoding="utf-8")
    bron = open_bron(pad)
    assert [o.naam for deel in bron.lees() for o in deel.opleidingen] == ["Assistent"]
    pad.write_text("Crebonummer;Naam\n25743;Anders\n", encoding="utf-8")
    assert [r.reden for deel in bron.lees() for r in deel.regels] == [Reden.BESTAND_VERANDERD]


def test_without_that_check_something_else_would_be_read_than_was_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pad = tmp_path / "lijst.csv"
    pad.write_text("Crebonummer;Naam\n25743;Assistent\n", encoding="utf-8")
    bron = open_bron(pad)
    pad.write_text("Crebonummer;Naam\n25743;Anders\n", encoding="utf-8")
    monkeypatch.setattr(bronbestand.Bronbestand, "_nu", lambda zelf: zelf.sha256)
    assert [o.naam for deel in bron.lees() for o in deel.opleidingen] == ["Anders"]
