"""What a newer Werkplek wrote is never called damage, and can be taken along (case 19)."""

import hashlib
import json
import shutil
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.store.histories import ORGANISATIE, Schrijver, buiten, leg_vast
from werkplek.application.ports import (
    BestandOnbereikbaar,
    MapInGebruik,
    MapNieuwer,
    SleutelPastNiet,
)
from werkplek.domain.feiten import Feit
from werkplek.protocol.feit import GecodeerdFeit, Schakel, codeer, decodeer
from werkplek.protocol.fouten import Nieuwer
from werkplek.protocol.kop import canoniek, lees_kop, sha256
from werkplek.store.engine import schrijvend, zonder_transactie
from werkplek.store.folder import FolderStore, open_store
from werkplek.store.generatie import BEDRIJF
from werkplek.store.lezen_alleen import exporteer_feiten
from werkplek.store.lock import NAAM as LOCK
from werkplek.store.log import volgende_schakel
from werkplek.store.schema import VERSIE
from werkplek.store.tables import feit as t_feit
from werkplek.store.tables import inhoud as t_inhoud


def leg_onbekend_vast(store: FolderStore, feit: Feit) -> None:
    """Append a feit of a kind that this version does not know, as a newer one would."""
    apparaat = store._apparaat.id
    with schrijvend(store._engine).begin() as verbinding:
        schakel = volgende_schakel(verbinding, apparaat, ORGANISATIE)
        bekend = codeer(feit, schakel, bytes(16))
        inhoud = b'{"iets":"nieuws"}'
        kop = lees_kop(bekend.kop)
        velden = {naam: getattr(kop, naam) for naam in kop.__struct_fields__}
        nieuw = type(kop)(**velden | {"soort": "iets_nieuws", "inhoud": sha256(bytes(16), inhoud)})
        kolommen = ("id", "organisatie", "apparaat", "volgnr", "deelnemer", "soort")
        rij = {naam: getattr(nieuw, naam) for naam in kolommen} | {"kop": canoniek(nieuw)}
        verbinding.execute(sa.insert(t_feit), rij)
        verbinding.execute(
            sa.insert(t_inhoud), {"feit": kop.id, "zout": bytes(16), "bytes": inhoud}
        )


def test_a_feit_of_a_newer_kind_is_no_damage(folder: Path, sleutel: bytes) -> None:
    store = open_store(folder, sleutel, buiten())
    wie = Schrijver()
    begin = wie.begin()
    leg_vast(store, *begin)
    leg_onbekend_vast(store, wie.gezien(begin[1]))
    with store.lees() as lezer, pytest.raises(MapNieuwer):
        lezer.feiten(wie.deelnemer)
    assert {bevinding.soort for bevinding in store.kijk_na()} == {"Nieuwer"}
    store.sluit()


@pytest.mark.parametrize("veld", ["v", "soort_v"])
def test_a_newer_version_is_no_damage(veld: str) -> None:
    goed = codeer(Schrijver().begin()[0], Schakel("apparaat"), bytes(16))
    extra = {"wat_erbij_kwam": "x"} if veld == "v" else {}
    kop = json.loads(goed.kop) | extra | {veld: 2}
    with pytest.raises(Nieuwer):
        decodeer(GecodeerdFeit(canoniek(kop), goed.inhoud, goed.zout))


@pytest.fixture
def nieuwer(folder: Path, sleutel: bytes) -> Path:
    """A folder of a newer version, with a feit of a kind that this one does not know."""
    store = open_store(folder, sleutel, buiten())
    wie = Schrijver()
    begin = wie.begin()
    leg_vast(store, *begin)
    leg_onbekend_vast(store, wie.gezien(begin[1]))
    with zonder_transactie(store._engine).connect() as verbinding:
        verbinding.exec_driver_sql("create table wat_erbij_kwam (x)")
        verbinding.exec_driver_sql(f"pragma user_version={VERSIE + 1}")
    vuil = Path(shutil.copytree(folder, folder.with_name("vuil")))
    store.sluit()
    assert (vuil / f"{BEDRIJF}-wal").stat().st_size
    return folder


def sommen(folder: Path) -> dict[str, str]:
    return {
        pad.name: hashlib.sha256(pad.read_bytes()).hexdigest()
        for pad in folder.iterdir()
        if pad.name != LOCK
    }


@pytest.mark.parametrize("einde", ["map", "vuil"])
def test_19_everything_of_a_newer_folder_can_be_taken_along(
    nieuwer: Path, sleutel: bytes, tmp_path: Path, einde: str
) -> None:
    map_ = nieuwer.with_name(einde)
    voor = sommen(map_)
    with pytest.raises(MapNieuwer):
        open_store(map_, sleutel, buiten())
    uit = tmp_path / "feiten.jsonl"
    assert exporteer_feiten(map_, (bytes(48), sleutel), uit) == 4
    assert sommen(map_) == voor

    regels = [json.loads(regel) for regel in uit.read_text(encoding="utf-8").splitlines()]
    feiten = [regel for regel in regels if regel["soort"] == "feit"]
    for regel in feiten[:3]:
        gecodeerd = GecodeerdFeit(
            regel["kop"].encode(), regel["inhoud"].encode(), bytes.fromhex(regel["zout"])
        )
        assert decodeer(gecodeerd)[1].deelnemer
    assert json.loads(feiten[3]["inhoud"]) == {"iets": "nieuws"}
    assert [regel["soort"] for regel in regels].count("nog_niet_verstuurd") == 3
    assert ("zegel" in {regel["soort"] for regel in regels}) == (einde == "map")


def test_19_what_cannot_be_written_there_says_so_and_leaves_nothing(
    nieuwer: Path, sleutel: bytes, tmp_path: Path
) -> None:
    (tmp_path / "uit").mkdir()
    with pytest.raises(BestandOnbereikbaar):
        exporteer_feiten(nieuwer, (sleutel,), tmp_path / "nergens" / "feiten.jsonl")
    with pytest.raises(SleutelPastNiet):
        exporteer_feiten(nieuwer, (bytes(48),), tmp_path / "uit" / "feiten.jsonl")
    assert list((tmp_path / "uit").iterdir()) == []


def test_a_folder_somebody_works_in_is_not_read(folder: Path, sleutel: bytes) -> None:
    store = open_store(folder, sleutel, buiten())
    with pytest.raises(MapInGebruik):
        exporteer_feiten(folder, (sleutel,), folder.with_name("uit"))
    store.sluit()
