"""Starts the root that was asked for, and imports nothing else: window, demo, hub or command."""

import sys
from collections.abc import Sequence
from typing import Final

_MET_WAARDE: Final = frozenset({"--als", "--map", "--taal", "--wachtzin-bestand"})
_ZONDER_WAARDE: Final = frozenset({"--json"})
_GESTOPT: Final = 130
"""What a shell says of a program that was stopped with Ctrl-C."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run Werkplek; gives the exit code. Without a command the window opens."""
    woorden = list(sys.argv[1:] if argv is None else argv)
    try:
        return _start(woorden, plek_van_opdracht(woorden))
    except KeyboardInterrupt:
        return _GESTOPT


def _start(woorden: list[str], plek: int | None) -> int:
    if plek is None:
        _kies_taal(woorden)
        from werkplek import app

        return app.main(woorden)
    if woorden[plek] == "demo":
        from werkplek.demo import main as demo

        return demo.main([*woorden[:plek], *woorden[plek + 1 :]])
    if woorden[plek] == "hub":
        from werkplek.hub import main as hub

        return hub.main([*woorden[:plek], *woorden[plek + 1 :]])
    from werkplek.cli import main as cli

    return cli.main(woorden)


def _kies_taal(woorden: Sequence[str]) -> None:
    """Read the window in another language (`--taal en`), before any of its words is imported."""
    gelijk = [woord.partition("=")[2] for woord in woorden if woord.startswith("--taal=")]
    los = [woorden[plek + 1] for plek, woord in enumerate(woorden[:-1]) if woord == "--taal"]
    if gelijk or los:
        from werkplek.vertaald import kies_taal

        kies_taal((gelijk or los)[-1])


def plek_van_opdracht(woorden: Sequence[str]) -> int | None:
    """Where the command stands, behind the options that may go before it; or an unknown option."""
    rest = iter(enumerate(woorden))
    for plek, woord in rest:
        if woord in _MET_WAARDE:
            next(rest, None)
        elif woord.partition("=")[0] not in _MET_WAARDE | _ZONDER_WAARDE:
            return plek
    return None


if __name__ == "__main__":
    sys.exit(main())
