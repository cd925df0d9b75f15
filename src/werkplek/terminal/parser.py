"""argparse in Dutch, with options that may stand before or after every command."""

import argparse
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final, NoReturn

from werkplek.terminal.antwoord import Code, Mislukt
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


@dataclass(frozen=True, slots=True)
class Optie:
    """An option of every command; one without a metavar is said or not said."""

    naam: str
    uitleg: str
    metavar: str | None = None
    lees: Callable[[str], object] = str

    def voeg_toe(self, overal: argparse._ArgumentGroup) -> None:
        """Give it to a command; the field is there only when somebody typed it."""
        leeg = argparse.SUPPRESS  # so that a subcommand leaves alone what stood before it
        if self.metavar is None:
            overal.add_argument(self.naam, action="store_true", default=leeg, help=self.uitleg)
        else:
            overal.add_argument(
                self.naam, metavar=self.metavar, type=self.lees, default=leeg, help=self.uitleg
            )


JSON: Final = Optie("--json", hulp.JSON)


class DutchParser(argparse.ArgumentParser):
    """Speaks Dutch; wrong use raises `Mislukt` and does not end the process.

    `overal` are the options of every command besides `-h`, in the order of the help.
    """

    def __init__(self, *, overal: Sequence[Optie] = (JSON,), **rest: Any) -> None:  # noqa: ANN401  whatever this Python's argparse takes
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=DutchFormatter, **rest)
        self.overal = tuple(overal)
        self.opties = self.add_argument_group(hulp.OPTIES)
        groep = self.add_argument_group(hulp.OVERAL)
        groep.add_argument("-h", "--help", action=_HelpAction, nargs=0, help=hulp.HULP)
        for optie in self.overal:
            optie.voeg_toe(groep)

    def error(self, message: str) -> NoReturn:
        raise Mislukt(Code.GEBRUIK, "gebruik", gebruik(message, self.prog))


class Opdrachten:
    """The commands below a parser; one of them must be named."""

    def __init__(self, parser: DutchParser) -> None:
        self._overal = parser.overal
        self._onder = parser.add_subparsers(
            title=hulp.OPDRACHTEN, metavar=hulp.OPDRACHT, dest="opdracht", required=True
        )

    def nieuw(self, naam: str, uitleg: str) -> DutchParser:
        """One more command, to be given its options."""
        return self._onder.add_parser(naam, help=uitleg, description=uitleg, overal=self._overal)
