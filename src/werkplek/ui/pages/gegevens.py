"""*Gegevens*: who the paper is about; asked for this paper only and shown nowhere else."""

from functools import partial

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.deelnemer import voortgang_van
from werkplek.application.invoer import lees_datum
from werkplek.application.verklaren import Opgemaakt, maak_op
from werkplek.domain.fouten import DomeinFout, TekstGeweigerd
from werkplek.domain.personen import Naam, Persoonsgegevens
from werkplek.domain.voortgang import Voortgang
from werkplek.ui._generated.ui_gegevens import Ui_GegevensForm
from werkplek.ui.look import Look
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.woorden.boodschap import Boodschap

NAAM = "gegevens"
LEESBAAR = 60
"""Characters of a line of prose, at most."""


class GegevensPage(Page):
    """`maak` says that the form was filled in; the fields are read by their names."""

    maak = Signal()

    def __init__(self) -> None:
        """Empty fields."""
        super().__init__()
        self._form = Ui_GegevensForm()
        self._form.setupUi(self)
        self.bezig = self._form.bezig
        self._form.knop_maak.clicked.connect(self.maak)
        self.velden = {
            naam: getattr(self._form, naam)
            for naam in ("voornamen", "achternaam", "geboortedatum", "geboorteplaats")
        }

    def dress(self, look: Look) -> None:
        """Keep prose short enough to read."""
        self._form.waarom.setMaximumWidth(look.units.measure(LEESBAAR))

    def toon(self, naam: Naam) -> None:
        """Start with the name that is known."""
        self._vul(naam.roepnaam, naam.achternaam, "", "")

    def toon_eerder(self, gegevens: Persoonsgegevens) -> None:
        """Start with what an earlier concept says."""
        geboren = gegevens.geboortedatum
        datum = f"{geboren.day}-{geboren.month}-{geboren.year}"
        self._vul(gegevens.voornamen, gegevens.achternaam, datum, gegevens.geboorteplaats)

    def _vul(self, *teksten: str) -> None:
        self.wis_fouten()
        for veld, tekst in zip(self.velden.values(), teksten, strict=True):
            veld.zet_tekst(tekst)

    def laat_zien(self, naam: str) -> None:
        """Scroll to a field."""
        self._form.rol_kolom.activate()
        self._form.rol.ensureWidgetVisible(self.velden[naam], 0, 0)

    def lees(self) -> Persoonsgegevens:
        """What was typed. Raises `TekstGeweigerd` for a date that cannot be read."""
        return Persoonsgegevens(
            voornamen=self._form.voornamen.tekst(),
            achternaam=self._form.achternaam.tekst(),
            geboortedatum=lees_datum(self._form.geboortedatum.tekst(), "geboortedatum"),
            geboorteplaats=self._form.geboorteplaats.tekst(),
        )


class GegevensController(Controller):
    """Draws up the concept; what was typed stays for as long as it is about the same deelnemer."""

    def __init__(self, shell: Shell, page: GegevensPage) -> None:
        """Ask on `page`."""
        super().__init__(shell, page, NAAM)
        self._gegevens_page = page
        self._over: object = None
        page.maak.connect(self._maak)

    def aankomst(self) -> None:
        """Another deelnemer, or another person at work, starts with other words."""
        session = self.shell.session
        eerder = session.hand.concept
        over = (session.ik.id, session.deelnemer, eerder)
        if over == self._over:
            return
        if eerder is not None:
            self._over = over
            self._gegevens_page.toon_eerder(eerder.deelnemer)
        else:
            deelnemer = session.deelnemer
            toon = partial(self._toon, over)
            self.haal(lambda lezer: voortgang_van(lezer, deelnemer), toon)

    def _toon(self, over: object, gang: Voortgang) -> None:
        self._over = over
        self._gegevens_page.toon(gang.naam)

    @Slot()
    def _maak(self) -> None:
        page, session = self._gegevens_page, self.shell.session
        if page.bezig.loopt:
            return
        page.wis_fouten()
        try:
            gegevens = page.lees()
        except DomeinFout as fout:
            self.mislukt(fout)
            return
        page.bezig.begin(self.tr("PDF maken…"))
        work = partial(
            maak_op,
            self.shell.ctx,
            session.ik,
            session.deelnemer,
            gegevens,
            renderer=self.shell.renderer,
        )
        self.schrijf(work, self._gemaakt)

    def niets_loopt(self) -> None:
        """Nothing runs any more."""
        self._gegevens_page.bezig.klaar()

    @Slot(object)
    def mislukt(self, fout: BaseException) -> None:
        """Nothing runs any more; then explain."""
        self._gegevens_page.bezig.klaar()
        super().mislukt(fout)

    def toon_fout(self, fout: DomeinFout, boodschap: Boodschap) -> None:
        """What must be mended is in sight."""
        super().toon_fout(fout, boodschap)
        if isinstance(fout, TekstGeweigerd) and fout.veld in self._gegevens_page.velden:
            self._gegevens_page.laat_zien(fout.veld)

    @Slot(object)
    def _gemaakt(self, opgemaakt: Opgemaakt) -> None:
        self._gegevens_page.bezig.klaar()
        if self.shell.window.navigation.current == NAAM:
            self.shell.session.neem(verklaring=opgemaakt.id)
            self.shell.go("voorbeeld")
