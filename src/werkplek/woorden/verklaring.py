"""The sentences of the praktijkverklaring, on its face and on the sheet that explains it."""

from typing import Final

from werkplek.domain.kwalificatie import DossierEditie
from werkplek.domain.personen import Persoonsgegevens
from werkplek.domain.verklaring import Staat, Verklaring, VerklaringBedrijf, VerklaringRegel
from werkplek.woorden.datums import datum, datums, periode

TITEL: Final = "Praktijkverklaring"
WATERMERK: Final = "CONCEPT"
TITEL_CONTROLEREN: Final = "titel nog te controleren"
_CONTROLEREN: Final = "Iemand vergelijkt de titel nog met het kwalificatiedossier."
HANDTEKENING: Final = "Handtekening van de praktijkopleider, met pen"
PLAATS: Final = "Plaats"
DATUM: Final = "Datum"

BADGE: Final = "Werkprocessen die iemand kan uitvoeren, volgens de praktijkopleider."
BADGE_WAAROM: Final = "Het oordeel van de praktijkopleider over werk dat is gezien en vastgelegd."

UITLEG: Final = "Uitleg bij deze praktijkverklaring"
WOORDEN: Final = "Wat de woorden betekenen"
NAGAAN: Final = "Elke regel is na te gaan"

_WOORDENLIJST: Final = (
    ("kerntaak", "Een groot deel van het vak. Een kerntaak bestaat uit werkprocessen."),
    ("werkproces", "Een stuk werk met een begin, een einde en een resultaat."),
    ("gezien op", "De dagen waarop iemand zag hoe het werk werd gedaan en dat vastlegde."),
    ("crebo", "Het landelijke nummer van een kwalificatie of van een kwalificatiedossier."),
    (
        "controlecode",
        "Hoort bij precies deze tekst. Verandert er een letter, dan verandert de code.",
    ),
)

_KORT: Final = 8


def onderdeel_van(school: str) -> str:
    """The line under the title: the paper this one becomes a part of."""
    if school:
        return f"Voor de mbo-verklaring van {school}"
    return "Voor een mbo-verklaring; de school stelt die vast"


def wat_dit_is(verklaring: Verklaring) -> str:
    """What the paper is worth now, on its face (design §8); never a document of the school."""
    if verklaring.staat is Staat.CONCEPT:
        return "concept; de praktijkopleider heeft nog geen oordeel gegeven"
    if verklaring.school:
        voor = f"de mbo-verklaring van {verklaring.school}; nog niet vastgesteld door de school"
    else:
        voor = "een mbo-verklaring; nog niet vastgesteld door een school"
    return f"oordeel van de praktijkopleider, voor {voor}"


def volledige_naam(deelnemer: Persoonsgegevens) -> str:
    """Official first names and surname in one line."""
    return f"{deelnemer.voornamen} {deelnemer.achternaam}".strip()


def gegevens(verklaring: Verklaring) -> tuple[tuple[str, str], ...]:
    """Label and text of the lines that say who, where, when and for which kwalificatie."""
    return (
        ("Geboren", _geboren(verklaring.deelnemer)),
        ("Leerbedrijf", _bedrijf(verklaring.bedrijf)),
        ("Periode", periode(verklaring.begin, verklaring.eind)),
        (
            "Kwalificatie",
            f"{verklaring.kwalificatie}, crebo {verklaring.crebo}, mbo-niveau {verklaring.niveau}",
        ),
        ("Dossier", _dossier(verklaring.dossier)),
        ("Opgemaakt", datum(verklaring.opgemaakt_op)),
    )


def _dossier(dossier: DossierEditie) -> str:
    editie = f"editie {dossier.editie}" if dossier.editie else ""
    return ", ".join(deel for deel in (dossier.naam, f"crebo {dossier.crebo}", editie) if deel)


def _geboren(deelnemer: Persoonsgegevens) -> str:
    op = datum(deelnemer.geboortedatum)
    return f"{op} in {deelnemer.geboorteplaats}" if deelnemer.geboorteplaats else op


def _bedrijf(bedrijf: VerklaringBedrijf) -> str:
    nummer = f"leerbedrijf-ID {bedrijf.leerbedrijf_id}" if bedrijf.leerbedrijf_id else ""
    waar = ", ".join(deel for deel in (bedrijf.adres, bedrijf.plaats, nummer) if deel)
    return "\n".join(deel for deel in (bedrijf.naam, waar) if deel)


