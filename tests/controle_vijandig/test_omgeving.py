"""The processes that take strangers' files apart do not know where the hub's secrets are."""

import subprocess
from typing import Any

import pytest

from tests.controle.lijsten import sleutellijst
from tests.controle.wereld import verzegeld
from werkplek.documents.controle.bewaakt import BewaakteControleur
from werkplek.documents.scan.openen import open_scan
from werkplek.domain.controle import Uitslag
from werkplek.domain.vaststelling import Vorm

GEHEIMEN = ("WERKPLEK_HUB_DB", "WERKPLEK_HUB_GEHEIM", "PGPASSWORD")


def test_no_process_for_a_file_hears_of_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    """And still does its work."""
    for naam in GEHEIMEN:
        monkeypatch.setenv(naam, "niet voor een bestand van een vreemde")
    gehoord: list[dict[str, str] | None] = []
    echt = subprocess.run

    def luister(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401  as `subprocess.run`
        gehoord.append(kwargs.get("env"))
        return echt(*args, **kwargs)

    monkeypatch.setattr(subprocess, "run", luister)
    pdf = verzegeld(Vorm.PEN)
    assert BewaakteControleur((sleutellijst(),)).controleer(pdf).uitslag in Uitslag
    assert open_scan(pdf)
    assert len(gehoord) == 2
    assert all(env and env.keys().isdisjoint(GEHEIMEN) for env in gehoord)
