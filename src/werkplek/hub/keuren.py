"""Prove what came in a push, before the database is asked: seals, names, and every body.

What does not hold for itself is set apart alone, so that one broken feit stops nothing behind it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from werkplek.domain.feiten import Kring
from werkplek.hub.apart import Gebroken
from werkplek.protocol.feit import ZOUT_LENGTE, eis_leesbaar, is_dag
from werkplek.protocol.fouten import InhoudPastNiet, NietCanoniek, Nieuwer, ProtocolFout, TeGroot
from werkplek.protocol.naam import Naam
from werkplek.protocol.reeks import Meegestuurd, Reeks, Uitgepakt, pak_uit
from werkplek.protocol.uitwisseling import Ophaling
from werkplek.protocol.zegel import MAX_REEKS

MAX_TELLER: Final = 2**53 - 1
"""The highest counter that every reader of a header keeps exactly."""

MAX_DEEL: Final = 256 * 1024
"""Bytes of a header, or of a body of any kind: a page must always fit one more feit."""

_MAX_INT: Final = 2**31 - 1
_UUID_BYTES: Final = 16
_SHA256_HEX: Final = 64


@dataclass(frozen=True, slots=True)
class Gelezen:
    """A run that was proved, the feiten of it that can be kept, and by leaf those that cannot."""

    reeks: Reeks
    uitgepakt: Uitgepakt
    goed: tuple[Meegestuurd, ...]
    stuk: Mapping[bytes, str]


def lees_reeks(reeks: Reeks) -> Gelezen | Gebroken:
    """Prove a run and look at every body in it."""
    if not 1 <= reeks.eerste <= MAX_TELLER - MAX_REEKS:
        return Gebroken(reeks, "teller")
    try:
        uitgepakt = pak_uit(reeks)
    except ProtocolFout as fout:
        return Gebroken(reeks, type(fout).__name__)
    if not zijn_ids((reeks.apparaat, reeks.organisatie, reeks.auteur)):
        return Gebroken(reeks, "namen")
    bezwaren = ((feit, _bezwaar(feit)) for feit in uitgepakt.feiten)
    goed: list[Meegestuurd] = []
    stuk: dict[bytes, str] = {}
    for feit, reden in bezwaren:
        if reden:
            stuk[feit.blad] = reden
        else:
            goed.append(feit)
    return Gelezen(reeks, uitgepakt, tuple(goed), stuk)


def eis_ophaling(vraag: Ophaling) -> None:
    """Demand numbers and names that a table can hold. Raises `NietCanoniek`."""
    tellers = (vraag.tot, *(achter.nr for achter in vraag.achter))
    lijsten = vraag.wissing, vraag.besluit
    goed = all(0 <= n <= MAX_TELLER for n in tellers) and all(0 <= n <= _MAX_INT for n in lijsten)
    if not goed or not zijn_ids(achter.dossier for achter in vraag.achter):
        raise NietCanoniek("a pull with a number or name out of range")


def _bezwaar(feit: Meegestuurd) -> str:
    """Why a feit cannot be kept as one; a newer kind can."""
    kop = feit.kop
    if kop.kring is Kring.EIGEN:
        return "kring"
    verwijst = (naam for _, naam in feit.deel.verwijst)
    if not zijn_ids((feit.deel.id, feit.deel.deelnemer, *verwijst)):
        return "namen"
    try:
        _eis_draaglijk(feit)
        _eis_inhoud(feit)
    except Nieuwer:
        return ""
    except ProtocolFout as fout:
        return type(fout).__name__
    return ""


def _eis_draaglijk(feit: Meegestuurd) -> None:
    """Demand what every reader needs, of a newer kind and of an erased one too."""
    if max(len(feit.gecodeerd.kop), len(feit.gecodeerd.inhoud)) > MAX_DEEL:
        raise TeGroot(feit.kop.id)
    if not is_dag(feit.kop.gezien_op):
        raise NietCanoniek("a day is not in its one spelling")


def _eis_inhoud(feit: Meegestuurd) -> None:
    gecodeerd = feit.gecodeerd
    if gecodeerd.zout:
        if len(gecodeerd.zout) != ZOUT_LENGTE:  # of a newer kind too
            raise InhoudPastNiet(feit.kop.id)
        eis_leesbaar(feit.kop, gecodeerd)
    elif len(feit.kop.inhoud) != _SHA256_HEX:  # erased where it was made
        raise InhoudPastNiet(feit.kop.id)


def zijn_ids(namen: Iterable[Naam]) -> bool:
    """Whether all are UUIDs: nothing else has a place in the tables."""
    return all(len(naam) == _UUID_BYTES for naam in namen)
