"""A seal of which some headers are not here: the leaves that were kept say what else it is of."""

from collections.abc import Mapping
from typing import Final

from werkplek.protocol.fouten import ZegelKloptNiet
from werkplek.protocol.kop import lees_kop
from werkplek.protocol.reeks import blad_van
from werkplek.protocol.zegel import (
    Zegel,
    ZegelTekst,
    eis_getekend,
    lees_zegel,
    sleutel_van,
    wortel_van,
)

_BLAD: Final = 32


def controleer_deel(zegel: Zegel, bladen: bytes, koppen: Mapping[int, bytes]) -> ZegelTekst:
    """Demand that a kept seal holds for these leaves, and that these headers, by place, are theirs.

    Raises `ZegelKloptNiet` or `NietCanoniek`.
    """
    tekst = lees_zegel(zegel)
    delen = [bladen[n : n + _BLAD] for n in range(0, len(bladen), _BLAD)]
    eis_getekend(zegel, sleutel_van(tekst))
    if len(delen) != tekst.aantal or tekst.laatste != tekst.eerste + tekst.aantal - 1:
        raise ZegelKloptNiet("leaves")
    if wortel_van(delen).hex() != tekst.wortel:
        raise ZegelKloptNiet("root")
    for plaats, kop in koppen.items():
        wie = lees_kop(kop)
        if not 0 <= plaats < len(delen) or blad_van(kop) != delen[plaats]:
            raise ZegelKloptNiet("the seal is of other headers")
        if (wie.apparaat, wie.organisatie) != (tekst.apparaat, tekst.organisatie):
            raise ZegelKloptNiet("a header of somebody else")
    return tekst
