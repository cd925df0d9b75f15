"""From whatever stopped a command of the hub to an exit code and the words."""

from typing import Final

from werkplek.terminal.antwoord import Code, Mislukt
from werkplek.terminal.weigeren import mislukt_door as algemeen
from werkplek.woorden import hubhulp

EXTRA: Final = frozenset({"httptools", "litestar", "prometheus_client", "psycopg", "uvicorn"})
"""What `pip install werkplek[hub]` brings."""


def mislukt_door(fout: Exception) -> Mislukt:
    """The same trouble as the hub's command line says it."""
    if isinstance(fout, ImportError) and (fout.name or "").partition(".")[0] in EXTRA:
        return Mislukt(Code.GEBRUIK, "hub_ontbreekt", hubhulp.MEER_NODIG)
    return algemeen(fout)
