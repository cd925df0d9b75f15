"""A file as large as SBB's national export, in its exact form, about work that does not exist."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate
from pathlib import Path
from typing import Final, NamedTuple, TextIO
from xml.sax.saxutils import quoteattr

_WERK: Final = """
    aanbrengen aanpassen aanspreken aanvragen aanvullen advies afmeting afronden afspraak afval
    afvoeren apparaat artikel assisteren assortiment auto bakken bediening begeleiden begroten
    behandelen beheren bekabelen beladen belasting benodigdheden beoordelen bereiden berekenen
    beschermen bescherming bestelling bestellen besturen betaling betalen bevestigen bewaken
    bewerken bewaren bewoner bezorgen bloem boekhouding boom borstelen bouwen bouwplaats brief
    calculatie certificaat cliënt collega computer controle controleren dagrapport dak demonteren
    dier doseren draaien drogen druk eigenaar eindproduct elektra energie etiket evalueren fiets
    filter formulier fundering garage gast gebouw gebruiker gereedschap gereedmaken gesprek
    gevel gewas gezondheid giet glas goederen groente grond grondstof haar hand handelen haven
    helpen herstellen hijsen hout houtverbinding huid huishouden hulpmiddel hygiëne informatie
    informeren inkoop inkopen inpakken inrichten inspecteren installatie installeren instellen
    inventariseren isoleren kabel kanaal kantoor kapsel kas kassa keuken keuring kind klacht
    klant kleding kleur knippen koelen koken kosten kraan kwaliteit laden lading lager lakken
    lamp lassen leiding leverancier leveren lezen lijmen lijst locatie logistiek loods lossen
    magazijn maken machine maat maatregel maaltijd materiaal materieel medicijn melden melding
    mengen meten metaal metselen milieu monster monteren montage motor muur naaien nauwkeurig
    netwerk norm observeren offerte omgaan omgeving onderdeel onderhoud onderhouden onderzoek
    ondersteunen ontsmetten ontvangen ontwerp opbergen opdracht opdrachtgever openen opleveren
    opmeten opruimen opslaan opslag opstellen order organiseren overdragen overleg overleggen
    pakket pand patiënt personeel plaatsen plan plannen planning plant plaatwerk poetsen post
    prijs printen proces procedure product productie project protocol publiek rapport
    rapporteren receptie recept reclame registreren reinigen reken rekening repareren reparatie
    reserveren richtlijn risico rijden riool ruimte samenstellen samenwerken sanitair schade
    schatten scheren schilderen schip schoonmaak schoonmaken schroeven selecteren serveren
    signaleren slijpen slopen smeren snijden snoeien sorteren spoelen steiger sterk stof storing
    straat stroom systeem tafel taak tegel tekening telefoon tellen terras test testen textiel
    toezicht transport trap trein tuin uitpakken uitvoeren uitvoering vakman veilig veiligheid
    verbinden verdelen verf vergadering verhuizen verkoop verkopen verkeer verlenen vernieuwen
    verpakken verpakking verplaatsen verslag versturen verven vervangen vervoer verwarming
    verwerken verzamelen verzorgen vloer voeding voegen voertuig voorbereiden voorbereiding
    voorraad voorraadbeheer voorschrift vracht vullen wagen wand wassen water weg wegen wens
    werkbon werkplek werkplaats werktekening werkvloer winkel wond woning zaaien zagen zorg
    zorgen zorgvuldig
""".split()  # noqa: SIM905

_KLEIN: Final = """
    de het een van en in op met voor aan bij door uit naar zijn haar die dat wordt zij hij of
    tijdens volgens waarbij indien daarna altijd eigen
