"""What a check of a verklaring says: what is certain, what is not, what to compare.

Words stay within what the signatures are: made as advanced ones, of people a school let in; a
seal of the school, to be checked with its list of keys.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from werkplek.domain.controle import Bevinding, Controleverslag, Drager, Uitslag
from werkplek.domain.vaststelling import Vorm
from werkplek.woorden.datums import datum

_WIE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "praktijkopleider": "de praktijkopleider",
        "deelnemer": "de deelnemer",
        "school": "de school",
        "begin": "het opmaken",
    }
)
VELDEN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "nummer": "het nummer",
        "naam": "de naam",
        "geboortedatum": "de geboortedatum",
        "geboorteplaats": "de geboorteplaats",
        "leerbedrijf": "het leerbedrijf",
        "leerbedrijf_id": "het nummer van het leerbedrijf",
        "praktijkopleider": "de praktijkopleider",
        "school": "de school",
        "periode": "de periode",
        "crebo": "de crebocode",
        "niveau": "het niveau",
        "vastgesteld_op": "de dag van vaststellen",
    }
)
"""What a person calls a field of the paper."""

ZINNEN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "te_groot": "Dit bestand is te groot om te controleren.",
        "te_ingewikkeld": "Dit bestand is vreemd gemaakt. Daarom opent Werkplek het niet.",
        "te_lang_bezig": "De controle duurde te lang en is gestopt.",
        "niet_te_lezen": "Dit is niet te lezen.",
        "niet_strikt_te_lezen": "Het bestand is kapot of vreemd gemaakt.",
        "geen_verslag": "In dit bestand zit geen verklaring van Werkplek. Alleen de code telt.",
        "verslag_anders": "De gegevens in het bestand zijn veranderd.",
        "bladzijde_anders": "Op de bladzijde staat iets anders dan in de gegevens van het bestand.",
        "tekst_anders": "Op de bladzijde ontbreekt {waar}, of er staat iets anders.",
        "sjabloon_onbekend": "Werkplek kent deze vorm niet. Alleen de woorden zijn vergeleken.",
        "bytes_buiten": "Voor of na de verklaring is iets aan het bestand geplakt.",
        "na_tekenen_gewijzigd": "Na {waar} is er iets aan het bestand veranderd.",
        "niet_vastgesteld": "De school heeft deze verklaring nog niet vastgesteld.",
        "niet_verzegeld": "Het zegel van de school ontbreekt.",
        "handtekeningen_anders": "Er staan andere handtekeningen in dan er horen.",
        "handtekening_gebroken": "De handtekening van {waar} klopt niet.",
        "niet_gecertificeerd": "De eerste handtekening beschermt het bestand niet.",
        "naam_anders": "De handtekening van {waar} is van iemand met een andere naam.",
        "verborgen_bytes": "In een handtekening is iets verstopt.",
        "omslag_anders": "Rond een handtekening is iets veranderd.",
        "school_onbekend": "De school {waar} is hier niet bekend.",
        "certificaat_ingetrokken": "De sleutel van {waar} was al ingetrokken bij het tekenen.",
        "certificaat_verlopen": "De sleutel van {waar} gold niet op de dag van tekenen.",
        "certificaat_onbekend": "De sleutel van {waar} is niet door de school gegeven.",
        "certificaat_niet_bewezen": "Of de sleutel van {waar} toen gold, is niet te bewijzen.",
        "zegel_onbekend": "Het zegel is niet van deze school.",
        "zegel_niet_geldig": "Het zegel van de school gold niet op die dag.",
        "geen_tijdstempel": "Er is niet bewezen wanneer er is getekend.",
        "tijdstempel_onbekend": "Het bewijs van de tijd is van een onbekende dienst.",
        "tijdstempel_gebroken": "Het bewijs van de tijd klopt niet.",
        "tijdstempel_verlopen": "Het bewijs van de tijd is te oud. Vraag de school om een nieuw.",
        "klok_loopt_achter": "Het bewijs van de tijd is van later dan deze computer denkt.",
        "niet_alles_gedekt": "Aan het eind van het bestand staat iets dat niet is beschermd.",
        "zegelcode_ontbreekt": "In het zegel staat geen leesbare code.",
        "zegelcode_vals": "De code in het zegel is niet van deze school.",
        "zegelcode_anders": "De code in het zegel hoort bij een andere verklaring.",
        "geen_code": "Op het papier is geen code van Werkplek gevonden.",
        "meer_codes": "Er is meer dan één code gevonden. Controleer één verklaring tegelijk.",
        "code_onleesbaar": "De code is niet heel of niet van Werkplek.",
        "code_vals": "De code is niet door de school gemaakt.",
        "code_sleutel_onbekend": "De school van deze code is hier niet bekend.",
        "code_sleutel_ingetrokken": "De school vertrouwt de sleutel van deze code niet meer.",
        "letters_niet_vergeleken": "De letters op het papier zijn niet vergeleken. Doe dat zelf.",
        "papier_anders": "Op het papier lijkt {waar} anders te zijn dan in de code.",
        "papier_twijfel": "Kijk goed naar {waar}: op het papier is dat niet zeker te lezen.",
        "regel_weg": "Werkproces {waar} staat in de code, maar is niet gevonden op het papier.",
        "regel_erbij": "Werkproces {waar} staat op het papier, maar niet in de code.",
        "regel_dagen": "Bij werkproces {waar} lijken op het papier andere dagen te staan.",
        "regel_titel": "Bij werkproces {waar} lijkt op het papier een andere titel te staan.",
        "bladen_ontbreken": "Niet alle bladzijden zijn er: {waar}.",
    }
)
"""A finding by its code."""

NIET_TE_ZIEN: Final = "Of dit papier hoort bij wie het laat zien, weet Werkplek niet."
NIET_TE_ZEGGEN: Final = "Of deze verklaring echt is, is hier niet te zien."
PEN: Final = "Of er met pen is getekend, staat alleen op het papier."
GEEN_LIJST: Final = (
    "Werkplek kan hier niet zien of de school de verklaring later heeft ingetrokken."
)
LEG_NAAST: Final = "Vergelijk naam en geboortedatum met een identiteitsbewijs."
VERGELIJK_PAPIER: Final = (
    "Vergelijk elke regel hieronder met het papier. De toelichting staat niet in de code."
)
VRAAG_SCHOOL: Final = "Vraag de school of deze verklaring klopt."


def drie_zinnen(verslag: Controleverslag) -> tuple[str, str, str]:
    """What is certain, what is not, and what to compare."""
    return _zeker(verslag), _niet_zeker(verslag), _vergelijk(verslag)


def zin_van(bevinding: Bevinding) -> str:
    """One finding in one sentence; of a code that is not known here only that there is one."""
    zin = ZINNEN.get(bevinding.code, "Er klopt iets niet.")
    waar = bevinding.waar
    if bevinding.code in {"papier_anders", "papier_twijfel", "tekst_anders"}:
        return zin.format(waar=VELDEN.get(waar, waar))
    if bevinding.code == "na_tekenen_gewijzigd" and waar != "begin":
        return zin.format(waar=f"de handtekening van {_WIE.get(waar, waar)}")
    return zin.format(waar=_WIE.get(waar, waar))


def _zeker(verslag: Controleverslag) -> str:
    claims = verslag.claims
    if claims is None:
        fout = verslag.uitslag is Uitslag.NIET_ECHT
        return "Dit is niet wat een school heeft verzegeld." if fout else ""
    dag = datum(claims.vastgesteld_op)
    if verslag.uitslag is Uitslag.INGETROKKEN and verslag.ingetrokken_op is not None:
        terug = datum(verslag.ingetrokken_op)
        return f"{claims.school} heeft deze verklaring op {terug} ingetrokken: ze geldt niet meer."
    if verslag.drager is not Drager.BESTAND:
        return f"{claims.school} heeft op {dag} vastgesteld wat hieronder staat."
    if verslag.getekend_voor is not None:
        laatst = datum(verslag.getekend_voor)
        return f"{claims.school} heeft dit verzegeld. Beide anderen tekenden op {laatst} of eerder."
    return f"{claims.school} heeft dit op {dag} vastgesteld, en er is niets aan veranderd."


def _niet_zeker(verslag: Controleverslag) -> str:
    if verslag.claims is None:
        return (
            ""
            if verslag.uitslag is Uitslag.NIET_ECHT
            else "Of deze verklaring echt is, is hier niet te zien."
        )
    if verslag.lijst_van is None:
        return GEEN_LIJST
    tot = f"Wat de school na {datum(verslag.lijst_van)} heeft ingetrokken, is hier niet bekend."
    if verslag.uitslag is Uitslag.INGETROKKEN:
        return NIET_TE_ZIEN
    if verslag.drager is Drager.BESTAND and verslag.claims.vorm is Vorm.PEN:
        return f"{PEN} {tot}"
    return f"{NIET_TE_ZIEN} {tot}"


def _vergelijk(verslag: Controleverslag) -> str:
    if verslag.claims is None or verslag.uitslag is Uitslag.INGETROKKEN:
        return VRAAG_SCHOOL
    return LEG_NAAST if verslag.drager is Drager.BESTAND else VERGELIJK_PAPIER
