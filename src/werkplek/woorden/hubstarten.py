"""What `werkplek hub starten` says."""

from typing import Final

from werkplek.woorden.boodschap import Boodschap

OPDRACHT: Final = "laat de hub luisteren tot je hem stopt"
ADRES: Final = "het adres waarop de hub luistert (anders 127.0.0.1)"
POORT: Final = "de poort (anders 8443); 0 is elke vrije poort"
PROCESSEN: Final = "hoeveel processen samen het werk doen (anders 1)"
GEHEIM: Final = "het bestand met het geheim van de hub (of de variabele WERKPLEK_HUB_GEHEIM)"
BIJLAGEN: Final = "de map voor foto's en andere bestanden (of de variabele WERKPLEK_HUB_BIJLAGEN)"
BIJWERKEN: Final = "maak eerst de database, of werk die bij"
NIET_LUISTEREN: Final = "stop als de database klaar is; luister niet"
PROXY: Final = "het adres van de proxy die voor de hub staat; die zegt wie er belt"
METEN: Final = "een bestand met het geheim waarmee een ander /metrics mag lezen"
AANMELDEN: Final = "hoeveel apparaten zich per uur vanaf één adres mogen aanmelden (anders 20)"
VERZOEKEN: Final = "hoeveel vragen één apparaat per minuut mag doen (anders 1200)"

ALLEEN_PROEF: Final = (
    "Dit is een proef: de gegevens staan in een gewoon bestand op deze computer.",
    "Gebruik alleen verzonnen gegevens. Voor een school is PostgreSQL nodig.",
)
KLAAR: Final = "De database is klaar."


def luistert(adres: str) -> str:
    """The hub can be reached from now on."""
    return f"De hub luistert op {adres}"


GESTOPT: Final = "De hub is gestopt. Alles waarop antwoord kwam, is bewaard."
NIET_GESTART: Final = Boodschap(
    "De hub kon niet starten.", "In het logboek hierboven staat waarom.", "Er is niets veranderd."
)
GEEN_MEETGEHEIM: Final = Boodschap(
    "Het geheim voor /metrics is niet te lezen of te kort.", "Neem minstens 20 letters en cijfers."
)
DATABASE_ONBEREIKBAAR: Final = Boodschap(
    "De database is niet te bereiken of weigert.",
    "Kijk of PostgreSQL draait, en of het adres en de rol in --db kloppen.",
)


def poort_bezet(adres: str, poort: int) -> Boodschap:
    """Another program listens there, or this computer has no such address."""
    return Boodschap(
        f"De hub kan niet luisteren op {adres}, poort {poort}.",
        "Kies een andere poort met --poort, of stop het programma dat daar al luistert.",
    )
