"""`werkplek hub deelnemers wissen`: the school orders an erasure, and sees who carried it out."""

from argparse import Namespace
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from werkplek.domain.bewaren import Wisgrond
from werkplek.hub import wislijst
from werkplek.hub.bijlage_bestand import Bijlagemap
from werkplek.hub.bijlagen import Bijlagekast
from werkplek.hub.database import Database, als_id
from werkplek.hub.fouten import NietGevonden
from werkplek.hub.instelling import standaard_bijlagen
from werkplek.hub.opdrachten import beheer
from werkplek.hub.opdrachten.beheer import Beheer
from werkplek.hub.opzoeken import deelnemer_met
from werkplek.hub.sessie import Sessie
from werkplek.hub.tables import feit
from werkplek.hub.wissen import Gewist, Wisbesluit, wis_dossier, wis_feiten
from werkplek.hub.wissen_schijf import maak_schoon
from werkplek.hub.wissen_stand import NogNietGewist, nog_niet_gewist
from werkplek.terminal import lezen
from werkplek.terminal.antwoord import Antwoord
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import hubwissen as woorden


def voeg_toe(onder: Opdrachten) -> None:
    """Register the command below `deelnemers`."""
    parser = onder.nieuw("wissen", woorden.WISSEN)
    optie = parser.opties.add_argument
    optie("wie", metavar="NAAM", nargs="?", help=woorden.WIE)
    gronden = [grond.value for grond in Wisgrond]
    optie("--grond", choices=gronden, default=Wisgrond.VERZOEK.value, help=woorden.GROND)
    optie("--feit", metavar="FEIT", action="append", default=[], type=als_id, help=woorden.FEIT)
    optie("--stand", action="store_true", help=woorden.STAND)
    optie("--bevestig", action="store_true", help=woorden.BEVESTIG)
    optie("--schoon", action="store_true", help=woorden.SCHOON)
    optie("--bijlagen", metavar="MAP", type=lezen.pad, help=woorden.BIJLAGEN)
    beheer.school(parser.opties)
    beheer.als(parser.opties)
    parser.set_defaults(voer_uit=voer_uit)


def voer_uit(sessie: Sessie, keuze: Namespace) -> Antwoord:
    """Erase, or tell how far it is. Raises `HubFout`."""
    if keuze.stand:
        with beheer.beheer(sessie, keuze) as werk:
            return _stand(nog_niet_gewist(werk.verbinding, werk.school))
    if keuze.wie is None:
        raise NietGevonden("deelnemer")
    with beheer.beheer(sessie, keuze) as werk:
        wie = deelnemer_met(werk.verbinding, werk.school, keuze.wie)
        if not keuze.bevestig:
            return _vooraf(werk, wie)
        waarom = Wisbesluit(keuze.grond, werk.door(), werk.nu)
        gewist = (
            wis_feiten(werk.verbinding, werk.school, wie.id, keuze.feit, waarom)
            if keuze.feit
            else wis_dossier(werk.verbinding, werk.school, wie.id, waarom)
        )
    return _rond_af(sessie, keuze, gewist, waarom.op)


def _vooraf(werk: Beheer, wie: Any) -> Antwoord:  # noqa: ANN401  a row
    hier = sa.and_(feit.c.school == werk.school, feit.c.dossier == wie.id)
    aantal = werk.verbinding.execute(
        sa.select(sa.func.count()).select_from(feit).where(hier)
    ).scalar_one()
    naam = f"{wie.roepnaam} {wie.achternaam}".strip()
    regels = (woorden.te_wissen(naam, aantal), woorden.NOG_NIET)
    return Antwoord(regels, {"dossier": wie.id, "feiten": aantal, "bevestigd": False})


def _rond_af(sessie: Sessie, keuze: Namespace, gewist: Gewist, nu: datetime) -> Antwoord:
    """Files and the list come after the transaction: what stops here is done by the next round."""
    bijlagen = keuze.bijlagen or standaard_bijlagen()
    bijlagen.mkdir(parents=True, exist_ok=True, mode=0o700)
    with beheer.open_database(sessie) as database:
        Bijlagekast(database, Bijlagemap(bijlagen)).ruim_op(nu)
        with database.beheer() as verbinding:
            wislijst.vul_aan(verbinding, bijlagen)
        schoon = _maak_schoon(database, gevraagd=keuze.schoon)
    regels = (
        woorden.gewist(gewist.feiten, gewist.bestanden, gewist.apparaten),
        woorden.SCHOONGEMAAKT if schoon else woorden.NOG_NIET_SCHOON,
        woorden.KOPIEEN,
    )
    velden = {
        "opdrachten": list(gewist.nrs),
        "feiten": gewist.feiten,
        "bestanden": gewist.bestanden,
        "apparaten": gewist.apparaten,
        "schoon": schoon,
        "bevestigd": True,
    }
    return Antwoord(regels, velden)


def _maak_schoon(database: Database, *, gevraagd: bool) -> bool:
    """The embedded database at once; another when it is asked for."""
    return (gevraagd or not database.is_postgres) and maak_schoon(database)


def _stand(open_: Sequence[NogNietGewist]) -> Antwoord:
    regels = tuple(
        woorden.nog_niet_gewist(
            een.naam,
            een.sinds.date(),
            een.gehoord_op.date() if een.gehoord_op else None,
            weg=een.ingetrokken,
        )
        for een in open_
    )
    velden = [
        {
            "opdracht": een.nr,
            "dossier": een.dossier,
            "apparaat": een.apparaat,
            "sinds": een.sinds.isoformat(),
            "gehoord_op": een.gehoord_op.isoformat() if een.gehoord_op else None,
            "ingetrokken": een.ingetrokken,
        }
        for een in open_
    ]
    return Antwoord(regels or (woorden.IEDEREEN_WISTE,), {"nog_niet_gewist": velden})
