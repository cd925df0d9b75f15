"""What the command line says about schools: linked, exchanged, what waits and what came."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Final

from werkplek.woorden.boodschap import Boodschap
from werkplek.woorden.dagen import wanneer

GEEN_SCHOOL: Final = Boodschap(
    "Er is nog geen school gekoppeld.", "Vraag de school om een code: werkplek koppelen ADRES CODE."
)
WELKE_SCHOOL: Final = Boodschap(
    "Er is meer dan één school gekoppeld.", "Noem de school met --school."
)
NIETS_MEE_TE_GEVEN: Final = "Voor deze school wacht er niets. Er is geen bestand gemaakt."
GEEN_VOORSTEL: Final = "Er is niemand die hier en bij een school dezelfde naam heeft."
DEZELFDE: Final = "Is dit dezelfde persoon? Dan koppel je zo:"
OPGEMERKT: Final = "Je opmerking is vastgelegd."


def gekoppeld(
    school: str, van_school: Iterable[str], van_apparaat: Iterable[str]
) -> tuple[str, ...]:
    return (
        f"{school} is gekoppeld.",
        f"Woorden van de school: {' · '.join(van_school)}",
        f"Woorden van dit apparaat: {' · '.join(van_apparaat)}",
        "De school ziet dezelfde woorden. Zijn ze anders? Bel dan eerst de school.",
        "Nu kun je uitwisselen: werkplek uitwisselen.",
    )


def school_onbekend(naam: str) -> Boodschap:
    return Boodschap(f"Geen school met de naam {naam[:60]}.", "Kijk hoe de naam is gespeld.")


def uitgewisseld(school: str, bewaard: int, opgehaald: int) -> str:
    if not bewaard and not opgehaald:
        return f"{school}: niets nieuws."
    return f"{school}: {bewaard} verstuurd, {opgehaald} opgehaald."


def erbij(aandeel: dict[str, int]) -> tuple[str, ...]:
    """What came of an exchange besides, as far as there was any of it."""
    gevonden = ((aandeel.get(naam, 0), zinnen) for naam, zinnen in _ERBIJ.items())
    return tuple(een if n == 1 else meer.format(n) for n, (een, meer) in gevonden if n)


_ERBIJ: Final[Mapping[str, tuple[str, str]]] = {
    "aangehouden": (
        "1 wacht bij de school op een besluit.",
        "{} wachten bij de school op een besluit.",
    ),
    "terug": ("1 kwam terug van de school.", "{} kwamen terug van de school."),
    "apart": (
        "1 kan de school niet lezen. De school kijkt ernaar.",
        "{} kan de school niet lezen. De school kijkt ernaar.",
    ),
    "hervuld": (
        "De school kreeg 1 ding terug dat daar weg was.",
        "De school kreeg {} dingen terug die daar weg waren.",
    ),
    "fotos": ("1 foto of bestand verstuurd.", "{} foto’s en bestanden verstuurd."),
    "papieren": ("1 ondertekend papier opgehaald.", "{} ondertekende papieren opgehaald."),
    "dossiers_erbij": (
        "1 deelnemer van de school erbij.",
        "{} deelnemers van de school erbij.",
    ),
    "dossiers_weg": (
        "1 deelnemer is niet meer bij jullie geplaatst.",
        "{} deelnemers zijn niet meer bij jullie geplaatst.",
    ),
    "dossiers_gewist": (
        "1 deelnemer is door de school gewist. Ook hier is het weg.",
        "{} deelnemers zijn door de school gewist. Ook hier is het weg.",
    ),
    "ongelijk": (
        "Bij 1 deelnemer is hier en daar nog niet alles hetzelfde. Bel de school.",
        "Bij {} deelnemers is hier en daar nog niet alles hetzelfde. Bel de school.",
    ),
}


def niet_gelukt(school: str, boodschap: Boodschap) -> str:
    return " ".join(filter(None, (f"{school}:", boodschap.wat, boodschap.doe, boodschap.gegevens)))


def meegegeven(pad: str, aantal: int) -> tuple[str, ...]:
    return (
        f"In {pad} staat wat de school nog niet heeft: {aantal}.",
        "Alleen de school kan dit bestand openen.",
        "Het telt pas als verstuurd als de school het bevestigt.",
    )


def stand(
    school: str, *, hier: int, bij_school: int, wacht_op_besluit: int, fotos: int
) -> tuple[str, ...]:
    """The four numbers, always all of them."""
    return (
        f"{school}",
        f"  Nog niet verstuurd: {hier}",
        f"  Bij de school: {bij_school}",
        f"  Wacht op een besluit: {wacht_op_besluit}",
        f"  Foto’s onderweg: {fotos}",
    )


def sinds(oudste: datetime | None, gelukt: datetime | None, vandaag: date) -> tuple[str, ...]:
    """How old the oldest is that waits, and when it went all the way."""
    regels = []
    if oudste is not None:
        regels.append(f"  Oudste die wacht: {wanneer(oudste.date(), vandaag=vandaag)}")
    if gelukt is None:
        return (*regels, "  Nog niet uitgewisseld.")
    wanneer_ = f"{wanneer(gelukt.date(), vandaag=vandaag)}, {gelukt:%H:%M}"
    return (*regels, f"  Laatste keer gelukt: {wanneer_}")


def voorstel(naam: str, naam_bij_school: str, school: str, pseudoniem: str) -> tuple[str, ...]:
    return (
        f"{naam} heet bij {school}: {naam_bij_school}.",
        f'  werkplek deelnemer koppelen "{naam}" {pseudoniem}',
    )


def dossier_gekoppeld(naam: str, school: str) -> str:
    return f"{naam} is nu gekoppeld aan {school}. Wat er al stond, gaat mee."
