"""A talk that goes on: what was tapped and typed so far, kept as a kladje until it is a feit."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from werkplek.application.bezoeken import begeleiding_van, het_bezoek
from werkplek.application.context import Context
from werkplek.application.gesprekken import (
    AfspraakOpgave,
    GesprekGedaan,
    GesprekOpgave,
    leg_gesprek_vast,
    onderwerp,
)
from werkplek.application.plaatsen import huidige_plaatsing
from werkplek.application.ports import Lezer
from werkplek.domain.begeleidingsfeiten import DRIEHOEK, Gesprekplek, Gespreksrol, Stem
from werkplek.domain.kenmerk import DeelnemerId, PersoonId, PlaatsingId
from werkplek.domain.kladje import Kladje
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Naam, Persoon


@dataclass(frozen=True, slots=True)
class Gesprekklad:
    """A voice for each of the triangle, those who are not there, and what was agreed so far.

    `concept` is an agreement that is being made; `roepnaam` is how the deelnemer is called.
    """

    deelnemer: DeelnemerId
    plaatsing: PlaatsingId
    roepnaam: str
    stemmen: tuple[Stem, ...]
    plek: Gesprekplek = Gesprekplek.WERKPLEK
    weg: frozenset[Gespreksrol] = frozenset()
    afspraken: tuple[AfspraakOpgave, ...] = ()
    concept: AfspraakOpgave | None = None

    @property
    def begonnen(self) -> bool:
        """Whether there is anything to lose."""
        return bool(self.afspraken or self.weg) or any(stem.tekst for stem in self.stemmen)

    @property
    def erbij(self) -> tuple[Stem, ...]:
        """The voices of those who are there."""
        return tuple(stem for stem in self.stemmen if stem.rol not in self.weg)

    def stem(self, rol: Gespreksrol) -> Stem:
        """The voice of one."""
        return next(stem for stem in self.stemmen if stem.rol is rol)

    def met_stem(self, nieuw: Stem) -> "Gesprekklad":
        """The same with what this one says now."""
        stemmen = tuple(nieuw if oud.rol is nieuw.rol else oud for oud in self.stemmen)
        return replace(self, stemmen=stemmen)

    def kladje(self, persoon: PersoonId) -> Kladje:
        """How it is kept until then."""
        tekst = _schrijf(self) if self.begonnen or self.concept else ""
        return Kladje(persoon, onderwerp(self.plaatsing), self.deelnemer, tekst)

    def leeg(self, persoon: PersoonId) -> Kladje:
        """What takes it away."""
        return Kladje(persoon, onderwerp(self.plaatsing), self.deelnemer, "")


def klad_van(lezer: Lezer, deelnemer: DeelnemerId, ik: Persoon) -> Gesprekklad:
    """The talk as far as it was, or a new one in the names of those who are likely there.

    Raises `DeelnemerOnbekend` or `PlaatsingOnbekend`.
    """
    plaatsing = huidige_plaatsing(lezer, deelnemer)
    regel = next(regel for regel in lezer.overzicht() if regel.deelnemer == deelnemer)
    naam = Naam(regel.roepnaam, regel.achternaam)
    bedrijf = lezer.leerbedrijf()
    opleider = dict(lezer.namen()).get(plaatsing.praktijkopleider, bedrijf.naam if bedrijf else "")
    namen = (naam.volledig, opleider, ik.naam)
    nieuw = Gesprekklad(
        deelnemer,
        plaatsing.id,
        naam.roepnaam,
        tuple(Stem(rol, wie) for rol, wie in zip(DRIEHOEK, namen, strict=True)),
    )
    return _lees(nieuw, lezer.kladje(ik.id, onderwerp(plaatsing.id)))


def houd(
    ctx: Context,
    als: Persoon,
    klad: Gesprekklad,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> GesprekGedaan:
    """Keep the talk for good; on the floor it is the visit that was planned for about now.

    Raises as `leg_gesprek_vast` does.
    """
    bezoek = None
    if klad.plek is Gesprekplek.WERKPLEK:
        with ctx.store.lees() as lezer:
            stand = begeleiding_van(lezer, klad.deelnemer, klad.plaatsing)
        bezoek = het_bezoek(stand, ctx.clock.vandaag())
    opgave = GesprekOpgave(
        klad.deelnemer,
        klad.plek,
        klad.erbij,
        klad.afspraken,
        bezoek.feit if bezoek is not None else None,
    )
    return leg_gesprek_vast(ctx, als, opgave, bevestigd=bevestigd)


def _schrijf(klad: Gesprekklad) -> str:
    """Texts only, no ids: their digits would look like a BSN."""
    return json.dumps(
        {
            "plek": klad.plek,
            "stemmen": {stem.rol: [stem.naam, stem.tekst] for stem in klad.stemmen},
            "weg": sorted(klad.weg),
            "afspraken": [_afspraak(een) for een in klad.afspraken],
            "concept": _afspraak(klad.concept) if klad.concept else None,
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def _afspraak(opgave: AfspraakOpgave) -> list[str]:
    return [opgave.wie, opgave.tekst, opgave.voor.isoformat() if opgave.voor else ""]


def _lees(nieuw: Gesprekklad, tekst: str) -> Gesprekklad:
    """What was written before; of an older or a damaged one, nothing."""
    if not tekst:
        return nieuw
    try:
        return _uit(nieuw, json.loads(tekst))
    except (ValueError, KeyError, TypeError):
        return nieuw


def _uit(nieuw: Gesprekklad, eerder: Mapping[str, Any]) -> Gesprekklad:
    concept = eerder["concept"]
    return replace(
        nieuw,
        plek=Gesprekplek(eerder["plek"]),
        stemmen=tuple(Stem(stem.rol, *eerder["stemmen"][stem.rol]) for stem in nieuw.stemmen),
        weg=frozenset(map(Gespreksrol, eerder["weg"])),
        afspraken=tuple(_opgave(*een) for een in eerder["afspraken"]),
        concept=_opgave(*concept) if concept else None,
    )


def _opgave(wie: str, tekst: str, voor: str) -> AfspraakOpgave:
    return AfspraakOpgave(Gespreksrol(wie), tekst, date.fromisoformat(voor) if voor else None)
