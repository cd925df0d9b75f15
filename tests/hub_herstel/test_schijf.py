"""What was erased is nowhere on the disk: not in tables, journals, files or logs."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.apparaat import Apparaat
from tests.fakes.dienstlijn import Hub, een_hub
from tests.fakes.fotos import Foto, kast, stel, stuur_feit, stuur_foto
from tests.fakes.postgres import Postgres, cluster
from werkplek.domain.feiten import OpmerkingGemaakt
from werkplek.domain.kenmerk import PlaatsingId
from werkplek.hub.wissen import Wisbesluit, wis_dossier
from werkplek.hub.wissen_schijf import maak_schoon

MERK = "sam-brak-een-been-op-de-trap"


def met_merk(map_: Path, merk: bytes = MERK.encode()) -> list[str]:
    """The files that hold it; a server at work takes files away while one looks."""
    bestanden = (Path(waar, naam) for waar, _, namen in os.walk(map_) for naam in namen)
    return sorted(str(p.relative_to(map_)) for p in bestanden if merk in inhoud_van(p))


def inhoud_van(pad: Path) -> bytes:
    """All of a file; nothing when it is gone by now, or no file but a socket."""
    try:
        return pad.read_bytes() if pad.is_file() else b""
    except FileNotFoundError:
        return b""


def vul(hub: Hub) -> tuple[Apparaat, Foto]:
    (een,) = hub.hub.met_apparaten(1)
    sam, bo = hub.hub.deelnemers
    for n in range(30):
        woorden = OpmerkingGemaakt(f"{n} {MERK} " * (1 + 40 * (n % 10)), PlaatsingId(sam.plaatsing))
        een.stuur(hub.lijn, [stel(een, sam, woorden), *een.leg_vast(20, [bo])])
    foto = Foto.van(30_000)
    stuur_feit(hub, een, sam, foto)
    stuur_foto(hub, een, foto)
    return een, foto


def wis(hub: Hub) -> None:
    with hub.hub.database.beheer() as verbinding:
        waarom = Wisbesluit("verzoek", "coordinator", hub.klok())
        wis_dossier(verbinding, 1, hub.hub.deelnemers[0].id, waarom)
    kast(hub).ruim_op(hub.klok())


def test_nothing_is_left_in_the_embedded_database(tmp_path: Path) -> None:
    with een_hub(f"sqlite:///{(tmp_path / 'hub.db').as_posix()}", tmp_path) as hub:
        _, foto = vul(hub)
        assert met_merk(tmp_path)
        assert met_merk(tmp_path, foto.inhoud[:64])
        wis(hub)
        assert "hub.db-wal" in met_merk(tmp_path), "the journal still has it"
        assert maak_schoon(hub.hub.database)
        assert met_merk(tmp_path) == met_merk(tmp_path, foto.inhoud[:64]) == []


@pytest.fixture(scope="module")
def eigen_cluster() -> Iterator[Postgres]:
    with cluster(durable=True, wal_recycle="off") as draait:
        yield draait


def test_nothing_is_left_in_postgresql(eigen_cluster: Postgres, tmp_path: Path) -> None:
    with een_hub(eigen_cluster.nieuwe_database(), tmp_path) as hub:
        vul(hub)
        map_ = eigen_cluster.server.folder
        wis(hub)
        eigen_cluster.beheer("checkpoint")
        over = met_merk(map_)
        assert any(naam.startswith("data/base") for naam in over), "only rewriting takes it away"
        assert maak_schoon(hub.hub.database)
        eigen_cluster.beheer("select pg_switch_wal()")
        eigen_cluster.beheer("checkpoint")
        assert met_merk(map_) == met_merk(tmp_path) == []
