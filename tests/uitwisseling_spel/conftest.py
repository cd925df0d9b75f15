"""Schools on a hub of this folder's own, on a bad line and in random play."""

from tests.uitwisseling.conftest import (
    groot,
    grote_hub,
    klein,
    kleine_hub,
    leeg,
    school,
    sleutel,
)

__all__ = [
    "groot",
    "grote_hub",
    "klein",
    "kleine_hub",
    "leeg",
    "school",
    "sleutel",
]
