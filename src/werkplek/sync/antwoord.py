"""What an answer means: only the message that was asked for, from what speaks as a hub."""

from typing import Final, TypeVar

import msgspec

from werkplek.application.hubfouten import HubOnbereikbaar, HubVerkeerd, HubVol, HubWeigert
from werkplek.protocol.fouten import NietCanoniek, TeGroot
from werkplek.protocol.inpakken import pak_uit
from werkplek.protocol.uitwisseling import MAX_BYTES, Bericht, Weigering, lees
from werkplek.sync.lijn import Antwoord

SOORT: Final = "application/vnd.werkplek"
STAND: Final = "Werkplek-Stand"
MAX_ANTWOORD: Final = 16 * MAX_BYTES
"""Bytes of an answer, inflated: a page, with the rights of a person who follows thousands."""

_GOED: Final = 200
_LEEG: Final = 204
_NIETS_NIEUWS: Final = 304
_OMLEIDING: Final = range(300, 400)
_ONBEKEND: Final = 404
_HERHAALD: Final = 409
_TE_VEEL: Final = frozenset({429, 503})
_STORING: Final = 500
_WACHT: Final = 5
_MAX_WACHT: Final = 3600
_MAX_ZIN: Final = 300

T = TypeVar("T", bound=Bericht)


def lees_antwoord(antwoord: Antwoord, soort: type[T]) -> T:
    """The message in an answer. Raises as `Hub` for anything else."""
    if antwoord.status != _GOED:
        raise weigering(antwoord)
    return _bericht(antwoord, soort)


def lees_stand(antwoord: Antwoord) -> int:
    """How far a file is, from the header that only a hub sends. Raises as `Hub`."""
    tekst = antwoord.headers.get(STAND, "")
    if antwoord.status in {_GOED, _LEEG, _ONBEKEND} and tekst.isascii() and tekst.isdecimal():
        return int(tekst)
    raise weigering(antwoord)


def lees_stuk(antwoord: Antwoord) -> bytes:
    """A piece of a file as it is. Raises as `Hub`."""
    if antwoord.status != _GOED:
        raise weigering(antwoord)
    if STAND not in antwoord.headers:
        raise HubVerkeerd("geen_hub")
    return antwoord.inhoud


def lees_lijst(antwoord: Antwoord) -> bytes:
    """A signed list as it is; empty when there is no newer one. Raises as `Hub`.

    Whether a hub gave it tells its signature.
    """
    if antwoord.status == _NIETS_NIEUWS:
        return b""
    if antwoord.status == _ONBEKEND:
        raise HubWeigert("onbekend")
    if antwoord.status != _GOED:
        raise weigering(antwoord)
    return antwoord.inhoud


def klok_van(antwoord: Antwoord) -> int:
    """The hub's clock, in seconds, when it refuses for that alone; else 0."""
    reden = _weigering(antwoord)
    return reden.tijd if reden is not None and reden.code == "klok" else 0


def weigering(antwoord: Antwoord) -> HubOnbereikbaar | HubWeigert | HubVerkeerd | HubVol:
    """What an answer that is no success means."""
    status = antwoord.status
    if status in _TE_VEEL:
        return HubVol(_seconden(antwoord))
    if status in _OMLEIDING:
        return HubVerkeerd("omleiding")
    reden = _weigering(antwoord)
    if status == _HERHAALD and reden is not None:
        return HubOnbereikbaar("herhaald")
    if reden is not None and status < _STORING:
        return HubWeigert(reden.code, reden.zin[:_MAX_ZIN])
    return HubOnbereikbaar("storing") if status >= _STORING else HubVerkeerd("geen_hub")


def _weigering(antwoord: Antwoord) -> Weigering | None:
    if antwoord.status < 400:  # noqa: PLR2004  where HTTP's errors begin
        return None
    try:
        return _bericht(antwoord, Weigering)
    except HubVerkeerd:
        return None


def _bericht(antwoord: Antwoord, soort: type[T]) -> T:
    gezegd = antwoord.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if gezegd != SOORT:
        raise HubVerkeerd("geen_hub")
    try:
        return lees(pak_uit(antwoord.inhoud, MAX_ANTWOORD), soort)
    except (NietCanoniek, TeGroot, msgspec.MsgspecError) as fout:
        raise HubVerkeerd("geen_hub") from fout


def _seconden(antwoord: Antwoord) -> int:
    tekst = antwoord.headers.get("Retry-After", "")
    seconden = int(tekst) if tekst.isascii() and tekst.isdecimal() else _WACHT
    return min(max(seconden, 1), _MAX_WACHT)
