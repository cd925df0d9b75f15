"""One feit on its way into the log of a school, whether it just came or waited."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any, Final

import msgspec

from werkplek.protocol.naam import naam_uit
from werkplek.protocol.reeks import Kopdeel, Meegestuurd, Uitgepakt

_DEEL: Final = msgspec.msgpack.Decoder(Kopdeel)
_ENCODER: Final = msgspec.msgpack.Encoder()


class Kandidaat(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A feit with what the hub must know of it; `zegel` is the number of its seal."""

    zegel: int
    plaats: int
    id: str
    organisatie: str
    deelnemer: str
    auteur: str
    apparaat: str
    soort: str
    kring: str
    verwijst: tuple[str, ...]
    moment: datetime
    soort_v: int = 1
    deel: bytes
    zout: bytes
    inhoud: bytes
    blad: bytes
    som: bytes | None = None

    def als_rij(self) -> dict[str, Any]:
        """The columns that a held feit is kept in, without why."""
        return {
            "zegel": self.zegel,
            "plaats": self.plaats,
            "id": self.id,
            "organisatie": self.organisatie,
            "deelnemer": self.deelnemer,
            "auteur": self.auteur,
            "apparaat": self.apparaat,
            "soort": self.soort,
            "kring": self.kring,
            "deel": self.deel,
            "som": self.som,
            "zout": self.zout,
            "bytes": self.inhoud,
            "vastgelegd_op": self.moment.isoformat(),
        }


def uit_reeks(reeks: Uitgepakt, zegel: int, feiten: Iterable[Meegestuurd]) -> Iterator[Kandidaat]:
    """The feiten of a run that was proved."""
    tekst = reeks.tekst
    for feit in feiten:
        kop = feit.kop
        yield Kandidaat(
            zegel=zegel,
            plaats=feit.plaats,
            id=kop.id,
            organisatie=tekst.organisatie,
            deelnemer=kop.deelnemer,
            auteur=tekst.auteur,
            apparaat=tekst.apparaat,
            soort=kop.soort,
            kring=kop.kring,
            verwijst=tuple([v.feit for v in kop.verwijst]),
            moment=_moment(feit.deel),
            soort_v=kop.soort_v,
            deel=_ENCODER.encode(feit.deel),
            zout=feit.gecodeerd.zout,
            inhoud=feit.gecodeerd.inhoud,
            blad=feit.blad,
            som=None if feit.gecodeerd.zout else bytes.fromhex(kop.inhoud),
        )


def uit_rij(rij: Any, blad: bytes) -> Kandidaat:  # noqa: ANN401  a row of `aangehouden`
    """A feit that waited."""
    deel = _DEEL.decode(rij.deel)
    return Kandidaat(
        zegel=rij.zegel,
        plaats=rij.plaats,
        id=rij.id,
        organisatie=rij.organisatie,
        deelnemer=rij.deelnemer,
        auteur=rij.auteur,
        apparaat=rij.apparaat,
        soort=rij.soort,
        kring=rij.kring,
        verwijst=tuple(naam_uit(feit) for _, feit in deel.verwijst),
        moment=datetime.fromisoformat(rij.vastgelegd_op),
        soort_v=deel.soort_v,
        deel=rij.deel,
        zout=rij.zout,
        inhoud=rij.bytes,
        blad=blad,
        som=rij.som,
    )


def _moment(deel: Kopdeel) -> datetime:
    return datetime.fromtimestamp(deel.moment / 1000, UTC)
