"""A run on its way: only what cannot be derived, so that a seal costs more than a header.

The header of a feit repeats what its run has in common and holds two digests that follow from what
travels beside it. They are left out, put back on the other side, and proved by the seal: what comes
out is byte for byte what was signed, or `ZegelKloptNiet`. A run with a header of a later format
does not come out: to add one, `PAD` of the exchange gets a next version.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import msgspec

from werkplek.domain.feiten import Klok, Kring, Relatie, Verwijzing
from werkplek.domain.kenmerk import FeitId
from werkplek.protocol.feit import GecodeerdFeit
from werkplek.protocol.fouten import NietCanoniek, ZegelKloptNiet
from werkplek.protocol.kop import MAX_COUNT, VERSIE, Kop, canoniek, lees_verzegelde_kop
from werkplek.protocol.moment import moment_in, moment_uit
from werkplek.protocol.naam import Naam, naam_in, naam_uit
from werkplek.protocol.zegel import (
    MAX_REEKS,
    Zegel,
    ZegelTekst,
    eis_getekend,
    lees_zegel,
    wortel_van,
)

_HASH: Final = 32
_KLOKKEN: Final = {klok.value: klok for klok in Klok}
_KRINGEN: Final = {kring.value: kring for kring in Kring}


class Kopdeel(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What a header says that its run does not; `moment` is milliseconds since 1970."""

    soort: str
    soort_v: int
    klok: str
    kring: str
    gezien_op: str
    verwijst: tuple[tuple[str, Naam], ...]
    deelnemer: Naam
    moment: int
    id: Naam


