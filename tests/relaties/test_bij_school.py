"""At the school: a note for oneself never arrives, support is for whom the deelnemer named."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.apparaat import Apparaat, Deelnemer
from tests.fakes.dienstlijn import Hub
from tests.fakes.hubdatabase import pg_hub, voorraad
from tests.fakes.schoolkantoor import Schoolkantoor, lijn
from tests.hub_school.conftest import beide, ingericht, kantoor
from tests.relaties.vloer import Relaties
from tests.store.histories import buiten
from werkplek.application.eigen_notities import deel_eigen_notitie
from werkplek.application.uitwisselen import wissel_uit
from werkplek.domain.begeleidingsfeiten import Steunsoort, SteunGegeven
from werkplek.domain.feiten import Kring
from werkplek.domain.kenmerk import PlaatsingId
from werkplek.protocol.naam import naam_uit

__all__ = ["beide", "ingericht", "kantoor", "pg_hub", "voorraad"]
