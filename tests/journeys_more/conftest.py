"""More journeys: opening a folder, and a new edition; the window is that of the other journeys."""

from tests.journeys.conftest import app, begonnen, open_venster, qapp_cls, sjabloon

__all__ = ["app", "begonnen", "open_venster", "qapp_cls", "sjabloon"]
