"""The keys of a school as others meet them: over the line, on the command line, after an update."""

from tests.fakes.hubdatabase import pg_hub, voorraad
from tests.fakes.hubproef import proef

__all__ = ["pg_hub", "proef", "voorraad"]
