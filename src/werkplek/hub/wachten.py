"""Feiten that wait at the school: kept whole, shown to their author, let in when they may."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from werkplek.hub.besluiten import meld
from werkplek.hub.database import voeg_bij
from werkplek.hub.gevolgen import trek_gevolgen
from werkplek.hub.kandidaat import Kandidaat, uit_rij
from werkplek.hub.kennis import genoemd_in, lees_kennis
from werkplek.hub.logboek import Logboek
from werkplek.hub.tables import aangehouden, zegel
from werkplek.hub.toetsen import toets
from werkplek.protocol.uitwisseling import Aanhouding, Uitkomst

Wachtend = tuple[Kandidaat, str | None, Aanhouding, str | None]
"""A feit, its dossier if known, why it waits, and the feit it waits for."""

_NR = 32


def houd_aan(
    verbinding: sa.Connection, school: int, wachten: Sequence[Wachtend], nu: datetime
) -> None:
    """Keep feiten that may not in yet; one that waited already keeps waiting."""
    rijen = [
        feit.als_rij()
        | {
            "school": school,
            "dossier": dossier,
            "reden": reden.value,
            "wacht_op": ouder if reden is Aanhouding.WACHT_OP_FEIT else None,
            "sinds": nu.isoformat(),
        }
        for feit, dossier, reden, ouder in wachten
    ]
    voeg_bij(verbinding, aangehouden, rijen)


def laat_los(logboek: Logboek, nieuw: Sequence[tuple[int, str, Kandidaat]], nu: datetime) -> int:
    """Let in what waited for these feiten, and for those that come in by it; gives how many."""
    los = 0
    while nieuw:
        gekoppeld = trek_gevolgen(logboek.verbinding, logboek.school, nieuw)
        rijen = _die_wachten(logboek, [feit.id for _, _, feit in nieuw], gekoppeld)
        nieuw = probeer(logboek, rijen, nu)
        los += len(nieuw)
    return los


def herzie(logboek: Logboek, nu: datetime) -> int:
    """Judge everything that waits anew, after rights or people changed; gives how many came in."""
    vraag = _wachtend(logboek.school).where(
        aangehouden.c.reden.in_(
            [
                Aanhouding.GEEN_RECHT,
                Aanhouding.DOSSIER_ONBEKEND,
                Aanhouding.AUTEUR_ONBEKEND,
                Aanhouding.APPARAAT_ONBEKEND,
                Aanhouding.NIEUWER,
            ]
        )
    )
    nieuw = probeer(logboek, list(logboek.verbinding.execute(vraag)), nu)
    return len(nieuw) + laat_los(logboek, nieuw, nu)


def probeer(
    logboek: Logboek, rijen: Sequence[Any], nu: datetime, *, toegelaten: bool = False
) -> Sequence[tuple[int, str, Kandidaat]]:
    """Judge these rows anew and number what may in; `toegelaten`: a person let them in."""
    feiten = [uit_rij(rij, _blad(rij)) for rij in rijen]
    kennis = lees_kennis(logboek.verbinding, logboek.school, genoemd_in(feiten))
    er_al = logboek.bekend([*(f.id for f in feiten), *(o for f in feiten for o in f.verwijst)])
    binnen = set(er_al)
    for feit in sorted(feiten, key=lambda f: f.id):
        oordeel = toets(kennis, feit, nu)
        dossier = oordeel.dossier
        mag = (toegelaten or oordeel.reden is None) and dossier not in kennis.gewist
        if mag and dossier and feit.id not in binnen and binnen.issuperset(feit.verwijst):
            logboek.voeg_toe(dossier, feit)
            binnen.add(feit.id)
    nieuw = logboek.schrijf(nu)
    weg = [feit.id for _, _, feit in nieuw]
    logboek.verbinding.execute(
        sa.delete(aangehouden).where(
            aangehouden.c.school == logboek.school, aangehouden.c.id.in_(weg)
        )
    )
    for nr, _, feit in nieuw:
        meld(logboek.verbinding, logboek.school, feit, Uitkomst.BEWAARD, nr=nr, nu=nu)
    return nieuw


def rij_van(verbinding: sa.Connection, school: int, ids: Iterable[str]) -> list[Any]:
    """The rows of these waiting feiten, as `probeer` takes them."""
    return list(verbinding.execute(_wachtend(school).where(aangehouden.c.id.in_(sorted(ids)))))


def _die_wachten(
    logboek: Logboek, ids: Sequence[str], gekoppeld: Sequence[tuple[str, str]]
) -> list[Any]:
    voor: list[sa.ColumnElement[bool]] = [aangehouden.c.wacht_op.in_(ids)]
    voor += [
        sa.and_(aangehouden.c.organisatie == organisatie, aangehouden.c.deelnemer == eigen)
        for organisatie, eigen in gekoppeld
    ]
    return list(logboek.verbinding.execute(_wachtend(logboek.school).where(sa.or_(*voor))))


def _wachtend(school: int) -> sa.Select[Any]:
    return (
        sa.select(aangehouden, zegel.c.bladen)
        .join(
            zegel,
            sa.and_(zegel.c.school == aangehouden.c.school, zegel.c.nr == aangehouden.c.zegel),
        )
        .where(aangehouden.c.school == school, aangehouden.c.teruggegeven == "")
    )


def _blad(rij: Any) -> bytes:  # noqa: ANN401  a row
    return bytes(rij.bladen[rij.plaats * _NR : rij.plaats * _NR + _NR])
