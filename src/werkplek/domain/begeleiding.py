"""Guidance as a fold: the visits, the talks with who signed them, and what was agreed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from werkplek.domain.begeleidingsfeiten import (
    Afloop,
    AfspraakAfgerond,
    AfspraakGemaakt,
    BezoekGepland,
    GesprekOndertekend,
    Gesprekplek,
    Gespreksrol,
    GesprekVastgelegd,
    Lijn,
    Stem,
)
from werkplek.domain.feiten import Feit, Relatie
from werkplek.domain.kenmerk import FeitId, PersoonId, PlaatsingId
from werkplek.domain.waarneming import herroepen

MINSTE_BEZOEKEN: Final = 2
"""Visits of the bpv-begeleider in one plaatsing (domain research §4.3)."""


@dataclass(frozen=True, slots=True)
class Bezoek:
    """A visit that stands in the diary; `gesprek` once the talk took place."""

    feit: FeitId
    op: date
    tijd: str
    auteur: PersoonId
    gesprek: FeitId | None = None


@dataclass(frozen=True, slots=True)
class Afspraak:
    """Who does what, by when; `afloop` once it is over."""

    feit: FeitId
    wie: Gespreksrol
    tekst: str
    voor: date | None = None
    afloop: Afloop | None = None
    gesprek: FeitId | None = None


@dataclass(frozen=True, slots=True)
class Gesprekshandtekening:
    """Who signed a talk, and with what strokes."""

    feit: FeitId
    rol: Gespreksrol
    naam: str
    lijnen: tuple[Lijn, ...] = ()


@dataclass(frozen=True, slots=True)
class Gesprek:
    """One talk with its voices, its agreements and the signatures that cover exactly those."""

    feit: FeitId
    op: date
    auteur: PersoonId
    plek: Gesprekplek
    stemmen: tuple[Stem, ...]
    afspraken: tuple[Afspraak, ...] = ()
    handtekeningen: tuple[Gesprekshandtekening, ...] = ()

    def nog_niet_getekend(self) -> tuple[Gespreksrol, ...]:
        """The voices that did not sign it."""
        getekend = {een.rol for een in self.handtekeningen}
        return tuple(stem.rol for stem in self.stemmen if stem.rol not in getekend)


@dataclass(frozen=True, slots=True)
class Begeleiding:
    """All guidance of one plaatsing, the oldest first."""

    bezoeken: tuple[Bezoek, ...] = ()
    gesprekken: tuple[Gesprek, ...] = ()
    afspraken: tuple[Afspraak, ...] = ()

    @property
    def geweest(self) -> int:
        """How often the school was on the floor."""
        return sum(gesprek.plek is Gesprekplek.WERKPLEK for gesprek in self.gesprekken)

    @property
    def gepland(self) -> tuple[Bezoek, ...]:
        """The visits that no talk answers yet."""
        return tuple(bezoek for bezoek in self.bezoeken if bezoek.gesprek is None)

    @property
    def openstaand(self) -> tuple[Afspraak, ...]:
        """The agreements that are still to be kept."""
        return tuple(afspraak for afspraak in self.afspraken if afspraak.afloop is None)


def begeleiding(plaatsing: PlaatsingId, feiten: Iterable[Feit]) -> Begeleiding:
    """Fold the feiten of one deelnemer; in any order they give the same.

    A signature counts for as long as the talk has exactly the agreements that it named.
    """
    alle = tuple(sorted(feiten, key=lambda feit: feit.id))
    weg = herroepen(alle)
    hier = [
        feit
        for feit in alle
        if feit.id not in weg and getattr(feit.inhoud, "plaatsing", None) == plaatsing
    ]
    afspraken = _afspraken(hier)
    gesprekken = [
        _gesprek(feit, feit.inhoud, afspraken, hier)
        for feit in hier
        if isinstance(feit.inhoud, GesprekVastgelegd)
    ]
    return Begeleiding(
        _bezoeken(hier),
        tuple(sorted(gesprekken, key=lambda gesprek: (gesprek.op, gesprek.feit))),
        afspraken,
    )


def _bezoeken(hier: list[Feit]) -> tuple[Bezoek, ...]:
    verzet = {id_ for feit in hier for id_ in feit.verwezen(Relatie.CORRIGEERT)}
    geweest = {
        id_: feit.id
        for feit in hier
        if isinstance(feit.inhoud, GesprekVastgelegd)
        for id_ in feit.verwezen(Relatie.RUST_OP)
    }
    gevonden = [
        Bezoek(feit.id, feit.inhoud.op, feit.inhoud.tijd, feit.auteur, geweest.get(feit.id))
        for feit in hier
        if isinstance(feit.inhoud, BezoekGepland) and feit.id not in verzet
    ]
    return tuple(sorted(gevonden, key=lambda bezoek: (bezoek.op, bezoek.tijd, bezoek.feit)))


def _afspraken(hier: list[Feit]) -> tuple[Afspraak, ...]:
    afloop = {
        id_: feit.inhoud.afloop
        for feit in hier
        if isinstance(feit.inhoud, AfspraakAfgerond)
        for id_ in feit.verwezen(Relatie.ANTWOORDT)
    }
    return tuple(
        Afspraak(
            feit.id,
            feit.inhoud.wie,
            feit.inhoud.tekst,
            feit.inhoud.voor,
            afloop.get(feit.id),
            next(iter(feit.verwezen(Relatie.RUST_OP)), None),
        )
        for feit in hier
        if isinstance(feit.inhoud, AfspraakGemaakt)
    )


def _gesprek(
    feit: Feit, inhoud: GesprekVastgelegd, afspraken: tuple[Afspraak, ...], hier: list[Feit]
) -> Gesprek:
    van = tuple(afspraak for afspraak in afspraken if afspraak.gesprek == feit.id)
    gedekt = {feit.id, *(afspraak.feit for afspraak in van)}
    per_rol = {
        een.inhoud.rol: Gesprekshandtekening(
            een.id, een.inhoud.rol, een.inhoud.naam, een.inhoud.lijnen
        )
        for een in hier
        if isinstance(een.inhoud, GesprekOndertekend)
        and set(een.verwezen(Relatie.RUST_OP)) == gedekt
    }
    return Gesprek(
        feit.id,
        feit.gezien_op,
        feit.auteur,
        inhoud.plek,
        inhoud.stemmen,
        van,
        tuple(per_rol.values()),
    )
