"""The words of the law and of the trade, each with one plain sentence."""

from collections.abc import Mapping
from typing import Final

BEGRIPPEN: Final[Mapping[str, str]] = {
    "Aangetoond": "De praktijkopleider verklaart: dit kan deze deelnemer zelf.",
    "Afspraak": "Wat iemand gaat doen, wie dat is en wanneer het klaar is.",
    "Beoordeling": "Wat de praktijkopleider van het werk vindt. Zie ook oordeel.",
    "Bewijs": "Een foto, papier of opname die bij een waarneming hoort.",
    "Bpv": "Beroepspraktijkvorming: leren door te werken bij een leerbedrijf.",
    "Bpv-begeleider": "Iemand van school die de deelnemer volgt en op bezoek komt.",
    "Bsn": "Het burgerservicenummer. Dat schrijf je nooit in Werkplek.",
    "Concept": "Een verklaring die nog niet klaar is.",
    "Crebo": "Het nummer waaronder een opleiding bekend staat.",
    "Deelnemer": "Wie leert op de werkplek.",
    "Dossier": "Alles wat Werkplek van één deelnemer bewaart.",
    "Driehoek": "Deelnemer, leerbedrijf en school, samen in één gesprek.",
    "Entree": "De eerste stap in het mbo. Je hebt er geen diploma voor nodig.",
    "Erkend leerbedrijf": "Een bedrijf waar je mag leren. SBB heeft het bekeken.",
    "Examencommissie": "De mensen van school die een verklaring vaststellen.",
    "Feit": "Eén ding dat is vastgelegd. Het blijft staan, ook na een verbetering.",
    "Herstelcode": "Een code op papier waarmee je altijd weer bij je gegevens komt.",
    "Intrekken": "Zeggen dat een verklaring niet meer geldt, met een reden.",
    "Jobcoach": "Iemand die een deelnemer steunt bij het werk.",
    "Kerntaak": "Een groot deel van een beroep. Het bestaat uit werkprocessen.",
    "Kwalificatie": "De beschrijving van wat je voor een beroep moet kunnen.",
    "Kwalificatiedossier": "Het boekje waarin staat wat bij een opleiding hoort.",
    "Leerbedrijf": "Het bedrijf waar de deelnemer werkt en leert.",
    "Mbo-verklaring": "Papier van school over wat je hebt geleerd, zonder heel diploma.",
    "Niveau": "Hoe zwaar een opleiding is. Mbo begint bij niveau 1.",
    "Oordeel": "De praktijkopleider zegt wat een deelnemer zelf kan.",
    "Plaatsing": "De tijd dat een deelnemer bij een leerbedrijf leert.",
    "Praktijkopleider": "Wie op de werkplek voordoet, meekijkt en vastlegt.",
    "Praktijkverklaring": "Een getekend papier met wat je op het werk hebt laten zien.",
    "Retourticket": "Een afspraak over terugkomen: wie belt wie, en wanneer.",
    "RVO": "De dienst die geld geeft aan bedrijven die mensen laten leren.",
    "SBB": "De organisatie die leerbedrijven erkent en opleidingen beschrijft.",
    "Steun": "Wat een jobcoach deed om een deelnemer te helpen.",
    "Tijdlijn": "Alles wat is gezien, met de nieuwste dag bovenaan.",
    "Uitreiken": "De verklaring aan de deelnemer geven.",
    "Vaststellen": "De examencommissie zegt: deze verklaring klopt.",
    "Waarneming": "Wat je iemand hebt zien doen, op één dag.",
    "Werknemersvaardigheden": "Zaken als op tijd komen en samenwerken, naast het vak.",
    "Werkproces": "Een stuk werk met een begin, een eind en een resultaat.",
    "Wissen": "Gegevens van iemand voor altijd weghalen.",
    "Zegel": "Een digitaal slot waaraan je ziet dat niets is veranderd.",
}


def gezocht(tekst: str) -> tuple[str, ...]:
    """The words in which, or in whose explanation, `tekst` stands; words first."""
    klein = tekst.casefold().strip()
    in_woord = [woord for woord in BEGRIPPEN if klein in woord.casefold()]
    in_uitleg = [
        woord for woord, uitleg in BEGRIPPEN.items() if klein in uitleg.casefold() and klein
    ]
    return tuple(dict.fromkeys((*in_woord, *in_uitleg)))
