"""The pages about kwalificaties, filled with the longest and oddest they must be able to show."""

from collections.abc import Callable
from typing import Final

from werkplek.application.beelden.kwalificaties import (
    KwalificatieGroep,
    KwalificatieRij,
    KwalificatiesBeeld,
)
from werkplek.application.beelden.structuur import (
    CertificaatBlok,
    DeelBeeld,
    EditieRegel,
    KerntaakBlok,
    OpvolgerRegel,
    StructuurBeeld,
    WerkprocesRegel,
)
from werkplek.application.beelden.toevoegen import (
    CertificaatKeuze,
    KeuzeBeeld,
    KwalificatieKeuze,
    WerkprocesKeuze,
)
from werkplek.application.records import KwalificatieKop
from werkplek.domain.kwalificatie import (
    ALTIJD,
    GEEN_CREBO,
    Crebo,
    DossierEditie,
    KerntaakCode,
    WerkprocesCode,
)
from werkplek.ui.pages.kwalificatie import KwalificatiePage
from werkplek.ui.pages.kwalificaties import KwalificatiesPage
from werkplek.ui.pages.page import Page
from werkplek.ui.pages.structuur import StructuurPage
from werkplek.ui.pages.werkproces import WerkprocesPage
from werkplek.ui.pages.werkprocessen_page import WerkprocessenPage
from werkplek.woorden.zoeken import HIER, NOG_NIET_INGELEZEN

CREBO: Final = Crebo("91234")
NAMEN: Final = (
    "Assistent lantaarnopsteker",
    "Klompenmaker",
    "Medewerker touwslagerij-, zeilmakerij- en scheepstuigtechniek",
)
LANG: Final = (
    "Stemt de voorbereiding, uitvoering en controle van het opsteken, doven en schoonmaken van "
    "lantaarns af met bewoners, nachtwakers en andere betrokkenen"
)
TITELS: Final = (
    "Zet de ladder neer",
    "Steekt de lantaarn aan",
    LANG,
    "Meldt zich ter afsluiting van het opsteken af bij de nachtwaker",
)
KERNTAKEN: Final = (
    "B1-K1 Werkt als assistent in een arbeidsorganisatie",
    "P1-K1 Steekt lantaarns op en houdt lantaarns, ladders en lonten bij",
)
CODES: Final = tuple(WerkprocesCode(f"B1-K1-W{nummer}") for nummer in range(1, 8))
TEKST: Final = (
    "De assistent lantaarnopsteker loopt bij het vallen van de avond de vaste ronde. Hij zet de "
    "ladder stevig neer, opent het glas en steekt de lont aan.\n"
    "- Hij let op wind en voorbijgangers.\n"
    "- Hij meldt kapotte lantaarns.\n"
)


def _treffers() -> KwalificatiesBeeld:
    werk = (KERNTAKEN[1], *(f"– P1-K1-W{n} {TITELS[n % 4]}" for n in (1, 2, 3)))
    return KwalificatiesBeeld(
        (
            KwalificatieGroep(
                "Dossier Openbare verlichting en lonten",
                (
                    KwalificatieRij(
                        CREBO,
                        NAMEN[0],
                        "niveau 1 · crebo 91234 · wordt hier geleerd",
                        (*werk, "en nog 4"),
                        hier=True,
                    ),
                    KwalificatieRij(Crebo("91235"), NAMEN[2], "niveau 2 · crebo 91235", werk[:2]),
                ),
            ),
            KwalificatieGroep(
                "", (KwalificatieRij(Crebo("91236"), NAMEN[1], "niveau 2 · crebo 91236"),)
            ),
            KwalificatieGroep(
                NOG_NIET_INGELEZEN,
                (
                    KwalificatieRij(
                        Crebo("91237"), "Hoefsmid", "niveau 3 · crebo 91237", alleen_naam=True
                    ),
                ),
            ),
        ),
        "Er is meer. Typ nog een woord.",
    )


