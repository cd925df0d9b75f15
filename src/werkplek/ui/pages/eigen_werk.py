"""One piece of own work: its picture, what was seen, and four ways to say how it went."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QImage

from werkplek.application.beelden.eigen_werk import EigenWerkBeeld, eigen_werk_beeld
from werkplek.application.eigen_kijk import geef_eigen_oordeel
from werkplek.application.ports import Lezer
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.ui._generated.ui_eigen_werk import Ui_EigenWerkForm
from werkplek.ui.foto import toon_foto
from werkplek.ui.icons import step_icon
from werkplek.ui.pages.controller import Gezegd
from werkplek.ui.pages.eigen import EigenController, EigenPage, wie_schrijft
from werkplek.ui.shell import Shell
from werkplek.ui.voorleesgang import Leeszin
from werkplek.ui.widgets.tegel import Tegel
from werkplek.woorden.talen.zinnen import NEDERLANDS

NAAM: Final = "eigen_werk"
GROOT: Final = 900
"""Pixels of the one photo."""

Gelezen = tuple[EigenWerkBeeld, QImage]


class EigenWerkPage(EigenPage):
    """`gekozen` carries the code of the step that was tapped."""

    gekozen = Signal(object)

    def __init__(self) -> None:
        """Nothing yet."""
        super().__init__()
        self._form = Ui_EigenWerkForm()
        self._form.setupUi(self)
        self._form.tegels.gekozen.connect(self.gekozen)
        self.wis()

    def wis(self) -> None:
        """Nothing of the work before this one."""
        form = self._form
        for tekst in (form.zag, form.ander_zag, form.ander_vraag):
            tekst.toon("")
        form.titel.setText("")
        form.tegels.toon([])
        form.beeld.hide()

    def toon(self, beeld: EigenWerkBeeld, foto: QImage | None = None) -> None:
        """Show the work, and the own word among the four when it was given."""
        self.toon_taal(beeld.taal)
        form = self._form
        form.titel.setText(beeld.titel)
        form.beeld.toon(foto or QImage(), step_icon(beeld.rang))
        form.beeld.show()
        form.zag.toon(beeld.zag)
        self.ander(form.ander_zag, beeld.ander_zag)
        self.ander(form.ander_vraag, self.zinnen.hoe_ging_het if self.zinnen else "")
        form.tegels.toon(
            [
                Tegel(
                    sleutel=tegel.code,
                    titel=tegel.tekst,
                    ondertitel=tegel.ander,
                    icoon=step_icon(tegel.rang),
                    nummer=tegel.rang,
                    gekozen=tegel.gekozen,
                )
                for tegel in beeld.tegels
            ]
        )

    def voorlezen(self) -> list[Leeszin]:
        """What the work is, what was seen, the question, and each answer."""
        form = self._form
        zinnen = self.labels(form.titel, form.zag, form.ander_zag, form.vraag, form.ander_vraag)
        for tegel in form.tegels.rows:
            if isinstance(tegel, Tegel):
                zinnen += self.in_twee(tegel.sleutel, (tegel.titel,), tegel.ondertitel)
        return zinnen

    def volg(self, plek: object) -> None:
        """Also a tile."""
        super().volg(plek)
        self._form.tegels.volg_rij(plek)


class EigenWerkController(EigenController):
    """Keeps what the deelnemer thinks, in the name of who handed the tablet over."""

    def __init__(self, shell: Shell, page: EigenWerkPage) -> None:
        """Work for `page`."""
        super().__init__(shell, page, NAAM)
        self._werk_page = page
        page.gekozen.connect(self._kies)

    def aankomst(self) -> None:
        """Nothing of the work before this one."""
        self._werk_page.wis()
        self.ververs()

    def ververs(self) -> None:
        """Fold and show."""
        kijker, code = self.shell.session.kijker, self.shell.session.hand.werkproces
        if kijker is not None and code is not None:
            lees = partial(_lees, deelnemer=kijker, code=code)
            self.haal(lees, partial(self._toon, kijker))

    def _toon(self, kijker: DeelnemerId, gelezen: Gelezen) -> None:
        if self.shell.session.kijker == kijker:
            self._werk_page.toon(*gelezen)

    @Slot(object)
    def _kies(self, stap: str) -> None:
        session = self.shell.session
        kijker, code = session.kijker, session.hand.werkproces
        if kijker is not None and code is not None:
            als = wie_schrijft(session)
            work = partial(geef_eigen_oordeel, self.shell.ctx, als, kijker, code, stap)
            self.schrijf(work, self._gekozen, zeg=_bewaard)

    @Slot(object)
    def _gekozen(self, feit: FeitId) -> None:  # noqa: ARG002  the page we go to fetches it
        """Where it stands beside the others."""
        self.shell.back()


def _bewaard(feit: FeitId) -> Gezegd:
    return NEDERLANDS.bewaard, (feit,)


def _lees(lezer: Lezer, deelnemer: DeelnemerId, code: WerkprocesCode) -> Gelezen:
    beeld = eigen_werk_beeld(lezer, deelnemer, code)
    return beeld, toon_foto(beeld.foto, GROOT)
