"""*Wissen*: two questions, then what goes and what stays; the name and the pincode come next."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.wissen import Deel, Wiskeuze, WissenBeeld, wissen_beeld
from werkplek.application.wissen import Wisvoorstel, bekijk_wissen
from werkplek.domain.bewaren import Wisgrond
from werkplek.ui._generated.ui_wissen import Ui_WissenForm
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.alinea import Alinea
from werkplek.ui.widgets.keuzerij import Keuzerij
from werkplek.ui.widgets.rij import Tussenkop
from werkplek.woorden import wissen as woorden
from werkplek.woorden.boodschap import Boodschap

NAAM: Final = "wissen"
GRONDEN: Final = (Wisgrond.VERZOEK, Wisgrond.BEWAARTERMIJN, Wisgrond.VERGISSING)
RVO: Final = "rvo"
GROND: Final = "grond"
RVO_NEE: Final = "rvo nee"
RVO_JA: Final = "rvo ja"


@dataclass(frozen=True, slots=True)
class Antwoorden:
    """What was tapped; None is no answer yet."""

    rvo: bool | None = None
    grond: Wisgrond | None = None


class WissenPage(Page):
    """`verder` carries the Antwoorden."""

    verder = Signal(object)

    def __init__(self) -> None:
        """About nobody yet."""
        super().__init__()
        self._form = Ui_WissenForm()
        self._form.setupUi(self)
        self._beeld: WissenBeeld | None = None
        self._antwoorden = Antwoorden()
        self._form.rijen.gekozen.connect(self._kies)
        self._form.knop_verder.clicked.connect(self._verder)
        self.leeg()

    def leeg(self) -> None:
        """What is being looked up is not shown before it is known."""
        self._beeld, self._antwoorden = None, Antwoorden()
        self._form.kop.setText(woorden.KIJKT)
        self._form.rijen.toon([])
        self._form.knop_verder.hide()

    def toon(self, beeld: WissenBeeld) -> None:
        """Say what goes and what stays, and ask."""
        self._beeld = beeld
        self._antwoorden = Antwoorden(rvo=None if beeld.vraag_rvo else False)
        self._form.kop.setText(woorden.dossier_wissen(beeld.gevraagd))
        self._form.knop_verder.show()
        self._form.rijen.toon(list(_rijen(beeld, self._antwoorden)))

    @Slot(object)
    def _kies(self, sleutel: object) -> None:
        if isinstance(sleutel, Wisgrond):
            self._antwoorden = replace(self._antwoorden, grond=sleutel)
        elif sleutel in {RVO_JA, RVO_NEE}:
            self._antwoorden = replace(self._antwoorden, rvo=sleutel == RVO_JA)
        self.verberg_boodschap()
        if self._beeld is not None:
            self._form.rijen.toon(list(_rijen(self._beeld, self._antwoorden)))
            self.toon_open_vraag()

    def toon_open_vraag(self) -> None:
        """Bring the first question without an answer into sight; none leaves all as it is."""
        if self._antwoorden.rvo is None:
            self._form.rijen.breng_in_beeld(RVO)
        elif self._antwoorden.grond is None:
            self._form.rijen.breng_in_beeld(GROND)

    @Slot()
    def _verder(self) -> None:
        self.verder.emit(self._antwoorden)


class WissenController(Controller):
    """Looks beside the writer lane what there is; erases nothing."""

    def __init__(self, shell: Shell, page: WissenPage) -> None:
        """Ask on `page`."""
        super().__init__(shell, page, NAAM)
        self._wissen_page = page
        self._beeld: WissenBeeld | None = None
        page.verder.connect(self._verder)

    def aankomst(self) -> None:
        """Look anew each time; what was done before cannot be undone from here on."""
        self.shell.window.vergeet_gedaan()
        self._beeld = None
        self._wissen_page.leeg()
        shell = self.shell
        over = (shell.ctx, shell.opened.reserve, shell.session.deelnemer)
        self.vraag_na(partial(bekijk_wissen, *over), self._toon)

    @Slot(object)
    def _toon(self, voorstel: Wisvoorstel) -> None:
        if voorstel.deelnemer == self.shell.session.hand.deelnemer:
            self._beeld = wissen_beeld(voorstel)
            self._wissen_page.toon(self._beeld)

    @Slot(object)
    def _verder(self, antwoorden: Antwoorden) -> None:
        if self._beeld is None:
            return
        if antwoorden.rvo is None:
            self._vraag_eerst(woorden.KIES_RVO)
        elif antwoorden.grond is None:
            self._vraag_eerst(woorden.KIES_GROND)
        else:
            keuze = Wiskeuze(self._beeld, antwoorden.grond, antwoorden.rvo)
            self.shell.session.neem(wiskeuze=keuze)
            self.shell.go("zeker_wissen")

    def _vraag_eerst(self, wat: str) -> None:
        self._wissen_page.toon_boodschap(Boodschap(wat))
        self._wissen_page.toon_open_vraag()


def deel_rijen(delen: tuple[Deel, ...]) -> Iterator[Alinea]:
    """Headings with sentences right under them."""
    for deel in delen:
        yield Alinea(deel.kop, "\n".join(deel.zinnen), kop=deel.kop)


def _rijen(beeld: WissenBeeld, antwoorden: Antwoorden) -> Iterator[Tussenkop | Alinea | Keuzerij]:
    rvo = antwoorden.rvo
    if beeld.vraag_rvo:
        nee, ja = (beeld.gaat_weg(rvo=een).zinnen[0] for een in (False, True))
        yield Tussenkop(RVO, woorden.VRAAG_RVO)
        yield Keuzerij(RVO_NEE, woorden.RVO_NEE, nee, aan=rvo is False)
        yield Keuzerij(RVO_JA, woorden.RVO_JA, ja, aan=rvo is True)
    yield Tussenkop(GROND, woorden.VRAAG_GROND)
    for grond in GRONDEN:
        yield Keuzerij(grond, woorden.GROND[grond], aan=antwoorden.grond is grond)
    if rvo is not None:
        yield from deel_rijen((beeld.gaat_weg(rvo=rvo),))
    yield from deel_rijen(beeld.delen)
