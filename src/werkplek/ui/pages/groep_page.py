"""The page of *Groep*: everybody by their werkprocessen, and above it whom to look at today."""

from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.groep import Cel, GroepBeeld, GroepRij, Kolom, Opleidingsgroep
from werkplek.application.beelden.kijken import Kijktip
from werkplek.domain.kwalificatie import kerntaak_code_van
from werkplek.ui._generated.ui_groep import Ui_GroepForm
from werkplek.ui.icons import Icon, step_icon
from werkplek.ui.pages.page import Page
from werkplek.ui.widgets.legenda import Teken
from werkplek.ui.widgets.rastermodel import Rastercel, Rasterkolom, Rasterrij
from werkplek.ui.widgets.rij import Rij
from werkplek.woorden import groep as woorden


class GroepPage(Page):
    """`cel` carries DeelnemerId and WerkprocesCode, `rij` a DeelnemerId, `tip` a Kijktip.

    `wandscherm` carries whether it shows initials.
    """

    cel = Signal(object, object)
    rij = Signal(object)
    tip = Signal(object)
    wandscherm = Signal(bool)
    printen = Signal()

    def __init__(self) -> None:
        """An empty group."""
        super().__init__()
        self._form = Ui_GroepForm()
        self._form.setupUi(self)
        self.bezig = self._form.bezig
        self._beeld: GroepBeeld | None = None
        self._opleiding = ""
        form = self._form
        form.knop_kijk.clicked.connect(self.wissel)
        form.knop_volgende.clicked.connect(self._volgende)
        form.knop_wand.clicked.connect(self._vraag_wand)
        form.knop_voornamen.clicked.connect(self._kies_wand)
        form.knop_initialen.clicked.connect(self._kies_wand)
        form.knop_printen.clicked.connect(self.printen)
        form.raster.cel.connect(self.cel)
        form.raster.rij.connect(self.rij)
        form.raster.op.connect(form.uitleg.toon)
        form.kijklijst.gekozen.connect(self._kies_tip)
        self.wis()

    def wis(self) -> None:
        """Nobody in sight while the group is fetched."""
        self._beeld = None
        form = self._form
        form.raster.toon((), ())
        for deel in (form.knop_kijk, form.kijklijst, form.leeg, form.uitleg, form.legenda):
            deel.hide()
        self._toon_wandvraag(open_=False)
        for knop in (form.knop_wand, form.knop_printen):
            knop.hide()
        self._toon_opleiding(None)

    @property
    def beeld(self) -> GroepBeeld | None:
        """What is shown; None while it is fetched."""
        return self._beeld

    @property
    def opleiding(self) -> Opleidingsgroep | None:
        """Those whose cells are shown."""
        return self._beeld.groep(self._opleiding) if self._beeld is not None else None

    def toon(self, beeld: GroepBeeld) -> None:
        """Show the group; the list of whom to look at stays open or shut as it was."""
        self._beeld = beeld
        form = self._form
        form.leeg.setVisible(beeld.leeg)
        form.leeg.toon(woorden.NIEMAND, woorden.NIEMAND_UITLEG, icoon=Icon.PERSONEN)
        for knop in (form.knop_wand, form.knop_printen):
            knop.setVisible(not beeld.leeg)
        form.kijklijst.toon([_tiprij(tip) for tip in beeld.kijk])
        self._toon_groep()
        self._toon_lijst(open_=not form.kijklijst.isHidden() and bool(beeld.kijk))

    def _toon_groep(self) -> None:
        groep, form = self.opleiding, self._form
        self._toon_opleiding(groep)
        if groep is None:
            form.raster.toon((), ())
            return
        form.raster.toon(
            [_kolom(kolom) for kolom in groep.kolommen],
            [_rij(rij) for rij in groep.rijen],
        )
        form.legenda.toon(legenda_van(groep))
        form.uitleg.toon("")

    def _toon_opleiding(self, groep: Opleidingsgroep | None) -> None:
        """Which opleiding this is, where there is more than one."""
        form = self._form
        meer = self._beeld is not None and len(self._beeld.groepen) > 1
        form.opleiding.toon(groep.titel if groep is not None and meer else "")
        form.knop_volgende.setVisible(meer)
        volgende = self._andere()
        form.knop_volgende.setText(woorden.naar(volgende.titel) if volgende is not None else "")

    def _andere(self) -> Opleidingsgroep | None:
        """The opleiding after this one; after the last comes the first."""
        nu = self.opleiding
        if self._beeld is None or nu is None:
            return None
        groepen = self._beeld.groepen
        return groepen[(groepen.index(nu) + 1) % len(groepen)]

    def _toon_lijst(self, *, open_: bool) -> None:
        """Either whom to look at with the reasons, or the whole group."""
        form, beeld = self._form, self._beeld
        er = beeld is not None and not beeld.leeg
        form.kijklijst.setVisible(er and open_)
        form.raster.setVisible(er and not open_)
        form.legenda.setVisible(er and not open_)
        namen = [tip.naam for tip in beeld.kijk] if beeld is not None else []
        form.uitleg.toon(woorden.NIEMAND_EXTRA if er and not namen else "")
        form.knop_kijk.setVisible(bool(namen))
        form.knop_kijk.setText(woorden.HELE_GROEP if open_ else woorden.kijk_naar(namen))
        form.knop_kijk.set_icoon(Icon.PERSONEN if open_ else "")

    @Slot()
    def wissel(self) -> None:
        """With nobody to look at there is no list to open."""
        er = self._beeld is not None and bool(self._beeld.kijk)
        self._toon_lijst(open_=er and self._form.kijklijst.isHidden())

    def _toon_wandvraag(self, *, open_: bool) -> None:
        form = self._form
        for deel in (form.wandvraag, form.knop_voornamen, form.knop_initialen):
            deel.setVisible(open_)

    @Slot()
    def _vraag_wand(self) -> None:
        """What may stand there is asked each time, for everybody can read it."""
        open_ = self._form.knop_voornamen.isHidden()
        self._toon_wandvraag(open_=open_)
        eerst = self._beeld is not None and self._beeld.initialen
        if open_:
            (self._form.knop_initialen if eerst else self._form.knop_voornamen).setFocus()

    @Slot()
    def _kies_wand(self) -> None:
        initialen = self.sender() is self._form.knop_initialen
        self._toon_wandvraag(open_=False)
        self._form.knop_wand.setFocus()
        self.wandscherm.emit(initialen)

    @Slot()
    def _volgende(self) -> None:
        andere = self._andere()
        self._opleiding = andere.sleutel if andere is not None else ""
        self._toon_groep()

    @Slot(object)
    def _kies_tip(self, sleutel: object) -> None:
        tips = self._beeld.kijk if self._beeld is not None else ()
        for tip in tips:
            if tip.deelnemer == sleutel:
                self.tip.emit(tip)