def inleiding(verklaring: Verklaring) -> str:
    """The sentence above the werkprocessen: the judgement itself, or that it is still to come."""
    naam = volledige_naam(verklaring.deelnemer)
    if not verklaring.regels:
        return "In deze verklaring staan nog geen werkprocessen."
    if verklaring.staat is Staat.CONCEPT:
        return f"De praktijkopleider oordeelt nog of {naam} deze werkprocessen kan uitvoeren:"
    return f"De praktijkopleider verklaart dat {naam} deze werkprocessen kan uitvoeren:"


def gezien_op(regel: VerklaringRegel) -> str:
    """`gezien op 3 maart, 17 april 2026`."""
    return f"gezien op {datums(regel.gezien_op)}" if regel.gezien_op else "nog niet gezien"


def oordeel(verklaring: Verklaring) -> str:
    """The sentence above the signature: when, where and about how much was judged."""
    if verklaring.oordeel is None:
        return "Nog niet tekenen: dit is een concept."
    aantal = len(verklaring.regels)
    over = "1 werkproces" if aantal == 1 else f"{aantal} werkprocessen"
    naam = volledige_naam(verklaring.deelnemer)
    op, plaats = datum(verklaring.oordeel.op), verklaring.oordeel.plaats
    return f"Oordeel over {over} van {naam}, gegeven op {op} in {plaats}."


def voettekst(verklaring: Verklaring, controlecode: str) -> tuple[str, str]:
    """The two lines at the foot of every page."""
    return (
        f"{TITEL} {verklaring.nummer} · controlecode {controlecode}",
        f"Kwalificatiedossier {_dossier(verklaring.dossier)}",
    )


def pagina(nummer: int, totaal: int) -> str:
    """`pagina 1 van 2`."""
    return f"pagina {nummer} van {totaal}"


def kort_kenmerk(feit: str) -> str:
    """The last eight characters of the id of a feit; the first are its time and much alike."""
    return feit[-_KORT:]


def spoor(regel: VerklaringRegel) -> str:
    """`gezien op 3 maart 2026 · waarneming 9f3c01ab`: what a line of the paper rests on."""
    kort = ", ".join(map(kort_kenmerk, regel.waarnemingen))
    if not kort:
        return gezien_op(regel)
    woord = "waarneming" if len(regel.waarnemingen) == 1 else "waarnemingen"
    return f"{gezien_op(regel)} · {woord} {kort}"


def woordenlijst(verklaring: Verklaring) -> tuple[tuple[str, str], ...]:
    """Each word of the paper that needs one, with its meaning."""
    if all(regel.titel_bevestigd for regel in verklaring.regels):
        return _WOORDENLIJST
    return (*_WOORDENLIJST, (TITEL_CONTROLEREN, _CONTROLEREN))


def uitleg(verklaring: Verklaring) -> tuple[str, ...]:
    """What this paper is, who made it and who establishes it: one paragraph per string."""
    naam, bedrijf = volledige_naam(verklaring.deelnemer), verklaring.bedrijf.naam
    if verklaring.staat is Staat.CONCEPT:
        wat = (
            f"Dit is een concept. De praktijkopleider van {bedrijf} geeft nog een oordeel over "
            f"het werk van {naam}."
        )
    else:
        wat = (
            f"Op dit papier staat welk werk {naam} kan doen, volgens de praktijkopleider van "
            f"{bedrijf}. Het werk is gezien op de dagen die erbij staan."
        )
    welke = f": {verklaring.school}" if verklaring.school else ""
    school = (
        "Een praktijkverklaring is een deel van de mbo-verklaring. Alleen de school stelt die "
        f"vast{welke}. De school weegt het oordeel van de praktijkopleider daarbij mee. "
        "Tot die tijd is dit geen papier van de school."
    )
    return (wat, school)


def nagaan(verklaring: Verklaring) -> str:
    """How to trace a line of the paper to what was seen."""
    if not verklaring.regels:
        return "Er is nog geen werkproces om na te gaan."
    return (
        "Achter elk werkproces staan waarnemingen. Iemand zag het werk en legde dat vast, met de "
        "datum erbij. Hier staan per werkproces de dagen en de korte nummers van die "
        f"waarnemingen. Met die nummers vindt {verklaring.bedrijf.naam} ze terug in Werkplek."
    )
