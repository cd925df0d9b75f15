"""A folder of every landed issue opens, is brought up to date as a whole, and says what it said."""

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from tests.store.histories import buiten
from tests.store.mappen.maak import SCAN, WACHTZIN
from werkplek.application.ports import MapOnbereikbaar
from werkplek.device.ontsluiten import ontsluit
from werkplek.domain.feiten import ScanBewaard
from werkplek.store.folder import FolderStore, open_store
from werkplek.store.generatie import Generatie
from werkplek.store.probe import bekijk
from werkplek.store.schema import VERSIE
from werkplek.store.tables import PROJECTIES

MAPPEN = Path(__file__).parent / "mappen"
VERSIES = {"issue-2": 1, "issue-3": 2, "issue-4": 3, "issue-5": 4}


@pytest.fixture(params=sorted(VERSIES))
def issue(request: pytest.FixtureRequest) -> str:
    """One that landed."""
    naam: str = request.param
    return naam


@pytest.fixture
def oud(issue: str, tmp_path: Path) -> Generatie:
    """A copy of its folder, with its key."""
    map_ = Path(shutil.copytree(MAPPEN / issue / "map", tmp_path / "map"))
    sleutel, *meer = ontsluit(map_, sleutelbos=None, wachtzin=WACHTZIN).datasleutels()
    assert not meer
    return Generatie(map_, sleutel)


Rijen = list[dict[str, Any]]


def gesorteerd(rijen: Rijen) -> list[str]:
    """Rows as text, in an order of their own."""
    return sorted(json.dumps(rij, sort_keys=True, default=date.isoformat) for rij in rijen)


def projecties(store: FolderStore) -> dict[str, Rijen]:
    """What every projection says."""
    with store._engine.connect() as verbinding:
        return {
            tabel.name: [dict(rij) for rij in verbinding.execute(sa.select(tabel)).mappings()]
            for tabel in PROJECTIES
        }


def versie(oud: Generatie) -> int:
    """The version in the file as it lies there."""
    return bekijk(oud.bestand, oud.sleutel, grondig=True).versie


def test_it_says_what_it_said_then(issue: str, oud: Generatie) -> None:
    toen: dict[str, Rijen] = json.loads((MAPPEN / issue / "toen.json").read_text("utf-8"))
    store = open_store(oud.map, oud.sleutel, buiten())
    nu = projecties(store)
    for naam, rijen in toen.items():
        kolommen = list(rijen[0])
        zoals_toen = [{kolom: rij[kolom] for kolom in kolommen} for rij in nu[naam]]
        assert gesorteerd(zoals_toen) == gesorteerd(rijen), naam
    with store.lees() as lezer:
        sanne = next(regel for regel in lezer.overzicht() if regel.roepnaam == "Sanne")
        scan = next(feit.inhoud for feit in lezer.feiten(sanne.deelnemer, soorten={"scan_bewaard"}))
        assert isinstance(scan, ScanBewaard)
        papier = lezer.document(scan.sha256)
        assert papier is not None
        assert papier.inhoud == SCAN
    store.sluit()


def test_it_is_whole_and_new_once_it_was_opened(issue: str, oud: Generatie) -> None:
    assert versie(oud) == VERSIES[issue]
    store = open_store(oud.map, oud.sleutel, buiten())
    assert store.kijk_na() == ()
    gevouwen = projecties(store)
    store.herbouw()
    opnieuw = projecties(store)
    assert {naam: gesorteerd(rijen) for naam, rijen in gevouwen.items()} == {
        naam: gesorteerd(rijen) for naam, rijen in opnieuw.items()
    }
    store.sluit()
    assert versie(oud) == VERSIE


def test_a_copy_is_made_first_and_is_the_older_one(oud: Generatie, tmp_path: Path) -> None:
    gekopieerd: list[Generatie] = []

    def kopieer(generatie: Generatie) -> None:
        kopie = Path(shutil.copytree(generatie.map, tmp_path / "kopie"))
        gekopieerd.append(Generatie(kopie, generatie.sleutel))

    voor = versie(oud)
    open_store(oud.map, oud.sleutel, buiten(), kopieer_eerst=kopieer).sluit()
    assert [versie(kopie) for kopie in gekopieerd] == [voor]
    open_store(oud.map, oud.sleutel, buiten(), kopieer_eerst=kopieer).sluit()
    assert len(gekopieerd) == 1


def test_without_a_copy_there_is_no_migration(oud: Generatie) -> None:
    def kan_niet(_generatie: Generatie) -> None:
        raise MapOnbereikbaar("vol")

    voor, bytes_voor = versie(oud), oud.bestand.read_bytes()
    with pytest.raises(MapOnbereikbaar, match="vol"):
        open_store(oud.map, oud.sleutel, buiten(), kopieer_eerst=kan_niet)
    assert (versie(oud), oud.bestand.read_bytes()) == (voor, bytes_voor)


def test_every_landed_issue_has_its_folder() -> None:
    """The next one to raise the version leaves a folder of the version before."""
    assert set(VERSIES) == {pad.name for pad in MAPPEN.iterdir() if pad.is_dir()} - {"__pycache__"}
    assert sorted(VERSIES.values()) == list(range(1, VERSIE))
