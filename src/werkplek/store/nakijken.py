"""The whole log verified: every header, chain, seal and body, and the columns against the bytes.

A body may be missing only when a feit in the log says that it was erased; and what was erased may
not be there again.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from werkplek.protocol.feit import GecodeerdFeit, decodeer
from werkplek.protocol.fouten import ProtocolFout
from werkplek.protocol.kop import GEEN_VORIGE, Kop, lees_kop, sha256
from werkplek.protocol.zegel import Zegel, controleer, controleer_keten
from werkplek.store.apparaat import Apparaat
from werkplek.store.gewisten import Gewisten
from werkplek.store.tables import feit, inhoud, zegel

_FEIT = ("id", "organisatie", "apparaat", "volgnr", "deelnemer", "soort")
_ZEGEL = ("apparaat", "organisatie", "eerste", "laatste")


@dataclass(frozen=True, slots=True)
class Bevinding:
    """Something that does not hold, and of which feit or seal (by its first `volgnr`)."""

    soort: str
    waar: str


@dataclass(frozen=True, slots=True)
class _Keten:
    """The headers of one device for one organisatie."""

    verbinding: sa.Connection
    apparaat: str
    organisatie: str

    def van(self, tabel: sa.Table) -> tuple[sa.ColumnElement[bool], ...]:
        return tabel.c.apparaat == self.apparaat, tabel.c.organisatie == self.organisatie


def kijk_na(verbinding: sa.Connection, apparaat: Apparaat) -> tuple[Bevinding, ...]:
    """Verify the log of one file; empty when all holds. Open headers at the end are no finding."""
    paren = {
        (rij.apparaat, rij.organisatie)
        for tabel in (feit, zegel)
        for rij in verbinding.execute(sa.select(tabel.c.apparaat, tabel.c.organisatie).distinct())
    }
    ketens = [_Keten(verbinding, *paar) for paar in sorted(paren)]
    gewist = Gewisten.in_log(verbinding)
    return tuple(
        bevinding
        for keten in ketens
        for bevinding in (*_feiten(keten, gewist), *_zegels(keten, apparaat))
    )


def _feiten(keten: _Keten, gewist: Gewisten) -> Iterator[Bevinding]:
    vorige, nummer = GEEN_VORIGE, 0
    rijen = keten.verbinding.execute(
        sa.select(feit, inhoud.c.zout, inhoud.c.bytes)
        .join_from(feit, inhoud, inhoud.c.feit == feit.c.id, isouter=True)
        .where(*keten.van(feit))
        .order_by(feit.c.volgnr)
    )
    for rij in rijen:
        try:
            controleer_keten([rij.kop], na=vorige, volgnr=nummer)
            kop = _lees(rij, gewist)
        except ProtocolFout as fout:
            yield Bevinding(type(fout).__name__, rij.id)
        else:
            if any(getattr(kop, naam) != getattr(rij, naam) for naam in _FEIT):
                yield Bevinding("KolomPastNiet", rij.id)
            if rij.bytes is not None and gewist.dekt(kop):
                yield Bevinding("NietGewist", rij.id)
        vorige, nummer = sha256(rij.kop), rij.volgnr


def _lees(rij: sa.Row[Any], gewist: Gewisten) -> Kop:
    """The header, with the body it promised unless that was erased. Raises `ProtocolFout`."""
    if rij.bytes is None and rij.zout is None:
        kop = lees_kop(rij.kop)
        if gewist.dekt(kop):
            return kop
    return decodeer(GecodeerdFeit(rij.kop, rij.bytes or b"", rij.zout or b""))[0]


def _zegels(keten: _Keten, apparaat: Apparaat) -> Iterator[Bevinding]:
    tot = 0
    zegels = keten.verbinding.execute(
        sa.select(zegel).where(*keten.van(zegel)).order_by(zegel.c.eerste)
    ).all()
    for rij in zegels:
        koppen = keten.verbinding.scalars(
            sa.select(feit.c.kop)
            .where(*keten.van(feit), feit.c.volgnr.between(rij.eerste, rij.laatste))
            .order_by(feit.c.volgnr)
        ).all()
        try:
            tekst = controleer(Zegel(rij.tekst, rij.handtekening), koppen)
        except ProtocolFout as fout:
            yield Bevinding(type(fout).__name__, f"zegel {rij.eerste}")
        else:
            if any(getattr(tekst, naam) != getattr(rij, naam) for naam in _ZEGEL):
                yield Bevinding("KolomPastNiet", f"zegel {rij.eerste}")
            if tekst.apparaat == apparaat.id and tekst.sleutel != apparaat.signer.sleutel:
                yield Bevinding("SleutelPastNiet", f"zegel {rij.eerste}")
        if rij.eerste != tot + 1:
            yield Bevinding("ZegelOntbreekt", f"zegel {tot + 1}")
        tot = rij.laatste
