"""One write: what it is, for whom it was tapped, and what came of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol, TypeVar

from werkplek.domain.fouten import BevestigingNodig
from werkplek.domain.kenmerk import DeelnemerId, FeitId, PersoonId
from werkplek.domain.navraag import Navraag
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.tasks import Report
from werkplek.woorden.vragen import vraag

NIETS: Final[frozenset[Navraag]] = frozenset()

Plek = tuple[PersoonId | None, DeelnemerId | None, str]
"""Who works, on whom, and on which page."""

Gezegd = tuple[str, tuple[FeitId, ...]]
"""What the strip says of a write, and the feiten that *Ongedaan maken* withdraws, if any."""

T_co = TypeVar("T_co", covariant=True)


class Work(Protocol[T_co]):
    """A use case but for the questions that were answered with yes."""

    def __call__(self, *, bevestigd: frozenset[Navraag]) -> T_co:
        """Do it; it may raise `BevestigingNodig` with questions that are still open."""


@dataclass(frozen=True, slots=True)
class Schrijving:
    """One write under way: what to do, who does it for whom, and what to say and do after it.

    `zeg` is said wherever the person is by then, and never to another; `done` is only called
    where they still are.
    """

    work: Work[object]
    done: Report
    zeg: Callable[[object], Gezegd] | None
    voor: Plek
    bevestigd: frozenset[Navraag] = NIETS

    @property
    def wie(self) -> PersoonId | None:
        """Who tapped."""
        return self.voor[0]


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What came of a write."""

    schrijving: Schrijving
    waarde: object = None
    fout: Exception | None = None


def plek(shell: Shell) -> Plek:
    """Who works on whom, and on which page, now."""
    return shell.session.wie, shell.session.hand.deelnemer, shell.window.navigation.current


def voer_uit(schrijving: Schrijving) -> Uitkomst:
    """Do the work; what went wrong comes back with whose work it was."""
    try:
        return Uitkomst(schrijving, schrijving.work(bevestigd=schrijving.bevestigd))
    except Exception as fout:  # noqa: BLE001  told on the UI thread, never lost
        return Uitkomst(schrijving, fout=fout)


def meld_elders(shell: Shell, schrijving: Schrijving, tekst: str) -> None:
    """What went wrong is told to who tapped, and to nobody else: it may name a deelnemer."""
    if schrijving.wie is None or schrijving.wie == shell.session.wie:
        shell.window.toon_probleem(tekst)
    else:
        shell.session.zeg_later(schrijving.wie, tekst)


def stel_vraag(page: Page, fout: BevestigingNodig) -> None:
    """Ask what is odd, all of it at once; the first of the questions gives the buttons."""
    eerste = vraag(fout.vragen[0])
    wat = " ".join(vraag(navraag).wat for navraag in fout.vragen)
    page.toon_vraag(wat, eerste.doe, eerste.ja, eerste.nee)
