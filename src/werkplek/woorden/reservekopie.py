"""What `veiligstellen`, `herstellen` and `nakijken` answer."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from werkplek.woorden.antwoorden import aantal_van
from werkplek.woorden.boodschap import Boodschap

GEEN_KOPIEEN: Final = "Hier staat geen kopie van deze map."
ALLES_KLOPT: Final = "Alles is nagekeken en klopt."
NOG_GEEN_KOPIE: Final = "Er is nog geen kopie."
GEEN_HERSTELCODE: Final = "Er is nog geen herstelcode. Maak er een: werkplek herstelcode"
OUD_BLIJFT: Final = "De oude map blijft nog veertien dagen staan."
WEINIG_RUIMTE: Final = "Er is bijna geen ruimte meer op deze computer."

GEEN_KOPIE: Final = Boodschap(
    "Hier staat geen kopie.",
    "Zeg waar de kopie staat, met --van MAP.",
    "Aan de map is niets veranderd.",
)

OPENT_NOG: Final = Boodschap(
    "Deze map opent nog gewoon.",
    "Wil je toch een kopie terugzetten? Geef dan --toch mee.",
    "Aan de map is niets veranderd.",
)

_WAAROM: Final = {
    "sluiten": "bij het sluiten",
    "dag": "van de dag",
    "migratie": "voor een nieuwe versie",
    "sleutel": "voor een nieuwe sleutel",
    "wissen": "na het wissen",
    "herstel": "voor het herstellen",
    "verzoek": "op verzoek",
}

_BEVINDING: Final = {
    "Bladzijde": "Een deel van het bestand is beschadigd.",
    "Projectie": "Een overzicht klopt niet met wat is vastgelegd. Doe: werkplek herbouwen",
    "BijlageWeg": "Een foto of bestand is weg of beschadigd.",
}

_SLEUTELBOS: Final = {
    "goed": "De sleutel staat in de sleutelbos van deze computer.",
    "afwezig": "Deze computer heeft geen sleutelbos.",
    "op_slot": "De sleutelbos van deze computer zit op slot.",
    "leeg": "De sleutel staat niet in de sleutelbos van deze computer.",
    "anders": "Deze computer gebruikt nu een andere sleutelbos.",
}


def veiliggesteld(pad: str, feiten: int, bijlagen: int) -> tuple[str, ...]:
    """A copy was made."""
    wat = aantal_van(feiten, "vastlegging", "vastleggingen")
    erbij = f" en {aantal_van(bijlagen, 'bestand', 'bestanden')}" if bijlagen else ""
    return f"De kopie is gemaakt en nagelezen: {wat}{erbij}.", pad


def kopieregel(van: datetime, aanleiding: str, feiten: int, naam: str) -> str:
    """One copy in a list; `van` as people here read a clock."""
    wat = aantal_van(feiten, "vastlegging", "vastleggingen")
    return f"{van:%d-%m-%Y %H:%M}  {_WAAROM.get(aanleiding, aanleiding)}, {wat}  {naam}"


def teruggezet(van: datetime, feiten: int, tellingen: Mapping[str, int]) -> tuple[str, ...]:
    """A copy was put back; `tellingen` as in `Teruggezet`."""
    mee, niet, weg = (tellingen[n] for n in ("meegenomen", "onleesbaar", "bijlagen_weg"))
    regels = [
        f"De kopie van {van:%d-%m-%Y %H:%M} is teruggezet.",
        f"In de map staan nu {aantal_van(feiten, 'vastlegging', 'vastleggingen')}.",
    ]
    if mee:
        regels.append(f"Uit de oude map kwam mee: {aantal_van(mee, 'nieuwere', 'nieuwere')}.")
    if niet:
        regels.append(f"Niet te lezen in de oude map: {niet}.")
    if weg:
        regels.append(
            f"Niet gevonden: {aantal_van(weg, 'foto of bestand', 'foto’s of bestanden')}."
        )
    return (*regels, OUD_BLIJFT)


def bevinding(soort: str, aantal: int) -> str:
    """Something that does not hold."""
    zin = _BEVINDING.get(soort, "Een vastlegging of zegel klopt niet. Zet een kopie terug.")
    return f"{zin} ({aantal} keer)" if aantal > 1 else zin


def nagekeken(feiten: int, bijlagen: int) -> str:
    """What was looked at."""
    wat = aantal_van(feiten, "vastlegging", "vastleggingen")
    return f"Nagekeken: {wat} en {aantal_van(bijlagen, 'bestand', 'bestanden')}."


def kopie_van(dagen: int, aantal: int) -> str:
    """How old the newest copy is."""
    oud = {0: "van vandaag", 1: "van gisteren"}.get(dagen, f"van {dagen} dagen geleden")
    er_zijn = "Er is" if aantal == 1 else "Er zijn"
    return f"De nieuwste kopie is {oud}. {er_zijn} {aantal_van(aantal, 'kopie', 'kopieën')}."


def plek(naam: str, laatst: datetime) -> str:
    """A second place."""
    return f"Ook op {naam}, het laatst op {laatst:%d-%m-%Y}."


def sleutelbos(stand: str) -> str:
    """How the keyring is."""
    return _SLEUTELBOS[stand]


def ruimte(megabytes: int) -> str:
    """How much room there is."""
    return f"Vrij op deze computer: {megabytes} MB."
