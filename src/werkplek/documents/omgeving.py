"""What a process that takes strangers' files apart may know of its surroundings."""

import os
from collections.abc import Mapping

_GEHEIM = ("WERKPLEK", "PG")
"""How names begin that tell where databases and secrets are, or how to get in."""


def kale_omgeving(omgeving: Mapping[str, str] = os.environ) -> dict[str, str]:
    """The environment without what a file that takes it over could use."""
    return {naam: waarde for naam, waarde in omgeving.items() if not naam.startswith(_GEHEIM)}
