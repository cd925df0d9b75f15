"""Kwalificaties as they are read: per edition, with kerntaken, werkprocessen and texts."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from werkplek.application.ports import KwalificatieKop
from werkplek.domain.kwalificatie import (
    Crebo,
    DossierEditie,
    Geldigheid,
    Herkomst,
    Kerntaak,
    KerntaakCode,
    KerntaakTekst,
    Kwalificatie,
    Werkproces,
    WerkprocesCode,
    WerkprocesTekst,
    editie_rang,
    volgorde,
)
from werkplek.store.tables import plaatsing_editie
from werkplek.store.tables_structuur import kerntaak as t_kerntaak
from werkplek.store.tables_structuur import kwalificatie as t_kwalificatie
from werkplek.store.tables_structuur import werkproces as t_werkproces
from werkplek.store.vouwen import gevouwen

Sleutel = tuple[str, str]


def koppen(verbinding: sa.Connection, *waar: sa.ColumnElement[bool]) -> tuple[KwalificatieKop, ...]:
    """Editions without their parts, by niveau and name; in one name the newest first."""
    rijen = verbinding.execute(_KOPPEN.where(*waar)).all()
    gelezen = sorted(
        (_kop(rij) for rij in rijen), key=lambda k: editie_rang(k.dossier, k.geldig), reverse=True
    )
    return tuple(sorted(gelezen, key=lambda k: (k.niveau, gevouwen(k.naam), k.crebo)))


def nieuwste(verbinding: sa.Connection) -> tuple[KwalificatieKop, ...]:
    """Every kwalificatie in its newest edition."""
    return koppen(verbinding, t_kwalificatie.c.nieuwste)


def edities(verbinding: sa.Connection, crebo: Crebo) -> tuple[KwalificatieKop, ...]:
    """All editions of one kwalificatie, the newest first."""
    alle = koppen(verbinding, t_kwalificatie.c.crebo == crebo)
    return tuple(sorted(alle, key=lambda k: editie_rang(k.dossier, k.geldig), reverse=True))


def een(verbinding: sa.Connection, crebo: Crebo, editie: str) -> Kwalificatie | None:
    """One kwalificatie whole, in the named edition, else in the newest."""
    welke = t_kwalificatie.c.editie == editie if editie else t_kwalificatie.c.nieuwste
    rij = verbinding.execute(
        sa.select(t_kwalificatie).where(t_kwalificatie.c.crebo == crebo, welke)
    ).first()
    return None if rij is None else _geheel(verbinding, rij)


def certificaten(verbinding: sa.Connection, crebo: Crebo) -> tuple[Kwalificatie, ...]:
    """The certificaten that are a part of this kwalificatie, each in its newest edition."""
    rijen = verbinding.execute(
        sa.select(t_kwalificatie)
        .where(t_kwalificatie.c.hoort_bij == crebo, t_kwalificatie.c.nieuwste)
        .order_by(t_kwalificatie.c.crebo)
    ).all()
    return tuple(_geheel(verbinding, rij) for rij in rijen)


def officiele_titels(verbinding: sa.Connection, crebo: Crebo) -> frozenset[tuple[str, str]]:
    """The (code, title) pairs that SBB's own file has, in any edition here."""
    return frozenset(
        (rij.code, rij.titel)
        for tabel in (t_kerntaak, t_werkproces)
        for rij in verbinding.execute(
            sa.select(tabel.c.code, tabel.c.titel).where(
                tabel.c.crebo == crebo, tabel.c.herkomst == Herkomst.OFFICIEEL
            )
        )
    )


def van(tabel: sa.Table, sleutel: Sleutel) -> tuple[sa.ColumnElement[bool], ...]:
    return (tabel.c.crebo == sleutel[0], tabel.c.editie == sleutel[1])


def _tel(tabel: sa.Table) -> sa.ScalarSelect[int]:
    return (
        sa.select(sa.func.count())
        .select_from(tabel)
        .where(tabel.c.crebo == t_kwalificatie.c.crebo, tabel.c.editie == t_kwalificatie.c.editie)
        .scalar_subquery()
    )


_KOPPEN = sa.select(
    t_kwalificatie,
    _tel(t_werkproces).label("werkprocessen"),
    _tel(plaatsing_editie).label("plaatsingen"),
)


def _kop(rij: sa.Row[Any]) -> KwalificatieKop:
    return KwalificatieKop(
        crebo=Crebo(rij.crebo),
        naam=rij.naam,
        niveau=rij.niveau,
        dossier=dossier_van(rij),
        geldig=geldig_van(rij),
        hoort_bij=Crebo(rij.hoort_bij),
        werkprocessen=rij.werkprocessen,
        plaatsingen=rij.plaatsingen,
    )


def dossier_van(rij: sa.Row[Any]) -> DossierEditie:
    return DossierEditie(Crebo(rij.dossier), rij.dossier_naam, rij.editie)


def geldig_van(rij: sa.Row[Any]) -> Geldigheid:
    return Geldigheid(rij.geldig_vanaf, rij.einde_instroom, rij.einde_opleiding)


def _geheel(verbinding: sa.Connection, rij: sa.Row[Any]) -> Kwalificatie:
    sleutel = (rij.crebo, rij.editie)
    werkprocessen: dict[str, list[Werkproces]] = {}
    for deel in _rijen(verbinding, t_werkproces, sleutel):
        werkprocessen.setdefault(deel.kerntaak, []).append(_werkproces(deel))
    return Kwalificatie(
        crebo=Crebo(rij.crebo),
        naam=rij.naam,
        niveau=rij.niveau,
        dossier=dossier_van(rij),
        kerntaken=tuple(
            Kerntaak(
                KerntaakCode(deel.code),
                deel.titel,
                tuple(werkprocessen.get(deel.code, ())),
                Herkomst(deel.herkomst),
                deel.bron,
                KerntaakTekst(
                    deel.complexiteit,
                    deel.verantwoordelijkheid,
                    deel.complexiteit_profiel,
                    deel.verantwoordelijkheid_profiel,
                ),
            )
            for deel in _rijen(verbinding, t_kerntaak, sleutel)
        ),
        geldig=geldig_van(rij),
        hoort_bij=Crebo(rij.hoort_bij),
    )


def _werkproces(deel: sa.Row[Any]) -> Werkproces:
    return Werkproces(
        WerkprocesCode(deel.code),
        deel.titel,
        Herkomst(deel.herkomst),
        deel.bron,
        WerkprocesTekst(
            deel.omschrijving,
            deel.resultaat,
            deel.gedrag,
            tuple(deel.competenties.split()),
            deel.omschrijving_profiel,
            deel.resultaat_profiel,
            deel.gedrag_profiel,
        ),
        WerkprocesCode(deel.gelijk_aan),
    )


def _rijen(verbinding: sa.Connection, tabel: sa.Table, sleutel: Sleutel) -> Sequence[sa.Row[Any]]:
    rijen = verbinding.execute(sa.select(tabel).where(*van(tabel, sleutel))).all()
    return sorted(rijen, key=lambda rij: volgorde(rij.code))
