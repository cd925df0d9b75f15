"""The golden bodies of guidance, and of the deelnemer's own side."""

from datetime import date
from typing import Final

from werkplek.domain.begeleidingsfeiten import (
    Afloop,
    AfspraakAfgerond,
    AfspraakGemaakt,
    BezoekGepland,
    GesprekOndertekend,
    Gesprekplek,
    Gespreksrol,
    GesprekVastgelegd,
    Stem,
    SteunGegeven,
    Steunsoort,
)
from werkplek.domain.deelnemersfeiten import (
    EigenOordeelGegeven,
    OefenenGekozen,
    RetourticketAfgesproken,
    VaardigheidGezien,
)
from werkplek.domain.feiten import Inhoud
from werkplek.domain.kenmerk import PlaatsingId
from werkplek.domain.kwalificatie import Crebo, WerkprocesCode
from werkplek.domain.werkverwijzing import WerkprocesVerwijzing

_PLAATSING: Final = PlaatsingId("01990000-0000-7000-8000-000000000002")
_W1: Final = WerkprocesVerwijzing(Crebo("25743"), WerkprocesCode("B1-K1-W1"), "Bereidt werk voor")

BEGELEIDING: Final[dict[str, Inhoud]] = {
    "steun_gegeven": SteunGegeven(_PLAATSING, Steunsoort.MEEGEWERKT, "Samen\nde pallets geteld."),
    "bezoek_gepland": BezoekGepland(_PLAATSING, date(2026, 3, 26), "09:30"),
    "gesprek_vastgelegd": GesprekVastgelegd(
        _PLAATSING,
        Gesprekplek.WERKPLEK,
        (
            Stem(Gespreksrol.DEELNEMER, "Zoë", "Het tillen gaat beter."),
            Stem(Gespreksrol.LEERBEDRIJF, "Marga Bakker"),
            Stem(Gespreksrol.SCHOOL, "Ada Nergens", "Volgende keer: de heftruck."),
        ),
    ),
    "afspraak_gemaakt": AfspraakGemaakt(
        _PLAATSING, Gespreksrol.SCHOOL, "Regelt de cursus.", date(2026, 4, 9)
    ),
    "afspraak_afgerond": AfspraakAfgerond(_PLAATSING, Afloop.NIET_MEER_NODIG),
    "gesprek_ondertekend": GesprekOndertekend(
        _PLAATSING, Gespreksrol.DEELNEMER, "Zoë", (((0, 0), (500, 1000)), ((12, 34),))
    ),
}

EIGEN: Final[dict[str, Inhoud]] = {
    "oefenen_gekozen": OefenenGekozen(_PLAATSING, (_W1,)),
    "eigen_oordeel_gegeven": EigenOordeelGegeven(_PLAATSING, _W1, "samen"),
    "vaardigheid_gezien": VaardigheidGezien(_PLAATSING, "op_tijd", "meestal", 1, "Elke dag."),
    "retourticket_afgesproken": RetourticketAfgesproken(
        _PLAATSING, Gespreksrol.LEERBEDRIJF, "Marga", date(2026, 3, 16), date(2026, 4, 6), "Op 06."
    ),
}
