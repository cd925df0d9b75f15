"""The keyrings Werkplek may use, by their own names; whatever else is installed is never asked.

Importing `keyring` takes a tenth of a second: only `sleutelbos` imports this module, when asked.
"""

from importlib import import_module

from keyring.backend import KeyringBackend
from keyring.errors import KeyringError, NoKeyringError

_WINDOWS = "keyring.backends.Windows.WinVaultKeyring"


def open_bewaarder(naam: str) -> KeyringBackend | None:
    """The backend with this name, or None where this computer does not have it."""
    module, _, klasse = naam.rpartition(".")
    backend: type[KeyringBackend] = getattr(import_module(module), klasse)
    try:
        backend.priority  # noqa: B018  keyring's way to ask: raises when the backend is not there
    except RuntimeError:
        return None
    bewaarder = backend()
    if naam == _WINDOWS:
        # The default follows a person to other computers, where the folder is not.
        setattr(bewaarder, "persist", "local machine")  # noqa: B010  has no type elsewhere
    return bewaarder


def needs_person(fout: Exception) -> bool:
    """Whether a keyring is there and somebody must unlock it or answer its question."""
    there = isinstance(fout, KeyringError | TimeoutError)
    return there and not isinstance(fout, NoKeyringError)
