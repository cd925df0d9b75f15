"""Signed papers between a folder and a school: on the leerbedrijf of the tests of the exchange."""

from tests.uitwisselmap.conftest import bedrijf

__all__ = ["bedrijf"]
