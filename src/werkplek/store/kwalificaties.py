"""Kwalificaties of this folder: kept per edition, read in the newest, searched by their words."""

from collections.abc import Iterable, Sequence
from itertools import groupby

import sqlalchemy as sa

from werkplek.application.ports import KwalificatieTreffer
from werkplek.domain.kwalificatie import (
    Crebo,
    DossierEditie,
    Herkomst,
    Kerntaak,
    KerntaakCode,
    Kwalificatie,
    Werkproces,
    WerkprocesCode,
    volgorde,
)
from werkplek.store.tables_bedrijf import kerntaak as t_kerntaak
from werkplek.store.tables_bedrijf import kwalificatie as t_kwalificatie
from werkplek.store.tables_bedrijf import werkproces as t_werkproces
from werkplek.store.vouwen import gevouwen

_NIEUWSTE = (
    sa.select(t_kwalificatie.c.crebo, sa.func.max(t_kwalificatie.c.editie).label("editie"))
    .group_by(t_kwalificatie.c.crebo)
    .subquery()
)


def bewaar(verbinding: sa.Connection, kwalificaties: Iterable[Kwalificatie]) -> bool:
    """Add the editions that are not here; gives whether there were any."""
    hier = {
        tuple(rij) for rij in verbinding.execute(sa.select(*t_kwalificatie.primary_key.columns))
    }
    nieuw = [k for k in kwalificaties if (k.crebo, k.dossier.editie) not in hier]
    for kwalificatie in nieuw:
        _voeg_toe(verbinding, kwalificatie)
    return bool(nieuw)


def alle(verbinding: sa.Connection, crebo: Crebo | None = None) -> tuple[Kwalificatie, ...]:
    """Each kwalificatie (or the one) in its newest edition, by niveau and name."""
    waar = sa.true() if crebo is None else t_kwalificatie.c.crebo == crebo
    rijen = verbinding.execute(
        sa.select(t_kwalificatie)
        .join(_NIEUWSTE, _is_nieuwste(t_kwalificatie))
        .where(waar)
        .order_by(t_kwalificatie.c.niveau, t_kwalificatie.c.naam, t_kwalificatie.c.crebo)
    ).all()
    kerntaken = _kerntaken(verbinding, crebo)
    return tuple(
        Kwalificatie(
            crebo=Crebo(rij.crebo),
            naam=rij.naam,
            niveau=rij.niveau,
            dossier=DossierEditie(Crebo(rij.dossier), rij.dossier_naam, rij.editie),
            kerntaken=kerntaken.get((rij.crebo, rij.editie), ()),
        )
        for rij in rijen
    )


def zoek(verbinding: sa.Connection, tekst: str) -> tuple[KwalificatieTreffer, ...]:
    """Kwalificaties that hold every word, and werkprocessen that do so with their kwalificatie."""
    woorden = gevouwen(tekst).split()
    in_kwalificatie = [t_kwalificatie.c.zoek.contains(w, autoescape=True) for w in woorden]
    in_werkproces = [t_werkproces.c.zoek.contains(w, autoescape=True) for w in woorden]
    velden = (t_kwalificatie.c.crebo, t_kwalificatie.c.naam, t_kwalificatie.c.niveau)
    gevonden = verbinding.execute(
        sa.select(*velden).join(_NIEUWSTE, _is_nieuwste(t_kwalificatie)).where(*in_kwalificatie)
    ).all()
    in_een_van_beide = [sa.or_(k, w) for k, w in zip(in_kwalificatie, in_werkproces, strict=True)]
    werkprocessen = verbinding.execute(
        sa.select(*velden, t_werkproces.c.code, t_werkproces.c.titel)
        .join(_NIEUWSTE, _is_nieuwste(t_kwalificatie))
        .join(
            t_werkproces,
            sa.and_(
                t_werkproces.c.crebo == t_kwalificatie.c.crebo,
                t_werkproces.c.editie == t_kwalificatie.c.editie,
            ),
        )
        .where(*in_een_van_beide, sa.or_(sa.false(), *in_werkproces))
    ).all()
    treffers = [KwalificatieTreffer(*rij) for rij in (*gevonden, *werkprocessen)]
    return tuple(sorted(treffers, key=_rang))


def _rang(treffer: KwalificatieTreffer) -> tuple[object, ...]:
    code = volgorde(treffer.code) if treffer.code else ()
    return treffer.niveau, gevouwen(treffer.naam), treffer.crebo, code


def _is_nieuwste(tabel: sa.Table) -> sa.ColumnElement[bool]:
    return sa.and_(tabel.c.crebo == _NIEUWSTE.c.crebo, tabel.c.editie == _NIEUWSTE.c.editie)


def _kerntaken(
    verbinding: sa.Connection, crebo: Crebo | None
) -> dict[tuple[str, str], tuple[Kerntaak, ...]]:
    werkprocessen: dict[tuple[str, str, str], list[Werkproces]] = {}
    for rij in _rijen(verbinding, t_werkproces, crebo):
        gelezen = Werkproces(WerkprocesCode(rij.code), rij.titel, Herkomst(rij.herkomst), rij.bron)
        werkprocessen.setdefault((rij.crebo, rij.editie, rij.kerntaak), []).append(gelezen)
    kerntaken: dict[tuple[str, str], tuple[Kerntaak, ...]] = {}
    for sleutel, groep in groupby(
        _rijen(verbinding, t_kerntaak, crebo), key=lambda rij: (rij.crebo, rij.editie)
    ):
        kerntaken[sleutel] = tuple(
            Kerntaak(
                KerntaakCode(rij.code),
                rij.titel,
                tuple(werkprocessen.get((*sleutel, rij.code), ())),
                Herkomst(rij.herkomst),
                rij.bron,
            )
            for rij in groep
        )
    return kerntaken


def _rijen(
    verbinding: sa.Connection, tabel: sa.Table, crebo: Crebo | None
) -> Sequence[sa.Row[tuple[str, ...]]]:
    waar = sa.true() if crebo is None else tabel.c.crebo == crebo
    rijen = verbinding.execute(sa.select(tabel).where(waar)).all()
    return sorted(rijen, key=lambda rij: (rij.crebo, rij.editie, volgorde(rij.code)))


def _voeg_toe(verbinding: sa.Connection, kwalificatie: Kwalificatie) -> None:
    sleutel = {"crebo": kwalificatie.crebo, "editie": kwalificatie.dossier.editie}
    verbinding.execute(
        sa.insert(t_kwalificatie),
        sleutel
        | {
            "dossier": kwalificatie.dossier.crebo,
            "dossier_naam": kwalificatie.dossier.naam,
            "naam": kwalificatie.naam,
            "niveau": kwalificatie.niveau,
            "zoek": gevouwen(f"{kwalificatie.crebo} {kwalificatie.naam}"),
        },
    )
    kerntaken = [
        sleutel | {"code": k.code, "titel": k.titel, "herkomst": k.herkomst, "bron": k.bron}
        for k in kwalificatie.kerntaken
    ]
    werkprocessen = [
        sleutel
        | {
            "code": w.code,
            "kerntaak": k.code,
            "titel": w.titel,
            "herkomst": w.herkomst,
            "bron": w.bron,
            "zoek": gevouwen(f"{w.code} {w.titel}"),
        }
        for k in kwalificatie.kerntaken
        for w in k.werkprocessen
    ]
    for tabel, rijen in ((t_kerntaak, kerntaken), (t_werkproces, werkprocessen)):
        if rijen:
            verbinding.execute(sa.insert(tabel), rijen)
