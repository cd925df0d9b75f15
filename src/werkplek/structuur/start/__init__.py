"""The kwalificaties that Werkplek starts with: codes and titles, each with source and status."""

from importlib.resources import files
from typing import Final

from werkplek.domain.kwalificatie import Kwalificatie
from werkplek.structuur.tidy import lees_tidy

_BESTAND: Final = "kwalificaties.csv"


def startdata() -> tuple[Kwalificatie, ...]:
    """The start data, by niveau and crebo. Titles that are not well attested say so themselves."""
    verslag = lees_tidy(files(__name__).joinpath(_BESTAND).read_bytes())
    if verslag.regels:
        raise ValueError(f"{_BESTAND}: {verslag.regels[0]}")
    return verslag.kwalificaties
