"""The words about a file of the kwalificatiestructuur: what it is, and line by line what is odd."""

from typing import Final

from werkplek.domain.leesverslag import Leesregel, Reden, Vorm
from werkplek.woorden.boodschap import Boodschap

NIETS_OVERGENOMEN: Final = "Er is niets overgenomen."

VORM: Final = {
    Vorm.SBB_XML: "kwalificatiedossiers van SBB (XML)",
    Vorm.CODELIJST: "een lijst met codes van SBB",
    Vorm.TIDY: "een bestand van Werkplek (CSV)",
    Vorm.GEPLAKT: "de geplakte lijst",
    Vorm.ONBEKEND: "een onbekend bestand",
}

_CODE: Final = "Een code ziet er zo uit: B1-K1-W1."
_OPNIEUW: Final = "Haal het bestand opnieuw op."
_TABEL: Final = "Kijk in het bestand na welke kolommen er staan."
_GEBRUIKT: Final = "Deze regel is wel gebruikt."

_REDEN: Final[dict[Reden, Boodschap]] = {
    Reden.BESTAND_LEEG: Boodschap("Dit bestand is leeg.", "Kies een ander bestand."),
    Reden.BESTAND_TE_GROOT: Boodschap(
        "Dit bestand is te groot.", "Kies een kleiner bestand, of een deel ervan."
    ),
    Reden.BESTAND_VERANDERD: Boodschap(
        "Dit bestand is veranderd sinds je het bekeek.", "Lees het opnieuw in."
    ),
    Reden.VORM_ONBEKEND: Boodschap(
        "Dit soort bestand kent Werkplek niet.",
        "Kies de XML van SBB, een lijst van SBB, of een CSV van Werkplek.",
    ),
    Reden.GEEN_UTF8: Boodschap(
        "Hier staan tekens die Werkplek niet kan lezen.",
        "Haal het bestand opnieuw op, of bewaar het als UTF-8.",
    ),
    Reden.KOLOM_ONTBREEKT: Boodschap("De kolom {} ontbreekt.", _TABEL),
    Reden.KOLOM_DUBBEL: Boodschap("De kolom {} staat er twee keer.", _TABEL),
    Reden.CSV_GEBROKEN: Boodschap(
        "Vanaf hier kloppen de aanhalingstekens niet.", "Kijk deze regel na."
    ),
    Reden.XML_GEBROKEN: Boodschap("De XML is hier stuk of afgebroken.", _OPNIEUW),
    Reden.XML_DTD: Boodschap(
        "In deze XML staat een DOCTYPE. Dat leest Werkplek niet.",
        "Haal het bestand op bij SBB zelf.",
    ),
    Reden.XML_GEEN_SBB: Boodschap(
        "Deze XML is niet van SBB.", "Kies het bestand met kwalificatiedossiers van SBB."
    ),
    Reden.XLSX_GEBROKEN: Boodschap("Dit Excel-bestand is stuk.", _OPNIEUW),
    Reden.NIETS_GEVONDEN: Boodschap(
        "In dit bestand staat niets om over te nemen.", "Kies een ander bestand."
    ),
    Reden.AANTAL_VELDEN: Boodschap("Hier staan niet evenveel cellen als in de kop."),
    Reden.LEEG: Boodschap("Hier moet iets staan, en het is leeg."),
    Reden.TE_LANG: Boodschap("Deze tekst is te lang."),
    Reden.ONLEESBAAR: Boodschap("Hier staan tekens die je niet kunt zien."),
    Reden.CREBO_ONLEESBAAR: Boodschap(
        "Dit is geen crebo.", "Een crebo heeft 5 cijfers, of een K of C met 4 cijfers."
    ),
    Reden.CODE_ONLEESBAAR: Boodschap("Dit is geen code van een kerntaak of werkproces.", _CODE),
    Reden.CODE_PAST_NIET: Boodschap("Dit werkproces hoort bij een andere kerntaak."),
    Reden.CODE_DUBBEL: Boodschap("Deze code stond er al.", "De eerste telt."),
    Reden.NIVEAU_ONBEKEND: Boodschap("Dit niveau is er niet.", "Een niveau is 1, 2, 3 of 4."),
    Reden.STATUS_ONBEKEND: Boodschap(
        "Deze status is er niet.", "Kies uit: officieel, bevestigd, enkele_bron, betwist."
    ),
    Reden.DATUM_ONLEESBAAR: Boodschap(
        "Dit is geen datum.", "Schrijf een datum zo: 2026-08-01 of 01-08-2026."
    ),
    Reden.TEGENSPRAAK: Boodschap("Een eerdere regel zegt iets anders.", "De eerste telt."),
    Reden.VERWIJZING_ONBEKEND: Boodschap("Hier wordt iets genoemd dat niet in het bestand staat."),
    Reden.HOORT_NIET_BIJ: Boodschap(
        "Dit past niet bij elkaar.",
        "Alleen een certificaat hoort bij een kwalificatie, en die heeft 5 cijfers.",
    ),
    Reden.KWALIFICATIE_WEG: Boodschap(
        "Deze kwalificatie is daarom helemaal niet gebruikt.", "Kijk ook naar de andere regels."
    ),
    Reden.ZONDER_CODE: Boodschap("Hier staat geen code voor.", _CODE),
    Reden.KOLOM_ONBEKEND: Boodschap("De kolom {} kent Werkplek niet.", "Hij is overgeslagen."),
    Reden.CERTIFICAAT_LOS: Boodschap(
        "Bij dit certificaat staat geen kwalificatie.",
        "Je kunt er daarom niemand op laten beginnen.",
    ),
    Reden.CODE_ANDERS_GESPELD: Boodschap("De code is hier anders gespeld.", _GEBRUIKT),
    Reden.ELEMENT_ONBEKEND: Boodschap(
        "Het element {} leest Werkplek niet.", "Kijk of je het mist."
    ),
    Reden.BLAD_ONBEKEND: Boodschap(
        "Op dit blad staan geen kolommen die Werkplek kent.", "Het is overgeslagen."
    ),
    Reden.NIET_VASTGESTELD: Boodschap(
        "Dit dossier is nog niet vastgesteld.", "De titels staan op: nog te controleren."
    ),
    Reden.FORMULE: Boodschap("Hier staat een formule.", "Werkplek leest de laatste uitkomst."),
    Reden.VERVOLGREGEL: Boodschap("Deze regel is bij de regel ervoor gezet.", "Kijk of dat klopt."),
    Reden.KERNTAAK_ZONDER_TITEL: Boodschap("Deze kerntaak heeft nog geen titel.", _GEBRUIKT),
    Reden.KERNTAAK_LEEG: Boodschap("Deze kerntaak heeft geen werkprocessen.", _GEBRUIKT),
    Reden.NUMMER_ONTBREEKT: Boodschap("Hiervoor is een nummer overgeslagen.", "Kijk het na."),
    Reden.ANDER_PROFIEL: Boodschap(
        "Het profiel in deze code is anders dan bij de rest.", "Kijk het na."
    ),
    Reden.TITEL_AF: Boodschap("Deze titel lijkt niet af.", "Vergelijk hem met het dossier."),
}
"""What is the matter; what to do or what Werkplek did. A column or element stands at `{}`."""

