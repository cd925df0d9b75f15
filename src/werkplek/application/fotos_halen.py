"""A photo or paper that somebody else kept: fetched from the school when it is opened, once."""

import hashlib
from typing import Final

from werkplek.application.bewijs import lees_bewijs
from werkplek.application.context import Context
from werkplek.application.hubfouten import HubVerkeerd
from werkplek.application.ports import Store
from werkplek.application.ports_school import Hub, Hubs, Uitwisselmap
from werkplek.application.ports_veilig import Bewijsmaker, Bewijssoort, Bijlage
from werkplek.application.unavailable import MapBeschadigd
from werkplek.domain.feiten import BewijsToegevoegd
from werkplek.domain.fouten import BewijsGeweigerd
from werkplek.domain.kenmerk import DeelnemerId, FeitId

WEG: Final = "bijlage_weg"
"""The detail of a `MapBeschadigd` for a file that is not here."""


def open_bijlage(
    ctx: Context, map_: Uitwisselmap, hubs: Hubs, maak: Bewijsmaker, stuk: FeitId
) -> bytes:
    """The file of this feit; what is not here comes from the school, and stays.

    Raises as `Hub` while it is still on its way, else `FeitOnbekend` or any `Unavailable`.
    """
    with ctx.store.lees() as lezer:
        feit, bewijs = lees_bewijs(lezer, stuk)
        try:
            return lezer.bijlage(bewijs.sha256)
        except MapBeschadigd as fout:
            band = lezer.schoolband(feit.deelnemer)
            if fout.detail != WEG or band is None:
                raise
    school = next(een for een in map_.scholen() if een.id == band.school)
    hub = hubs.hub(school)
    try:
        inhoud = _haal(hub, bewijs)
    finally:
        hub.sluit()
    _bewaar(ctx.store, feit.deelnemer, bewijs, inhoud, maak)
    return inhoud


def _haal(hub: Hub, bewijs: BewijsToegevoegd) -> bytes:
    """Piece by piece, and no more than its feit says. Raises as `Hub`."""
    inhoud = bytearray()
    while len(inhoud) < bewijs.bytes:
        stuk = hub.haal_bijlage(bewijs.sha256, len(inhoud))
        if not stuk:
            break
        inhoud += stuk
    if hashlib.sha256(inhoud).hexdigest() != bewijs.sha256:
        raise HubVerkeerd("bewijs")
    return bytes(inhoud)


def _bewaar(
    store: Store, wie: DeelnemerId, bewijs: BewijsToegevoegd, inhoud: bytes, maak: Bewijsmaker
) -> None:
    """Keep it, unless it went while it was fetched: a right was lost, or it was erased."""
    klein = _miniatuur(bewijs.soort, inhoud, maak)
    with store.unit_of_work() as uow:
        feiten = uow.feiten(wie, soorten={"bewijs_toegevoegd"})
        if any(getattr(een.inhoud, "sha256", "") == bewijs.sha256 for een in feiten):
            uow.bewaar_bijlage(Bijlage(bewijs.sha256, bewijs.soort, inhoud, klein))
            uow.commit()


def _miniatuur(soort: str, inhoud: bytes, maak: Bewijsmaker) -> bytes:
    if soort != Bewijssoort.FOTO:
        return b""
    try:
        return maak(inhoud).miniatuur
    except BewijsGeweigerd:  # kept as it is: it can be looked at in large
        return b""
