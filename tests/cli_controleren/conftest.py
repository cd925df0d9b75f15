"""Folders for the command line: those of all its tests."""

from tests.cli.conftest import nieuw, pincode_bestand, voorbeeldmap, wachtzin_bestand, werkplek

__all__ = ["nieuw", "pincode_bestand", "voorbeeldmap", "wachtzin_bestand", "werkplek"]
