"""Not walked yet."""

from werkplek.demo.wandeling import Wandeling


def loop(w: Wandeling) -> None:
    """Nothing."""
