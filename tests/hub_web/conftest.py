"""Every story here is about a hub that runs as a process of its own."""

from tests.fakes.hubdatabase import pg_hub, voorraad
from tests.fakes.hubproef import maak_proef, proef

__all__ = ["maak_proef", "pg_hub", "proef", "voorraad"]
