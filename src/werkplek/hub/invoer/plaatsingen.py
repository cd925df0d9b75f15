"""Plaatsingen of a file beside those of the school: who begins where, and what ends otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

import sqlalchemy as sa

from werkplek.domain.kwalificatie import Kwalificatie
from werkplek.domain.werkverwijzing import WerkprocesVerwijzing
from werkplek.hub.inlezingen import PLAATSING, Wijziging, toestand_van
from werkplek.hub.invoer.kolommen import Opgave, Opgaven
from werkplek.hub.invoer.plaatsregel import Bekend, Gelezen, Onbruikbaar, lees_bekend, lees_regel
from werkplek.hub.invoer.voorstel import Regel, Voorstel, Wat, geweigerd
from werkplek.hub.kwalificaties import Kwalificaties
from werkplek.hub.plaatsen import NieuwePlaatsing, keuze_van, kies, plaats, zet_begeleider, zet_eind
from werkplek.hub.stellen import Steller
from werkplek.hub.tables_mensen import plaatsing

_Naam = tuple[str, str, str, date]


@dataclass(frozen=True, slots=True)
class _Lopend:
    """The plaatsingen that the school has, by its own number and by what they are."""

    op_nummer: Mapping[str, Any]
    op_naam: Mapping[_Naam, Any]
    van: Mapping[str, tuple[Any, ...]]

    def gelijk_aan(self, nieuw: Gelezen) -> Any | None:  # noqa: ANN401  a row
        """The same plaatsing as this line is about."""
        if nieuw.nummer and (rij := self.op_nummer.get(nieuw.nummer)):
            return rij
        return self.op_naam.get(_naam(nieuw))


def stel_voor(
    verbinding: sa.Connection, school: int, opgaven: Opgaven, kwalificaties: Kwalificaties
) -> Voorstel:
    """What taking these lines would change; writes nothing."""
    regels = [geweigerd(nr, reden) for nr, reden in opgaven.mis]
    bekend = lees_bekend(verbinding, school, kwalificaties)
    lopend = _lees_lopend(verbinding, school)
    gezien: set[_Naam] = set()
    nummers: set[str] = set()
    for opgave in opgaven.regels:
        regels.append(_regel(verbinding, school, opgave, bekend, lopend, gezien=gezien))
        if opgave["nummer"] and opgave["nummer"] in nummers:
            regels[-1] = geweigerd(opgave.nr, "nummer_dubbel", regels[-1].wie)
        nummers.add(opgave["nummer"])
    regels.sort(key=lambda regel: regel.nr)
    return Voorstel("plaatsingen", tuple(regels), opgaven.geweerd, opgaven.ongebruikt)


def _regel(
    verbinding: sa.Connection,
    school: int,
    opgave: Opgave,
    bekend: Bekend,
    lopend: _Lopend,
    *,
    gezien: set[_Naam],
) -> Regel:
    try:
        nieuw = lees_regel(opgave, bekend)
    except Onbruikbaar as fout:
        return geweigerd(opgave.nr, fout.reden, fout.wie)
    if _naam(nieuw) in gezien:
        return geweigerd(opgave.nr, "dubbel", nieuw.wie)
    gezien.add(_naam(nieuw))
    eerder = lopend.gelijk_aan(nieuw)
    if eerder is None:
        return _erbij(nieuw, lopend)
    return _vergelijk(verbinding, school, nieuw, eerder)


def _erbij(nieuw: Gelezen, lopend: _Lopend) -> Regel:
    loopt = any(
        rij.van <= (nieuw.eind or date.max) and (rij.tot is None or rij.tot >= nieuw.begin)
        for rij in lopend.van.get(nieuw.deelnemer, ())
    )
    daad = partial(_plaats, nieuw=nieuw)
    return Regel(
        nieuw.nr, Wat.ERBIJ, nieuw.wie, let_op="loopt_al" if loopt else nieuw.let_op, daad=daad
    )


def _vergelijk(
    verbinding: sa.Connection,
    school: int,
    nieuw: Gelezen,
    rij: Any,  # noqa: ANN401  a row
) -> Regel:
    if _naam(nieuw) != (rij.deelnemer, rij.leerbedrijf, rij.crebo, rij.van):
        return geweigerd(nieuw.nr, "ligt_vast", nieuw.wie)
    eind = nieuw.eind if nieuw.eind not in {None, rij.tot} else None
    begeleider = nieuw.begeleider if nieuw.begeleider not in {None, rij.begeleider} else None
    keuze = nieuw.keuze if nieuw.keuze != keuze_van(verbinding, school, rij) else ()
    if eind is None and begeleider is None and not keuze:
        return Regel(nieuw.nr, Wat.GELIJK, nieuw.wie)
    daad = partial(_wijzig, id_=rij.id, eind=eind, begeleider=begeleider, keuze=keuze)
    return Regel(nieuw.nr, Wat.ANDERS, nieuw.wie, let_op=nieuw.let_op, daad=daad)


def _plaats(steller: Steller, *, nieuw: Gelezen) -> Wijziging:
    id_ = plaats(
        steller,
        NieuwePlaatsing(
            deelnemer=nieuw.deelnemer,
            leerbedrijf=nieuw.leerbedrijf,
            kwalificatie=nieuw.kwalificatie,
            begin=nieuw.begin,
            eind=nieuw.eind,
            begeleider=nieuw.begeleider,
            keuze=nieuw.keuze,
            extern=nieuw.nummer,
        ),
    )
    return Wijziging(PLAATSING, id_, None, _toestand(nieuw.eind, nieuw.begeleider, nieuw.keuze))


def _wijzig(
    steller: Steller,
    *,
    id_: str,
    eind: date | None,
    begeleider: str | None,
    keuze: tuple[WerkprocesVerwijzing, ...],
) -> Wijziging:
    voor = toestand_van(steller.verbinding, steller.school.nr, PLAATSING, id_)
    na = dict(voor or {})
    if eind is not None:
        zet_eind(steller, id_, eind)
        na["eind"] = eind.isoformat()
    if begeleider is not None:
        zet_begeleider(steller, id_, begeleider)
        na["begeleider"] = begeleider
    if keuze:
        kies(steller, id_, keuze)
        na["keuze"] = _toestand(None, None, keuze)["keuze"]
    return Wijziging(PLAATSING, id_, voor, na)


def _toestand(
    eind: date | None, begeleider: str | None, keuze: tuple[WerkprocesVerwijzing, ...]
) -> dict[str, Any]:
    return {
        "eind": eind.isoformat() if eind else None,
        "begeleider": begeleider,
        "keuze": [[w.crebo, w.code, w.titel] for w in keuze],
    }


def _naam(nieuw: Gelezen) -> _Naam:
    kwalificatie: Kwalificatie = nieuw.kwalificatie
    return nieuw.deelnemer, nieuw.leerbedrijf, kwalificatie.crebo, nieuw.begin


def _lees_lopend(verbinding: sa.Connection, school: int) -> _Lopend:
    rijen = list(verbinding.execute(sa.select(plaatsing).where(plaatsing.c.school == school)))
    van: dict[str, tuple[Any, ...]] = {}
    for rij in rijen:
        van[rij.deelnemer] = (*van.get(rij.deelnemer, ()), rij)
    return _Lopend(
        {rij.extern: rij for rij in rijen if rij.extern},
        {(rij.deelnemer, rij.leerbedrijf, rij.crebo, rij.van): rij for rij in rijen},
        van,
    )
