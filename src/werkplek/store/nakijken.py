"""The whole log verified: every header, chain, seal and body, and the columns against the bytes.

A body may be missing only when a feit in the log or an order of a school says that it was erased;
and what was erased may not be there again. Of a chain that came from a school headers may be
missing: a seal says with its leaves what else it is of.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from werkplek.protocol.feit import GecodeerdFeit, decodeer
from werkplek.protocol.fouten import ProtocolFout
from werkplek.protocol.kop import GEEN_VORIGE, Kop, lees_kop, sha256
from werkplek.protocol.zegel import Zegel, ZegelTekst, controleer, controleer_keten
from werkplek.protocol.zegeldeel import controleer_deel
from werkplek.store.apparaat import Apparaat
from werkplek.store.dossiernamen import namen_per_dossier
from werkplek.store.gewisten import Gewisten
from werkplek.store.tables import feit, inhoud, zegel
from werkplek.store.vreemd import ketens_van_scholen

_FEIT = ("id", "organisatie", "apparaat", "volgnr", "soort")
_ZEGEL = ("apparaat", "organisatie", "eerste", "laatste")


@dataclass(frozen=True, slots=True)
class Bevinding:
    """Something that does not hold, and of which feit or seal (by its first `volgnr`)."""

    soort: str
    waar: str


@dataclass(frozen=True, slots=True)
class _Keten:
    """The headers of one device for one organisatie; in one of a school some are not here."""

    verbinding: sa.Connection
    apparaat: str
    organisatie: str
    vreemd: bool

    def van(self, tabel: sa.Table) -> tuple[sa.ColumnElement[bool], ...]:
        return tabel.c.apparaat == self.apparaat, tabel.c.organisatie == self.organisatie


@dataclass(frozen=True, slots=True)
class _Maatstaf:
    """What may be missing, and under which dossier a header may be filed that has another name."""

    gewist: Gewisten
    namen: frozenset[tuple[str, str]]

    @classmethod
    def van(cls, verbinding: sa.Connection) -> "_Maatstaf":
        return cls(Gewisten.in_log(verbinding), namen_per_dossier(verbinding))


def kijk_na(verbinding: sa.Connection, apparaat: Apparaat) -> tuple[Bevinding, ...]:
    """Verify the log of one file; empty when all holds. Open headers at the end are no finding."""
    paren = {
        (rij.apparaat, rij.organisatie)
        for tabel in (feit, zegel)
        for rij in verbinding.execute(sa.select(tabel.c.apparaat, tabel.c.organisatie).distinct())
    }
    vreemd = ketens_van_scholen(verbinding)
    ketens = [
        _Keten(verbinding, *paar, paar[0] != apparaat.id and paar in vreemd)
        for paar in sorted(paren)
    ]
    maat = _Maatstaf.van(verbinding)
    return tuple(
        bevinding
        for keten in ketens
        for bevinding in (*_feiten(keten, maat), *_zegels(keten, apparaat))
    )


def _feiten(keten: _Keten, maat: _Maatstaf) -> Iterator[Bevinding]:
    vorige, nummer = GEEN_VORIGE, 0
    rijen = keten.verbinding.execute(
        sa.select(feit, inhoud.c.zout, inhoud.c.bytes)
        .join_from(feit, inhoud, inhoud.c.feit == feit.c.id, isouter=True)
        .where(*keten.van(feit))
        .order_by(feit.c.volgnr)
    )
    for rij in rijen:
        try:
            if not keten.vreemd or rij.volgnr == nummer + 1:
                controleer_keten([rij.kop], na=vorige, volgnr=nummer)
            kop = _lees(rij, maat.gewist)
        except ProtocolFout as fout:
            yield Bevinding(type(fout).__name__, rij.id)
        else:
            if not _past(rij, kop, maat):
                yield Bevinding("KolomPastNiet", rij.id)
            if rij.bytes is not None and maat.gewist.dekt(kop, rij.deelnemer):
                yield Bevinding("NietGewist", rij.id)
        vorige, nummer = sha256(rij.kop), rij.volgnr


def _past(rij: sa.Row[Any], kop: Kop, maat: _Maatstaf) -> bool:
    """Whether the columns say what the header says, the dossier as it is called here."""
    zelfde = kop.deelnemer == rij.deelnemer or (kop.deelnemer, rij.deelnemer) in maat.namen
    return zelfde and all(getattr(kop, naam) == getattr(rij, naam) for naam in _FEIT)


def _lees(rij: sa.Row[Any], gewist: Gewisten) -> Kop:
    """The header, with the body it promised unless that was erased. Raises `ProtocolFout`."""
    if rij.bytes is None and rij.zout is None:
        kop = lees_kop(rij.kop)
        if gewist.dekt(kop, rij.deelnemer):
            return kop
    return decodeer(GecodeerdFeit(rij.kop, rij.bytes or b"", rij.zout or b""))[0]


def _zegels(keten: _Keten, apparaat: Apparaat) -> Iterator[Bevinding]:
    tot = 0
    zegels = keten.verbinding.execute(
        sa.select(zegel).where(*keten.van(zegel)).order_by(zegel.c.eerste)
    ).all()
    gedekt: set[int] = set()
    for rij in zegels:
        koppen = keten.verbinding.execute(
            sa.select(feit.c.volgnr, feit.c.kop)
            .where(*keten.van(feit), feit.c.volgnr.between(rij.eerste, rij.laatste))
            .order_by(feit.c.volgnr)
        ).all()
        try:
            tekst = _controleer(rij, koppen, vreemd=keten.vreemd)
        except ProtocolFout as fout:
            yield Bevinding(type(fout).__name__, f"zegel {rij.eerste}")
        else:
            gedekt.update(kop.volgnr for kop in koppen)
            if any(getattr(tekst, naam) != getattr(rij, naam) for naam in _ZEGEL):
                yield Bevinding("KolomPastNiet", f"zegel {rij.eerste}")
            if tekst.apparaat == apparaat.id and tekst.sleutel != apparaat.signer.sleutel:
                yield Bevinding("SleutelPastNiet", f"zegel {rij.eerste}")
        if not keten.vreemd and rij.eerste != tot + 1:
            yield Bevinding("ZegelOntbreekt", f"zegel {tot + 1}")
        tot = rij.laatste
    if keten.vreemd:
        nummers = keten.verbinding.scalars(sa.select(feit.c.volgnr).where(*keten.van(feit)))
        yield from (Bevinding("ZegelOntbreekt", f"zegel {n}") for n in nummers if n not in gedekt)


def _controleer(
    rij: sa.Row[Any], koppen: Sequence[sa.Row[int, bytes]], *, vreemd: bool
) -> ZegelTekst:
    """Demand that a seal holds for the headers that are here. Raises `ProtocolFout`."""
    gemaakt = Zegel(rij.tekst, rij.handtekening)
    if not vreemd or rij.bladen is None:
        return controleer(gemaakt, [kop.kop for kop in koppen])
    return controleer_deel(
        gemaakt, rij.bladen, {kop.volgnr - rij.eerste: kop.kop for kop in koppen}
    )
