"""Signed papers that others made: fetched after the feiten, so that they can be shown offline."""

import hashlib
from functools import partial

from werkplek.application.context import Context
from werkplek.application.handtekenen import PDF
from werkplek.application.hubfouten import HubVerkeerd, HubWeigert
from werkplek.application.ports import Store
from werkplek.application.ports_papierkast import Ontbrekend
from werkplek.application.ports_veilig import Bijlage
from werkplek.application.uitwisselgang import Deel, Gang
from werkplek.application.volhouden import niets
from werkplek.domain.bestanden import genoemd_bestand

ONDERWEG = "onbekend"
"""How a hub answers for a file that did not reach it yet."""


def haal_bestanden(ctx: Context, gang: Gang) -> None:
    """Fetch what the school has of it; what is still on its way comes another time.

    One that is not what its feit says is told and not kept. Raises as `Hub`.
    """
    for stuk in gang.map.bijlagen_te_halen(gang.school.id):
        if not gang.door:
            return
        try:
            inhoud = _haal(gang, stuk)
        except HubVerkeerd as fout:
            gang.telling.fout = fout
            continue
        except HubWeigert as fout:
            if fout.detail != ONDERWEG:
                raise
            continue
        if inhoud is not None and _bewaar(ctx.store, stuk, inhoud):
            gang.telling.papieren += 1
            gang.meld(Deel.PAPIEREN, gang.telling.papieren)


def _haal(gang: Gang, stuk: Ontbrekend) -> bytes | None:
    """Piece by piece, no more than its feit says, and exactly the bytes that it names.

    None when somebody asked to stop. Raises as `Hub`.
    """
    inhoud = bytearray()
    while gang.door and len(inhoud) < stuk.bytes:
        vraag = partial(gang.hub.haal_bijlage, stuk.sha256, len(inhoud))
        deel = gang.volhouder.vraag(vraag, bij_breuk=niets)
        if deel is None:
            continue
        if not deel:
            break
        inhoud += deel
        gang.volhouder.vooruit()
    if not gang.door:
        return None
    if hashlib.sha256(inhoud).hexdigest() != stuk.sha256:
        raise HubVerkeerd("bewijs")
    return bytes(inhoud)


def _bewaar(store: Store, stuk: Ontbrekend, inhoud: bytes) -> bool:
    """Keep it, unless its feit went while it was fetched: a right was lost, or it was erased."""
    with store.unit_of_work() as uow:
        feiten = uow.feiten(stuk.dossier, soorten={"handtekening_gezet"})
        if all(genoemd_bestand(feit.inhoud) != stuk.sha256 for feit in feiten):
            return False
        uow.bewaar_bijlage(Bijlage(stuk.sha256, PDF, inhoud))
        uow.commit()
    return True
