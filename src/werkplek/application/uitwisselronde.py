"""One round past all schools: what came of it, and who is not here any more."""

from collections.abc import Collection
from dataclasses import dataclass

from werkplek.application.context import Context
from werkplek.application.ports_school import Hubs, Uitwisselmap
from werkplek.application.uitwisselen import wissel_alles_uit
from werkplek.application.uitwisselgang import Toon, Uitwisseling
from werkplek.application.volhouden import Stop, Toeval
from werkplek.domain.kenmerk import DeelnemerId, OrganisatieId


@dataclass(frozen=True, slots=True)
class Afscheid:
    """Somebody whose dossier left this folder, by name, and the school that says so.

    `gewist` is an erasure; else the plaatsing here is over.
    """

    deelnemer: DeelnemerId
    naam: str
    school: str
    gewist: bool = False


@dataclass(frozen=True, slots=True)
class Ronde:
    """What came of one round."""

    uitkomsten: tuple[Uitwisseling, ...]
    afscheid: tuple[Afscheid, ...] = ()

    @property
    def heel(self) -> bool:
        """Whether it went all the way with every school; nothing done is not that."""
        return bool(self.uitkomsten) and not any(
            een.fout or een.gestopt or een.ongelijk for een in self.uitkomsten
        )

    @property
    def gestopt(self) -> bool:
        """Whether somebody asked to stop."""
        return any(een.gestopt for een in self.uitkomsten)

    @property
    def veranderd(self) -> bool:
        """Whether something here is other than before."""
        return any(
            een.opgehaald
            or een.verstuurd
            or een.papieren
            or een.dossiers_erbij
            or een.dossiers_weg
            or een.dossiers_gewist
            for een in self.uitkomsten
        )


def wissel_ronde(
    ctx: Context,
    map_: Uitwisselmap,
    hubs: Hubs,
    *,
    stop: Stop,
    toeval: Toeval,
    toon: Toon,
    behalve: Collection[OrganisatieId] = (),
) -> Ronde:
    """Exchange with every school but those that asked to be left alone for now."""
    voor = _namen(ctx)
    uitkomsten = wissel_alles_uit(
        ctx, map_, hubs, stop=stop, toeval=toeval, toon=toon, behalve=behalve
    )
    na = _namen(ctx)
    scholen = {school.id: school.naam for school in map_.scholen()}
    afscheid = (
        Afscheid(wie, voor[wie], scholen.get(een.school, ""), wie in een.dossiers_gewist)
        for een in uitkomsten
        for wie in sorted(een.dossiers_weg | een.dossiers_gewist)
        if wie in voor and wie not in na
    )
    return Ronde(uitkomsten, tuple(afscheid))


def _namen(ctx: Context) -> dict[DeelnemerId, str]:
    with ctx.store.lees() as lezer:
        return {r.deelnemer: f"{r.roepnaam} {r.achternaam}".strip() for r in lezer.overzicht()}
