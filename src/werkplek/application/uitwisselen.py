"""Exchange with the schools: push, pull, fold, compare; then photos, and what signing needs.

Push goes before pull, so that a right that was lost takes nothing along that the school lacks.
"""

from collections.abc import Callable, Collection
from functools import partial
from typing import Final

from werkplek.application.bestanden_halen import haal_bestanden
from werkplek.application.certificaten import vraag_certificaten
from werkplek.application.context import Context
from werkplek.application.fotos_versturen import verstuur_fotos
from werkplek.application.hervullen import hervul
from werkplek.application.hubfouten import HubVerkeerd
from werkplek.application.koppelen import opgaven_van
from werkplek.application.lijsten_halen import haal_lijsten
from werkplek.application.ophalen import haal_alles_op, werk_bij
from werkplek.application.ports_school import Hub, Hubs, Uitwisselmap
from werkplek.application.ports_wissen import Wisfase
from werkplek.application.uitwisselgang import Gang, Toon, Uitwisseling, Vordering
from werkplek.application.unavailable import Unavailable
from werkplek.application.versturen import verstuur_alles
from werkplek.application.volhouden import Stop, Toeval, Volhouder
from werkplek.domain.kenmerk import OrganisatieId
from werkplek.domain.school import School

_KEREN: Final = 3
"""How often a hub may turn out to be restored within one exchange."""


def niets(_: Vordering) -> None:
    """Nobody looks at how far it is."""


def wissel_uit(
    ctx: Context,
    school: School,
    hub: Hub,
    map_: Uitwisselmap,
    *,
    stop: Stop,
    toeval: Toeval,
    toon: Toon = niets,
) -> Uitwisseling:
    """Exchange with one school. Never raises an `Unavailable`: it stands in the result.

    Whatever happens, what the school confirmed is kept, and all else waits for the next time.
    """
    gang = Gang(school, hub, map_, toon, stop, Volhouder(stop, toeval))
    try:
        gang.personen = opgaven_van(ctx)
        ctx.store.sluit_reeks()
        _maak_schoon(ctx)
        map_.noteer(school.id, ctx.clock.nu(), gelukt=False)
        _wissel(gang)
        heel = gang.door and not gang.telling.ongelijk and gang.telling.fout is None
        if heel:
            map_.noteer(school.id, ctx.clock.nu(), gelukt=True)
        verstuur_fotos(ctx, gang)
        haal_lijsten(gang, ctx.clock.vandaag())
        vraag_certificaten(ctx, gang)
        haal_bestanden(ctx, gang)
    except Unavailable as fout:
        gang.telling.fout = fout
    return gang.uitkomst()


def wissel_alles_uit(
    ctx: Context,
    map_: Uitwisselmap,
    hubs: Hubs,
    *,
    stop: Stop,
    toeval: Toeval,
    toon: Toon = niets,
    behalve: Collection[OrganisatieId] = (),
) -> tuple[Uitwisseling, ...]:
    """Exchange with every school, in turn; one that fails keeps no other from its turn.

    Those in `behalve` asked to be left alone for now.
    """
    wissel = partial(wissel_uit, ctx, stop=stop, toeval=toeval, toon=toon)
    beurten = (school for school in map_.scholen() if school.id not in behalve)
    return tuple(_wissel_met(school, wissel, map_, hubs) for school in beurten)


def _maak_schoon(ctx: Context) -> None:
    """What a school had erased last time is out of the file before it hears that it is."""
    if ctx.store.wisser.fase() is Wisfase.BESTAND:
        ctx.store.wisser.maak_schoon()


def _wissel(gang: Gang) -> None:
    for _ in range(_KEREN):
        try:
            verstuur_alles(gang)
            haal_alles_op(gang)
        finally:
            werk_bij(gang)  # what came before a cut is shown as well
        if gang.hersteld is None:
            return
        tijdvak, gang.hersteld = gang.hersteld, None
        hervul(gang, tijdvak)
    raise HubVerkeerd("geen_voortgang")


def _wissel_met(
    school: School,
    wissel: Callable[[School, Hub, Uitwisselmap], Uitwisseling],
    map_: Uitwisselmap,
    hubs: Hubs,
) -> Uitwisseling:
    try:
        hub = hubs.hub(school)
    except Unavailable as fout:
        return Uitwisseling(school.id, fout=fout)
    try:
        return wissel(school, hub, map_)
    finally:
        hub.sluit()