def _alles() -> KwalificatiesBeeld:
    rijen = tuple(
        KwalificatieRij(Crebo(str(91240 + n)), NAMEN[n % 3], f"niveau 1 · crebo {91240 + n}")
        for n in range(21)
    )
    return KwalificatiesBeeld(
        (KwalificatieGroep(HIER, rijen[:2]), KwalificatieGroep("Niveau 1", rijen[2:])),
        "En nog 1041. Typ om te zoeken, of kies een niveau.",
    )


def kwalificatie() -> KwalificatiePage:
    """Before anything is typed."""
    page = KwalificatiePage()
    page.toon(_alles())
    return page


def kwalificatie_gezocht() -> KwalificatiePage:
    """Work that was found, and a name without anything."""
    page = KwalificatiePage()
    page.toon(_treffers())
    return page


def kwalificatie_niets() -> KwalificatiePage:
    """Nothing was found."""
    page = KwalificatiePage()
    page._form.zoek.zet_tekst("heftruckchauffeur")
    page._form.niveau.kies(3)
    page.toon(KwalificatiesBeeld(()))
    return page


def kwalificatie_opgevolgd() -> KwalificatiePage:
    """An older one was chosen."""
    page = kwalificatie()
    dossier = DossierEditie(Crebo("93301"), "Openbare verlichting", "2027")
    nieuw = KwalificatieKop(
        Crebo("91299"), NAMEN[2], 2, dossier, ALTIJD, GEEN_CREBO, 9, 0, in_gebruik=False
    )
    page.vraag_opvolger(KwalificatieKeuze(CREBO, NAMEN[0], CODES, nieuw))
    return page


def kwalificatie_alleen_naam() -> KwalificatiePage:
    """Only SBB's list knows it."""
    page = kwalificatie()
    page.zeg_alleen_naam(KwalificatieKeuze(Crebo("91237"), NAMEN[2], ()))
    return page


