"""A jobcoach in the real window, with a real hub."""

from tests.ui.conftest import app, qapp_cls

__all__ = ["app", "qapp_cls"]
