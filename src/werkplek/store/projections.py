"""The projections of one file: what the lists show, folded from the log by the domain itself."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa

from werkplek.domain.feiten import DossierGewist, Feit
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.voortgang import Voortgang, voortgang
from werkplek.domain.waarneming import Waarneming
from werkplek.store.log import feiten_van
from werkplek.store.overzicht import regel_van
from werkplek.store.schoolband import is_weg
from werkplek.store.tables import (
    PROJECTIES,
    feit,
    overzicht,
    plaatsing_editie,
    stand,
    verwijzing,
    waarneming,
)

Rij = dict[str, Any]


def vouw(verbinding: sa.Connection, deelnemer: DeelnemerId) -> tuple[Feit, ...]:
    """Fold one deelnemer anew from the log, which must hold everything; gives the feiten read.

    Who was erased, or taken back by a school, stands in no list; what a duty keeps of a plaatsing
    still holds its edition.
    """
    feiten = feiten_van(verbinding, deelnemer)
    gang = voortgang(feiten)
    gewist = any(isinstance(feit.inhoud, DossierGewist) for feit in feiten)
    hier = bool(feiten) and not gewist and not is_weg(verbinding, deelnemer)
    for tabel, rijen in (
        (overzicht, [asdict(regel_van(deelnemer, gang))] if hier else []),
        (stand, stand_rijen(deelnemer, gang) if hier else []),
        (waarneming, [waarneming_rij(deelnemer, w) for w in gang.waarnemingen] if hier else []),
        (plaatsing_editie, editie_rijen(deelnemer, gang)),
    ):
        verbinding.execute(sa.delete(tabel).where(tabel.c.deelnemer == deelnemer))
        if rijen:
            verbinding.execute(sa.insert(tabel), rijen)
    return feiten


def vouw_opnieuw(verbinding: sa.Connection, deelnemer: DeelnemerId) -> None:
    """Fold one deelnemer anew, and which feit names which as well."""
    verbinding.execute(sa.delete(verwijzing).where(verwijzing.c.deelnemer == deelnemer))
    voeg_verwijzingen_toe(verbinding, vouw(verbinding, deelnemer))


def herbouw(verbinding: sa.Connection) -> int:
    """Throw all projections away and fold them from the log; gives the number of feiten read."""
    for tabel in PROJECTIES:
        verbinding.execute(sa.delete(tabel))
    wie = verbinding.scalars(
        sa.select(feit.c.deelnemer).distinct().order_by(feit.c.deelnemer)
    ).all()
    aantal = 0
    for deelnemer in wie:
        feiten = vouw(verbinding, DeelnemerId(deelnemer))
        voeg_verwijzingen_toe(verbinding, feiten)
        aantal += len(feiten)
    return aantal


def voeg_verwijzingen_toe(verbinding: sa.Connection, feiten: Iterable[Feit]) -> None:
    """Keep which feit names which: the way from a feit to all that was said about it later."""
    rijen = [
        {"doel": doel, "feit": feit.id, "relatie": relatie, "deelnemer": feit.deelnemer}
        for feit in feiten
        for doel, relatie in {(naar.feit, naar.relatie) for naar in feit.verwijst}
    ]
    if rijen:
        verbinding.execute(sa.insert(verwijzing), rijen)


def waarneming_rij(deelnemer: DeelnemerId, gezien: Waarneming) -> Rij:
    """One waarneming as it now stands."""
    return {
        "id": gezien.id,
        "deelnemer": deelnemer,
        "plaatsing": gezien.plaatsing,
        "code": gezien.code,
        "geldt": gezien.geldt,
        "gezien_op": gezien.gezien_op,
    }


def stand_rijen(deelnemer: DeelnemerId, gang: Voortgang) -> list[Rij]:
    """Each werkproces of each plaatsing that is chosen or was seen."""
    return [
        {
            "deelnemer": deelnemer,
            "plaatsing": deel.plaatsing.id,
            "code": werkproces.code,
            "telt_mee": werkproces.telt_mee,
            "waarnemingen": len(werkproces.waarnemingen),
            "aangetoond": werkproces.aangetoond and werkproces.aangetoond.feit,
        }
        for deel in gang.plaatsingen
        for werkproces in deel.werkprocessen
    ]


def editie_rijen(deelnemer: DeelnemerId, gang: Voortgang) -> list[Rij]:
    """On which edition of which kwalificatie each plaatsing began."""
    return [
        {
            "plaatsing": deel.plaatsing.id,
            "deelnemer": deelnemer,
            "crebo": deel.plaatsing.kwalificatie.crebo,
            "editie": deel.plaatsing.kwalificatie.dossier.editie,
        }
        for deel in gang.plaatsingen
    ]
