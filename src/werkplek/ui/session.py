"""Who works here now and what is in hand; and the one signal that says the store changed."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal

from werkplek.application.beelden.wissen import Wiskeuze
from werkplek.application.gesprekklad import Gesprekklad
from werkplek.application.importeren import Voorstel
from werkplek.application.koppelen import Gekoppeld
from werkplek.application.ontgrendelen import Ontgrendeld
from werkplek.application.papieren import Afdruk
from werkplek.application.ports_structuur import Structuurbron
from werkplek.application.ports_wissen import Wisbewijs
from werkplek.application.terugkeer import TicketOpgave
from werkplek.application.vastleggen import Vastgelegd
from werkplek.domain.kenmerk import DeelnemerId, FeitId, PersoonId, PlaatsingId, VerklaringId
from werkplek.domain.kwalificatie import Crebo, WerkprocesCode
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Naam, Persoon
from werkplek.domain.verklaring import Verklaring
from werkplek.ui.toestellen import Fotovraag, Opnamevraag
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
    last one; `stuk` is the photo, paper or recording that is looked at; `ticket` the way back that
    goes along with a break; `fotovraag` and `opnamevraag` are who waits for a photo or recording.
    """

    deelnemer: DeelnemerId | None = None
    werkproces: WerkprocesCode | None = None
    titel: str = ""
    dag: date | None = None
    laatste: Vastgelegd | None = None
    feit: FeitId | None = None
    stuk: FeitId | None = None
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
    wiskeuze: Wiskeuze | None = None
    wisbewijs: Wisbewijs | None = None
    gekoppeld: Gekoppeld | None = None
    vaardigheid: str = ""
    ticket: TicketOpgave | None = None
    papier: Afdruk | None = None
    gesprek: Gesprekklad | None = None
    fotovraag: Fotovraag | None = None
    opnamevraag: Opnamevraag | None = None

    @property
    def toevoegen(self) -> str:
        """What the questions from name to period are about."""
        return "Plaatsing starten" if self.deelnemer is not None else "Deelnemer toevoegen"


@dataclass(frozen=True, slots=True)
class Pincodevraag:
    """Whose pincode is asked, what for (one sentence), and what happens when it was right."""

    persoon: Persoon
    waarom: str
    done: Callable[[Ontgrendeld], object]


class Session(QObject):
    """`changed`: something was committed; `ik_veranderd`: another person works here, or nobody.

    `gaat_weg`: who works here, or the window, is about to go: what is typed must be kept now.
    `niet_geschreven`: what somebody recorded could not be kept, and is still in the window.
    `beveiligd`: a copy or a way in came or went. `overgenomen` carries the Ingelezen that was taken
    over.
    """

    changed = Signal()
    niet_geschreven = Signal()
    beveiligd = Signal()
    gaat_weg = Signal()
    ik_veranderd = Signal()
    overgenomen = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Nobody yet."""
        super().__init__(parent)
        self._ik: Persoon | None = None
        self._laatste: Persoon | None = None
        self._kijker: DeelnemerId | None = None
        self._hand = InHand()
        self._handen: dict[PersoonId, InHand] = {}
        self._later: dict[PersoonId, str] = {}
        self._storing = Boodschap("")
        self._pincodevraag: Pincodevraag | None = None
        self._bewijs: Ontgrendeld | None = None

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
    def wie(self) -> PersoonId | None:
        """The id of who works here, if anybody does."""
        return self._ik.id if self._ik is not None else None

    @property
    def bekend(self) -> bool:
        """Whether somebody said who they are."""
        return self._ik is not None

    @property
    def hand(self) -> InHand:
        """What is in hand."""
        return self._hand

    @property
    def laatste(self) -> Persoon | None:
        """Who worked here last; None before anyone did."""
        return self._laatste

    def ben(self, persoon: Persoon, bewijs: Ontgrendeld | None = None) -> None:
        """Someone works here, and takes in hand what they put down; nothing of another."""
        self._vertrek()
        self._ik = self._laatste = persoon
        self._bewijs = bewijs
        self._hand = self._handen.pop(persoon.id, InHand())
        self.ik_veranderd.emit()

    def laat_binnen(self, wie: Ontgrendeld) -> None:
        """Someone showed who they are."""
        self.ben(wie.persoon, wie)

    @property
    def bewijs(self) -> Ontgrendeld | None:
        """The pincode with which who works here came in, which counts for a short while."""
        return self._bewijs

    def _vertrek(self) -> None:
        """Put down what is in hand, for who comes back to it."""
        if self._ik is not None:
            self.gaat_weg.emit()
            self._handen[self._ik.id] = self._hand
        self._ik = self._kijker = self._pincodevraag = self._bewijs = None
        self._hand = InHand()

    def neem(self, **velden: Any) -> None:  # noqa: ANN401  fields of InHand, checked by replace
        """Take something in hand (fields of `InHand`)."""
        self._hand = replace(self._hand, **velden)

    def ga_weg(self) -> None:
        """Nobody works here until somebody shows who they are; nothing stays in hand."""
        self._vertrek()
        self.ik_veranderd.emit()

    @property
    def kijker(self) -> DeelnemerId | None:
        """The deelnemer who looks at their own file now, and works here as nobody."""
        return self._kijker

    def laat_zien(self, deelnemer: DeelnemerId) -> None:
        """Hand the tablet to a deelnemer: nobody works here meanwhile."""
        self._vertrek()
        self._kijker = deelnemer
        self.ik_veranderd.emit()

    @property
    def pincodevraag(self) -> Pincodevraag | None:
        """Whose pincode is asked now."""
        return self._pincodevraag

    def vraag_pincode(self, vraag: Pincodevraag | None) -> None:
        """Ask this pincode next, or none any more."""
        self._pincodevraag = vraag

    def zeg_later(self, persoon: PersoonId, tekst: str) -> None:
        """Keep a trouble for a person who is not here now: it may name a deelnemer."""
        self._later[persoon] = tekst

    def gezegd_later(self) -> str:
        """The trouble that was kept for who works here now, once; empty when there is none."""
        return self._later.pop(self.ik.id, "")

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
