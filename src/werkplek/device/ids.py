"""Names that never repeat: UUIDv7 (RFC 9562 §5.7), rising also when the clock steps back."""

import secrets
import threading
import time
import uuid

_RAND_BITS = 74


class UuidIds:
    """Fulfils the port `Ids`; shared by all threads of one process.

    Milliseconds of the clock, then 74 bits of chance. Within a millisecond, or after the clock
    went back, the number counts up from the last one by a random step (RFC 9562 §6.2, method 2).
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last = 0

    def begin_na(self, id_: str) -> None:
        """Give only larger ones than `id_` from now on: the log of a clock that stood ahead."""
        bits = uuid.UUID(id_).int
        number = (bits >> 80) << _RAND_BITS | ((bits >> 64) & 0xFFF) << 62 | bits & (1 << 62) - 1
        with self._lock:
            self._last = max(self._last, number)

    def nieuw(self) -> str:
        """A UUIDv7 in lower case, larger than every one given before."""
        fresh = (time.time_ns() // 1_000_000) << _RAND_BITS | secrets.randbits(_RAND_BITS)
        with self._lock:
            self._last = fresh if fresh > self._last else self._last + 1 + secrets.randbits(32)
            number = self._last
        high, low = number >> 62, number & (1 << 62) - 1
        bits = (high >> 12) << 80 | 7 << 76 | (high & 0xFFF) << 64 | 2 << 62 | low
        return str(uuid.UUID(int=bits))
