"""From a file to a proposal, and from a proposal to what is kept."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from werkplek.hub.fouten import BestandGeweigerd
from werkplek.hub.inlezingen import bewaar
from werkplek.hub.invoer import deelnemers, ooapi, plaatsingen
from werkplek.hub.invoer.bestand import is_json, lees_bestand, lees_csv, lees_json, som_van
from werkplek.hub.invoer.kolommen import Opgave, Opgaven, lees_tabel
from werkplek.hub.invoer.voorstel import Voorstel
from werkplek.hub.kwalificaties import Kwalificaties
from werkplek.hub.spoor import noteer
from werkplek.hub.stellen import Steller


@dataclass(frozen=True, slots=True)
class Inhoud:
    """A file as it was read; `staf` are people of the school that it names as well."""

    soort: str
    som: bytes
    opgaven: Opgaven
    staf: tuple[Opgave, ...] = ()


def lees(pad: Path, soort: str) -> Inhoud:
    """Read a file of `deelnemers` or `plaatsingen`. Raises `BestandGeweigerd`."""
    ruw = lees_bestand(pad)
    if not is_json(ruw):
        return Inhoud(soort, som_van(ruw), lees_tabel(lees_csv(ruw), soort))
    document: Any = lees_json(ruw)
    if soort == "plaatsingen":
        return Inhoud(soort, som_van(ruw), ooapi.lees_plaatsingen(document))
    opgaven, staf = ooapi.lees_personen(document)
    return Inhoud(soort, som_van(ruw), opgaven, staf)


def stel_voor(
    verbinding: sa.Connection, school: int, inhoud: Inhoud, kwalificaties: Kwalificaties
) -> Voorstel:
    """What taking it would change."""
    if inhoud.soort == "plaatsingen":
        return plaatsingen.stel_voor(verbinding, school, inhoud.opgaven, kwalificaties)
    return deelnemers.stel_voor(verbinding, school, inhoud.opgaven)


def neem(steller: Steller, voorstel: Voorstel, som: bytes) -> int:
    """Carry out every line that can be; gives the number under which it can be turned back.

    Nothing to change is number 0. Raises `BestandGeweigerd` when no line can be taken at all.
    """
    if all(regel.wat == "geweigerd" for regel in voorstel.regels):
        raise BestandGeweigerd("geen_regel")
    uitgevoerd = [regel.daad(steller) for regel in voorstel.regels if regel.daad is not None]
    wijzigingen = [wijziging for wijziging in uitgevoerd if wijziging is not None]
    if not wijzigingen:
        return 0
    nr = bewaar(steller, voorstel.soort, som, wijzigingen, steller.auteur)
    steller.schrijf()
    noteer(
        steller.verbinding,
        steller.school.nr,
        steller.auteur,
        f"ingelezen_{voorstel.soort}",
        waarover=str(nr),
        nu=steller.nu,
    )
    return nr
