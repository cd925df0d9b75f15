"""English; nobody who speaks it has read it yet."""

from typing import Final

from werkplek.woorden.talen.taal import Taal
from werkplek.woorden.talen.zinnen import Zinnen

ENGELS: Final = Taal(
    code="en",
    naam="English",
    nederlands="Engels",
    zinnen=Zinnen(
        dit_kan_ik="I can do this",
        dit_oefen_ik="I am practising this",
        hoe_ging_het="How did it go?",
        dit_deed_ik_zelf="I did this myself",
        dit_leer_ik="I am learning this now",
        dit_kan_komen="This may come later",
        uitleg_gehad="Had it explained",
        geoefend="Practised together",
        met_controle="By myself, checked",
        zelfstandig="By myself",
        aangetoond="I can do this",
        ik_weet_het="I know how to do it",
        ik_doe_het_samen="I do it together",
        ik_doe_het_zelf="I do it myself, someone watches",
        ik_kan_het="I can do it myself",
        dit_vind_ik="This is what I think",
        begeleider_zag="My supervisor saw",
        nog_niets="Nothing here yet. That will come.",
        tik_op_werk="Tap the work that you did.",
        wat_oefenen="What do you want to practise? Choose 1, 2 or 3.",
        kies_oefenen="Choose what you practise",
        drie_is_genoeg="Three is enough. Take one away first.",
        bewaard="It is saved.",
        weer_weg="It is gone again.",
        lees_voor="Read aloud",
        stop="Stop",
        langzaam="Slowly",
        andere_taal="Other language",
        welke_taal="Which language do you read too?",
        print_voor_thuis="Print for home",
        ik_ben_klaar="I am done",
    ),
)
