"""*Vandaag*: my deelnemers as tiles; a tap goes to *Vastleggen*, or to today's visit."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.uitwisselen import stand_regel
from werkplek.application.beelden.vandaag import DeelnemerTegel, VandaagBeeld, vandaag_beeld
from werkplek.application.beelden.verklaringen import wachtend
from werkplek.application.context import Context
from werkplek.application.ports import Lezer
from werkplek.application.uitwisselronde import Ronde
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.personen import Persoon
from werkplek.ui._generated.ui_vandaag import Ui_Vandaag
from werkplek.ui.icons import Icon
from werkplek.ui.latest import Latest
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.pages.vandaag_tegels import genummerd, per_leerbedrijf
from werkplek.ui.shell import Shell
from werkplek.woorden import uitwisselen as woorden
from werkplek.woorden.verklaringstaten import wachten_op_jou

NAAM = "vandaag"


class VandaagPage(Page):
    """`gekozen` carries the DeelnemerId that was tapped."""

    gekozen = Signal(object)
    toevoegen = Signal()
    bewaard = Signal()
    uitwisselen = Signal()
    verklaringen = Signal()

    def __init__(self) -> None:
        """An empty page."""
        super().__init__()
        self._form = Ui_Vandaag()
        self._form.setupUi(self)
        self._beeld = VandaagBeeld((), (), mag_toevoegen=False)
        self._form.zoek.hide()
        self._form.deelnemers.gekozen.connect(self.gekozen)
        self._form.knop_toevoegen.clicked.connect(self.toevoegen)
        self._form.knop_verklaringen.clicked.connect(self.verklaringen)
        self._form.knop_bewaard.clicked.connect(self.bewaard)
        self._form.knop_uitwisselen.clicked.connect(self.uitwisselen)
        self._form.knop_uitwisselen.setText("")
        self.toon_uitwisseling("")
        self.toon_bewaard(zijn_er=False)
        self._form.leeg.gekozen.connect(self._leeg_gekozen)
        self._form.knop_iedereen.toggled.connect(self._toon_tegels)
        self._form.knop_zoek.clicked.connect(self._wissel_zoek)
        self._form.zoek.gewijzigd.connect(self._toon_tegels)

    def toon(self, beeld: VandaagBeeld) -> None:
        """Show the deelnemers of this praktijkopleider, or of everyone."""
        self._beeld = beeld
        self._form.knop_toevoegen.setVisible(beeld.mag_toevoegen and not beeld.leeg)
        self._form.knop_iedereen.setVisible(bool(beeld.andere))
        self._form.knop_zoek.setVisible(not beeld.leeg)
        self._form.kop.setVisible(not beeld.leeg)
        self._toon_tegels()

    def toon_bewaard(self, *, zijn_er: bool) -> None:
        """A quiet way to who is kept for a law only, where nobody is followed any more."""
        self._form.knop_bewaard.setVisible(zijn_er)

    @Slot(int)
    def toon_wachtend(self, aantal: int) -> None:
        """On the way to the verklaringen: how many wait for who works here."""
        self._form.knop_verklaringen.set_bijschrift(wachten_op_jou(aantal))

    def toon_uitwisseling(self, stand: str) -> None:
        """How far the schools are, in a few words; the way to the page that says more."""
        if self._form.knop_uitwisselen.text() == (stand or woorden.SCHOOL):
            return  # a new layout would move what a finger is on its way to
        self._form.knop_uitwisselen.setText(stand or woorden.SCHOOL)
        self._form.knop_uitwisselen.setAccessibleName(
            f"{woorden.UITWISSELEN}: {stand}" if stand else woorden.KOPPEL
        )

    @Slot()
    def zoek(self) -> None:
        """Show the search field and go there."""
        self._form.zoek.show()
        self._form.zoek.setFocus()

    def sluit_zoek(self) -> None:
        """Show the list as it is when nobody searches."""
        self._form.zoek.hide()
        self._form.zoek.zet_tekst("")

    @Slot()
    def _wissel_zoek(self) -> None:
        if self._form.zoek.isHidden():
            self.zoek()
        else:
            self.sluit_zoek()

    @Slot()
    def _toon_tegels(self) -> None:
        tegels = self._gevonden()
        koppen = self._beeld.per_leerbedrijf and not self._form.zoek.tekst()
        self._form.deelnemers.toon([*(per_leerbedrijf if koppen else genummerd)(tegels)])
        self._form.deelnemers.setVisible(bool(tegels))
        self._form.leeg.setVisible(not tegels)
        if not tegels:
            self._toon_leeg()

    def _gevonden(self) -> tuple[DeelnemerTegel, ...]:
        gezocht = self._form.zoek.tekst().casefold()
        if gezocht:
            alle = self._beeld.mijn + self._beeld.andere
            return tuple(t for t in alle if gezocht in t.naam.casefold())
        iedereen = self._form.knop_iedereen.isChecked() or not self._beeld.mijn
        return self._beeld.mijn + (self._beeld.andere if iedereen else ())

    def _toon_leeg(self) -> None:
        gezocht = self._form.zoek.tekst()
        if gezocht:
            self._form.leeg.toon(
                f"Geen deelnemer met '{gezocht}'.", knop="Toon iedereen", icoon=Icon.ZOEKEN
            )
        elif self._beeld.mag_toevoegen:
            self._form.leeg.toon(
                "Er is nog geen deelnemer.",
                "Voeg iemand toe. Daarna leg je in drie tikken vast wat je ziet.",
                "Deelnemer toevoegen",
                Icon.PERSONEN,
            )
        else:
            self._form.leeg.toon(
                "Er is nog geen deelnemer.",
                "Een praktijkopleider kan iemand toevoegen.",
                icoon=Icon.PERSONEN,
            )

    @Slot()
    def _leeg_gekozen(self) -> None:
        if self._form.zoek.tekst():
            self._form.zoek.zet_tekst("")
        else:
            self.toevoegen.emit()


@dataclass(frozen=True, slots=True)
class Gezien:
    """What was read; `bewaard`: nobody is followed, and somebody is kept for a law."""

    beeld: VandaagBeeld
    bewaard: bool


class VandaagController(Controller):
    """Fetches the list and goes where a tap says."""

    def __init__(self, shell: Shell, page: VandaagPage) -> None:
        """Fetch for `page`."""
        super().__init__(shell, page, NAAM)
        self._vandaag_page = page
        self._op_bezoek: frozenset[DeelnemerId] = frozenset()
        self._stand = Latest(shell.tasks, self)
        self._wachtend = Latest(shell.tasks, self)
        page.gekozen.connect(self._kies)
        page.toevoegen.connect(self._voeg_toe)
        page.verklaringen.connect(self._verklaringen)
        page.bewaard.connect(self._bewaard)
        page.uitwisselen.connect(self._uitwisselen)
        shell.uitwisseling.klaar.connect(self._uitgewisseld)

    def aankomst(self) -> None:
        """A new visit starts with everyone in sight, and nothing of who worked here before."""
        self._vandaag_page.sluit_zoek()
        self._vandaag_page.toon_wachtend(0)
        self.ververs()

    def ververs(self) -> None:
        """Read beside the window."""
        ctx, ik = self.shell.ctx, self.shell.session.ik
        self.haal(partial(_kijk, ctx, ik), self._toon)

    @Slot(object)
    def _toon(self, gezien: Gezien) -> None:
        self._vandaag_page.toon(gezien.beeld)
        self._op_bezoek = frozenset(t.deelnemer for t in gezien.beeld.mijn if t.op_bezoek)
        self._vandaag_page.toon_bewaard(zijn_er=gezien.bewaard)
        self._toon_stand()

    def _toon_stand(self) -> None:
        """Counted beside the page; what was said before stays until it is known."""
        map_, laatste = self.shell.opened.uitwisselmap, dict(self.shell.uitwisseling.laatste)
        stand = partial(stand_regel, map_, laatste, self.shell.ctx.clock.nu())
        self._stand.ask(stand, self._vandaag_page.toon_uitwisseling, self.mislukt)
        wachtend = partial(_wachtend, self.shell.ctx, self.shell.session.ik)
        self._wachtend.ask(wachtend, self._toon_wachtend, self.mislukt)

    @Slot(object)
    def _toon_wachtend(self, geteld: tuple[Persoon, int]) -> None:
        wie, aantal = geteld
        if self.shell.session.wie == wie.id:
            self._vandaag_page.toon_wachtend(aantal)

    @Slot(object)
    def _uitgewisseld(self, ronde: Ronde) -> None:  # noqa: ARG002  what is here now is counted
        if self.shell.window.navigation.shows(self._vandaag_page):
            self._toon_stand()

    @Slot()
    def _uitwisselen(self) -> None:
        self.shell.session.leg_neer()
        self.shell.go("uitwisselen")

    @Slot(object)
    def _kies(self, deelnemer: DeelnemerId) -> None:
        self.shell.session.neem_deelnemer(deelnemer)
        self.shell.go("bezoek" if deelnemer in self._op_bezoek else "vastleggen")

    @Slot()
    def _voeg_toe(self) -> None:
        self.shell.session.leg_neer()
        self.shell.go("naam")

    @Slot()
    def _verklaringen(self) -> None:
        self.shell.session.leg_neer()
        self.shell.go("verklaringen")

    @Slot()
    def _bewaard(self) -> None:
        self.shell.go("bewaard")


def _kijk(ctx: Context, ik: Persoon, lezer: Lezer) -> Gezien:
    beeld = vandaag_beeld(lezer, ik, ctx.clock.vandaag())
    return Gezien(beeld, bewaard=beeld.leeg and bool(ctx.store.wisser.bewaard()))


def _wachtend(ctx: Context, ik: Persoon) -> tuple[Persoon, int]:
    with ctx.store.lees() as lezer:
        return ik, wachtend(lezer, ik)
