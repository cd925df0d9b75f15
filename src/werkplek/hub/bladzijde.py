"""Rows of the log as runs again: what the holder may not have stays behind as a leaf."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import msgspec

from werkplek.protocol.naam import Naam, naam_in
from werkplek.protocol.reeks import Blad, Plek, Reeks
from werkplek.protocol.uitwisseling import GenummerdeReeks

_HASH: Final = 32


def maak_reeksen(rijen: Iterable[Any], zegels: Mapping[int, Any]) -> tuple[GenummerdeReeks, ...]:
    """Runs with the numbers of their feiten, in the order of the first number of each."""
    samen: dict[int, list[Any]] = {}
    for rij in rijen:
        samen.setdefault(rij.zegel, []).append(rij)
    namen: dict[str, Naam] = {}
    return tuple(
        maak_reeks(zegels[nr], sorted(deel, key=lambda r: r.plaats), namen)
        for nr, deel in samen.items()
    )


def maak_reeks(zegel: Any, rijen: Sequence[Any], namen: dict[str, Naam]) -> GenummerdeReeks:  # noqa: ANN401  a row
    """One run of a row of `zegel`, and rows of `feit` with their `inhoud`, by place."""
    reeks = Reeks(
        apparaat=naam_in(zegel.apparaat),
        organisatie=naam_in(zegel.organisatie),
        auteur=naam_in(zegel.auteur),
        sleutel=bytes(zegel.sleutel),
        eerste=zegel.eerste,
        vorige=bytes(zegel.vorige),
        plekken=tuple([_plek(rij) for rij in rijen]),
        weg=_weg(zegel, {rij.plaats for rij in rijen}),
        handtekening=bytes(zegel.handtekening),
    )
    for rij in rijen:
        if rij.dossier not in namen:
            namen[rij.dossier] = naam_in(rij.dossier)
    dossiers = tuple([namen[rij.dossier] for rij in rijen])
    return GenummerdeReeks(reeks, tuple([rij.nr for rij in rijen]), dossiers)


def _plek(rij: Any) -> Plek:  # noqa: ANN401  a row
    # As it came: `Kopdeel` was checked then, and nobody here looks into it.
    deel: Any = msgspec.Raw(rij.deel)
    if rij.zout is None:
        return Plek(deel, b"", b"", bytes(rij.som))
    return Plek(deel, bytes(rij.zout), bytes(rij.inhoud or b""), bytes(rij.som or b""))


def _weg(zegel: Any, hier: set[int]) -> tuple[Blad, ...]:  # noqa: ANN401  a row
    aantal = len(zegel.bladen) // _HASH
    if aantal == len(hier):
        return ()
    return tuple(
        Blad(n, _deel(zegel.bladen, n), _deel(zegel.sommen, n))
        for n in range(aantal)
        if n not in hier
    )


def _deel(reeks: bytes, n: int) -> bytes:
    return bytes(reeks[n * _HASH : (n + 1) * _HASH])
