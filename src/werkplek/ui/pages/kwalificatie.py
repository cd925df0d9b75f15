"""*Deelnemer toevoegen*, second question: which kwalificatie; found by name, work or code."""

from typing import Final

from PySide6.QtCore import Slot

from werkplek.application.beelden.toevoegen import (
    KwalificatieKeuze,
    kwalificatie_keuze,
)
from werkplek.domain.kwalificatie import Crebo
from werkplek.domain.navraag import Navraag
from werkplek.ui._generated.ui_kwalificatie import Ui_KwalificatieForm
from werkplek.ui.pages.zoeken import ZoekController, Zoekdelen, ZoekPage
from werkplek.ui.shell import Shell

NAAM = "kwalificatie"
INLEZEN: Final = "importeren"


class KwalificatiePage(ZoekPage):
    """Asks about an older kwalificatie, and says what to do about one that is only a name."""

    def __init__(self) -> None:
        """An empty list."""
        super().__init__()
        self._form = Ui_KwalificatieForm()
        self._form.setupUi(self)
        form = self._form
        self.verbind(Zoekdelen(form.zoek, form.niveau, form.kwalificaties, form.rol))

    def vraag_opvolger(self, keuze: KwalificatieKeuze) -> None:
        """Ask whether the new one is meant."""
        nieuw = keuze.opvolger
        if nieuw is None:
            raise LookupError("nothing takes its place")
        self.toon_vraag(
            self.tr("{0} is opgevolgd door {1} {2}.").format(
                f"{keuze.crebo} {keuze.naam}", nieuw.crebo, nieuw.naam
            ),
            self.tr("Wie nu begint, neemt meestal de nieuwe."),
            self.tr("Neem de nieuwe"),
            self.tr("Toch de oude"),
        )

    def zeg_alleen_naam(self, keuze: KwalificatieKeuze) -> None:
        """Nothing was imported of it."""
        wat = f"{keuze.crebo} {keuze.naam}".strip()
        self.toon_vraag(
            self.tr("Van {0} is alleen de naam bekend.").format(wat),
            self.tr("Lees eerst het kwalificatiedossier in. Je vindt het bij SBB."),
            self.tr("Naar inlezen"),
            self.tr("Iets anders kiezen"),
        )


class KwalificatieController(ZoekController):
    """Takes the kwalificatie in hand, with the werkprocessen that are ticked at first."""

    def __init__(self, shell: Shell, page: KwalificatiePage) -> None:
        """Search for `page`."""
        super().__init__(shell, page, NAAM)
        self._keuze_page = page
        self._gevraagd: KwalificatieKeuze | None = None
        self._voor: object = None
        page.gekozen.connect(self._kies)
        page.antwoord.connect(self._antwoord)

    def aankomst(self) -> None:
        """Whoever comes back finds what was typed; for somebody else it starts anew."""
        hand = self.shell.session.hand
        self._gevraagd = None
        self._keuze_page.setWindowTitle(hand.toevoegen)
        voor = (self.shell.session.ik.id, hand.deelnemer, hand.naam)
        if voor == self._voor:
            self.ververs()
        else:
            self._voor = voor
            self._keuze_page.wis()

    @Slot(object)
    def _kies(self, crebo: Crebo) -> None:
        vandaag = self.shell.ctx.clock.vandaag()
        self.haal(lambda lezer: kwalificatie_keuze(lezer, crebo, vandaag), self._gekozen)

    @Slot(object)
    def _gekozen(self, keuze: KwalificatieKeuze) -> None:
        if keuze.opvolger is not None:
            self._gevraagd = keuze
            self._keuze_page.vraag_opvolger(keuze)
        else:
            self._neem(keuze)

    @Slot(str)
    def _antwoord(self, antwoord: str) -> None:
        keuze, self._gevraagd = self._gevraagd, None
        if keuze is None:
            return
        if keuze.opvolger is None:
            if antwoord == "ja":
                self.shell.go(INLEZEN)
        elif antwoord == "ja":
            self._kies(keuze.opvolger.crebo)
        else:
            self._neem(keuze, frozenset({Navraag.OPGEVOLGD}))

    def _neem(self, keuze: KwalificatieKeuze, gezegd: frozenset[Navraag] = frozenset()) -> None:
        if not keuze.codes:
            self._gevraagd = KwalificatieKeuze(keuze.crebo, keuze.naam, ())
            self._keuze_page.zeg_alleen_naam(keuze)
            return
        self.shell.session.neem(
            crebo=keuze.crebo,
            editie=keuze.editie,
            codes=keuze.codes,
            plaatsing=None,
            bevestigd=gezegd,
        )
        self.shell.go("werkprocessen")
