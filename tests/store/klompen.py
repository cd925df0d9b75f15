"""A made-up trade to search in: dossiers, kwalificaties, werkprocessen and what they say."""

from werkplek.domain.kwalificatie import (
    Crebo,
    DossierEditie,
    Herkomst,
    Kerntaak,
    KerntaakCode,
    Kwalificatie,
    Werkproces,
    WerkprocesCode,
    WerkprocesTekst,
)

KLOMPENMAKER = Crebo("25740")
LANTAARN = Crebo("25741")


def kwalificatie(
    crebo: str,
    naam: str,
    *titels: str,
    editie: str = "2025",
    niveau: int = 2,
    dossier: str = "Houten schoeisel",
    omschrijving: str = "",
) -> Kwalificatie:
    """One kerntaak, with these titles as B1-K1-W1, W2, …; the first one has a description."""
    werkprocessen = tuple(
        Werkproces(
            WerkprocesCode(f"B1-K1-W{nummer}"),
            titel,
            Herkomst.OFFICIEEL,
            tekst=WerkprocesTekst(omschrijving=omschrijving if nummer == 1 else ""),
        )
        for nummer, titel in enumerate(titels, start=1)
    )
    kerntaak = Kerntaak(
        KerntaakCode("B1-K1"), "Werkt in het atelier", werkprocessen, Herkomst.OFFICIEEL
    )
    return Kwalificatie(
        Crebo(crebo), naam, niveau, DossierEditie(Crebo("23999"), dossier, editie), (kerntaak,)
    )


def alle() -> tuple[Kwalificatie, ...]:
    """What most tests search in."""
    return (
        kwalificatie(
            KLOMPENMAKER,
            "Klompenmaker",
            "Voert schoonmaakwerkzaamheden uit",
            "Houdt de voorraad populierenhout bij",
            "Controleert de pasvorm",
            "Maakt het atelier schoon",
            "Ontvangt houtleveranties",
            omschrijving="Gebruikt een paalmes en veegt de krullen met een bezem bijeen.",
        ),
        kwalificatie(
            LANTAARN,
            "Assistent lantaarnopsteker",
            "Ontvangt lampolie en lonten",
            "Verkoopt reservelonten",
            "Schoonmaak van glazen",
            "Oriënteert zich op de route",
            niveau=1,
            dossier="Straatverlichting",
            omschrijving="Loopt met een ladder langs de lantaarns.",
        ),
        kwalificatie("K0067", "Digitale klomp", "Ontwerpt een klomp", niveau=0),
    )
