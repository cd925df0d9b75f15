"""The real application, and all pages in the window over the story of *De Verzonnen Hal*."""

from tests.ui.conftest import app, look, qapp_cls, show
from tests.ui.heel_podium import podium

__all__ = ["app", "look", "podium", "qapp_cls", "show"]
