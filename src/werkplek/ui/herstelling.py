"""From a folder that is damaged, or a computer without one, to a copy in its place."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from werkplek.application.beelden.herstel import KopieenBeeld, kopieen_beeld, teruggezet_beeld
from werkplek.application.ports import (
    MapBeschadigd,
    SleutelNodig,
    SleutelPastNiet,
    Unavailable,
)
from werkplek.application.ports_veilig import Reservekopie, Teruggezet
from werkplek.application.uitleg import leg_uit
from werkplek.domain.fouten import HerstelcodeOnleesbaar
from werkplek.ui.latest import Latest
from werkplek.ui.opener import Opener
from werkplek.ui.pages import kopieen, teruggezet
from werkplek.ui.pages.kopieen import KopieenPage
from werkplek.ui.pages.teruggezet import TeruggezetPage
from werkplek.ui.tasks import TaskRunner
from werkplek.ui.widgets.bestandskeuze import Bestandskeuze
from werkplek.ui.window import Window
from werkplek.woorden import openen as woorden


class Herstelling(QObject):
    """`klaar` carries the herstelcode or wachtzin that opened the copy, "" for the keyring."""

    klaar = Signal(str)

    def __init__(self, window: Window, tasks: TaskRunner, opener: Opener) -> None:
        """Live as long as `window`."""
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._opener = opener
        self._nieuw = False
        self._gezocht = Latest(tasks, self)
        self._geheim = ""
        self._page = KopieenPage()
        self._klaar_page = TeruggezetPage()
        for page in (self._page, self._klaar_page):
            page.setParent(window)
            page.hide()
        self._keuze = Bestandskeuze(self._page)
        self._keuze.openen.connect(self._kijk_daar)
        self._page.stick.connect(self._kies_plek)
        self._page.terug.connect(window.navigation.back)
        self._page.zet_terug.connect(self._zet_terug)
        self._klaar_page.verder.connect(self._verder)
        window.register(kopieen.NAAM, self._get_page)
        window.register(teruggezet.NAAM, self._get_klaar_page)

    def start(self, *, nieuw: bool) -> None:
        """Show the copies of this computer; on a new one, ask at once where the copy is."""
        self._nieuw = nieuw
        self._window.navigation.go(kopieen.NAAM)
        self._kijk(None)
        if nieuw:
            self._kies_plek()

    def _get_page(self) -> QWidget:
        return self._page

    def _get_klaar_page(self) -> QWidget:
        return self._klaar_page

    @Slot()
    def _kies_plek(self) -> None:
        self._keuze.vraag_map(self.tr("Kies de map met de kopie"))

    @Slot(object)
    def _kijk_daar(self, plek: Path) -> None:
        self._kijk(plek)

    def _kijk(self, plek: Path | None) -> None:
        self._page.toon_zoeken()
        self._gezocht.ask(partial(self._zoek, plek), self._gevonden, self._niet_gevonden)

    def _zoek(self, plek: Path | None) -> tuple[tuple[Reservekopie, ...], Path | None]:
        return self._opener.herstel.kopieen(plek), plek

    @Slot(object)
    def _gevonden(self, gevonden: tuple[tuple[Reservekopie, ...], Path | None]) -> None:
        """Show what was found where one looked last; an earlier search may end later."""
        kopieen_, plek = gevonden
        nu = self._opener.clock.nu()
        beeld = kopieen_beeld(kopieen_, nu, elders=plek is not None, nieuw=self._nieuw)
        self._page.toon(beeld)

    @Slot(object)
    def _niet_gevonden(self, fout: BaseException) -> None:
        self._page.toon(KopieenBeeld((), ""))
        self._page.toon_boodschap(leg_uit(fout))

    @Slot(object, str)
    def _zet_terug(self, pad: Path, geheim: str) -> None:
        self._geheim = geheim
        self._page.toon_bezig(woorden.TERUGZETTEN)
        work = partial(self._opener.herstel.zet_terug, pad, geheim or None)
        self._tasks.run(work, self._is_terug, self._niet_terug, owner=self)

    @Slot(object)
    def _is_terug(self, terug: Teruggezet) -> None:
        self._page.klaar()
        self._klaar_page.toon(teruggezet_beeld(terug, self._opener.clock.nu()))
        self._window.navigation.home(teruggezet.NAAM)

    @Slot(object)
    def _niet_terug(self, fout: BaseException) -> None:
        """The folder is what it was; ask what is missing, or say why."""
        self._page.klaar()
        match fout:
            case SleutelPastNiet() if self._geheim:
                self._page.vraag_geheim(woorden.GEHEIM_PAST_NIET)
            case HerstelcodeOnleesbaar():
                self._page.vraag_geheim(leg_uit(fout).tekst)
            case SleutelNodig() | SleutelPastNiet():
                self._page.vraag_geheim()
            case MapBeschadigd():
                self._page.toon_boodschap(woorden.KOPIE_BESCHADIGD)
            case Unavailable():
                self._page.toon_boodschap(leg_uit(fout))
            case _:
                self._page.toon_boodschap(leg_uit(fout))
                raise fout

    @Slot()
    def _verder(self) -> None:
        self.klaar.emit(self._geheim)
