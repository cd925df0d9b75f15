"""What a check may say of a made-up paper, for `tests.fakes.tekenen.FakeControleur`."""

from datetime import date, timedelta
from typing import Final

from werkplek.domain.controle import (
    Bevinding,
    ClaimRegel,
    Controleverslag,
    Drager,
    Papierclaims,
    Uitslag,
)
from werkplek.domain.vaststelling import Vorm

TITELS: Final = (
    "Bereidt assisterende werkzaamheden voor",
    "Verzamelt (retour)goederen, producten, emballage en andere verpakkingsmaterialen",
    "Meldt zich ter afsluiting van zijn assisterende werkzaamheden af",
)


def claims(aantal: int = 6) -> Papierclaims:
    """What the code of a made-up paper states."""
    return Papierclaims(
        school="Voorbeeldcollege Verzonnenstad",
        nummer="WP-2026-7QF2-0XKD",
        vorm=Vorm.PEN,
        voornamen="Sanne Elif",
        achternaam="van den Voorbeeldenberg",
        geboortedatum=date(2004, 2, 29),
        geboorteplaats="Gouda",
        leerbedrijf="De Verzonnen Hal",
        leerbedrijf_id="100999999",
        praktijkopleider="Marga Proefstra",
        begin=date(2026, 2, 2),
        eind=date(2026, 7, 10),
        crebo="25743",
        niveau=1,
        vastgesteld_op=date(2026, 7, 14),
        regels=tuple(
            ClaimRegel(
                f"P4-K1-W{nummer + 1}",
                tuple(date(2026, 3, 3) + timedelta(days=nummer + 40 * keer) for keer in range(2)),
                TITELS[nummer % 3],
                ingekort=nummer == 1,
            )
            for nummer in range(aantal)
        ),
        som=bytes(32),
    )


ECHT: Final = Controleverslag(Drager.BESTAND, Uitslag.ECHT, claims(), lijst_van=date(2026, 11, 22))
ECHT_OP_PAPIER: Final = Controleverslag(
    Drager.BEELD, Uitslag.ECHT, claims(), lijst_van=date(2026, 11, 22)
)
INGETROKKEN: Final = Controleverslag(
    Drager.BESTAND,
    Uitslag.INGETROKKEN,
    claims(),
    lijst_van=date(2026, 11, 22),
    ingetrokken_op=date(2026, 9, 1),
)
NIET_ECHT: Final = Controleverslag(
    Drager.BEELD,
    Uitslag.NIET_ECHT,
    claims(2),
    (Bevinding("papier_anders", "naam"), Bevinding("regel_erbij", "P4-K1-W9")),
    lijst_van=date(2026, 11, 22),
)
ONZEKER: Final = Controleverslag(Drager.BEELD, Uitslag.ONZEKER)
