"""Arabic, from right to left; nobody who speaks it has read it yet."""

from typing import Final

from werkplek.woorden.talen.taal import Taal
from werkplek.woorden.talen.zinnen import Zinnen

ARABISCH: Final = Taal(
    code="ar",
    naam="العربية",
    nederlands="Arabisch",
    naar_links=True,
    zinnen=Zinnen(
        dit_kan_ik="أستطيع أن أفعل هذا",
        dit_oefen_ik="أتدرّب على هذا",
        hoe_ging_het="كيف كان العمل؟",
        dit_deed_ik_zelf="فعلت هذا بنفسي",
        dit_leer_ik="أتعلّم هذا الآن",
        dit_kan_komen="هذا يمكن أن يأتي لاحقًا",
        uitleg_gehad="حصلت على شرح",
        geoefend="تدرّبت مع شخص",
        met_controle="بنفسي، مع مراجعة",
        zelfstandig="بنفسي",
        aangetoond="أستطيع أن أفعل هذا",
        ik_weet_het="أعرف كيف يتم العمل",
        ik_doe_het_samen="أعمل مع شخص آخر",
        ik_doe_het_zelf="أعمل بنفسي، وهناك من يراقب",
        ik_kan_het="أستطيع أن أعمل بنفسي",
        dit_vind_ik="هذا رأيي",
        begeleider_zag="مشرفي رأى",
        nog_niets="لا يوجد شيء هنا بعد. سيأتي لاحقًا.",
        tik_op_werk="اضغط على العمل الذي قمت به.",
        wat_oefenen="على ماذا تريد أن تتدرّب؟ اختر 1 أو 2 أو 3.",
        kies_oefenen="اختر ما تتدرّب عليه",
        drie_is_genoeg="ثلاثة تكفي. أزل واحدًا أولًا.",
        bewaard="تم الحفظ.",
        weer_weg="تمت إزالته.",
        lees_voor="اقرأ بصوت عالٍ",
        stop="توقّف",
        langzaam="ببطء",
        andere_taal="لغة أخرى",
        welke_taal="أي لغة تقرأ أيضًا؟",
        print_voor_thuis="اطبع للبيت",
        ik_ben_klaar="انتهيت",
    ),
)
