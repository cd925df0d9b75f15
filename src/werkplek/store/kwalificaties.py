"""Kwalificaties as they are read: per edition, with kerntaken, werkprocessen and texts."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

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
    gelezen = _nieuwste_eerst(verbinding.execute(_KOPPEN.where(*waar)).all())
    return tuple(sorted(gelezen, key=lambda k: (k.niveau, gevouwen(k.naam), k.crebo)))


def nieuwste(verbinding: sa.Connection) -> tuple[KwalificatieKop, ...]:
    """Every kwalificatie in its newest edition."""
    return koppen(verbinding, t_kwalificatie.c.nieuwste)


def edities(verbinding: sa.Connection, crebo: Crebo) -> tuple[KwalificatieKop, ...]:
    """All editions of one kwalificatie, the newest first."""
    return tuple(_nieuwste_eerst(verbinding.execute(_EDITIES, {"van": crebo}).all()))


def een(verbinding: sa.Connection, crebo: Crebo, editie: str) -> Kwalificatie | None:
    """One kwalificatie whole, in the named edition, else in the newest."""
    rij = verbinding.execute(_EEN, {"van": crebo, "editie": editie}).first()
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
    """The (code, title) pairs that a file gave as SBB's own, in any edition here."""
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


def in_gebruik() -> sa.ColumnElement[bool]:
    """Whether a plaatsing began on the edition of the dossier that this kwalificatie is in.

    Which those are is asked once for all rows, not once for each.
    """
    ander = t_kwalificatie.alias("ander")
    begonnen = sa.select(plaatsing_editie.c.crebo, plaatsing_editie.c.editie)
    op_dossier = sa.select(ander.c.dossier, ander.c.editie).where(
        sa.tuple_(ander.c.crebo, ander.c.editie).in_(begonnen), ander.c.dossier != ""
    )
    k = t_kwalificatie.c
    return sa.or_(
        sa.tuple_(k.crebo, k.editie).in_(begonnen), sa.tuple_(k.dossier, k.editie).in_(op_dossier)
    )


def _van_een_editie(*kolommen: sa.Column[Any]) -> str:
    """Asks for columns of one edition, in the words of the driver: it is asked thousandfold."""
    namen = ", ".join(kolom.name for kolom in kolommen)
    return f"select {namen} from {kolommen[0].table} where crebo = ? and editie = ?"  # noqa: S608  names of the schema


_w, _k = t_werkproces.c, t_kerntaak.c
_WERKPROCESSEN: Final = _van_een_editie(
    *(_w.kerntaak, _w.code, _w.titel, _w.herkomst, _w.bron, _w.gelijk_aan, _w.competenties),
    *(_w.omschrijving, _w.resultaat, _w.gedrag),
    *(_w.omschrijving_profiel, _w.resultaat_profiel, _w.gedrag_profiel),
)
_KERNTAKEN: Final = _van_een_editie(
    *(_k.editie, _k.code, _k.titel, _k.herkomst, _k.bron),
    *(_k.complexiteit, _k.verantwoordelijkheid),
    *(_k.complexiteit_profiel, _k.verantwoordelijkheid_profiel),
)
_op_nummer: Final = lru_cache(maxsize=1024)(volgorde)
"""The same few codes stand in every kwalificatie."""

_KOPPEN = sa.select(
    t_kwalificatie,
    _tel(t_werkproces).label("werkprocessen"),
    _tel(plaatsing_editie).label("plaatsingen"),
    in_gebruik().label("in_gebruik"),
)


_VAN: Final = t_kwalificatie.c.crebo == sa.bindparam("van")
_EDITIES: Final = _KOPPEN.where(_VAN)
_GEVRAAGD: Final = sa.bindparam("editie", type_=sa.Text)
_EEN: Final = sa.select(t_kwalificatie).where(
    _VAN,
    sa.or_(
        t_kwalificatie.c.editie == _GEVRAAGD,
        sa.and_(_GEVRAAGD == "", t_kwalificatie.c.nieuwste),
    ),
)


def _nieuwste_eerst(rijen: Sequence[sa.Row[Any]]) -> list[KwalificatieKop]:
    gelezen = [_kop(rij) for rij in rijen]
    return sorted(gelezen, key=lambda k: editie_rang(k.dossier, k.geldig), reverse=True)


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
        in_gebruik=rij.in_gebruik,
    )


def dossier_van(rij: sa.Row[Any]) -> DossierEditie:
    return DossierEditie(Crebo(rij.dossier), rij.dossier_naam, rij.editie)


def geldig_van(rij: sa.Row[Any]) -> Geldigheid:
    return Geldigheid(rij.geldig_vanaf, rij.einde_instroom, rij.einde_opleiding)


def _geheel(verbinding: sa.Connection, rij: sa.Row[Any]) -> Kwalificatie:
    werkprocessen: dict[str, list[Werkproces]] = {}
    for kerntaak, *velden in _delen(verbinding, _WERKPROCESSEN, rij):
        werkprocessen.setdefault(kerntaak, []).append(_werkproces(velden))
    return Kwalificatie(
        crebo=Crebo(rij.crebo),
        naam=rij.naam,
        niveau=rij.niveau,
        dossier=dossier_van(rij),
        kerntaken=tuple(
            Kerntaak(
                KerntaakCode(code),
                titel,
                tuple(werkprocessen.get(code, ())),
                Herkomst(herkomst),
                bron,
                KerntaakTekst(*teksten),
            )
            for _, code, titel, herkomst, bron, *teksten in _delen(verbinding, _KERNTAKEN, rij)
        ),
        geldig=geldig_van(rij),
        hoort_bij=Crebo(rij.hoort_bij),
    )


def _werkproces(velden: Sequence[str]) -> Werkproces:
    code, titel, herkomst, bron, gelijk_aan, letters, *teksten = velden
    omschrijving, resultaat, gedrag, *profiel = teksten
    tekst = WerkprocesTekst(omschrijving, resultaat, gedrag, tuple(letters.split()), *profiel)
    return Werkproces(
        WerkprocesCode(code), titel, Herkomst(herkomst), bron, tekst, WerkprocesCode(gelijk_aan)
    )


def _delen(verbinding: sa.Connection, opdracht: str, van_: sa.Row[Any]) -> list[Sequence[str]]:
    """The parts of one edition in number order; the second field of each is its code."""
    sleutel = (van_.crebo, van_.editie)
    rijen: Sequence[Sequence[str]] = verbinding.exec_driver_sql(opdracht, sleutel).all()
    return sorted(rijen, key=lambda rij: _op_nummer(rij[1]))
