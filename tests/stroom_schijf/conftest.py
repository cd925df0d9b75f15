"""The library under a process, as for the power cuts."""

from tests.stroom.conftest import library, recorded

__all__ = ["library", "recorded"]
