"""Kwalificaties as they are written: an edition is added, or taken anew while it is not in use."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any, Final

import sqlalchemy as sa

from werkplek.domain.fouten import EditieInGebruik
from werkplek.domain.kwalificatie import Crebo, Kwalificatie, Werkproces, editie_rang
from werkplek.store.kwalificaties import Sleutel, dossier_van, geldig_van, van
from werkplek.store.tables import plaatsing_editie
from werkplek.store.tables_structuur import kerntaak as t_kerntaak
from werkplek.store.tables_structuur import kwalificatie as t_kwalificatie
from werkplek.store.tables_structuur import werkproces as t_werkproces

Rij = dict[str, Any]

_DELEN: Final = (t_werkproces, t_kerntaak, t_kwalificatie)


def bewaar(verbinding: sa.Connection, kwalificaties: Iterable[Kwalificatie]) -> bool:
    """Add the editions that are not here; gives whether there were any."""
    nieuw = [k for k in kwalificaties if not _is_hier(verbinding, (k.crebo, k.editie))]
    for kwalificatie in nieuw:
        _voeg_toe(verbinding, kwalificatie)
    return bool(nieuw)


def vervang(verbinding: sa.Connection, kwalificatie: Kwalificatie) -> None:
    """Take an edition anew. Raises `EditieInGebruik` once a plaatsing began on it."""
    sleutel = (kwalificatie.crebo, kwalificatie.editie)
    gebruikt = sa.select(plaatsing_editie.c.plaatsing).where(*van(plaatsing_editie, sleutel))
    if verbinding.execute(gebruikt.limit(1)).first() is not None:
        raise EditieInGebruik(*sleutel)
    for tabel in _DELEN:
        verbinding.execute(sa.delete(tabel).where(*van(tabel, sleutel)))
    _voeg_toe(verbinding, kwalificatie)


def _is_hier(verbinding: sa.Connection, sleutel: Sleutel) -> bool:
    hier = sa.select(t_kwalificatie.c.crebo).where(*van(t_kwalificatie, sleutel))
    return verbinding.execute(hier).first() is not None


def _voeg_toe(verbinding: sa.Connection, kwalificatie: Kwalificatie) -> None:
    sleutel = {"crebo": kwalificatie.crebo, "editie": kwalificatie.editie}
    verbinding.execute(sa.insert(t_kwalificatie), sleutel | _kop_rij(kwalificatie))
    _wijs_nieuwste_aan(verbinding, kwalificatie.crebo)
    kerntaken = [
        sleutel
        | {"code": k.code, "titel": k.titel, "herkomst": k.herkomst, "bron": k.bron}
        | asdict(k.tekst)
        for k in kwalificatie.kerntaken
    ]
    werkprocessen = [
        sleutel | {"kerntaak": k.code} | _werkproces_rij(w)
        for k in kwalificatie.kerntaken
        for w in k.werkprocessen
    ]
    for tabel, rijen in ((t_kerntaak, kerntaken), (t_werkproces, werkprocessen)):
        if rijen:
            verbinding.execute(sa.insert(tabel), rijen)


def _kop_rij(kwalificatie: Kwalificatie) -> Rij:
    geldig = kwalificatie.geldig
    return {
        "nieuwste": False,
        "dossier": kwalificatie.dossier.crebo,
        "dossier_naam": kwalificatie.dossier.naam,
        "naam": kwalificatie.naam,
        "niveau": kwalificatie.niveau,
        "geldig_vanaf": geldig.vanaf,
        "einde_instroom": geldig.einde_instroom,
        "einde_opleiding": geldig.einde_opleiding,
        "hoort_bij": kwalificatie.hoort_bij,
    }


def _werkproces_rij(werkproces: Werkproces) -> Rij:
    tekst = werkproces.tekst
    return {
        "code": werkproces.code,
        "titel": werkproces.titel,
        "herkomst": werkproces.herkomst,
        "bron": werkproces.bron,
        "gelijk_aan": werkproces.gelijk_aan,
        "omschrijving": tekst.omschrijving,
        "resultaat": tekst.resultaat,
        "gedrag": tekst.gedrag,
        "competenties": " ".join(tekst.competenties),
        "omschrijving_profiel": tekst.omschrijving_profiel,
        "resultaat_profiel": tekst.resultaat_profiel,
        "gedrag_profiel": tekst.gedrag_profiel,
    }


def _wijs_nieuwste_aan(verbinding: sa.Connection, crebo: Crebo) -> None:
    van_crebo = t_kwalificatie.c.crebo == crebo
    rijen = verbinding.execute(sa.select(t_kwalificatie).where(van_crebo)).all()
    laatste = max(rijen, key=lambda rij: editie_rang(dossier_van(rij), geldig_van(rij)))
    verbinding.execute(
        sa.update(t_kwalificatie)
        .where(van_crebo)
        .values(nieuwste=t_kwalificatie.c.editie == laatste.editie)
    )
