"""Photos and other files to the school, after the feiten: in pieces, each from where it stopped."""

from functools import partial
from typing import Final

from werkplek.application.context import Context
from werkplek.application.hubfouten import HubVerkeerd, HubWeigert
from werkplek.application.uitwisselgang import Deel, Gang
from werkplek.application.unavailable import MapBeschadigd
from werkplek.application.volhouden import niets

_DEZE_NIET: Final = frozenset({"te_groot", "onleesbaar", "onbekend"})
"""Codes that are about one file; the others go on."""


def verstuur_fotos(ctx: Context, gang: Gang) -> None:
    """Send the files that a person ticked. Raises as `Hub`; the hub keeps what came so far."""
    for sha256 in gang.map.bijlagen_onderweg(gang.school.id):
        if not gang.door:
            return
        try:
            with ctx.store.lees() as lezer:
                inhoud = lezer.bijlage(sha256)
            heel = _verstuur(gang, sha256, inhoud)
        except MapBeschadigd as fout:
            gang.telling.fout = fout
            continue
        except HubWeigert as fout:
            if fout.detail not in _DEZE_NIET:
                raise
            gang.telling.fout = fout
            continue
        if heel:
            gang.map.bijlage_verstuurd(gang.school.id, sha256)
            gang.telling.fotos += 1
            gang.meld(Deel.FOTOS, gang.telling.fotos)


def _verstuur(gang: Gang, sha256: str, inhoud: bytes) -> bool:
    """Whether the hub has the whole file; False when somebody asked to stop."""
    verst, stand = -1, None
    while gang.door:
        if stand is None:
            stand = gang.volhouder.vraag(partial(gang.hub.bijlage_stand, sha256), bij_breuk=niets)
        else:
            stuk = inhoud[stand : stand + gang.stuk.nu]
            stand = gang.volhouder.vraag(
                partial(gang.hub.verstuur_bijlage, sha256, stand, stuk, len(inhoud)),
                bij_breuk=partial(gang.stuk.kleiner, len(stuk)),
            )
            if stand is not None:
                gang.stuk.groter()
        if stand is None:
            continue
        if stand > len(inhoud):
            raise HubVerkeerd("geen_voortgang")
        if stand == len(inhoud):
            gang.volhouder.vooruit()
            return True
        verst = _noteer(gang, stand, verst)
    return False


def _noteer(gang: Gang, stand: int, verst: int) -> int:
    if stand > verst:
        gang.volhouder.vooruit()
    else:
        gang.volhouder.stilstand()
    return max(stand, verst)
