"""What a deelnemer reads on their own screen: a field for each sentence, and the Dutch (A2)."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Zinnen:
    """Every fixed sentence of the own screen, and the words of the ladder, in one language."""

    dit_kan_ik: str
    dit_oefen_ik: str
    hoe_ging_het: str
    dit_deed_ik_zelf: str
    dit_leer_ik: str
    dit_kan_komen: str
    uitleg_gehad: str
    geoefend: str
    met_controle: str
    zelfstandig: str
    aangetoond: str
    ik_weet_het: str
    ik_doe_het_samen: str
    ik_doe_het_zelf: str
    ik_kan_het: str
    dit_vind_ik: str
    begeleider_zag: str
    nog_niets: str
    tik_op_werk: str
    wat_oefenen: str
    kies_oefenen: str
    drie_is_genoeg: str
    bewaard: str
    weer_weg: str
    lees_voor: str
    stop: str
    langzaam: str
    andere_taal: str
    welke_taal: str
    print_voor_thuis: str
    ik_ben_klaar: str


NEDERLANDS: Final = Zinnen(
    dit_kan_ik="Dit kan ik",
    dit_oefen_ik="Dit oefen ik",
    hoe_ging_het="Hoe ging het?",
    dit_deed_ik_zelf="Dit deed ik zelf",
    dit_leer_ik="Dit leer ik nu",
    dit_kan_komen="Dit kan nog komen",
    uitleg_gehad="Uitleg gehad",
    geoefend="Geoefend, samen",
    met_controle="Zelf, met controle",
    zelfstandig="Zelfstandig",
    aangetoond="Dit kan ik",
    ik_weet_het="Ik weet hoe het moet",
    ik_doe_het_samen="Ik doe het samen",
    ik_doe_het_zelf="Ik doe het zelf, iemand kijkt mee",
    ik_kan_het="Ik kan het zelf",
    dit_vind_ik="Dit vind ik",
    begeleider_zag="Mijn begeleider zag",
    nog_niets="Hier staat nog niets. Dat komt nog.",
    tik_op_werk="Tik op het werk dat je deed.",
    wat_oefenen="Wat wil je oefenen? Kies er 1, 2 of 3.",
    kies_oefenen="Kies wat je oefent",
    drie_is_genoeg="Drie is genoeg. Haal er eerst een weg.",
    bewaard="Dat is bewaard.",
    weer_weg="Dat is weer weg.",
    lees_voor="Lees voor",
    stop="Stop",
    langzaam="Langzaam",
    andere_taal="Andere taal",
    welke_taal="Welke taal lees je ook?",
    print_voor_thuis="Print voor thuis",
    ik_ben_klaar="Ik ben klaar",
)
