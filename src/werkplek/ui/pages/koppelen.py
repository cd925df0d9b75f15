"""*School koppelen*: where the school is, and the code that it gave."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.koppelen import Gekoppeld, meld_aan
from werkplek.application.koppelopgave import LINK, Koppelopgave, lees_koppeling
from werkplek.application.ontgrendelen import Ontgrendeld
from werkplek.application.uitleg import leg_uit
from werkplek.domain.fouten import DomeinFout, KoppelingGeweigerd
from werkplek.ui._generated.ui_koppelen import Ui_KoppelenForm
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.bezig import Bezig
from werkplek.woorden import koppelvragen as woorden
from werkplek.woorden.boodschap import Boodschap

NAAM: Final = "koppelen"
VINGERWOORDEN: Final = "vingerwoorden"


class KoppelenPage(Page):
    """`koppel` carries the address or link, and the code."""

    koppel = Signal(str, str)

    def __init__(self) -> None:
        """Empty fields."""
        super().__init__()
        self._form = Ui_KoppelenForm()
        self._form.setupUi(self)
        self._form.knop_koppel.clicked.connect(self._koppel)
        self._form.adres.gewijzigd.connect(self._toon_code)
        self.velden = {"adres": self._form.adres, "code": self._form.code}

    @property
    def bezig(self) -> Bezig:
        """What runs now."""
        return self._form.bezig

    def leeg(self) -> None:
        """A code is used once."""
        for veld in self.velden.values():
            veld.zet_tekst("")
        self.wis_fouten()

    @Slot(str)
    def _toon_code(self, adres: str) -> None:
        """A link holds its code."""
        self._form.code.setVisible(not is_link(adres))

    @Slot()
    def _koppel(self) -> None:
        """A link is as good in either field."""
        self.wis_fouten()
        adres, code = (self.velden[naam].tekst() for naam in ("adres", "code"))
        self.koppel.emit(*((code, "") if is_link(code) else (adres, code)))


class KoppelenController(Controller):
    """Reads what was typed, asks the pincode, and asks the school; nothing is kept yet."""

    def __init__(self, shell: Shell, page: KoppelenPage) -> None:
        """Ask on `page`."""
        super().__init__(shell, page, NAAM)
        self._koppel_page = page
        page.koppel.connect(self._lees)

    @Slot(str, str)
    def _lees(self, adres: str, code: str) -> None:
        if self._koppel_page.bezig.loopt:
            return
        self._koppel_page.verberg_boodschap()
        try:
            opgave = lees_koppeling(adres, code)
        except KoppelingGeweigerd as fout:
            self.toon_fout(fout, leg_uit(fout))
        else:
            self.met_pincode(woorden.PINCODE, partial(self._vraag, opgave))

    def _vraag(self, opgave: Koppelopgave, wie: Ontgrendeld) -> None:
        opened = self.shell.opened
        self._koppel_page.bezig.begin(woorden.BEZIG)
        work = partial(meld_aan, opened.ctx, opened.uitwisselmap, opened.hubs, wie.persoon, opgave)
        self.doe(work, self._gevonden)

    @Slot(object)
    def _gevonden(self, gekoppeld: Gekoppeld) -> None:
        self._koppel_page.bezig.klaar()
        self._koppel_page.leeg()
        if self.shell.window.navigation.shows(self._koppel_page):
            self.shell.session.neem(gekoppeld=gekoppeld)
            self.shell.go(VINGERWOORDEN)

    @Slot(object)
    def mislukt(self, fout: BaseException) -> None:
        """Nothing runs any more; say why."""
        self._koppel_page.bezig.klaar()
        super().mislukt(fout)

    def toon_fout(self, fout: DomeinFout, boodschap: Boodschap) -> None:
        """Say it at the field that it is about."""
        reden = fout.reden if isinstance(fout, KoppelingGeweigerd) else ""
        naam = "code" if reden == "code" else "adres"
        if reden in {"code", "adres", "link", "onveilig"}:
            self._koppel_page.velden[naam].toon_fout(f"{boodschap.wat} {boodschap.doe}")
        else:
            super().toon_fout(fout, boodschap)


def is_link(tekst: str) -> bool:
    """Whether this is the whole link of a school."""
    return tekst.strip().lower().startswith(f"{LINK}:")
