"""A group on A4, lying: everybody by their werkprocessen; the same shapes and words as on screen.

It is no proof of anything. The same group on the same day gives the same bytes.
"""

from collections.abc import Iterator, Sequence
from itertools import batched
from typing import Final
