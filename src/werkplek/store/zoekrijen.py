"""What is put in the index: the newest edition of each kwalificatie, and names of SBB's lists."""

from collections.abc import Collection
from typing import Final

import sqlalchemy as sa

from werkplek.store.tables_structuur import kwalificatie as k
from werkplek.store.tables_structuur import opleiding as o
from werkplek.store.tables_structuur import werkproces as w
from werkplek.store.tables_structuur import zoekplek as p

PLEK: Final = ("crebo", "editie", "code", "niveau", "alleen_naam")
REGEL: Final = ("rowid", "titel", "code", "dossier", "omgeving")
TEKST: Final = ("rowid", "tekst", "kop")

_TEKSTEN: Final = (
    w.c.omschrijving,
    w.c.resultaat,
    w.c.gedrag,
    w.c.omschrijving_profiel,
    w.c.resultaat_profiel,
    w.c.gedrag_profiel,
)

_LEEG: Final[sa.ColumnElement[str]] = sa.literal_column("''")
_SPATIE: Final[sa.ColumnElement[str]] = sa.literal_column("' '")
_VAN_KWALIFICATIE: Final = sa.and_(p.c.crebo == k.c.crebo, p.c.editie == k.c.editie)
_VAN_WERKPROCES: Final = sa.and_(
    p.c.crebo == w.c.crebo, p.c.editie == w.c.editie, p.c.code == w.c.code
)


def plekken(crebos: Collection[str] | None) -> sa.CompoundSelect[str, str, str, int, bool]:
    """The things that are found under these codes, None for all."""
    kwalificaties = sa.select(k.c.crebo, k.c.editie, _LEEG, k.c.niveau, sa.false()).where(
        k.c.nieuwste, _een_van(k.c.crebo, crebos)
    )
    werkprocessen = (
        sa.select(w.c.crebo, w.c.editie, w.c.code, k.c.niveau, sa.false())
        .join(k, sa.and_(k.c.crebo == w.c.crebo, k.c.editie == w.c.editie))
        .where(k.c.nieuwste, _een_van(k.c.crebo, crebos))
    )
    hier = sa.select(k.c.crebo).where(k.c.crebo == o.c.crebo).exists()
    soort = sa.func.lower(o.c.soort)
    alleen_naam = sa.select(o.c.crebo, _LEEG, _LEEG, o.c.niveau, sa.true()).where(
        ~hier,
        soort.not_like("%dossier%"),
        soort.not_like("%domein%"),
        _een_van(o.c.crebo, crebos),
    )
    return sa.union_all(kwalificaties, werkprocessen, alleen_naam)


def regels(crebos: Collection[str] | None) -> sa.CompoundSelect[int, str, str, str, str]:
    """Titles, codes and names; `omgeving` says of a werkproces which kwalificatie it is in."""
    kwalificaties = (
        sa.select(p.c.id, k.c.naam, k.c.crebo, _met_spatie(k.c.dossier_naam, k.c.dossier), _LEEG)
        .join(k, _VAN_KWALIFICATIE)
        .where(p.c.code == "", _een_van(p.c.crebo, crebos))
    )
    omgeving = _met_spatie(k.c.naam, k.c.crebo, k.c.dossier_naam)
    werkprocessen = (
        sa.select(p.c.id, w.c.titel, sa.func.replace(w.c.code, "-", ""), _LEEG, omgeving)
        .join(w, _VAN_WERKPROCES)
        .join(k, _VAN_KWALIFICATIE)
        .where(_een_van(p.c.crebo, crebos))
    )
    alleen_naam = (
        sa.select(p.c.id, o.c.naam, o.c.crebo, _met_spatie(o.c.dossier_naam, o.c.dossier), _LEEG)
        .join(o, p.c.crebo == o.c.crebo)
        .where(p.c.alleen_naam, _een_van(p.c.crebo, crebos))
    )
    return sa.union_all(kwalificaties, werkprocessen, alleen_naam)


def teksten(crebos: Collection[str] | None) -> sa.Select[int, str, str]:
    """What the dossier says about a werkproces, with the title and names it stands under."""
    tekst = _met_spatie(*_TEKSTEN)
    kop = _met_spatie(w.c.titel, k.c.naam, k.c.dossier_naam)
    return (
        sa.select(p.c.id, tekst, kop)
        .join(w, _VAN_WERKPROCES)
        .join(k, _VAN_KWALIFICATIE)
        .where(_een_van(p.c.crebo, crebos), sa.func.trim(tekst) != "")
    )


def _met_spatie(*kolommen: sa.ColumnElement[str]) -> sa.ColumnElement[str]:
    geheel = kolommen[0]
    for kolom in kolommen[1:]:
        geheel = geheel.op("||")(_SPATIE).op("||")(kolom)
    return geheel


def _een_van(
    kolom: sa.ColumnElement[str], crebos: Collection[str] | None
) -> sa.ColumnElement[bool]:
    return sa.true() if crebos is None else kolom.in_(crebos)
