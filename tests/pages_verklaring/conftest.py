"""The pages of a verklaring at the school; what shows them is that of all tests of the ui."""

from tests.ui.conftest import app, look, qapp_cls, show

__all__ = ["app", "look", "qapp_cls", "show"]
