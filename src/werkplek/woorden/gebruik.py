"""The words for a command line that was typed differently than it can be read."""

import re
from typing import Final

from werkplek.woorden.boodschap import Boodschap

_VORMEN: Final = (
    (r"the following arguments are required: (.+)", "Dit ontbreekt nog: {}."),
    (r"one of the arguments (.+) is required", "Kies een van deze: {}."),
    (r"unrecognized arguments: (.+)", "Dit kent Werkplek niet: {}."),
    (r"argument (.+?): expected .+", "Achter {} hoort een waarde."),
    (r"argument (.+?): ignored explicit argument .+", "Achter {} hoort geen waarde."),
    (r"argument (.+?): not allowed with argument (.+)", "{} kan niet samen met {}."),
    (
        r"argument .+?: invalid choice: '(.*?)'.* \(choose from (.+)\)",
        "Dit kan niet: {}. Het kan wel zo: {}.",
    ),
)
"""What argparse says, and the same in Dutch; `tests/cli` holds them against this Python."""

_ANDERS: Final = "Werkplek begrijpt deze opdracht niet."


def gebruik(bericht: str, opdracht: str) -> Boodschap:
    """The words for a message of argparse; `opdracht` is what was being read, `werkplek status`."""
    return Boodschap(_vertaal(bericht), f"Zo zie je hoe het wel kan: {opdracht} --help.")


def _vertaal(bericht: str) -> str:
    for vorm, zin in _VORMEN:
        treffer = re.fullmatch(vorm, bericht, re.DOTALL)
        if treffer is not None:
            return zin.format(*(deel.replace("'", "") for deel in treffer.groups()))
    return _ANDERS
