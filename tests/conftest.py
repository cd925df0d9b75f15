"""What holds for every test: no screen, no network, nobody's own files, nothing left running."""

import gc
import os
import subprocess
import sys
from collections.abc import Generator, Iterator
from pathlib import Path

import hypothesis
import pytest

from tests.fakes.postgres import pg_url, postgres, postgres_durable
from tests.leaks import no_qt_left, no_threads_left

__all__ = ["no_qt_left", "no_threads_left", "pg_url", "postgres", "postgres_durable"]

ROOT = Path(__file__).resolve().parent.parent
FULL = 100
"""Rounds over young objects before one over all."""

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_FONT_DPI"] = "96"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)

# `make test` tries the same examples each time, `make soak` always others.
ELKE_KEER_ANDERS = "WERKPLEK_SOAK_MINUTEN" in os.environ
hypothesis.settings.register_profile(
    "werkplek",
    deadline=None,
    derandomize=not ELKE_KEER_ANDERS,
    database=hypothesis.settings().database if ELKE_KEER_ANDERS else None,
)
hypothesis.settings.load_profile("werkplek")


def pytest_configure(config: pytest.Config) -> None:
    """Regenerate forms and resources when a source is newer, once and not in every worker."""
    if not hasattr(config, "workerinput"):
        generate = [sys.executable, str(ROOT / "packaging" / "generate.py")]
        subprocess.run(generate, check=True, stdout=subprocess.DEVNULL)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Let the garbage collector pass over all that was imported: it stays until the end."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


@pytest.fixture(autouse=True)
def garbage_goes() -> Iterator[None]:
    """Once there is a window, garbage goes by its timer; tests that run no events do so here."""
    yield
    if not gc.isenabled():
        gc.collect(2 if gc.get_count()[2] > FULL else 1)


@pytest.fixture(autouse=True, scope="session")
def nobodys_own_files(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Point the user's folders to a temporary one, also for the processes that tests start."""
    home = tmp_path_factory.mktemp("home")
    os.environ["HOME"] = os.environ["USERPROFILE"] = str(home)
    os.environ["LOCALAPPDATA"] = os.environ["APPDATA"] = str(home)
    for kind in ("CACHE", "CONFIG", "DATA", "STATE"):
        os.environ[f"XDG_{kind}_HOME"] = str(home / kind.lower())
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700)
    os.environ["XDG_RUNTIME_DIR"] = str(runtime)