_PDF: Final = Boodschap(
    "Dit is een PDF, en die kan Werkplek niet lezen.",
    "Kies de XML van SBB, of plak de lijst met codes en titels.",
)
_WORD: Final = Boodschap(
    "Dit is een tekst uit Word, en die kan Werkplek niet lezen.",
    "Kies de XML van SBB, of plak de lijst met codes en titels.",
)
_BEELD: Final = Boodschap(
    "Dit is een afbeelding, en die kan Werkplek niet lezen.",
    "Kies de XML van SBB, of plak de lijst met codes en titels.",
)
_TEKST: Final = Boodschap(
    "In deze tekst staan geen kolommen die Werkplek kent.",
    "Plak een lijst met codes en titels, of kies een ander bestand.",
)
_OUDE_EXCEL: Final = Boodschap(
    "Dit is een Excel-bestand in de oude vorm.", "Open het in Excel en bewaar het als .xlsx."
)
_SOORT: Final = {
    "pdf": _PDF,
    "doc": _WORD,
    "docx": _WORD,
    "rtf": _WORD,
    "xls": _OUDE_EXCEL,
    "afbeelding": _BEELD,
    "tekst": _TEKST,
    "ods": Boodschap(
        "Dit is een bestand uit LibreOffice.", "Bewaar het als .xlsx of als CSV in UTF-8."
    ),
    "zip": Boodschap("Dit is een ZIP-bestand.", "Pak het uit en kies het bestand dat erin zit."),
    "html": Boodschap(
        "Dit is een webpagina.", "Haal bij SBB het bestand zelf op, als XML of XLSX."
    ),
}
"""What else a file looks like, and what to do then (`Reden.VORM_ONBEKEND` says which)."""

