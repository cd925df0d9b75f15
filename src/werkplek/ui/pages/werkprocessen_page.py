"""The list of werkprocessen to tick, under their kerntaak, with the mbo-certificaten above it."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.toevoegen import CertificaatKeuze, KeuzeBeeld, WerkprocesKeuze
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.ui._generated.ui_werkprocessen import Ui_WerkprocessenForm
from werkplek.ui.icons import Icon
from werkplek.ui.pages.page import Page
from werkplek.ui.widgets.alinea import Mededeling
from werkplek.ui.widgets.announce import announce
from werkplek.ui.widgets.keuzerij import Keuzerij
from werkplek.ui.widgets.melding import MeldingSoort
from werkplek.ui.widgets.rij import Rij, Tussenkop
from werkplek.woorden.boodschap import Boodschap

ELDERS: Final = ("elders",)
NIETS_GEKOZEN: Final = "Er is nog niets gekozen. Tik aan wat hier kan."
NIET_HIER: Final = "Deze editie is hier niet. Lees het kwalificatiedossier van SBB in."

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


def _aantal(certificaat: CertificaatKeuze) -> str:
    wat = f"{len(certificaat.codes)} werkprocessen"
    if not certificaat.zonder:
        return wat
    staan = "staat" if certificaat.zonder == 1 else "staan"
    return f"{wat}; {certificaat.zonder} van het certificaat {staan} hier niet bij"
