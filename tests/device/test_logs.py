import ast
import json
import logging
import re
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

import werkplek
from werkplek.device.logs import BESTAND, logboek

NAAM = "Sanne Voorbeeld"


class Staat(StrEnum):
    OP_SLOT = "op_slot"


class OnverwachteFout(Exception):
    """Carries personal data, as exceptions do."""


def regels(map_: Path) -> list[dict[str, Any]]:
    tekst = (map_ / BESTAND).read_text(encoding="utf-8")
    return [json.loads(regel) for regel in tekst.splitlines()]


def test_an_event_and_its_scalars_are_one_line_of_json(tmp_path: Path) -> None:
    with logboek(tmp_path / "log"):
        logging.getLogger("werkplek.store").info(
            "map_geopend", extra={"duur_ms": 12.5, "aantal": 3, "staat": Staat.OP_SLOT}
        )
        logging.getLogger("werkplek.ui").error("fout_in_programma", extra={"code": "7F3K"})

    een, ander = regels(tmp_path / "log")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00", een.pop("op"))
    assert re.fullmatch(r"werkplek\.store:\d+", een.pop("waar"))
    assert een == {
        "niveau": "INFO", "wat": "map_geopend", "duur_ms": 12.5, "aantal": 3, "staat": "op_slot"
    }  # fmt: skip
    assert (ander["niveau"], ander["code"]) == ("ERROR", "7F3K")


def test_of_an_exception_only_type_and_place_are_kept(tmp_path: Path) -> None:
    with logboek(tmp_path):
        try:
            try:
                int(NAAM)
            except ValueError as fout:
                raise OnverwachteFout(NAAM) from fout
        except OnverwachteFout:
            logging.getLogger("werkplek").exception("fout_in_programma")

    [regel] = regels(tmp_path)
    boven, onder = regel["fouten"]
    assert boven["soort"] == f"{__name__}.OnverwachteFout"
    assert onder["soort"] == "builtins.ValueError"
    [plaats] = onder["plaatsen"]
    assert re.fullmatch(rf"{re.escape(__name__)}:\d+", plaats)


def praat(logger: logging.Logger) -> None:
    """Every way in which a name may come near the log."""
    logger.error(NAAM)
    logger.error(f"deelnemer_{NAAM}")  # noqa: G004
    logger.error("deelnemer_%s", NAAM)
    logger.error({"naam": NAAM})
    logger.error("deelnemer", extra={"naam": NAAM, "aantal": NAAM, "staat": NAAM, "code": NAAM})
    logger.error("deelnemer", extra={"soort": [NAAM], "duur_ms": {NAAM: 1}})
    logger.error("deelnemer", stack_info=True)
    fout = OnverwachteFout(NAAM)
    fout.add_note(NAAM)
    logger.error(fout, exc_info=fout)
    logger.error("deelnemer", exc_info=fout, extra={"poging": NAAM})


@pytest.mark.parametrize("naam", ["werkplek.ui", "keyring.backend", "root"])
def test_no_name_reaches_the_log(tmp_path: Path, naam: str) -> None:
    with logboek(tmp_path):
        praat(logging.getLogger(naam))

    assert len(regels(tmp_path)) == 9
    assert NAAM not in (tmp_path / BESTAND).read_text(encoding="utf-8")
    assert str(Path(__file__).parent) not in (tmp_path / BESTAND).read_text(encoding="utf-8")


def test_a_formatter_that_writes_messages_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The planted fault: the formatter everybody would take."""
    monkeypatch.setattr("werkplek.device.logs.RegelFormatter", logging.Formatter)
    with logboek(tmp_path):
        praat(logging.getLogger("werkplek.ui"))
    assert NAAM in (tmp_path / BESTAND).read_text(encoding="utf-8")


def test_what_would_be_filled_in_stays_out(tmp_path: Path) -> None:
    with logboek(tmp_path):
        logging.getLogger("werkplek.ui").error("a task failed: %s", NAAM)
    [regel] = regels(tmp_path)
    assert regel["wat"] == "a task failed: %s"


def test_of_a_library_only_is_kept_that_it_warned(tmp_path: Path) -> None:
    with logboek(tmp_path):
        logging.getLogger("keyring").info("niet van belang")
        logging.getLogger("keyring").warning("wel van belang")
    [regel] = regels(tmp_path)
    assert (regel["wat"], regel["waar"].partition(":")[0]) == ("bibliotheek", "keyring")


def test_the_log_does_not_grow_for_ever(tmp_path: Path) -> None:
    with logboek(tmp_path, grootte=2_000, aantal=2):
        for aantal in range(200):
            logging.getLogger("werkplek").info("tik", extra={"aantal": aantal})
    assert {pad.name for pad in tmp_path.iterdir()} == {BESTAND, f"{BESTAND}.1", f"{BESTAND}.2"}
    assert all(pad.stat().st_size <= 2_000 for pad in tmp_path.iterdir())
    assert regels(tmp_path)[-1]["aantal"] == 199


def test_afterwards_logging_is_as_it_was(tmp_path: Path) -> None:
    root, eigen = logging.getLogger(), logging.getLogger("werkplek")
    ervoor = (list(root.handlers), eigen.level)
    with logboek(tmp_path):
        assert len(root.handlers) == len(ervoor[0]) + 1
    assert (root.handlers, eigen.level) == ervoor


def test_without_a_folder_werkplek_works_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bestand").write_bytes(b"")
    with logboek(tmp_path / "bestand"):
        logging.getLogger("keyring").warning(NAAM)
    assert capsys.readouterr() == ("", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_a_full_disk_stops_nobody_and_prints_no_record(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / BESTAND).symlink_to("/dev/full")
    with logboek(tmp_path, grootte=0):
        logging.getLogger("werkplek").error(NAAM)
    assert capsys.readouterr() == ("", "")


EIGEN_LOG = {"debug", "info", "warning", "error", "exception", "critical"}


def gemeld(bron: str) -> list[ast.expr]:
    """What is given as the event in every call on a logger."""
    return [
        node.args[0]
        for node in ast.walk(ast.parse(bron))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in EIGEN_LOG
        and "log" in ast.unparse(node.func.value).lower()
    ]


def is_gebeurtenis(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def test_our_own_code_spells_out_every_event() -> None:
    bronnen = list(Path(werkplek.__path__[0]).rglob("*.py"))
    gevonden = [node for pad in bronnen for node in gemeld(pad.read_text(encoding="utf-8"))]
    assert gevonden
    assert not [ast.unparse(node) for node in gevonden if not is_gebeurtenis(node)]


@pytest.mark.parametrize("aanroep", ["_LOG.info(naam)", "self.log.error(f'weg_{naam}')"])
def test_an_event_made_of_something_else_is_found(aanroep: str) -> None:
    [node] = gemeld(aanroep)
    assert not is_gebeurtenis(node)
