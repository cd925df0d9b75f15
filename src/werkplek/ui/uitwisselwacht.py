"""Exchanges with the schools by itself: at the start, after recording, now and then, when asked."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from threading import Event
from time import monotonic
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from werkplek.application.hubfouten import HubVol
from werkplek.application.ports import Unavailable
from werkplek.application.uitwisselgang import Deel, Uitwisseling, Vordering
from werkplek.application.uitwisselronde import Ronde, wissel_ronde
from werkplek.domain.kenmerk import OrganisatieId
from werkplek.ui.erasing import Erasing
from werkplek.ui.shell import Shell
from werkplek.ui.tasks import Lane, Urgency
from werkplek.woorden import uitwisselen as woorden

LOG: Final = logging.getLogger(__name__)

LEESPAGINAS: Final = frozenset(
    {"vandaag", "vastleggen", "deelnemer", "werkproces", "tijdlijn", "verklaring"}
)
"""Where what came in may be shown at once; elsewhere somebody may be choosing or typing."""

OVER_NIEMAND: Final = frozenset({"vandaag", "uitwisselen", "zelfde", "afsluiten"})
"""Pages that can stay when somebody's dossier left."""

Seconden = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Ritme:
    """When an exchange begins by itself, each between two numbers of seconds, by chance.

    So 20,000 devices that start at eight do not come together.
    """

    begin: Seconden = (2.0, 20.0)
    na: Seconden = (60.0, 120.0)
    elk: Seconden = (12 * 60.0, 18 * 60.0)


RITME: Final = Ritme()


class Uitwisselwacht(QObject):
    """One round at a time, in a lane of its own; who asks during one gets another after it."""

    _gevorderd = Signal(object)

    def __init__(
        self,
        shell: Shell,
        parent: QObject,
        ritme: Ritme = RITME,
        klok: Callable[[], float] = monotonic,
    ) -> None:
        """Live as long as `parent`; the first exchange comes soon."""
        super().__init__(parent)
        self._shell = shell
        self._loket = shell.uitwisseling
        self._ritme = ritme
        self._klok = klok
        self._toeval = shell.opened.toeval
        self._stop = Event()
        self._loopt = self._nog_eens = False
        self._niet_voor: dict[OrganisatieId, float] = {}
        self._te_gaan = 0
        self._na = QTimer(self, singleShot=True)
        self._elk = QTimer(self, singleShot=True)
        for timer in (self._na, self._elk):
            timer.timeout.connect(self.vraag)
        self._gevorderd.connect(self._vordert)
        self._loket.gevraagd.connect(self.vraag)
        self._loket.stop.connect(self.houd_op)
        shell.session.changed.connect(self._vastgelegd)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.houd_op)
        self._plan(self._elk, ritme.begin)

    @Slot()
    def vraag(self) -> None:
        """Exchange now, or once more after the round that goes on."""
        self._plan(self._elk, self._ritme.elk)
        if self._loopt:
            self._nog_eens = True
            return
        try:
            map_ = self._shell.opened.uitwisselmap
            standen = [map_.stand(school.id) for school in map_.scholen()]
        except Unavailable as fout:
            _log(fout)
            return
        if standen:
            self._te_gaan = sum(stand.hier for stand in standen)
            self._begin()

    @Slot()
    def houd_op(self) -> None:
        """End the round now; what the school confirmed is kept, the rest goes once more."""
        self._nog_eens = False
        self._stop.set()
        if self._loopt:
            self._shell.opened.hubs.breek_af()

    def _begin(self) -> None:
        self._loopt, self._nog_eens = True, False
        self._na.stop()
        self._stop.clear()
        nu = self._klok()
        opened = self._shell.opened
        work = partial(
            wissel_ronde,
            opened.ctx,
            opened.uitwisselmap,
            opened.hubs,
            stop=self._stop,
            toeval=self._toeval,
            toon=self._gevorderd.emit,
            behalve=frozenset(s for s, tot in self._niet_voor.items() if tot > nu),
        )
        self._loket.toon(woorden.BEZIG)
        self._shell.tasks.run(
            work,
            self._gedaan,
            self._mislukt,
            owner=self,
            lane=Lane.LINE,
            urgency=Urgency.BACKGROUND,
        )

    @Slot(object)
    def _vordert(self, vordering: Vordering) -> None:
        if self._loopt:
            van = self._te_gaan if vordering.deel is Deel.VERSTUREN else 0
            self._loket.toon(woorden.vordering(vordering.deel, vordering.gedaan, van))

    @Slot(object)
    def _gedaan(self, ronde: Ronde) -> None:
        self._loopt = False
        for uitkomst in ronde.uitkomsten:
            self._onthoud(uitkomst)
        self._loket.sluit_af(ronde)
        _verlaat(self._shell, ronde)
        if ronde.afscheid:
            Erasing(
                self._shell, self
            )  # the file and its copies, before the school hears it is done
        if ronde.veranderd and self._shell.window.navigation.current in LEESPAGINAS:
            self._shell.session.changed.emit()
            self._na.stop()
        if self._nog_eens:
            self.vraag()

    def _onthoud(self, uitkomst: Uitwisseling) -> None:
        """When a busy school asked to come back; with chance, so that not all come at once."""
        self._niet_voor.pop(uitkomst.school, None)
        if uitkomst.fout is not None:
            _log(uitkomst.fout)
        if isinstance(uitkomst.fout, HubVol):
            wacht = uitkomst.fout.seconden * (1 + self._toeval())
            self._niet_voor[uitkomst.school] = self._klok() + wacht
            self._elk.start(round(wacht * 1000) + 1)

    @Slot(object)
    def _mislukt(self, fout: BaseException) -> None:
        """Trouble of the folder itself: other pages say so; a bug goes to the net."""
        self._loopt = False
        self._loket.sluit_af(Ronde(()))
        if not isinstance(fout, Unavailable):
            raise fout
        _log(fout)

    @Slot()
    def _vastgelegd(self) -> None:
        """A minute or two after somebody recorded, together with what comes in between."""
        if not self._na.isActive():
            self._plan(self._na, self._ritme.na)

    def _plan(self, timer: QTimer, tussen: Seconden) -> None:
        minst, meest = tussen
        timer.start(round((minst + self._toeval() * (meest - minst)) * 1000))


def _verlaat(shell: Shell, ronde: Ronde) -> None:
    """Whoever worked on a dossier that is not here any more goes back, and is told why."""
    session, window = shell.session, shell.window
    if not ronde.afscheid or not session.bekend:
        return
    een = ronde.afscheid[0]
    tekst = woorden.afscheid(een.naam, een.school, gewist=een.gewist)
    rond = window.navigation.held
    if rond:
        session.zeg_later(session.ik.id, tekst)
    if session.hand.deelnemer in {een.deelnemer for een in ronde.afscheid}:
        _leg_weg(shell)
    if not rond:
        window.toon_gedaan(tekst)


def _leg_weg(shell: Shell) -> None:
    """Nothing of that dossier stays in hand or in sight; a tablet that goes round is locked."""
    session, navigation = shell.session, shell.window.navigation
    rond = navigation.held
    session.leg_neer()
    navigation.hold(held=False)
    if navigation.current not in OVER_NIEMAND:
        navigation.home("vandaag")
    if rond:
        session.ga_weg()


def _log(fout: Unavailable) -> None:
    LOG.info("not exchanged", extra={"reden": type(fout).__name__, "detail": fout.detail})
