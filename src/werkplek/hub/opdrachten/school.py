"""`werkplek hub school`: put a school on the hub, and see how it stands."""

from argparse import Namespace
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import sqlalchemy as sa

from werkplek.hub.database import Database
from werkplek.hub.fouten import NietMogelijk
from werkplek.hub.opdrachten import beheer
from werkplek.hub.opdrachten.beheer import geheim_van, open_database
from werkplek.hub.opzetten import zet_op
from werkplek.hub.school import maak_school
from werkplek.hub.sessie import Sessie
from werkplek.hub.spoor import noteer
from werkplek.hub.tables import school
from werkplek.hub.tellen import tel
from werkplek.protocol.vinger import vinger_van
from werkplek.terminal import lezen
from werkplek.terminal.antwoord import Antwoord
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import hubschool as woorden
from werkplek.woorden import hubschoolhulp as hulp
from werkplek.woorden.vingerwoorden import vingerwoorden


def voeg_toe(opdrachten: Opdrachten) -> None:
    onder = Opdrachten(opdrachten.nieuw("school", hulp.SCHOOL))
    maken = onder.nieuw("maken", hulp.SCHOOL_MAKEN)
    maken.opties.add_argument(
        "naam", metavar="NAAM", type=lezen.regel("naam"), help=hulp.SCHOOL_NAAM
    )
    beheer.geheim(maken.opties)
    maken.set_defaults(voer_uit=_maken)
    onder.nieuw("lijst", hulp.SCHOOL_LIJST).set_defaults(voer_uit=_lijst)
    tonen = onder.nieuw("tonen", hulp.SCHOOL_TONEN)
    beheer.school(tonen.opties)
    beheer.geheim(tonen.opties)
    tonen.set_defaults(voer_uit=_tonen)


def _maken(sessie: Sessie, keuze: Namespace) -> Antwoord:
    _maak_map(sessie.db)
    database = Database(sessie.db)
    try:
        zet_op(database)
        with database.beheer() as verbinding:
            namen = list(verbinding.scalars(sa.select(school.c.naam)))
            if keuze.naam.lower() in {naam.lower() for naam in namen}:
                raise NietMogelijk("bestaat_al")
            # A new secret only for a hub without schools: theirs lie under the one they had.
            geheim = geheim_van(keuze, maak=not namen)
            nieuw = maak_school(verbinding, geheim, id_=str(uuid4()), naam=keuze.naam)
            noteer(
                verbinding,
                nieuw.nr,
                beheer.BEHEER,
                "school_gemaakt",
                waarover=nieuw.id,
                nu=datetime.now(UTC),
            )
    finally:
        database.sluit()
    gesproken = " ".join(vingerwoorden(nieuw.publiek))
    return Antwoord(
        (woorden.school_gemaakt(nieuw.naam), woorden.sleutelwoorden(gesproken)),
        {"school": nieuw.id, "vinger": vinger_van(nieuw.publiek), "woorden": gesproken},
    )


def _lijst(sessie: Sessie, _: Namespace) -> Antwoord:
    with open_database(sessie) as database, database.beheer() as verbinding:
        rijen = verbinding.execute(
            sa.select(school.c.id, school.c.naam).order_by(school.c.nr)
        ).all()
    regels = tuple(rij.naam for rij in rijen) or (woorden.GEEN_SCHOOL,)
    return Antwoord(regels, {"scholen": [{"school": rij.id, "naam": rij.naam} for rij in rijen]})


def _tonen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with beheer.beheer(sessie, keuze) as werk:
        open_ = werk.open_school()
        aantallen = tel(werk.verbinding, werk.school, werk.nu)
    gesproken = " ".join(vingerwoorden(open_.publiek))
    regels = (open_.naam, woorden.sleutelwoorden(gesproken), *woorden.tellingen(aantallen))
    velden = {
        "school": open_.id,
        "naam": open_.naam,
        "vinger": vinger_van(open_.publiek),
        "woorden": gesproken,
        **aantallen,
    }
    return Antwoord(regels, velden)


def _maak_map(db: str) -> None:
    adres = sa.make_url(db)
    if adres.get_backend_name() == "sqlite" and adres.database:
        Path(adres.database).parent.mkdir(parents=True, exist_ok=True)
