"""Polish; nobody who speaks it has read it yet."""

from typing import Final

from werkplek.woorden.talen.taal import Taal
from werkplek.woorden.talen.zinnen import Zinnen

POOLS: Final = Taal(
    code="pl",
    naam="Polski",
    nederlands="Pools",
    zinnen=Zinnen(
        dit_kan_ik="To umiem",
        dit_oefen_ik="To ćwiczę",
        hoe_ging_het="Jak poszło?",
        dit_deed_ik_zelf="Zrobione samodzielnie",
        dit_leer_ik="Tego się teraz uczę",
        dit_kan_komen="To może przyjść później",
        uitleg_gehad="Po wyjaśnieniu",
        geoefend="Ćwiczone razem",
        met_controle="Samodzielnie, z kontrolą",
        zelfstandig="Samodzielnie",
        aangetoond="To umiem",
        ik_weet_het="Wiem, jak to zrobić",
        ik_doe_het_samen="Robię to razem z kimś",
        ik_doe_het_zelf="Robię to samodzielnie, ktoś patrzy",
        ik_kan_het="Umiem to samodzielnie",
        dit_vind_ik="Tak uważam",
        begeleider_zag="Mój opiekun widział",
        nog_niets="Tu jeszcze nic nie ma. To przyjdzie.",
        tik_op_werk="Dotknij pracy, która jest zrobiona.",
        wat_oefenen="Co chcesz ćwiczyć? Wybierz 1, 2 lub 3.",
        kies_oefenen="Wybierz, co ćwiczysz",
        drie_is_genoeg="Trzy wystarczą. Najpierw usuń jedno.",
        bewaard="Zapisano.",
        weer_weg="Cofnięto.",
        lees_voor="Czytaj na głos",
        stop="Stop",
        langzaam="Powoli",
        andere_taal="Inny język",
        welke_taal="Jaki język też czytasz?",
        print_voor_thuis="Drukuj do domu",
        ik_ben_klaar="Gotowe",
    ),
)
