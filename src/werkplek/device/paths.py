"""Where this computer keeps the data folder, the log, and how the screen should look."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import platformdirs

OMGEVING: Final = "WERKPLEK_MAP"
"""Names another data folder; `--map` on the command line goes before it."""

_NAAM: Final = "werkplek"


def datamap(omgeving: Mapping[str, str] = os.environ) -> Path:
    """The data folder, absolute and not made yet; never one that roams with a Windows profile."""
    if gekozen := omgeving.get(OMGEVING):
        return Path(gekozen).expanduser().absolute()
    return platformdirs.user_data_path(_NAAM, appauthor=False, roaming=False)


def configmap() -> Path:
    """The folder of what was chosen for this account on this device, not made yet."""
    return platformdirs.user_config_path(_NAAM, appauthor=False, roaming=False)


def logmap() -> Path:
    """The folder of the log, not made yet."""
    return platformdirs.user_log_path(_NAAM, appauthor=False)
