"""From findings to one word. A person decides about paper; the machine only points."""

from collections.abc import Iterable
from typing import Final

from werkplek.domain.controle import Bevinding, Uitslag

TWIJFEL: Final = frozenset(
    {
        *("te_groot", "te_ingewikkeld", "niet_te_lezen", "te_lang_bezig"),
        *("niet_vastgesteld", "niet_verzegeld", "school_onbekend"),
        *(
            "sjabloon_onbekend",
            "certificaat_niet_bewezen",
            "tijdstempel_verlopen",
            "klok_loopt_achter",
        ),
        *("geen_code", "code_onleesbaar", "code_sleutel_onbekend", "code_sleutel_ingetrokken"),
        *(
            "papier_anders",
            "regel_weg",
            "regel_erbij",
            "regel_dagen",
            "regel_titel",
        ),
        "meer_codes",
    }
)
"""Here it cannot be told. `papier_…` and `regel_…` too: a stain reads like a change."""

OPMERKING: Final = frozenset(
    {"bladen_ontbreken", "letters_niet_vergeleken", "geen_verslag", "papier_twijfel"}
)
"""Changes nothing about what is proven; the sentences say it, and what to look at.

One page on a photo is usual, and one letter is misread on many a genuine page (documents §6.4).
"""


def uitslag(bevindingen: Iterable[Bevinding], *, ingetrokken: bool) -> Uitslag:
    """The worst counts; every code that is not named here says that it is not real."""
    codes = {een.code for een in bevindingen} - OPMERKING
    if codes - TWIJFEL:
        return Uitslag.NIET_ECHT
    if ingetrokken:
        return Uitslag.INGETROKKEN
    return Uitslag.ONZEKER if codes else Uitslag.ECHT
