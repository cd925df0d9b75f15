"""All pages in the real window; what shows them is that of all ui tests."""

from tests.journeys.conftest import open_venster
from tests.ui.conftest import app, look, qapp_cls, show
from tests.ui.heel_podium import podium

__all__ = ["app", "look", "open_venster", "podium", "qapp_cls", "show"]
