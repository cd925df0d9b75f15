"""*Importeren*, *Plakken* and the preview, each filled with the longest it must show."""

from collections.abc import Callable
from typing import Final

from werkplek.application.beelden.importeren import ImportBeeld, ImportGroep
from werkplek.domain.kwalificatie import (
    Crebo,
    DossierEditie,
    Herkomst,
    Kerntaak,
    KerntaakCode,
    Kwalificatie,
    Werkproces,
    WerkprocesCode,
)
from werkplek.domain.leesverslag import Leesdeel, Leesregel, Reden
from werkplek.domain.navraag import Navraag
from werkplek.ui.pages.importeren import ImporterenPage
from werkplek.ui.pages.inleesvoorbeeld import InleesvoorbeeldPage
from werkplek.ui.pages.page import Page
from werkplek.ui.pages.plakken_page import PlakkenPage
from werkplek.ui.progress import Progress
from werkplek.woorden.boodschap import Boodschap

LIJST: Final = """B1-K1 Maakt klompen
B1-K1-W1 Kiest en keurt het hout
b1k1w2 Schaaft de klomp en controleert de maatvoering
Klompenmaker, eigen lijst
B1-K1-W4 Rondt de werkzaamheden af en draagt het werk over"""

VERSCHIL: Final = ImportGroep(
    "99101 Klompenmaker. Nieuwe editie 2027, naast 2024",
    (
        "Nieuw: B1-K1-W3 Brengt versieringen aan",
        "Vervalt: B1-K1-W4 Ruimt de werkplek op",
        "Andere titel: B1-K1-W1 was “Kiest hout” en is nu “Kiest en keurt hout”",
        "Ander nummer: B1-K1-W3 is nu B1-K1-W2. Schaaft klompen",
        "Zelfde code, ander werk: B1-K2-W1 was “Verkoopt” en is nu “Begroet bezoekers”",
    ),
)

BEELD: Final = ImportBeeld(
    kop="dossiers.xml: kwalificatiedossiers van SBB (XML)",
    samenvatting=(
        "1096 kwalificaties: nieuw",
        "1 kwalificatie: met een nieuwe editie",
        "3 regels niet gebruikt",
    ),
    groepen=(
        ImportGroep(
            "Nieuw",
            tuple(f"9911{n} Assistent lantaarnopsteker, niveau 1" for n in range(8)),
            1088,
        ),
        VERSCHIL,
        ImportGroep(
            "Niet gebruikt",
            ("dossiers.xml, regel 12, element niveau: dit niveau is er niet. Er staat: “9”.",),
        ),
    ),
    vragen=(Navraag.VERSCHILLEN, Navraag.REGELS_NIET_GEBRUIKT),
    nieuws=True,
)


def half() -> Progress:
    """Work that is at 42 of 100."""
    progress = Progress()
    progress.meld(0.42)
    return progress


def importeren_bezig() -> ImporterenPage:
    """A file is read."""
    page = ImporterenPage()
    page.toon_bezig("Lezen…", half())
    return page


def importeren_geweigerd() -> ImporterenPage:
    """A file that is broken."""
    page = ImporterenPage()
    page.toon_boodschap(
        Boodschap(
            "In dossiers.xml, regel 4711: de XML is hier stuk of afgebroken.",
            "Haal het bestand opnieuw op.",
            "Er is niets overgenomen.",
        )
    )
    return page


def voorbeeld(beeld: ImportBeeld = BEELD) -> InleesvoorbeeldPage:
    """New kwalificaties, an edition with differences, and lines that are not used."""
    page = InleesvoorbeeldPage()
    page.toon(beeld)
    return page


def voorbeeld_niets_nieuws() -> InleesvoorbeeldPage:
    """Everything is here already."""
    return voorbeeld(
        ImportBeeld(BEELD.kop, ("1097 kwalificaties: staat er al zo",), (), (), nieuws=False)
    )


def voorbeeld_bezig() -> InleesvoorbeeldPage:
    """It is taken over."""
    page = voorbeeld()
    page.toon_bezig("Overnemen…", half())
    return page


def gelezen() -> Leesdeel:
    """What is made of LIJST."""
    titels = ("Kiest en keurt het hout", "Schaaft de klomp en controleert de maatvoering")
    werkprocessen = tuple(
        Werkproces(WerkprocesCode(f"B1-K1-W{n}"), titel, Herkomst.ENKELE_BRON)
        for n, titel in enumerate(titels, start=1)
    )
    kerntaak = Kerntaak(KerntaakCode("B1-K1"), "Maakt klompen", werkprocessen, Herkomst.ENKELE_BRON)
    kwalificatie = Kwalificatie(
        Crebo("99101"), "Klompenmaker", 2, DossierEditie(Crebo(""), "", "2026"), (kerntaak,)
    )
    regels = (
        Leesregel(3, Reden.CODE_ANDERS_GESPELD, "", "b1k1w2"),
        Leesregel(4, Reden.ZONDER_CODE, "", "Klompenmaker, eigen lijst"),
    )
    return Leesdeel((kwalificatie,), regels=regels, gedaan=1.0)


def plakken() -> PlakkenPage:
    """A list with a line that is not used."""
    page = PlakkenPage()
    page.wis("geplakt 3 maart 2026")
    page.velden["lijst"].zet_tekst(LIJST)
    page.velden["crebo"].zet_tekst("9910")
    page.toon_gelezen(gelezen())
    page._timer.stop()
    return page


def plakken_leeg() -> PlakkenPage:
    """Nothing was pasted yet."""
    page = PlakkenPage()
    page.wis("geplakt 3 maart 2026")
    page._timer.stop()
    return page


PAGINAS: Final[dict[str, Callable[[], Page]]] = {
    "importeren": ImporterenPage,
    "importeren bezig": importeren_bezig,
    "importeren geweigerd": importeren_geweigerd,
    "inleesvoorbeeld": voorbeeld,
    "inleesvoorbeeld bezig": voorbeeld_bezig,
    "inleesvoorbeeld niets nieuws": voorbeeld_niets_nieuws,
    "plakken": plakken,
    "plakken leeg": plakken_leeg,
}
