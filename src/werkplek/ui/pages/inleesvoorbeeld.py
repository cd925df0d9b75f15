"""What taking over would change, before it is done: read it, then *Overnemen* or not."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.importeren import NIEUW, ImportBeeld, ImportGroep, import_beeld
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
from werkplek.ui.widgets.alinea import Alinea
from werkplek.ui.widgets.rij import Rij, Tussenkop
from werkplek.ui.widgets.voortgangsbalk import Voortgangsbalk
from werkplek.woorden.antwoorden import aantal_van

NAAM: Final = INLEESVOORBEELD
INLEZEN: Final = frozenset({"importeren", "plakken", NAAM})
KWALIFICATIE: Final = ("kwalificatie", "kwalificaties")
LIJSTREGEL: Final = ("regel van SBB", "regels van SBB")
NIETS_NIEUWS: Final = "Er was niets nieuws over te nemen."

OPEN: Final = 8
"""With more groups than this all are closed at first."""


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
        self._blijven: tuple[str, ...] = ()
        self._open: set[int] = set()
        self._form.rijen.gekozen.connect(self._klap)
        self._form.knop_overnemen.clicked.connect(self.overnemen)
        self._form.knop_niet.clicked.connect(self.niet)

    @property
    def balk(self) -> Voortgangsbalk:
        """Where taking over shows how far it is."""
        return self._form.balk

    def toon(self, beeld: ImportBeeld, blijven: Sequence[str] = ()) -> None:
        """Show what would change, or that nothing would; nothing runs any more."""
        self._blijven = tuple(blijven)
        if beeld != self._beeld:
            self._beeld = beeld
            self._open = eerst_open(beeld.groepen)
            self._form.rijen.scrollToTop()
        kop = (
            self.tr("Wat verandert er?") if beeld.nieuws else self.tr("Hier staat niets nieuws in.")
        )
        self._form.kop.setText(kop)
        self._form.knop_niet.setText(
            self.tr("Niet overnemen") if beeld.nieuws else self.tr("Terug")
        )
        self._form.rijen.toon(list(self._rijen(beeld)))
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

    def _rijen(self, beeld: ImportBeeld) -> Iterator[Rij | Tussenkop | Alinea]:
        samen = "\n".join((*beeld.samenvatting, *self._blijven))
        yield Tussenkop("samenvatting", samen, beeld.kop)
        for nummer, groep in enumerate(beeld.groepen):
            yield from _groep(nummer, groep, open_=nummer in self._open)

    @Slot(object)
    def _klap(self, nummer: int) -> None:
        self._open ^= {nummer}
        if self._beeld is not None:
            self._form.rijen.toon(list(self._rijen(self._beeld)))


class InleesvoorbeeldController(Controller):
    """Takes over in the writer lane what was looked through."""

    def __init__(self, shell: Shell, page: InleesvoorbeeldPage) -> None:
        """Take over from `page`."""
        super().__init__(shell, page, NAAM)
        self._voorbeeld_page = page
        self._progress = Progress()
        self._bezig_met: Ingelezen | None = None
        page.overnemen.connect(self._neem_over)
        page.niet.connect(self._terug)

    def aankomst(self) -> None:
        """Show what was looked through; while an earlier one is taken over, how far that is."""
        if not self._voorbeeld_page.balk.loopt:
            ingelezen = self._ingelezen
            self._voorbeeld_page.toon(import_beeld(ingelezen.voorstel), ingelezen.blijven)

    @property
    def _ingelezen(self) -> Ingelezen:
        ingelezen = self.shell.session.hand.ingelezen
        if ingelezen is None:
            raise LookupError("nothing was looked through")
        return ingelezen

    @Slot()
    def _terug(self) -> None:
        self.shell.back()

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
        """Show the differences of what is in hand."""
        self._voorbeeld_page.balk.klaar()
        if self.shell.session.hand.ingelezen is not None:
            self.aankomst()

    @Slot(object)
    def mislukt(self, fout: BaseException) -> None:
        """Nothing runs any more; then explain."""
        self.niets_loopt()
        super().mislukt(fout)

    @Slot(object)
    def _overgenomen(self, _voorstel: Voorstel) -> None:
        self.niets_loopt()
        session = self.shell.session
        session.overgenomen.emit(self._bezig_met)
        if session.hand.ingelezen is self._bezig_met:
            session.neem(ingelezen=None)
            self._terug_naar_begin()

    def _terug_naar_begin(self) -> None:
        """Back to where somebody was when they began to import: perhaps amid adding someone."""
        navigation = self.shell.window.navigation
        while navigation.current in INLEZEN and navigation.can_go_back:
            navigation.back()


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
    """`1096 kwalificaties overgenomen.`; of SBB's lists, how many lines."""
    aantallen = (
        (sum(k.uitkomst.wordt_bewaard for k in voorstel.kwalificaties), KWALIFICATIE),
        (voorstel.opleidingen.nieuw + voorstel.opleidingen.anders, LIJSTREGEL),
    )
    delen = [aantal_van(aantal, *woorden) for aantal, woorden in aantallen if aantal]
    return f"{' en '.join(delen)} overgenomen." if delen else NIETS_NIEUWS, ()


def eerst_open(groepen: Sequence[ImportGroep]) -> set[int]:
    """Which groups are open at first: all differences, and what is new when there are none."""
    verschillen = {n for n, groep in enumerate(groepen) if groep.titel != NIEUW}
    keuze = verschillen or set(range(len(groepen)))
    return keuze if len(keuze) <= OPEN else set()


def _groep(nummer: int, groep: ImportGroep, *, open_: bool) -> Iterator[Rij | Alinea]:
    aantal = len(groep.regels) + groep.meer
    woorden = KWALIFICATIE if groep.titel == NIEUW else ("regel", "regels")
    yield Rij(
        sleutel=nummer,
        titel=groep.titel,
        ondertitel=aantal_van(aantal, *woorden),
        icoon=Icon.OMLAAG if open_ else Icon.VOORUIT,
    )
    if open_:
        regels = [f"• {regel}" for regel in groep.regels]
        meer = [f"En nog {groep.meer}."] if groep.meer else []
        yield Alinea(("regels", nummer), "\n".join([*regels, *meer]))
