"""What is put in the index: the newest edition of each kwalificatie, and names of SBB's lists."""

from typing import Final

import sqlalchemy as sa

from werkplek.store.tables_structuur import kwalificatie as k
from werkplek.store.tables_structuur import opleiding as o
from werkplek.store.tables_structuur import werkproces as w
from werkplek.store.tables_structuur import zoekeinde, zoekregel, zoektekst
from werkplek.store.tables_structuur import zoekplek as p
from werkplek.store.zoekopdracht import zelfde
from werkplek.store.zoeksoort import Zoeksoort

_KORTSTE_EINDE: Final = 4

_LEEG: Final[sa.ColumnElement[str]] = sa.literal_column("''")
_SPATIE: Final[sa.ColumnElement[str]] = sa.literal_column("' '")
_VAN_KWALIFICATIE: Final = zelfde(k, "crebo", "editie")
_VAN_WERKPROCES: Final = zelfde(w, "crebo", "editie", "code")


def _lijst(naam: str) -> sa.TableValuedAlias:
    return sa.func.json_each(sa.bindparam(naam)).table_valued("value")


def _van(kolom: sa.ColumnElement[str]) -> sa.ColumnElement[bool]:
    return kolom.in_(sa.select(_lijst("crebos").c.value))


def _met_spatie(*kolommen: sa.ColumnElement[str]) -> sa.ColumnElement[str]:
    geheel = kolommen[0]
    for kolom in kolommen[1:]:
        geheel = geheel.op("||")(_SPATIE).op("||")(kolom)
    return geheel


def _nummer(soort: Zoeksoort, *volgorde: sa.ColumnElement[str]) -> sa.ColumnElement[int]:
    """The next free number of its kind."""
    eerste, laatste = soort.nummers[0], soort.nummers[-1]
    hoogste = sa.select(sa.func.coalesce(sa.func.max(p.c.id), eerste - 1)).where(
        p.c.id.between(eerste, laatste)
    )
    return hoogste.scalar_subquery() + sa.func.row_number().over(order_by=volgorde)


def _kwalificaties() -> sa.Select[int, str, str, str, int, bool]:
    nummer = _nummer(Zoeksoort.KWALIFICATIE, k.c.crebo)
    return sa.select(nummer, k.c.crebo, k.c.editie, _LEEG, k.c.niveau, sa.false()).where(
        k.c.nieuwste, _van(k.c.crebo)
    )


def _werkprocessen() -> sa.Select[int, str, str, str, int, bool]:
    nummer = _nummer(Zoeksoort.WERKPROCES, w.c.crebo, w.c.code)
    return (
        sa.select(nummer, w.c.crebo, w.c.editie, w.c.code, k.c.niveau, sa.false())
        .join(k, sa.and_(k.c.crebo == w.c.crebo, k.c.editie == w.c.editie))
        .where(k.c.nieuwste, _van(k.c.crebo))
    )


def _namen(soort: Zoeksoort) -> sa.Select[int, str, str, str, int, bool]:
    """Names without more; nobody can finish any more on what is vervallen."""
    voorbij = sa.func.coalesce(o.c.einde_opleiding < sa.func.date("now"), sa.false())
    vervallen = sa.or_(o.c.vervallen, voorbij)
    soort_naam = sa.func.lower(o.c.soort)
    return sa.select(
        _nummer(soort, o.c.crebo), o.c.crebo, _LEEG, _LEEG, o.c.niveau, sa.true()
    ).where(
        ~sa.select(k.c.crebo).where(k.c.crebo == o.c.crebo).exists(),
        soort_naam.not_like("%dossier%"),
        soort_naam.not_like("%domein%"),
        vervallen if soort is Zoeksoort.VERVALLEN else ~vervallen,
        _van(o.c.crebo),
    )


def _regels() -> sa.CompoundSelect[int, str, str, str, str]:
    kwalificaties = (
        sa.select(p.c.id, k.c.naam, k.c.crebo, _met_spatie(k.c.dossier_naam, k.c.dossier), _LEEG)
        .join(k, _VAN_KWALIFICATIE)
        .where(p.c.code == "", _van(p.c.crebo))
    )
    omgeving = _met_spatie(k.c.naam, k.c.crebo, k.c.dossier_naam)
    werkprocessen = (
        sa.select(p.c.id, w.c.titel, sa.func.replace(w.c.code, "-", ""), _LEEG, omgeving)
        .join(w, _VAN_WERKPROCES)
        .join(k, _VAN_KWALIFICATIE)
        .where(_van(p.c.crebo))
    )
    alleen_naam = (
        sa.select(p.c.id, o.c.naam, o.c.crebo, _met_spatie(o.c.dossier_naam, o.c.dossier), _LEEG)
        .join(o, p.c.crebo == o.c.crebo)
        .where(p.c.alleen_naam, _van(p.c.crebo))
    )
    return sa.union_all(kwalificaties, werkprocessen, alleen_naam).order_by(p.c.id.name)


def _teksten() -> sa.Select[int, str, str]:
    teksten = (
        w.c.omschrijving,
        w.c.resultaat,
        w.c.gedrag,
        w.c.omschrijving_profiel,
        w.c.resultaat_profiel,
        w.c.gedrag_profiel,
    )
    return (
        sa.select(p.c.id, _met_spatie(*teksten), _met_spatie(w.c.titel, k.c.naam, k.c.dossier_naam))
        .join(w, _VAN_WERKPROCES)
        .join(k, _VAN_KWALIFICATIE)
        .where(_van(p.c.crebo), sa.or_(*(tekst != "" for tekst in teksten)))
        .order_by(p.c.id)
    )


# Each takes `crebos`, a JSON list. Of a werkproces, `omgeving` says which kwalificatie it is in.
# In the order of their numbers: FTS5 writes what it holds away when one is lower than the last.
_PLEK: Final = ("id", "crebo", "editie", "code", "niveau", "alleen_naam")
IN_DE_INDEX: Final = (
    sa.insert(p).from_select(_PLEK, _namen(Zoeksoort.VERVALLEN)),
    sa.insert(p).from_select(_PLEK, _namen(Zoeksoort.ALLEEN_NAAM)),
    sa.insert(p).from_select(_PLEK, _kwalificaties()),
    sa.insert(p).from_select(_PLEK, _werkprocessen()),
    sa.insert(zoekregel).from_select(("rowid", "titel", "code", "dossier", "omgeving"), _regels()),
    sa.insert(zoektekst).from_select(("rowid", "tekst", "kop"), _teksten()),
)
"""What puts the newest editions, and the names that only SBB's lists know, into the index."""


def _eindes() -> sa.Select[str, str]:
    woord, plek = _lijst("woorden").c.value, _lijst("plekken").c.value
    laatste = sa.func.length(woord) - _KORTSTE_EINDE + 1
    einde = sa.func.substr(woord, plek)
    return sa.select(einde, woord).where(plek <= laatste).order_by(einde, woord)


EINDES: Final = sa.insert(zoekeinde).from_select(("einde", "woord"), _eindes())
"""What keeps the ends of `woorden`, a JSON list, that begin at `plekken`, another."""
