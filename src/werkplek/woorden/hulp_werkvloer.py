"""*Hoe werkt dit?* for the pages of every day: sentences, and words that are explained."""

from collections.abc import Mapping
from typing import Final

Delen = tuple[tuple[str, ...], tuple[str, ...]]

TEKSTEN: Final[Mapping[str, Delen]] = {
    "vandaag": (
        (
            "Hier staan de deelnemers die je volgt.",
            "Tik op een naam en je legt vast wat je zag.",
            "Met Zoeken vind je iemand die er nu niet bij staat.",
        ),
        ("Deelnemer",),
    ),
    "vastleggen": (
        (
            "Tik op het werk dat je zag.",
            "Kies daarna hoe het ging; dan is het bewaard.",
            "Ging het anders? Tik op Ongedaan maken.",
        ),
        ("Waarneming", "Werkproces"),
    ),
    "stap": (
        (
            "Kies hoe het ging, op dat moment.",
            "Je tik legt het meteen vast.",
            "Twijfel je? Kies wat je echt zag.",
        ),
        ("Waarneming", "Werkproces"),
    ),
    "samen": (
        (
            "Deden meer mensen hetzelfde werk? Tik op hun namen.",
            "Iedereen krijgt een eigen waarneming.",
            "Met één keer Ongedaan maken gaat alles terug.",
        ),
        ("Waarneming",),
    ),
    "notitie": (
        (
            "Schrijf kort op wat je zag.",
            "Schrijf niets over gezondheid, en geen bsn.",
            "Je tekst wordt vanzelf bewaard.",
        ),
        ("Bsn",),
    ),
    "opmerking": (
        (
            "Schrijf iets op dat niet bij één werkproces hoort.",
            "Schrijf niets over gezondheid, en geen bsn.",
        ),
        ("Bsn",),
    ),
    "bewijs": (
        (
            "Voeg een foto, papier of opname toe.",
            "Laat op een foto alleen het werk zien.",
        ),
        ("Bewijs",),
    ),
    "foto_maken": (
        (
            "Richt de camera op het werk en tik op Maak foto.",
            "Staat iemand anders erop? Maak een nieuwe.",
            "De camera gaat uit zodra je deze pagina verlaat.",
        ),
        ("Bewijs",),
    ),
    "inspreken": (
        (
            "Tik op Start, vertel wat je zag, en tik op Stop.",
            "Noem geen namen, en zeg niets over gezondheid.",
            "Pas met Bewaren komt de opname erbij.",
        ),
        ("Bewijs",),
    ),
    "bijlage": (("Hier bekijk je een foto of papier.", "Met Groter zie je meer."), ("Bewijs",)),
    "deelnemer": (
        (
            "Hier zie je hoe ver ieder werkproces is.",
            "Tik op een werkproces voor de tijdlijn.",
            "Onderaan staat wat je nog meer kunt doen.",
        ),
        ("Werkproces", "Kerntaak", "Aangetoond"),
    ),
    "badge": (
        (
            "Houd de badge van de deelnemer voor de lezer.",
            "Daarna opent die badge deze deelnemer, op elke pagina.",
            "Werkplek bewaart de code zelf niet.",
        ),
        ("Bsn",),
    ),
    "tijdlijn": (
        (
            "Hier staat alles wat is gezien, de nieuwste dag bovenaan.",
            "Tik op een regel om iets toe te voegen of terug te draaien.",
        ),
        ("Tijdlijn", "Waarneming"),
    ),
    "moment": (
        (
            "Hier zie je één waarneming.",
            "Je kunt er een notitie of bewijs bij doen.",
            "Terugdraaien kan ook. Het blijft wel in de tijdlijn staan.",
        ),
        ("Waarneming", "Bewijs"),
    ),
    "even_stoppen": (
        (
            "Stopt iemand een tijd? Leg dat hier vast.",
            "Alles wat is gezien, blijft staan.",
            "Er komen geen herinneringen zolang het duurt.",
        ),
        ("Plaatsing",),
    ),
    "retourticket": (
        (
            "Spreek af hoe iemand weer terugkomt.",
            "Kies wie belt en wanneer.",
        ),
        ("Retourticket",),
    ),
    "welkom_terug": (
        (
            "Fijn dat de deelnemer er weer is.",
            "Je ziet wat die al kan en waar jullie waren.",
        ),
        (),
    ),
    "vaardigheden": (
        (
            "Hier staan vaardigheden die bij elk werk horen.",
            "Tik op een vaardigheid en kies wat je zag.",
            "Ze staan niet op de praktijkverklaring.",
        ),
        ("Werknemersvaardigheden", "Praktijkverklaring"),
    ),
    "vaardigheid": (
        ("Kies wat je deze keer zag.", "Je tik legt het meteen vast."),
        ("Werknemersvaardigheden",),
    ),
    "vaardigheidnotitie": (
        ("Schrijf kort op wat je zag.", "Schrijf niets over gezondheid, en geen bsn."),
        ("Werknemersvaardigheden", "Bsn"),
    ),
    "groep": (
        (
            "Hier zie je iedereen en al het werk in één beeld.",
            "De vorm zegt hoe ver iets is; onderaan staat wat een vorm betekent.",
            "Tik op een vak om verder te kijken.",
        ),
        ("Werkproces",),
    ),
    "wandscherm": (
        ("Dit beeld is voor een groot scherm aan de wand.", "Met Terug ga je terug."),
        ("Werkproces",),
    ),
    "wie": (
        (
            "Tik op je naam en daarna op je pincode.",
            "Ben je nieuw? Iemand die hier al werkt, voegt je toe.",
        ),
        (),
    ),
    "pincode": (
        (
            "Tik de zes cijfers van je pincode.",
            "Vergeten? Tik op Pincode vergeten.",
        ),
        (),
    ),
    "meer": (("Hier staan de pagina's die je niet elke dag nodig hebt.",), ()),
    "naam": (
        (
            "Vul de roepnaam van de deelnemer in.",
            "De achternaam mag leeg blijven.",
        ),
        ("Deelnemer",),
    ),
    "kwalificatie": (
        (
            "Kies de opleiding waar het werk bij hoort.",
            "Typ een paar letters om te zoeken.",
        ),
        ("Kwalificatie", "Niveau", "Crebo"),
    ),
    "werkprocessen": (
        (
            "Kies het werk dat bij jullie kan.",
            "Alles staat al aan. Tik weg wat niet past.",
        ),
        ("Werkproces", "Kerntaak"),
    ),
    "periode": (
        (
            "Kies vanaf welke dag de deelnemer begint.",
            "De einddatum mag leeg blijven.",
        ),
        ("Plaatsing",),
    ),
    "deelnemerstand": (
        (
            "Dit is jouw pagina.",
            "Je ziet wat je kunt en wat je oefent.",
            "Klaar? Geef de tablet terug.",
        ),
        (),
    ),
    "eigen_werk": (("Hier zie je hoe dit werk ging.", "Zeg zelf hoe je het vond."), ()),
    "eigen_taal": (("Kies een taal. Die staat dan naast het Nederlands.",), ()),
    "oefenen": (("Kies wat je nu oefent.", "Kies er niet meer dan drie."), ()),
    "thuis": (("Dit papier kun je meenemen naar huis.",), ()),
    "papier": (("Zo komt het op papier.", "Tik op Printen als het goed is."), ()),
    "leerstappen": (
        (
            "Hier staat hoe jullie dit werk doen, stap voor stap.",
            "Tik op een stap om die te veranderen.",
        ),
        ("Werkproces",),
    ),
    "leerstap": (("Schrijf één stap op, in gewone woorden.", "Een foto helpt."), ()),
}
