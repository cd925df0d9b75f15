"""The real exports, and the rows that were made of them by hand; they may not be in here."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from werkplek.domain.kwalificatie import Kerntaak, Kwalificatie, Werkproces
from werkplek.domain.leesverslag import Leesdeel
from werkplek.structuur.sbb_xml import lees_sbb_xml

GEGEVENS: Final = Path(__file__).parents[3] / "shared" / "kwalificatiestructuur"
BESTANDEN: Final = tuple(sorted((GEGEVENS / "raw" / "sbb-dossier-xml").glob("*.xml")))

pytestmark = pytest.mark.skipif(not BESTANDEN, reason="SBB's own files are not in the repository")

Rij = dict[str, str]


@pytest.fixture(params=BESTANDEN, ids=lambda pad: pad.stem)
def delen(request: pytest.FixtureRequest) -> tuple[Leesdeel, ...]:
    return tuple(lees_sbb_xml(request.param))


@pytest.fixture
def kwalificaties(delen: tuple[Leesdeel, ...]) -> tuple[Kwalificatie, ...]:
    return tuple(kwalificatie for deel in delen for kwalificatie in deel.kwalificaties)


def rijen(bestand: str, dossier: str) -> list[Rij]:
    with (GEGEVENS / bestand).open(encoding="utf-8", newline="") as open_bestand:
        alle = csv.DictReader(open_bestand)
        return [r for r in alle if (r["status"], r["dossier_crebo"]) == ("officieel", dossier)]


def als_rij(werkproces: Werkproces) -> Iterator[tuple[str, str]]:
    tekst = werkproces.tekst
    yield "titel", werkproces.titel
    for kolom in ("omschrijving", "resultaat", "gedrag"):
        yield kolom, getattr(tekst, kolom)
        yield f"{kolom}_profiel", getattr(tekst, f"{kolom}_profiel")
    yield "competenties", " ".join(tekst.competenties)


def kerntaak_als_rij(kerntaak: Kerntaak) -> tuple[str, str, str]:
    tekst = kerntaak.tekst
    return (
        kerntaak.titel,
        "\n[profiel] ".join(filter(None, (tekst.complexiteit, tekst.complexiteit_profiel))),
        "\n[profiel] ".join(
            filter(None, (tekst.verantwoordelijkheid, tekst.verantwoordelijkheid_profiel))
        ),
    )


def test_a_real_export_is_read_without_a_remark(delen: tuple[Leesdeel, ...]) -> None:
    assert [regel for deel in delen for regel in deel.regels] == []


def test_its_werkprocessen_equal_the_rows(kwalificaties: tuple[Kwalificatie, ...]) -> None:
    verwacht = {
        (rij["crebo"], rij["code"]): {
            **rij,
            "competenties": " ".join(c[0] for c in rij["competenties"].split("; ") if c),
        }
        for rij in rijen("werkprocessen.csv", kwalificaties[0].dossier.crebo)
    }
    gelezen = {(k.crebo, w.code): dict(als_rij(w)) for k in kwalificaties for w in k.werkprocessen}
    assert gelezen.keys() == verwacht.keys()
    for sleutel, rij in gelezen.items():
        assert rij == {kolom: verwacht[sleutel][kolom] for kolom in rij}


def test_its_kerntaken_equal_the_rows(kwalificaties: tuple[Kwalificatie, ...]) -> None:
    assert {(k.crebo, t.code): kerntaak_als_rij(t) for k in kwalificaties for t in k.kerntaken} == {
        (rij["crebo"], rij["code"]): (
            rij["titel"],
            rij["complexiteit"],
            rij["verantwoordelijkheid"],
        )
        for rij in rijen("kerntaken.csv", kwalificaties[0].dossier.crebo)
    }
