"""The real application, as all ui tests have it."""

from tests.ui.conftest import app, look, qapp_cls, show

__all__ = ["app", "look", "qapp_cls", "show"]
