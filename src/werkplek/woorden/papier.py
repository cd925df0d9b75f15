"""What the school adds to the sentences of the praktijkverklaring, and how to check the paper.

Never *gekwalificeerd* and never *rechtsgeldig*: what a seal or a signature is worth in law is not
for this paper to say.
"""

from typing import Final

from werkplek.domain.vaststelling import Handtekeningrol, Papier, Vaststelling, Vorm
from werkplek.woorden import verklaring as zinnen
from werkplek.woorden.datums import datum

ONDERTEKENING: Final = "Ondertekening"
SCHOOL_PEN: Final = "Namens de school, met pen"
SCHOOL: Final = "Namens de school"
ZEGEL_VOORAAN: Final = "met het zegel op de eerste bladzijde"
PRAKTIJKOPLEIDER_PEN: Final = "Praktijkopleider, met pen"
PRAKTIJKOPLEIDER: Final = "Praktijkopleider"
DEELNEMER: Final = "Deelnemer"
ZEGEL: Final = "Zegel van de school"

HINTS: Final = {
    Handtekeningrol.PRAKTIJKOPLEIDER: "Handtekening van de praktijkopleider",
    Handtekeningrol.DEELNEMER: "Handtekening van de deelnemer",
    Handtekeningrol.SCHOOL: "Zegel van de school, met een code om dit papier te controleren",
}
"""What a screen reader says about each field."""

_CREBO: Final = "crebo\u00a0"

CONTROLEREN: Final = (
    "Is dit papier echt? Zoek zelf de website van de school op. Scan daar het zegel, of scan het "
    "met Werkplek. Vergelijk daarna wat u ziet met dit papier."
)
"""No address is printed: a forged paper would name a forged page."""

ONDER_HET_ZEGEL: Final = "Wat de code in het zegel bewijst"
_GEDEKT: Final = (
    (
        "In het zegel staat een code in een vierkant: een QR-code. In die code staan de naam, de "
        "geboortedag en de geboorteplaats. Ook het leerbedrijf, de praktijkopleider, de periode en "
        "de kwalificatie staan erin. Van elk werkproces staan er de code en de dagen in. De school "
        "heeft dat verzegeld. Het is te controleren met de sleutellijst van de school, ook zonder "
        "internet."
    ),
    (
        "De titels van de werkprocessen horen bij hun codes. De toelichtingen en deze uitleg staan "
        "niet in de code. Wie ook die wil controleren, vraagt om het bestand."
    ),
)
BIJSLUITING: Final = "De gegevens van deze praktijkverklaring, voor een computer"


def onderdeel_van(papier: Papier) -> str:
    """The line under the title: the paper this one is, or becomes, a part of."""
    if papier.vaststelling is None:
        return zinnen.onderdeel_van(papier.verklaring.school)
    return f"Onderdeel van de mbo-verklaring van {papier.vaststelling.school}"


def wat_dit_is(papier: Papier) -> str:
    """What the paper is worth, on its face (design §8)."""
    vaststelling = papier.vaststelling
    if vaststelling is None:
        return zinnen.wat_dit_is(papier.verklaring)
    op = datum(vaststelling.op)
    return f"vastgesteld door de examencommissie van {vaststelling.school} op {op}"


def gegevens(papier: Papier) -> tuple[tuple[str, str], ...]:
    """Label and text of the lines that say who, where, when; no crebo at the end of a line."""
    *feiten, (label, opgemaakt) = zinnen.gegevens(papier.verklaring)
    nummer = papier.verklaring.nummer
    laatste = (label, f"{opgemaakt}, nummer {nummer}" if nummer else opgemaakt)
    return tuple((wat, tekst.replace("crebo ", _CREBO)) for wat, tekst in (*feiten, laatste))


def oordeel_van_de_school(vaststelling: Vaststelling) -> str:
    """The sentence that gives the paper its civil effect."""
    return (
        f"De examencommissie van {vaststelling.school} woog het oordeel van het leerbedrijf mee. "
        "Dit deel van de beroepspraktijkvorming is met een positieve beoordeling afgerond."
    )


def plaats_en_datum(vaststelling: Vaststelling) -> str:
    """Where and when the school established it."""
    return f"{vaststelling.plaats}, {datum(vaststelling.op)}"


def uitleg(papier: Papier) -> tuple[str, ...]:
    """What this paper is, who made it and who established it: one paragraph per string."""
    vaststelling = papier.vaststelling
    wat, school = zinnen.uitleg(papier.verklaring)
    if vaststelling is None:
        return (wat, school)
    vast = (
        f"Deze praktijkverklaring is een deel van de mbo-verklaring van {vaststelling.school}. "
        f"De examencommissie stelde haar vast op {datum(vaststelling.op)}, in "
        f"{vaststelling.plaats}. {_TEKENEN[vaststelling.vorm]}"
    )
    return (wat, vast)


_TEKENEN: Final = {
    Vorm.PEN: "De mensen tekenen met pen op papier. De school zet haar zegel in het bestand.",
    Vorm.DIGITAAL: (
        "De mensen tekenen in het bestand, met een elektronische handtekening. Als laatste zet "
        "de school daar haar zegel in."
    ),
}


def zegel(papier: Papier) -> tuple[str, ...]:
    """What the seal covers, and what not; nothing while there is no seal."""
    return () if papier.vaststelling is None else _GEDEKT
