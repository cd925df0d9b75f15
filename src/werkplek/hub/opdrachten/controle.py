"""`werkplek hub controle`: whether everything on the hub is as it was made."""

import json
from argparse import Namespace
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from werkplek.hub.controle import Bevinding, Controle, Ijkpunt
from werkplek.hub.controle_zegels import controleer_zegels
from werkplek.hub.database import Database
from werkplek.hub.fouten import NietMogelijk
from werkplek.hub.opdrachten import beheer, herstel
from werkplek.hub.opdrachten.beheer import open_database
from werkplek.hub.school import school_met
from werkplek.hub.sessie import Sessie
from werkplek.hub.spoor import noteer
from werkplek.hub.tables import school
from werkplek.terminal import lezen
from werkplek.terminal.antwoord import Antwoord, Code
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import hubbesluiten as woorden
from werkplek.woorden import hubschoolhulp as hulp
from werkplek.woorden import hubwissen

Stap = Callable[[Sessie, Namespace], Antwoord]


def voeg_toe(opdrachten: Opdrachten) -> None:
    parser = opdrachten.nieuw("controle", hulp.CONTROLE)
    optie = parser.opties.add_argument
    optie(
        "stap", metavar="STAP", nargs="?", choices=STAPPEN, default=_GEWOON, help=hulp.CONTROLE_STAP
    )
    optie("bestand", metavar="BESTAND", nargs="?", type=lezen.pad, help=hubwissen.BESTAND)
    optie("--bijlagen", metavar="MAP", type=lezen.pad, help=hubwissen.BIJLAGEN)
    optie("--alles", action="store_true", help=hulp.CONTROLE_ALLES)
    optie("--eerder", metavar="BESTAND", type=lezen.pad, help=hulp.CONTROLE_EERDER)
    beheer.school(parser.opties)
    beheer.geheim(parser.opties)
    parser.set_defaults(voer_uit=_doe)


def _doe(sessie: Sessie, keuze: Namespace) -> Antwoord:
    return STAPPEN[keuze.stap](sessie, keuze)


def _kijk_na(sessie: Sessie, keuze: Namespace) -> Antwoord:
    eerder = _lees_eerder(keuze.eerder)
    with open_database(sessie) as database:
        nummers = _scholen(database, keuze.school)
        uitslagen = [_een(database, nr, naam, keuze, eerder) for nr, naam in nummers]
    regels = [regel for _, delen, _ in uitslagen for regel in delen]
    fout = any(bevindingen for _, _, bevindingen in uitslagen)
    regels.append(woorden.KLOPT if not fout else "")
    velden = {"klopt": not fout, "scholen": [deel for deel, _, _ in uitslagen]}
    return Antwoord(tuple(regels), velden, Code.GEWEIGERD if fout else Code.GEDAAN)


def _scholen(database: Database, genoemd: str | None) -> list[tuple[int, str]]:
    with database.beheer() as verbinding:
        vraag = sa.select(school.c.nr, school.c.naam).order_by(school.c.nr)
        if genoemd:
            vraag = vraag.where(school.c.nr == school_met(verbinding, genoemd))
        return [(rij.nr, rij.naam) for rij in verbinding.execute(vraag)]


def _een(
    database: Database,
    nr: int,
    naam: str,
    keuze: Namespace,
    eerder: dict[str, Ijkpunt],
) -> tuple[dict[str, object], tuple[str, ...], list[Bevinding]]:
    with database.beheer() as verbinding:
        id_: str = verbinding.execute(sa.select(school.c.id).where(school.c.nr == nr)).scalar_one()
        controle = Controle(verbinding, nr)
        ijkpunt = controle.loop_na(eerder.get(id_))
        zegels = controleer_zegels(controle, alles=keuze.alles)
    gevonden = controle.bevindingen
    with database.beheer() as verbinding:
        uitslag = "controle_klopt" if not gevonden else "controle_klopt_niet"
        noteer(verbinding, nr, beheer.BEHEER, uitslag, nu=datetime.now(UTC))
    regels = [woorden.nagekeken(naam, ijkpunt.stand, zegels)]
    if gevonden:
        regels += [woorden.KLOPT_NIET, *(woorden.bevinding(b.soort, b.waar) for b in gevonden)]
    velden: dict[str, object] = {
        "school": id_,
        "zegels": zegels,
        **asdict(ijkpunt),
        "bevindingen": [asdict(b) for b in gevonden],
    }
    return velden, tuple(regels), gevonden


def _lees_eerder(pad: Path | None) -> dict[str, Ijkpunt]:
    if pad is None:
        return {}
    try:
        scholen = json.loads(pad.read_text(encoding="utf-8"))["scholen"]
        return {
            deel["school"]: Ijkpunt(
                int(deel["stand"]), str(deel["kop"]), int(deel["spoor"]), str(deel["spoor_kop"])
            )
            for deel in scholen
        }
    except (OSError, ValueError, KeyError, TypeError) as fout:
        raise NietMogelijk("eerder") from fout


_GEWOON: Final = "nakijken"

STAPPEN: Final[dict[str, Stap]] = {
    _GEWOON: _kijk_na,
    "hersteld": herstel.hersteld,
    "innemen": herstel.innemen,
}
"""What `controle` can do."""
