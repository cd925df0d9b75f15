"""What the pages in the hands of a deelnemer share: whose they are, who answers, reading aloud.

Nobody works here meanwhile; what is tapped has who handed the tablet over as its author.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import Slot

from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.personen import Persoon
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.session import Session
from werkplek.ui.shell import Shell
from werkplek.ui.voorleesgang import Leeszin, Voorleesgang
from werkplek.ui.widgets.leesknoppen import Leesknoppen
from werkplek.ui.widgets.leestekst import Leestekst
from werkplek.woorden.talen.taal import Taal
from werkplek.woorden.talen.zinnen import Zinnen

EIGEN_PAGINAS: Final = frozenset(
    {"deelnemerstand", "eigen_werk", "eigen_taal", "oefenen", "thuis", "hulp", "woordenlijst"}
)
"""All pages that a deelnemer can come to."""


def wie_schrijft(session: Session) -> Persoon:
    """Who works here, else who handed the tablet over; nobody is a bug (`LookupError`)."""
    if session.bekend:
        return session.ik
    if session.kijker is None or session.laatste is None:
        raise LookupError("nobody handed the tablet over")
    return session.laatste


def over_wie(session: Session) -> DeelnemerId:
    """The deelnemer who looks, else the one in hand (`LookupError` without)."""
    return session.kijker if session.kijker is not None else session.deelnemer


class EigenPage(Page):
    """A page that can be read aloud; `taal` is the language beside the Dutch."""

    taal: Taal | None = None

    @property
    def lezen(self) -> Leesknoppen:
        """The buttons to hear it."""
        knoppen = self.findChild(Leesknoppen)
        if knoppen is None:
            raise LookupError(f"{type(self).__name__} cannot be read aloud")
        return knoppen

    @property
    def zinnen(self) -> Zinnen | None:
        """The sentences beside the Dutch, when there are any."""
        return self.taal.zinnen if self.taal is not None else None

    def toon_taal(self, taal: Taal | None) -> None:
        """Say it in this language too, from now on."""
        self.taal = taal
        self.lezen.toon_taal(self.zinnen)

    def voorlezen(self) -> Sequence[Leeszin]:
        """What is read aloud, in order; a page overrides this."""
        return ()

    def volg(self, plek: object) -> None:
        """Show what is read now: a label, or what a page makes of it."""
        for tekst in self.findChildren(Leestekst):
            tekst.volg(tekst is plek)

    def ander(self, tekst: Leestekst, woorden: str) -> None:
        """Show words of the second language in a label, in its own direction."""
        tekst.toon_in(woorden, naar_links=self.taal is not None and self.taal.naar_links)

    def labels(self, *teksten: Leestekst) -> list[Leeszin]:
        """Labels as sentences; those that end in `ander` are in the second language."""
        return [
            Leeszin(tekst.text(), tekst, self._code_van(tekst))
            for tekst in teksten
            if tekst.isVisibleTo(self) and tekst.text()
        ]

    def in_twee(self, plek: object, nederlands: Iterable[str], ander: str = "") -> list[Leeszin]:
        """Dutch sentences at one place, and after them the same in the second language."""
        gevuld = [Leeszin(zin, plek) for zin in nederlands if zin]
        if ander and self.taal is not None:
            gevuld.append(Leeszin(ander, plek, self.taal.code))
        return gevuld

    def _code_van(self, tekst: Leestekst) -> str:
        anders = self.taal is not None and tekst.objectName().startswith("ander")
        return self.taal.code if anders and self.taal is not None else "nl"


class EigenController(Controller):
    """Reads the page aloud while it is shown, and not a word longer."""

    def __init__(self, shell: Shell, page: EigenPage, naam: str) -> None:
        """Work for `page`."""
        super().__init__(shell, page, naam)
        self._eigen_page = page
        self._gang = Voorleesgang(shell.voorlezer, self)
        self._gang.leest.connect(self._leest)
        page.lezen.lees.connect(self._lees_voor)
        page.lezen.stop.connect(self._gang.stop)
        page.lezen.setVisible(self._gang.kan)
        shell.window.navigation.arrived.connect(self._stil_elders)
        shell.session.ik_veranderd.connect(self._gang.stop)

    @Slot(bool)
    def _lees_voor(self, traag: bool) -> None:  # noqa: FBT001  a signal carries it
        self._gang.begin(self._eigen_page.voorlezen(), traag=traag)

    @Slot(object)
    def _leest(self, plek: object) -> None:
        self._eigen_page.lezen.toon_loopt(loopt=self._gang.loopt)
        self._eigen_page.volg(plek)

    @Slot(str)
    def _stil_elders(self, naam: str) -> None:  # noqa: ARG002  the page knows whether it is shown
        if not self.shell.window.navigation.shows(self._eigen_page):
            self._gang.stop()
