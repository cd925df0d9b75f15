"""What is sealed lies where devices fetch it: a command in another folder seals nothing there."""

from pathlib import Path

import pytest

from tests.fakes.examenkamer import Aangeboden, Examenkamer
from tests.hub_verklaringen.test_opdrachten import PLAATS, met_sleutels, nummer
from tests.hub_verklaringen.test_vanzelf import ronde, verzegeld
from tests.hub_verklaringen.wetten import eis_niets_halfs, schoolzegels
from werkplek.documents.papiermaker import PdfPapiermaker
from werkplek.hub import bestandenplek
from werkplek.hub.bestandenplek import NAAM, is_van_de_hub, neem_in_gebruik
from werkplek.hub.bijlage_bestand import Bestandsnaam
from werkplek.hub.instelling import BIJLAGEN

__all__ = ["met_sleutels"]


@pytest.fixture
def in_gebruik(kamer: Examenkamer) -> Examenkamer:
    """The hub was started on its folder, as `werkplek hub starten` does."""
    start(kamer, kamer.map)
    return kamer


def start(kamer: Examenkamer, map_: Path) -> None:
    map_.mkdir(exist_ok=True)
    with kamer.database.beheer() as verbinding:
        neem_in_gebruik(verbinding, map_)


def haal_weg(kamer: Examenkamer, *wat: Aangeboden) -> None:
    for een in wat:
        kamer.kast.map.gooi_weg(Bestandsnaam(1, str(kamer.rij(een).zegel_som)))


def test_a_command_in_another_folder_leaves_the_seal_to_the_hub(
    met_sleutels: Examenkamer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kamer, kantoor = met_sleutels, met_sleutels.kantoor
    start(kamer, kamer.map)
    wat = kamer.bied_aan()
    monkeypatch.setenv(BIJLAGEN, str(tmp_path / "elders"))
    gezegd = kantoor.zeg("verklaring", "vaststellen", nummer(wat), *PLAATS, "--bevestig")
    assert kantoor.code == 0
    assert "Er staat nog geen zegel in. De hub doet dat straks zelf." in gezegd
    assert "WERKPLEK_HUB_BIJLAGEN" in gezegd
    assert kamer.rij(wat).stand == "te_verzegelen"
    assert kantoor.doe("verklaring", "herstempelen", "--alles")["reden"] == "niet_mogelijk"
    kamer.papier = PdfPapiermaker()
    assert ronde(kamer).doe(kamer.nu) == 1
    assert kamer.rij(wat).stand == "verzegeld"
    eis_niets_halfs(kamer)


def test_the_planted_fault_a_folder_that_nobody_compares_holds_what_no_device_gets(
    met_sleutels: Examenkamer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kamer = met_sleutels
    start(kamer, kamer.map)
    wat = kamer.bied_aan()
    monkeypatch.setenv(BIJLAGEN, str(tmp_path / "elders"))
    monkeypatch.setattr(bestandenplek, "_lees", lambda _: "hetzelfde")
    start(kamer, kamer.map)
    kamer.kantoor.doe("verklaring", "vaststellen", nummer(wat), *PLAATS, "--bevestig")
    assert kamer.rij(wat).stand == "verzegeld"
    with pytest.raises(AssertionError, match="not there"):
        eis_niets_halfs(kamer)


def test_a_sealed_file_that_is_not_there_is_sealed_again(in_gebruik: Examenkamer) -> None:
    kamer = in_gebruik
    weg, blijft = verzegeld(kamer), verzegeld(kamer)
    eerder = {een.id: kamer.rij(een).zegel_som for een in (weg, blijft)}
    haal_weg(kamer, weg)
    assert ronde(kamer).doe(kamer.nu) == 1
    rij = kamer.rij(weg)
    assert (rij.stand, rij.fout) == ("verzegeld", "")
    assert rij.zegel_som != eerder[weg.id]
    assert kamer.kast.map.maat(Bestandsnaam(1, str(rij.zegel_som)))
    assert [inhoud.sha256 for _, inhoud in schoolzegels(kamer)][-1] == rij.zegel_som
    assert kamer.rij(blijft).zegel_som == eerder[blijft.id]
    assert ronde(kamer).doe(kamer.nu) == 0


def test_when_none_is_there_the_disk_is_away_and_nothing_is_made_double(
    in_gebruik: Examenkamer,
) -> None:
    kamer = in_gebruik
    alle = [verzegeld(kamer), verzegeld(kamer)]
    er_was = kamer.map.rename(kamer.map.with_name("afgekoppeld"))
    kamer.map.mkdir()
    assert ronde(kamer).doe(kamer.nu) == 0
    assert {kamer.rij(een).fout for een in alle} == {"bestand_weg"}
    regels = kamer.kantoor.zeg("verklaring", "lijst")
    assert "het verzegelde bestand is niet in de map van de hub" in regels
    kamer.map.rmdir()
    er_was.rename(kamer.map)
    assert ronde(kamer).doe(kamer.nu) == 0
    assert {(kamer.rij(een).stand, kamer.rij(een).fout) for een in alle} == {("verzegeld", "")}


def test_the_folder_may_be_moved_but_not_be_another(kamer: Examenkamer, tmp_path: Path) -> None:
    elders = tmp_path / "elders"

    def is_van(map_: Path) -> bool:
        with kamer.database.beheer() as verbinding:
            return is_van_de_hub(verbinding, map_)

    assert is_van(elders), "no hub was ever started: any folder may be it"
    start(kamer, kamer.map)
    assert is_van(kamer.map)
    assert not is_van(elders)
    kamer.map.rename(elders)
    assert is_van(elders)
    (elders / NAAM).write_bytes(b"\xff")
    assert not is_van(elders)
