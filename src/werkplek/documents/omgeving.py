"""The process that takes strangers' files apart, and what it may know of its surroundings."""

import os
import subprocess
import sys
from collections.abc import Mapping

_GEHEIM = ("WERKPLEK", "PG")
"""How names begin that tell where databases and secrets are, or how to get in."""


def kale_omgeving(omgeving: Mapping[str, str] = os.environ) -> dict[str, str]:
    """The environment without what a file that takes it over could use."""
    return {naam: waarde for naam, waarde in omgeving.items() if not naam.startswith(_GEHEIM)}


def draai(module: str, invoer: bytes, seconden: float) -> subprocess.CompletedProcess[bytes]:
    """Run a module of ours on these bytes in a process of its own; the caller reads how it went.

    Raises `subprocess.TimeoutExpired`, and `OSError` when it cannot be started.
    """
    return subprocess.run(  # noqa: S603  our own module, no shell
        [sys.executable, "-P", "-m", module],
        input=invoer,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=kale_omgeving(),
        timeout=seconden,
        check=False,
    )
