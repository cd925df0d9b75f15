"""All pages in the real window; what shows them is that of all ui tests."""

from tests.application.conftest import lege_map, store
from tests.ui.conftest import app, look, qapp_cls, show
from tests.ui.heel_podium import podium

__all__ = ["app", "lege_map", "look", "podium", "qapp_cls", "show", "store"]
