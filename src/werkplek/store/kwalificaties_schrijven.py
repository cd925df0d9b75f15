"""Kwalificaties as they are written: an edition is added, or taken anew while it is not in use."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from operator import itemgetter
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import dialect

from werkplek.domain.fouten import EditieInGebruik
from werkplek.domain.kwalificatie import Kerntaak, Kwalificatie, Werkproces, editie_rang
from werkplek.store.kwalificaties import Sleutel, dossier_van, geldig_van, van
from werkplek.store.tables import plaatsing_editie
from werkplek.store.tables_structuur import kerntaak as t_kerntaak
from werkplek.store.tables_structuur import kwalificatie as t_kwalificatie
from werkplek.store.tables_structuur import werkproces as t_werkproces

Rij = dict[str, Any]

_DELEN: Final = (t_werkproces, t_kerntaak, t_kwalificatie)
_HIER: Final = sa.select(t_kwalificatie.c.crebo, t_kwalificatie.c.editie).where(
    t_kwalificatie.c.crebo.in_(sa.bindparam("crebos", expanding=True))
)
_TEKST_IN: Final = {
    tabel.name: (str(sa.insert(tabel).compile(dialect=dialect())), itemgetter(*tabel.c.keys()))
    for tabel in (t_werkproces, t_kerntaak)
}


def bewaar(verbinding: sa.Connection, kwalificaties: Iterable[Kwalificatie]) -> frozenset[str]:
    """Add the editions that are not here; gives the codes of those that were added."""
    gevraagd = {(k.crebo, k.editie): k for k in reversed(list(kwalificaties))}
    crebos = frozenset(crebo for crebo, _ in gevraagd)
    edities = _edities(verbinding, crebos)
    nieuw = [k for sleutel, k in reversed(gevraagd.items()) if sleutel not in edities]
    _voeg_toe(verbinding, nieuw, {crebo for crebo, _ in edities})
    return frozenset(k.crebo for k in nieuw)


def vervang(verbinding: sa.Connection, kwalificatie: Kwalificatie) -> None:
    """Take an edition anew. Raises `EditieInGebruik` once a plaatsing began on it."""
    sleutel = (kwalificatie.crebo, kwalificatie.editie)
    gebruikt = sa.select(plaatsing_editie.c.plaatsing).where(*van(plaatsing_editie, sleutel))
    if verbinding.execute(gebruikt.limit(1)).first() is not None:
        raise EditieInGebruik(*sleutel)
    for tabel in _DELEN:
        verbinding.execute(sa.delete(tabel).where(*van(tabel, sleutel)))
    _voeg_toe(verbinding, [kwalificatie], {kwalificatie.crebo})


def _edities(verbinding: sa.Connection, crebos: Collection[str]) -> set[Sleutel]:
    rijen = verbinding.execute(_HIER, {"crebos": sorted(crebos)})
    return {(rij.crebo, rij.editie) for rij in rijen}


def _voeg_toe(
    verbinding: sa.Connection, kwalificaties: Sequence[Kwalificatie], met_edities: Collection[str]
) -> None:
    """Insert these; of what has other editions as well, say anew which one is the newest."""
    koppen = Counter(k.crebo for k in kwalificaties)
    meer = {crebo for crebo, aantal in koppen.items() if aantal > 1} | set(met_edities)
    kerntaken = [(k, kerntaak) for k in kwalificaties for kerntaak in k.kerntaken]
    if kwalificaties:
        koprijen = [_kop_rij(k) | {"nieuwste": k.crebo not in meer} for k in kwalificaties]
        verbinding.execute(sa.insert(t_kwalificatie), koprijen)
    _voeg_tekst_in(verbinding, t_kerntaak, [_kerntaak_rij(*deel) for deel in kerntaken])
    werkprocessen = [
        _werkproces_rij(k, kerntaak, w) for k, kerntaak in kerntaken for w in kerntaak.werkprocessen
    ]
    _voeg_tekst_in(verbinding, t_werkproces, werkprocessen)
    for crebo in sorted(meer & koppen.keys()):
        _wijs_nieuwste_aan(verbinding, crebo)


def _voeg_tekst_in(verbinding: sa.Connection, tabel: sa.Table, rijen: Sequence[Rij]) -> None:
    """Insert rows in which all is text, past SQLAlchemy: that halves the time of thousands."""
    if rijen:
        opdracht, waarden = _TEKST_IN[tabel.name]
        verbinding.exec_driver_sql(opdracht, [waarden(rij) for rij in rijen])


def _sleutel(kwalificatie: Kwalificatie) -> Rij:
    return {"crebo": kwalificatie.crebo, "editie": kwalificatie.editie}


def _kerntaak_rij(kwalificatie: Kwalificatie, kerntaak: Kerntaak) -> Rij:
    tekst = kerntaak.tekst
    return _sleutel(kwalificatie) | {
        "code": kerntaak.code,
        "titel": kerntaak.titel,
        "herkomst": kerntaak.herkomst,
        "bron": kerntaak.bron,
        "complexiteit": tekst.complexiteit,
        "verantwoordelijkheid": tekst.verantwoordelijkheid,
        "complexiteit_profiel": tekst.complexiteit_profiel,
        "verantwoordelijkheid_profiel": tekst.verantwoordelijkheid_profiel,
    }


def _kop_rij(kwalificatie: Kwalificatie) -> Rij:
    geldig = kwalificatie.geldig
    return _sleutel(kwalificatie) | {
        "dossier": kwalificatie.dossier.crebo,
        "dossier_naam": kwalificatie.dossier.naam,
        "naam": kwalificatie.naam,
        "niveau": kwalificatie.niveau,
        "geldig_vanaf": geldig.vanaf,
        "einde_instroom": geldig.einde_instroom,
        "einde_opleiding": geldig.einde_opleiding,
        "hoort_bij": kwalificatie.hoort_bij,
    }


def _werkproces_rij(kwalificatie: Kwalificatie, kerntaak: Kerntaak, werkproces: Werkproces) -> Rij:
    tekst = werkproces.tekst
    return {
        "crebo": kwalificatie.crebo,
        "editie": kwalificatie.editie,
        "kerntaak": kerntaak.code,
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


def _wijs_nieuwste_aan(verbinding: sa.Connection, crebo: str) -> None:
    van_crebo = t_kwalificatie.c.crebo == crebo
    rijen = verbinding.execute(sa.select(t_kwalificatie).where(van_crebo)).all()
    laatste = max(rijen, key=lambda rij: editie_rang(dossier_van(rij), geldig_van(rij)))
    verbinding.execute(
        sa.update(t_kwalificatie)
        .where(van_crebo)
        .values(nieuwste=t_kwalificatie.c.editie == laatste.editie)
    )
