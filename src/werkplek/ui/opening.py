"""Tries to open the folder, with what a person types if it takes that, until it is open."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from werkplek.application.beelden.openen import Weg, openen_beeld
from werkplek.application.ports import (
    MapInGebruik,
    MapIsNieuw,
    SleutelNodig,
    SleutelPastNiet,
    Unavailable,
)
from werkplek.application.uitleg import leg_uit
from werkplek.domain.fouten import HerstelcodeOnleesbaar
from werkplek.ui.opener import Opened, Opener
from werkplek.ui.pages import openen
from werkplek.ui.pages.openen import OpenenPage
from werkplek.ui.tasks import TaskRunner
from werkplek.ui.widgets.bestandskeuze import Bestandskeuze
from werkplek.ui.window import Window
from werkplek.woorden import openen as woorden


@dataclass(frozen=True, slots=True)
class Dicht:
    """A folder that did not open, and what a person can type to open it."""

    fout: BaseException
    opent_met: Collection[Weg] = ()


@dataclass(frozen=True, slots=True)
class Getypt:
    """What a person typed to open the folder; nothing at first. `geheim` may be either."""

    wachtzin: str | None = None
    herstelcode: str | None = None
    geheim: str | None = None

    @property
    def iets(self) -> bool:
        """Whether anything was typed."""
        return (self.wachtzin or self.herstelcode or self.geheim) is not None


class Opening(QObject):
    """`open` carries the folder, and whether a person typed something to open it.

    `nieuw`: there is no folder. `kopie`: it takes a copy. `bezet`: somebody else has it open.
    """

    open = Signal(object, bool)
    nieuw = Signal()
    kopie = Signal()
    bezet = Signal()

    def __init__(self, window: Window, tasks: TaskRunner, opener: Opener) -> None:
        """Live as long as `window`."""
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._opener = opener
        self._bezig = False
        self._getypt = Getypt()
        self._page = OpenenPage()
        self._page.setParent(window)
        self._page.hide()
        self._page.weg.connect(self._ga)
        self._page.wachtzin.connect(self._met_wachtzin)
        self._page.herstelcode.connect(self._met_code)
        self._keuze = Bestandskeuze(self._page)
        self._keuze.bewaren.connect(self._sla_op)
        window.register(openen.NAAM, self._get_page)

    def start(self, geheim: str = "") -> None:
        """Try it; `geheim` is a herstelcode or a wachtzin that is known already."""
        self._window.navigation.home(openen.NAAM)
        self._probeer(Getypt(geheim=geheim or None))

    def _get_page(self) -> QWidget:
        return self._page

    @Slot(object)
    def _ga(self, weg: Weg) -> None:
        match weg:
            case Weg.OPNIEUW:
                self._probeer(Getypt())
            case Weg.HERSTELCODE | Weg.WACHTZIN:
                self._page.vraag(weg)
            case Weg.KOPIE:
                self.kopie.emit()
            case Weg.ALS_BESTAND:
                naam = self.tr("alles uit Werkplek.jsonl")
                soort = self.tr("Alles uit Werkplek (*.jsonl)")
                self._keuze.vraag_waar(self.tr("Waar mag het bestand komen?"), naam, soort)

    @Slot(str)
    def _met_wachtzin(self, wachtzin: str) -> None:
        self._probeer(Getypt(wachtzin=wachtzin))

    @Slot(str)
    def _met_code(self, code: str) -> None:
        self._probeer(Getypt(herstelcode=code))

    def _probeer(self, getypt: Getypt) -> None:
        if self._bezig:
            return
        self._bezig = True
        self._getypt = getypt
        self._page.toon_bezig()
        work = partial(_open, self._opener, getypt)
        self._tasks.run(work, self._geprobeerd, self._stuk, owner=self)

    @Slot(object)
    def _geprobeerd(self, uitkomst: Opened | Dicht) -> None:
        self._bezig = False
        if isinstance(uitkomst, Dicht):
            self._is_dicht(uitkomst)
        else:
            self.open.emit(uitkomst, self._getypt.iets)

    @Slot(object)
    def _stuk(self, fout: BaseException) -> None:
        """A bug: say so here as well, and leave the rest to the net."""
        self._bezig = False
        self._is_dicht(Dicht(fout))
        raise fout

    def _is_dicht(self, dicht: Dicht) -> None:
        if isinstance(dicht.fout, MapInGebruik):
            self.bezet.emit()
        if isinstance(dicht.fout, MapIsNieuw):
            self.nieuw.emit()
        elif isinstance(dicht.fout, HerstelcodeOnleesbaar):
            self._page.toon_fout_in_code(leg_uit(dicht.fout).tekst)
        else:
            self._page.toon(openen_beeld(dicht.fout, dicht.opent_met))

    @Slot(object)
    def _sla_op(self, pad: Path) -> None:
        self._page.toon_bezig(woorden.OPSLAAN)
        self._bezig = True
        work = partial(_sla_op, self._opener, pad, self._getypt)
        self._tasks.run(work, self._opgeslagen, self._stuk, owner=self)

    @Slot(object)
    def _opgeslagen(self, uitkomst: Path | Dicht) -> None:
        self._bezig = False
        if isinstance(uitkomst, Dicht):
            self._is_dicht(uitkomst)
        else:
            self._page.toon_gelukt(woorden.als_bestand_bewaard(uitkomst.name))


def _open(opener: Opener, getypt: Getypt) -> Opened | Dicht:
    """Open, or say what is in the way and what would help."""
    try:
        if getypt.geheim is not None:
            return _open_met_een_van_beide(opener, getypt.geheim)
        return opener.open(getypt.wachtzin, getypt.herstelcode)
    except (SleutelNodig, SleutelPastNiet) as fout:
        return Dicht(fout, opener.opent_met())
    except (Unavailable, HerstelcodeOnleesbaar) as fout:
        return Dicht(fout)


def _open_met_een_van_beide(opener: Opener, geheim: str) -> Opened:
    try:
        return opener.open(None, geheim)
    except HerstelcodeOnleesbaar:
        return opener.open(geheim)


def _sla_op(opener: Opener, pad: Path, getypt: Getypt) -> Path | Dicht:
    try:
        opener.sla_alles_op(pad, getypt.wachtzin, getypt.herstelcode)
    except Unavailable as fout:
        return Dicht(fout)
    return pad
