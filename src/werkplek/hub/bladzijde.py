"""Rows of the log as runs again: what the holder may not have stays behind as a leaf."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

import msgspec

from werkplek.protocol.reeks import Blad, Kopdeel, Plek, Reeks, naam_in
from werkplek.protocol.uitwisseling import GenummerdeReeks

_HASH: Final = 32
_DEEL: Final = msgspec.msgpack.Decoder(Kopdeel)


def maak_reeksen(rijen: Iterable[Any]) -> tuple[GenummerdeReeks, ...]:
    """Runs with the numbers of their feiten, in the order of the first number of each."""
    samen: dict[int, list[Any]] = {}
    for rij in rijen:
        samen.setdefault(rij.zegel, []).append(rij)
    return tuple(maak_reeks(sorted(deel, key=lambda r: r.plaats)) for deel in samen.values())


def maak_reeks(rijen: Sequence[Any]) -> GenummerdeReeks:
    """One run of rows with the columns of `feit`, its `zegel` and its `inhoud`, by place."""
    eerste = rijen[0]
    reeks = Reeks(
        apparaat=naam_in(eerste.apparaat),
        organisatie=naam_in(eerste.organisatie),
        auteur=naam_in(eerste.auteur),
        sleutel=bytes(eerste.sleutel),
        eerste=eerste.eerste,
        vorige=bytes(eerste.vorige),
        plekken=tuple(_plek(rij) for rij in rijen),
        weg=_weg(eerste, {rij.plaats for rij in rijen}),
        handtekening=bytes(eerste.handtekening),
    )
    return GenummerdeReeks(
        reeks, tuple(rij.nr for rij in rijen), tuple(naam_in(rij.dossier) for rij in rijen)
    )


def _plek(rij: Any) -> Plek:  # noqa: ANN401  a row
    deel = _DEEL.decode(rij.deel)
    if rij.zout is None:
        return Plek(deel, b"", b"", bytes(rij.som))
    return Plek(deel, bytes(rij.zout), bytes(rij.bytes), bytes(rij.som or b""))


def _weg(zegel: Any, hier: set[int]) -> tuple[Blad, ...]:  # noqa: ANN401  a row
    aantal = len(zegel.bladen) // _HASH
    return tuple(
        Blad(n, _deel(zegel.bladen, n), _deel(zegel.sommen, n))
        for n in range(aantal)
        if n not in hier
    )


def _deel(reeks: bytes, n: int) -> bytes:
    return bytes(reeks[n * _HASH : (n + 1) * _HASH])
