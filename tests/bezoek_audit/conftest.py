"""The pages of the bpv-begeleider, looked at; what shows them is that of all ui tests."""

from tests.ui.conftest import app, look, qapp_cls, show

__all__ = ["app", "look", "qapp_cls", "show"]
