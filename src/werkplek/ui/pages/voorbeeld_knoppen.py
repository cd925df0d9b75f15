"""Beside the paper of *Voorbeeld*: how far it is, and a button for each thing that can be done."""

from typing import Final

from werkplek.application.beelden.daden import Daad
from werkplek.application.beelden.voorbeeld import VoorbeeldBeeld
from werkplek.ui._generated.ui_voorbeeld import Ui_VoorbeeldForm
from werkplek.ui.icons import Icon
from werkplek.ui.preview import PDF, open_papier
from werkplek.ui.widgets.melding import MeldingSoort
from werkplek.ui.widgets.papier_view import Papier
from werkplek.woorden import verklaringstaten as woorden
from werkplek.woorden.boodschap import Boodschap

NIEUW: Final = "Nieuw concept"

AANBIEDEN: Final = "Aanbieden aan de school"

HOOFD: Final = {
    Daad.OORDELEN: ("Geef je oordeel", Icon.VERKLARING),
    Daad.AANBIEDEN: (AANBIEDEN, Icon.VOORUIT),
    Daad.NIEUW_CONCEPT: (NIEUW, Icon.DOCUMENT),
    Daad.VASTSTELLEN: ("Vaststellen", Icon.VERKLARING),
    Daad.TEKENEN: ("Ondertekenen", Icon.VERKLARING),
    Daad.UITREIKEN: ("Uitreiken", Icon.VINK),
    Daad.PRINTEN: ("Printen", Icon.PRINTEN),
}
"""What the main button says for what comes next; withdrawing is never loud."""


def is_verouderd(beeld: VoorbeeldBeeld) -> bool:
    """Whether a new concept comes before the judgement."""
    return beeld.eerst is Daad.OORDELEN and beeld.veranderd


def toon_stand(form: Ui_VoorbeeldForm, beeld: VoorbeeldBeeld) -> None:
    """How far it is, and what comes next; of one that was withdrawn, loud: it looks as good."""
    form.zijkant.show()
    form.nummer.setText(beeld.verklaring.nummer)
    weg = beeld.ingetrokken
    form.staat.toon("" if weg else beeld.staat)
    form.hierna.toon("" if weg else beeld.hierna)
    form.reden.toon("" if weg else beeld.reden)
    if weg:
        form.melding.toon(Boodschap(beeld.staat, beeld.hierna, beeld.reden), MeldingSoort.FOUT)


def toon_niets(form: Ui_VoorbeeldForm) -> None:
    """Neither paper nor words while another one is fetched."""
    toon_papier(form, None)
    form.links.show()
    for deel in (form.keuze, form.zijkant, form.knop_hoofd, form.knop_andere):
        deel.hide()


def toon_blad(form: Ui_VoorbeeldForm, blad: Papier, naam: str) -> None:
    """A paper that is here."""
    form.leeg.hide()
    form.papier.show()
    form.papier.toon(blad, naam)


def toon_papier(form: Ui_VoorbeeldForm, beeld: VoorbeeldBeeld | None) -> None:
    """The paper; of one that is on its way, that it is; nothing while it is fetched."""
    if beeld is not None and not beeld.onderweg:
        naam = f"Praktijkverklaring {beeld.verklaring.nummer}"
        toon_blad(form, open_papier(beeld.scherm or beeld.pdf, PDF), naam)
        return
    form.papier.toon(None, "")
    form.papier.hide()
    form.leeg.setVisible(beeld is not None)
    form.leeg.toon(woorden.ONDERWEG, woorden.ONDERWEG_DOE, woorden.NU_UITWISSELEN, Icon.WISSEL)


def toon_knoppen(form: Ui_VoorbeeldForm, beeld: VoorbeeldBeeld) -> None:
    """What comes next is the main button; everything else that can be done stands above it."""
    eerst, kan = beeld.eerst, beeld.daden
    form.knop_hoofd.setVisible(eerst in HOOFD)
    if eerst in HOOFD:
        tekst, icoon = HOOFD[eerst]
        form.knop_hoofd.setText(NIEUW if is_verouderd(beeld) else tekst)
        form.knop_hoofd.set_icoon(icoon)
    form.knop_aanbieden.setVisible(Daad.AANBIEDEN in kan and eerst is not Daad.AANBIEDEN)
    form.knop_printen.setVisible(Daad.PRINTEN in kan and eerst is not Daad.PRINTEN)
    form.knop_bewaar.setVisible(Daad.PRINTEN in kan)
    form.knop_scan.setVisible(Daad.SCANNEN in kan)
    form.knop_teruggeven.setVisible(Daad.TERUGGEVEN in kan)
    form.knop_intrekken.setVisible(Daad.INTREKKEN in kan)
    form.knop_bekijk.setVisible(bool(beeld.scans))


def toon_scanknop(form: Ui_VoorbeeldForm, beeld: VoorbeeldBeeld | None, nummer: int) -> None:
    """What a tap shows next: a scan counted from 1, and after the last the verklaring again."""
    scans = len(beeld.scans) if beeld is not None else 0
    laatste = "Terug naar de verklaring" if nummer else "Scan bekijken"
    form.knop_bekijk.setText("Volgende scan" if 0 < nummer < scans else laatste)