BIJ_NAMEN: Final = (
    (Icon.KLOK, woorden.TIJDJE_GELEDEN),
    (Icon.OOG, woorden.KIJK),
    (Icon.PAUZE, woorden.EVEN_GESTOPT.capitalize()),
)
"""What the shapes beside the names say."""


def legenda_van(groep: Opleidingsgroep, *, wand: bool = False) -> tuple[Teken, ...]:
    """Every shape that this group may show, with its word; a wall says nothing of days."""
    ladder = [step_icon(rang) for rang in range(len(groep.stappen) + 1)]
    tekens = zip((*ladder, Icon.STER), woorden.legenda(groep.stappen), strict=True)
    niet = () if _allen_gekozen(groep) else ((Icon.NIET_GEKOZEN, woorden.NIET_GEKOZEN),)
    bij = {} if wand else {rijteken(rij) for rij in groep.rijen}
    return (*tekens, *niet, *((icoon, woord) for icoon, woord in BIJ_NAMEN if icoon in bij))


def teken_van(cel: Cel) -> Icon:
    """The shape of a cell."""
    if cel.aangetoond:
        return Icon.STER
    return step_icon(cel.rang) if cel.gekozen else Icon.NIET_GEKOZEN


def rijteken(rij: GroepRij) -> Icon | None:
    """The shape beside a name: in a pause, not seen for a while, worth a look today."""
    if rij.pauze:
        return Icon.PAUZE
    if rij.stil:
        return Icon.KLOK
    return Icon.OOG if rij.kijk else None


def _allen_gekozen(groep: Opleidingsgroep) -> bool:
    return all(cel.gekozen for rij in groep.rijen for cel in rij.cellen)


def _kolom(kolom: Kolom) -> Rasterkolom:
    boven = kerntaak_code_van(kolom.code)
    onder = kolom.code.removeprefix(f"{boven}-")
    return Rasterkolom(kolom.code, boven, onder, f"{kolom.code} {kolom.titel}")


def _rij(rij: GroepRij) -> Rasterrij:
    teken = rijteken(rij)
    return Rasterrij(
        sleutel=rij.deelnemer,
        naam=rij.naam,
        bijschrift=rij.laatst,
        cellen=tuple(Rastercel(teken_van(cel), cel.woord) for cel in rij.cellen),
        icoon=teken,
        voorleestekst=woorden.rij_voorgelezen(rij.naam, rij.laatst, _woord(teken)),
    )


def _woord(teken: Icon | None) -> str:
    return next((woord for icoon, woord in BIJ_NAMEN if icoon is teken), "")


def _tiprij(tip: Kijktip) -> Rij:
    werk = f"{tip.werkproces} {tip.titel}" if tip.werkproces is not None else ""
    icoon = Icon.OOG if tip.werkproces is not None else Icon.KLOK
    return Rij(tip.deelnemer, tip.naam, ondertitel=werk, notitie=tip.reden, icoon=icoon)
