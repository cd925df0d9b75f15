"""A real window on a real folder, driven by taps: that of all journeys."""

from tests.journeys.conftest import begonnen, open_venster, sjabloon
from tests.ui.conftest import app, qapp_cls

__all__ = ["app", "begonnen", "open_venster", "qapp_cls", "sjabloon"]
