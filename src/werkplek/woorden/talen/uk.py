"""Ukrainian; nobody who speaks it has read it yet."""

from typing import Final

from werkplek.woorden.talen.taal import Taal
from werkplek.woorden.talen.zinnen import Zinnen

OEKRAIENS: Final = Taal(
    code="uk",
    naam="Українська",
    nederlands="Oekraïens",
    zinnen=Zinnen(
        dit_kan_ik="Я це вмію",
        dit_oefen_ik="Я це вправляю",
        hoe_ging_het="Як усе пройшло?",
        dit_deed_ik_zelf="Це зроблено самостійно",
        dit_leer_ik="Зараз я цього вчуся",
        dit_kan_komen="Це може бути пізніше",
        uitleg_gehad="Після пояснення",
        geoefend="Разом, як вправа",
        met_controle="Самостійно, з перевіркою",
        zelfstandig="Самостійно",
        aangetoond="Я це вмію",
        ik_weet_het="Я знаю, як це робити",
        ik_doe_het_samen="Я роблю це разом з кимось",
        ik_doe_het_zelf="Я роблю це самостійно, хтось дивиться",
        ik_kan_het="Я можу робити це самостійно",
        dit_vind_ik="Я так думаю",
        begeleider_zag="Мій наставник бачив",
        nog_niets="Тут ще нічого немає. Це ще буде.",
        tik_op_werk="Торкніться роботи, яку ви виконали.",
        wat_oefenen="Що ви хочете вправляти? Виберіть 1, 2 або 3.",
        kies_oefenen="Виберіть, що вправляти",
        drie_is_genoeg="Трьох досить. Спочатку приберіть одне.",
        bewaard="Збережено.",
        weer_weg="Скасовано.",
        lees_voor="Читати вголос",
        stop="Стоп",
        langzaam="Повільно",
        andere_taal="Інша мова",
        welke_taal="Якою мовою ви ще читаєте?",
        print_voor_thuis="Надрукувати для дому",
        ik_ben_klaar="Готово",
    ),
)
