"""The recorder of the power cuts of a folder alone."""

from tests.stroom.conftest import library, recorded

__all__ = ["library", "recorded"]
