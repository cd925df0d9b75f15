"""The public page without a browser: what it may load, how much it takes, what it keeps."""

import json
import logging
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from html.parser import HTMLParser
from importlib import resources
from pathlib import Path

import pytest

from tests.fakes.b1 import bezwaren
from tests.fakes.controleur import ECHT, INGETROKKEN, NIET_ECHT, ONZEKER
from tests.fakes.tekenen import FakeControleur
from tests.hub_publiek.conftest import Publiek, open_publiek
from werkplek.domain.controle import Controleverslag, Uitslag
from werkplek.hub.toelating import MAX_BESTAND

NAKIJKEN = "/controleren/nakijken"
PDF = b"%PDF-1.7 Sanne Elif"
BESTANDEN = resources.files("werkplek.hub.publiek") / "bestanden"
GEOPEND: list[str] = []
_LUISTER = [False]


def _hoor(gebeurtenis: str, delen: tuple[object, ...]) -> None:
    if not _LUISTER[0] or gebeurtenis != "open":
        return
    if isinstance(delen[2], int) and delen[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
        GEOPEND.append(str(delen[0]))


sys.addaudithook(_hoor)


@contextmanager
def geopend_om_te_schrijven() -> Iterator[list[str]]:
    """The files that this process opens to write in, whoever opens them."""
    GEOPEND.clear()
    _LUISTER[0] = True
    try:
        yield GEOPEND
    finally:
        _LUISTER[0] = False


class Schrijver(FakeControleur):
    """A check that keeps a copy: what must never be."""

    def controleer(self, inhoud: bytes) -> Controleverslag:
        Path(self.verslag.claims.nummer if self.verslag.claims else "").write_bytes(inhoud)
        return self.verslag


class Bladlezer(HTMLParser):
    """The words of the page, and every address in it."""

    def __init__(self) -> None:
        super().__init__()
        self.adressen: list[str] = []
        self.woorden: list[str] = []
        self.los: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for naam, waarde in attrs:
            if naam in {"src", "href", "action"}:
                self.adressen.append(waarde or "")
            if naam == "style" or naam.startswith("on"):
                self.los.append(f"{tag} {naam}")

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.woorden.append(data.strip())


@pytest.fixture
def blad() -> Bladlezer:
    lezer = Bladlezer()
    lezer.feed((BESTANDEN / "controleren.html").read_text(encoding="utf-8"))
    return lezer


def test_nothing_comes_from_elsewhere(publiek: Publiek, blad: Bladlezer) -> None:
    for pad in ("", "/controleren.css", "/controleren.js", "/werkplek.svg"):
        antwoord = publiek.vraag("GET", f"/controleren{pad}")
        assert antwoord.status == 200
        beleid = antwoord.headers["content-security-policy"]
        assert beleid.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
        assert "unsafe" not in beleid
        assert "*" not in beleid
        assert antwoord.headers["x-frame-options"] == "DENY"
        assert antwoord.headers["referrer-policy"] == "no-referrer"
        assert "set-cookie" not in antwoord.headers
    ver = [adres for adres in blad.adressen if not adres.startswith(("controleren/", "#"))]
    assert not ver
    assert not blad.los
    for naam in ("controleren.css", "controleren.js"):
        tekst = (BESTANDEN / naam).read_text(encoding="utf-8")
        assert not re.findall(r"https?://|//cdn|@import|url\(|eval\(|innerHTML|localStorage", tekst)


def test_the_page_speaks_plainly(blad: Bladlezer) -> None:
    assert not [klacht for zin in blad.woorden for klacht in bezwaren(zin)]


@pytest.mark.parametrize("verslag", [ECHT, INGETROKKEN, NIET_ECHT, ONZEKER])
def test_the_outcome_comes_in_plain_words(publiek: Publiek, verslag: Controleverslag) -> None:
    publiek.controleur.verslag = verslag
    antwoord = publiek.vraag("POST", NAKIJKEN, PDF)
    assert antwoord.status == 200
    assert antwoord.headers["cache-control"] == "no-store"
    velden = json.loads(antwoord.inhoud)
    assert velden["uitslag"] == verslag.uitslag.value
    assert bool(velden["gegevens"]) == (verslag.claims is not None)
    assert len(velden["bevindingen"]) == len(verslag.bevindingen)
    zinnen = [velden["kop"], *(deel["zin"] for deel in velden["zinnen"]), *velden["bevindingen"]]
    assert not [klacht for zin in zinnen for klacht in bezwaren(zin)]


def test_only_what_is_certain_is_called_real(publiek: Publiek) -> None:
    for uitslag in Uitslag:
        publiek.controleur.verslag = replace(ECHT, uitslag=uitslag)
        kop = json.loads(publiek.vraag("POST", NAKIJKEN, PDF).inhoud)["kop"]
        assert ("echt" in kop) == (uitslag is Uitslag.ECHT)


def test_an_empty_file_is_asked_for_again(publiek: Publiek) -> None:
    antwoord = publiek.vraag("POST", NAKIJKEN)
    assert antwoord.status == 422
    assert "leeg" in json.loads(antwoord.inhoud)["boodschap"]
    assert not publiek.controleur.gezien


def test_a_file_that_is_too_large_is_refused_before_it_is_read(publiek: Publiek) -> None:
    assert publiek.vraag("POST", NAKIJKEN, bytes(MAX_BESTAND)).status == 200
    antwoord = publiek.vraag("POST", NAKIJKEN, b"", {"Content-Length": str(MAX_BESTAND + 1)})
    assert antwoord.status == 413
    assert len(publiek.controleur.gezien) == 1


def test_a_hub_without_keys_says_that_it_cannot_check(tmp_path: Path) -> None:
    with open_publiek(tmp_path, met_controle=False) as publiek:
        antwoord = publiek.vraag("POST", NAKIJKEN, PDF)
    assert antwoord.status == 503
    assert "later" in json.loads(antwoord.inhoud)["boodschap"]


def test_an_address_that_asks_on_and_on_waits(tmp_path: Path) -> None:
    with open_publiek(tmp_path, per_uur=3) as publiek:
        codes = [publiek.vraag("POST", NAKIJKEN, PDF).status for _ in range(5)]
        laatste = publiek.vraag("POST", NAKIJKEN, PDF)
        assert publiek.vraag("GET", "/controleren").status == 200
    assert codes == [200, 200, 200, 429, 429]
    assert int(laatste.headers["retry-after"]) > 60


def test_nothing_is_kept(publiek: Publiek, caplog: pytest.LogCaptureFixture) -> None:
    """No file is written, not even a large one for a moment; the log names nobody."""
    groot = PDF + bytes(6_000_000)
    with caplog.at_level(logging.DEBUG), geopend_om_te_schrijven() as geopend:
        for inhoud in (PDF, groot):
            assert publiek.vraag("POST", NAKIJKEN, inhoud).status == 200
    assert not geopend
    gelogd = " ".join(f"{regel.getMessage()} {vars(regel)}" for regel in caplog.records)
    assert "verzoek" in gelogd
    for woord in ("Sanne", "Voorbeeldenberg", "Marga", "WP-2026"):
        assert woord not in gelogd


def test_keeping_a_copy_is_seen(
    publiek: Publiek, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    stout = Schrijver(ECHT)
    monkeypatch.setattr(FakeControleur, "controleer", lambda _, inhoud: stout.controleer(inhoud))
    with geopend_om_te_schrijven() as geopend:
        assert publiek.vraag("POST", NAKIJKEN, PDF).status == 200
    assert geopend == ["WP-2026-7QF2-0XKD"]
