"""*Andere taal*: which language the deelnemer reads beside the Dutch, on this computer."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.eigen_kijk import kies_taal
from werkplek.application.ports import Lezer
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.ui._generated.ui_eigen_taal import Ui_EigenTaalForm
from werkplek.ui.icons import Icon
from werkplek.ui.pages.eigen import EigenController, EigenPage
from werkplek.ui.shell import Shell
from werkplek.ui.voorleesgang import Leeszin
from werkplek.ui.widgets.tegel import Tegel
from werkplek.woorden import deelnemerstand as woorden
from werkplek.woorden.talen import TALEN, taal_van
from werkplek.woorden.talen.taal import Taal

NAAM: Final = "eigen_taal"
ALLEEN: Final = ""
"""The choice for Dutch alone."""


class EigenTaalPage(EigenPage):
    """`gekozen` carries the code of a language, empty for Dutch alone."""

    gekozen = Signal(object)

    def __init__(self) -> None:
        """Nothing chosen."""
        super().__init__()
        self._form = Ui_EigenTaalForm()
        self._form.setupUi(self)
        self._form.tegels.gekozen.connect(self.gekozen)
        self.toon(None)

    def toon(self, taal: Taal | None) -> None:
        """Show every language in its own word, its Dutch name, and whether somebody read it."""
        self.toon_taal(taal)
        self.ander(self._form.ander, taal.zinnen.welke_taal if taal else "")
        self._form.uitleg.toon(woorden.niet_nagekeken(TALEN))
        gekozen = taal.code if taal else ALLEEN
        alleen = Tegel(
            ALLEEN, woorden.ALLEEN_NEDERLANDS, icoon=Icon.TAAL, nummer=1, gekozen=not gekozen
        )
        self._form.tegels.toon(
            [
                alleen,
                *(
                    Tegel(
                        sleutel=een.code,
                        titel=een.nederlands,
                        ondertitel=een.naam,
                        nummer=nummer,
                        gekozen=een.code == gekozen,
                    )
                    for nummer, een in enumerate(TALEN, start=2)
                ),
            ]
        )

    def voorlezen(self) -> list[Leeszin]:
        """The question, and each language in Dutch and in itself."""
        zinnen = self.labels(self._form.kop, self._form.ander)
        zinnen.append(Leeszin(woorden.ALLEEN_NEDERLANDS, ALLEEN))
        for taal in TALEN:
            zinnen += [
                Leeszin(taal.nederlands, taal.code),
                Leeszin(taal.naam, taal.code, taal.code),
            ]
        return zinnen

    def volg(self, plek: object) -> None:
        """Also a tile."""
        super().volg(plek)
        self._form.tegels.volg_rij(plek)


class EigenTaalController(EigenController):
    """Keeps the choice for who looks."""

    def __init__(self, shell: Shell, page: EigenTaalPage) -> None:
        """Work for `page`."""
        super().__init__(shell, page, NAAM)
        self._taal_page = page
        page.gekozen.connect(self._kies)

    def ververs(self) -> None:
        """Fetch what was chosen."""
        kijker = self.shell.session.kijker
        if kijker is not None:
            self.haal(partial(_lees, deelnemer=kijker), partial(self._toon, kijker))

    def _toon(self, kijker: DeelnemerId, taal: Taal | None) -> None:
        if self.shell.session.kijker == kijker:
            self._taal_page.toon(taal)

    @Slot(object)
    def _kies(self, code: str) -> None:
        kijker = self.shell.session.kijker
        if kijker is not None:
            self.schrijf(partial(kies_taal, self.shell.ctx, kijker, code), self._gekozen)

    @Slot(object)
    def _gekozen(self, code: str) -> None:  # noqa: ARG002  the page we go to fetches it
        self.shell.back()


def _lees(lezer: Lezer, deelnemer: DeelnemerId) -> Taal | None:
    return taal_van(lezer.instellingen().taal_van(deelnemer))