def keuze_beeld(*, hier: int = 7, let_op: str = "") -> KeuzeBeeld:
    """Seven werkprocessen under two kerntaken, of which `hier` can be done here."""
    keuzes = tuple(
        WerkprocesKeuze(
            code,
            TITELS[n % 4],
            KERNTAKEN[n // 4],
            "titel nog te controleren" if n % 3 == 1 else "",
            hier=n < hier,
        )
        for n, code in enumerate(CODES)
    )
    certificaten = (
        CertificaatKeuze(Crebo("C9123"), "Opsteken van lantaarns in een haven", CODES[:3]),
        CertificaatKeuze(Crebo("C9124"), "Doven", CODES[3:5], zonder=1),
    )
    return KeuzeBeeld(NAMEN[0], keuzes, certificaten, let_op)


def werkprocessen() -> WerkprocessenPage:
    """All of it can be done here; nobody can begin on it any more."""
    page = WerkprocessenPage()
    page.begin(wijzigt=False)
    beeld = keuze_beeld(
        let_op="Nieuwe deelnemers kunnen hier niet meer op beginnen sinds 1 augustus 2024. "
        "Vraag de school of het nog kan."
    )
    page.toon(beeld, CODES[:5])
    return page


def werkprocessen_certificaat() -> WerkprocessenPage:
    """Exactly one certificaat; the rest cannot be done here."""
    page = WerkprocessenPage()
    page.begin(wijzigt=True)
    page.toon(keuze_beeld(hier=4), CODES[:3])
    return page


def werkprocessen_niets() -> WerkprocessenPage:
    """Nothing is ticked, and someone wanted to go on."""
    page = werkprocessen()
    page.toon(keuze_beeld(), ())
    page.vraag_keuze()
    return page


def kwalificaties() -> KwalificatiesPage:
    """Before anything is typed."""
    page = KwalificatiesPage()
    page.toon(_alles())
    return page


def kwalificaties_gezocht() -> KwalificatiesPage:
    """What was found."""
    page = KwalificatiesPage()
    page._form.zoek.zet_tekst("lantaarn")
    page.toon(_treffers())
    return page


def _regel(nummer: int) -> WerkprocesRegel:
    return WerkprocesRegel(
        CODES[nummer],
        TITELS[nummer % 4],
        "titel nog te controleren" if nummer % 3 == 1 else "",
        uitvoerbaar=nummer % 2 == 0,
    )


def structuur() -> StructuurPage:
    """With everything that can belong to a kwalificatie."""
    page = StructuurPage()
    blokken = tuple(
        KerntaakBlok(KerntaakCode(kop[:5]), kop[6:], "", tuple(map(_regel, welke)))
        for kop, welke in zip(KERNTAKEN, (range(4), range(4, 7)), strict=True)
    )
    page.toon(
        StructuurBeeld(
            crebo=CREBO,
            naam=NAMEN[2],
            soort="Kwalificatie",
            niveau=2,
            dossier="Dossier 93301 Openbare verlichting en lonten",
            editie="2025",
            geldigheid="Geldig vanaf 1 augustus 2025. Beginnen kan tot en met 31 juli 2027.",
            plaatsingen=3,
            andere=(EditieRegel("2022", "Geldig vanaf 1 augustus 2022.", 1),),
            kerntaken=blokken,
            certificaten=(
                CertificaatBlok(Crebo("C9123"), "Opsteken van lantaarns", blokken[0].werkprocessen),
            ),
            bronnen=("KD-93301-2025.xml",),
            opvolger=OpvolgerRegel(Crebo("91299"), NAMEN[0], "2026-2027", hier=False),
            waarschuwing="Nieuwe deelnemers kunnen hier niet meer op beginnen sinds 1 mei 2026.",
        )
    )
    return page


def structuur_alleen_naam() -> StructuurPage:
    """Only SBB's list knows it."""
    page = StructuurPage()
    page.toon(
        StructuurBeeld(
            crebo=CREBO,
            naam=NAMEN[1],
            soort="Basisberoepsopleiding",
            niveau=2,
            dossier="Dossier 93302 Klompen",
            bericht="Hier zijn nog geen werkprocessen van bekend. Importeer het dossier van SBB.",
        )
    )
    return page


def werkproces() -> WerkprocesPage:
    """A long text, and what the profiel adds."""
    page = WerkprocesPage()
    page.toon(
        DeelBeeld(
            code=CODES[2],
            titel=LANG,
            kerntaak=KERNTAKEN[1],
            status="titel nog te controleren",
            uitvoerbaar=True,
            bron="KD-93301-2025.xml",
            alineas=(
                ("Omschrijving", TEKST),
                ("Omschrijving, voor dit profiel ook", "Hij roeit naar de havenlantaarns."),
                ("Resultaat", "De straat is verlicht."),
                ("Gedrag", TEKST),
                ("Competenties", "E, J, T"),
            ),
        )
    )
    return page


def werkproces_zonder_tekst() -> WerkprocesPage:
    """Only the title was imported."""
    page = WerkprocesPage()
    page.toon(
        DeelBeeld(
            CODES[0],
            TITELS[0],
            KERNTAKEN[0],
            "",
            uitvoerbaar=False,
            bron="",
            alineas=(),
            bericht="De tekst is hier niet bekend. Importeer het dossier van SBB.",
        )
    )
    return page


PAGINAS: Final[dict[str, Callable[[], Page]]] = {
    "kwalificatie": kwalificatie,
    "kwalificatie alleen naam": kwalificatie_alleen_naam,
    "kwalificatie gezocht": kwalificatie_gezocht,
    "kwalificatie niets": kwalificatie_niets,
    "kwalificatie opgevolgd": kwalificatie_opgevolgd,
    "kwalificaties": kwalificaties,
    "kwalificaties gezocht": kwalificaties_gezocht,
    "structuur": structuur,
    "structuur alleen naam": structuur_alleen_naam,
    "werkproces": werkproces,
    "werkproces zonder tekst": werkproces_zonder_tekst,
    "werkprocessen": werkprocessen,
    "werkprocessen certificaat": werkprocessen_certificaat,
    "werkprocessen niets gekozen": werkprocessen_niets,
}
