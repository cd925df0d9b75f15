"""*Hoe werkt dit?* for the folder, the people, the school and the kwalificaties."""

from collections.abc import Mapping
from typing import Final

from werkplek.woorden.hulp_werkvloer import Delen

TEKSTEN: Final[Mapping[str, Delen]] = {
    "beginnen": (
        (
            "Vul de naam en de plaats van het bedrijf in.",
            "De rest mag leeg blijven.",
            "Daarna maken we je werkplek klaar.",
        ),
        ("Leerbedrijf", "SBB"),
    ),
    "eerste persoon": (
        (
            "Vul je eigen naam in.",
            "Kies wat je doet: praktijkopleider, jobcoach of bpv-begeleider.",
        ),
        ("Praktijkopleider", "Jobcoach", "Bpv-begeleider"),
    ),
    "persoon": (
        (
            "Vul de naam in van wie hier ook gaat vastleggen.",
            "Die kiest daarna zelf een pincode.",
        ),
        ("Praktijkopleider", "Jobcoach", "Bpv-begeleider"),
    ),
    "wachtzin": (
        (
            "Bedenk een paar losse woorden die je goed onthoudt.",
            "Daarmee open je Werkplek op deze computer.",
        ),
        (),
    ),
    "openen": (
        (
            "Werkplek opent je map.",
            "Lukt het niet vanzelf? Typ de wachtzin of de herstelcode.",
        ),
        ("Herstelcode",),
    ),
    "kopieen": (("Kies welke kopie je terug wilt zetten.",), ()),
    "teruggezet": (("De kopie is teruggezet.", "Je kunt weer verder werken."), ()),
    "storing": (("Er kon iets niet worden gelezen.", "Er staat bij wat je kunt doen."), ()),
    "veiligheid": (
        (
            "Hier zie je hoe veilig je gegevens zijn.",
            "Tik op een regel om die te regelen.",
        ),
        ("Herstelcode",),
    ),
    "herstelcode": (
        (
            "Schrijf de code over, of print hem.",
            "Bewaar het papier op een veilige plek, niet bij de computer.",
        ),
        ("Herstelcode",),
    ),
    "vergeten": (
        (
            "Met de herstelcode kies je een nieuwe pincode.",
            "Een collega kan je ook helpen.",
        ),
        ("Herstelcode",),
    ),
    "dossier": (
        (
            "Hier krijg je alles wat over iemand is bewaard.",
            "Je kunt het ook laten wissen.",
        ),
        ("Dossier", "Wissen"),
    ),
    "wissen": (
        ("Kies waarom je deze gegevens wist.", "Je ziet eerst wat er weggaat."),
        ("Wissen", "RVO"),
    ),
    "zeker_wissen": (
        ("Dit kan niet worden teruggedraaid.", "Lees wat weggaat, en wat moet blijven."),
        ("Wissen", "RVO"),
    ),
    "gewist": (("Dit is het bewijs van wat is gewist.", "Je kunt het printen."), ("Wissen",)),
    "bewaard": (
        ("Hier staat wie gewist is, op wat RVO vraagt na.",),
        ("RVO", "Wissen"),
    ),
    "afsluiten": (("Hier sluit je de plaatsing af.", "Alles blijft staan."), ("Plaatsing",)),
    "weergave": (
        (
            "Kies hoe groot de letters zijn, en welke kleuren.",
            "Je ziet meteen hoe het wordt.",
        ),
        (),
    ),
    "schermmaat": (
        (
            "Leg een bankpas op het scherm.",
            "Maak het vak even groot als de pas.",
            "Daarna kloppen alle maten op dit scherm.",
        ),
        (),
    ),
    "uitwisselen": (
        (
            "Hier zie je wat school heeft, en wat nog wacht.",
            "Versturen gaat vanzelf als er internet is.",
        ),
        (),
    ),
    "koppelen": (
        ("Typ het adres en de code die je van school kreeg.",),
        (),
    ),
    "vingerwoorden": (
        ("Bel met school.", "Zien jullie dezelfde woorden? Dan klopt de koppeling."),
        (),
    ),
    "zelfde": (
        ("Kijk of dit dezelfde mens is, hier en op school.", "Twijfel je? Kies dan nee."),
        ("Dossier",),
    ),
    "kwalificaties": (
        ("Zoek een opleiding om te zien wat erbij hoort.",),
        ("Kwalificatie", "Crebo", "Niveau"),
    ),
    "structuur": (
        ("Hier zie je kerntaken en werkprocessen.", "Tik op een werkproces voor de tekst."),
        ("Kerntaak", "Werkproces", "Kwalificatiedossier"),
    ),
    "werkproces": (
        ("Hier staat de tekst uit het dossier.",),
        ("Werkproces", "Kwalificatiedossier"),
    ),
    "uitvoerbaar": (
        ("Kies welk werk bij jullie kan.", "De rest staat dan apart bij Vastleggen."),
        ("Werkproces",),
    ),
    "importeren": (
        ("Kies een bestand met opleidingen, of plak een lijst.",),
        ("Kwalificatie",),
    ),
    "plakken": (("Plak hier een lijst met werkprocessen.",), ("Werkproces",)),
    "inleesvoorbeeld": (
        ("Kijk wat er verandert, voordat je het overneemt.",),
        ("Kwalificatie",),
    ),
    "hulp": (("Hier staat uitleg bij de pagina waar je was.", "Met Terug ga je terug."), ()),
    "woordenlijst": (
        ("Tik op een woord voor de uitleg.", "Typ een paar letters om te zoeken."),
        (),
    ),
}
