"""Into the store of a folder, past everything that guards it."""

from tests.cli.regel import WACHTZIN, Regel
from werkplek.store.folder import FolderStore
from werkplek.wiring import open_werkplek


def schrijf_in(regel: Regel, opdracht: str) -> None:
    """Change the store as no Werkplek would."""
    werkplek = open_werkplek(regel.map, WACHTZIN, sleutelbos=None)
    store = werkplek.ctx.store
    assert isinstance(store, FolderStore)
    with store.schrijf() as verbinding:
        verbinding.exec_driver_sql(opdracht)
    werkplek.sluit(kort=True)
