"""SBB's lists, the files they came from, and what the leerbedrijf says about werkprocessen."""

import hashlib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from werkplek.application.ports import Bron
from werkplek.domain.kenmerk import PersoonId
from werkplek.domain.kwalificatie import Crebo, Geldigheid
from werkplek.domain.leerstap import Leerstap
from werkplek.domain.leesverslag import Vorm
from werkplek.domain.opleiding import Opleiding
from werkplek.store import tables_structuur as t


def opleiding(verbinding: sa.Connection, crebo: Crebo) -> Opleiding | None:
    """What SBB's lists say of this code."""
    rij = verbinding.execute(sa.select(t.opleiding).where(t.opleiding.c.crebo == crebo)).first()
    return None if rij is None else _opleiding(rij)


def bewaar_opleidingen(verbinding: sa.Connection, opleidingen: Sequence[Opleiding]) -> None:
    """Take lines of a list; what a line leaves open stays as an earlier list said it."""
    gevraagd = t.opleiding.c.crebo.in_({opleiding.crebo for opleiding in opleidingen})
    rijen = verbinding.execute(sa.select(t.opleiding).where(gevraagd)).all()
    samen = {oud.crebo: oud for oud in map(_opleiding, rijen)}
    for nieuw in opleidingen:
        oud = samen.get(nieuw.crebo)
        samen[nieuw.crebo] = nieuw if oud is None else oud.aangevuld_met(nieuw)
    if samen:
        verbinding.execute(sa.delete(t.opleiding).where(gevraagd))
        verbinding.execute(sa.insert(t.opleiding), [_opleiding_rij(een) for een in samen.values()])


def bronnen(verbinding: sa.Connection) -> tuple[Bron, ...]:
    """The files that were imported, the last one first."""
    rijen = verbinding.execute(sa.select(t.bron).order_by(t.bron.c.op.desc())).all()
    return tuple(
        Bron(r.naam, r.sha256, Vorm(r.vorm), PersoonId(r.door), datetime.fromisoformat(r.op))
        for r in rijen
    )


def bewaar_bron(verbinding: sa.Connection, bron: Bron) -> None:
    """Remember that this file was imported."""
    rij = asdict(bron) | {"op": moment(bron.op)}
    verbinding.execute(insert(t.bron).values(rij).on_conflict_do_nothing())


def uitvoerbaar(verbinding: sa.Connection, crebo: Crebo) -> frozenset[str]:
    """Titles of the werkprocessen that can be done here."""
    gevraagd = sa.select(t.uitvoerbaar.c.titel).where(t.uitvoerbaar.c.crebo == crebo)
    return frozenset(verbinding.scalars(gevraagd))


def bewaar_uitvoerbaar(verbinding: sa.Connection, crebo: Crebo, titels: Collection[str]) -> None:
    """Replace what can be done here."""
    verbinding.execute(sa.delete(t.uitvoerbaar).where(t.uitvoerbaar.c.crebo == crebo))
    rijen = [{"crebo": crebo, "titel": titel} for titel in sorted(set(titels))]
    if rijen:
        verbinding.execute(sa.insert(t.uitvoerbaar), rijen)


def leerstappen(verbinding: sa.Connection, crebo: Crebo, titel: str) -> tuple[Leerstap, ...]:
    """The steps inside one werkproces, in order."""
    gevraagd = (
        sa.select(t.leerstap.c.tekst, t.leerstap.c.beeld)
        .where(t.leerstap.c.crebo == crebo, t.leerstap.c.titel == titel)
        .order_by(t.leerstap.c.plek)
    )
    return tuple(Leerstap(rij.tekst, rij.beeld) for rij in verbinding.execute(gevraagd))


def bewaar_leerstappen(
    verbinding: sa.Connection, crebo: Crebo, titel: str, stappen: Iterable[Leerstap]
) -> None:
    """Replace the steps inside one werkproces."""
    hier = (t.leerstap.c.crebo == crebo, t.leerstap.c.titel == titel)
    verbinding.execute(sa.delete(t.leerstap).where(*hier))
    rijen = [
        {"crebo": crebo, "titel": titel, "plek": plek} | asdict(stap)
        for plek, stap in enumerate(stappen, start=1)
    ]
    if rijen:
        verbinding.execute(sa.insert(t.leerstap), rijen)


def foto(verbinding: sa.Connection, sha256: str) -> bytes:
    """The photo of a step; empty when it is not here."""
    gevraagd = sa.select(t.leerstap_foto.c.inhoud).where(t.leerstap_foto.c.sha256 == sha256)
    return verbinding.scalar(gevraagd) or b""


def bewaar_foto(verbinding: sa.Connection, jpeg: bytes) -> str:
    """Keep a photo once, under its SHA-256."""
    som = hashlib.sha256(jpeg).hexdigest()
    opdracht = insert(t.leerstap_foto).values(sha256=som, inhoud=jpeg)
    verbinding.execute(opdracht.on_conflict_do_nothing())
    return som


def ruim_fotos_op(verbinding: sa.Connection, behalve: Collection[str] = ()) -> None:
    """Drop the photos that no step shows, but for these."""
    getoond = sa.select(t.leerstap.c.beeld)
    soms = t.leerstap_foto.c.sha256
    weg = sa.delete(t.leerstap_foto).where(soms.not_in(getoond), soms.not_in(sorted(behalve)))
    verbinding.execute(weg)


def moment(op: datetime) -> str:
    """A moment as it is kept: UTC, ISO 8601 with milliseconds."""
    return op.astimezone(UTC).isoformat(timespec="milliseconds")


def _opleiding(rij: sa.Row[Any]) -> Opleiding:
    return Opleiding(
        crebo=Crebo(rij.crebo),
        naam=rij.naam,
        niveau=rij.niveau,
        soort=rij.soort,
        dossier=Crebo(rij.dossier),
        dossier_naam=rij.dossier_naam,
        geldig=Geldigheid(rij.geldig_vanaf, rij.einde_instroom, rij.einde_opleiding),
        opvolger=Crebo(rij.opvolger),
        opvolger_dossier=Crebo(rij.opvolger_dossier),
        schooljaar=rij.schooljaar,
        vervallen=rij.vervallen,
    )


def _opleiding_rij(opleiding: Opleiding) -> dict[str, Any]:
    rij = asdict(opleiding)
    geldig = rij.pop("geldig")
    return rij | {
        "geldig_vanaf": geldig["vanaf"],
        "einde_instroom": geldig["einde_instroom"],
        "einde_opleiding": geldig["einde_opleiding"],
    }
