"""The list of what a school withdrew: signed anew as soon as the register knows more."""

from collections.abc import Callable
from datetime import datetime

import sqlalchemy as sa

from werkplek.hub.logboek import neem_slot
from werkplek.hub.tables_waarmerk import intrekkingslijst, register

Uitgever = Callable[[sa.Connection, int, datetime], frozenset[str] | None]
"""Signs and keeps a new list of a school. Raises `HubFout`."""
