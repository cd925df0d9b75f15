"""*Hoe werkt dit?* for the praktijkverklaring, from the first concept to the signed paper."""

from collections.abc import Mapping
from typing import Final

from werkplek.woorden.hulp_werkvloer import Delen

TEKSTEN: Final[Mapping[str, Delen]] = {
    "aantonen": (
        (
            "Kijk wat er is gezien van dit werk.",
            "Kan de deelnemer het zelf? Zeg dat dan hier.",
            "Daarna kan het op de praktijkverklaring.",
        ),
        ("Aangetoond", "Werkproces"),
    ),
    "verklaring": (
        (
            "Hier zie je wat op de verklaring komt.",
            "Wat nog nodig is, staat erbij met een knop.",
        ),
        ("Praktijkverklaring", "Aangetoond", "Concept"),
    ),
    "gegevens": (
        (
            "Vul in wat op de verklaring staat.",
            "De geboortedatum is nodig voor dit papier, en voor niets anders.",
        ),
        ("Praktijkverklaring",),
    ),
    "oordeel": (
        (
            "Lees de verklaring rustig door.",
            "Klopt het? Geef dan je oordeel met je pincode.",
            "Intrekken kan later, met een reden.",
        ),
        ("Oordeel", "Praktijkverklaring", "Intrekken"),
    ),
    "voorbeeld": (
        (
            "Zo ziet de verklaring eruit.",
            "Onderaan staat wat je nu kunt doen.",
        ),
        ("Praktijkverklaring", "Vaststellen", "Uitreiken"),
    ),
    "verklaringen": (
        (
            "Hier staan alle verklaringen.",
            "Bovenaan staat wat op jou wacht.",
        ),
        ("Praktijkverklaring", "Concept"),
    ),
    "vaststellen": (
        (
            "Kijk of de verklaring klopt.",
            "Kies hoe er wordt getekend: met pen of op het scherm.",
        ),
        ("Vaststellen", "Examencommissie"),
    ),
    "tekenen": (
        (
            "Teken met je vinger, een pen of de muis.",
            "Typen kan ook, en telt net zo goed.",
        ),
        ("Praktijkverklaring",),
    ),
    "teruggeven": (
        ("Kies waarom je de verklaring teruggeeft.", "Het leerbedrijf leest je reden."),
        ("Examencommissie",),
    ),
    "intrekken": (
        ("Kies waarom de verklaring niet meer geldt.", "De reden blijft te zien."),
        ("Intrekken",),
    ),
    "controleren": (
        (
            "Hier kijk je of een verklaring echt is.",
            "Kies het bestand of een foto van het papier.",
        ),
        ("Praktijkverklaring", "Zegel"),
    ),
}