class Plek(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One feit of a run. `som` stands in for a body that was erased."""

    kop: Kopdeel
    zout: bytes
    inhoud: bytes
    som: bytes = b""


class Blad(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A header that stays behind: its place in the run, its leaf in the tree, and its digest."""

    plaats: int
    blad: bytes
    som: bytes


class Reeks(msgspec.Struct, frozen=True, array_like=True):
    """A sealed run; `weg` are the headers that the other side has no business with."""

    apparaat: Naam
    organisatie: Naam
    auteur: Naam
    sleutel: bytes
    eerste: int
    vorige: bytes
    plekken: tuple[Plek, ...]
    weg: tuple[Blad, ...]
    handtekening: bytes


class Meegestuurd(msgspec.Struct, frozen=True, gc=False):
    """One feit as it came out of a run: header, bytes, and the digests of its header."""

    plaats: int
    deel: Kopdeel
    kop: Kop
    gecodeerd: GecodeerdFeit
    blad: bytes
    som: bytes


@dataclass(frozen=True, slots=True)
class Uitgepakt:
    """A run that was proved: its seal, the text of it, all its leaves, and the feiten that came."""

    zegel: Zegel
    tekst: ZegelTekst
    bladen: tuple[bytes, ...]
    weg: Mapping[int, bytes]
    feiten: tuple[Meegestuurd, ...]

    @property
    def sleutel(self) -> tuple[str, str, int]:
        """How a run is named: device, organisatie, first counter."""
        return self.tekst.apparaat, self.tekst.organisatie, self.tekst.eerste


def blad_van(kop: bytes) -> bytes:
    """The leaf of a header in the tree of its run (RFC 6962 §2.1)."""
    return hashlib.sha256(b"\x00" + kop).digest()


def pak_in(
    zegel: Zegel, feiten: Mapping[int, GecodeerdFeit], weg: Mapping[int, tuple[bytes, bytes]]
) -> Reeks:
    """A run to send: feiten by place, and leaf and digest of those that stay behind.

    A body that was erased travels as the digest in its header. Raises `ZegelKloptNiet` when
    places are missing or the seal is of other headers.
    """
    tekst = lees_zegel(zegel)
    if sorted([*feiten, *weg]) != list(range(tekst.aantal)):
        raise ZegelKloptNiet("a run with places missing")
    bladen = {plaats: blad for plaats, (blad, _) in weg.items()}
    namen: dict[str, Naam] = {}
    plekken: list[Plek] = []
    vorige = bytes(_HASH)
    for plaats, gecodeerd in sorted(feiten.items()):
        bladen[plaats] = blad_van(gecodeerd.kop)
        kop = lees_verzegelde_kop(gecodeerd.kop)
        plekken.append(_plek(gecodeerd, kop, namen))
        vorige = bytes.fromhex(kop.vorige) if plaats == 0 else vorige
    if wortel_van([bladen[plaats] for plaats in range(tekst.aantal)]).hex() != tekst.wortel:
        raise ZegelKloptNiet("the seal is of other headers")
    return Reeks(
        apparaat=naam_in(tekst.apparaat),
        organisatie=naam_in(tekst.organisatie),
        auteur=naam_in(tekst.auteur),
        sleutel=bytes.fromhex(tekst.sleutel),
        eerste=tekst.eerste,
        vorige=vorige,
        plekken=tuple(plekken),
        weg=tuple(Blad(plaats, *twee) for plaats, twee in sorted(weg.items())),
        handtekening=zegel.handtekening,
    )


def pak_uit(reeks: Reeks) -> Uitgepakt:
    """Rebuild every header of a run and demand that the seal holds for exactly those.

    Raises `ZegelKloptNiet`, `KetenGebroken` or `NietCanoniek`. Whether the bodies fit is for
    `protocol.feit.decodeer`; whether the key may still seal is for who knows the devices.
    """
    weg = {blad.plaats: blad for blad in reeks.weg}
    aantal = len(reeks.plekken) + len(weg)
    if not 1 <= aantal <= MAX_REEKS or len(weg) != len(reeks.weg):
        raise ZegelKloptNiet(f"a run of {aantal} headers")
    feiten, bladen = _koppen(reeks, weg, aantal)
    tekst = ZegelTekst(
        v=VERSIE,
        apparaat=naam_uit(reeks.apparaat),
        organisatie=naam_uit(reeks.organisatie),
        auteur=naam_uit(reeks.auteur),
        sleutel=reeks.sleutel.hex(),
        eerste=reeks.eerste,
        laatste=reeks.eerste + aantal - 1,
        aantal=aantal,
        wortel=wortel_van(bladen).hex(),
    )
    zegel = Zegel(canoniek(tekst), reeks.handtekening)
    eis_getekend(zegel, reeks.sleutel)
    return Uitgepakt(zegel, tekst, bladen, {p: b.som for p, b in weg.items()}, feiten)


def _plek(gecodeerd: GecodeerdFeit, kop: Kop, namen: dict[str, Naam]) -> Plek:
    """`namen` are those of deelnemers that came by before."""
    wie = namen.get(kop.deelnemer) or namen.setdefault(kop.deelnemer, naam_in(kop.deelnemer))
    deel = Kopdeel(
        soort=kop.soort,
        soort_v=kop.soort_v,
        klok=kop.klok,
        kring=kop.kring,
        gezien_op=kop.gezien_op,
        verwijst=tuple((v.relatie.value, naam_in(v.feit)) for v in kop.verwijst),
        deelnemer=wie,
        moment=moment_in(kop.vastgelegd_op),
        id=naam_in(kop.id),
    )
    som = b"" if gecodeerd.zout else bytes.fromhex(kop.inhoud)
    return Plek(deel, gecodeerd.zout, gecodeerd.inhoud, som)


def _koppen(
    reeks: Reeks, weg: Mapping[int, Blad], aantal: int
) -> tuple[tuple[Meegestuurd, ...], tuple[bytes, ...]]:
    feiten: list[Meegestuurd] = []
    bladen: list[bytes] = []
    plekken = iter(reeks.plekken)
    vast = _Vast.van(reeks)
    vorige = reeks.vorige
    for plaats in range(aantal):
        if (achter := weg.get(plaats)) is not None:
            if len(achter.blad) != _HASH or len(achter.som) != _HASH:
                raise ZegelKloptNiet("a leaf is 32 bytes")
            bladen.append(achter.blad)
            vorige = achter.som
            continue
        plek = next(plekken, None)
        if plek is None:
            raise ZegelKloptNiet("a run with places missing")
        kop = _kop(vast, plek, vorige, reeks.eerste + plaats)
        ruw = canoniek(kop)
        gecodeerd = GecodeerdFeit(ruw, plek.inhoud, plek.zout)
        blad, som = blad_van(ruw), hashlib.sha256(ruw).digest()
        feiten.append(Meegestuurd(plaats, plek.kop, kop, gecodeerd, blad, som))
        bladen.append(blad)
        vorige = som
    return tuple(feiten), tuple(bladen)


@dataclass(frozen=True, slots=True)
class _Vast:
    """What all headers of a run have in common."""

    apparaat: str
    auteur: str
    organisatie: str
    deelnemers: Mapping[Naam, str]

    @classmethod
    def van(cls, reeks: Reeks) -> "_Vast":
        deelnemers = {plek.kop.deelnemer for plek in reeks.plekken}
        return cls(
            naam_uit(reeks.apparaat),
            naam_uit(reeks.auteur),
            naam_uit(reeks.organisatie),
            {naam: naam_uit(naam) for naam in deelnemers},
        )


def _kop(vast: _Vast, plek: Plek, vorige: bytes, volgnr: int) -> Kop:
    deel = plek.kop
    som = hashlib.sha256(plek.zout + plek.inhoud).digest() if plek.zout else plek.som
    if plek.inhoud and not plek.zout:
        raise ZegelKloptNiet("a body without its salt")
    if not (1 <= volgnr <= MAX_COUNT and 1 <= deel.soort_v <= MAX_COUNT):
        raise NietCanoniek("a count out of range")
    try:
        return Kop(
            apparaat=vast.apparaat,
            auteur=vast.auteur,
            deelnemer=vast.deelnemers[deel.deelnemer],
            gezien_op=deel.gezien_op,
            id=naam_uit(deel.id),
            inhoud=som.hex(),
            klok=_KLOKKEN[deel.klok],
            kring=_KRINGEN[deel.kring],
            organisatie=vast.organisatie,
            soort=deel.soort,
            soort_v=deel.soort_v,
            v=VERSIE,
            vastgelegd_op=moment_uit(deel.moment),
            verwijst=tuple(
                Verwijzing(Relatie(relatie), FeitId(naam_uit(feit)))
                for relatie, feit in deel.verwijst
            ),
            volgnr=volgnr,
            vorige=vorige.hex(),
        )
    except (KeyError, ValueError, OverflowError) as fout:
        raise NietCanoniek(str(fout)) from fout
