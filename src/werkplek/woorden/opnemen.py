"""What is said at the camera and at the microphone."""

from typing import Final

from werkplek.woorden.boodschap import Boodschap

FOTO_VAN_WERK: Final = "Laat het werk zien, en geen mensen."
FOTO_VAN_STAP: Final = "Laat zien hoe deze stap gaat, zonder mensen."
FOTO_VAN_PAPIER: Final = "Houd het papier plat en dichtbij. De code moet scherp zijn."
KIJK_GOED: Final = "Is de foto goed? Kijk of er geen mensen op staan."
KIJK_SCHERP: Final = "Is de foto scherp? Dan kan Werkplek hem nakijken."

CAMERA_GAAT_AAN: Final = "De camera gaat aan…"
BEELD: Final = "Wat de camera nu ziet"
DE_FOTO: Final = "De foto die je maakte"
FOTO_GEMAAKT: Final = "De foto is gemaakt."
FOTO_NIET_BEWAARD: Final = "De foto is niet bewaard. Maak hem nog een keer."
NOG_GEEN_BEELD: Final = Boodschap("De camera gaat nog aan.", "Wacht tot je beeld ziet.")

_BESTAND: Final = "Je kunt ook teruggaan en een bestand kiezen."
CAMERA: Final = {
    "weg": Boodschap(
        "De camera is weg.", "Sluit hem weer aan en tik op Opnieuw.", "Je raakt niets kwijt."
    ),
    "geweigerd": Boodschap(
        "Werkplek mag de camera niet gebruiken.", "Zet dat aan bij de instellingen.", _BESTAND
    ),
    "bezet": Boodschap(
        "De camera doet het nu niet.",
        "Sluit andere programma's met camera, en tik op Opnieuw.",
        _BESTAND,
    ),
}
"""By why a camera gives no picture."""

MICROFOON: Final = {
    "weg": Boodschap(
        "De microfoon is weg.",
        "Sluit hem weer aan en probeer het opnieuw.",
        "Je raakt niets kwijt.",
    ),
    "geweigerd": Boodschap(
        "Werkplek mag de microfoon niet gebruiken.",
        "Zet dat aan bij de instellingen.",
        "Je kunt ook een notitie schrijven.",
    ),
    "bezet": Boodschap(
        "De microfoon doet het nu niet.",
        "Sluit andere programma's met geluid, en probeer het opnieuw.",
        "Je kunt ook een notitie schrijven.",
    ),
}
"""By why a microphone gives no sound."""

PRAAT_MAAR: Final = "Praat maar."
IK_HOOR_JE: Final = "Ik hoor je."
IK_HOOR_NIETS: Final = "Ik hoor niets. Kom dichterbij."
NOEM_GEEN_NAMEN: Final = "Noem geen namen, en zeg niets over gezondheid."
HOE_HARD: Final = "Hoe hard je praat"
OPNAME_LOOPT: Final = "De opname loopt."
LANGST: Final = Boodschap("Drie minuten is het langst.", "Bewaar de opname, of begin opnieuw.")
NIETS_OPGENOMEN: Final = Boodschap("Er is niets opgenomen.", "Tik op Start en praat.")
IS_ER_NOG: Final = Boodschap(
    "De microfoon stopte.", "Bewaar de opname, of begin opnieuw.", "Wat je zei, is er nog."
)
OPNAME_NIET_BEWAARD: Final = "De opname is gestopt en niet bewaard."
_MINUUT: Final = 60


def duur(seconden: int) -> str:
    """`1 seconde`, `1 minuut en 5 seconden`, `3 minuten`."""
    minuten, rest = divmod(seconden, _MINUUT)
    delen = []
    if minuten:
        delen.append("1 minuut" if minuten == 1 else f"{minuten} minuten")
    if rest or not minuten:
        delen.append("1 seconde" if rest == 1 else f"{rest} seconden")
    return " en ".join(delen)


def opgenomen(seconden: int) -> str:
    """How long a finished recording is."""
    return f"Je opname duurt {duur(seconden)}."
