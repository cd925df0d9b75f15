"""What the hub's command line says about praktijkverklaringen at the examencommissie."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from werkplek.domain.vaststelling import Papier, Vorm
from werkplek.domain.verklaring import Verklaring
from werkplek.woorden.boodschap import Boodschap
from werkplek.woorden.datums import datum
from werkplek.woorden.verklaring import gezien_op, volledige_naam

LID: Final = "lid van de examencommissie"

NIETS_TE_DOEN: Final = "Er is niets te doen."
NOG_NIET: Final = "Er is nog niets vastgesteld. Vaststellen doe je met --bevestig."
GEEN_LIJST: Final = (
    "De lijst met ingetrokken verklaringen kan nu niet worden getekend. "
    "De hub probeert het opnieuw."
)

_WACHT: Final[Mapping[str, str]] = {
    "aangeboden": "aangeboden op {}: stel vast of geef terug",
    "zonder_zegel": "vastgesteld op {}, en kan niet worden verzegeld",
    "te_verzegelen": "vastgesteld op {}, nog niet verzegeld; de hub probeert het opnieuw",
    "op_handtekening": "vastgesteld op {}: de mensen tekenen nog in het bestand",
    "uit_te_reiken": "vastgesteld op {} en verzegeld: klaar om uit te reiken",
    "uitgereikt": "vastgesteld op {}, uitgereikt",
    "ingetrokken": "vastgesteld op {}, ingetrokken",
}

FOUT: Final[Mapping[str, str]] = {
    "al_vastgesteld": "de verklaring was al vastgesteld",
    "ander_nummer": "het nummer hoort niet bij deze verklaring",
    "andere_bytes": "de hub maakt van deze gegevens een ander bestand",
    "andere_verklaring": "er staat iets anders in dan waar het oordeel over gaat",
    "anders": "er ging iets mis; kijk in het logboek van de hub",
    "bestand_weg": "het verzegelde bestand is niet in de map van de hub",
    "bestand_ontbreekt": "het bestand is nog niet bij de school",
    "gewist": "de deelnemer is gewist",
    "geboortedatum_ontbreekt": "de geboortedatum ontbreekt of kan niet kloppen",
    "controle": "de hub keurt zijn eigen zegel niet goed; kijk in het logboek van de hub",
    "geen_map": "de hub heeft geen map voor bestanden",
    "geen_oordeel": "de praktijkopleider gaf nog geen oordeel",
    "geen_regels": "er staat geen werkproces in",
    "geen_verklaring": "de verklaring zelf is niet bij de school",
    "geen_waarneming": "achter een werkproces staat geen waarneming",
    "geheim_ontbreekt": "het geheim van de hub ontbreekt of past niet",
    "handtekening": "een handtekening in het bestand klopt niet",
    "ingetrokken": "de verklaring is ingetrokken",
    "naam_ontbreekt": "de voornamen of de achternaam ontbreken",
    "niet_aangeboden": "de verklaring was niet aangeboden, of al teruggegeven",
    "schijf": "de schijf van de hub is vol of werkt niet",
    "sjabloon_onbekend": "een nieuwere Werkplek maakte dit; werk de hub bij",
    "sleutel_ontbreekt": "de school heeft nog geen zegel; zie: werkplek hub sleutels",
    "sleutel_weg": "de sleutel van het zegel is niet te bereiken",
    "te_veel_voor_qr": "er staat te veel in voor de QR",
    "teken_ontbreekt": "de hub kan een teken in een naam niet drukken",
    "tijdstempel_weg": "de dienst voor tijdstempels geeft geen antwoord",
    "titel_onbevestigd": "een titel is nog niet nagekeken",
    "waarneming_herroepen": "een waarneming achter een werkproces is teruggedraaid",
    "zegel_geweigerd": "het certificaat van het zegel is niet te gebruiken",
}
"""Why there is no sealed file, by the code in the register."""

ANDERE_MAP: Final = "andere_map"
"""The command was given another folder for files than the hub gives them out of."""

_ANDERE_MAP: Final = (
    "Hier kan dat niet: dit is niet de map met bestanden van de hub.",
    "Noem die map met --bijlagen, of in WERKPLEK_HUB_BIJLAGEN.",
)

_NIETS: Final = "Er is niets veranderd."
_GEEF_TERUG: Final = "Geef de verklaring terug, met deze reden."
_DOE: Final[Mapping[str, tuple[str, str]]] = {
    "al_uitgereikt": ("Deze verklaring is al uitgereikt.", ""),
    "al_vastgesteld": ("Deze verklaring is al vastgesteld.", ""),
    "ander_nummer": ("Het nummer hoort niet bij deze verklaring.", _GEEF_TERUG),
    "andere_verklaring": ("De verklaring is intussen veranderd.", "Bekijk haar opnieuw."),
    "bestaat_al": ("Er staat al iets onder die naam.", "Noem een ander bestand bij --pdf."),
    "dag_toekomst": ("Deze dag is nog niet geweest.", "Noem de dag van het uitreiken."),
    "geboortedatum_ontbreekt": (
        "De geboortedatum ontbreekt of kan niet kloppen.",
        _GEEF_TERUG,
    ),
    "geen_oordeel": ("De praktijkopleider gaf nog geen oordeel.", ""),
    "geen_regels": ("Er staat geen werkproces in deze verklaring.", _GEEF_TERUG),
    "ingetrokken": ("Deze verklaring is ingetrokken.", ""),
    "naam_ontbreekt": ("De voornamen of de achternaam ontbreken.", _GEEF_TERUG),
    "niet_aangeboden": (
        "Deze verklaring is niet aangeboden, of al teruggegeven.",
        "Kijk met: werkplek hub verklaring lijst.",
    ),
    "niet_vastgesteld": ("Deze verklaring is nog niet vastgesteld.", ""),
    "niet_verzegeld": (
        "Deze verklaring is nog niet verzegeld.",
        "Kijk waarom met: werkplek hub verklaring lijst.",
    ),
    "plaats_ontbreekt": ("De plaats ontbreekt.", "Noem die met --plaats."),
    "teken_ontbreekt": ("Een teken in deze verklaring kan niet worden gedrukt.", _GEEF_TERUG),
}
_MET_CODES: Final[Mapping[str, tuple[str, str]]] = {
    "titel_onbevestigd": (
        "De titel van {} is nog niet nagekeken.",
        "Vergelijk hem met het kwalificatiedossier. Klopt hij, noem de code dan bij --nagekeken.",
    ),
    "geen_waarneming": ("Achter {} staat geen waarneming bij de school.", _GEEF_TERUG),
    "waarneming_herroepen": ("Een waarneming achter {} is teruggedraaid.", _GEEF_TERUG),
}


def weigering(reden: str, codes: tuple[str, ...] = ()) -> Boodschap:
    """Why nothing was done, and what to do now."""
    if reden in _MET_CODES:
        wat, doe = _MET_CODES[reden]
        return Boodschap(wat.format(", ".join(codes)), doe, _NIETS)
    wat, doe = _DOE.get(reden, ("Dit kan nu niet.", ""))
    return Boodschap(wat, doe, _NIETS)


def lijstregel(nummer: str, deelnemer: str, wacht: str, op: date, fout: str) -> str:
    """One verklaring: which, of whom, where it is, and what stops it."""
    waar = _WACHT[wacht].format(datum(op))
    zin = f"{nummer or 'zonder nummer'}  {deelnemer or 'onbekend'}: {waar}"
    return f"{zin} ({FOUT.get(fout, fout)})." if fout else f"{zin}."


def op_papier(papier: Papier) -> tuple[str, ...]:
    """What would be established, to read before it is."""
    verklaring, vast = papier.verklaring, papier.vaststelling
    regels = [*_over(verklaring)]
    if vast is not None:
        regels += [
            f"Vastgesteld door {vast.door.naam}, {vast.door.functie}, namens {vast.school}.",
            f"In {vast.plaats}, op {datum(vast.op)}. {vorm(vast.vorm)}",
        ]
    return tuple(regels)


def _over(verklaring: Verklaring) -> tuple[str, ...]:
    wie = verklaring.deelnemer
    geboren = f", geboren op {datum(wie.geboortedatum)} in {wie.geboorteplaats}"
    kwalificatie = f"{verklaring.kwalificatie}, crebo {verklaring.crebo}"
    werk = tuple(f"  {r.code} {r.titel}: {gezien_op(r)}" for r in verklaring.regels)
    return (
        f"{verklaring.nummer}: {volledige_naam(wie)}{geboren}.",
        f"Bij {verklaring.bedrijf.naam}, voor {kwalificatie}, mbo-niveau {verklaring.niveau}.",
        f"Oordeel van {verklaring.praktijkopleider.naam}.",
        *werk,
    )


def vorm(gekozen: Vorm) -> str:
    """How the people sign."""
    if gekozen is Vorm.PEN:
        return "De mensen tekenen met pen op het papier."
    return "De praktijkopleider en de deelnemer tekenen in het bestand; daarna verzegelt de school."


def vastgesteld(nummer: str, gekozen: Vorm, *, verzegeld: bool, fout: str) -> tuple[str, ...]:
    """What came of it."""
    eerste = f"{nummer} is vastgesteld."
    if verzegeld:
        return (eerste, "Het zegel van de school staat erin. Het bestand gaat naar de apparaten.")
    if gekozen is Vorm.DIGITAAL:
        return (eerste, "De praktijkopleider en de deelnemer kunnen nu tekenen.")
    if fout == ANDERE_MAP:
        return (eerste, "Er staat nog geen zegel in. De hub doet dat straks zelf.", *_ANDERE_MAP)
    waarom = FOUT.get(fout, fout) or FOUT["anders"]
    return (eerste, f"Verzegelen lukt nog niet: {waarom}.", "De hub probeert het opnieuw.")


def teruggegeven(nummer: str) -> str:
    return f"{nummer} is teruggegeven. De praktijkopleider leest waarom."


def uitgereikt(nummer: str, op: date) -> str:
    return f"{nummer} is uitgereikt op {datum(op)}."


def ingetrokken(nummer: str, *, op_lijst: bool) -> tuple[str, ...]:
    """It is withdrawn, and whether everybody can know."""
    eerste = f"{nummer} is ingetrokken."
    tweede = "Wie de verklaring controleert, hoort dat." if op_lijst else GEEN_LIJST
    return (eerste, tweede)


def herstempeld(gelukt: int, mislukt: int) -> tuple[str, ...]:
    """How many got a new time stamp."""
    regels = [f"{gelukt} keer een nieuw tijdstempel gezet."]
    if mislukt:
        regels.append(f"{mislukt} keer lukte dat niet. Kijk met: werkplek hub verklaring lijst.")
    return tuple(regels)


def bewaard(pad: str) -> str:
    return f"Bewaard als {pad}."


def gekozen(keuze: Vorm, plaats: str) -> tuple[str, ...]:
    """What holds for every next verklaring."""
    waar = f"De plaats is {plaats}." if plaats else "De plaats noem je elke keer met --plaats."
    return (vorm(keuze), waar)


EERST_VERZEGELEN: Final = "Dit bestand is nog niet verzegeld."
VERZEGELD: Final = "Dit bestand is verzegeld door de school."
TITELS_NAGEKEKEN: Final = "Nagekeken titels: {}."
