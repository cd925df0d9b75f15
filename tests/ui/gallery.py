"""Every widget on three pages, to be looked at in each theme, size and text size."""

from datetime import date

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from werkplek.ui.icons import Icon, step_icon
from werkplek.ui.look import Rol
from werkplek.ui.widgets.datumkeuze import DatumKeuze
from werkplek.ui.widgets.formulierveld import Formulierveld, Notitieveld
from werkplek.ui.widgets.knop import HoofdKnop, Knop
from werkplek.ui.widgets.lege_staat import LegeStaat
from werkplek.ui.widgets.melding import Melding, MeldingSoort
from werkplek.ui.widgets.rij import Rij, Tussenkop
from werkplek.ui.widgets.rijen_view import RijenView
from werkplek.ui.widgets.tegel import Tegel
from werkplek.ui.widgets.tegel_view import TegelView
from werkplek.ui.widgets.tekst import Tekst
from werkplek.woorden.boodschap import Boodschap

WERK = (
    "Bereidt de werkzaamheden voor",
    "Reinigt interieur en sanitair",
    "Voert schoonmaakwerkzaamheden uit",
    "Rondt de werkzaamheden af",
    "Levert producten en diensten",
    "Assisteert bij de voorbereiding",
    "Controleert de voorraad",
)
STAPPEN = (
    ("Uitleg gehad", "Weet hoe het moet."),
    ("Geoefend, samen", "Doet het samen met iemand."),
    ("Zelf, met controle", "Iemand kijkt het na."),
    ("Zelfstandig", "Doet het zelf en goed, zonder hulp."),
)
DAG = date(2026, 11, 20)


def foot(*quiet: Knop, main: HoofdKnop) -> QHBoxLayout:
    """The bottom of a page: quiet buttons left, the main action right."""
    row = QHBoxLayout()
    for button in quiet:
        row.addWidget(button)
    row.addStretch(1)
    row.addWidget(main)
    return row


def scrolling(body: QWidget, name: str) -> QScrollArea:
    """A body that may be higher than the page."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setAccessibleName(name)
    area.setWidget(body)
    return area


class Tegels(QWidget):
    """Choosing: many tiles, which scroll."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Vastleggen")
        self.werk = TegelView()
        self.werk.setAccessibleName("Werkprocessen")
        self.werk.toon(
            [
                Tegel(
                    f"W{n}",
                    titel,
                    f"B1-K1-W{n}",
                    "3 keer gezien" if n % 3 else "nog niet gezien",
                    step_icon(n % 5),
                    n,
                    gekozen=n == 2,
                )
                for n, titel in enumerate(WERK, start=1)
            ]
        )
        notitie = Knop("Notitie toevoegen")
        notitie.set_icoon(Icon.NOTITIE)
        klaar = HoofdKnop("Klaar met Sanne")
        klaar.set_icoon(Icon.VINK)
        column = QVBoxLayout(self)
        column.addWidget(Tekst("Wat heb je Sanne zien doen?", Rol.KOP))
        column.addWidget(self.werk, 1)
        column.addLayout(foot(notitie, main=klaar))


class Stappen(QWidget):
    """Choosing: four steps, all in sight."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Vastleggen")
        self.stappen = TegelView()
        self.stappen.setAccessibleName("Hoe ging het?")
        self.stappen.toon_alles(True)
        self.stappen.toon(
            [Tegel(n, t, u, icoon=step_icon(n)) for n, (t, u) in enumerate(STAPPEN, start=1)]
        )
        column = QVBoxLayout(self)
        column.addWidget(Tekst("Hoe ging het?", Rol.KOP))
        column.addWidget(self.stappen)
        column.addStretch(1)


class Vragen(QWidget):
    """Filling in: fields, a date, messages."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Deelnemer toevoegen")
        self.naam = Formulierveld()
        self.naam.set_vraag("Hoe heet de deelnemer?")
        self.naam.set_uitleg("Voornaam en achternaam.")
        self.notitie = Notitieveld()
        self.notitie.set_vraag("Notitie")
        self.datum = DatumKeuze()
        self.datum.toon(DAG, date(2026, 11, 14))
        self.meldingen = [Melding() for _ in MeldingSoort]
        body = QFrame()
        column = QVBoxLayout(body)
        for melding in self.meldingen:
            column.addWidget(melding)
        for widget in (self.naam, self.datum, self.notitie):
            column.addWidget(widget)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addWidget(Tekst("Wie komt erbij?", Rol.KOP))
        outer.addWidget(scrolling(body, "Vragen"), 1)
        outer.addLayout(foot(Knop("Stoppen"), main=HoofdKnop("Verder")))

        self.fill()

    def fill(self) -> None:
        """What makes the widgets speak."""
        tekst = Boodschap(
            "In de tekst staat een nummer dat op een BSN lijkt.",
            "Haal het weg of bewaar de tekst zo.",
            "Je tekst is nog niet bewaard.",
        )
        knoppen = (("weg", "Nummer weghalen"), ("zo", "Zo bewaren"))
        for melding, soort in zip(self.meldingen, MeldingSoort, strict=True):
            melding.toon(tekst, soort, knoppen if soort is MeldingSoort.VRAAG else ())
        self.naam.zet_tekst("Sanne de Vries")
        self.naam.toon_fout("Er is al een Sanne de Vries. Kies een andere naam of voeg iets toe.")


class Lijst(QWidget):
    """Reading back: a tijdlijn with a withdrawn row."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Tijdlijn")
        self.rijen = RijenView()
        self.rijen.setAccessibleName("Tijdlijn")
        self.rijen.toon(
            [
                Tussenkop("d1", "Vrijdag 20 november"),
                Rij(1, WERK[1], "Zelfstandig, gezien door Marieke", icoon=step_icon(4)),
                Rij(
                    2,
                    WERK[2],
                    "Zelf, met controle, gezien door Marieke",
                    "Ging goed. Let nog op de hoeken.",
                    icoon=step_icon(3),
                ),
                Tussenkop("d2", "Donderdag 19 november"),
                Rij(
                    3,
                    WERK[0],
                    "Zelfstandig, gezien door Marieke",
                    label="Teruggedraaid: bij de verkeerde persoon vastgelegd",
                    icoon=Icon.ONGEDAAN,
                    doorgestreept=True,
                ),
                Rij(4, "Pauze begonnen", "Ingevoerd door Marieke", icoon=Icon.PAUZE),
            ]
        )
        column = QVBoxLayout(self)
        column.addWidget(Tekst("Wat is er gezien?", Rol.KOP))
        column.addWidget(self.rijen)


class Leeg(QWidget):
    """A list that is empty."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Tijdlijn")
        self.leeg = LegeStaat()
        self.leeg.toon(
            "Nog niets vastgelegd voor Sanne.",
            "Zag je Sanne aan het werk? Leg het vast.",
            "Vastleggen",
            Icon.VASTLEGGEN,
        )
        column = QVBoxLayout(self)
        column.addWidget(Tekst("Wat is er gezien?", Rol.KOP))
        column.addWidget(self.leeg)


class Datum(QWidget):
    """A day that is neither today nor yesterday."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Vastleggen")
        self.datum = DatumKeuze()
        self.datum.toon(DAG, date(2026, 11, 14))
        self.datum.toon_kalender()
        column = QVBoxLayout(self)
        column.addWidget(Tekst("Wanneer was het?", Rol.KOP))
        column.addWidget(scrolling(self.datum, "Datum"), 1)
        column.addLayout(foot(main=HoofdKnop("Verder")))
