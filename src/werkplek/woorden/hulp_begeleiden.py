"""*Hoe werkt dit?* for guidance: support, visits, talks and agreements."""

from collections.abc import Mapping
from typing import Final

from werkplek.woorden.hulp_werkvloer import Delen

TEKSTEN: Final[Mapping[str, Delen]] = {
    "steun": (
        (
            "Kies wat je deed om te helpen.",
            "Je tik legt het meteen vast.",
            "Schrijf niets over gezondheid of over thuis.",
        ),
        ("Steun", "Jobcoach"),
    ),
    "eigen_notitie": (
        (
            "Deze notitie is alleen voor jou.",
            "Niemand anders ziet hem, ook school niet.",
            "Je kunt hem later delen.",
        ),
        ("Bsn",),
    ),
    "bezoeken": (
        (
            "Hier staan je bezoeken, het eerste bovenaan.",
            "Per plaatsing zijn er minstens twee.",
            "Tik op een bezoek om het te openen.",
        ),
        ("Bpv-begeleider", "Plaatsing"),
    ),
    "bezoek": (
        (
            "Hier bereid je een bezoek voor, en begin je het gesprek.",
            "Alles werkt ook zonder internet.",
        ),
        ("Bpv-begeleider", "Driehoek"),
    ),
    "bezoekdag": (("Kies op welke dag je op bezoek gaat.",), ("Bpv-begeleider",)),
    "gesprek": (
        (
            "Vraag alle drie hoe het gaat: deelnemer, leerbedrijf en school.",
            "Schrijf op wat ze zelf zeggen.",
            "Maak daarna samen afspraken.",
        ),
        ("Driehoek", "Afspraak"),
    ),
    **{
        f"stem_{wie}": (
            ("Schrijf op wat deze persoon zegt, in eigen woorden.",),
            ("Driehoek", "Bsn"),
        )
        for wie in ("deelnemer", "leerbedrijf", "school", "jobcoach")
    },
    "gesprek_lezen": (
        ("Lees samen na wat er staat.", "Klopt het? Dan kun je tekenen."),
        ("Driehoek",),
    ),
    "gesprek_tekenen": (
        (
            "Geef het scherm door aan wie aan de beurt is.",
            "Teken met je vinger, of typ je naam.",
        ),
        ("Driehoek",),
    ),
    "gesprekken": (("Hier staan de gesprekken van deze deelnemer.",), ("Driehoek",)),
    "gespreksverslag": (
        ("Dit is het verslag van het gesprek.", "Je kunt het printen voor iedereen."),
        ("Driehoek", "Afspraak"),
    ),
    "afspraken": (
        (
            "Hier staan de afspraken, met wie en wanneer.",
            "Tik op een afspraak als die klaar is.",
        ),
        ("Afspraak",),
    ),
    "afspraak_wie": (("Kies wie de afspraak gaat doen.",), ("Afspraak",)),
    "afspraak_wat": (("Schrijf op wat er gaat gebeuren, in één zin.",), ("Afspraak",)),
    "afspraak_klaar": (("Kies wat er met de afspraak gebeurde.",), ("Afspraak",)),
    "afspraak_wanneer": (("Kies wanneer het klaar is.",), ("Afspraak",)),
}
