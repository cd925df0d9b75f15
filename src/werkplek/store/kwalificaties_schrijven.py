"""Kwalificaties as they are written: an edition is added, or taken anew while it is not in use."""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Final

import sqlalchemy as sa

from werkplek.domain.fouten import EditieInGebruik
from werkplek.domain.kwalificatie import Kerntaak, Kwalificatie, Werkproces, editie_rang
from werkplek.store.kwalificaties import Sleutel, dossier_van, geldig_van, in_gebruik, van
from werkplek.store.tables_structuur import kerntaak as t_kerntaak
from werkplek.store.tables_structuur import kwalificatie as t_kwalificatie
from werkplek.store.tables_structuur import werkproces as t_werkproces

Rij = tuple[str | int | None, ...]
"""What one row holds, in the order of the columns of its table."""

_DELEN: Final = (t_werkproces, t_kerntaak, t_kwalificatie)

# Said to the driver as they are: SQLAlchemy's own road costs as much again as thousands of rows.
_HIER: Final = (
    "select crebo, editie from kwalificatie where crebo in (select value from json_each(?))"
)
_VOEG_IN: Final = {
    tabel.name: (
        f"insert into {tabel} ({', '.join(tabel.c.keys())}) "  # noqa: S608  names of the schema
        f"values ({', '.join('?' for _ in tabel.c)})"
    )
    for tabel in _DELEN
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
    """Take an edition anew. Raises `EditieInGebruik` once a plaatsing began on its dossier."""
    sleutel = (kwalificatie.crebo, kwalificatie.editie)
    gebruikt = sa.select(t_kwalificatie.c.crebo).where(*van(t_kwalificatie, sleutel), in_gebruik())
    if verbinding.execute(gebruikt).first() is not None:
        raise EditieInGebruik(*sleutel)
    for tabel in _DELEN:
        verbinding.execute(sa.delete(tabel).where(*van(tabel, sleutel)))
    _voeg_toe(verbinding, [kwalificatie], {kwalificatie.crebo})


def _edities(verbinding: sa.Connection, crebos: Collection[str]) -> set[Sleutel]:
    rijen = verbinding.exec_driver_sql(_HIER, (json.dumps(list(crebos)),))
    return {(crebo, editie) for crebo, editie in rijen}


def _voeg_toe(
    verbinding: sa.Connection, kwalificaties: Sequence[Kwalificatie], met_edities: Collection[str]
) -> None:
    """Insert these; of what has other editions as well, say anew which one is the newest."""
    koppen = Counter(k.crebo for k in kwalificaties)
    meer = {crebo for crebo, aantal in koppen.items() if aantal > 1} | set(met_edities)
    kerntaken = [(k, kerntaak) for k in kwalificaties for kerntaak in k.kerntaken]
    werkprocessen = [(k, taak, w) for k, taak in kerntaken for w in taak.werkprocessen]
    _voeg_in(verbinding, t_kwalificatie, [_kop_rij(k, k.crebo not in meer) for k in kwalificaties])
    _voeg_in(verbinding, t_kerntaak, [_kerntaak_rij(*deel) for deel in kerntaken])
    _voeg_in(verbinding, t_werkproces, [_werkproces_rij(*deel) for deel in werkprocessen])
    for crebo in sorted(meer & koppen.keys()):
        _wijs_nieuwste_aan(verbinding, crebo)


def _voeg_in(verbinding: sa.Connection, tabel: sa.Table, rijen: list[Rij]) -> None:
    if rijen:
        verbinding.exec_driver_sql(_VOEG_IN[tabel.name], rijen)


def _kop_rij(kwalificatie: Kwalificatie, nieuwste: bool) -> Rij:  # noqa: FBT001  a column
    dossier, geldig = kwalificatie.dossier, kwalificatie.geldig
    return (
        kwalificatie.crebo,
        kwalificatie.editie,
        nieuwste,
        dossier.crebo,
        dossier.naam,
        kwalificatie.naam,
        kwalificatie.niveau,
        _dag(geldig.vanaf),
        _dag(geldig.einde_instroom),
        _dag(geldig.einde_opleiding),
        kwalificatie.hoort_bij,
    )


def _dag(datum: date | None) -> str | None:
    return None if datum is None else datum.isoformat()


def _kerntaak_rij(kwalificatie: Kwalificatie, kerntaak: Kerntaak) -> Rij:
    tekst = kerntaak.tekst
    return (
        kwalificatie.crebo,
        kwalificatie.editie,
        kerntaak.code,
        kerntaak.titel,
        kerntaak.herkomst.value,
        kerntaak.bron,
        tekst.complexiteit,
        tekst.verantwoordelijkheid,
        tekst.complexiteit_profiel,
        tekst.verantwoordelijkheid_profiel,
    )


def _werkproces_rij(kwalificatie: Kwalificatie, kerntaak: Kerntaak, werkproces: Werkproces) -> Rij:
    tekst = werkproces.tekst
    return (
        kwalificatie.crebo,
        kwalificatie.editie,
        werkproces.code,
        kerntaak.code,
        werkproces.titel,
        werkproces.herkomst.value,
        werkproces.bron,
        werkproces.gelijk_aan,
        tekst.omschrijving,
        tekst.resultaat,
        tekst.gedrag,
        " ".join(tekst.competenties),
        tekst.omschrijving_profiel,
        tekst.resultaat_profiel,
        tekst.gedrag_profiel,
    )


def _wijs_nieuwste_aan(verbinding: sa.Connection, crebo: str) -> None:
    van_crebo = t_kwalificatie.c.crebo == crebo
    rijen = verbinding.execute(sa.select(t_kwalificatie).where(van_crebo)).all()
    laatste = max(rijen, key=lambda rij: editie_rang(dossier_van(rij), geldig_van(rij)))
    verbinding.execute(
        sa.update(t_kwalificatie)
        .where(van_crebo)
        .values(nieuwste=t_kwalificatie.c.editie == laatste.editie)
    )
