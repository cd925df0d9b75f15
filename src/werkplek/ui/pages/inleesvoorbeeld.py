"""What taking over would change, before it is done: read it, then *Overnemen* or not."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.importeren import ImportBeeld, ImportGroep, import_beeld
from werkplek.application.context import Context
from werkplek.application.importeren import Meld, Voorstel, importeer
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.ui._generated.ui_inleesvoorbeeld import Ui_InleesvoorbeeldForm
from werkplek.ui.icons import Icon
from werkplek.ui.pages.controller import Controller, Gezegd, Schrijving
from werkplek.ui.pages.inlezen import INLEESVOORBEELD
from werkplek.ui.pages.page import Page
from werkplek.ui.progress import Progress
from werkplek.ui.session import Ingelezen
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.rij import Rij, Tussenkop
from werkplek.ui.widgets.voortgangsbalk import Voortgangsbalk
from werkplek.woorden.antwoorden import aantal_van
from werkplek.woorden.vragen import vraag

NAAM: Final = INLEESVOORBEELD
KWALIFICATIES: Final = "kwalificaties"

OPEN: Final = 8
"""With more groups than this only the first is open at first."""


class InleesvoorbeeldPage(Page):
    """Groups of differences, each opened and closed with a tap."""

    overnemen = Signal()
    niet = Signal()

    def __init__(self) -> None:
        """Nothing to show yet."""
        super().__init__()
        self._form = Ui_InleesvoorbeeldForm()
        self._form.setupUi(self)
        self._beeld: ImportBeeld | None = None
        self._open: set[int] = set()
        self._form.rijen.gekozen.connect(self._klap)
        self._form.knop_overnemen.clicked.connect(self.overnemen)
        self._form.knop_niet.clicked.connect(self.niet)

    @property
    def balk(self) -> Voortgangsbalk:
        """Where taking over shows how far it is."""
        return self._form.balk

    def toon(self, beeld: ImportBeeld) -> None:
        """Show what would change, or that nothing would."""
        self._beeld = beeld
        aantal = len(beeld.groepen)
        self._open = set(range(aantal if aantal <= OPEN else 1))
        kop = self.tr("Wat verandert er?") if beeld.nieuws else self.tr("Hier is niets nieuws in.")
        self._form.kop.setText(kop)
        self._form.knop_niet.setText(self.tr("Niet overnemen") if beeld.nieuws else self.tr("Terug"))
        self._form.rijen.scrollToTop()
        self.toon_weer()

    def toon_weer(self) -> None:
        """Show the differences: nothing runs any more."""
        beeld = self._beeld
        if beeld is None:
            return
        self._form.rijen.toon(self._rijen(beeld))
        self._form.knop_overnemen.setVisible(beeld.nieuws)
        for widget in (self._form.kop, self._form.rijen, self._form.knop_niet):
            widget.show()

    def toon_bezig(self, wat: str, progress: Progress) -> None:
        """Show the progress only."""
        form = self._form
        for widget in (form.kop, form.rijen, form.knop_niet, form.knop_overnemen):
            widget.hide()
        straks = self.tr("Je kunt gewoon doorwerken. Wat je nu vastlegt, wordt hierna bewaard.")
        self.balk.begin(wat, progress, straks)

    def _rijen(self, beeld: ImportBeeld) -> list[Rij | Tussenkop]:
        samen = "\n".join(beeld.samenvatting)
        rows: list[Rij | Tussenkop] = [Tussenkop("samenvatting", beeld.kop, samen)]
        rows += [Tussenkop(navraag, vraag(navraag).wat) for navraag in beeld.vragen]
        groepen = enumerate(beeld.groepen)
        return [*rows, *(_rij(n, groep, open_=n in self._open) for n, groep in groepen)]

    @Slot(object)
    def _klap(self, nummer: int) -> None:
        self._open ^= {nummer}
        if self._beeld is not None:
            self._form.rijen.toon(self._rijen(self._beeld))


class InleesvoorbeeldController(Controller):
    """Takes over in the writer lane what was looked through."""

    def __init__(self, shell: Shell, page: InleesvoorbeeldPage) -> None:
        """Take over from `page`."""
        super().__init__(shell, page, NAAM)
        self._voorbeeld_page = page
        self._progress = Progress()
        self._bezig_met: Ingelezen | None = None
        page.overnemen.connect(self._neem_over)
        page.niet.connect(shell.back)

    def aankomst(self) -> None:
        """Show what was looked through; while an earlier one is taken over, how far that is."""
        if not self._voorbeeld_page.balk.loopt:
            self._voorbeeld_page.toon(import_beeld(self._ingelezen.voorstel))

    @property
    def _ingelezen(self) -> Ingelezen:
        ingelezen = self.shell.session.hand.ingelezen
        if ingelezen is None:
            raise LookupError("nothing was looked through")
        return ingelezen

    @Slot()
    def _neem_over(self) -> None:
        """What was shown counts as asked: another question that arises is asked anew."""
        ingelezen = self._bezig_met = self._ingelezen
        self._progress = Progress()
        work = partial(
            _importeer,
            self.shell.ctx,
            self.shell.session.ik,
            ingelezen,
            self._progress.meld,
        )
        self.schrijf(work, self._overgenomen, zeg=_overgenomen)

    def _start(self, schrijving: Schrijving) -> None:
        """Show that it runs, also when it runs again after a question."""
        self._voorbeeld_page.toon_bezig(self.tr("Overnemen…"), self._progress)
        super()._start(schrijving)

    def niets_loopt(self) -> None:
        """Show the differences again."""
        self._voorbeeld_page.balk.klaar()
        self._voorbeeld_page.toon_weer()

    @Slot(object)
    def mislukt(self, fout: BaseException) -> None:
        """Nothing runs any more; then explain."""
        self.niets_loopt()
        super().mislukt(fout)

    @Slot(object)
    def _overgenomen(self, _voorstel: Voorstel) -> None:
        self.niets_loopt()
        if self.shell.session.hand.ingelezen is not self._bezig_met:
            self.aankomst()
            return
        self.shell.session.neem(ingelezen=None)
        self.shell.back()
        self.shell.go(KWALIFICATIES)


def _importeer(
    ctx: Context,
    ik: Persoon,
    ingelezen: Ingelezen,
    meld: Meld,
    *,
    bevestigd: frozenset[Navraag],
) -> Voorstel:
    getoond = bevestigd | frozenset(ingelezen.voorstel.vragen)
    return importeer(ctx, ik, ingelezen.bron, meld=meld, bevestigd=getoond)


def _overgenomen(voorstel: Voorstel) -> Gezegd:
    """`1.096 kwalificaties overgenomen.`; of SBB's lists, how many lines."""
    aantal = sum(k.uitkomst.wordt_bewaard for k in voorstel.kwalificaties)
    regels = voorstel.opleidingen.nieuw + voorstel.opleidingen.anders
    delen = [aantal_van(aantal, "kwalificatie", "kwalificaties")] if aantal or not regels else []
    delen += [aantal_van(regels, "regel", "regels")] if regels else []
    return f"{' en '.join(delen)} overgenomen.".capitalize(), ()


def _rij(nummer: int, groep: ImportGroep, *, open_: bool) -> Rij:
    aantal = len(groep.regels) + groep.meer
    regels = [f"• {regel}" for regel in groep.regels]
    meer = [f"En nog {groep.meer}."] if groep.meer else []
    return Rij(
        sleutel=nummer,
        titel=groep.titel,
        ondertitel="" if open_ else aantal_van(aantal, "regel", "regels"),
        notitie="\n".join([*regels, *meer]) if open_ else "",
        icoon=Icon.OMLAAG if open_ else Icon.VOORUIT,
    )
