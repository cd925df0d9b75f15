"""A fictional trade in editions, to compare and to import."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from werkplek.domain.kwalificatie import (
    GEEN_CREBO,
    Crebo,
    DossierEditie,
    Geldigheid,
    Herkomst,
    Kerntaak,
    Kwalificatie,
    Werkproces,
    WerkprocesTekst,
    kerntaak_code_van,
    lees_werkproces_code,
)
from werkplek.domain.leesverslag import Leesdeel, Leesregel, Vorm

KLOMPENMAKER = Crebo("29901")
OUD = {
    "B1-K1-W1": "Kiest het hout",
    "B1-K1-W2": "Hakt de klomp op maat",
    "B1-K2-W1": "Schildert de klomp",
}


def klompenmaker(
    titels: Mapping[str, str] = OUD,
    editie: str = "SBB 100",
    *,
    vanaf: int | None = None,
    herkomst: Herkomst = Herkomst.OFFICIEEL,
    tekst: str = "",
    crebo: Crebo = KLOMPENMAKER,
    hoort_bij: Crebo = GEEN_CREBO,
) -> Kwalificatie:
    """The kwalificatie Klompenmaker with these werkprocessen; `vanaf` is a year."""
    codes = {lees_werkproces_code(code): titel for code, titel in titels.items()}
    kerntaken = dict.fromkeys(kerntaak_code_van(code) for code in codes)
    return Kwalificatie(
        crebo=crebo,
        naam="Klompenmaker",
        niveau=2,
        dossier=DossierEditie(Crebo("29900"), "Houten schoeisel", editie),
        kerntaken=tuple(
            Kerntaak(
                kerntaak,
                f"Taak {kerntaak}",
                tuple(
                    Werkproces(code, titel, herkomst, tekst=WerkprocesTekst(omschrijving=tekst))
                    for code, titel in codes.items()
                    if kerntaak_code_van(code) == kerntaak
                ),
                herkomst,
            )
            for kerntaak in kerntaken
        ),
        geldig=Geldigheid(date(vanaf, 8, 1) if vanaf else None),
        hoort_bij=hoort_bij,
    )


@dataclass(slots=True)
class Vastebron:
    """Implements the port `Structuurbron` on parts that were thought up; counts its readings."""

    delen: Sequence[Leesdeel]
    naam: str = "dossiers.xml"
    sha256: str = "0" * 64
    vorm: Vorm = Vorm.SBB_XML
    gelezen: int = field(default=0)

    def lees(self) -> Iterator[Leesdeel]:
        self.gelezen += 1
        yield from self.delen


def bron(*kwalificaties: Kwalificatie, regels: tuple[Leesregel, ...] = ()) -> Vastebron:
    """A file with each kwalificatie in a part of its own, and the remarks in the first."""
    delen = [Leesdeel(regels=regels)]
    delen += [
        Leesdeel((kwalificatie,), gedaan=nummer / len(kwalificaties))
        for nummer, kwalificatie in enumerate(kwalificaties, start=1)
    ]
    return Vastebron(delen)
