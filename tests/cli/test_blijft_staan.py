"""At the command line too: what is on paper stays, and what may be a BSN is asked about first."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.cli.regel import BEGIN, CREBO, Regel, dag
from werkplek.application.plaatsen import deelnemer_van
from werkplek.documents.laat import PdfOnDemand
from werkplek.store.engine import schrijvend
from werkplek.store.folder import FolderStore
from werkplek.store.tables_bedrijf import document
from werkplek.wiring import open_werkplek

WIE = ("--deelnemer", "Sanne")
GEGEVENS = {
    "--voornamen": "Sanne",
    "--achternaam": "Testers",
    "--geboortedatum": "5-3-2001",
    "--geboorteplaats": "Oosterveen",
}
BSN = "111222333"
BLIJFT = (
    *("deelnemer_aangemeld", "plaatsing_gestart", "werkprocessen_gekozen"),
    *("verklaring_opgemaakt", "oordeel_gegeven"),
)


def opmaken(*extra: str, **anders: str) -> tuple[str, ...]:
    gegevens = GEGEVENS | {f"--{veld}": tekst for veld, tekst in anders.items()}
    return "verklaring", "opmaken", *WIE, *chain.from_iterable(gegevens.items()), *extra


@pytest.fixture
def met_papier(met_sanne: Regel) -> Regel:
    """Sanne has a verklaring with its judgement."""
    met_sanne.zie_vaak_genoeg()
    met_sanne.gelukt(*opmaken("--aantonen", "alles", "--titels-nagekeken", "--oordeel"))
    return met_sanne


@contextmanager
def geopend(regel: Regel) -> Iterator[FolderStore]:
    """The store of this folder, between two commands."""
    wachtzin = regel.wachtzin_bestand.read_text(encoding="utf-8").strip()
    werkplek = open_werkplek(regel.map, wachtzin, sleutelbos=None)
    assert isinstance(werkplek.ctx.store, FolderStore)
    yield werkplek.ctx.store
    werkplek.sluit()


def feit_van(regel: Regel, soort: str) -> str:
    """The id of the last feit of this kind about Sanne."""
    with geopend(regel) as store, store.lees() as lezer:
        return lezer.feiten(deelnemer_van(lezer, "Sanne"), soorten={soort})[-1].id


@pytest.mark.parametrize("soort", BLIJFT)
def test_what_is_on_paper_or_carries_the_plaatsing_is_refused(
    met_papier: Regel, soort: str
) -> None:
    ervoor, feit = met_papier.feiten(), feit_van(met_papier, soort)
    for genoemd in (feit, feit[-8:]) if soort != "deelnemer_aangemeld" else (feit,):
        uitkomst = met_papier("herroepen", genoemd, "--reden", "per ongeluk", "--json")
        assert (uitkomst.code, uitkomst.json["reden"]) == (1, "blijft_staan")
        assert uitkomst.json["wat"] == "Dit kan hier niet worden teruggedraaid."
    assert met_papier.feiten() == ervoor


def test_a_withdrawal_is_withdrawn_by_its_id(met_sanne: Regel) -> None:
    feit = met_sanne.leg_vast()
    terug = met_sanne.gelukt("herroepen", feit, "--reden", "per ongeluk")["feit"]
    assert met_sanne.gelukt("herroepen", terug, "--reden", "toch niet")["herroept"] == [terug]
    (waarneming,) = met_sanne.gelukt("deelnemer", "tonen", "Sanne")["waarnemingen"]
    assert (waarneming["id"], waarneming["geldt"]) == (feit, True)


def test_a_second_judgement_has_a_number_of_its_own(met_papier: Regel) -> None:
    eerste = met_papier.gelukt("verklaring", "tonen", *WIE)["nummer"]
    assert met_papier.gelukt(*opmaken("--oordeel"))["nummer"] != eerste
    assert met_papier.gelukt("verklaring", "tonen", *WIE)["andere"] == [eerste]


def test_a_paper_whose_kept_bytes_are_gone_comes_out_the_same_or_not_at_all(
    met_papier: Regel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    eerst, weer = tmp_path / "eerst.pdf", tmp_path / "weer.pdf"
    met_papier.gelukt("verklaring", "tonen", *WIE, "--pdf", str(eerst))
    with geopend(met_papier) as store, schrijvend(store._engine).begin() as verbinding:
        verbinding.execute(sa.delete(document))
    met_papier.gelukt("verklaring", "tonen", *WIE, "--pdf", str(weer))
    assert weer.read_bytes() == eerst.read_bytes()
    weer.unlink()
    monkeypatch.setattr(PdfOnDemand, "praktijkverklaring", lambda *_: b"%PDF-anders")
    uitkomst = met_papier("verklaring", "tonen", *WIE, "--pdf", str(weer), "--json")
    assert (uitkomst.code, uitkomst.json["reden"]) == (3, "map_beschadigd")
    assert not weer.exists()


@pytest.mark.parametrize(
    "woorden",
    [
        opmaken(geboorteplaats=f"Oosterveen {BSN}"),
        ("plaatsing", "starten", *WIE, "--kwalificatie", CREBO, "--school", f"ROC {BSN}"),
        ("deelnemer", "toevoegen", "--naam", "Kees", "--kwalificatie", CREBO, "--school", BSN),
        ("persoon", "toevoegen", "--naam", f"Joris {BSN}"),
        ("persoon", "toevoegen", "--naam", "Joris Proefman", "--functie", BSN),
    ],
    ids=lambda woorden: " ".join(woorden[:2] + woorden[-1:]),
)
def test_what_may_be_a_bsn_is_asked_about_and_kept_with_toch(
    met_papier: Regel, woorden: tuple[str, ...]
) -> None:
    ervoor = met_papier.gelukt("status")
    gevraagd = met_papier(*woorden, "--json")
    assert (gevraagd.code, gevraagd.json["vragen"][-1]) == (1, "lijkt_op_bsn")
    assert met_papier.gelukt("status") == ervoor
    met_papier.gelukt(*woorden, "--toch")


@pytest.mark.parametrize(
    "vreemd",
    [
        ("--leerbedrijf", f"De Hof {BSN}"),
        ("--plaats", BSN),
        ("--adres", f"Nepstraat {BSN}"),
        ("--persoon", f"Marga {BSN}"),
        ("--functie", BSN),
        ("--woord", BSN),
    ],
    ids=lambda vreemd: vreemd[0],
)
def test_a_beginning_asks_about_a_bsn_too(nieuw: Regel, vreemd: tuple[str, str]) -> None:
    gevraagd = nieuw("beginnen", *BEGIN, *vreemd, "--json")
    assert (gevraagd.code, gevraagd.json["vragen"]) == (1, ["lijkt_op_bsn"])
    assert nieuw("status", "--json").json["reden"] == "niet_begonnen"
    nieuw.gelukt("beginnen", *BEGIN, *vreemd, "--toch")
    assert nieuw("status").code == 0


def test_a_leerbedrijf_id_is_not_taken_for_a_bsn(nieuw: Regel) -> None:
    nieuw.gelukt("beginnen", *BEGIN, "--leerbedrijf-id", BSN)


@pytest.mark.parametrize(
    ("terug", "wat"),
    [
        (0, "Dit is de dag van vandaag."),
        (-1, "Deze dag is nog niet geweest."),
        (-4_000, "Deze dag is nog niet geweest."),
    ],
)
def test_nobody_was_born_today_or_later(met_papier: Regel, terug: int, wat: str) -> None:
    ervoor = met_papier.feiten()
    uitkomst = met_papier(*opmaken(geboortedatum=dag(terug)), "--json")
    assert (uitkomst.code, uitkomst.json["reden"]) == (1, "tekst_geweigerd")
    assert uitkomst.json["wat"] == wat
    assert met_papier.feiten() == ervoor
