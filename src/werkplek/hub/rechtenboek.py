"""What a holder may have, as a device hears it: made once for every change, then remembered."""

import hashlib
import threading
from collections import OrderedDict
from typing import Final

import sqlalchemy as sa

from werkplek.domain.school import Periode
from werkplek.hub.database import Lezer
from werkplek.hub.rechten import gevolgd, is_zichtbaar, leesbaar, rollen_van
from werkplek.hub.tables import stem
from werkplek.hub.tables_mensen import (
    alias,
    apparaat,
    deelnemer,
    leerbedrijf,
    persoon,
    plaatsing,
    rol,
)
from werkplek.protocol.naam import naam_in
from werkplek.protocol.uitwisseling import Collega, DossierRecht, Rechten, Zegelsleutel, schrijf

_ONTHOUD: Final = 1_000

Naam = tuple[int, str, str, str, int]


class Rechtenboek:
    """Remembers rights by school, holder, day and the number of the last change."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._bekend: OrderedDict[Naam, Rechten] = OrderedDict()

    def rechten(self, verbinding: sa.Connection, lezer: Lezer, versie: int) -> Rechten:
        """What this holder may have now."""
        naam = lezer.school, lezer.houder_soort.value, lezer.houder, lezer.op.isoformat(), versie
        with self._lock:
            if (gevonden := self._bekend.get(naam)) is not None:
                self._bekend.move_to_end(naam)
                return gevonden
        gemaakt = lees_rechten(verbinding, lezer)
        with self._lock:
            self._bekend[naam] = gemaakt
            if len(self._bekend) > _ONTHOUD:
                self._bekend.popitem(last=False)
        return gemaakt


def lees_rechten(verbinding: sa.Connection, lezer: Lezer) -> Rechten:
    """Dossiers, the keys of the devices that recorded in them, and who the people are."""
    school = lezer.school
    dossiers = verbinding.execute(
        sa.select(deelnemer.c.id, deelnemer.c.roepnaam, deelnemer.c.achternaam)
        .where(deelnemer.c.school == school, is_zichtbaar(deelnemer.c.id, lezer))
        .order_by(deelnemer.c.id)
    )
    sprekers = sa.select(stem.c.apparaat, stem.c.auteur).where(
        stem.c.school == school, is_zichtbaar(stem.c.dossier, lezer), leesbaar(lezer, stem)
    )
    stemmen = verbinding.execute(sprekers.distinct()).all()
    waar = _leerbedrijven(verbinding, lezer)
    delen = (
        tuple(
            DossierRecht(naam_in(r.id), r.roepnaam, r.achternaam, waar.get(r.id, ""))
            for r in dossiers
        ),
        _sleutels(verbinding, school, {s.apparaat for s in stemmen}),
        _collegas(verbinding, school, {s.auteur for s in stemmen}),
        _rollen(verbinding, lezer),
    )
    som = hashlib.sha256(schrijf(Rechten(b"", *delen))).digest()
    return Rechten(som, *delen)


def _leerbedrijven(verbinding: sa.Connection, lezer: Lezer) -> dict[str, str]:
    """Where those whom a person follows learn: what runs on that day, else what began last."""
    rijen = verbinding.execute(
        sa.select(plaatsing.c.deelnemer, plaatsing.c.van, plaatsing.c.tot, leerbedrijf.c.naam)
        .join(
            leerbedrijf,
            sa.and_(
                leerbedrijf.c.school == plaatsing.c.school,
                leerbedrijf.c.id == plaatsing.c.leerbedrijf,
            ),
        )
        .where(plaatsing.c.school == lezer.school, plaatsing.c.deelnemer.in_(gevolgd(lezer)))
    )
    volgorde = sorted(rijen, key=lambda r: (Periode(r.van, r.tot).omvat(lezer.op), r.van, r.naam))
    return {rij.deelnemer: rij.naam for rij in volgorde}


def _rollen(verbinding: sa.Connection, lezer: Lezer) -> tuple[str, ...]:
    return tuple(sorted(str(rij.rol) for rij in verbinding.execute(rollen_van(lezer))))


def _sleutels(
    verbinding: sa.Connection, school: int, apparaten: set[str]
) -> tuple[Zegelsleutel, ...]:
    rijen = verbinding.execute(
        sa.select(apparaat.c.id, apparaat.c.zegelsleutel)
        .where(apparaat.c.school == school, apparaat.c.id.in_(sorted(apparaten)))
        .order_by(apparaat.c.id)
    )
    return tuple(Zegelsleutel(naam_in(r.id), bytes(r.zegelsleutel)) for r in rijen)


def _collegas(verbinding: sa.Connection, school: int, auteurs: set[str]) -> tuple[Collega, ...]:
    """Everyone under the name that stands in the feiten."""
    anders = sa.select(alias.c.id, alias.c.persoon).where(
        alias.c.school == school, alias.c.id.in_(sorted(auteurs))
    )
    wie = {r.id: r.persoon for r in verbinding.execute(anders)}
    personen = {wie.get(auteur, auteur) for auteur in auteurs}
    namen = {
        r.id: r.naam
        for r in verbinding.execute(
            sa.select(persoon.c.id, persoon.c.naam).where(
                persoon.c.school == school, persoon.c.id.in_(sorted(personen))
            )
        )
    }
    rollen = {
        r.persoon: r.rol
        for r in verbinding.execute(
            sa.select(rol.c.persoon, rol.c.rol)
            .where(rol.c.school == school, rol.c.persoon.in_(sorted(personen)))
            .order_by(rol.c.nr)
        )
    }
    return tuple(
        Collega(naam_in(auteur), namen[persoon_], rollen.get(persoon_, ""))
        for auteur in sorted(auteurs)
        if (persoon_ := wie.get(auteur, auteur)) in namen
    )
