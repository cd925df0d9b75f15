"""*Zeker wissen*: the name typed, a pincode, and then it is done for good."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.wissen import Wiskeuze
from werkplek.application.ontgrendelen import Ontgrendeld
from werkplek.application.ports_wissen import Wisbewijs
from werkplek.application.wissen import wis
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.ui._generated.ui_zeker_wissen import Ui_ZekerWissenForm
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.tasks import Lane
from werkplek.woorden import wissen as woorden
from werkplek.woorden.vragen import vraag

NAAM: Final = "zeker_wissen"


class ZekerWissenPage(Page):
    """`wis` carries the name that was typed."""

    wis = Signal(str)

    def __init__(self) -> None:
        """About nobody yet."""
        super().__init__()
        self._form = Ui_ZekerWissenForm()
        self._form.setupUi(self)
        self._form.knop_wissen.clicked.connect(self._wis)
        self.bezig = self._form.bezig
        self.velden = {"naam": self._form.naam}

    def toon(self, gevraagd: str, kort: str = "") -> None:
        """Say what goes in `kort` and ask for this name; what was typed before is gone."""
        self._form.uitleg.setText(f"{kort} {vraag(Navraag.WISSEN).wat}".strip())
        self._form.kop.setText(woorden.dossier_wissen(gevraagd))
        self._form.naam.set_vraag(woorden.typ_de_naam(gevraagd))
        self._form.naam.zet_tekst("")
        self.wis_fouten()

    @Slot()
    def _wis(self) -> None:
        self.wis_fouten()
        self.wis.emit(self._form.naam.tekst())


class ZekerWissenController(Controller):
    """Erases in the writer lane: what is recorded meanwhile waits, and is about others."""

    def __init__(self, shell: Shell, page: ZekerWissenPage) -> None:
        """Erase from `page`."""
        super().__init__(shell, page, NAAM)
        self._zeker_page = page
        self._gevraagd: Wiskeuze | None = None
        self._besluiter: Persoon | None = None
        page.wis.connect(self._vraag_pincode)

    def aankomst(self) -> None:
        """Ask for the name; back from the pincode it stands there still."""
        self.shell.window.vergeet_gedaan()
        keuze = self._keuze()
        if keuze is not self._gevraagd:
            self._gevraagd = keuze
            self._zeker_page.toon(keuze.beeld.gevraagd, keuze.kort)

    def _keuze(self) -> Wiskeuze:
        keuze = self.shell.session.hand.wiskeuze
        if keuze is None:
            raise LookupError("nobody to erase in hand")
        return keuze

    @Slot(str)
    def _vraag_pincode(self, naam: str) -> None:
        beeld = self._keuze().beeld
        if self._zeker_page.bezig.loopt:
            return
        if beeld.bevestigt(naam):
            self.met_pincode(woorden.PINCODE, self._wis)
        else:
            fout = woorden.andere_naam(beeld.gevraagd)
            self._zeker_page.velden["naam"].toon_fout(fout.tekst)

    def _wis(self, wie: Ontgrendeld) -> None:
        keuze, shell = self._keuze(), self.shell
        self._besluiter = wie.persoon
        self._zeker_page.bezig.begin(woorden.BEZIG)
        work = partial(
            wis,
            shell.ctx,
            shell.opened.reserve,
            wie,
            keuze.beeld.deelnemer,
            grond=keuze.grond,
            rvo=keuze.rvo,
            bevestigd=frozenset({Navraag.WISSEN}),
        )
        shell.tasks.run(work, self._gewist, self.mislukt, owner=self, lane=Lane.WRITER)

    @Slot(object)
    def mislukt(self, fout: BaseException) -> None:
        """Nothing runs any more; then explain."""
        self._zeker_page.bezig.klaar()
        super().mislukt(fout)

    @Slot(object)
    def _gewist(self, bewijs: Wisbewijs) -> None:
        """Show the proof; who left meanwhile reads its number when they are back."""
        shell, wie = self.shell, self._besluiter
        self._zeker_page.bezig.klaar()
        self._gevraagd = None
        self._zeker_page.toon("")
        if shell.session.bekend and shell.session.ik == wie:
            shell.session.leg_neer()
            shell.session.neem(wisbewijs=bewijs)
            shell.window.vergeet_gedaan()
            shell.window.navigation.home("gewist")
        elif wie is not None:
            shell.session.zeg_later(wie.id, f"{woorden.GEWIST}, met nummer {bewijs.nummer}.")
        shell.session.changed.emit()
