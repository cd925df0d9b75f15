"""argparse in Dutch, with the options that may stand before or after every command."""

import argparse
from collections.abc import Iterable
from typing import Any, NoReturn

from werkplek.cli.antwoord import Code, Mislukt
from werkplek.cli.lezen import pad
from werkplek.woorden import opdrachthulp as hulp
from werkplek.woorden.gebruik import gebruik


class DutchFormatter(argparse.RawDescriptionHelpFormatter):
    """Help with a Dutch word before the usage."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, hulp.GEBRUIK if prefix is None else prefix)


class Uitleg(Exception):
    """Somebody asked for help; this is it."""

    def __init__(self, tekst: str) -> None:
        super().__init__()
        self.tekst = tekst


class _HelpAction(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: object, **__: object) -> NoReturn:
        raise Uitleg(parser.format_help().rstrip())


class DutchParser(argparse.ArgumentParser):
    """Speaks Dutch; wrong use raises `Mislukt` and does not end the process."""

    def __init__(self, **rest: Any) -> None:  # noqa: ANN401  whatever this Python's argparse takes
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=DutchFormatter, **rest)
        self.opties = self.add_argument_group(hulp.OPTIES)
        overal = self.add_argument_group(hulp.OVERAL)
        overal.add_argument("-h", "--help", action=_HelpAction, nargs=0, help=hulp.HULP)
        leeg = argparse.SUPPRESS  # so that a subcommand leaves alone what stood before it
        overal.add_argument("--map", metavar="DIR", type=pad, default=leeg, help=hulp.MAP)
        overal.add_argument("--json", action="store_true", default=leeg, help=hulp.JSON)
        overal.add_argument("--als", metavar="NAAM", default=leeg, help=hulp.ALS)
        overal.add_argument(
            "--wachtzin-bestand",
            metavar="PAD",
            type=pad,
            default=leeg,
            help=hulp.WACHTZIN_BESTAND,
        )
        for naam, uitleg in (
            ("--herstelcode-bestand", hulp.HERSTELCODE_BESTAND),
            ("--pincode-bestand", hulp.PINCODE_BESTAND),
        ):
            overal.add_argument(naam, metavar="PAD", type=pad, default=leeg, help=uitleg)

    def error(self, message: str) -> NoReturn:
        raise Mislukt(Code.GEBRUIK, "gebruik", gebruik(message, self.prog))


class Opdrachten:
    """The commands below a parser; one of them must be named."""

    def __init__(self, parser: DutchParser) -> None:
        self._onder = parser.add_subparsers(
            title=hulp.OPDRACHTEN, metavar=hulp.OPDRACHT, dest="opdracht", required=True
        )

    def nieuw(self, naam: str, uitleg: str) -> DutchParser:
        """One more command, to be given its options."""
        return self._onder.add_parser(naam, help=uitleg, description=uitleg)
