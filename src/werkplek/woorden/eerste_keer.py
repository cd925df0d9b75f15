"""What a new leerbedrijf reads on the way to its first waarneming."""

from typing import Final

WIJZER: Final = "Tik op het werk dat je zag. Daarna kies je hoe het ging."
GELUKT: Final = "Je eerste waarneming is vastgelegd."
