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
from werkplek.hub.invoer.voorstel import Voorstel, Wat
from werkplek.hub.kwalificaties import Kwalificaties
from werkplek.hub.mensen import maak_persoon, schoon
from werkplek.hub.opzoeken import PERSOON, kenmerken, onthoud
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


def neem(steller: Steller, voorstel: Voorstel, inhoud: Inhoud) -> int:
    """Carry out every line that can be; gives the number under which it can be turned back.

    Nothing to change is number 0. Raises `BestandGeweigerd` when no line can be taken at all.
    """
    if not inhoud.staf and voorstel.tel(Wat.GEWEIGERD) == len(voorstel.regels):
        raise BestandGeweigerd("geen_regel")
    _neem_staf(steller, inhoud.staf)
    uitgevoerd = [regel.daad(steller) for regel in voorstel.regels if regel.daad is not None]
    wijzigingen = [wijziging for wijziging in uitgevoerd if wijziging is not None]
    if not wijzigingen:
        return 0
    nr = bewaar(steller, voorstel.soort, inhoud.som, wijzigingen, steller.auteur)
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


def _neem_staf(steller: Steller, staf: tuple[Opgave, ...]) -> None:
    """People of the school without a role: what they may is for a person to say."""
    bekend = kenmerken(steller.verbinding, steller.school.nr, PERSOON)
    for opgave in staf:
        naam = " ".join(
            filter(None, (opgave["roepnaam"], opgave["tussenvoegsel"], opgave["achternaam"]))
        )
        if not naam or not opgave.codes or any(code in bekend for code in opgave.codes):
            continue
        id_ = steller.ids.nieuw()
        maak_persoon(steller.verbinding, steller.school.nr, id_, schoon(naam), opgave.codes[0])
        codes = dict.fromkeys(opgave.codes, id_)
        onthoud(steller.verbinding, steller.school.nr, PERSOON, codes)
        bekend |= codes
