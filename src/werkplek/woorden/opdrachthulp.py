"""What `werkplek --help` says about every command and option."""

from typing import Final

PROGRAMMA: Final = "Leg vast wat je iemand ziet doen, en maak er een praktijkverklaring van."

NAWOORD: Final = """\
Zonder opdracht gaat het venster open. Met werkplek demo zie je hoe het werkt.
De opties bij elke opdracht mogen ervoor of erachter staan.

Zo loopt het af:
  0  Gedaan.
  1  Geweigerd. Je leest waarom.
  2  De opdracht klopt niet, of een bestand is niet te lezen.
  3  De computer werkt niet mee, zoals de schijf of de sleutel.
  4  Een fout in Werkplek zelf.
"""

OPDRACHTEN: Final = "opdrachten"
OPTIES: Final = "opties"
OVERAL: Final = "bij elke opdracht"
GEBRUIK: Final = "gebruik: "
OPDRACHT: Final = "OPDRACHT"

HULP: Final = "laat deze uitleg zien"
MAP: Final = "de map met gegevens"
JSON: Final = "antwoord als één JSON-object"
ALS: Final = "wie je bent: je naam of je voornaam; niet nodig als je de enige bent"
WACHTZIN_BESTAND: Final = (
    "bestand met de wachtzin op de eerste regel (of de variabele WERKPLEK_WACHTZIN_BESTAND)"
)

BEGINNEN: Final = "een nieuwe map: je leerbedrijf en de eerste persoon"
PERSOON: Final = "de mensen die vastleggen"
PERSOON_TOEVOEGEN: Final = "iemand toevoegen die vastlegt"
PERSOON_LIJST: Final = "iedereen die vastlegt"
DEELNEMER: Final = "de mensen die leren"
DEELNEMER_TOEVOEGEN: Final = "een deelnemer toevoegen, met of zonder plaatsing"
DEELNEMER_LIJST: Final = "alle deelnemers"
DEELNEMER_TONEN: Final = "hoe ver iemand is, en wat er is vastgelegd"
PLAATSING: Final = "de periode waarin iemand bij jullie leert"
PLAATSING_STARTEN: Final = "een plaatsing starten voor een deelnemer"
PLAATSING_KIEZEN: Final = "kiezen om welke werkprocessen het gaat"
PLAATSING_PAUZEREN: Final = "even stoppen; wat iemand kan, blijft staan"
PLAATSING_HERVATTEN: Final = "weer beginnen na een pauze"
PLAATSING_BEEINDIGEN: Final = "de laatste dag vastleggen"
KWALIFICATIES: Final = "de kwalificaties in deze map"
KWALIFICATIES_ZOEKEN: Final = "zoeken op woorden"
KWALIFICATIES_TONEN: Final = "de werkprocessen van een kwalificatie"
VASTLEGGEN: Final = "vastleggen wat je iemand zag doen"
HERROEPEN: Final = "iets terugdraaien; het blijft leesbaar, met je reden erbij"
VERKLARING: Final = "de praktijkverklaring"
VERKLARING_OPMAKEN: Final = "een verklaring opmaken, en zo nodig je oordeel geven"
VERKLARING_TONEN: Final = "een verklaring laten zien of bewaren"
STATUS: Final = "wat er in de map staat en wat er nog wacht"
HERBOUWEN: Final = "alle overzichten opnieuw maken uit wat is vastgelegd"

WIE_DEELNEMER: Final = "naam of kenmerk van de deelnemer"
OOK_ZO: Final = "hetzelfde, zoals bij de andere opdrachten"
DAG: Final = "de dag, zoals 5-3-2026 of 2026-03-05; anders vandaag"
TOCH: Final = "bewaar het ook als er een vraag over is"
LEERBEDRIJF: Final = "naam van het leerbedrijf"
PLAATS: Final = "plaats van het leerbedrijf"
ADRES: Final = "adres van het leerbedrijf"
LEERBEDRIJF_ID: Final = "het nummer van SBB, 9 cijfers"
WOORD: Final = "hoe jullie een deelnemer noemen"
EERSTE_PERSOON: Final = "naam van de eerste persoon, vaak jijzelf"
NAAM: Final = "voornaam en achternaam"
ROL: Final = "praktijkopleider, jobcoach of bpv-begeleider"
FUNCTIE: Final = "wat onder een handtekening staat"
ROEPNAAM: Final = "hoe iemand genoemd wordt"
ACHTERNAAM: Final = "achternaam"
KWALIFICATIE: Final = "de crebo, zoals 25743"
BEGIN: Final = "de eerste dag; anders vandaag"
EIND: Final = "de laatste dag, als die is afgesproken"
WERKPROCESSEN: Final = "codes met een komma ertussen; anders alle werkprocessen"
KEUZE: Final = "codes met een komma ertussen"
SCHOOL: Final = "naam van de school"
WOORDEN: Final = "woorden uit de naam of het werkproces"
WERKPROCES: Final = "CREBO/CODE, zoals 25743/B1-K1-W1"
OORDEEL: Final = "uitleg, samen, controle of zelfstandig"
NOTITIE: Final = "wat je erbij wilt zeggen"
FEIT: Final = "het kenmerk van wat je terugdraait, of de laatste 8 tekens ervan"
REDEN: Final = "waarom je het terugdraait"
VOORNAMEN: Final = "alle voornamen, zoals in het paspoort"
OFFICIELE_ACHTERNAAM: Final = "achternaam, zoals in het paspoort"
GEBOORTEDATUM: Final = "geboortedatum, zoals 5-3-2001"
GEBOORTEPLAATS: Final = "geboorteplaats"
AANTONEN: Final = "codes met een komma ertussen, of alles: wat vaak genoeg gezien is"
TITELS_NAGEKEKEN: Final = "je hebt de titels vergeleken met het kwalificatiedossier"
GEEF_OORDEEL: Final = "geef meteen je oordeel; daarna kan de verklaring worden ondertekend"
OORDEEL_PLAATS: Final = "waar je het oordeel geeft; anders de plaats van het leerbedrijf"
PDF: Final = "bewaar de verklaring als PDF"
OVERSCHRIJVEN: Final = "vervang een bestand dat er al is"
NUMMER: Final = "het nummer van de verklaring, zoals WP-2026-ABCD-EFGH"
