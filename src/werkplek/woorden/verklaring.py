"""The sentences of the praktijkverklaring, on its face and on the sheet that explains it."""

from collections.abc import Iterable
from typing import Final

from werkplek.domain.personen import Persoonsgegevens
from werkplek.domain.verklaring import Staat, Verklaring, VerklaringBedrijf, VerklaringRegel
from werkplek.woorden.datums import datum, datums, periode

TITEL: Final = "Praktijkverklaring"
WATERMERK: Final = "CONCEPT"
TITEL_CONTROLEREN: Final = "titel nog te controleren"

_KORT: Final = 8


def onderdeel_van(school: str) -> str:
    """The line under the title: the paper this one becomes a part of."""
    if school:
        return f"Onderdeel van de mbo-verklaring van {school}"
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
    dossier = verklaring.dossier
    return (
        ("Geboren", _geboren(verklaring.deelnemer)),
        ("Leerbedrijf", _bedrijf(verklaring.bedrijf)),
        ("Periode", periode(verklaring.begin, verklaring.eind)),
        (
            "Kwalificatie",
            f"{verklaring.kwalificatie}, crebo {verklaring.crebo}, mbo-niveau {verklaring.niveau}",
        ),
        ("Dossier", f"{dossier.naam}, crebo {dossier.crebo}, editie {dossier.editie}"),
        ("Opgemaakt", datum(verklaring.opgemaakt_op)),
    )


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
    gegeven = datum(verklaring.oordeel.op)
    return f"Oordeel over {over}, gegeven op {gegeven} in {verklaring.oordeel.plaats}."


def voettekst(verklaring: Verklaring, controlecode: str) -> tuple[str, str]:
    """The two lines at the foot of every page."""
    dossier = verklaring.dossier
    return (
        f"{TITEL} {verklaring.nummer} · controlecode {controlecode}",
        f"Kwalificatiedossier {dossier.naam}, crebo {dossier.crebo}, editie {dossier.editie}",
    )


def pagina(nummer: int, totaal: int) -> str:
    """`pagina 1 van 2`."""
    return f"pagina {nummer} van {totaal}"


def kort_kenmerk(feit: str) -> str:
    """The last eight characters of the id of a feit; its first ones are the time, and much alike."""
    return feit[-_KORT:]


def korte_kenmerken(feiten: Iterable[str]) -> str:
    """`waarneming 9f3c01ab`, `waarnemingen 9f3c01ab, 77d0e2c4`, or nothing."""
    kort = [kort_kenmerk(feit) for feit in feiten]
    if not kort:
        return ""
    return f"{'waarneming' if len(kort) == 1 else 'waarnemingen'} {', '.join(kort)}"
