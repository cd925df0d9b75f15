"""A folder on the network is refused, one that is copied elsewhere is warned about (10 and 11)."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from tests.cli.regel import BEGIN, GOEDKOOP, WACHTZIN, Regel
from werkplek.device.klok import SysteemKlok
from werkplek.device.plaats import Ligging
from werkplek.store.generatie import BEDRIJF, generaties, nieuwe, ruim_oude_op, wijs_aan
from werkplek.wiring import begin_werkplek, open_werkplek


@pytest.fixture
def regel(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Regel:
    """Types commands about a folder that is not there yet."""
    wachtzin = tmp_path / "wachtzin"
    wachtzin.write_text(f"{WACHTZIN}\n", encoding="utf-8")
    return Regel(tmp_path / "map", wachtzin, capsys)


def lig(monkeypatch: pytest.MonkeyPatch, ligging: Ligging) -> None:
    """Say of every folder that it lies like this."""
    monkeypatch.setattr("werkplek.wiring.ligging_van", lambda _: ligging)


def test_11_nothing_is_made_on_a_share(regel: Regel, monkeypatch: pytest.MonkeyPatch) -> None:
    lig(monkeypatch, Ligging(netwerk=True))
    uitkomst = regel("beginnen", *BEGIN)
    assert uitkomst.code == 3
    assert "staat op het netwerk" in uitkomst.uit + uitkomst.fout
    assert not regel.map.exists()


def test_11_nothing_is_opened_on_a_share(regel: Regel, monkeypatch: pytest.MonkeyPatch) -> None:
    assert regel("beginnen", *BEGIN).code == 0
    voor = sorted(pad.name for pad in regel.map.iterdir())
    lig(monkeypatch, Ligging(netwerk=True))
    assert regel("status").code == 3
    assert sorted(pad.name for pad in regel.map.iterdir()) == voor
    lig(monkeypatch, Ligging())
    assert regel("status").code == 0


def test_10_a_new_folder_where_it_is_copied_is_refused_and_an_older_one_warned_about(
    regel: Regel, monkeypatch: pytest.MonkeyPatch
) -> None:
    lig(monkeypatch, Ligging(wolk="OneDrive"))
    uitkomst = regel("beginnen", *BEGIN)
    assert uitkomst.code == 3
    assert "OneDrive" in uitkomst.uit + uitkomst.fout
    assert not regel.map.exists()

    lig(monkeypatch, Ligging())
    begin_werkplek(regel.map, WACHTZIN, sleutelbos=None, cost=GOEDKOOP).sluit()
    lig(monkeypatch, Ligging(wolk="OneDrive"))
    open_ = open_werkplek(regel.map, WACHTZIN, sleutelbos=None)
    assert open_.waarschuwing is not None
    assert "OneDrive" in open_.waarschuwing.wat
    open_.sluit()


def test_without_anything_odd_there_is_no_warning(regel: Regel) -> None:
    begin_werkplek(regel.map, WACHTZIN, sleutelbos=None, cost=GOEDKOOP).sluit()
    open_ = open_werkplek(regel.map, WACHTZIN, sleutelbos=None)
    assert open_.waarschuwing is None
    open_.sluit()


def test_opening_uses_the_generation_in_use_with_its_own_keys(regel: Regel) -> None:
    begin_werkplek(regel.map, WACHTZIN, sleutelbos=None, cost=GOEDKOOP).sluit()
    tweede = nieuwe(regel.map)
    for naam in (BEDRIJF, "sleutels.json"):
        shutil.copyfile(regel.map / naam, tweede / naam)
    wijs_aan(regel.map, tweede)
    open_werkplek(regel.map, WACHTZIN, sleutelbos=None).sluit()
    assert (regel.map / "vervangen").exists()

    for dag in range(1, 15):
        ruim_oude_op(regel.map, SysteemKlok().nu() + timedelta(days=dag))
    assert generaties(regel.map) == (tweede,)
    open_werkplek(regel.map, WACHTZIN, sleutelbos=None).sluit()
    assert regel("beginnen", *BEGIN).code != 3
