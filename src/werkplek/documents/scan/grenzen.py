"""How much one scan may ask of this computer."""

from typing import Final

MB: Final = 1024 * 1024

MAX_BYTES: Final = 40 * MB
"""Of what is handed in."""

MAX_BLADEN: Final = 20
"""Forty werkprocessen with their explanation in large print take fewer."""

MAX_PUNTEN_IN: Final = 80_000_000
"""Pixels of a picture; judged before anything is decoded."""

MAX_PUNTEN: Final = 9_000_000
"""Pixels of a page as it is looked at: A4 at 300 dots an inch."""

DPI: Final = 300
OPENTIJD: Final = 20.0
"""Seconds for opening and drawing all pages."""

LEESTIJD: Final = 30.0
"""Seconds for reading the letters of one page."""

GEHEUGEN: Final = 400 * MB
"""What the process that opens the file may take."""
