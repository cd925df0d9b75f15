"""*Wat kan hier* and *Zo doen we het hier*, with the longest they must show."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from werkplek.application.beelden.leerstappen import LeerstappenBeeld
from werkplek.application.beelden.uitvoerbaar import (
    KerntaakHier,
    UitvoerbaarBeeld,
    WerkprocesHier,
)
from werkplek.domain.kwalificatie import Crebo, KerntaakCode, WerkprocesCode
from werkplek.domain.leerstap import Leerstap
from werkplek.ui.pages.leerstap import Klad, LeerstapPage
from werkplek.ui.pages.leerstappen import LeerstappenPage
from werkplek.ui.pages.page import Page
from werkplek.ui.pages.uitvoerbaar import UitvoerbaarPage
from werkplek.woorden.leerstappen import FOTO

LANG: Final = "Verzamelt (retour)goederen, producten, emballage en andere verpakkingsmaterialen"
TITELS: Final = (
    "Zet de draaibank voor de klomp klaar",
    "Meldt zich ter afsluiting van zijn assisterende werkzaamheden af",
    LANG,
)
STAPPEN: Final = (
    Leerstap("Doe je oorkappen op.", "foto-1"),
    Leerstap("Loop om de bank heen. Ligt er iets los? Leg het in de bak."),
    Leerstap("Zet de rode knop om. De lamp gaat aan.", "foto-2"),
    Leerstap("Schuif het hout tegen de aanslag. " * 5, "foto-3"),
)


def plaat(breed: int, hoog: int, kleur: str = "#7a4b1e") -> QImage:
    """A picture of something brown, with a light spot."""
    image = QImage(breed, hoog, QImage.Format.Format_RGB32)
    image.fill(QColor(kleur))
    painter = QPainter(image)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#f2d9b0"))
    painter.drawEllipse(breed // 4, hoog // 4, breed // 2, hoog // 2)
    painter.end()
    return image


def als_bestand(image: QImage, soort: bytes = b"jpeg") -> bytes:
    """The bytes of a file with this picture."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(soort)).write(image)
    return bytes(buffer.data().data())


def uitvoerbaar_beeld(*aan: str) -> UitvoerbaarBeeld:
    """Two kerntaken of three werkprocessen."""
    kerntaken = tuple(
        KerntaakHier(
            KerntaakCode(code),
            f"{code} {titel}",
            tuple(
                WerkprocesHier(WerkprocesCode(f"{code}-W{nummer}"), f"{wat}{staart}")
                for nummer, wat in enumerate(TITELS, start=1)
            ),
        )
        for code, titel, staart in (
            ("B1-K1", "Werkt als assistent in een arbeidsorganisatie", ""),
            ("P1-K1", "Maakt klompen van populierenhout en wilgenhout", " bij de klompen"),
        )
    )
    return UitvoerbaarBeeld(Crebo("99001"), "Assistent klompenmaker", kerntaken, frozenset(aan))


def uitvoerbaar() -> UitvoerbaarPage:
    """One kerntaak whole, of the other one a part."""
    page = UitvoerbaarPage()
    page.toon(uitvoerbaar_beeld(*TITELS, f"{LANG} bij de klompen"))
    return page


def uitvoerbaar_nog_niet() -> UitvoerbaarPage:
    """Nobody said anything yet."""
    page = UitvoerbaarPage()
    page.toon(uitvoerbaar_beeld())
    return page


def leerstappen() -> LeerstappenPage:
    """Four steps, three of them with a photo, wide, high and long."""
    page = LeerstappenPage()
    beeld = LeerstappenBeeld(f"Werkproces P1-K1-W3: {LANG}", STAPPEN, mag_wijzigen=True)
    fotos = {"foto-1": plaat(480, 270), "foto-2": plaat(270, 480), "foto-3": plaat(480, 480)}
    page.toon(beeld, fotos)
    return page


def leerstappen_leeg() -> LeerstappenPage:
    """Nothing yet, for somebody who may write them."""
    page = LeerstappenPage()
    page.toon(LeerstappenBeeld(f"Werkproces P1-K1-W3: {LANG}", (), mag_wijzigen=True), {})
    return page


def leerstap() -> LeerstapPage:
    """A step in the middle, with a photo."""
    page = LeerstapPage()
    page.toon(Klad(STAPPEN[3].tekst.strip(), als_bestand(plaat(1280, 960))))
    page.toon_plaats(12, 20)
    return page


def leerstap_met_slechte_foto() -> LeerstapPage:
    """A file that is no photo was chosen."""
    page = LeerstapPage()
    page.toon(Klad(STAPPEN[0].tekst))
    page.toon_plaats(0, 4)
    page.toon_boodschap(FOTO["te_groot"])
    return page


PAGINAS: Final[dict[str, Callable[[], Page]]] = {
    "leerstap": leerstap,
    "leerstap met slechte foto": leerstap_met_slechte_foto,
    "leerstappen": leerstappen,
    "leerstappen leeg": leerstappen_leeg,
    "uitvoerbaar": uitvoerbaar,
    "uitvoerbaar nog niet": uitvoerbaar_nog_niet,
}
