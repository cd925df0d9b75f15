"""Schools on a hub of this folder's own, to kill and to put back."""

from tests.uitwisseling.conftest import (
    alleen,
    groot,
    grote_hub,
    klein,
    kleine_hub,
    leeg,
    school,
    sleutel,
)

__all__ = [
    "alleen",
    "groot",
    "grote_hub",
    "klein",
    "kleine_hub",
    "leeg",
    "school",
    "sleutel",
]
