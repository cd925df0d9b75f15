"""The ways to pages that are not on every day's path: by role, in one place."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from werkplek.domain.personen import Persoon, Rol
from werkplek.ui.icons import Icon
from werkplek.ui.widgets.rij import Rij

ALLEN: Final = frozenset(Rol)


@dataclass(frozen=True, slots=True)
class Weg:
    """A page, what it is called, what one does there, and for whom it is."""

    pagina: str
    titel: str
    uitleg: str
    icoon: Icon
    rollen: frozenset[Rol] = ALLEN


MEER: Final = (
    Weg(
        "bezoeken",
        "Bezoeken",
        "Plannen, en op bezoek gaan",
        Icon.KALENDER,
        frozenset({Rol.BPV_BEGELEIDER}),
    ),
    Weg("groep", "Groep", "Iedereen en ieder werkproces, ook groot aan de wand", Icon.PERSONEN),
    Weg("verklaringen", "Verklaringen", "Bekijken, tekenen en controleren", Icon.VERKLARING),
    Weg("uitwisselen", "School", "Koppelen en uitwisselen", Icon.WISSEL),
    Weg("veiligheid", "Veiligheid", "Kopieën, codes en vergrendelen", Icon.BEWAREN),
    Weg("kwalificaties", "Kwalificaties", "Opleidingen en werkprocessen", Icon.DOCUMENT),
    Weg("weergave", "Beeld en tekst", "Grootte, kleuren en handschoenen", Icon.OOG),
)
"""What *Meer* in the header leads to."""

UITLEG: Final = (
    Weg("hulp", "Hoe werkt dit?", "Uitleg bij de pagina waar je was", Icon.VRAAG),
    Weg("woordenlijst", "Woordenlijst", "Moeilijke woorden, kort uitgelegd", Icon.ZOEKEN),
)
"""What stands last in *Meer*: for everybody, about where one was; back leads there."""

BIJ_DEELNEMER: Final[tuple[Weg, ...]] = (
    Weg("oefenen", "Oefenen", "Kies samen wat nu aan de beurt is", Icon.OEFENEN),
    Weg("gesprekken", "Gesprekken", "Wat is gezegd en afgesproken", Icon.GESPREK),
    Weg(
        "vaardigheden",
        "Werknemersvaardigheden",
        "Op tijd komen, samenwerken en meer",
        Icon.PERSONEN,
    ),
    Weg("steun", "Steun", "Wat je deed als jobcoach", Icon.STEUN, frozenset({Rol.JOBCOACH})),
    Weg("badge", "Badge koppelen", "Dan opent een badge deze deelnemer", Icon.SCANNEN),
    Weg("eigen_notitie", "Eigen notitie", "Alleen voor jou, tot je hem deelt", Icon.SLOT),
)
"""What stands under the werkprocessen of *Deelnemer*; the deelnemer is in hand."""


def wegen_voor(wegen: Iterable[Weg], ik: Persoon) -> tuple[Weg, ...]:
    """The ways that this person may go."""
    return tuple(weg for weg in wegen if ik.rol in weg.rollen)


def weg_rij(weg: Weg) -> Rij:
    """One way as a row; its key is the name of the page."""
    tr = QCoreApplication.translate
    return Rij(weg.pagina, tr("Wegen", weg.titel), tr("Wegen", weg.uitleg), icoon=weg.icoon)
