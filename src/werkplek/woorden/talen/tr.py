"""Turkish; nobody who speaks it has read it yet."""

from typing import Final

from werkplek.woorden.talen.taal import Taal
from werkplek.woorden.talen.zinnen import Zinnen

TURKS: Final = Taal(
    code="tr",
    naam="Türkçe",
    nederlands="Turks",
    zinnen=Zinnen(
        dit_kan_ik="Bunu yapabilirim",
        dit_oefen_ik="Bunu çalışıyorum",
        hoe_ging_het="Nasıl gitti?",
        dit_deed_ik_zelf="Bunu kendim yaptım",
        dit_leer_ik="Bunu şimdi öğreniyorum",
        dit_kan_komen="Bu daha sonra gelebilir",
        uitleg_gehad="Açıklama aldım",
        geoefend="Birlikte çalıştım",
        met_controle="Kendim, kontrol ile",
        zelfstandig="Kendi başıma",
        aangetoond="Bunu yapabilirim",
        ik_weet_het="Nasıl yapılacağını biliyorum",
        ik_doe_het_samen="Bunu birlikte yapıyorum",
        ik_doe_het_zelf="Kendim yapıyorum, biri izliyor",
        ik_kan_het="Bunu kendim yapabilirim",
        dit_vind_ik="Ben böyle düşünüyorum",
        begeleider_zag="Sorumlum şunu gördü",
        nog_niets="Burada henüz bir şey yok. Sonra gelecek.",
        tik_op_werk="Yaptığın işe dokun.",
        wat_oefenen="Neyi çalışmak istiyorsun? 1, 2 veya 3 tane seç.",
        kies_oefenen="Ne çalışacağını seç",
        drie_is_genoeg="Üç tane yeter. Önce birini çıkar.",
        bewaard="Kaydedildi.",
        weer_weg="Geri alındı.",
        lees_voor="Sesli oku",
        stop="Dur",
        langzaam="Yavaş",
        andere_taal="Başka dil",
        welke_taal="Başka hangi dili okuyorsun?",
        print_voor_thuis="Ev için yazdır",
        ik_ben_klaar="Bitirdim",
    ),
)
