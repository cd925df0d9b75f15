"""What a refusal says was done before, lies on an odd day, or is for somebody else to do."""

from typing import Final

from werkplek.woorden import vaststellen

AL_GEDAAN: Final = {
    "beginnen": "Dit bedrijf is al ingericht.",
    "persoon": "Er is al iemand met deze naam.",
    "herroepen": "Dit is al teruggedraaid.",
    "aanpassen": "Dit is al eerder aangepast of teruggedraaid.",
    "aantonen": "Dit werkproces is al aangetoond.",
    "oordelen": "Je oordeel staat er al op.",
    "pauzeren": "Deze plaatsing loopt nu niet. Pauze kan alleen als de plaatsing loopt.",
    "hervatten": "Deze plaatsing heeft nu geen pauze.",
    "beeindigen": "Deze plaatsing is al klaar.",
    "koppelen": "Deze deelnemer is al gekoppeld.",
    "leerstap": "Deze stap is al weggehaald of veranderd.",
    "terugzetten": "Deze stap staat er al weer.",
    "bezoek": "Dit bezoek is al geweest, verzet of afgezegd.",
    "afspraak": "Deze afspraak is al klaar.",
    "gesprek_tekenen": "Deze handtekening staat er al.",
    **vaststellen.AL_GEDAAN,
}

DATUM: Final = {
    "begin": "Deze dag ligt voor het begin van de plaatsing.",
    "eind": "De laatste dag ligt voor de eerste dag.",
    "pauze": "Deze dag ligt voor of in de laatste pauze.",
    "bezoek": "Deze dag is al geweest.",
    "afspraak": "Deze dag ligt voor het gesprek.",
    "bellen": "De dag om te bellen is al geweest.",
    "terug": "De dag van terugkomen is al geweest.",
}

ALLEEN: Final = {
    "toevoegen": "Alleen een {} kan een deelnemer toevoegen.",
    "plaatsen": "Alleen een {} kan een plaatsing starten of veranderen.",
    "oordelen": "Alleen {} kan hier een oordeel geven.",
    "herroepen": "Alleen wie dit vastlegde of de praktijkopleider kan dit terugdraaien.",
    "aanpassen": "Alleen wie dit vastlegde of de praktijkopleider kan dit aanpassen.",
    "waarnemen": "Alleen een {} kan hier vastleggen.",
    "steunen": "Alleen een {} legt hier steun vast.",
    "begeleiden": "Alleen een {} plant hier bezoeken en gesprekken.",
    "afspreken": "Alleen een {} kan hier iets afspreken.",
    "wissen": "Alleen {} kan dit dossier wissen.",
    "koppelen": "Alleen een {} kan een deelnemer aan een school koppelen.",
    "werkplek": "Alleen een {} kan dit voor deze werkplek veranderen.",
    **vaststellen.ALLEEN,
}
