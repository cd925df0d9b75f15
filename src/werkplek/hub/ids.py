"""Names of what the hub itself makes: UUIDv7 (RFC 9562 §5.7), rising within one command."""

import secrets
import time
import uuid
from dataclasses import dataclass
from typing import Final

_KANS: Final = 74


@dataclass(slots=True)
class Ids:
    """Gives a larger one each time, also within a millisecond."""

    _laatste: int = 0

    def nieuw(self) -> str:
        """A UUIDv7 in lower case."""
        vers = (time.time_ns() // 1_000_000) << _KANS | secrets.randbits(_KANS)
        self._laatste = vers if vers > self._laatste else self._laatste + 1 + secrets.randbits(32)
        hoog, laag = self._laatste >> 62, self._laatste & (1 << 62) - 1
        bits = (hoog >> 12) << 80 | 7 << 76 | (hoog & 0xFFF) << 64 | 2 << 62 | laag
        return str(uuid.UUID(int=bits))
