"""Which bodies of the log may be missing: what a `DossierGewist` or a school took, no others."""

from collections.abc import Mapping
from dataclasses import dataclass

import sqlalchemy as sa

from werkplek.domain.bewaren import blijvend
from werkplek.domain.feiten import DossierGewist
from werkplek.protocol.feit import GecodeerdFeit, decodeer
from werkplek.protocol.fouten import ProtocolFout
from werkplek.protocol.kop import Kop
from werkplek.store.tables import feit, inhoud
from werkplek.store.tables_school import schoolwissing


@dataclass(frozen=True, slots=True)
class _Wissing:
    """One erasure: by which device, as which of its feiten, and the kinds it left."""

    apparaat: str
    organisatie: str
    volgnr: int
    blijft: frozenset[str]

    def dekt(self, kop: Kop) -> bool:
        """What its own device recorded after it is not covered; nothing of it should be there."""
        zelfde = (kop.apparaat, kop.organisatie) == (self.apparaat, self.organisatie)
        return kop.soort not in self.blijft and (not zelfde or kop.volgnr < self.volgnr)


@dataclass(frozen=True, slots=True)
class Gewisten:
    """The erasures in a log, by the dossier of here, and the feiten that a school took back."""

    per_deelnemer: Mapping[str, tuple[_Wissing, ...]]
    door_school: frozenset[str]

    @classmethod
    def in_log(cls, verbinding: sa.Connection) -> "Gewisten":
        """Read them; one that does not hold covers nothing, and is found as any feit is."""
        rijen = verbinding.execute(
            sa.select(feit.c.deelnemer, feit.c.kop, inhoud.c.bytes, inhoud.c.zout)
            .join(inhoud, inhoud.c.feit == feit.c.id)
            .where(feit.c.soort == "dossier_gewist")
            .order_by(feit.c.id)
        )
        gevonden: dict[str, tuple[_Wissing, ...]] = {}
        for rij in rijen:
            try:
                kop, gelezen = decodeer(GecodeerdFeit(rij.kop, rij.bytes, rij.zout))
            except ProtocolFout:
                continue
            if isinstance(gelezen.inhoud, DossierGewist):
                blijft = blijvend(gelezen.inhoud.klasse)
                wissing = _Wissing(kop.apparaat, kop.organisatie, kop.volgnr, blijft)
                eerder = gevonden.get(rij.deelnemer, ())
                gevonden[rij.deelnemer] = (*eerder, wissing)
        return cls(gevonden, frozenset(verbinding.scalars(sa.select(schoolwissing.c.feit))))

    def dekt(self, kop: Kop, dossier: str) -> bool:
        """Whether the body of this header, filed under that dossier, was erased."""
        return kop.id in self.door_school or any(
            een.dekt(kop) for een in self.per_deelnemer.get(dossier, ())
        )
