"""What was found, as it is shown."""

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import sqlalchemy as sa

from werkplek.application.ports import KwalificatieTreffer
from werkplek.store.tables import overzicht
from werkplek.store.tables_structuur import kerntaak, kwalificatie, opleiding, werkproces, zoekplek
from werkplek.store.zoekopdracht import zelfde
from werkplek.store.zoektocht import Trap, Vondst


def lees(verbinding: sa.Connection, vondsten: Sequence[Vondst]) -> tuple[KwalificatieTreffer, ...]:
    """The lines that were found, in order; what fits as well goes by niveau, name and code."""
    ids = json.dumps([vondst.id for vondst in vondsten])
    rijen = verbinding.execute(_REGELS, {"ids": ids}).all()
    treffers = {id_: KwalificatieTreffer(*velden) for id_, *velden in rijen}
    if any(vondst.trap is Trap.DEELS for vondst in vondsten):
        treffers = {id_: replace(treffer, deels=True) for id_, treffer in treffers.items()}
    geordend = sorted(vondsten, key=lambda vondst: (vondst.volgorde, _plaats(treffers[vondst.id])))
    return tuple(treffers[vondst.id] for vondst in geordend)


def _plaats(treffer: KwalificatieTreffer) -> tuple[object, ...]:
    return treffer.niveau, treffer.naam, treffer.crebo, len(treffer.code), treffer.code


_ids: Final = sa.func.json_each(sa.bindparam("ids")).table_valued("value")
_REGELS: Final = (
    sa.select(  # id, and the fields of a KwalificatieTreffer
        zoekplek.c.id,
        zoekplek.c.crebo,
        sa.func.coalesce(kwalificatie.c.naam, opleiding.c.naam),
        zoekplek.c.niveau,
        zoekplek.c.code,
        sa.func.coalesce(werkproces.c.titel, ""),
        sa.func.coalesce(kwalificatie.c.dossier_naam, opleiding.c.dossier_naam),
        sa.func.trim(
            sa.func.coalesce(kerntaak.c.code, "") + " " + sa.func.coalesce(kerntaak.c.titel, "")
        ),
        zoekplek.c.crebo.in_(sa.select(overzicht.c.crebo)),
        zoekplek.c.alleen_naam,
    )
    .outerjoin(kwalificatie, zelfde(kwalificatie, "crebo", "editie"))
    .outerjoin(opleiding, sa.and_(zoekplek.c.alleen_naam, zelfde(opleiding, "crebo")))
    .outerjoin(werkproces, zelfde(werkproces, "crebo", "editie", "code"))
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
