"""Words about somebody's health, which have no place in a file about work (AVG art. 9)."""

import re
from typing import Final

_WOORDEN: Final = (
    *("adhd", "aids", "copd", "hiv", "iq", "lvb", "ptss", "wajong", "wao", "wia"),
    *("alcoholist*", "alcoholprobleem", "alcoholverslaving", "detox", "drugsgebruik", "methadon"),
    *("angststoornis", "asperger", "autis*", "bipolair*", "borderline", "burn-?out", "depressi*"),
    *("astma", "diabet*", "epilep*", "hepatitis", "hernia", "kanker", "reuma*", "tumor*"),
    *("bedrijfsarts", "huisarts", "psychiat*", "psycholo*", "psycho(?:se|tisch)*", "therapeut*"),
    *("diagnose*", "medicatie", "medicijn*", "revalid*", "therapie*"),
    *("dyscalculie", "dyslectisch*", "dyslexie", "slechthorend*", "slechtziend*"),
    *("gehandicapt*", "handicap*", "invalide*", "hersenletsel", "overspannen", "schizofre*"),
    *("verstandelijk*", "verslaafd*", "verslaving*"),
    *("ziek", "zieke", "ziekmeld*", "ziekgemeld", "ziekenhuis", "ziekte*", "ziektewet", "zwanger*"),
    *(r"\w+stoornis*", r"\w+syndroom", r"\w+ziekte"),
)
"""Diagnoses, treatment and benefits, as people on a shop floor write them; `*` is any ending."""

_ELK: Final = "|".join(_WOORDEN).replace("*", r"\w*")
_GEZOCHT: Final = re.compile(rf"\b(?:{_ELK})\b", re.IGNORECASE)


def raakt_gezondheid(tekst: str) -> bool:
    """Whether a text holds such a word. It may well be about work, so this is never a refusal."""
    return _GEZOCHT.search(tekst) is not None
