"""The papers that are judged: every length, state, form and layout, and the hard names."""

from collections.abc import Mapping
from functools import cache

from tests.documents.gesprek_voorbeeld import GESPREKKEN, verslag_van
from tests.documents.test_fonts import LATIN
from tests.documents.voorbeeld import A4, GROOT, OORDEEL, regel, vastgesteld, verklaring
from werkplek.documents.fonts import paper_fonts
from werkplek.documents.gespreksverslag import gespreksverslag
from werkplek.documents.papiermaker import PdfPapiermaker
from werkplek.documents.watikkan import wat_ik_kan
from werkplek.domain.personen import Persoonsgegevens
from werkplek.domain.vaststelling import Papier, Vorm

LANG = "Werkt netjes en rustig door, ook als het druk is. " * 12


@cache
def papieren() -> Mapping[str, tuple[Papier, str]]:
    """Each paper by its name, with the layout that draws it."""
    gekozen: dict[str, tuple[Papier, str]] = {
        f"{aantal} werkprocessen": (vastgesteld(aantal, _vorm(aantal)), A4)
        for aantal in range(1, 41)
    }
    for sjabloon in (A4, GROOT):
        for vorm in Vorm:
            papier = vastgesteld(6, vorm, sjabloon)
            gekozen[f"vastgesteld {vorm} {sjabloon}"] = (papier, sjabloon)
        gekozen[f"concept {sjabloon}"] = (Papier(verklaring(6)), sjabloon)
        gekozen[f"oordeel {sjabloon}"] = (Papier(verklaring(6, oordeel=OORDEEL)), sjabloon)
        gekozen[f"leeg {sjabloon}"] = (Papier(verklaring(0, school="", eind=None)), sjabloon)
        gekozen[f"lang {sjabloon}"] = (_lang(sjabloon), sjabloon)
        gekozen[f"namen {sjabloon}"] = (_namen(sjabloon), sjabloon)
    return gekozen


@cache
def bestanden() -> Mapping[str, bytes]:
    """The same as files."""
    maker = PdfPapiermaker()
    gemaakt = {naam: maker.volgens(*papier) for naam, papier in papieren().items()}
    for aantal in (0, 8, 40):
        gemaakt[f"wat ik kan, {aantal}"] = wat_ik_kan(paper_fonts(), vastgesteld(aantal))
    for naam in ("gewoon", "lang"):
        verslag = verslag_van(GESPREKKEN[naam])
        gemaakt[f"gesprek, {naam}"] = gespreksverslag(paper_fonts(), verslag)
    return gemaakt


def _vorm(aantal: int) -> Vorm:
    return Vorm.PEN if aantal % 2 else Vorm.DIGITAAL


def _lang(sjabloon: str) -> Papier:
    """A toelichting as long as it may be, behind every werkproces: over many pages."""
    regels = tuple(regel(nummer, toelichting=LANG) for nummer in range(12))
    return vastgesteld(12, sjabloon=sjabloon, regels=regels)


def _namen(sjabloon: str) -> Papier:
    """Every letter of Latin-1 and Latin Extended-A, Greek and Cyrillic, in names."""
    half = len(LATIN) // 2
    deelnemer = Persoonsgegevens(
        "Zoë Łukasz " + "".join(LATIN[:half]),
        "Çelik-Nguyễn " + "".join(LATIN[half:]),
        verklaring().deelnemer.geboortedatum,
        "Αθήνα, Київ en 's-Gravenhage",
    )
    return vastgesteld(2, Vorm.DIGITAAL, sjabloon, deelnemer=deelnemer, school='De "<&>" School')
