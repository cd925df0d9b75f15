"""Finding kwalificaties and werkprocessen by their words."""

import sqlalchemy as sa

from werkplek.application.ports import KwalificatieTreffer
from werkplek.domain.kwalificatie import Crebo, volgorde
from werkplek.store.tables_structuur import kwalificatie as t_kwalificatie
from werkplek.store.tables_structuur import werkproces as t_werkproces
from werkplek.store.vouwen import gevouwen


def zoek(
    verbinding: sa.Connection, tekst: str, *, niveau: int, grens: int
) -> tuple[KwalificatieTreffer, ...]:
    """Kwalificaties that hold every word, and werkprocessen that do so with their kwalificatie."""
    woorden = gevouwen(tekst).split()
    rijen = verbinding.execute(
        sa.select(t_kwalificatie, t_werkproces.c.code, t_werkproces.c.titel)
        .join(
            t_werkproces,
            sa.and_(
                t_werkproces.c.crebo == t_kwalificatie.c.crebo,
                t_werkproces.c.editie == t_kwalificatie.c.editie,
            ),
            isouter=True,
        )
        .where(t_kwalificatie.c.nieuwste)
    ).all()
    treffers: dict[KwalificatieTreffer, None] = {}
    for rij in rijen:
        if niveau not in {0, rij.niveau}:
            continue
        kop = gevouwen(f"{rij.crebo} {rij.naam}")
        regel = gevouwen(f"{rij.code} {rij.titel}") if rij.code else ""
        velden = (Crebo(rij.crebo), rij.naam, rij.niveau)
        if all(woord in kop for woord in woorden):
            treffers[KwalificatieTreffer(*velden, dossier=rij.dossier_naam)] = None
        if any(woord in regel for woord in woorden) and all(
            woord in kop or woord in regel for woord in woorden
        ):
            gevonden = KwalificatieTreffer(*velden, rij.code, rij.titel, rij.dossier_naam)
            treffers[gevonden] = None
    return tuple(sorted(treffers, key=_rang))[:grens]


def _rang(treffer: KwalificatieTreffer) -> tuple[object, ...]:
    code = volgorde(treffer.code) if treffer.code else ()
    return treffer.niveau, gevouwen(treffer.naam), treffer.crebo, code
