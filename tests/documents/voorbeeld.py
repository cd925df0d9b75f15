"""Fictional praktijkverklaringen to draw: any number of werkprocessen, any text, any form."""

from datetime import date, timedelta

from werkplek.domain.kwalificatie import Crebo, DossierEditie, KerntaakCode, WerkprocesCode
from werkplek.domain.personen import Persoonsgegevens
from werkplek.domain.vaststelling import Papier, Vaststelling, Vorm
from werkplek.domain.verklaring import (
    Ondertekenaar,
    Oordeel,
    Verklaring,
    VerklaringBedrijf,
    VerklaringRegel,
)

A4 = "praktijkverklaring-a4/2"
GROOT = "praktijkverklaring-groot/1"
OORDEEL = Oordeel(op=date(2026, 7, 10), plaats="Waddinxveen")
TITELS = (
    "Bereidt assisterende werkzaamheden voor",
    "Voert assisterende werkzaamheden uit",
    "Meldt zich ter afsluiting van zijn assisterende werkzaamheden af",
    "Verzorgt en/of onderhoudt natuurlijke producten, dieren en/of groene (leef)omgeving",
    "Onderhoudt materialen, middelen en werkomgeving",
)
TOELICHTINGEN = (
    "",
    "Zet zelf de machines klaar en kijkt eerst of alles heel is.",
    (
        "Werkt rustig en netjes door. Vraagt op tijd om hulp als een machine anders klinkt dan "
        "gewoon, en legt aan een nieuwe collega uit waar hij op moet letten."
    ),
)


def regel(nummer: int, **anders: object) -> VerklaringRegel:
    """Werkproces `nummer`, five to a kerntaak."""
    kerntaak, werkproces = divmod(nummer, 5)
    code = f"B1-K{kerntaak + 1}" if kerntaak == 0 else f"P8-K{kerntaak}"
    dag = date(2026, 3, 3) + timedelta(days=nummer)
    velden: dict[str, object] = {
        "kerntaak": KerntaakCode(code),
        "kerntaak_titel": f"Voert werk uit in de groene leefomgeving, deel {kerntaak + 1}",
        "code": WerkprocesCode(f"{code}-W{werkproces + 1}"),
        "titel": TITELS[nummer % len(TITELS)],
        "titel_bevestigd": True,
        "gezien_op": (dag, dag + timedelta(days=45)),
        "waarnemingen": tuple(
            f"019f8c3e-{nummer:04x}-7000-8000-00000{nummer:03x}{teken * 4}" for teken in "ab"
        ),
        "toelichting": TOELICHTINGEN[nummer % len(TOELICHTINGEN)],
    }
    return VerklaringRegel(**{**velden, **anders})  # type: ignore[arg-type]


def verklaring(aantal: int = 8, **anders: object) -> Verklaring:
    """A concept about `aantal` werkprocessen; any field can be given another value."""
    velden: dict[str, object] = {
        "nummer": "WP-2026-7QF2-0XKD",
        "opgemaakt_op": date(2026, 7, 8),
        "deelnemer": Persoonsgegevens("Sanne Elif", "Voorbeeld", date(2004, 2, 29), "Gouda"),
        "bedrijf": VerklaringBedrijf(
            "Groenwerk De Verzonnen Tuin", "Waddinxveen", "Kasweg 12", "100999999"
        ),
        "praktijkopleider": Ondertekenaar("Joris Fictief", "praktijkopleider groen"),
        "crebo": Crebo("25746"),
        "kwalificatie": "Assistent plant, dier of (groene) leefomgeving",
        "niveau": 1,
        "dossier": DossierEditie(Crebo("23301"), "Entree", "2026"),
        "begin": date(2026, 2, 2),
        "eind": date(2026, 7, 10),
        "school": "Voorbeeldcollege",
        "regels": tuple(regel(nummer) for nummer in range(aantal)),
    }
    return Verklaring(**{**velden, **anders})  # type: ignore[arg-type]


def vastgesteld(
    aantal: int = 8, vorm: Vorm = Vorm.PEN, sjabloon: str = A4, **anders: object
) -> Papier:
    """The same, judged and established by the school."""
    vaststelling = Vaststelling(
        school="Voorbeeldcollege",
        door=Ondertekenaar("Mila Verzonnen", "secretaris examencommissie"),
        op=date(2026, 7, 14),
        plaats="Gouda",
        vorm=vorm,
        sjabloon=sjabloon,
    )
    return Papier(verklaring(aantal, **{"oordeel": OORDEEL, **anders}), vaststelling)
