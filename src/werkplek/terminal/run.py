"""One run of a command line: read the command, do it, answer, end with the right code."""

import io
import logging
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass

from werkplek.terminal.antwoord import Antwoord, Code, Mislukt, toon
from werkplek.terminal.parser import JSON, DutchParser, Uitleg
from werkplek.woorden import opdracht
from werkplek.woorden.boodschap import Boodschap


@dataclass(frozen=True, slots=True)
class Programma:
    """A front end: its commands, how one is done, and what it says when one is not."""

    maak_parser: Callable[[], DutchParser]
    voer_uit: Callable[[Namespace], Antwoord]
    mislukt_door: Callable[[Exception], Mislukt]
    gestopt: Boodschap = opdracht.GESTOPT

    def run(self, argv: Sequence[str], logboek: AbstractContextManager[None] | None = None) -> int:
        """Run one command, with the log open while it lasts; gives the exit code.

        Without a log what is logged goes nowhere.
        """
        for stroom in (sys.stdout, sys.stderr):
            if isinstance(stroom, io.TextIOWrapper):
                stroom.reconfigure(errors="replace")  # a name may hold what no screen here shows
        with logboek or _geen_logboek():
            uitkomst = self._uitkomst(argv)
        try:
            toon(uitkomst, als_json=JSON.naam in argv)
        except BrokenPipeError:
            # Whoever read along stopped; what was asked was done. Nothing more may be written.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return uitkomst.code

    def _uitkomst(self, argv: Sequence[str]) -> Antwoord | Mislukt:
        try:
            return self.voer_uit(self.maak_parser().parse_args(argv))
        except Uitleg as uitleg:
            return Antwoord((uitleg.tekst,), {"uitleg": uitleg.tekst})
        except KeyboardInterrupt:
            return Mislukt(Code.GESTOPT, "gestopt", self.gestopt)
        except Exception as fout:  # noqa: BLE001  a bug is answered like anything else, and logged
            return self.mislukt_door(fout)


@contextmanager
def _geen_logboek() -> Iterator[None]:
    root, handler = logging.getLogger(), logging.NullHandler()
    root.addHandler(handler)  # without any handler logging prints messages as they are
    try:
        yield
    finally:
        root.removeHandler(handler)
