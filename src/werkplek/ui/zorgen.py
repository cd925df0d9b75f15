"""Has the banner say the one thing that deserves care now, and does what its button says."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QObject, QTimer, Slot

from werkplek.application.beelden.herstel import inhoud_van
from werkplek.application.beelden.zorgen import Bronnen, Zorg, schijfzorgen, zorg_beeld, zorgen
from werkplek.application.ports import Unavailable
from werkplek.application.ports_veilig import Reservekopie
from werkplek.application.uitleg import leg_uit
from werkplek.domain.instellingen import Instellingen
from werkplek.domain.personen import Rol
from werkplek.ui.latest import Latest
from werkplek.ui.opener import Opened
from werkplek.ui.pages.controller import PINCODE
from werkplek.ui.session import Session
from werkplek.ui.shell import Shell
from werkplek.ui.werkdag import BEWAARD
from werkplek.ui.widgets.bestandskeuze import Bestandskeuze
from werkplek.woorden import veiligheid as veilig
from werkplek.woorden import zorgen as woorden

KIJK_MS: Final = 15 * 60 * 1000
"""How often keyring, copies and disk are looked at."""

VANDAAG: Final = "vandaag"
HERSTELCODE: Final = "herstelcode"
VEILIGHEID: Final = "veiligheid"
VAN_DE_SCHIJF: Final = frozenset({Zorg.VOL, Zorg.BIJNA_VOL, Zorg.STUK})

T = TypeVar("T")


class Zorgen(QObject):
    """Looks at the start, after every write and now and then; only while somebody works."""

    def __init__(self, shell: Shell, parent: QObject, *, getypt: bool = False) -> None:
        """Live as long as `parent`; `getypt`: a person typed something to open the folder."""
        super().__init__(parent)
        self._shell = shell
        self._getypt = getypt
        self._schrijven_lukt = True
        self._alle: tuple[Zorg, ...] = ()
        self._weggelegd: dict[Zorg, date] = {}
        self._toont: Zorg | None = None
        self._gekeken = Latest(shell.tasks, self)
        self._keuze = Bestandskeuze(shell.window)
        self._keuze.openen.connect(self._maak_kopie)
        shell.window.banner.gekozen.connect(self._gekozen)
        shell.window.banner.weggelegd.connect(self._leg_weg)
        shell.session.changed.connect(self._geschreven)
        shell.session.beveiligd.connect(self._beveiligd)
        shell.session.niet_geschreven.connect(self._niet_geschreven)
        shell.session.ik_veranderd.connect(self.kijk)
        shell.window.navigation.arrived.connect(self._aangekomen)
        shell.window.navigation.holding.connect(self._toon)
        self._klok = QTimer(self, interval=KIJK_MS)
        self._klok.timeout.connect(self.kijk)
        self._klok.start()

    @Slot()
    def kijk(self) -> None:
        """Ask again what deserves care; beside the writer lane."""
        if not self._shell.session.bekend:
            self._toon()
            return
        work = partial(zorgen, self._bronnen(), self._shell.ctx.clock.nu())
        self._gekeken.ask(work, self._bekeken, self._niet_bekeken)

    @Slot(str)
    def _aangekomen(self, naam: str) -> None:
        """What was said may have been seen to on the page before; *Veiligheid* says the same."""
        if naam == VEILIGHEID or (naam == VANDAAG and self._toont is not None):
            self.kijk()
        else:
            self._toon()

    @Slot()
    def _beveiligd(self) -> None:
        """Nothing is said of a copy or the herstelcode until it is known how it stands now."""
        self._alle = tuple(zorg for zorg in self._alle if zorg in VAN_DE_SCHIJF)
        self._toon()
        self.kijk()

    def _bronnen(self) -> Bronnen:
        return _bronnen(self._shell.opened, lukt=self._schrijven_lukt, getypt=self._getypt)

    @Slot(object)
    def _bekeken(self, alle: tuple[Zorg, ...]) -> None:
        """How the disk is may have been seen since, by a write that failed: look at it again."""
        self._alle = alle
        self._kijk_naar_schijf()

    @Slot(object)
    def _niet_bekeken(self, fout: BaseException) -> None:
        """A place that cannot be looked at now is looked at later; a bug goes to the net."""
        if not isinstance(fout, Unavailable):
            raise fout
        self._kijk_naar_schijf()

    @Slot()
    def _geschreven(self) -> None:
        self._schrijven_lukt = True
        self._kijk_naar_schijf()

    @Slot()
    def _niet_geschreven(self) -> None:
        self._schrijven_lukt = False
        self._kijk_naar_schijf()

    def _kijk_naar_schijf(self) -> None:
        rest = tuple(zorg for zorg in self._alle if zorg not in VAN_DE_SCHIJF)
        self._alle = (*schijfzorgen(self._bronnen()), *rest)
        self._toon()

    def _toon(self) -> None:
        """The most urgent that was not put away today."""
        vandaag = self._shell.ctx.clock.vandaag()
        open_ = [zorg for zorg in self._alle if self._mag_gezegd(zorg, vandaag)]
        banner = self._shell.window.banner
        self._toont = open_[0] if open_ and _hoort_iemand(self._shell) else None
        if self._toont is None:
            banner.verberg()
            return
        beeld = zorg_beeld(self._toont, self._shell.opened.waarschuwing)
        later = "" if self._toont.dringend else woorden.WEGLEGGEN
        banner.toon(beeld.boodschap, beeld.knop, later, dringend=self._toont.dringend)

    def _mag_gezegd(self, zorg: Zorg, vandaag: date) -> bool:
        hier = self._shell.window.navigation.current
        stil = hier == PINCODE
        if zorg.over_herstelcode:
            stil = stil or hier == HERSTELCODE or not _is_opleider(self._shell.session)
        return zorg.dringend or (self._weggelegd.get(zorg) != vandaag and not stil)

    @Slot()
    def _leg_weg(self) -> None:
        if self._toont is not None:
            self._weggelegd[self._toont] = self._shell.ctx.clock.vandaag()
        self._toon()

    @Slot()
    def _gekozen(self) -> None:
        """The button of the line does the one thing, in place; nothing stops meanwhile."""
        opened = self._shell.opened
        match self._toont:
            case Zorg.VOL | Zorg.BIJNA_VOL:
                self.kijk()
            case Zorg.STUK:
                self._keuze.vraag_map(self.tr("Waar mag de kopie komen?"))
            case Zorg.SLEUTELBOS:
                self._doe(opened.toegang.leg_in_sleutelbos, self._in_sleutelbos)
            case Zorg.GEEN_HERSTELCODE | Zorg.NIET_OP_PAPIER:
                self._shell.go(HERSTELCODE)
            case Zorg.KOPIE_OUD:
                self._maak_kopie(None)

    @Slot(object)
    def _maak_kopie(self, plek: Path | None) -> None:
        self._shell.window.toon_stand(veilig.KOPIE_BEZIG)
        self._doe(partial(self._shell.opened.reserve.stel_veilig, plek), self._gekopieerd)

    def _doe(self, work: Callable[[], T], done: Callable[[T], object]) -> None:
        self._shell.tasks.run(work, done, self._niet_gedaan, owner=self)

    @Slot(object)
    def _in_sleutelbos(self, niets: None) -> None:  # noqa: ARG002
        self._getypt = False
        self._shell.window.toon_gedaan(woorden.SLEUTELBOS_GOED)
        self._shell.session.beveiligd.emit()

    @Slot(object)
    def _gekopieerd(self, kopie: Reservekopie) -> None:
        self._shell.window.toon_stand(BEWAARD)
        self._shell.window.toon_gedaan(veilig.gekopieerd(inhoud_van(kopie)))
        self._shell.session.beveiligd.emit()

    @Slot(object)
    def _niet_gedaan(self, fout: BaseException) -> None:
        if not isinstance(fout, Unavailable):
            raise fout
        self._shell.window.toon_stand(BEWAARD)
        self._shell.window.toon_probleem(leg_uit(fout).tekst)


def _bronnen(opened: Opened, *, lukt: bool, getypt: bool) -> Bronnen:
    return Bronnen(
        toegang=opened.toegang,
        reserve=opened.reserve,
        schijf=opened.ctx.store.schijf,
        instellingen=partial(_instellingen, opened),
        schrijven_lukt=lukt,
        getypt=getypt,
        in_wolk=opened.waarschuwing is not None,
    )


def _instellingen(opened: Opened) -> Instellingen:
    with opened.ctx.store.lees() as lezer:
        return lezer.instellingen()


def _hoort_iemand(shell: Shell) -> bool:
    """Nobody works here while another one has the tablet in hand."""
    return shell.session.bekend and not shell.window.navigation.held


def _is_opleider(session: Session) -> bool:
    return session.bekend and session.ik.rol is Rol.PRAKTIJKOPLEIDER
