"""Tigrinya; nobody who speaks it has read it yet."""

from typing import Final

from werkplek.woorden.talen.taal import Taal
from werkplek.woorden.talen.zinnen import Zinnen

TIGRINYA: Final = Taal(
    code="ti",
    naam="ትግርኛ",
    nederlands="Tigrinya",
    zinnen=Zinnen(
        dit_kan_ik="እዚ ክገብሮ እኽእል",
        dit_oefen_ik="እዚ እለማመድ ኣለኹ",
        hoe_ging_het="ከመይ ነይሩ?",
        dit_deed_ik_zelf="እዚ ባዕለይ ገይረዮ",
        dit_leer_ik="እዚ ሕጂ እመሃሮ ኣለኹ",
        dit_kan_komen="እዚ ጸኒሑ ክመጽእ ይኽእል",
        uitleg_gehad="መብርሂ ረኺበ",
        geoefend="ብሓባር ተለማሚደ",
        met_controle="ባዕለይ፣ ምስ ቁጽጽር",
        zelfstandig="ባዕለይ",
        aangetoond="እዚ ክገብሮ እኽእል",
        ik_weet_het="ከመይ ከም ዝግበር እፈልጥ",
        ik_doe_het_samen="ምስ ሰብ ብሓባር እገብሮ",
        ik_doe_het_zelf="ባዕለይ እገብሮ፣ ሓደ ሰብ ይርኢ",
        ik_kan_het="ባዕለይ ክገብሮ እኽእል",
        dit_vind_ik="ናተይ ሓሳብ",
        begeleider_zag="ሓላፊየይ ዝረኣዮ",
        nog_niets="ኣብዚ ገና ዋላ ሓደ የለን። ክመጽእ እዩ።",
        tik_op_werk="ነቲ ዝገበርካዮ ስራሕ ጠውቕ።",
        wat_oefenen="እንታይ ክትለማመድ ትደሊ? 1፣ 2 ወይ 3 ምረጽ።",
        kies_oefenen="እትለማመዶ ምረጽ",
        drie_is_genoeg="ሰለስተ እኹል እዩ። መጀመርታ ሓደ ኣውጽእ።",
        bewaard="ተዓቂቡ።",
        weer_weg="ተሪፉ።",
        lees_voor="ዓው ኢልካ ኣንብብ",
        stop="ደው ኣብል",
        langzaam="ቀስ ኢልካ",
        andere_taal="ካልእ ቋንቋ",
        welke_taal="ካልእ ኣየናይ ቋንቋ ተንብብ?",
        print_voor_thuis="ንገዛ ሕተም",
        ik_ben_klaar="ወዲአ",
    ),
)
