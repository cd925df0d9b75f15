"""How people are called on a screen that everybody in the hall can read."""

from collections import Counter
from collections.abc import Iterable, Mapping

from werkplek.application.records import OverzichtRegel
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.tekst import vergelijkbaar


def voornamen(regels: Iterable[OverzichtRegel]) -> Mapping[DeelnemerId, str]:
    """The roepnaam; with one letter of the achternaam where two have the same."""
    alle = tuple(regels)
    aantal = Counter(vergelijkbaar(regel.roepnaam) for regel in alle)
    return {regel.deelnemer: _voornaam(regel, aantal) for regel in alle}


def initialen(regels: Iterable[OverzichtRegel]) -> Mapping[DeelnemerId, str]:
    """First letters; of two with the same ones, as much of the roepnaam as keeps them apart."""
    alle = tuple(regels)
    langst = max((len(regel.roepnaam) for regel in alle), default=1)
    gevonden: dict[DeelnemerId, str] = {}
    for letters in range(1, langst + 1):
        kort = {regel.deelnemer: _letters(regel, letters) for regel in alle}
        aantal = Counter(kort.values())
        for wie, tekst in kort.items():
            if aantal[tekst] == 1 or letters == langst:
                gevonden.setdefault(wie, tekst)
    return gevonden


def _voornaam(regel: OverzichtRegel, aantal: Counter[str]) -> str:
    dubbel = aantal[vergelijkbaar(regel.roepnaam)] > 1
    letter = regel.achternaam.split()[-1][:1] if dubbel and regel.achternaam.strip() else ""
    return f"{regel.roepnaam} {letter}".strip()


def _letters(regel: OverzichtRegel, letters: int) -> str:
    rest = "".join(woord[0] for woord in regel.achternaam.split())
    return f"{regel.roepnaam.strip()[:letters]}{rest}"
