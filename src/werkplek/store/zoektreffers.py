"""What was found, as it is shown."""

import json
from collections.abc import Sequence
from typing import Any, Final

import sqlalchemy as sa

from werkplek.application.ports import KwalificatieTreffer
from werkplek.domain.kwalificatie import Crebo, volgorde
from werkplek.store.tables import overzicht
from werkplek.store.tables_structuur import kerntaak, kwalificatie, opleiding, werkproces, zoekplek
from werkplek.store.vouwen import gevouwen
from werkplek.store.zoektocht import Vondst


def lees(verbinding: sa.Connection, vondsten: Sequence[Vondst]) -> tuple[KwalificatieTreffer, ...]:
    """The lines that were found, in order; what fits as well goes by niveau, name and code."""
    ids = json.dumps([vondst.id for vondst in vondsten])
    treffers = {rij.id: _treffer(rij) for rij in verbinding.execute(_REGELS, {"ids": ids})}
    geordend = sorted(vondsten, key=lambda v: (v.volgorde, _plaats(treffers[v.id])))
    return tuple(treffers[vondst.id] for vondst in geordend)


def _plaats(treffer: KwalificatieTreffer) -> tuple[object, ...]:
    code = volgorde(treffer.code) if treffer.code else ()
    return treffer.niveau, gevouwen(treffer.naam), treffer.crebo, code


def _treffer(rij: sa.Row[Any]) -> KwalificatieTreffer:
    return KwalificatieTreffer(
        crebo=Crebo(rij.crebo),
        naam=rij.naam,
        niveau=rij.niveau,
        code=rij.code,
        titel=rij.titel or "",
        dossier=rij.dossier_naam,
        kerntaak=f"{rij.kerntaak_code} {rij.kerntaak}".strip() if rij.code else "",
        hier=rij.hier,
        alleen_naam=rij.alleen_naam,
    )


def _zelfde(tabel: sa.Table, *kolommen: str) -> sa.ColumnElement[bool]:
    return sa.and_(*(tabel.c[kolom] == zoekplek.c[kolom] for kolom in kolommen))


_ids: Final = sa.func.json_each(sa.bindparam("ids")).table_valued("value")
_REGELS: Final = (
    sa.select(
        zoekplek,
        sa.func.coalesce(kwalificatie.c.naam, opleiding.c.naam).label("naam"),
        sa.func.coalesce(kwalificatie.c.dossier_naam, opleiding.c.dossier_naam).label(
            "dossier_naam"
        ),
        werkproces.c.titel,
        kerntaak.c.code.label("kerntaak_code"),
        kerntaak.c.titel.label("kerntaak"),
        zoekplek.c.crebo.in_(sa.select(overzicht.c.crebo)).label("hier"),
    )
    .outerjoin(kwalificatie, _zelfde(kwalificatie, "crebo", "editie"))
    .outerjoin(opleiding, sa.and_(zoekplek.c.alleen_naam, _zelfde(opleiding, "crebo")))
    .outerjoin(werkproces, _zelfde(werkproces, "crebo", "editie", "code"))
    .outerjoin(
        kerntaak,
        sa.and_(
            kerntaak.c.crebo == werkproces.c.crebo,
            kerntaak.c.editie == werkproces.c.editie,
            kerntaak.c.code == werkproces.c.kerntaak,
        ),
    )
    .where(zoekplek.c.id.in_(sa.select(_ids.c.value)))
)
