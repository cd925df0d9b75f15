"""SBB publishes a newer edition: it is looked at, taken over, and changes nothing that runs."""

from importlib.resources import files
from pathlib import Path

import pytest

from tests.journeys.conftest import Opent
from tests.journeys.venster import Venster, kom_binnen, voeg_deelnemer_toe
from werkplek.demo.verhaal import DOSSIERS
from werkplek.domain.plaatsing import Plaatsing

OUD, NIEUW = DOSSIERS


@pytest.fixture
def venster(begonnen: Path, open_venster: Opent) -> Venster:
    """A window on a folder that has deelnemers already."""
    assert begonnen.exists()
    geopend = open_venster()
    kom_binnen(geopend.driver)
    return geopend


def laat_vallen(venster: Venster, bestand: str, folder: Path) -> None:
    """From *Vandaag* to the differences of this file."""
    pad = folder / bestand
    pad.write_bytes(files("werkplek.demo").joinpath("dossiers", bestand).read_bytes())
    venster.driver.druk("Meer")
    venster.driver.tik("Kwalificaties")
    venster.driver.druk("Lijst van SBB inlezen")
    venster.driver.wacht_op("importeren")
    venster.driver.laat_vallen(pad)
    venster.driver.wacht_op("inleesvoorbeeld")


def neem_over(venster: Venster, bestand: str, folder: Path) -> None:
    """Take this file over, and back to *Vandaag*."""
    laat_vallen(venster, bestand, folder)
    venster.driver.druk("Overnemen")
    venster.driver.wacht_op_tekst("2 kwalificaties overgenomen")
    terug_naar_vandaag(venster)


def terug_naar_vandaag(venster: Venster) -> None:
    """Past *Meer*."""
    for pagina in ("meer", "vandaag"):
        venster.driver.druk("Terug")
        venster.driver.wacht_op(pagina)


def plaatsing(venster: Venster, roepnaam: str) -> Plaatsing:
    huidige = venster.voortgang(roepnaam).huidige
    assert huidige is not None
    return huidige.plaatsing


def test_who_runs_keeps_the_edition_and_who_begins_gets_the_new_one(
    venster: Venster, tmp_path: Path
) -> None:
    neem_over(venster, OUD, tmp_path)
    voeg_deelnemer_toe(venster, "Hugo", "Speelgoedmaker")

    laat_vallen(venster, NIEUW, tmp_path)
    gelezen = " ".join(venster.driver.rijen())
    assert "1 deelnemer blijft bij 29901 Speelgoedmaker, editie SBB 9001" in gelezen
    assert "Vervalt: P1-K1-W4 Pakt het speelgoed in" in gelezen
    venster.driver.druk("Overnemen")
    venster.driver.wacht_op_tekst("2 kwalificaties overgenomen")
    terug_naar_vandaag(venster)
    voeg_deelnemer_toe(venster, "Iris", "Speelgoedmaker")

    assert [w.titel for w in plaatsing(venster, "Hugo").keuze][-1] == "Pakt het speelgoed in"
    assert [w.titel for w in plaatsing(venster, "Iris").keuze][1] == "Kiest het hout"
    edities = [plaatsing(venster, wie).kwalificatie.dossier.editie for wie in ("Hugo", "Iris")]
    assert edities == ["SBB 9001", "SBB 9044 (Gewijzigd 2026)"]


def test_who_does_not_want_it_keeps_what_there_was(venster: Venster, tmp_path: Path) -> None:
    laat_vallen(venster, OUD, tmp_path)

    venster.driver.druk("Niet overnemen")
    venster.driver.wacht_op("importeren")

    assert venster.opener.werkplek is not None
    with venster.opener.werkplek.ctx.store.lees() as lezer:
        assert lezer.zoek_kwalificaties("speelgoed") == ()
        assert lezer.bronnen() == ()


def test_a_file_that_is_cut_off_says_where_and_another_can_be_chosen(
    venster: Venster, tmp_path: Path
) -> None:
    heel = files("werkplek.demo").joinpath("dossiers", OUD).read_bytes()
    (tmp_path / "half.xml").write_bytes(heel[: len(heel) // 2])
    venster.driver.druk("Meer")
    venster.driver.tik("Kwalificaties")
    venster.driver.druk("Lijst van SBB inlezen")
    venster.driver.wacht_op("importeren")

    venster.driver.laat_vallen(tmp_path / "half.xml")
    venster.driver.wacht(lambda: venster.driver.leest("half.xml, regel "), "waiting for the line")

    assert venster.driver.heeft_knop("Bestand kiezen")
