"""What every command of the hub needs first: which database is the school's."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import platformdirs

OMGEVING: Final = "WERKPLEK_HUB_DB"
"""Names the database; `--db` on the command line goes before it."""

GEHEIM: Final = "WERKPLEK_HUB_GEHEIM"
"""Names the file with the hub's secret; it must not lie where copies of the database go."""

_NAAM: Final = "werkplek-hub"
"""A folder of its own: the app's folder is erased, copied and put back as a whole."""


@dataclass(frozen=True, slots=True)
class Sessie:
    """One run of the hub's command line; `db` is a URL as SQLAlchemy reads them."""

    db: str


def standaard_db(omgeving: Mapping[str, str] = os.environ) -> str:
    """The database when none was named with `--db`: else the embedded one, for a try-out."""
    if genoemd := omgeving.get(OMGEVING):
        return genoemd
    map_ = platformdirs.user_data_path(_NAAM, appauthor=False, roaming=False)
    return f"sqlite:///{(map_ / 'hub.db').as_posix()}"


def standaard_geheim(omgeving: Mapping[str, str] = os.environ) -> Path:
    """The file with the hub's secret: the one that was named, else one in the hub's own folder."""
    if genoemd := omgeving.get(GEHEIM):
        return Path(genoemd).expanduser()
    return platformdirs.user_config_path(_NAAM, appauthor=False, roaming=False) / "geheim"