_WACHTWOORD: Final = Boodschap(
    "Op dit Excel-bestand zit een wachtwoord.", "Open het in Excel en bewaar het zonder wachtwoord."
)

_IN_DE_ZIN: Final = frozenset(
    {
        Reden.KOLOM_ONTBREEKT,
        Reden.KOLOM_DUBBEL,
        Reden.KOLOM_ONBEKEND,
        Reden.ELEMENT_ONBEKEND,
    }
)
_ZONDER_WAARDE: Final = frozenset(
    {
        Reden.BESTAND_TE_GROOT,
        Reden.VORM_ONBEKEND,
        Reden.XML_GEBROKEN,
        Reden.XML_DTD,
        Reden.XLSX_GEBROKEN,
    }
)
"""Here `waarde` is meant for a program."""

_HET_GAAT_OM: Final = "Het gaat om {}."
_WAARDE: Final = {
    Reden.AANTAL_VELDEN: "Het zijn er {}.",
    Reden.CODE_PAST_NIET: _HET_GAAT_OM,
    Reden.CODE_DUBBEL: _HET_GAAT_OM,
    Reden.KERNTAAK_ZONDER_TITEL: _HET_GAAT_OM,
    Reden.KERNTAAK_LEEG: _HET_GAAT_OM,
    Reden.ANDER_PROFIEL: _HET_GAAT_OM,
    Reden.ELEMENT_ONBEKEND: "Het staat er {} keer.",
    Reden.NUMMER_ONTBREEKT: "Dit ontbreekt: {}.",
    Reden.VERWIJZING_ONBEKEND: "Het nummer is {}.",
}
_ER_STAAT: Final = "Er staat: “{}”."


def reden_zin(regel: Leesregel) -> Boodschap:
    """What is the matter with a line, what stands there, and what to do."""
    if regel.reden is Reden.VORM_ONBEKEND:
        return _SOORT.get(regel.waarde, _REDEN[regel.reden])
    if (regel.reden, regel.waarde) == (Reden.XLSX_GEBROKEN, "wachtwoord"):
        return _WACHTWOORD
    vorm = _REDEN[regel.reden]
    if regel.reden not in _IN_DE_ZIN:
        return Boodschap(f"{vorm.wat}{_waarde(regel)}", vorm.doe)
    wat = vorm.wat.format(regel.kolom or regel.waarde)
    return Boodschap(f"{wat}{_waarde(regel) if regel.kolom else ''}", vorm.doe)


def plek(regel: Leesregel, bestand: str, vorm: Vorm = Vorm.ONBEKEND) -> str:
    """`lijst.csv, regel 12, kolom werkproces_code`: where a remark is about, as far as known."""
    kolom = "" if regel.reden in _IN_DE_ZIN else regel.kolom
    wat = "element" if vorm is Vorm.SBB_XML else "kolom"
    delen = (
        bestand,
        f"blad {regel.blad}" if regel.blad else "",
        f"regel {regel.regel}" if regel.regel else "",
        f"{wat} {kolom}" if kolom else "",
    )
    return ", ".join(deel for deel in delen if deel)


def regel_zin(regel: Leesregel, bestand: str, vorm: Vorm = Vorm.ONBEKEND) -> str:
    """`lijst.csv, regel 12, kolom crebo: dit is geen crebo. Er staat: “257”. Een crebo heeft …`."""
    tekst = reden_zin(regel).tekst
    return f"{plek(regel, bestand, vorm)}: {tekst[0].lower()}{tekst[1:]}"


def bron_geweigerd(regel: Leesregel, bestand: str) -> Boodschap:
    """Why nothing of a file is taken; `regel.waarde` is the column or what stood there."""
    zin = reden_zin(regel)
    wat = f"In {plek(regel, bestand)}: {zin.wat[0].lower()}{zin.wat[1:]}"
    return Boodschap(wat, zin.doe, NIETS_OVERGENOMEN)


def _waarde(regel: Leesregel) -> str:
    if not regel.waarde or regel.reden in _ZONDER_WAARDE:
        return ""
    return f" {_WAARDE.get(regel.reden, _ER_STAAT).format(regel.waarde)}"
