"""Words of visits: what is planned, what is still to plan, said calmly."""

from datetime import date
from typing import Final

from werkplek.domain.begeleiding import Begeleiding, Bezoek
from werkplek.woorden.dagen import wanneer, weekdag
from werkplek.woorden.datums import datum

KOMT: Final = "Gepland"
TE_PLANNEN: Final = "Nog te plannen"
OP_ORDE: Final = "Al gepland of geweest"
PAUZE: Final = "Even gestopt"

LEEG: Final = "Er is nog niemand om te bezoeken."
LEEG_DOE: Final = "Hier staat iedereen die een plaatsing heeft."

GEPLAND: Final = "Bezoek gepland."
VERZET: Final = "Bezoek verzet."
AFGEZEGD: Final = "Bezoek afgezegd."

GEEN_DAG: Final = "Er is nog geen dag gekozen."
GEEN_DAG_DOE: Final = "Tik op een dag."
BEZOEK: Final = "Bezoek"
VERZETTEN: Final = "Tik om te verzetten of af te zeggen"
AFSPRAAK: Final = "Afspraak"
NIETS_GEZIEN: Final = "Nog niets vastgelegd"


def op(bezoek: Bezoek, vandaag: date) -> str:
    """`Vandaag om 10:00`, `Dinsdag 3 maart`."""
    dagen = {0: "Vandaag", 1: "Morgen"}
    dag = dagen.get((bezoek.op - vandaag).days, "")
    if not dag:
        zelfde_jaar = bezoek.op.year == vandaag.year
        dag = (weekdag(bezoek.op) if zelfde_jaar else datum(bezoek.op)).capitalize()
    return f"{dag} om {bezoek.tijd}" if bezoek.tijd else dag


def gesprek_nog_niet(bezoek: Bezoek, vandaag: date) -> str:
    """A visit whose day is over and of which nothing was kept."""
    return f"Was gepland op {wanneer(bezoek.op, vandaag=vandaag)}. Tik voor het gesprek."


def nog_plannen(aantal: int) -> str:
    """`Nog 1 bezoek plannen`."""
    return f"Nog {aantal} bezoek{'en' if aantal > 1 else ''} plannen"


def nog_te_plannen(aantal: int) -> str:
    """`nog 1 te plannen`, under the button that plans."""
    return f"nog {aantal} te plannen"


def geweest(stand: Begeleiding, vandaag: date) -> str:
    """How often the school was there, and when last."""
    if not stand.geweest:
        return "Nog niet op bezoek geweest"
    laatste = max(g.op for g in stand.gesprekken)
    keer = f"{stand.geweest} keer op bezoek geweest"
    return f"{keer}, laatste gesprek {wanneer(laatste, vandaag=vandaag)}"


def wanneer_kom_je(roepnaam: str) -> str:
    """The question of the page that plans."""
    return f"Wanneer kom je bij {roepnaam}?"


def oefent(roepnaam: str) -> str:
    """Above what is practised."""
    return f"{roepnaam} oefent nu"


def kan(roepnaam: str) -> str:
    """Above what was seen."""
    return f"Dit doet {roepnaam}"


def en_nog(aantal: int) -> str:
    """What does not fit at a glance."""
    return f"en nog {aantal}"
