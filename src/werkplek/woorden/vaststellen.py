"""The words of a verklaring on its way past the school: refusals and answers."""

from typing import Final

from werkplek.domain.fouten import LijstGeweigerd
from werkplek.domain.vaststelling import Handtekeningrol, Vorm
from werkplek.woorden.boodschap import Boodschap

AL_GEDAAN: Final = {
    "aanbieden": "Deze verklaring is al aangeboden aan de school.",
    "vaststellen": "Deze verklaring is al vastgesteld of ingetrokken.",
    "teruggeven": "Deze verklaring is al vastgesteld. Intrekken kan wel.",
    "uitreiken": "Deze verklaring is al uitgereikt of ingetrokken.",
    "intrekken": "Deze verklaring is al ingetrokken.",
    "ondertekenen": "Deze handtekening staat er al, of de verklaring is ingetrokken.",
}

ALLEEN: Final = {
    "vaststellen": "Alleen {} van de school kan dit doen.",
    "ondertekenen": "Hier tekent alleen {}.",
}

VEREISTE: Final = {
    "school": Boodschap(
        "Deze deelnemer is nog niet bij een school bekend.",
        "Koppel eerst met de school, en koppel de deelnemer.",
    ),
    "waarneming_herroepen": Boodschap(
        "Een waarneming achter deze verklaring is later teruggedraaid of veranderd.",
        "Maak een nieuwe verklaring.",
    ),
    "aangeboden": Boodschap(
        "Deze verklaring is nu niet aangeboden.", "De praktijkopleider biedt haar eerst aan."
    ),
    "vastgesteld": Boodschap(
        "De school heeft deze verklaring nog niet vastgesteld.",
        "De examencommissie stelt haar eerst vast.",
    ),
    "verzegeld": Boodschap(
        "Het zegel van de school staat er nog niet op.", "Wissel uit, en probeer het daarna."
    ),
    "digitaal": Boodschap(
        "Deze verklaring wordt met pen ondertekend.", "Print haar, onderteken, en bewaar de scan."
    ),
    "met_pen": Boodschap(
        "Deze verklaring wordt op het scherm ondertekend.", "Een scan is daarvoor niet nodig."
    ),
}

SJABLOON_ONBEKEND: Final = Boodschap(
    "Dit papier is van een nieuwere Werkplek.",
    "Zet de nieuwe Werkplek op deze computer.",
    "Er is niets veranderd.",
)

PAPIER_ONDERWEG: Final = Boodschap(
    "Dit papier is nog niet op dit apparaat.",
    "Wissel uit met de school, en probeer het daarna.",
    "Er is niets veranderd.",
)

_LIJST: Final = {
    "ouder": "Deze lijst is niet nieuwer dan de lijst die hier is.",
    "nieuwer": "Deze lijst is van een nieuwere Werkplek.",
    "vreemd": "Deze lijst is niet van een school die hier bekend is.",
}

ROL: Final = {
    Handtekeningrol.PRAKTIJKOPLEIDER: "de praktijkopleider",
    Handtekeningrol.DEELNEMER: "de deelnemer",
    Handtekeningrol.SCHOOL: "de school, met haar zegel",
}

_VORM: Final = {Vorm.PEN: "met pen, op papier", Vorm.DIGITAAL: "op het scherm"}


def lijst_geweigerd(fout: LijstGeweigerd) -> Boodschap:
    """Why a signed list of a school is not kept."""
    return Boodschap(_LIJST[fout.reden], "", "De lijst die hier was, blijft.")


def aangeboden(nummer: str) -> str:
    return f"Verklaring {nummer} is aangeboden. Bij de volgende uitwisseling krijgt de school haar."


def vastgesteld(nummer: str, vorm: Vorm) -> str:
    return f"Verklaring {nummer} is vastgesteld. Ondertekenen gaat {_VORM[vorm]}."


def teruggegeven(nummer: str) -> str:
    return f"Verklaring {nummer} gaat terug naar de praktijkopleider, met je reden."


def uitgereikt(nummer: str) -> str:
    return f"Verklaring {nummer} is uitgereikt."


def ingetrokken(nummer: str) -> str:
    return f"Verklaring {nummer} is ingetrokken. Wie haar controleert, ziet dat."


def titels_nagekeken(code: str) -> str:
    return f"De titels bij {code} zijn nagekeken."


def ondertekend(nummer: str, volgende: Handtekeningrol | None) -> str:
    """That it was signed, and who is next."""
    daarna = f" Nu tekent {ROL[volgende]}." if volgende else ""
    return f"De handtekening staat op verklaring {nummer}.{daarna}"


def gescand(nummer: str, bevindingen: int) -> str:
    """That the scan is kept, and whether something on it is to be looked at."""
    kijk = " Kijk na wat hieronder staat." if bevindingen else ""
    return f"De scan is bewaard bij verklaring {nummer}.{kijk}"
