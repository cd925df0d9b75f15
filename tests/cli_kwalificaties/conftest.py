"""The folders of the command line's other tests."""

from tests.cli.conftest import (
    met_sanne,
    nieuw,
    pincode_bestand,
    sannemap,
    voorbeeldmap,
    wachtzin_bestand,
    werkplek,
)

__all__ = [
    "met_sanne",
    "nieuw",
    "pincode_bestand",
    "sannemap",
    "voorbeeldmap",
    "wachtzin_bestand",
    "werkplek",
]