""".split()  # noqa: SIM905

_BEGIN: Final = ("b", "br", "d", "dr", "f", "g", "gl", "h", "k", "kl", "kr", "l", "m", "n", "p")
_EINDE: Final = ("r", "s", "sch", "sl", "st", "t", "tr", "v", "w", "z")
_KERN: Final = ("a", "aa", "e", "ee", "ei", "i", "ie", "o", "oe", "oo", "ou", "u", "ui", "ij")
_SLOT: Final = ("", "k", "l", "m", "n", "ng", "p", "r", "rt", "s", "st", "t")
_VERZONNEN: Final = 5_000
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXY"
_BASIS: Final = (7, 7)
"""Werkprocessen of the two kerntaken of a basisdeel."""


class Landelijk(NamedTuple):
    """What is in the file."""

    dossiers: int
    kwalificaties: int
    werkprocessen: int
    """Elements, not pairs: those of a basisdeel count once."""
    bytes: int


@dataclass(slots=True)
class _Schrijver:
    bestand: TextIO
    dobbel: random.Random
    woorden: list[str]
    gewichten: list[float]
    nr: int = 100_000
    werkprocessen: int = 0
    profielen: list[int] = field(default_factory=list)

    def schrijf(self, diepte: int, tekst: str) -> None:
        self.bestand.write(f"{'  ' * diepte}{tekst}\n")

    def volgende(self) -> int:
        self.nr += 1
        return self.nr

    def zin(self, woorden: int) -> str:
        gekozen = self.dobbel.choices(self.woorden, cum_weights=self.gewichten, k=woorden)
        return " ".join(gekozen).capitalize()

    def tekst(self, zinnen: int) -> str:
        return ". ".join(self.zin(self.dobbel.randint(9, 17)) for _ in range(zinnen)) + "."

    def lijst(self, regels: int) -> str:
        punten = (f"- {self.zin(self.dobbel.randint(5, 11)).lower()};" for _ in range(regels))
        return "De verzonnen medewerker:\n" + "\n".join(punten)

    def kop(self) -> str:
        """Attributes that kerntaken and werkprocessen have in common."""
        return f'nr="{self.volgende()}" titel={quoteattr(self.zin(self.dobbel.randint(3, 7)))}'


def schrijf_landelijk(pad: Path, *, dossiers: int = 500, seed: int = 1) -> Landelijk:
    """Write the file; the same seed gives the same bytes. 500 dossiers make about 40 MB."""
    dobbel = random.Random(seed)
    woorden = [*_KLEIN, *_WERK, *_verzin(dobbel)]
    gewichten = list(accumulate(1 / (rang + 8) for rang in range(len(woorden))))
    with pad.open("w", encoding="utf-8-sig", newline="\n") as bestand:
        schrijver = _Schrijver(bestand, dobbel, woorden, gewichten)
        _voorwerk(schrijver)
        aantal = sum(_dossier(schrijver, nummer) for nummer in range(dossiers))
        bestand.write("  </dossiers>\n</sbb>\n")
    return Landelijk(dossiers, aantal, schrijver.werkprocessen, pad.stat().st_size)


def _verzin(dobbel: random.Random) -> Iterator[str]:
    for _ in range(_VERZONNEN):
        yield "".join(
            dobbel.choice(_BEGIN + _EINDE) + dobbel.choice(_KERN) + dobbel.choice(_SLOT)
            for _ in range(dobbel.randint(2, 4))
        )


def _voorwerk(schrijver: _Schrijver) -> None:
    schrijver.bestand.write('<?xml version="1.0" encoding="utf-8"?>\n<sbb>\n  <domeinen>\n')
    schrijver.schrijf(2, '<domein nr="1" titel="Verzonnen werk" crebo="79990" OBK_ID="" />')
    schrijver.bestand.write("  </domeinen>\n  <competenties>\n")
    for nr, letter in enumerate(_LETTERS, start=3_084):
        schrijver.schrijf(2, f'<competentie nr="{nr}" titel="Kan {letter}" code="{letter}" />')
    schrijver.bestand.write("  </competenties>\n  <dossiers>\n")


def _dossier(schrijver: _Schrijver, nummer: int) -> int:
    """One dossier; gives how many profielen it has."""
    aantal = (1, 2, 2, 2, 4)[nummer % 5]
    schrijver.profielen = [schrijver.volgende() for _ in range(aantal)]
    titel = quoteattr(schrijver.zin(3))
    schrijver.schrijf(
        2, f'<dossier nr="{5_000 + nummer}" titel={titel} versie="" status="Vastgesteld">'
    )
    schrijver.schrijf(3, "<dossiercrebos>")
    schrijver.schrijf(4, _crebo("dossiercrebo", 20_000 + nummer, nummer))
    schrijver.schrijf(3, "</dossiercrebos>")
    schrijver.schrijf(3, "<kennisenvaardigheden>")
    for _ in range(60):
        schrijver.schrijf(4, f"<kennisofvaardigheid {schrijver.kop()} />")
    schrijver.schrijf(3, "</kennisenvaardigheden>")
    schrijver.schrijf(3, "<basis><basistaken><basiskerntaken>")
    for hoofdstuk, werkprocessen in enumerate(_BASIS, start=1):
        _kerntaak(schrijver, hoofdstuk, werkprocessen, "basis")
    schrijver.schrijf(3, "</basiskerntaken></basistaken></basis>")
    schrijver.schrijf(3, "<profielen>")
    for hoofdstuk, nr in enumerate(schrijver.profielen, start=1):
        _profiel(schrijver, nr, hoofdstuk, 30_000 + 4 * nummer + hoofdstuk)
    schrijver.schrijf(3, "</profielen>")
    schrijver.schrijf(2, "</dossier>")
    return aantal


def _profiel(schrijver: _Schrijver, nr: int, hoofdstuk: int, crebo: int) -> None:
    titel = quoteattr(schrijver.zin(4))
    kop = f'nr="{nr}" titel={titel} hoofdstuk="{hoofdstuk}" niveau="{1 + crebo % 4}"'
    schrijver.schrijf(4, f"<profiel {kop}>")
    schrijver.schrijf(5, f"<creboinformatie>{_crebo('crebo', crebo, crebo)}</creboinformatie>")
    schrijver.schrijf(5, "<profielkerntaken>")
    _kerntaak(schrijver, 1, 12, "profiel")
    schrijver.schrijf(5, "</profielkerntaken>")
    schrijver.schrijf(4, "</profiel>")


def _crebo(element: str, crebo: int, nummer: int) -> str:
    vanaf = date(2015 + nummer % 12, 8, 1)
    datums = f'Geldig_vanaf="{vanaf:%d-%m-%Y}" Datum_einde_instroom="" Datum_einde_opleiding=""'
    return f'<{element} ministerie="OCW" prijsfactor="1,10" {datums}>{crebo}</{element}>'


def _kerntaak(schrijver: _Schrijver, hoofdstuk: int, werkprocessen: int, deel: str) -> None:
    schrijver.schrijf(6, f'<kerntaak {schrijver.kop()} hoofdstuk="{hoofdstuk}">')
    for naam in ("complexiteit", "verantwoordelijkheid"):
        schrijver.schrijf(7, f"<{naam}><![CDATA[{schrijver.tekst(3)}]]></{naam}>")
    schrijver.schrijf(7, "<vakkennisenvaardigheden>")
    for _ in range(20):
        schrijver.schrijf(8, f'<vakkennisenvaardigheden referentie="{schrijver.nr}" />')
    schrijver.schrijf(7, "</vakkennisenvaardigheden>")
    schrijver.schrijf(7, f"<{deel}werkprocessen>")
    for nummer in range(1, werkprocessen + 1):
        _werkproces(schrijver, nummer)
    schrijver.schrijf(7, f"</{deel}werkprocessen>")
    schrijver.schrijf(6, "</kerntaak>")


def _werkproces(schrijver: _Schrijver, hoofdstuk: int) -> None:
    schrijver.werkprocessen += 1
    schrijver.schrijf(8, f'<werkproces {schrijver.kop()} hoofdstuk="{hoofdstuk}">')
    teksten = (
        ("werkprocesomschrijving", schrijver.tekst(4)),
        ("werkprocesresultaat", schrijver.tekst(1)),
        ("werkprocesgedrag", schrijver.lijst(4)),
    )
    for naam, tekst in teksten:
        erbij = _aanvullend(schrijver, naam, hoofdstuk)
        schrijver.schrijf(9, f"<{naam}><![CDATA[{tekst}]]>{erbij}</{naam}>")
    schrijver.schrijf(9, "<werkprocescompetenties>")
    for nr in schrijver.dobbel.sample(range(3_084, 3_084 + len(_LETTERS)), 4):
        schrijver.schrijf(10, f'<competentie referentie="{nr}" />')
    schrijver.schrijf(9, "</werkprocescompetenties>")
    schrijver.schrijf(8, "</werkproces>")


def _aanvullend(schrijver: _Schrijver, naam: str, hoofdstuk: int) -> str:
    """What the first profiel has besides, at one werkproces in three."""
    if hoofdstuk % 3:
        return f"<{naam}perprofiel />"
    profiel = f'<profiel referentie="{schrijver.profielen[0]}" />'
    tekst = f"<omschrijving><![CDATA[{schrijver.tekst(1)}]]></omschrijving>"
    return f"<{naam}perprofiel><aanvullend>{profiel}{tekst}</aanvullend></{naam}perprofiel>"
