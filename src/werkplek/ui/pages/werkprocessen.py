"""Which werkprocessen: a tap takes one in or out, or a kerntaak or mbo-certificaat at once."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.toevoegen import (
    CertificaatKeuze,
    KeuzeBeeld,
    WerkprocesKeuze,
    eigen_keuze_beeld,
    keuze_beeld,
)
from werkplek.application.context import Context
from werkplek.application.plaatsen import kies
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.ui._generated.ui_werkprocessen import Ui_WerkprocessenForm
from werkplek.ui.icons import Icon
from werkplek.ui.pages.controller import Controller, Gezegd
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.announce import announce
from werkplek.ui.widgets.keuzerij import Keuzerij, Mededeling
from werkplek.ui.widgets.melding import MeldingSoort
from werkplek.ui.widgets.rij import Rij, Tussenkop
from werkplek.woorden.boodschap import Boodschap

NAAM = "werkprocessen"
ELDERS: Final = ("elders",)
NIETS_GEKOZEN: Final = "Er is nog niets gekozen. Tik aan wat hier kan."
NIET_HIER: Final = "Deze editie is hier niet. Lees het kwalificatiedossier van SBB in."

Codes = tuple[WerkprocesCode, ...]
Regel = Keuzerij | Mededeling | Rij | Tussenkop


class WerkprocessenPage(Page):
    """`wissel` carries the codes whose tick changes, `alleen` those that are all there is."""

    wissel = Signal(object)
    alleen = Signal(object)
    alles = Signal()
    verder = Signal()

    def __init__(self) -> None:
        """An empty list."""
        super().__init__()
        self._form = Ui_WerkprocessenForm()
        self._form.setupUi(self)
        self._beeld = KeuzeBeeld("", ())
        self._gekozen: frozenset[WerkprocesCode] = frozenset()
        self._elders_open = False
        self._certificaten_open = False
        self._niets = False
        self._form.rol.hide()
        self._form.werkprocessen.gekozen.connect(self._getikt)
        self._form.knop_alles.clicked.connect(self.alles)
        self._form.knop_certificaat.clicked.connect(self._toon_certificaten)
        self._form.knop_verder.clicked.connect(self.verder)

    def begin(self, *, wijzigt: bool) -> None:
        """Ask what will be learned, or (`wijzigt`) what that becomes."""
        self._elders_open = self._certificaten_open = self._niets = False
        self._form.werkprocessen.scrollToTop()
        self._form.kop.setText(
            self.tr("Welk werk leert deze deelnemer hier?")
            if wijzigt
            else self.tr("Welk werk kan hier worden gedaan?")
        )
        self._form.knop_verder.setText(self.tr("Bewaren") if wijzigt else self.tr("Verder"))
        self._form.knop_verder.set_icoon(Icon.VINK if wijzigt else Icon.VOORUIT)

    def toon(self, beeld: KeuzeBeeld, gekozen: Sequence[WerkprocesCode]) -> None:
        """Show the werkprocessen under their kerntaak, ticked or not."""
        self._beeld, self._gekozen = beeld, frozenset(gekozen)
        self._niets = self._niets and not self._gekozen
        self._form.uitleg.setText(self._uitleg())
        self._form.knop_certificaat.setVisible(bool(beeld.certificaten))
        self._form.knop_verder.set_bijschrift(f"{len(self._gekozen)} gekozen")
        self._form.werkprocessen.toon([*self._boven(), *self._hier(), *self._elders()])

    def vraag_keuze(self) -> None:
        """Say that nothing is ticked."""
        self._niets = True
        self.toon(self._beeld, ())
        self._form.werkprocessen.scrollToTop()
        announce(self._form.werkprocessen, NIETS_GEKOZEN)

    def toon_boodschap(
        self, boodschap: Boodschap, soort: MeldingSoort = MeldingSoort.LET_OP
    ) -> None:
        """Say it above the list."""
        self._form.rol.show()
        super().toon_boodschap(boodschap, soort)

    def verberg_boodschap(self) -> None:
        """Leave the room to the list."""
        super().verberg_boodschap()
        self._form.rol.hide()

    def _uitleg(self) -> str:
        certificaat = next((c for c in self._beeld.certificaten if self._past(c)), None)
        if certificaat is not None:
            return self.tr("Aan staat precies het mbo-certificaat {0}.").format(certificaat.crebo)
        if self._gekozen == {*self._beeld.codes}:
            return self.tr("Alles staat aan. Tik uit wat hier niet kan.")
        return self.tr("Tik aan wat hier kan, en uit wat hier niet kan.")

    def _past(self, certificaat: CertificaatKeuze) -> bool:
        return bool(certificaat.codes) and self._gekozen == {*certificaat.codes}

    def _boven(self) -> Iterator[Regel]:
        if self._niets:
            yield Mededeling(("niets",), NIETS_GEKOZEN)
        if not self._beeld.keuzes:
            yield Mededeling(("geen",), NIET_HIER, Icon.INFO)
        if self._beeld.let_op:
            yield Mededeling(("let op",), self._beeld.let_op)
        for certificaat in self._beeld.certificaten if self._certificaten_open else ():
            yield Keuzerij(
                ("alleen", certificaat.codes, certificaat.crebo),
                self.tr("Alleen mbo-certificaat {0}").format(
                    f"{certificaat.crebo} {certificaat.naam}"
                ),
                _aantal(certificaat),
                aan=self._past(certificaat),
            )

    def _hier(self) -> Iterator[Regel]:
        yield from self._groepen([keuze for keuze in self._beeld.keuzes if keuze.hier])

    def _elders(self) -> Iterator[Regel]:
        elders = [keuze for keuze in self._beeld.keuzes if not keuze.hier]
        if not elders:
            return
        open_ = self._elders_open or any(keuze.code in self._gekozen for keuze in elders)
        if open_:
            yield Tussenkop(ELDERS, self.tr("Niet op deze werkplek"))
            yield from self._groepen(elders)
        else:
            wat = self.tr("Nog {0} werkprocessen. Tik om ze te zien.").format(len(elders))
            yield Rij(ELDERS, self.tr("Niet op deze werkplek"), wat, icoon=Icon.TOEVOEGEN)

    def _groepen(self, keuzes: Sequence[WerkprocesKeuze]) -> Iterator[Regel]:
        for kerntaak, groep in groupby(keuzes, key=lambda keuze: (keuze.kerntaak, keuze.hier)):
            leden = tuple(groep)
            yield Tussenkop(kerntaak, kerntaak[0])
            if len(leden) > 1:
                yield self._geheel(leden)
            for keuze in leden:
                aan = keuze.code in self._gekozen
                yield Keuzerij((keuze.code,), f"{keuze.code} {keuze.titel}", keuze.detail, aan=aan)

    def _geheel(self, leden: Sequence[WerkprocesKeuze]) -> Keuzerij:
        codes = tuple(keuze.code for keuze in leden)
        aan = len(self._gekozen & {*codes})
        return Keuzerij(
            codes,
            self.tr("Alles van deze kerntaak"),
            self.tr("{0} van {1} gekozen").format(aan, len(codes)),
            aan=aan == len(codes),
        )

    @Slot()
    def _toon_certificaten(self) -> None:
        self._certificaten_open = not self._certificaten_open
        self.toon(self._beeld, tuple(self._gekozen))
        self._form.werkprocessen.scrollToTop()

    @Slot(object)
    def _getikt(self, sleutel: tuple[object, ...]) -> None:
        if sleutel == ELDERS:
            self._elders_open = True
            self.toon(self._beeld, tuple(self._gekozen))
        elif sleutel[0] == "alleen":
            self.alleen.emit(sleutel[1])
        else:
            self.wissel.emit(sleutel)


class WerkprocessenController(Controller):
    """Keeps the ticks in hand; of a plaatsing that runs it keeps the choice itself."""

    def __init__(self, shell: Shell, page: WerkprocessenPage) -> None:
        """Choose on `page`."""
        super().__init__(shell, page, NAAM)
        self._keuze_page = page
        page.wissel.connect(self._wissel)
        page.alleen.connect(self._neem)
        page.alles.connect(self._alles)
        page.verder.connect(self._verder)

    def aankomst(self) -> None:
        """Ask for a new plaatsing, or about the one in hand."""
        hand = self.shell.session.hand
        wijzigt = hand.plaatsing is not None
        self._keuze_page.setWindowTitle(self.tr("Deelnemer") if wijzigt else hand.toevoegen)
        self._keuze_page.begin(wijzigt=wijzigt)
        self.ververs()

    def ververs(self) -> None:
        """Show the werkprocessen of the kwalificatie in hand."""
        self._keuze_page.toon(self._beeld(), self.shell.session.hand.codes)

    def _beeld(self) -> KeuzeBeeld:
        hand, vandaag = self.shell.session.hand, self.shell.ctx.clock.vandaag()
        deelnemer, plaatsing, crebo = hand.deelnemer, hand.plaatsing, hand.crebo
        if deelnemer is not None and plaatsing is not None:
            return self.lees(lambda lezer: eigen_keuze_beeld(lezer, deelnemer, plaatsing))
        if crebo is None:
            return KeuzeBeeld("", ())
        return self.lees(lambda lezer: keuze_beeld(lezer, crebo, vandaag))

    @Slot(object)
    def _wissel(self, codes: Codes) -> None:
        aan = self.shell.session.hand.codes
        if all(code in aan for code in codes):
            self._neem(tuple(code for code in aan if code not in codes))
        else:
            self._neem(tuple(dict.fromkeys((*aan, *codes))))

    @Slot()
    def _alles(self) -> None:
        self._neem(() if self.shell.session.hand.codes else self._beeld().codes)

    @Slot(object)
    def _neem(self, codes: Codes) -> None:
        self._keuze_page.verberg_boodschap()
        self.shell.session.neem(codes=codes)
        self.ververs()

    @Slot()
    def _verder(self) -> None:
        session = self.shell.session
        if not session.hand.codes:
            self._keuze_page.vraag_keuze()
        elif session.hand.plaatsing is None:
            self.shell.go("periode")
        else:
            codes = session.hand.codes
            work = partial(_kies, self.shell.ctx, session.ik, session.deelnemer, codes)
            self.schrijf(work, self._bewaard, zeg=partial(_zeg, len(codes)))

    @Slot(object)
    def _bewaard(self, _: FeitId) -> None:
        self.shell.back()


def _kies(
    ctx: Context,
    ik: Persoon,
    deelnemer: DeelnemerId,
    codes: Codes,
    *,
    bevestigd: frozenset[Navraag],  # noqa: ARG001  a choice asks nothing
) -> FeitId:
    return kies(ctx, ik, deelnemer, codes)


def _zeg(aantal: int, feit: FeitId) -> Gezegd:  # noqa: ARG001  another choice is the way back
    return f"Keuze bewaard: {aantal} werkprocessen.", ()


def _aantal(certificaat: CertificaatKeuze) -> str:
    wat = f"{len(certificaat.codes)} werkprocessen"
    if not certificaat.zonder:
        return wat
    return f"{wat}; {certificaat.zonder} van het certificaat staan hier niet bij"
