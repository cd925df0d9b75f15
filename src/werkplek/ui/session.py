"""Who works here now and what is in hand; and the one signal that says the store changed."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal

from werkplek.application.importeren import Voorstel
from werkplek.application.ports_structuur import Structuurbron
from werkplek.application.vastleggen import Vastgelegd
from werkplek.domain.kenmerk import DeelnemerId, FeitId, PlaatsingId, VerklaringId
from werkplek.domain.kwalificatie import Crebo, WerkprocesCode
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Naam, Persoon
from werkplek.domain.verklaring import Verklaring
from werkplek.woorden.boodschap import Boodschap


@dataclass(frozen=True, slots=True)
class Ingelezen:
    """A file or a pasted list that was looked through, what it would change, and for whom not."""

    bron: Structuurbron
    voorstel: Voorstel
    blijven: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class InHand:
    """What the pages hand to each other; a new deelnemer or person starts with an empty hand.

    `plaatsing` is the one whose choice of werkprocessen (`codes`) is being changed; `editie` is the
    one whose titles were shown; `bevestigd` are the questions that were answered on the way to the
    last one.
    """

    deelnemer: DeelnemerId | None = None
    werkproces: WerkprocesCode | None = None
    titel: str = ""
    dag: date | None = None
    laatste: Vastgelegd | None = None
    feit: FeitId | None = None
    verklaring: VerklaringId | None = None
    concept: Verklaring | None = None
    naam: Naam | None = None
    crebo: Crebo | None = None
    editie: str = ""
    codes: tuple[WerkprocesCode, ...] = ()
    leerstap: int = 0
    plaatsing: PlaatsingId | None = None
    bevestigd: frozenset[Navraag] = frozenset()
    ingelezen: Ingelezen | None = None

    @property
    def toevoegen(self) -> str:
        """What the questions from name to period are about."""
        return "Plaatsing starten" if self.deelnemer is not None else "Deelnemer toevoegen"


class Session(QObject):
    """`changed`: something was committed; `ik_veranderd`: another person works here.

    `overgenomen` carries the Ingelezen that was taken over.
    """

    changed = Signal()
    ik_veranderd = Signal()
    overgenomen = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Nobody yet."""
        super().__init__(parent)
        self._ik: Persoon | None = None
        self._hand = InHand()
        self._storing = Boodschap("")

    @property
    def storing(self) -> Boodschap:
        """Why the page that was gone to could not be shown."""
        return self._storing

    def meld_storing(self, boodschap: Boodschap) -> None:
        """Keep why a page could not be shown, for the page that says so."""
        self._storing = boodschap

    @property
    def ik(self) -> Persoon:
        """Who works here; asking before anyone said so is a bug (`LookupError`)."""
        if self._ik is None:
            raise LookupError("nobody said who they are")
        return self._ik

    @property
    def bekend(self) -> bool:
        """Whether somebody said who they are."""
        return self._ik is not None

    @property
    def hand(self) -> InHand:
        """What is in hand."""
        return self._hand

    def ben(self, persoon: Persoon) -> None:
        """Someone says who they are; nothing of the one before stays in hand."""
        self._ik = persoon
        self._hand = InHand()
        self.ik_veranderd.emit()

    def neem(self, **velden: Any) -> None:  # noqa: ANN401  fields of InHand, checked by replace
        """Take something in hand (fields of `InHand`)."""
        self._hand = replace(self._hand, **velden)

    def ga_weg(self) -> None:
        """Nobody works here until somebody says so; nothing stays in hand."""
        self._ik = None
        self._hand = InHand()
        self.ik_veranderd.emit()

    def leg_neer(self) -> None:
        """Empty the hand: what begins now is about nobody yet."""
        self._hand = InHand()

    def neem_deelnemer(self, deelnemer: DeelnemerId) -> None:
        """Take a deelnemer in hand, and nothing else."""
        self._hand = InHand(deelnemer=deelnemer)

    @property
    def deelnemer(self) -> DeelnemerId:
        """The deelnemer in hand; asking without one is a bug (`LookupError`)."""
        if self._hand.deelnemer is None:
            raise LookupError("no deelnemer in hand")
        return self._hand.deelnemer
