"""Keeps None, True and False alive under PySide6 6.12 on Python 3.11.

PySide6 6.12.0 returns these without counting the reference, as Python 3.12 and later allow: there
they are immortal (PEP 683). On 3.11 each call of a Qt method without a result takes one reference
of None away, and after some thousands of calls Python stops with "deallocating None". Measured
with `sys.getrefcount`; 6.11 does not do it, but has no small package with QtPdf.
"""

import ctypes
import sys
from typing import Final

IMMORTAL_SINCE: Final = (3, 12)
PLENTY: Final = 1 << 40
SINGLETONS: Final = (None, True, False, Ellipsis, NotImplemented)


def keep_singletons() -> None:
    """Give each singleton more references than any program can lose; doing it again is harmless.

    CPython keeps the count in the first field of an object, a Py_ssize_t.
    """
    if sys.version_info >= IMMORTAL_SINCE:
        return
    for singleton in SINGLETONS:
        count = ctypes.c_ssize_t.from_address(id(singleton))
        count.value = max(count.value, PLENTY)
