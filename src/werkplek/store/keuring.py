"""The verdict on a run that came from a school, before anything of it is written.

A run is proved by its seal, the seal by the key that the school names for the device. What holds
but only a newer Werkplek reads is told apart: it must never make a dossier unreadable.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from werkplek.domain.feiten import Kring
from werkplek.protocol.feit import eis_leesbaar
from werkplek.protocol.fouten import Nieuwer, ProtocolFout
from werkplek.protocol.naam import naam_uit
from werkplek.protocol.reeks import Meegestuurd, Uitgepakt, pak_uit
from werkplek.protocol.uitwisseling import GenummerdeReeks
from werkplek.store.nieuwer import Reden


@dataclass(frozen=True, slots=True)
class Kennis:
    """What a run is judged by: the school, keys by device, and which dossiers may be here."""

    school: str
    sleutels: Mapping[str, bytes]
    dossiers: Mapping[str, str]


class Gekomen(NamedTuple):
    """One feit that was proved: its number, its dossier as the school calls it, and here."""

    stuk: Meegestuurd
    nr: int
    pseudoniem: str
    dossier: str


@dataclass(frozen=True, slots=True)
class Goed:
    """A run that holds; of the feiten in `nieuwer` this Werkplek knows not what they say."""

    bericht: GenummerdeReeks
    reeks: Uitgepakt
    feiten: tuple[Gekomen, ...]
    nieuwer: tuple[Gekomen, ...]


@dataclass(frozen=True, slots=True)
class Fout:
    """A run that is put aside as a whole."""

    bericht: GenummerdeReeks
    reden: Reden

    @property
    def aantal(self) -> int:
        """How many feiten came in it."""
        return len(self.bericht.reeks.plekken)


Keuring = Goed | Fout


def keur(bericht: GenummerdeReeks, kennis: Kennis) -> Keuring:
    """Prove one run. Never raises: what does not hold is said in the answer."""
    try:
        reeks = pak_uit(bericht.reeks)
        genoemd = {naam: naam_uit(naam) for naam in set(bericht.dossiers)}
    except ProtocolFout:
        return Fout(bericht, Reden.ZEGEL)
    if not len(bericht.dossiers) == len(bericht.nrs) == len(reeks.feiten):
        return Fout(bericht, Reden.ZEGEL)
    if kennis.sleutels.get(reeks.tekst.apparaat) != bericht.reeks.sleutel:
        return Fout(bericht, Reden.SLEUTEL)
    gekomen = [
        Gekomen(stuk, nr, genoemd[naam], kennis.dossiers.get(genoemd[naam], ""))
        for stuk, nr, naam in zip(reeks.feiten, bericht.nrs, bericht.dossiers, strict=True)
    ]
    if not all(_hoort_er(een, kennis) for een in gekomen):
        return Fout(bericht, Reden.DOSSIER)
    goed: list[Gekomen] = []
    nieuwer: list[Gekomen] = []
    try:
        for een in gekomen:
            (goed if _is_leesbaar(een.stuk) else nieuwer).append(een)
    except ProtocolFout:
        return Fout(bericht, Reden.INHOUD)
    return Goed(bericht, reeks, tuple(goed), tuple(nieuwer))


def _hoort_er(een: Gekomen, kennis: Kennis) -> bool:
    """Whether it is about a dossier that may be here, and was signed about no other."""
    kop = een.stuk.kop
    zelfde = kop.organisatie != kennis.school or kop.deelnemer == een.pseudoniem
    return bool(een.dossier) and zelfde and kop.kring is not Kring.EIGEN


def _is_leesbaar(stuk: Meegestuurd) -> bool:
    """Whether this Werkplek knows what it says; erased it says nothing. Raises `ProtocolFout`."""
    if not stuk.gecodeerd.zout:
        return True
    try:
        eis_leesbaar(stuk.kop, stuk.gecodeerd)
    except Nieuwer:
        return False
    return True
