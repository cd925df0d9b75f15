"""Feiten that wait at the school: kept whole, shown to their author, let in when they may."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from werkplek.domain.feiten import SOORTEN
from werkplek.hub.besluiten import meld_alle
from werkplek.hub.database import invoeging
from werkplek.hub.gevolgen import trek_gevolgen
from werkplek.hub.ineens import is_een_van
from werkplek.hub.kandidaat import Kandidaat, uit_rij
from werkplek.hub.kennis import Kennis, genoemd_in, lees_kennis
from werkplek.hub.logboek import Logboek
from werkplek.hub.tables import aangehouden, zegel
from werkplek.hub.toetsen import toets
from werkplek.protocol.fouten import NietCanoniek
from werkplek.protocol.kop import lees_canoniek
from werkplek.protocol.uitwisseling import Aanhouding, Uitkomst

Wachtend = tuple[Kandidaat, str | None, Aanhouding, str | None]
"""A feit, its dossier if known, why it waits, and the feit it waits for."""

_NR: Final = 32
_KEER: Final = 500
"""How many are judged anew in one go."""

_HERZIEN: Final = (
    Aanhouding.GEEN_RECHT,
    Aanhouding.DOSSIER_ONBEKEND,
    Aanhouding.AUTEUR_ONBEKEND,
    Aanhouding.APPARAAT_ONBEKEND,
    Aanhouding.NIEUWER,
)


def houd_aan(
    verbinding: sa.Connection, school: int, wachten: Sequence[Wachtend], nu: datetime
) -> None:
    """Keep feiten that may not in yet; of one that waited already only why can be new."""
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
    if rijen:
        opdracht = invoeging(verbinding, aangehouden)
        nieuw = {naam: opdracht.excluded[naam] for naam in ("dossier", "reden", "wacht_op")}
        bij = opdracht.on_conflict_do_update(index_elements=["school", "id"], set_=nieuw)
        verbinding.execute(bij, rijen)


def die_wachtten(verbinding: sa.Connection, school: int, ids: Iterable[str]) -> dict[str, bytes]:
    """The leaves of those of these feiten that wait already, by their id."""
    if not (gezocht := sorted(ids)):
        return {}
    plek = sa.func.substr(zegel.c.bladen, aangehouden.c.plaats * _NR + 1, _NR)
    rijen = verbinding.execute(
        sa.select(aangehouden.c.id, plek.label("blad"))
        .join(zegel, _ZELFDE_ZEGEL)
        .where(aangehouden.c.school == school, is_een_van(verbinding, aangehouden.c.id, gezocht))
    )
    return {rij.id: bytes(rij.blad) for rij in rijen}


def vergeet(verbinding: sa.Connection, school: int, ids: Iterable[str]) -> None:
    """These wait no longer."""
    if weg := sorted(ids):
        verbinding.execute(
            sa.delete(aangehouden).where(
                aangehouden.c.school == school, is_een_van(verbinding, aangehouden.c.id, weg)
            )
        )


def laat_los(logboek: Logboek, nieuw: Sequence[tuple[int, str, Kandidaat]], nu: datetime) -> int:
    """Let in what waited for these feiten, and for those that come in by it; gives how many."""
    los = 0
    while nieuw:
        gekoppeld = trek_gevolgen(logboek.verbinding, logboek.school, nieuw)
        rijen = _die_wachten(logboek, [feit.id for _, _, feit in nieuw], gekoppeld)
        nieuw = [een for deel in _per_keer(rijen) for een in probeer(logboek, deel, nu)]
        los += len(nieuw)
    return los


def herzie(logboek: Logboek, nu: datetime) -> int:
    """Judge everything that waits anew, after rights or people changed; gives how many came in."""
    los, na = 0, ""
    vraag = _wachtend(logboek.school).where(aangehouden.c.reden.in_(_HERZIEN))
    while rijen := list(logboek.verbinding.execute(_volgende(vraag, na))):
        nieuw = probeer(logboek, rijen, nu)
        los += len(nieuw) + laat_los(logboek, nieuw, nu)
        na = rijen[-1].id
    return los


def probeer(
    logboek: Logboek, rijen: Sequence[Any], nu: datetime, *, toegelaten: bool = False
) -> Sequence[tuple[int, str, Kandidaat]]:
    """Judge these rows anew and number what may in; `toegelaten`: a person let them in."""
    wachtend = sorted(((uit_rij(rij, _blad(rij)), rij) for rij in rijen), key=lambda w: w[0].id)
    feiten = [feit for feit, _ in wachtend]
    kennis = lees_kennis(logboek.verbinding, logboek.school, genoemd_in(feiten))
    er_al = logboek.bekend([*(f.id for f in feiten), *(o for f in feiten for o in f.verwijst)])
    binnen, gewist, blijven = set(er_al), [], []
    for feit, rij in wachtend:
        oordeel = toets(kennis, feit, nu, geloofd=True)
        mist = next((ouder for ouder in feit.verwijst if ouder not in binnen), None)
        reden = _hindernis(kennis, feit, rij) or (None if toegelaten else oordeel.reden)
        if reden is None and mist is not None:
            reden = Aanhouding.WACHT_OP_FEIT
        if oordeel.dossier in kennis.gewist or feit.id in kennis.gewiste_feiten:
            gewist.append(feit)
        elif feit.id in er_al or (reden is None and oordeel.dossier is not None):
            if feit.id not in binnen and oordeel.dossier is not None:
                logboek.voeg_toe(oordeel.dossier, feit)
                binnen.add(feit.id)
        else:
            waarom = reden or Aanhouding.DOSSIER_ONBEKEND
            blijven.append((feit, oordeel.dossier, waarom, mist))
    nieuw = logboek.schrijf(nu)
    _rond_af(logboek, nieuw, gewist, nu)
    vergeet(logboek.verbinding, logboek.school, er_al)
    houd_aan(logboek.verbinding, logboek.school, blijven, nu)
    _meld_waarom(logboek, blijven, {rij.id: rij.reden for rij in rijen}, nu)
    return nieuw


def rij_van(verbinding: sa.Connection, school: int, ids: Iterable[str]) -> list[Any]:
    """The rows of these waiting feiten, as `probeer` takes them."""
    return list(verbinding.execute(_wachtend(school).where(aangehouden.c.id.in_(sorted(ids)))))


def _hindernis(kennis: Kennis, feit: Kandidaat, rij: Any) -> Aanhouding | None:  # noqa: ANN401  a row
    """What no person can decide away: another key than the device has, a body nobody can read."""
    apparaat = kennis.apparaten.get(feit.apparaat)
    if apparaat is not None and apparaat.zegelsleutel != bytes(rij.sleutel):
        return Aanhouding.APPARAAT_ONBEKEND
    if feit.zout and feit.soort in SOORTEN:
        try:
            lees_canoniek(feit.inhoud, SOORTEN[feit.soort])
        except NietCanoniek:
            return Aanhouding.NIEUWER
    return None


def _rond_af(
    logboek: Logboek,
    nieuw: Sequence[tuple[int, str, Kandidaat]],
    gewist: Sequence[Kandidaat],
    nu: datetime,
) -> None:
    verbinding, school = logboek.verbinding, logboek.school
    vergeet(verbinding, school, [*(feit.id for _, _, feit in nieuw), *(f.id for f in gewist)])
    meld_alle(verbinding, school, [(feit, nr) for nr, _, feit in nieuw], Uitkomst.BEWAARD, nu=nu)
    meld_alle(verbinding, school, [(feit, 0) for feit in gewist], Uitkomst.GEWIST, nu=nu)


def _meld_waarom(
    logboek: Logboek, blijven: Sequence[Wachtend], eerder: Mapping[str, str], nu: datetime
) -> None:
    """What waits for another reason than its device was told, is told anew."""
    for reden in Aanhouding:
        anders = [
            (feit, 0)
            for feit, _, waarom, _ in blijven
            if waarom is reden and eerder[feit.id] != reden.value
        ]
        meld_alle(
            logboek.verbinding,
            logboek.school,
            anders,
            Uitkomst.AANGEHOUDEN,
            nu=nu,
            reden=reden.value,
        )


def _die_wachten(
    logboek: Logboek, ids: Sequence[str], gekoppeld: Sequence[tuple[str, str]]
) -> list[Any]:
    voor = [is_een_van(logboek.verbinding, aangehouden.c.wacht_op, ids)]
    voor += [
        sa.and_(aangehouden.c.organisatie == organisatie, aangehouden.c.deelnemer == eigen)
        for organisatie, eigen in gekoppeld
    ]
    vraag = _wachtend(logboek.school).where(sa.or_(*voor)).order_by(aangehouden.c.id)
    return list(logboek.verbinding.execute(vraag))


def _per_keer(rijen: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for n in range(0, len(rijen), _KEER):
        yield rijen[n : n + _KEER]


def _volgende(vraag: sa.Select[Any], na: str) -> sa.Select[Any]:
    verder = vraag.where(aangehouden.c.id > na) if na else vraag
    return verder.order_by(aangehouden.c.id).limit(_KEER)


_ZELFDE_ZEGEL: Final = sa.and_(
    zegel.c.school == aangehouden.c.school, zegel.c.nr == aangehouden.c.zegel
)


def _wachtend(school: int) -> sa.Select[Any]:
    return (
        sa.select(aangehouden, zegel.c.bladen, zegel.c.sleutel)
        .join(zegel, _ZELFDE_ZEGEL)
        .where(aangehouden.c.school == school, aangehouden.c.teruggegeven == "")
    )


def _blad(rij: Any) -> bytes:  # noqa: ANN401  a row
    return bytes(rij.bladen[rij.plaats * _NR : rij.plaats * _NR + _NR])
