"""How one hub was started: what every process of it is told."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import platformdirs

BIJLAGEN: Final = "WERKPLEK_HUB_BIJLAGEN"
"""Names the folder with files; `--bijlagen` goes before it."""


@dataclass(frozen=True, slots=True)
class Instelling:
    """`proxy` is the address whose word about the caller is taken; empty is nobody's."""

    db: str
    geheim: Path
    bijlagen: Path
    processen: int = 1
    proxy: str = ""
    meetgeheim: str = ""
    aanmelden_per_uur: int = 20
    verzoeken_per_minuut: int = 1200


def standaard_bijlagen(omgeving: Mapping[str, str] = os.environ) -> Path:
    """The folder with files: the one that was named, else one in the hub's own folder."""
    if genoemd := omgeving.get(BIJLAGEN):
        return Path(genoemd).expanduser()
    return platformdirs.user_data_path("werkplek-hub", appauthor=False, roaming=False) / "bijlagen"
