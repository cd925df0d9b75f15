"""The audit of the camera and the microphone; the application is that of all tests of the ui."""

from tests.ui.conftest import app, qapp_cls

__all__ = ["app", "qapp_cls"]
